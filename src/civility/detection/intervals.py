"""Ranges that do not overlap, kept in order, so that thousands of findings in one text stay cheap.

>>> kept = Disjoint()
>>> kept.add(0, 4), kept.add(3, 6), kept.add(4, 6), kept.meets(5, 9), kept.meets(6, 9)
(True, False, True, True, False)
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable

__all__ = ["Disjoint", "covered"]


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


def covered(ranges: Iterable[tuple[int, int]]) -> Disjoint:
    """What some ranges, which may overlap, cover together.

    >>> covered([(0, 3), (2, 5)]).meets(4, 9)
    True
    """
    union, last = Disjoint(), 0
    for start, end in sorted(ranges):
        if end > last:
            union.add(max(start, last), end)
            last = end
    return union
