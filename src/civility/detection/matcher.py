"""From tokens to matches, by spaCy's :class:`~spacy.matcher.Matcher`.

Only rows whose anchor is in the text are tried, and of these only the ones whose every mandatory slot is
present. What is left, usually nothing or one row, becomes a ``Matcher`` over the very words present, so
that it compares numbers only. Words that no such row needs are written as one placeholder: spaCy keeps
each string it ever saw, and a service must not grow with its traffic.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from civility.languages import Language
from civility.languages.base import Tokens
from civility.lexicon.anchors import NORM_ONLY
from civility.lexicon.index import CompiledRow, CompiledSlot, EntryFacts, Index

if TYPE_CHECKING:
    from spacy.vocab import Vocab

__all__ = ["Match", "NearMiss", "RowMatcher"]

MAX_VARIANTS = 64
"""A row whose slots are filled in more ways than this by one text is tried with the first ones only."""
_PLACEHOLDER = "·"


@dataclass(frozen=True, slots=True)
class Match:
    """One entry found: ``start`` and ``end`` are half-open token numbers."""

    entry: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A candidate that was dropped, and why; for people."""

    entry: str
    reason: str


@cache
def _vocab() -> Vocab:
    from spacy.vocab import Vocab

    return Vocab()


class RowMatcher:
    """Matches the rows of one language. Immutable, shared by all threads."""

    def __init__(self, index: Index, language: Language) -> None:
        self.index = index
        self.language = language
        self.anchors = index.anchors
        self._mandatory = [_mandatory(row, index) for row in index.rows]
        self._loose = frozenset(n for n, slot in enumerate(index.slots) if not slot.words.isdisjoint(NORM_ONLY))

    def possible(self, text: str, words: Collection[str], wanted: Callable[[EntryFacts], bool]) -> bool:
        """Whether any row can match: a quick look at the words as they are written.

        Args:
            text: the text in small letters.
            words: its words (Chinese: characters), and the anchor strings in it.
            wanted: which entries are looked for.
        """
        seen: dict[int, bool] = {}
        for word in words:
            for number in self.anchors.get(word, ()):
                if wanted(self.index.entries[self.index.rows[number].entry]) and self._filled(number, text, words, seen):
                    return True
        return False

    def _filled(self, row: int, text: str, words: Collection[str], seen: dict[int, bool]) -> bool:
        for number in self._mandatory[row]:
            if number not in seen:
                seen[number] = number in self._loose or self._there(self.index.slots[number], text, words)
            if not seen[number]:
                return False
        return True

    def _there(self, slot: CompiledSlot, text: str, words: Collection[str]) -> bool:
        if not slot.words.isdisjoint(words):
            return True
        for head in slot.heads.keys() & words:
            for phrase in slot.heads[head]:
                if all(not part.isdisjoint(words) or not part.isdisjoint(NORM_ONLY) for part in phrase):
                    return not self.language.characters or any("".join(map(min, phrase)) in text for phrase in slot.heads[head])
        return False

    def match(
        self,
        text: str,
        tokens: Tokens,
        *,
        wanted: Callable[[EntryFacts], bool],
        strings: Iterable[str] = (),
        near_misses: list[NearMiss] | None = None,
    ) -> list[Match]:
        """Every entry found in the tokens of one folded text.

        Args:
            text: the folded text.
            tokens: its tokens.
            wanted: which entries to look for.
            strings: for scripts without spaces, the anchor strings that occur in the text.
            near_misses: where given, candidates that failed are appended with the reason.
        """
        run = _Run(self, text, tokens, near_misses)
        candidates = dict.fromkeys(
            row for word in itertools.chain(dict.fromkeys(tokens.norms), strings) for row in self.anchors.get(word, ())
        )
        rows = [self.index.rows[n] for n in candidates]
        found = run.find([row for row in rows if wanted(self.index.entries[row.entry])])
        return [match for match in found if not run.excepted(match)]


def _mandatory(row: CompiledRow, index: Index) -> tuple[int, ...]:
    """The slots that must be filled, the shortest to check first."""
    slots = (n for n in row.slots if not index.slots[n].optional and not index.slots[n].gap)
    return tuple(sorted(slots, key=lambda n: len(index.slots[n].words) + 20 * len(index.slots[n].heads)))


class _Run:
    """One text against the rows it calls for."""

    def __init__(self, matcher: RowMatcher, text: str, tokens: Tokens, near_misses: list[NearMiss] | None) -> None:
        self.index, self.language = matcher.index, matcher.language
        self.text, self.tokens, self.near_misses = text, tokens, near_misses
        self.present = frozenset(tokens.norms)
        self.memo: dict[int, list[list[frozenset[str]]]] = {}

    # -- rows ---------------------------------------------------------------------------------

    def find(self, rows: Iterable[CompiledRow]) -> list[Match]:
        """All matches of some rows, the best one at each place of each entry."""
        found: list[tuple[int, Match]] = []
        complex_rows: list[tuple[CompiledRow, list[list[list[frozenset[str]]]]]] = []
        for row in rows:
            fillings = self.fillings(row)
            if fillings is None:
                continue
            if len(row.slots) == 1 and all(len(f) == 1 for f in fillings[0]):
                found += self.single_words(row, fillings[0])
            else:
                complex_rows.append((row, fillings))
        if complex_rows:
            found += self.by_matcher(complex_rows)
        return _best(found)

    def fillings(self, row: CompiledRow) -> list[list[list[frozenset[str]]]] | None:
        """For each slot what of it is in the text; ``None`` where a mandatory slot is absent."""
        fillings = []
        for number in row.slots:
            slot = self.index.slots[number]
            filled = self.filled(number, slot)
            if not filled and not slot.optional and not slot.gap:
                self.missed(row, slot)
                return None
            fillings.append(filled)
        return fillings

    def filled(self, number: int, slot: CompiledSlot) -> list[list[frozenset[str]]]:
        """The words and phrases of a slot that are in the text, each phrase as sets of words present."""
        if number not in self.memo:
            words = slot.words & self.present
            found = [[frozenset(words)]] if words else []
            for head in self.present & slot.heads.keys():
                for phrase in slot.heads[head]:
                    filled = [part & self.present for part in phrase]
                    if all(filled) and filled not in found:
                        found.append(filled)
            self.memo[number] = found
        return self.memo[number]

    def missed(self, row: CompiledRow, slot: CompiledSlot) -> None:
        if self.near_misses is not None and row.entry >= 0:
            needed = sorted(slot.words or slot.heads)[:5]
            self.near_misses.append(NearMiss(self.index.entries[row.entry].id, f"needs also one of: {', '.join(needed)} …"))

    # -- matching -----------------------------------------------------------------------------

    def single_words(self, row: CompiledRow, filling: Sequence[list[frozenset[str]]]) -> Iterator[tuple[int, Match]]:
        words = filling[0][0]
        for i, norm in enumerate(self.tokens.norms):
            if norm in words and self.accepted(row, i, i + 1):
                yield 1, Match(row.entry, i, i + 1)

    def by_matcher(self, rows: Sequence[tuple[CompiledRow, list[list[list[frozenset[str]]]]]]) -> Iterator[tuple[int, Match]]:
        from spacy.matcher import Matcher
        from spacy.tokens import Doc

        matcher = Matcher(_vocab(), validate=False)
        variants: list[tuple[CompiledRow, int]] = []
        needed: set[str] = set()
        for row, fillings in rows:
            for pattern in self.patterns(row, fillings):
                matcher.add(str(len(variants)), [_spacy_pattern(pattern)])
                variants.append((row, sum(isinstance(part, frozenset) for part in pattern)))
                needed.update(itertools.chain.from_iterable(p for p in pattern if isinstance(p, frozenset)))
        doc = Doc(_vocab(), words=[norm if norm in needed else _PLACEHOLDER for norm in self.tokens.norms])
        for key, start, end in matcher(doc):
            row, size = variants[int(_vocab().strings[key])]
            if self.accepted(row, start, end):
                yield size, Match(row.entry, start, end)

    def patterns(self, row: CompiledRow, fillings: Sequence[list[list[frozenset[str]]]]) -> Iterator[list[frozenset[str] | int]]:
        """The row as sequences of word sets and gap sizes, one for each way to fill its slots."""
        choices: list[list[list[frozenset[str] | int]]] = []
        for number, filled in zip(row.slots, fillings, strict=True):
            slot = self.index.slots[number]
            if slot.gap:
                choices.append([[slot.gap]])
            else:
                choices.append([[*phrase] for phrase in filled] + ([[]] if slot.optional or not filled else []))
        combinations = itertools.product(*choices)
        for combination in itertools.islice(combinations, MAX_VARIANTS):
            yield list(itertools.chain.from_iterable(combination))

    def accepted(self, row: CompiledRow, start: int, end: int) -> bool:
        """Sentence, clause and word borders."""
        tokens = self.tokens
        reason = ""
        if tokens.sentences[start] != tokens.sentences[end - 1]:
            reason = "crosses the end of a sentence"
        elif row.at_start and start and tokens.clauses[start] == tokens.clauses[start - 1]:
            reason = "does not begin a clause"
        elif row.at_end and end < len(tokens) and tokens.clauses[end] == tokens.clauses[end - 1]:
            reason = "does not end a clause"
        elif self.language.borders is not None and row.entry >= 0 and not self.index.entries[row.entry].anywhere:
            reason = self.border_problem(row, start, end)
        if reason and self.near_misses is not None and row.entry >= 0:
            self.near_misses.append(NearMiss(self.index.entries[row.entry].id, reason))
        return not reason

    def border_problem(self, row: CompiledRow, start: int, end: int) -> str:
        first, last = self.tokens.starts[start], self.tokens.ends[end - 1]
        inner = self.text[first:last]
        if len(row.slots) == 1 and any(sign in inner for sign in "，,。、；;：:（）()"):
            return "is cut by a punctuation mark"
        assert self.language.borders is not None
        borders = self.language.borders(self.text)
        return "" if first in borders and last in borders else "is part of a longer word"

    # -- exceptions -----------------------------------------------------------------------------

    def excepted(self, match: Match) -> bool:
        """Whether an exception of the entry overlaps the match."""
        rows: Collection[CompiledRow] = self.index.entries[match.entry].exceptions
        if not rows:
            return False
        hit = any(m.start < match.end and match.start < m.end for m in self.find(rows))
        if hit and self.near_misses is not None:
            self.near_misses.append(NearMiss(self.index.entries[match.entry].id, "is cancelled by an exception of the entry"))
        return hit


def _spacy_pattern(parts: Sequence[frozenset[str] | int]) -> list[dict[str, Any]]:
    pattern: list[dict[str, Any]] = []
    for part in parts:
        if isinstance(part, int):
            pattern += [{"OP": "?"}] * part
        elif len(part) == 1:
            pattern.append({"ORTH": next(iter(part))})
        else:
            pattern.append({"ORTH": {"IN": sorted(part)}})
    return pattern


def _best(found: Iterable[tuple[int, Match]]) -> list[Match]:
    """Of overlapping matches of one entry the one with most words, then the shortest."""
    kept: list[Match] = []
    for _, match in sorted(found, key=lambda f: (f[1].entry, -f[0], f[1].end - f[1].start, f[1].start)):
        if not any(k.entry == match.entry and k.start < match.end and match.start < k.end for k in kept):
            kept.append(match)
    return kept
