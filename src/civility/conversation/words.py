"""Compares what was said with what was said before, without keeping the words.

Turns are compared as sets of hashed words (pairs of characters for Chinese), so that a stored
conversation holds no customer's text.

>>> same = likeness(words("I want my money back today"), words("My money back, I want it today!"))
>>> round(same, 2)
0.92
>>> words("我要退款")
('6018587f', 'f3b2d254', 'fce4e350')
"""

from __future__ import annotations

import hashlib
import re

from civility.text.folding import folded_text

__all__ = ["covered", "likeness", "mask", "words"]

_WORD = re.compile(r"[^\W_]+")
_IDEOGRAPHS = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")


def words(text: str) -> tuple[str, ...]:
    """The different words of a text, folded, hashed and sorted."""
    found: set[str] = set()
    for word in _WORD.findall(folded_text(text)):
        found.update(_pairs(word) if _IDEOGRAPHS.search(word) else (word,))
    return tuple(sorted(hashlib.blake2b(word.encode(), digest_size=4).hexdigest() for word in found))


def _pairs(word: str) -> list[str]:
    return [word[i : i + 2] for i in range(max(1, len(word) - 1))]


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How much two turns have in common, 0 to 1 (Dice coefficient of their words)."""
    total = len(one) + len(other)
    return 2 * len(set(one) & set(other)) / total if total else 0.0


def covered(line: tuple[str, ...], said: tuple[str, ...]) -> float:
    """The share of a line's words that were said, 0 to 1."""
    return len(set(line) & set(said)) / len(line) if line else 0.0


def mask(text: str) -> str:
    """A text fit for a record that others read: the first letter of each word, then asterisks.

    >>> mask("you stupid cow"), mask("احمق"), mask("傻逼")
    ('y** s***** c**', 'ا***', '傻*')
    """
    return _WORD.sub(lambda word: word[0][0] + "*" * max(1, len(word[0]) - 1), text)
