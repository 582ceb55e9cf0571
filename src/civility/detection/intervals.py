"""Ranges that do not overlap, kept in order, so that thousands of findings in one text stay cheap.

>>> kept = Disjoint()
>>> kept.add(0, 4), kept.add(3, 6), kept.add(4, 6), kept.meets(5, 9), kept.meets(6, 9)
(True, False, True, True, False)
"""

from __future__ import annotations

import bisect

__all__ = ["Disjoint"]


class Disjoint:
    """A growing set of half-open ranges of which no two overlap."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def meets(self, start: int, end: int) -> bool:
        """Whether a range overlaps one of those kept."""
        at = bisect.bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end

    def add(self, start: int, end: int) -> bool:
        """Keeps a range unless it overlaps one kept before; says whether it was kept."""
        at = bisect.bisect_right(self._ends, start)
        if at < len(self._starts) and self._starts[at] < end:
            return False
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        return True
