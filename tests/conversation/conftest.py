"""Reports made by hand, and a detector that reads its findings from the text itself."""

from collections.abc import Callable, Iterable

import pytest

from civility.report import LanguageGuess, Report, Span
from civility.taxonomy import Certainty, Severity, Speaker, Stance, Target, categories

Make = Callable[..., Report]


def make_report(
    speaker: str,
    *found: str,
    severity: str = "medium",
    certainty: str = "likely",
    stance: str = "asserted",
    target: str = "agent",
    text: str = "…",
    language: str | None = "en",
) -> Report:
    spans = tuple(
        Span(
            start=0,
            end=len(text),
            text=text,
            category=name,
            kind=categories()[name].kind,
            severity=Severity(severity),
            score=0.85 if certainty == "likely" else 0.55,
            target=Target(target),
            stance=Stance(stance),
            entry=f"xx.{speaker}.{name}.test",
            evasion=(),
            why="made by hand",
            certainty=Certainty(certainty),
        )
        for name in found
    )
    return Report(
        text,
        speaker=Speaker(speaker),
        spans=spans,
        identify=lambda _: LanguageGuess(language, bool(language)),
    )


class SpokenFindings:
    """Finds what stands in braces: ``"well {insult frustration}"``."""

    def __call__(self, text: str, *, speaker: str, language: str | None) -> Report:
        names: Iterable[str] = text.partition("{")[2].partition("}")[0].split()
        return make_report(speaker, *names, text=text, language=language or "en")


@pytest.fixture
def said() -> Make:
    return make_report


@pytest.fixture
def detector() -> SpokenFindings:
    return SpokenFindings()
