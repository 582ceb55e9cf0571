"""From match and judgement to a :class:`~civility.report.Span`, and which spans stay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from civility.detection.context import Judgement
from civility.detection.intervals import Disjoint
from civility.lexicon.index import EntryFacts
from civility.report import Span
from civility.taxonomy import Certainty, Kind, Severity, Speaker, Stance, Target

__all__ = ["make_span", "resolve", "rudeness"]

_SCORES = {Severity.LOW: 0.7, Severity.MEDIUM: 0.85, Severity.HIGH: 0.95}
_MAYBE, _MAYBE_HIGH = 0.4, 0.55
_PRAISED = 0.4
_DISGUISED = 0.97
"""A disguised word may, rarely, be something else."""


def make_span(
    text: str, start: int, end: int, *, facts: EntryFacts, judgement: Judgement, evasion: Sequence[str]
) -> Span:
    """A span of the text as received."""
    score = _score(facts, judgement, evasion)
    return Span(
        start=start,
        end=end,
        text=text[start:end],
        category=facts.category,
        kind=facts.kind,
        severity=facts.severity,
        score=score,
        target=judgement.target,
        stance=judgement.stance,
        entry=facts.id,
        evasion=tuple(evasion),
        why=_why(facts, judgement, evasion),
        certainty=facts.certainty,
        facet=facts.facet,
        instead=facts.instead,
    )


def _score(facts: EntryFacts, judgement: Judgement, evasion: Sequence[str]) -> float:
    score = _SCORES[facts.severity]
    if facts.certainty is Certainty.MAYBE:
        score = _MAYBE_HIGH if facts.severity is Severity.HIGH else _MAYBE
    if judgement.praised:
        score = min(score, _PRAISED)
    return round(score * _DISGUISED, 3) if evasion else score


def _why(facts: EntryFacts, judgement: Judgement, evasion: Sequence[str]) -> str:
    parts = [facts.note or f"{facts.category.replace('_', ' ')}, entry {facts.id.rsplit('.', 1)[-1]}"]
    parts += judgement.reasons
    if judgement.praised:
        parts.append("strengthens praise")
    if evasion:
        parts.append(f"undone: {', '.join(evasion)}")
    return "; ".join(parts)


def resolve(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Of overlapping spans of one category the longest stays; the rest in the order of the text."""
    kept: list[Span] = []
    taken: dict[str, Disjoint] = {}
    for span in sorted(spans, key=lambda s: (-s.counts, s.start - s.end, -s.score, s.start, s.entry)):
        if taken.setdefault(span.category, Disjoint()).add(span.start, span.end):
            kept.append(span)
    return tuple(sorted(kept, key=lambda s: (s.start, s.end, s.category)))


def rudeness(spans: Iterable[Span]) -> Iterable[Span]:
    """In an agent's turn abuse is rudeness as well."""
    for span in spans:
        if span.kind is Kind.ABUSE and span.counts:
            yield Span(
                span.start, span.end, span.text, "rudeness", Kind.UNHELPFUL, Severity.HIGH, span.score,
                Target.CUSTOMER if span.target in (Target.AGENT, Target.UNKNOWN) else span.target,
                Stance.ASSERTED, "builtin.rudeness", span.evasion, f"{span.category} said by an agent",
                span.certainty, None, "instead-rudeness",
            )  # fmt: skip


def speaker_of(name: str | Speaker) -> Speaker:
    """The speaker of that name.

    Raises:
        UnknownNameError: there is no such speaker.
    """
    from civility.diagnostics import did_you_mean
    from civility.errors import UnknownNameError

    try:
        return Speaker(name)
    except ValueError:
        hint = did_you_mean(str(name), [s.value for s in Speaker])
        raise UnknownNameError(f"unknown speaker {name!r}: {hint}") from None
