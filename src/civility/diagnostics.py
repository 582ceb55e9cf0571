"""A problem in a file, with its place and the way out.

>>> print(Diagnostic("a.yaml", 3, 5, "unknown-field", "unknown field 'sevrity'", "did you mean 'severity'?"))
a.yaml:3:5: unknown field 'sevrity': did you mean 'severity'?
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Diagnostic", "did_you_mean"]


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """Where a problem is, what it is, and what to write instead.

    ``line`` and ``column`` count from 1, the column in code points; ``code`` is a stable slug.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        tail = f": {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.message}{tail}"


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint naming the closest known name, or all of them when none is close.

    >>> did_you_mean("insolt", ["insult", "threat"])
    "did you mean 'insult'?"
    >>> did_you_mean("xyz", ["insult", "threat"])
    'use one of: insult, threat'
    """
    options = sorted(known)
    close = difflib.get_close_matches(name, options, n=1)
    return f"did you mean {close[0]!r}?" if close else f"use one of: {', '.join(options)}"
