"""Which language a text is in: one of the supported ones, none of them, or nothing to judge.

Script comes first, then small words, then letter statistics from the profiles of `langdetect`, only the
profiles needed and scored over all letter groups instead of a random sample: the same text always gives
the same answer, and no state is shared between threads.

>>> identify("Gdzie jest moje zamówienie?").language
'pl'
>>> identify("سفارش من کجاست؟").language, identify("我的订单在哪里？").language
('fa', 'zh')
>>> identify("Wo bleibt meine Bestellung? Ich warte schon seit Tagen.")
LanguageGuess(language=None, checked=False)

A text without any letter holds nothing to judge, which is not the same as an unreadable one.

>>> identify("12345 🙂")
LanguageGuess(language=None, checked=True)
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from threading import Lock

from civility.report import LanguageGuess
from civility.text import function_words as known
from civility.text.folding import folded_text

__all__ = ["LANGUAGES", "identify"]

LANGUAGES = ("en", "fa", "pl", "zh")
_READ = 2_000  # characters looked at: a longer text does not change its language often
_PROFILES = (
    "en",
    "pl",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "cs",
    "sk",
    "tr",
    "ro",
    "hu",
    "sv",
    "da",
    "id",
    "hr",
)
_EXPECTED = {"en": 5.0, "pl": 3.0}  # a text sent to this package is more often in a supported language
_NONE = LanguageGuess(language=None, checked=True)
_UNSUPPORTED = LanguageGuess(language=None, checked=False)

_noise = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|[@#]\w+|&\w+;|<[^<>]{1,20}>")
_scripts = re.compile(
    r"(?P<latin>[A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]+)"
    r"|(?P<han>[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)"
    r"|(?P<arabic>[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc]+)"
    r"|(?P<kana>[\u3041-\u309f\u30a1-\u30ff\uff66-\uff9d]+)"
    r"|(?P<other>[^\W\d_]+)"
)
_latin_word = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff]+(?:'[a-z]+)?")
_polish_letter = re.compile("[ąćęłńśźż]")
_foreign_letter = re.compile("[äöüßñçéèêëàâîïôûùãõåøæřšžčěůťďľĺŕğşıőűțșţă]")
_pinyin_word = re.compile(f"(?:{known.PINYIN_SYLLABLES})+", re.VERBOSE)
_arabic_word = re.compile("[\u0620-\u06ff]+")


def identify(
    text: str, *, languages: Collection[str] = LANGUAGES, hints: Collection[str] = ()
) -> LanguageGuess:
    """The language of a text.

    Args:
        text: any text, of any length; the first 2,000 characters count.
        languages: the languages that are supported here; a text in another one is not ``checked``.
        hints: languages in which something was already found; they decide where the text does not.

    Returns:
        The dominant supported language of a mixed text; ``language=None`` with ``checked=True`` for a
        text without letters; ``language=None`` with ``checked=False`` for a text in another language.
    """
    sample = _noise.sub(" ", text[:_READ])
    weights = _script_weights(sample)
    if not weights:
        return _NONE
    script = max(weights, key=lambda name: weights[name])
    language = _language_of(script, sample, hints)
    if language in languages:
        return LanguageGuess(language=language, checked=True)
    return _UNSUPPORTED


def _script_weights(text: str) -> dict[str, int]:
    """Letters by script; an ideograph says as much as three letters."""
    weights: dict[str, int] = {}
    for run in _scripts.finditer(text):
        script = run.lastgroup or ""
        size = run.end() - run.start()
        weights[script] = weights.get(script, 0) + (3 * size if script == "han" else size)
    if weights.get("kana", 0) * 6 > weights.get("han", 0) > 0:
        weights["kana"] += weights.pop("han")  # Japanese writes both
    return weights


def _language_of(script: str, sample: str, hints: Collection[str]) -> str | None:
    if script == "han":
        return "zh"
    if script == "arabic":
        return _arabic_script(sample)
    if script == "other":
        return "en" if _latin_in_disguise(sample) else None
    return _latin_script(sample, hints) if script == "latin" else None


def _latin_in_disguise(sample: str) -> bool:
    """Styled or look-alike letters that fold to Latin ones."""
    folded = folded_text(sample)
    return _script_weights(folded).get("latin", 0) * 2 > len(folded.split()) + len(folded) // 2


def _arabic_script(sample: str) -> str | None:
    """Persian against Arabic, Urdu, Kurdish and Pashto, by letters and small words."""
    words = _arabic_word.findall(sample)
    persian = _count("پچژگ", sample) * 2 + _count("کی", sample) * 0.5
    arabic = _count("ةى", sample) * 1.5 + _count("أإ", sample) + _count("كي", sample) * 0.3
    other = _count("ٹڈڑںےہھێۆڕڵەښځڅړږېۍٺڪ", sample) * 2.0
    for word in words:
        persian += 1.5 * (word in known.FARSI)
        arabic += 1.5 * (word in known.ARABIC) + 1.0 * (word.startswith("ال") and len(word) > 5)
        other += 1.5 * (word in known.URDU)
    return "fa" if persian >= max(arabic, other) else None


def _count(letters: str, text: str) -> int:
    return sum(map(text.count, letters))


def _latin_script(sample: str, hints: Collection[str]) -> str | None:
    words = _latin_word.findall(sample.lower().replace("’", "'"))
    scores = _small_words(words)
    scores["pl"] += 1.5 * len(_polish_letter.findall(sample.lower()))
    for hint in hints:
        scores[hint] = scores.get(hint, 0.0) + 1.5
    if "zh" in hints or _is_pinyin(words):
        scores["zh"] = scores.get("zh", 0.0) + len(words)
    foreign = _foreign_letter.search(sample.lower()) is not None
    best, second = sorted(scores, key=lambda name: -scores[name])[:2]
    lead = scores[best] - scores[second]
    if foreign or (lead < 1.5 and len(words) >= 4):
        return _by_statistics(words, scores)
    if lead >= 0.15 * len(words) + 0.8 and _enough(best, scores[best], len(words)):
        return best
    return _short(words, scores, hints) if len(words) < 4 else _by_statistics(words, scores)


def _enough(name: str, score: float, words: int) -> bool:
    """A few small words settle one of our languages; a neighbour has to show more."""
    return score >= (0.3 if name in known.OURS or name == "zh" else 0.55) * words


def _small_words(words: Sequence[str]) -> dict[str, float]:
    tables: Mapping[str, frozenset[str]] = {**known.OURS, **known.NEIGHBOURS}
    return {name: float(sum(map(table.__contains__, words))) for name, table in tables.items()}


def _is_pinyin(words: Sequence[str]) -> bool:
    """Whether all words are made of syllables of pinyin, and enough of them common Chinese words."""
    if len(words) < 2 or not all(map(_pinyin_word.fullmatch, words)):
        return False
    return 2 * sum(word in known.PINYIN for word in words) >= len(words)


def _short(words: Sequence[str], scores: Mapping[str, float], hints: Collection[str]) -> str:
    """A short text that says little: what was found in it decides, else English or Polish letter groups."""
    if hints:
        return next((name for name in sorted(hints) if name != "en"), "en")
    if sum(map(len, words)) < 6:
        return "pl" if scores["pl"] > scores["en"] else "en"
    fit = _Profiles.get().fit(words)
    return "pl" if fit["pl"] / 2 + 2 * scores["pl"] > fit["en"] / 2 + 2 * scores["en"] + 7 else "en"


def _by_statistics(words: Sequence[str], scores: Mapping[str, float]) -> str | None:
    """Letter groups and small words together."""
    fit = _Profiles.get().fit(words)
    total = {name: fit[name] / 2 + 2 * scores.get(name, 0.0) + _EXPECTED.get(name, 0.0) for name in fit}
    best = max(total, key=lambda name: total[name])
    romanised = max(("fa", "zh"), key=lambda name: scores.get(name, 0.0))
    if scores.get(romanised, 0.0) > max(0.25 * len(words), scores.get(best, 0.0)):
        return romanised
    return best


class _Profiles:
    """How often each language uses each group of one to three letters. Read once, then immutable."""

    _lock = Lock()
    _only: _Profiles | None = None

    def __init__(self) -> None:
        self._tables = [_profile(name) for name in _PROFILES]
        self._rows: dict[str, tuple[float, ...]] = {}

    @classmethod
    def get(cls) -> _Profiles:
        """The one instance, built by the first thread that asks."""
        with cls._lock:
            if cls._only is None:
                cls._only = cls()
            return cls._only

    def fit(self, words: Sequence[str]) -> dict[str, float]:
        """Log-likelihood of the words in each language, up to a constant."""
        sums = [0.0] * len(_PROFILES)
        for word in words:
            padded = f" {word} "
            for size in (1, 2, 3):
                for at in range(len(padded) - size + 1):
                    row = self._row(padded[at : at + size])
                    sums = [a + b for a, b in zip(sums, row, strict=True)]
        return dict(zip(_PROFILES, sums, strict=True))

    def _row(self, group: str) -> tuple[float, ...]:
        row = self._rows.get(group)
        if row is None:
            row = tuple(math.log(table.get(group, 0.0) + 5e-5) for table in self._tables)
            if not any(group in table for table in self._tables) or group == " ":
                row = (0.0,) * len(_PROFILES)
            self._rows[group] = row
        return row


@cache
def _profile(name: str) -> dict[str, float]:
    from importlib.resources import files

    data = json.loads(files("langdetect").joinpath("profiles", name).read_text(encoding="utf-8"))
    return {group: count / data["n_words"][len(group) - 1] for group, count in data["freq"].items()}
