"""Weighs one turn of a customer: is there an offence, how much of a strike, and is it an immediate one?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from civility.conversation.actions import Action
from civility.conversation.rules import Conduct, Rules
from civility.conversation.state import State
from civility.report import Report, Span
from civility.taxonomy import Certainty, Kind

__all__ = ["Offence", "conduct_rule", "sure", "weigh"]


@dataclass(frozen=True, slots=True)
class Offence:
    """What a turn did: its gravest category, the strikes it adds, and what it alone demands.

    ``may_end`` is false where all that was done is a conduct that is no reason to end a call.
    """

    category: str
    strikes: float
    immediate: Action | None
    may_end: bool
    provoked_by: str | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    category: str
    weight: float
    severity: int
    immediate: Action | None
    may_end: bool

    @property
    def gravity(self) -> tuple[int, float, int]:
        return (self.immediate.rank if self.immediate else 0, self.weight, self.severity)


def sure(report: Report, kind: Kind) -> list[Span]:
    """The spans of one kind that count and that the lexicon is sure of."""
    return [span for span in report.counted if span.kind is kind and span.certainty is Certainty.LIKELY]


def conduct_rule(rules: Rules, category: str) -> Conduct:
    """The rule for a conduct category; the default one where the policy has none."""
    return rules.conduct.get(category, Conduct())


def weigh(rules: Rules, state: State, report: Report) -> Offence | None:
    """The offence of a customer's turn, or ``None``.

    ``state`` must already count this turn's conduct. A *maybe* is never an offence, nor is anything
    quoted, negated or aimed at the speaker's own self.
    """
    found = list(_candidates(rules, state, report))
    if not found:
        return None
    gravest = max(found, key=lambda each: each.gravity)
    factor = rules.weights.provoked if state.provoked_by else 1.0
    strikes = min(max(each.weight for each in found) * factor, rules.weights.max_per_turn)
    may_end = any(each.may_end for each in found)
    return Offence(gravest.category, strikes, gravest.immediate, may_end, state.provoked_by)


def _candidates(rules: Rules, state: State, report: Report) -> Iterator[_Candidate]:
    for span in sure(report, Kind.ABUSE):
        weight, immediate = _weight(rules, span), rules.immediate.get(span.category)
        if weight > 0 or immediate:
            yield _Candidate(span.category, weight, span.severity.rank, immediate, True)
    for span in sure(report, Kind.CONDUCT):
        rule, weight = conduct_rule(rules, span.category), _weight(rules, span)
        if weight > 0 and getattr(state, span.category) >= rule.strike_from_turn:
            yield _Candidate(span.category, weight, span.severity.rank, None, rule.may_end)


def _weight(rules: Rules, span: Span) -> float:
    weights = rules.weights
    return weights.category.get(span.category, 1.0) * weights.severity.get(span.severity.value, 1.0)
