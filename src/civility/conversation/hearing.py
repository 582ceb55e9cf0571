"""What the words alone do not show: a voice raised above the caller's own, and the same claim again.

Both become spans of the report, with entries ``builtin.loudness`` and ``builtin.same-claim``, so that the
policy treats them like any other finding. Marks of a transcript such as ``[shouting]`` and capitals are
found by the detector itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from civility.conversation.rules import Hearing
from civility.conversation.words import likeness, words
from civility.report import LanguageGuess, Report, Span
from civility.taxonomy import Kind, Severity, Speaker, Stance, Target

__all__ = ["Ears", "listen", "with_spans"]

_CLAIMS = 12
"""Claims remembered."""
_CLAIM_WORDS = 4
"""A shorter turn is no claim: "yes", "I said no"."""
_SCORES = {Severity.LOW: 0.7, Severity.MEDIUM: 0.85, Severity.HIGH: 0.95}


@dataclass(frozen=True, slots=True)
class Ears:
    """What has been heard so far: the caller's loudness in decibels, and the claims made, as hashes."""

    mean_db: float = 0.0
    turns_heard: int = 0
    claims: tuple[tuple[tuple[str, ...], int], ...] = ()
    answered: bool = False
    asked_again: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON values."""
        claims = [[list(claim), times] for claim, times in self.claims]
        return {
            "mean_db": self.mean_db,
            "turns_heard": self.turns_heard,
            "claims": claims,
            "answered": self.answered,
            "asked_again": self.asked_again,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Ears:
        """What :meth:`to_dict` wrote."""
        claims = tuple((tuple(claim), times) for claim, times in data["claims"])
        return cls(**{**data, "claims": claims})


def listen(rules: Hearing, ears: Ears, report: Report, loudness_db: float | None) -> tuple[Ears, Report]:
    """Hears one turn: the next state, and the report with what was heard added to it. Pure.

    Args:
        rules: the ``[hearing]`` table of the policy.
        ears: what was heard before.
        report: what the detector found in the turn.
        loudness_db: mean loudness of the turn in decibels, on any scale, where known.
    """
    if report.speaker is Speaker.AGENT:
        return replace(ears, answered=True, asked_again="repeat_request" in report.categories), report
    ears, loud = _loudness(rules, ears, report, loudness_db)
    ears, again = _claim(rules, ears, report)
    return ears, with_spans(report, [span for span in (loud, again) if span])


def with_spans(report: Report, spans: list[Span]) -> Report:
    """The report with more spans; the same object where there are none."""
    if not spans:
        return report
    merged = tuple(sorted((*report.spans, *spans), key=lambda span: (span.start, span.end)))
    return Report(
        report.text,
        speaker=report.speaker,
        spans=merged,
        identify=lambda _: LanguageGuess(report.language, report.checked),
    )


def _loudness(rules: Hearing, ears: Ears, report: Report, level: float | None) -> tuple[Ears, Span | None]:
    if level is None or not rules.above_baseline_db:
        return ears, None
    above = level - ears.mean_db
    if ears.turns_heard >= rules.baseline_turns and above >= rules.above_baseline_db:
        return ears, None if "shouting" in report.categories else _shout(rules, report, above)
    heard = ears.turns_heard + 1
    return replace(ears, mean_db=ears.mean_db + above / heard, turns_heard=heard), None


def _shout(rules: Hearing, report: Report, above: float) -> Span:
    step = above / rules.above_baseline_db
    severity = Severity.LOW if step < 1.5 else Severity.MEDIUM if step < 2 else Severity.HIGH
    why = f"{above:.0f} dB above the caller's own mean"
    return _span(report, "shouting", severity, "builtin.loudness", why)


def _claim(rules: Hearing, ears: Ears, report: Report) -> tuple[Ears, Span | None]:
    said = words(report.text)
    fresh = replace(ears, answered=False, asked_again=False)
    if len(said) < _CLAIM_WORDS or not rules.same_claim_times:
        return fresh, None
    earlier = [claim for claim in ears.claims if likeness(claim[0], said) >= rules.similarity]
    times = max((times for _, times in earlier), default=0)
    counted = ears.answered and not ears.asked_again
    times = times + 1 if counted or not times else times
    claims = (*(claim for claim in ears.claims if claim not in earlier), (said, times))
    fresh = replace(fresh, claims=claims[-_CLAIMS:])
    if not earlier or not counted or times < rules.same_claim_times:
        return fresh, None
    if "refusal_to_listen" in report.categories:
        return fresh, None
    severity = Severity.LOW if times == rules.same_claim_times else Severity.MEDIUM
    why = f"the same claim for time {times}, with answers between"
    return fresh, _span(report, "refusal_to_listen", severity, "builtin.same-claim", why)


def _span(report: Report, category: str, severity: Severity, entry: str, why: str) -> Span:
    return Span(
        start=0,
        end=len(report.text),
        text=report.text,
        category=category,
        kind=Kind.CONDUCT,
        severity=severity,
        score=_SCORES[severity],
        target=Target.UNKNOWN,
        stance=Stance.ASSERTED,
        entry=entry,
        evasion=(),
        why=why,
    )
