"""Reading disguised words: masked, spaced, separated, stretched, and written with digits and signs.

Only words that are a finding by themselves are looked for, and a reading is accepted only where the
writing as it stands is no word: *f u c k* is read, *a b c* is not, *pushing* is never *pu$hing*.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from civility.detection.intervals import Disjoint
from civility.languages.base import Tokens
from civility.lexicon.anchors import LEET, MASKS

__all__ = ["Decoder", "Reading"]

_CHUNK = re.compile(r"\S+")
_SEPARATED = re.compile(
    r"(?<![^\W_])[^\W\d_](?:(?P<sign>[ .\-_*,/'|~\\]+)[^\W\d_](?![^\W_])){1,}"
    r"|(?<![^\W_])[^\W_]{1,2}(?:[ .\-_*|~][^\W_]{1,2}){2,}(?![^\W_])"
)
_INNER = re.compile(r"[^\W_]+(?:[.\-_*~|/\\']+[^\W_]+)+")
_STRETCH = re.compile(r"(.)\1{2,}")
_DOUBLE = re.compile(r"(.)\1+")
_SIGNS = re.compile(r"[*#@$%&^!|+€(\d]")
_NUMBER = re.compile(r"\d{2,}$|^\d{2,}")  # sh17, 55ab: a code, no word
_LETTER = re.compile(r"[^\W\d_]")
_LEET_SIGNS = {sign: letter for letter, signs in LEET.items() for sign in signs if sign != "1"} | {"1": "i"}
_EDGES = " .,;:!?\"'()[]{}<>«»“”„…。，！？؟،؛"


@dataclass(frozen=True, slots=True)
class Reading:
    """A disguised word: its place in the folded text, the word read, and what was undone."""

    start: int
    end: int
    word: str
    undone: tuple[str, ...]


class Decoder:
    """Reads the disguises of one language's words. Immutable."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = {word: rank for rank, word in enumerate(words)}

    @cached_property
    def _by_shape(self) -> dict[tuple[int, str], list[str]]:
        """Words by length and first letter, for masks."""
        table: dict[tuple[int, str], list[str]] = defaultdict(list)
        for word in self.words:
            if word and " " not in word:
                table[len(word), word[0]].append(word)
        return table

    @cached_property
    def _by_letter(self) -> dict[tuple[int, int, str], frozenset[str]]:
        """Words by length, place and the letter there, for masks."""
        table: dict[tuple[int, int, str], set[str]] = defaultdict(set)
        for word in self.words:
            for at, char in enumerate(word if " " not in word else ""):
                table[len(word), at, char].add(word)
        return {place: frozenset(words) for place, words in table.items()}

    def undo(self, text: str, tokens: Tokens) -> Tokens:
        """The tokens with every disguised word replaced by the word read."""
        readings = self.readings(text)
        return _merged(tokens, readings) if readings else tokens

    def readings(self, text: str) -> list[Reading]:
        """Every disguised word of a folded text, longest first where two overlap."""
        found = [*self._separated(text), *self._chunks(text)]
        found.sort(key=lambda r: (r.start, -(r.end - r.start)))
        kept: list[Reading] = []
        for reading in found:
            if not kept or reading.start >= kept[-1].end:
                kept.append(reading)
        return kept

    # -- letters apart --------------------------------------------------------------------------

    def _separated(self, text: str) -> Iterator[Reading]:
        for match in _SEPARATED.finditer(text):
            letters = [(m.group(), m.start()) for m in re.finditer(r"[^\W_]", match.group())]
            if len(letters) == len(match.group()):
                continue
            yield from self._words_in(match.start(), letters, match.group())

    def _words_in(self, base: int, letters: list[tuple[str, int]], raw: str) -> Iterator[Reading]:
        """Known words made of whole neighbouring letters, the longest from each place on."""
        joined = "".join(letter for letter, _ in letters)
        at, shortest = 0, 3
        while at < len(joined):
            for size in range(min(len(joined) - at, 24), shortest - 1, -1):
                if joined[at : at + size] in self.words and self._apart(letters, raw, at, size):
                    first, last = letters[at][1], letters[at + size - 1][1]
                    undone = "spaced" if " " in raw[first:last] else "separated"
                    yield Reading(base + first, base + last + 1, joined[at : at + size], (undone,))
                    at += size - 1
                    break
            at += 1

    def _apart(self, letters: list[tuple[str, int]], raw: str, at: int, size: int) -> bool:
        """Whether signs stand inside, and the word is all of the run or long enough not to be chance."""
        first, last = letters[at][1], letters[at + size - 1][1]
        inner = raw[first : last + 1]
        if len(inner) == size:
            return False
        return size == len(letters) or size >= 4

    # -- one chunk between spaces ---------------------------------------------------------------

    def _chunks(self, text: str) -> Iterator[Reading]:
        for match in _CHUNK.finditer(text):
            chunk = match.group()
            if (
                len(chunk) < 3
                or len(chunk) > 60
                or "://" in chunk
                or (chunk.count("@") == 1 and "." in chunk.partition("@")[2])
            ):
                continue
            reading = self._chunk(chunk)
            if reading is not None:
                start = match.start() + reading.start
                yield replace(reading, start=start, end=match.start() + reading.end)

    def _chunk(self, chunk: str) -> Reading | None:
        left = len(chunk) - len(chunk.lstrip(_EDGES))
        right = len(chunk.rstrip(_EDGES))
        for first, last in dict.fromkeys(((left, right), (left, len(chunk)), (0, right), (0, len(chunk)))):
            core = chunk[first:last]
            if len(core) < 3 or core in self.words:
                continue
            word, undone = self._read(core)
            if word:
                return Reading(first, last, word, undone)
        return None

    def _read(self, core: str) -> tuple[str, tuple[str, ...]]:
        if not _LETTER.search(core):
            return "", ()
        if core.isalpha():
            word = self._shortened(core)
            return (word, ("stretched",)) if word else ("", ())
        if _INNER.fullmatch(core):
            bare = re.sub(r"[\W_]", "", core)
            if bare in self.words and len(bare) > 3:
                return bare, ("separated",)
        if _SIGNS.search(core):
            return self._signs(core)
        return "", ()

    def _shortened(self, core: str) -> str:
        """*fuuuck*, *idiooota*: runs of three and more shortened to two or one."""
        if not _STRETCH.search(core):
            return ""
        for pattern, size in ((_STRETCH, 2), (_STRETCH, 1), (_DOUBLE, 1)):
            word = pattern.sub(lambda m, size=size: m.group(1) * size, core)  # type: ignore[misc]
            if word in self.words:
                return word
        return ""

    def _signs(self, core: str) -> tuple[str, tuple[str, ...]]:
        letters = len(_LETTER.findall(core))
        if _NUMBER.search(core):
            return self._masked(core)
        if letters >= 2 or (letters >= 1 and "*" not in core and len(core) <= 4 and not core.isdigit()):
            for word in _leet_readings(core):
                if word in self.words and len(word) > 3 and letters * 2 >= len(word):
                    return word, ("leetspeak",)
                short = self._shortened(word) if _STRETCH.search(word) else ""
                if short:
                    return short, ("leetspeak", "stretched")
        return self._masked(core)

    def _masked(self, core: str) -> tuple[str, tuple[str, ...]]:
        if not any(sign in core[1:] for sign in MASKS) or not core[0].isalpha():
            return "", ()
        known = sum(char.isalpha() for char in core)
        if known < 2 or any(not (char.isalpha() or char in MASKS) for char in core):
            return "", ()
        places = [(len(core), at, char) for at, char in enumerate(core) if char not in MASKS]
        fits = frozenset.intersection(*(self._by_letter.get(place, frozenset()) for place in places))
        if fits and (known * 2 >= len(core) or len(core) <= 5):
            return min(fits, key=self.words.__getitem__), ("masked",)
        return self._masked_loosely(core)

    def _masked_loosely(self, core: str) -> tuple[str, tuple[str, ...]]:
        """A mask of another length than the letters it hides: *f\\*\\*\\*\\*ck*, *k\\*wa*."""
        head, tail = (
            re.split(f"[{re.escape(MASKS)}]", core, maxsplit=1)[0],
            re.split(f"[{re.escape(MASKS)}]", core)[-1],
        )
        if len(head) + len(tail) < 3 or not tail:
            return "", ()
        sizes = range(len(head) + len(tail) + 1, len(core) + 4)
        near = (word for size in sizes for word in self._by_shape.get((size, core[0]), ()))
        fits = [word for word in near if word.startswith(head) and word.endswith(tail)]
        return (min(fits, key=lambda w: (len(w), self.words[w])), ("masked",)) if fits else ("", ())


def _leet_readings(core: str) -> Iterator[str]:
    plain = "".join(_LEET_SIGNS.get(char, char) for char in core)
    yield plain
    yield plain.strip("!|")
    if "1" in core or "|" in core:
        yield "".join(_LEET_SIGNS.get(char, char) if char not in "1|" else "l" for char in core)
    if core[-1] in "!|+":
        yield "".join(_LEET_SIGNS.get(char, char) for char in core[:-1])


def _merged(tokens: Tokens, readings: list[Reading]) -> Tokens:
    """One token in the place of all tokens that a reading covers."""
    kept = []
    read = Disjoint()
    for reading in readings:
        read.add(reading.start, reading.end)
    for i in range(len(tokens)):
        if not read.meets(tokens.starts[i], tokens.ends[i]):
            own = tokens.disguises[i] if tokens.disguises else ()
            kept.append(
                (
                    tokens.starts[i],
                    tokens.ends[i],
                    tokens.norms[i],
                    tokens.sentences[i],
                    tokens.clauses[i],
                    own,
                )
            )
    for reading in readings:
        at = min(bisect.bisect_left(tokens.ends, reading.start + 1), len(tokens) - 1)
        place = (tokens.sentences[at], tokens.clauses[at]) if len(tokens) else (0, 0)
        kept.append((reading.start, reading.end, reading.word, *place, reading.undone))
    kept.sort()
    columns = list(zip(*kept, strict=True))
    starts, ends, norms, sentences, clauses, disguises = columns
    return Tokens(norms, starts, ends, sentences, clauses, disguises)
