"""The one family of errors that civility raises on purpose.

Everything derives from :class:`CivilityError`, so a caller can catch the family. Errors that come
from a file carry :class:`~civility.diagnostics.Diagnostic` objects with path, line and column.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from civility.diagnostics import Diagnostic

__all__ = ["CivilityError", "DataError", "InputError", "UnknownNameError"]


class CivilityError(Exception):
    """Base of all errors raised by civility."""


class InputError(CivilityError, ValueError):
    """The caller passed something that cannot be read: text that is no text, a broken transcript."""


class UnknownNameError(InputError):
    """A language, category, speaker, policy or entry that does not exist."""


class DataError(CivilityError):
    """A lexicon, phrasebook or policy is not valid; ``diagnostics`` lists every problem found."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(d) for d in self.diagnostics))
