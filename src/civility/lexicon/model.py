"""The lexicon as objects: entries with their patterns, examples and exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from civility.lexicon.pattern import Run
from civility.taxonomy import Category, Certainty, Facet, Severity, Speaker, Target

__all__ = ["Entry", "Example", "Lexicon", "MatchMode", "Pattern"]


class MatchMode(StrEnum):
    """How the words of an entry's patterns are compared."""

    EXACT = "exact"
    INFLECTED = "inflected"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as written, its tree, and its place in the file."""

    source: str
    tree: Run
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that an entry must, or must not, find; ``marks`` are half-open code point spans."""

    text: str
    marks: tuple[tuple[int, int], ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lexicon file. ``id`` is the full id, such as ``pl.customer.insult.idiota``."""

    id: str
    language: str
    speaker: Speaker
    category: Category
    patterns: tuple[Pattern, ...]
    match: MatchMode
    forms: tuple[str, ...]
    severity: Severity
    certainty: Certainty
    target: Target | None
    facet: Facet | None
    exceptions: tuple[Pattern, ...]
    hits: tuple[Example, ...]
    misses: tuple[Example, ...]
    instead: str | None
    note: str
    source: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries, and for each language its named lists (each item a parsed pattern).

    A list is looked up first among those of the entry's own file, then among the language's.
    """

    entries: tuple[Entry, ...]
    lists: Mapping[tuple[str, str], tuple[Pattern, ...]] = field(default_factory=dict)
    """``(path or language, name)`` to items."""

    def list_items(self, entry: Entry, name: str) -> tuple[Pattern, ...] | None:
        """The items of a named list as one entry sees it, or ``None`` where there is no such list."""
        own = self.lists.get((entry.path, name))
        return own if own is not None else self.lists.get((entry.language, name))
