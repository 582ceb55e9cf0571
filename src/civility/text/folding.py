"""The normal form in which all matching happens, with the way back to the text as received.

What is folded
--------------
Case, Unicode compatibility forms, Arabic ``ي`` and ``ك`` to Persian ``ی`` and ``ک``, digits, curly
apostrophes, vowel signs, the zero-width non-joiner: ordinary differences of spelling.

>>> fold("Ты не ПРАВ").text
'ты не прав'
>>> fold("می‌خواهم كتابِ علي را").text
'میخواهم کتاب علی را'

What is undone
--------------
Disguises: zero-width characters inside words, full-width and styled letters, look-alike letters of
other scripts, stacked combining marks, tatweel, traditional for simplified Chinese.
:meth:`Folded.steps_in` names them.

>>> disguised = fold("you ａss\u200bh\u03bfle")
>>> disguised.text
'you asshole'
>>> disguised.span(4, 11), disguised.steps_in(4, 11)
((4, 12), ('full_width', 'zero_width', 'lookalike'))

A text that really is Russian or Greek stays as it is: a foreign letter becomes Latin only in a word
that also holds Latin letters, or in a word made of look-alikes alone within Latin text.

Lone surrogates become U+FFFD in :attr:`Folded.text` (no other library accepts them); the original keeps them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from functools import cache
from itertools import pairwise

from civility.text.letters import (
    ARABIC_MARK,
    EMOJI,
    FOREIGN,
    KEPT_LATIN,
    LOOKALIKES,
    MARK,
    REGIONAL,
    STRICT_LOOKALIKES,
    ZERO_WIDTH,
    char_map,
    simplified,
)

__all__ = ["Folded", "fold", "folded_text", "needs_folding"]

# Characters that fold to themselves whatever stands beside them. Everything else is looked at one by one;
# a script missing here costs time, never correctness.
_SAFE_FEW = (
    "\x00-@\\[-\x7f"  # ASCII without capitals
    "\u0080-\u009f§©«¬®°±¶»¿×÷ąćęłńóśźż"
    "\u0600-\u060f\u061b\u061d-\u061f\u0621\u0622\u0626-\u0628\u062a-\u063f\u0641-\u0642\u0644-\u0648"
    "\u066a-\u066f\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06cc\u06d4"
    "\u2010\u2012-\u2016\u2020-\u2023\u2026-\u2029\u201c-\u201f\u2030\u2031\u2039\u203a\u2191\u2193\u20ac"
    "\u2600-\u27bf\u3001-\u3029\u3030\u3041-\u3098\u30a0-\u30fe\uac00-\ud7a3，！？：；（）～\ufffd"
    "\U0001f300-\U0001faff"
)
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff"


def _runs(safe: str) -> re.Pattern[str]:
    """Stretches to look at one by one; up to three safe characters between odd ones go along."""
    return re.compile(f"[^{safe}]++(?:[{safe}]{{1,3}}[^{safe}]++)*+")


@cache
def _odd() -> re.Pattern[str]:
    return _runs(_SAFE_FEW)


_odd_or_ideograph = re.compile(f"[^{_SAFE_FEW}]")
_ideograph = re.compile(f"[{_IDEOGRAPHS}]")
_word = re.compile(r"[^\W_]+")
_latin_letter = re.compile("[a-ząćęłńóśźż]")
_latin_for = str.maketrans(LOOKALIKES)
_telling_capital = re.compile("[ΗΝΥ]")
_ZERO_WIDTH_FEW = frozenset("\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\u0640")
_STYLES = frozenset(["<font>", "<circle>", "<square>", "<super>", "<sub>"])
_CACHE_LIMIT = 50_000
_ARABIC_SCRIPT = re.compile("[\u0620-\u06ff\ufb50-\ufefc]")


class Folded:
    """A folded text and where each of its characters came from. Immutable by convention.

    ``text[i]`` came from ``original[starts[i]:ends[i]]``; both offset sequences never decrease.
    """

    __slots__ = ("ends", "original", "starts", "text")

    def __init__(self, original: str, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        self.original = original
        self.text = text
        self.starts = starts
        self.ends = ends

    def __repr__(self) -> str:
        return f"Folded({self.text!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Folded):
            return NotImplemented
        return (self.original, self.text) == (other.original, other.text)

    def __hash__(self) -> int:
        return hash((self.original, self.text))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the original that the folded range ``[start, end)`` came from.

        An empty range gives an empty range.

        Raises:
            IndexError: the range does not lie inside the folded text.
        """
        size = len(self.text)
        if not 0 <= start <= end <= size:
            raise IndexError(f"range {start}:{end} is outside the folded text of {size} characters")
        if start == end:
            at = self.starts[start] if start < size else len(self.original)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def steps_in(self, start: int, end: int) -> tuple[str, ...]:
        """The disguises undone inside the folded range ``[start, end)``, each once, in order.

        Raises:
            IndexError: the range does not lie inside the folded text.
        """
        first, last = self.span(start, end)
        if self.original[first:last].isascii():
            return ()
        return tuple(dict.fromkeys(_steps(self, start, end, first, last)))


def needs_folding(text: str) -> bool:
    """``False``: folding leaves the text as it is. ``True``: it may change it. Costs one search.

    >>> needs_folding("hello"), needs_folding("سلام"), needs_folding("Hello"), needs_folding("你好，國")
    (False, False, True, True)
    """
    return _search(text) is not None


def folded_text(text: str) -> str:
    """``fold(text).text``, quicker for ordinary text because no offsets are kept.

    >>> folded_text("می‌خواهم"), folded_text("DZIEŃ DOBRY")
    ('میخواهم', 'dzień dobry')
    """
    low = text.lower()
    if low.isascii() or _search(low) is None:
        return low
    low = low.replace("\u200c", "").replace("ي", "ی").replace("ك", "ک").replace("’", "'")
    return low if _search(low) is None else fold(text).text


def fold(text: str) -> Folded:
    """Folds a text; linear in its length, for every text.

    Example:
        >>> fold("Ｋurwa").text, fold("你這個白癡").text, fold("ŻÓŁW").text
        ('kurwa', '你这个白痴', 'żółw')
    """
    low = text.lower()
    if low.isascii() or _search(low) is None:
        size = len(low)
        return Folded(text, low, range(size), range(1, size + 1))
    if len(low) != len(text):  # capital I with a dot is the one letter that lowers to two characters
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return _Builder(text, low).build()


def _search(low: str) -> re.Match[str] | None:
    """The first character that folding might change."""
    found = _odd_or_ideograph.search(low)
    if found is None or not _ideograph.match(found.group()):
        return found
    return _chinese_odd().search(low, found.start())


@cache
def _chinese_odd() -> re.Pattern[str]:
    """Like ``_odd()``, with simplified ideographs safe; needs the traditional table, so built late."""
    return _runs(_SAFE_FEW + _without(simplified(), 0x3400, 0x4DC0) + _without(simplified(), 0x4E00, 0xA000))


def _without(table: Container[str], first: int, end: int) -> str:
    """The ranges of a character class that leave out what the table holds."""
    cuts = [first - 1, *(code for code in range(first, end) if chr(code) in table), end]
    return "".join(f"{chr(a + 1)}-{chr(b - 1)}" for a, b in pairwise(cuts) if b - a > 1)


class _Builder:
    """One pass over a text, collecting folded pieces with their offsets."""

    def __init__(self, text: str, low: str) -> None:
        self.text = text
        self.low = low
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def build(self) -> Folded:
        at = 0
        low = self.low
        odd = _chinese_odd() if _ideograph.search(low) else _odd()
        for run in odd.finditer(low):
            start, end = run.span()
            if start > at:
                self._copy(at, start)
            self._run(start, end)
            at = end
        if at < len(low):
            self._copy(at, len(low))
        folded = "".join(self.pieces)
        if FOREIGN.search(folded):
            folded = _undo_lookalikes(folded, self.text, self.starts)
        return Folded(self.text, folded, self.starts, self.ends)

    def _copy(self, start: int, end: int) -> None:
        self.pieces.append(self.low[start:end])
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    def _run(self, start: int, end: int) -> None:
        """Characters that may need work, one dictionary look-up each."""
        pieces, starts, ends = self.pieces, self.starts, self.ends
        for at, char in enumerate(self.low[start:end], start):
            folded = char_map[char]
            if len(folded) == 1:
                pieces.append(self._flag_or_letter(at) if "\U0001f1e6" <= char <= "\U0001f1ff" else folded)
                starts.append(at)
                ends.append(at + 1)
            elif folded:
                pieces.append(folded)
                starts.extend([at] * len(folded))
                ends.extend([at + 1] * len(folded))
            elif char == "\u200d":
                self._join(at)
            elif char not in _ZERO_WIDTH_FEW and ends:
                composed = _composed[pieces[-1][-1] + char]
                if composed:
                    self._compose_last(composed)
                ends[-1] = at + 1

    def _compose_last(self, letter: str) -> None:
        """Puts the letter that a mark makes with the one before it in that one's place (o + ´ = ó)."""
        last = self.pieces[-1]
        self.pieces[-1:] = [last[:-1], letter] if len(last) > 1 else [letter]

    def _join(self, at: int) -> None:
        if self._joins_emoji(at):
            self._copy(at, at + 1)

    def _joins_emoji(self, at: int) -> bool:
        after = self.low[at + 1 : at + 2]
        return bool(
            self.pieces
            and EMOJI.match(self.pieces[-1][-1])
            and EMOJI.match(after)
            and char_map[after] == after
        )

    def _flag_or_letter(self, at: int) -> str:
        """Two regional indicators are a flag; one alone is a letter in a box."""
        around = self.low[max(at - 1, 0) : at] + self.low[at + 1 : at + 2]
        if REGIONAL.search(around):
            return self.low[at]
        return chr(ord(self.low[at]) - 0x1F1E6 + ord("a"))


class _Composed(dict[str, str]):
    """Base and mark to the one letter that they make, folded; empty where the mark has to go."""

    def __missing__(self, pair: str) -> str:
        letter = unicodedata.normalize("NFC", pair.replace("ی", "\u064a"))
        folded = char_map[letter] if len(letter) == 1 else ""
        if len(self) > _CACHE_LIMIT:
            self.clear()
        self[pair] = folded if len(folded) == 1 else ""
        return self[pair]


_composed = _Composed()


def _undo_lookalikes(folded: str, original: str, starts: Sequence[int]) -> str:
    """Turns foreign letters into the Latin ones they imitate, where the words around are Latin."""
    latin = genuine = 0
    mixed: list[tuple[int, int]] = []
    imitations: list[tuple[int, int]] = []
    for word in _word.finditer(folded):
        chars = word.group()
        has_latin = chars.isascii() or _latin_letter.search(chars) is not None
        latin += has_latin
        if chars.isascii() or FOREIGN.search(chars) is None:
            continue
        if has_latin:
            mixed.append(word.span())
        elif all(map(STRICT_LOOKALIKES.__contains__, chars)):
            imitations.append(word.span())
        else:
            genuine += 1
    if latin and genuine * 3 <= latin:
        mixed += imitations
    return _replace(folded, original, starts, sorted(mixed))


def _replace(folded: str, original: str, starts: Sequence[int], spans: Iterable[tuple[int, int]]) -> str:
    pieces: list[str] = []
    at = 0
    by_capital = _telling_capital.search(original) is not None
    for start, end in spans:
        pieces.append(folded[at:start])
        word = folded[start:end]
        if by_capital:
            received = [original[i] for i in starts[start:end]]
            word = "".join(map(_latin_of_capital, word, received))
        pieces.append(word.translate(_latin_for))
        at = end
    pieces.append(folded[at:])
    return "".join(pieces)


def _latin_of_capital(char: str, received: str) -> str:
    """A capital decides before its small letter: Η imitates H, η imitates n."""
    return LOOKALIKES.get(received) or char


def _steps(folded: Folded, start: int, end: int, first: int, last: int) -> Iterable[str]:
    original = folded.original
    foreign = {folded.starts[i] for i in range(start, end) if folded.text[i] in KEPT_LATIN}
    for at in range(first, last):
        char = original[at]
        if char.isascii():
            continue
        step = _removal(original, at, char) or (_disguise(char) if not FOREIGN.match(char) else None)
        if step is None and at in foreign and FOREIGN.match(char):
            step = "lookalike"
        if step:
            yield step


def _removal(original: str, at: int, char: str) -> str | None:
    """Why a removed character counts as a disguise, if it does."""
    if char == "ـ":
        return "tatweel"
    if ZERO_WIDTH.match(char):
        around = original[max(at - 1, 0) : at] + original[at + 1 : at + 2]
        ordinary = "\ufe00" <= char <= "\ufe0f" or len(_ARABIC_SCRIPT.findall(around)) == 2
        return None if ordinary else "zero_width"
    if MARK.match(char) and not ARABIC_MARK.match(char):
        base = char_map[original[at - 1]] if at else ""
        return None if base and _composed[base[-1] + char] else "combining"
    return None


@cache
def _disguise(char: str) -> str | None:
    """The disguise that a character is by itself."""
    folded = char_map[char]
    if not folded or not folded[0].isalnum() or char.isascii():
        return None
    if _ideograph.match(char) and char in simplified():
        return "traditional"
    if "\uff01" <= char <= "\uff5e":
        return "full_width"
    if REGIONAL.match(char):
        return "styled"
    if folded in (char, char.lower()) or _ARABIC_SCRIPT.match(char):
        return None
    return "styled" if _is_styled(char) else "lookalike"


def _is_styled(char: str) -> bool:
    kind = unicodedata.decomposition(char).partition(" ")[0]
    return kind in _STYLES or "\u2460" <= char <= "\u24ff" or "\U0001f100" <= char <= "\U0001f1ff"
