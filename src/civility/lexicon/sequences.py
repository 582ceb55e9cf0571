"""From a pattern's tree to rows of slots, the form in which it is matched.

A slot holds what may stand at one place: single words, and phrases of several words. Alternatives of
plain words become one slot; only alternatives that hold gaps multiply the rows. So a pattern of three
lists of a hundred items stays one row of three slots.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from civility.lexicon.model import Entry, Lexicon, MatchMode, Pattern
from civility.lexicon.pattern import (
    Choice,
    ClauseEnd,
    ClauseStart,
    Gap,
    ListRef,
    Maybe,
    Near,
    Node,
    Run,
    Word,
)

__all__ = ["MAX_ROWS", "Phrase", "Row", "Slot", "TooManyRowsError", "expand"]

MAX_ROWS = 400
"""A pattern that unfolds into more rows than this is refused."""
MAX_PHRASES = 1500
"""Neighbouring alternatives are multiplied out to phrases of one slot up to this many."""

type Phrase = tuple[frozenset[str], ...]
"""Words one after the other, each with all its accepted forms."""


class TooManyRowsError(ValueError):
    """A pattern has too many alternatives that hold gaps or optional parts."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a row: one of ``phrases``, or a gap of up to ``gap`` words."""

    phrases: tuple[Phrase, ...] = ()
    optional: bool = False
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Slots one after the other; ``at_start`` and ``at_end`` tie the row to the borders of a clause."""

    slots: tuple[Slot, ...]
    at_start: bool = False
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class _Scope:
    """What an expansion needs to know: the entry, its lists, and how a word becomes a phrase."""

    entry: Entry
    lexicon: Lexicon
    phrase: Callable[[str, bool], Phrase]
    gap: int
    near: int
    memo: dict[tuple[object, ...], tuple[Phrase, ...] | None]

    def inflects(self, word: Word) -> bool:
        return word.form == "any" or (word.form == "default" and self.entry.match is MatchMode.INFLECTED)


def expand(
    pattern: Pattern,
    entry: Entry,
    lexicon: Lexicon,
    phrase: Callable[[str, bool], Phrase],
    *,
    gap: int,
    near: int,
    memo: dict[tuple[object, ...], tuple[Phrase, ...] | None],
) -> list[Row]:
    """All rows of one pattern.

    Args:
        pattern: the pattern.
        entry: the entry it belongs to (its match mode and lists).
        lexicon: where named lists are looked up.
        phrase: turns a written word into its tokens, each with all forms; the flag asks for inflection.
        gap: most words that ``...`` skips.
        near: most words between the sides of ``<>``.
        memo: lists already unfolded; one dictionary for all patterns of a language.

    Raises:
        TooManyRowsError: more than :data:`MAX_ROWS` rows.
    """
    scope = _Scope(entry, lexicon, phrase, gap, near, memo)
    rows = [_row(parts) for order in _orders(pattern.tree, near) for parts in _alternatives(order, scope)]
    if len(rows) > MAX_ROWS:
        raise TooManyRowsError(f"unfolds into {len(rows)} rows")
    return list(dict.fromkeys(rows))


type _Part = Slot | ClauseStart | ClauseEnd


def _row(parts: Sequence[_Part]) -> Row:
    return Row(
        slots=tuple(part for part in parts if isinstance(part, Slot)),
        at_start=any(isinstance(part, ClauseStart) for part in parts),
        at_end=any(isinstance(part, ClauseEnd) for part in parts),
    )


def _orders(run: Run, near: int) -> Iterator[Run | tuple[Run, ...]]:
    """A run cut at its ``<>`` signs, in every order of the pieces."""
    sides: list[list[Node]] = [[]]
    for item in run.items:
        if isinstance(item, Near):
            sides.append([])
        else:
            sides[-1].append(item)
    pieces = [Run(tuple(side)) for side in sides]
    yield from itertools.permutations(pieces)


def _alternatives(pieces: Run | tuple[Run, ...], scope: _Scope) -> Iterator[list[_Part]]:
    runs = pieces if isinstance(pieces, tuple) else (pieces,)
    choices = [_run_rows(run, scope) for run in runs]
    for combination in _product(choices):
        joined: list[_Part] = []
        for index, parts in enumerate(combination):
            if index:
                joined.append(Slot(gap=scope.near))
            joined.extend(parts)
        yield joined


def _run_rows(run: Run, scope: _Scope) -> list[list[_Part]]:
    choices = [_node_rows(item, scope) for item in run.items]
    return [list(itertools.chain.from_iterable(combination)) for combination in _product(choices)]


def _product(choices: list[list[list[_Part]]]) -> Iterable[tuple[list[_Part], ...]]:
    size = 1
    for choice in choices:
        size *= len(choice)
        if size > MAX_ROWS:
            raise TooManyRowsError(f"unfolds into more than {MAX_ROWS} rows")
    return itertools.product(*choices)


def _node_rows(node: Node, scope: _Scope) -> list[list[_Part]]:
    """The ways in which one node can stand in a row."""
    plain = None if isinstance(node, Maybe) else _plain(node, scope)
    if plain is not None:
        there = tuple(phrase for phrase in plain if phrase)
        return [[Slot(phrases=there)]] if there else [[]]
    match node:
        case Gap():
            return [[Slot(gap=scope.gap)]]
        case ClauseStart() | ClauseEnd():
            return [[node]]
        case Maybe(part):
            inner = _plain(part, scope)
            if inner is not None:
                return [[Slot(phrases=tuple(filter(None, inner)), optional=True)]]
            return [[], *_node_rows(part, scope)]
        case Choice(options):
            return [row for option in options for row in _node_rows(option, scope)]
        case ListRef(name):
            return [row for item in _items(name, scope) for row in _node_rows(item, scope)]
        case Run():
            return [list(row) for order in _orders(node, scope.near) for row in _alternatives(order, scope)]
        case _:
            raise AssertionError(node)


def _items(name: str, scope: _Scope) -> list[Run]:
    return [item.tree for item in scope.lexicon.list_items(scope.entry, name) or ()]


def _plain(node: Node, scope: _Scope) -> tuple[Phrase, ...] | None:
    """The node as a set of phrases, or ``None`` where it holds gaps, options or clause borders."""
    match node:
        case Word(text):
            return (scope.phrase(text, scope.inflects(node)),)
        case ListRef(name):
            return _plain_list(name, scope)
        case Choice(options):
            return _union(options, scope)
        case Maybe(part):
            inner = _plain(part, scope)
            return None if inner is None else ((), *inner)
        case Run(items):
            return _concatenate(items, scope)
        case _:
            return None


def _plain_list(name: str, scope: _Scope) -> tuple[Phrase, ...] | None:
    own = scope.entry.path if (scope.entry.path, name) in scope.lexicon.lists else ""
    key = (own, name, scope.entry.match is MatchMode.INFLECTED)
    if key not in scope.memo:
        scope.memo[key] = _union(_items(name, scope), scope)
    return scope.memo[key]


def _union(nodes: Sequence[Node], scope: _Scope) -> tuple[Phrase, ...] | None:
    found: list[Phrase] = []
    for node in nodes:
        plain = _plain(node, scope)
        if plain is None:
            return None
        found.extend(plain)
    return _merge(found)


def _concatenate(items: Sequence[Node], scope: _Scope) -> tuple[Phrase, ...] | None:
    parts = []
    size = 1
    for item in items:
        plain = _plain(item, scope)
        if plain is None:
            return None
        parts.append(plain)
        size *= len(plain)
    if size > MAX_PHRASES:
        return None
    return _merge([tuple(itertools.chain.from_iterable(c)) for c in itertools.product(*parts)])


def _merge(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Single words gathered into one phrase; longer phrases once each."""
    singles: set[str] = set()
    longer: dict[Phrase, None] = {}
    seen = list(phrases)
    for phrase in seen:
        if len(phrase) == 1:
            singles |= phrase[0]
        elif phrase:
            longer[phrase] = None
    empty: tuple[Phrase, ...] = ((),) if any(not phrase for phrase in seen) else ()
    return empty + (((frozenset(singles),),) if singles else ()) + tuple(longer)
