"""How often a caller may ask: a bucket of tokens for each, filled at a steady rate.

>>> bucket = Buckets(per_minute=60, burst=2, clock=iter([0.0, 0.0, 0.0, 1.0]).__next__)
>>> [bucket.take("a") for _ in range(4)]
[0.0, 0.0, 1.0, 0.0]
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

__all__ = ["Buckets"]

CALLERS = 50_000
"""Callers remembered; the one longest unseen is forgotten first, by then its bucket is full anyway."""


class Buckets:
    """Token buckets by caller. Lives in one process and is used from one thread, the event loop's."""

    def __init__(self, *, per_minute: int, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = per_minute / 60.0
        self._burst = float(burst)
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, caller: str) -> float:
        """Take one token; 0.0 where there was one, else the seconds until there is."""
        if not self._rate:
            return 0.0
        now = self._clock()
        tokens, last = self._buckets.pop(caller, (self._burst, now))
        tokens = min(self._burst, tokens + (now - last) * self._rate)
        allowed = tokens >= 1.0
        self._buckets[caller] = (tokens - 1.0 if allowed else tokens, now)
        if len(self._buckets) > CALLERS:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1.0 - tokens) / self._rate
