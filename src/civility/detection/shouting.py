"""Shouting as seen in writing: capitals, exclamation marks, and the marks that transcripts use."""

from __future__ import annotations

import re

from civility.report import Span
from civility.taxonomy import Kind, Severity, Stance, Target

__all__ = ["shouting"]

_MARK = re.compile(
    r"[\[(（【<]\s*(?:shouting|shouts|yelling|yells|screaming|screams|raised voice"
    r"|krzyczy|krzyk|krzyki|krzycząc|wrzeszczy|podniesionym głosem|podnosi głos"
    r"|داد می.?زند|داد میزنه|با فریاد|فریاد|فریاد می.?زند|صدای بلند|با صدای بلند"
    r"|大喊|大吼|吼叫|怒吼|尖叫|喊叫|提高音量)[^\])）】>]{0,12}[\])）】>]",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![@#/\w])[^\W\d_]+")  # no handles, hashtags and addresses
_BANGS = re.compile(r"[!！]{3,}|[؟?？!！]{5,}")
_MIN_LETTERS = 10
_MIN_WORDS = 3


def shouting(text: str) -> Span | None:
    """The shouting in a text as received, or ``None``.

    Capitals count where at least three words of two letters or more, ten letters in all, stand in a run;
    one word in capitals is an abbreviation or stress.

    >>> shouting("I HAVE TOLD YOU THREE TIMES!").severity
    <Severity.MEDIUM: 'medium'>
    >>> shouting("My IBAN and SWIFT code, please") is None
    True
    """
    mark = _MARK.search(text)
    if mark:
        return _span(text, mark.start(), mark.end(), Severity.MEDIUM, "marked as shouting in the transcript")
    run = _capital_run(text)
    bangs = _BANGS.search(text)
    if run:
        start, end, share = run
        severity = (
            Severity.HIGH if bangs and share > 0.8 else Severity.MEDIUM if share > 0.5 else Severity.LOW
        )
        return _span(text, start, end, severity, "written in capitals")
    if bangs:
        return _span(text, bangs.start(), bangs.end(), Severity.LOW, "many exclamation marks")
    return None


def _capital_run(text: str) -> tuple[int, int, float] | None:
    """The longest run of words in capitals, and its share of all letters."""
    best: tuple[int, int, int] | None = None
    run: list[re.Match[str]] = []
    total = 0
    for word in [*_WORD.finditer(text), None]:
        if word is not None:
            total += len(word.group())
            if word.group().isupper() and (len(word.group()) > 1 or run):
                run.append(word)
                continue
        letters = sum(len(m.group()) for m in run)
        words = sum(len(m.group()) > 1 for m in run)
        if run and words >= _MIN_WORDS and letters >= _MIN_LETTERS and (best is None or letters > best[2]):
            best = (run[0].start(), run[-1].end(), letters)
        run = []
    return (best[0], best[1], best[2] / total) if best else None


def _span(text: str, start: int, end: int, severity: Severity, why: str) -> Span:
    score = {Severity.LOW: 0.5, Severity.MEDIUM: 0.75, Severity.HIGH: 0.9}[severity]
    return Span(
        start,
        end,
        text[start:end],
        "shouting",
        Kind.CONDUCT,
        severity,
        score,
        Target.UNKNOWN,
        Stance.ASSERTED,
        "builtin.shouting",
        (),
        why,
    )
