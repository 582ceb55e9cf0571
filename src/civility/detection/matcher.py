"""From tokens to matches: which rows of the lexicon stand in a text, and where.

Only rows whose anchor is in the text are tried, and of these only the ones whose every mandatory slot is
present. What is left, usually nothing or one row, is followed word by word.

spaCy's ``Matcher`` was measured for this step and is not used: building one for the few rows that a text
calls for takes four to ten times as long as following them (``benchmarks/run.py --only matcher``).
:mod:`civility.integrations.spacy` builds real ``Matcher`` objects from entries, for pipelines that keep them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from civility.detection.intervals import Disjoint, covered
from civility.languages import Language
from civility.languages.base import Tokens
from civility.lexicon.index import CompiledRow, CompiledSlot, EntryFacts, Index
from civility.lexicon.sequences import Phrase

__all__ = ["Match", "NearMiss", "RowMatcher"]

type Gate = tuple[frozenset[str], tuple[int, ...]]
"""Words of which a text must hold one, and the rows that then are worth trying; no words: always."""
type Wanted = Callable[[EntryFacts], bool]
"""Which entries are looked for; the same object for every text of a speaker, so that answers can be kept."""

type Filling = list[list[frozenset[str]]]
"""What of a slot is in a text: phrases, each as the sets of words that may stand at its places."""


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


class RowMatcher:
    """Matches the rows of one language. Immutable, shared by all threads."""

    def __init__(self, index: Index, language: Language) -> None:
        self.index = index
        self.language = language
        self._strings: dict[int, dict[str, tuple[str, ...]]] = {}
        self._rows: dict[tuple[Wanted, str], tuple[int, ...]] = {}
        self._gates_of: dict[tuple[Wanted, str], tuple[Gate, ...]] = {}
        self._mandatory = [_others(row, index) for row in index.rows]

    def rows_for(self, word: str, wanted: Wanted) -> tuple[int, ...]:
        """The wanted rows that a word is an anchor of."""
        found = self._rows.get((wanted, word))
        if found is None:
            rows, entries = self.index.rows, self.index.entries
            found = tuple(n for n in self.index.anchors.get(word, ()) if wanted(entries[rows[n].entry]))
            if word in self.index.anchors:
                self._rows[wanted, word] = found
        return found

    def _gates(self, word: str, wanted: Wanted) -> tuple[Gate, ...]:
        """The rows of an anchor, sorted by the words of which a text must also hold one."""
        found = self._gates_of.get((wanted, word))
        if found is None:
            groups: dict[frozenset[str], list[int]] = {}
            for number in self.rows_for(word, wanted):
                others = _others(self.index.rows[number], self.index, word)
                slot = self.index.slots[others[0]] if others else None
                gate = frozenset({*slot.words, *slot.heads}) if slot else frozenset()
                groups.setdefault(gate, []).append(number)
            found = tuple((gate, tuple(rows)) for gate, rows in groups.items())
            if word in self.index.anchors:
                self._gates_of[wanted, word] = found
        return found

    def candidates(self, words: Collection[str], wanted: Wanted) -> Iterator[int]:
        """Rows with a word of two of their slots in the text."""
        for word in words:
            for gate, rows in self._gates(word, wanted):
                if not gate or not gate.isdisjoint(words):
                    yield from rows

    def possible(self, text: str, words: Collection[str], wanted: Wanted) -> bool:
        """Whether any row can match: a quick look at the words as they are written.

        Args:
            text: the text in small letters.
            words: its words (Chinese: characters), and the anchor strings in it.
            wanted: which entries are looked for.
        """
        seen: dict[int, bool] = {}
        for number in self.candidates(words, wanted):
            for slot in self._mandatory[number]:
                there = seen.get(slot)
                if there is None:
                    there = seen[slot] = self._there(slot, text, words)
                if not there:
                    break
            else:
                return True
        return False

    def _there(self, number: int, text: str, words: Collection[str]) -> bool:
        slot = self.index.slots[number]
        if not slot.words.isdisjoint(words):
            return True
        if not slot.heads:
            return False
        if self.language.characters:
            return any(
                string in text for head in slot.heads.keys() & words for string in self.strings(number)[head]
            )
        return any(
            all(not part.isdisjoint(words) for part in phrase)
            for head in slot.heads.keys() & words for phrase in slot.heads[head]
        )  # fmt: skip

    def strings(self, number: int) -> dict[str, tuple[str, ...]]:
        """The phrases of a slot by their first character, as strings (for scripts without spaces)."""
        found = self._strings.get(number)
        if found is None:
            heads = self.index.slots[number].heads
            found = {
                head: tuple("".join(map(min, phrase)) for phrase in phrases)
                for head, phrases in heads.items()
            }
            self._strings[number] = found
        return found

    def match(
        self,
        text: str,
        tokens: Tokens,
        *,
        wanted: Wanted,
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
        words = frozenset((*tokens.norms, *strings))
        if near_misses is None:
            numbers = set(self.candidates(words, wanted))
        else:  # people want to see what almost matched
            numbers = {number for word in words for number in self.rows_for(word, wanted)}
        rows = [self.index.rows[number] for number in sorted(numbers)]
        return [match for match in run.find(rows) if not run.excepted(match)]


def _others(row: CompiledRow, index: Index, anchor: str = "") -> tuple[int, ...]:
    """The slots that must be filled beside one that the anchor fills, the shortest to check first."""
    slots = (
        n
        for n in row.slots
        if not index.slots[n].optional and not index.slots[n].gap and anchor not in index.slots[n].words
    )
    return tuple(sorted(slots, key=lambda n: len(index.slots[n].words) + 20 * len(index.slots[n].heads)))


class _Run:
    """One text against the rows it calls for."""

    def __init__(
        self, matcher: RowMatcher, text: str, tokens: Tokens, near_misses: list[NearMiss] | None
    ) -> None:
        self.matcher, self.index, self.language = matcher, matcher.index, matcher.language
        self.text, self.tokens, self.near_misses = text, tokens, near_misses
        self.norms = tokens.norms
        self.present = frozenset(tokens.norms)
        self.joined = "".join(tokens.norms) if self.language.characters else ""
        self.memo: dict[int, Filling] = {}
        self.exceptions: dict[int, Disjoint] = {}
        self.places: dict[str, list[int]] = {}
        for i, norm in enumerate(tokens.norms):
            self.places.setdefault(norm, []).append(i)

    # -- rows ---------------------------------------------------------------------------------

    def find(self, rows: Iterable[CompiledRow]) -> list[Match]:
        """All matches of some rows, the best one at each place of each entry."""
        found: list[tuple[int, Match]] = []
        for row in rows:
            fillings = self.fillings(row)
            if fillings is not None:
                found += self.follow(row, fillings)
        return _best(found)

    def fillings(self, row: CompiledRow) -> list[Filling] | None:
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

    def filled(self, number: int, slot: CompiledSlot) -> Filling:
        """The words and phrases of a slot that are in the text."""
        found = self.memo.get(number)
        if found is None:
            words = slot.words & self.present
            found = [[words]] if words else []
            found += self.phrases(number, slot)
            self.memo[number] = found
        return found

    def phrases(self, number: int, slot: CompiledSlot) -> Iterator[list[frozenset[str]]]:
        heads = self.present & slot.heads.keys() if slot.heads else ()
        for head in sorted(heads):
            if self.language.characters:
                there = zip(slot.heads[head], self.matcher.strings(number)[head], strict=True)
                yield from ([*phrase] for phrase, string in there if string in self.joined)
            else:
                yield from ([*phrase] for phrase in slot.heads[head] if self.all_there(phrase))

    def all_there(self, phrase: Phrase) -> bool:
        return all(not part.isdisjoint(self.present) for part in phrase)

    def missed(self, row: CompiledRow, slot: CompiledSlot) -> None:
        if self.near_misses is not None and row.entry >= 0:
            needed = sorted(slot.words or slot.heads)[:5]
            self.near_misses.append(
                NearMiss(self.index.entries[row.entry].id, f"needs also one of: {', '.join(needed)} …")
            )

    # -- following a row ------------------------------------------------------------------------

    def follow(self, row: CompiledRow, fillings: Sequence[Filling]) -> Iterator[tuple[int, Match]]:
        """Every match of one row with the number of words that are no gap."""
        for start in self.starts(row, fillings):
            ends = sorted(set(self.ends(row, fillings, 0, start)), key=lambda e: (-e[1], e[0]))
            best = next((e for e in ends if e[0] > start and self.accepted(row, start, e[0])), None)
            if best is not None:
                yield best[1], Match(row.entry, start, best[0])

    def starts(self, row: CompiledRow, fillings: Sequence[Filling]) -> list[int]:
        """The tokens with which the row can begin: of its first slot, and of the next while that may miss."""
        found: set[int] = set()
        for number, filling in zip(row.slots, fillings, strict=True):
            for phrase in filling:
                for word in phrase[0] & self.present:
                    found.update(self.places[word])
            if not self.index.slots[number].optional:
                break
        return sorted(found)

    def ends(
        self, row: CompiledRow, fillings: Sequence[Filling], at: int, place: int
    ) -> Iterator[tuple[int, int]]:
        """Where the rest of a row, from slot ``at`` on, can end: ``(end, words that are no gap)``."""
        if at == len(row.slots):
            yield place, 0
            return
        slot = self.index.slots[row.slots[at]]
        if slot.gap:
            for skipped in range(min(slot.gap, len(self.norms) - place) + 1):
                yield from self.ends(row, fillings, at + 1, place + skipped)
            return
        for phrase in fillings[at]:
            size = len(phrase)
            if all(
                word in part for word, part in zip(self.norms[place : place + size], phrase, strict=False)
            ) and (place + size <= len(self.norms)):
                for end, count in self.ends(row, fillings, at + 1, place + size):
                    yield end, count + size
        if slot.optional:
            yield from self.ends(row, fillings, at + 1, place)

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
        elif (
            self.language.borders is not None
            and row.entry >= 0
            and not self.index.entries[row.entry].anywhere
        ):
            reason = self.border_problem(row, start, end)
        if reason and self.near_misses is not None and row.entry >= 0:
            self.near_misses.append(NearMiss(self.index.entries[row.entry].id, reason))
        return not reason

    def border_problem(self, row: CompiledRow, start: int, end: int) -> str:
        first, last = self.tokens.starts[start], self.tokens.ends[end - 1]
        if len(row.slots) == 1 and any(sign in self.text[first:last] for sign in "，,。、；;：:（）()"):
            return "is cut by a punctuation mark"
        assert self.language.borders is not None
        whole = self.language.borders(self.text, first) and self.language.borders(self.text, last)
        return "" if whole else "is part of a longer word"

    # -- exceptions -----------------------------------------------------------------------------

    def excepted(self, match: Match) -> bool:
        """Whether an exception of the entry overlaps the match."""
        rows: Collection[CompiledRow] = self.index.entries[match.entry].exceptions
        if not rows:
            return False
        if match.entry not in self.exceptions:
            self.exceptions[match.entry] = covered((m.start, m.end) for m in self.find(rows))
        hit = self.exceptions[match.entry].meets(match.start, match.end)
        if hit and self.near_misses is not None:
            self.near_misses.append(
                NearMiss(self.index.entries[match.entry].id, "is cancelled by an exception of the entry")
            )
        return hit


def _best(found: Iterable[tuple[int, Match]]) -> list[Match]:
    """Of overlapping matches of one entry the one with most words, then the shortest."""
    kept: dict[int, list[Match]] = {}
    taken: dict[int, Disjoint] = {}
    for _, match in sorted(found, key=lambda f: (-f[0], f[1].end - f[1].start, f[1].start)):
        if taken.setdefault(match.entry, Disjoint()).add(match.start, match.end):
            kept.setdefault(match.entry, []).append(match)
    return [match for matches in kept.values() for match in matches]
