"""The facts behind folding: which single character stands for which.

Everything here maps *one* character at a time; :mod:`civility.text.folding` adds what depends on the
neighbours. Sources: Unicode 15 (compatibility decompositions), UTS 39 (confusable letters), OpenCC
(traditional to simplified Chinese).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

__all__ = ["EMOJI", "FOREIGN", "KEPT_LATIN", "MARK", "REGIONAL", "ZERO_WIDTH", "char_map", "simplified"]

KEPT_LATIN = frozenset("abcdefghijklmnopqrstuvwxyząćęłńóśźż")
"""The Latin letters of the supported languages; every other Latin letter becomes one of these."""

# Ordinary punctuation that NFKC would change. Patterns never see punctuation, and a Chinese text would
# need the slow path for each full-width comma.
_KEPT_PUNCTUATION = frozenset("…，！？：；（）～")

# Removed wherever they stand: zero-width spaces and joiners, bidirectional controls, soft hyphens,
# Hangul and Mongolian fillers, variation selectors, tags.
ZERO_WIDTH = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)

# Combining marks that Latin, Cyrillic, Greek and Arabic letters wear. Marks of Indic and other scripts
# are letters in all but name and stay.
_GENERIC_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_ARABIC_MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"
)
MARK = re.compile(f"[{_GENERIC_MARKS}{_ARABIC_MARKS}]")
ARABIC_MARK = re.compile(f"[{_ARABIC_MARKS}]")

FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13f5\u1f00-\u1fff]")
"""Greek, Cyrillic, Armenian and Cherokee: scripts whose letters pass for Latin ones."""

REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]")
EMOJI = re.compile(
    "[\u203c\u2049\u2139\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f300-\U0001faff]"
)


def _stand_for(classes: dict[str, str]) -> dict[str, str]:
    """Turns ``{"a": "xyz"}`` (xyz all stand for a) into one entry a character."""
    return {char: letter for letter, chars in classes.items() for char in chars}


_ARABIC = _stand_for({
    "ی": "يىےېۍ",
    "ک": "كڪ",
    "ه": "ةۀەہھۂۃ",
    "ا": "أإٱٲٳ",
    "و": "ؤ",
    "": "ـ",  # tatweel stretches a word and says nothing
    "0": "٠۰", "1": "١۱", "2": "٢۲", "3": "٣۳", "4": "٤۴",
    "5": "٥۵", "6": "٦۶", "7": "٧۷", "8": "٨۸", "9": "٩۹",
})  # fmt: skip

_QUOTES = dict.fromkeys("‘’‛ʼʹˈ′´", "'")

_SHAPES = _stand_for({
    "a": "ᴀɐɑ", "b": "ʙɓƀ", "c": "ᴄɔ", "d": "ᴅđɗɖ", "e": "ᴇǝɛ", "f": "ꜰɟƒ", "g": "ɢɡ", "h": "ʜɥħɦ",
    "i": "ɪᴉıɩɨ", "j": "ᴊȷ", "k": "ᴋƙ", "l": "ʟƚɫ", "m": "ᴍɯɱ", "n": "ɴɲŋ", "o": "ᴏøɵ", "p": "ᴘ",
    "r": "ʀ", "s": "ꜱʂƨ", "t": "ᴛʇŧʈ", "u": "ᴜʉ", "v": "ᴠʌʋ", "w": "ᴡʍ", "y": "ʏʎ", "z": "ᴢʐ",
    "σ": "ς",
})  # fmt: skip
"""Latin letters that no supported language writes, by their shape."""

LOOKALIKES = _stand_for({
    "a": "аαΑ", "b": "вьβΒᏴ", "c": "сᏟ", "d": "ԁδᎠ", "e": "еёεΕᎬ", "f": "ғ", "g": "ց", "h": "нһΗհᎻ",
    "i": "іїιΙ", "j": "јյ", "k": "кҝκΚᏦ", "l": "Ꮮ", "m": "мΜᎷ", "n": "пηΝո", "o": "оөοσΟօ", "p": "рρΡᏢ",
    "q": "ԛզ", "r": "гᏒ", "s": "ѕᏚ", "t": "тτΤᎢ", "u": "иυμս", "v": "νᏙ", "w": "ԝωաᎳ", "x": "хχΧ",
    "y": "уүγΥᎩ", "z": "зζΖᏃ",
})  # fmt: skip
"""Letters of other scripts with the Latin letter whose place they take (UTS 39, narrowed to what is seen).

Folded only where the word is otherwise Latin: see :mod:`civility.text.folding`.
"""

STRICT_LOOKALIKES = frozenset("аеорсухіјѕкмтвнαειορτυχκνօսհ")
"""Those that may stand for a whole Latin word by themselves (``сука`` inside English text)."""

# Enclosed letters that Unicode gives no decomposition.
_ENCLOSED = {chr(first + i): chr(ord("a") + i) for first in (0x1F130, 0x1F150, 0x1F170) for i in range(26)}


class _CharMap(dict[str, str]):
    """Folds one character, whatever its neighbours; filled as characters turn up.

    >>> char_map["Ａ"], char_map["é"], char_map["ę"], char_map["ي"], char_map["ﬁ"], char_map["國"]
    ('a', 'e', 'ę', 'ی', 'fi', '国')
    """

    def __missing__(self, char: str) -> str:
        folded = self._fold(char)
        self[char] = folded
        return folded

    def _fold(self, char: str) -> str:
        text, before = char, ""
        while text != before:
            before, text = text, "".join(map(self._step, text))
        return text

    @staticmethod
    def _step(char: str) -> str:
        if char in _KEPT_PUNCTUATION or REGIONAL.match(char):
            return char
        if "\ud800" <= char <= "\udfff":
            return "\ufffd"  # half a character: a placeholder that every library accepts
        if ZERO_WIDTH.match(char) or MARK.match(char):
            return ""
        special = _direct(char)
        if special is not None:
            return special
        return _latin(unicodedata.normalize("NFKC", char).lower())


def _direct(char: str) -> str | None:
    for table in (_ARABIC, _QUOTES, _SHAPES, _ENCLOSED):
        if char in table:
            return table[char]
    if "\u3400" <= char <= "\u9fff":
        return simplified().get(char)
    return None


def _latin(text: str) -> str:
    """Takes foreign accents off a single Latin letter."""
    if len(text) != 1 or text.isascii() or text in KEPT_LATIN:
        return text
    plain = unicodedata.normalize("NFKD", text)
    return plain[0] if plain[0].isascii() and plain[0].isalpha() else text


char_map = _CharMap()
"""One character to its folded form: empty where it is removed, longer where it stands for several."""


@cache
def simplified() -> dict[str, str]:
    """Traditional to simplified Chinese, one character each, from OpenCC; built on first need (25 ms)."""
    import opencc

    chars = [chr(code) for code in range(0x3400, 0xA000)]
    converted = opencc.OpenCC("t2s").convert("\n".join(chars)).split("\n")
    table = {a: b for a, b in zip(chars, converted, strict=True) if a != b and len(b) == 1}
    table["妳"] = "你"  # the feminine "you" of Taiwan: another word to OpenCC, the same insult to us
    return table
