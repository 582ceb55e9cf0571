"""The pattern language of lexicon entries: text in, tree out.

====================  =========================================================================
``word``              as is, or any form of it in an entry that is ``match: inflected``
``~word`` ``=word``   any form of it, whatever the entry says · exactly so (before brackets too)
``(a | b c)``         alternatives; ``(a)?`` may be left out
``...``               a gap of up to three words (six characters in Chinese)
``<>``                both sides near each other, in either order
``{name}``            a named list
``^ … $``             start and end of a clause
====================  =========================================================================

>>> parse("(you | u) are (a)? ~idiot").items[0]
Choice(options=(Run(items=(Word(text='you', form='default'),)), Run(items=(Word(text='u', form='default'),))))
>>> parse("你 这个 ... {animals}").items[-1]
ListRef(name='animals')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from civility.errors import CivilityError

__all__ = [
    "Choice",
    "ClauseEnd",
    "ClauseStart",
    "Gap",
    "ListRef",
    "Maybe",
    "Near",
    "Node",
    "PatternError",
    "Run",
    "Word",
    "parse",
]

_TOKEN = re.compile(r"\s*(\.\.\.|<>|\)\?|[()|^$]|\{[^{}\s]*\}|[~=]?[^\s()|{}<>^$]+|\S)")


class PatternError(CivilityError):
    """A pattern that cannot be read: ``index`` is where in the pattern, counted from 0."""

    def __init__(self, index: int, message: str, hint: str) -> None:
        super().__init__(f"{message}: {hint}")
        self.index, self.message, self.hint = index, message, hint


@dataclass(frozen=True, slots=True)
class Word:
    """One word; ``form`` says whether its inflected forms match too."""

    text: str
    form: Literal["default", "any", "exact"] = "default"


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to three words that do not matter."""


@dataclass(frozen=True, slots=True)
class Near:
    """Left and right side in either order, not far apart."""


@dataclass(frozen=True, slots=True)
class ClauseStart:
    """The next word must begin a clause."""


@dataclass(frozen=True, slots=True)
class ClauseEnd:
    """The previous word must end a clause."""


@dataclass(frozen=True, slots=True)
class ListRef:
    """Any item of a named list."""

    name: str


@dataclass(frozen=True, slots=True)
class Run:
    """Items one after the other."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several runs."""

    options: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """A part that may be left out."""

    part: Choice


type Node = Word | Gap | Near | ClauseStart | ClauseEnd | ListRef | Choice | Maybe | Run


def parse(pattern: str) -> Run:
    """Read one pattern.

    Raises:
        PatternError: unbalanced brackets, an empty alternative, or a sign out of place.
    """
    reader = _Reader(pattern)
    run = reader.run(top=True)
    if reader.peek is not None:
        raise PatternError(reader.index, f"unexpected {reader.peek!r}", "close each ( with one )")
    return _without_outer_gaps(pattern, run)


def lists_in(node: Node) -> Iterator[str]:
    """The names of all lists that a pattern refers to."""
    match node:
        case ListRef(name):
            yield name
        case Run(items):
            for item in items:
                yield from lists_in(item)
        case Choice(options):
            for option in options:
                yield from lists_in(option)
        case Maybe(part):
            yield from lists_in(part)
        case _:
            return


class _Reader:
    """A reader one sign ahead."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.tokens = [(m.group(1), m.start(1)) for m in _TOKEN.finditer(pattern)]
        self.at = 0

    @property
    def peek(self) -> str | None:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else None

    @property
    def index(self) -> int:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else len(self.pattern)

    def run(self, *, top: bool = False) -> Run:
        items: list[Node] = []
        start = self.index
        while self.peek is not None and self.peek not in ("|", ")", ")?"):
            items.append(self.item())
        if top and self.peek == "|":
            raise PatternError(self.index, "'|' outside brackets", "write (a | b), or one pattern a line")
        if not items:
            raise PatternError(
                start, "empty pattern or alternative", "write a word, or (…)? for a part that may be missing"
            )
        return Run(tuple(items))

    def item(self) -> Node:
        sign, index = self.tokens[self.at]
        self.at += 1
        simple: dict[str, Node] = {"...": Gap(), "<>": Near(), "^": ClauseStart(), "$": ClauseEnd()}
        if sign in simple:
            return simple[sign]
        if sign == "(":
            return self.bracket(index)
        if sign in "~=" and self.peek == "(":
            self.at += 1
            return _with_form(self.bracket(index), "any" if sign == "~" else "exact")
        if sign.startswith("{"):
            return self.list_ref(sign, index)
        return self.word(sign, index)

    def bracket(self, index: int) -> Node:
        options = [self.run()]
        while self.peek == "|":
            self.at += 1
            options.append(self.run())
        if self.peek not in (")", ")?"):
            raise PatternError(index, "'(' is never closed", "close each ( with one )")
        optional = self.peek == ")?"
        self.at += 1
        choice = Choice(tuple(options))
        return Maybe(choice) if optional else choice

    def list_ref(self, sign: str, index: int) -> ListRef:
        if not re.fullmatch(r"\{[a-z][a-z0-9_-]*\}", sign):
            raise PatternError(index, f"bad list name {sign!r}", "write {name} in small Latin letters")
        return ListRef(sign[1:-1])

    def word(self, sign: str, index: int) -> Word:
        if sign in "<>{}~=":
            raise PatternError(
                index, f"unexpected {sign!r}", "see the pattern language in docs/localization.md"
            )
        if sign[0] in "~=":
            return Word(sign[1:], "any" if sign[0] == "~" else "exact")
        return Word(sign)


def _with_form(node: Node, form: Literal["any", "exact"]) -> Node:
    """The node with ``~`` or ``=`` given to every word that has no sign of its own."""
    match node:
        case Word(text, "default"):
            return Word(text, form)
        case Run(items):
            return Run(tuple(_with_form(item, form) for item in items))
        case Choice(options):
            return Choice(tuple(Run(tuple(_with_form(item, form) for item in run.items)) for run in options))
        case Maybe(Choice(options)):
            return Maybe(
                Choice(tuple(Run(tuple(_with_form(item, form) for item in run.items)) for run in options))
            )
        case _:
            return node


def _without_outer_gaps(pattern: str, run: Run) -> Run:
    ends = run.items[0], run.items[-1]
    if any(isinstance(end, Gap | Near) for end in ends):
        raise PatternError(
            0, "a pattern cannot begin or end with a gap", "take the ... or <> away at the end"
        )
    if not any(isinstance(item, Word | ListRef | Choice) for item in run.items):
        raise PatternError(
            0, f"nothing in {pattern!r} must be there", "one word at least must not be optional"
        )
    return run
