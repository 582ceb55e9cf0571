"""Which words of a row to search for, and the strings of the prefilter.

A row can only match where each of its mandatory slots is present, so it is enough to search for the
words of one of them: the one whose words are longest and rarest.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from civility.languages import Language, get_language
from civility.lexicon.sequences import Phrase, Row, Slot
from civility.taxonomy import Kind, Speaker

if TYPE_CHECKING:
    from civility.lexicon.index import Index, PrefilterData

__all__ = ["choose_anchor", "prefilter_data", "rarest", "shortest_prefixes"]

MAX_STRINGS = 64
"""Chinese: neighbouring slots are joined to longer strings while there are no more than this many."""
_STOP_WORD_SHARE = 0.02
MAX_GUARD = 24
"""A guard of more strings than this would cost more than it saves."""


def choose_anchor(row: Row, language: Language) -> tuple[str, ...]:
    """The words (Chinese: strings) of the rarest slot of a row."""
    options = list(_anchors(row, language))
    return min(options, key=lambda words: _share(words, language))


def _anchors(row: Row, language: Language) -> Iterator[tuple[str, ...]]:
    if language.characters:
        for run in _runs(row.slots):
            yield from _strings(run)
        return
    for slot in row.slots:
        if slot.phrases and not slot.optional:
            yield tuple(sorted({w for phrase in slot.phrases for w in rarest(phrase, language)}))


def rarest(phrase: Phrase, language: Language) -> frozenset[str]:
    """The words at the place of a phrase where they are least frequent."""
    return min(phrase, key=lambda words: _share(words, language))


def _runs(slots: Sequence[Slot]) -> list[list[Slot]]:
    """Neighbouring mandatory slots."""
    runs: list[list[Slot]] = [[]]
    for slot in slots:
        if slot.phrases and not slot.optional:
            runs[-1].append(slot)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _strings(run: Sequence[Slot]) -> Iterator[tuple[str, ...]]:
    """Every stretch of neighbouring slots as strings, as long as there are not too many."""
    for first in range(len(run)):
        strings = [""]
        for slot in run[first:]:
            added = [_joined(words) for phrase in slot.phrases for words in itertools.product(*phrase)]
            if strings != [""] and len(strings) * len(added) > MAX_STRINGS:
                break
            strings = [head + tail for head in strings for tail in added]
            yield tuple(dict.fromkeys(strings))


def _joined(words: Sequence[str]) -> str:
    """Characters as a string; of Latin syllables (*wo cao*), which stand apart in a text, the longest."""
    return max(words, key=len) if all(word.isascii() for word in words) else "".join(words)


def _share(words: Collection[str], language: Language) -> float:
    """About which share of all words these make up."""
    return sum(
        _STOP_WORD_SHARE if word in language.stop_words else language.frequency(word) for word in words
    )


# -- the prefilter -------------------------------------------------------------------------------


def prefilter_data(index: Index, speaker: Speaker) -> PrefilterData:
    """What to search for in the turns of one speaker."""
    from civility.lexicon.index import PrefilterData

    words: dict[str, set[tuple[str, ...]]] = {symbol: {()} for symbol in index.symbols}
    inside: set[str] = set(index.symbols)
    language = get_language(index.language)
    guards = {
        number: _guard(index, language, number)
        for number in range(len(index.rows))
        if _serves(index, number, speaker)
    }
    for word, rows in index.anchors.items():
        found = {guards[number] for number in rows if number in guards}
        if found:
            words.setdefault(word, set()).update(found)
            if language.characters and not word.isascii():
                inside.add(word)
    return PrefilterData(
        literals=tuple(shortest_prefixes(word for word in words if word not in inside)),
        inside=tuple(sorted(inside)),
        triggers=tuple(sorted(_triggers(index))),
        words={word: _simplified(guards) for word, guards in words.items()},
    )


def _serves(index: Index, row: int, speaker: Speaker) -> bool:
    facts = index.entries[index.rows[row].entry]
    return facts.speaker is speaker or (speaker is Speaker.AGENT and facts.kind is Kind.ABUSE)


def _guard(index: Index, language: Language, number: int) -> tuple[str, ...]:
    """Strings of which one must be in the text beside the anchor, or nothing where there are too many.

    A slot that may itself be the anchor guards nothing by containing it, but costs nothing either.
    """
    slots = [index.slots[n] for n in index.rows[number].slots]
    best: tuple[str, ...] = ()
    for slot in slots if len(slots) > 1 else ():
        strings = {*slot.words, *slot.heads}
        if slot.optional or slot.gap or len(strings) > MAX_GUARD or strings & NORM_ONLY:
            continue
        if not all(len(s) > 2 or language.characters for s in strings) or strings & language.stop_words:
            continue
        if not best or len(strings) < len(best):
            best = tuple(sorted(strings))
    return best


NORM_ONLY = frozenset({
    "are", "not", "will", "would", "have", "had", "has", "do", "does", "did", "going", "want", "please",
    "people", "because", "the", "that", "this", "them", "your", "you", "is", "am", "can", "know", "to",
})  # fmt: skip
"""Words that may be written otherwise in the text (contractions), so a search for them proves nothing."""


def _simplified(guards: set[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """One empty guard lets everything through; then the others do not matter."""
    return ((),) if () in guards or len(guards) > 12 else tuple(sorted(guards))


def shortest_prefixes(words: Iterable[str]) -> list[str]:
    """Words without those that another one begins."""
    kept: list[str] = []
    for word in sorted(words):
        if not kept or not word.startswith(kept[-1]):
            kept.append(word)
    return kept


# -- disguises -------------------------------------------------------------------------------------

LEET: Mapping[str, str] = {
    "a": "4@", "b": "8", "e": "3€", "g": "9", "i": "1!|", "l": "1|", "o": "0", "s": "5$",
    "t": "7+", "z": "2", "c": "(", "h": "#",
}  # fmt: skip
"""Signs that stand for a letter."""

SEPARATORS = " .-_*,/'\\|~"
MASKS = "*#@$%&^"


def _triggers(index: Index) -> set[str]:
    """Strings that call for the reading of disguises. They begin a word."""
    found: set[str] = set()
    for word in index.maskable:
        found.update(_spaced(word))
        if word.isascii():
            found.update(_leet(word))
        found.update(letter * 3 for letter in word if letter.isalpha())
    return found


def _spaced(word: str) -> Iterator[str]:
    """The beginnings of *f u c k*, *f.u.c.k*, *fu-ck*, and masks."""
    if len(word) < 2 or (word.isascii() and len(word) < 3):
        return
    third = word[2] if len(word) > 2 else ""
    for sign in SEPARATORS:
        loose = sign in " ,'" and third
        yield f"{word[0]}{sign}{word[1]}" + (sign + third if loose else "")
    for size in range(1, min(len(word), 4)):
        yield from (word[:size] + sign for sign in (MASKS if word.isascii() else "*#@"))
        if size > 1 and size < len(word):
            yield from (word[:size] + sign + word[size] for sign in "._-")


def _leet(word: str) -> Iterator[str]:
    for at, letter in enumerate(word[:6]):
        for sign in LEET.get(letter, ""):
            if at == 0 and len(word) > 2 and sign != "@":  # @name is an address
                yield sign + word[1:3]
            elif at:
                yield word[:at] + sign
