"""The false-alarm finder: what does the detector find where there is nothing to find?

The whole detector runs over neutral words of all four languages, one by one and strung together, so that
accidents show: a disguise read into an ordinary word, an entry of one language firing on a word of
another, a finding across the border of two words. A word that an author wrote into an entry on purpose
is no accident. What cannot be mended is explained in ``lexicons/audit.yaml``, with a reason.

The words come from the lists of ``wordfreq`` (extra ``audit``), the dictionary of jieba and hazm's words.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from civility import datadir
from civility.detection import Detector
from civility.diagnostics import Diagnostic
from civility.errors import DataError, InputError
from civility.lexicon.source import Text, load_yaml
from civility.report import Span
from civility.taxonomy import Kind, Speaker

__all__ = ["Accident", "audit", "explained", "neutral_words"]

_STRING = 8
"""So many words are strung together."""


@dataclass(frozen=True, slots=True, order=True)
class Accident:
    """A finding that nobody meant: the neutral text, what was found in it, by which entry."""

    language: str
    entry: str
    found: str
    text: str
    evasion: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """By which an explanation finds it."""
        return self.entry, self.found.lower()


def neutral_words(language: str, limit: int) -> list[str]:
    """The most frequent words of a language.

    Raises:
        InputError: ``wordfreq`` is not installed.
    """
    try:
        import wordfreq
    except ImportError as error:
        raise InputError("the audit needs word lists: install civility[audit]") from error
    words = [word for word in wordfreq.top_n_list(language, limit) if any(map(str.isalpha, word))]
    return list(dict.fromkeys([*words, *_dictionary(language, limit)]))


def _dictionary(language: str, limit: int) -> Sequence[str]:
    """The tokenizer's own dictionary, its most frequent words."""
    if language == "zh":
        from civility.languages.zh import dictionary

        return dictionary(limit)
    if language == "fa":
        from civility.languages.fa import dictionary

        return dictionary(limit)
    return ()


def audit(
    detector: Detector, languages: Iterable[str], *, limit: int = 20_000, seed: int = 1
) -> list[Accident]:
    """Every accidental finding of kind abuse or risk, each entry and wording once.

    Args:
        detector: the whole detector.
        languages: whose words to try.
        limit: how many words of each list.
        seed: for the order in which words are strung together.
    """
    found: dict[tuple[str, str], Accident] = {}
    for language in languages:
        words = neutral_words(language, limit)
        for text, strung in [
            *((word, False) for word in words),
            *((s, True) for s in _strings(words, language, seed)),
        ]:
            for accident in _accidents(detector, language, text, strung=strung):
                found.setdefault(accident.key, accident)
    return sorted(found.values())


def _strings(words: Sequence[str], language: str, seed: int) -> Iterator[str]:
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)  # noqa: S311  (an order, not a secret)
    joiner = "" if language == "zh" else " "
    for first in range(0, len(shuffled), _STRING):
        yield joiner.join(shuffled[first : first + _STRING])


def _accidents(detector: Detector, language: str, text: str, *, strung: bool) -> Iterator[Accident]:
    report = detector(text, speaker=Speaker.CUSTOMER, language=language)
    for span in report.counted:
        if span.kind in (Kind.ABUSE, Kind.RISK) and _by_accident(detector, span, language, strung=strung):
            yield Accident(language, span.entry, span.text, text, span.evasion)


def _by_accident(detector: Detector, span: Span, language: str, *, strung: bool) -> bool:
    if span.evasion or not span.entry.startswith(f"{language}."):
        return True
    if not strung:
        return False
    return not detector(span.text, speaker=Speaker.CUSTOMER, language=language).abusive


@cache
def explained() -> Mapping[tuple[str, str], str]:
    """The accidents that are known and accepted, with the reason of each.

    Raises:
        DataError: ``lexicons/audit.yaml`` is not of the expected form.
    """
    path = datadir.home() / "lexicons" / "audit.yaml"
    problems: list[Diagnostic] = []
    tree = load_yaml(path, path.name, problems) if path.is_file() else {}
    rows = tree.get(Text("explained", 0, 0)) if isinstance(tree, dict) else None
    known: dict[tuple[str, str], str] = {}
    for row in rows if isinstance(rows, list) else ():
        if not isinstance(row, dict) or {"entry", "found", "why"} != set(row):
            problems.append(
                Diagnostic(path.name, 1, 1, "audit", "a row without entry, found and why", "give all three")
            )
            continue
        fields = {str(key): str(value) for key, value in row.items()}
        known[fields["entry"], fields["found"].lower()] = fields["why"]
    if problems:
        raise DataError(problems)
    return known
