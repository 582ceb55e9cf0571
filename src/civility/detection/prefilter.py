"""The quick look: may this text hold anything at all?

One Aho-Corasick automaton over the words that any entry needs, the beginnings of disguises, and every
character that folding would change. Where nothing is hit, the text is done: no folding, no language
identification, no tokens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from civility.lexicon.anchors import shortest_prefixes
from civility.lexicon.index import PrefilterData
from civility.text.folding import needs_folding

__all__ = ["WORD", "Prefilter", "Scan", "scan_text"]

type Guards = tuple[tuple[str, ...], ...]

WORD = re.compile(r"[^\W_\u3400-\u9fff]+")
"""A word of a script with spaces; Chinese characters beside it are its borders."""
_CAPITALS = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{4}")
_SHOUTS = ("!!!", "！！！", "؟؟؟", "[", "【", "(shout", "(yell", "(scream", "(krzy", "(داد", "（大")
_JOINED = ((" می ", " می"), (" نمی ", " نمی"))


def scan_text(text: str) -> str:
    """A text as the automaton reads it: small letters, and detached Persian prefixes joined.

    >>> scan_text("Hello من می خواهم")
    'hello من میخواهم'
    """
    lower = text.lower()
    if lower.isascii():
        return lower
    lower = lower.replace("\u200c", "").replace("ي", "ی").replace("ك", "ک").replace("’", "'")
    for apart, joined in _JOINED:
        lower = lower.replace(apart, joined)
    return lower


@cache
def _folded_characters() -> tuple[str, ...]:
    """Characters that mean a text has to be folded before it can be read."""
    ranges = (
        (0x00AD, 0x00AE), (0x0300, 0x0590), (0x0610, 0x061B), (0x0620, 0x0700), (0x1D00, 0x1DC0),
        (0x200B, 0x2010), (0x202A, 0x202F), (0x2060, 0x2070), (0x2100, 0x2150), (0x2460, 0x2500),
        (0x3200, 0x3400), (0x3400, 0x9FFF),
        (0xFB50, 0xFE00), (0xFE30, 0xFFF0), (0x1D400, 0x1D800), (0x1F100, 0x1F1E6),
    )  # fmt: skip
    skipped = set("‌‘’“”–—…，！？：；（）、。")
    return tuple(
        char for first, last in ranges for code in range(first, last)
        if (char := chr(code)) not in skipped and char == char.lower() and needs_folding(char)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where the kinds of literals begin in the automaton's numbering."""

    words: int
    triggers: int


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scan found.

    ``text`` is the text as scanned, ``words`` and ``strings`` are anchors; ``disguised`` tells that a word
    may be disguised, ``odd`` that the text must be folded first, or may be shouted.
    """

    text: str
    words: frozenset[str]
    strings: frozenset[str]
    disguised: bool
    odd: bool


_NOTHING = Scan("", frozenset(), frozenset(), disguised=False, odd=False)
_ODD = Scan("", frozenset(), frozenset(), disguised=False, odd=True)


class Prefilter:
    """The automaton of one speaker's turns. Immutable, shared by all threads."""

    def __init__(self, data: Mapping[str, PrefilterData]) -> None:
        parts = list(data.values())
        literals = shortest_prefixes({word for part in parts for word in part.literals})
        self._inside = sorted({word for part in parts for word in part.inside})
        triggers = sorted({trigger for part in parts for trigger in part.triggers})
        self._parts = _Parts(len(literals), len(literals) + len(self._inside))
        self._sure = self._parts.triggers + len(triggers)
        self.automaton = AhoCorasick(
            [*literals, *self._inside, *triggers, *_SHOUTS, *_folded_characters()],
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA,
            store_patterns=False,
        )
        self._find = self.automaton.find_matches_as_indexes
        self._words = _merged([part.words for part in parts])

    def look(self, text: str) -> Scan | None:
        """A text as received: ``None`` where it certainly holds nothing, else what to look at closer."""
        scanned = scan_text(text)
        try:
            hits = self._find(scanned, overlapping=True)
        except UnicodeEncodeError:
            return _ODD  # a lone surrogate; folding replaces it
        if _CAPITALS.search(text) is not None:
            return _ODD
        return self._sorted(scanned, hits) if hits else None

    def scan(self, text: str) -> Scan:
        """What of the lexicon a folded text holds."""
        scanned = scan_text(text)
        return self._sorted(scanned, self._find(scanned, overlapping=True)) or _NOTHING

    def _sorted(self, text: str, hits: Sequence[tuple[int, int, int]]) -> Scan | None:
        words, strings, disguised, odd = set(), set(), False, False
        first_string, first_trigger, sure = self._parts.words, self._parts.triggers, self._sure
        for number, start, _ in hits:
            if number < first_string:
                if start == 0 or _at_start(text, start):
                    word = WORD.match(text, start).group()  # type: ignore[union-attr]
                    if word not in words and self._guarded(word, text):
                        words.add(word)
            elif number < first_trigger:
                word = self._inside[number - first_string]
                if self._guarded(word, text):
                    strings.add(word)
            elif number < sure:
                disguised = disguised or _at_start(text, start) or _thrice(text, start)
            else:
                odd = True
        if not (words or strings or disguised or odd):
            return None
        return Scan(text, frozenset(words), frozenset(strings), disguised, odd)

    def _guarded(self, word: str, text: str) -> bool:
        guards = self._words.get(word)
        return guards is not None and any(not guard or any(one in text for one in guard) for guard in guards)


def _merged(tables: Sequence[Mapping[str, Guards]]) -> Mapping[str, Guards]:
    merged = dict(tables[0]) if tables else {}
    for table in tables[1:]:
        for word, guards in table.items():
            merged[word] = tuple({*merged[word], *guards}) if word in merged else guards
    return merged


def _at_start(text: str, start: int) -> bool:
    if start == 0:
        return True
    before = text[start - 1]
    return not before.isalnum() or "\u3400" <= before <= "\u9fff"


def _thrice(text: str, start: int) -> bool:
    return text[start : start + 3] == text[start] * 3
