"""A policy in plain words: what happens at the first, second, third … time, found by playing it.

The table is not read off the settings: each row is a small conversation that the policy really followed,
so it cannot say anything else than what happens in a call.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from civility.conversation.actions import WARNINGS, Action
from civility.conversation.policy import Policy, begin, step
from civility.conversation.rules import Rules
from civility.conversation.state import State
from civility.report import LanguageGuess, Report, Span
from civility.taxonomy import Kind, Severity, Speaker, Stance, Target, categories

__all__ = ["PLAIN", "Rung", "ladder", "settings"]

PLAIN = {
    Action.CONTINUE: "go on",
    Action.COACH: "coach the agent",
    Action.EMPATHIZE: "empathy",
    Action.WARN: "warn",
    Action.FINAL_WARNING: "final warning",
    Action.TRANSFER: "another advisor",
    Action.ESCALATE: "supervisor",
    Action.END_CALL: "end the call",
    Action.SAFEGUARD: "safeguard",
}
"""Each action as the table says it."""

_MARKS = {
    "profanity": "P3 P4",
    "insult": "P1 P4",
    "threat": "P1 P5 P6",
    "hate": "P5 P6",
    "sexual_harassment": "P5 P6",
    "shouting": "P1 P6",
    "refusal_to_listen": "P1 P6",
    "frustration": "S3 S4 K1",
    "complaint_threat": "S3 P10",
    "supervisor_request": "P8",
    "repeat_contact": "S4 V1",
    "self_harm": "P10",
}
_TIMES = 6


@dataclass(frozen=True, slots=True)
class Rung:
    """One row: a category, what happens each time it occurs (from the first), and the marks it serves."""

    category: str
    steps: tuple[str, ...]
    marks: str


def ladder(policy: Policy) -> tuple[Rung, ...]:
    """What the policy does each time, for every category of a customer."""
    rows = [row for row in categories().values() if Speaker.CUSTOMER in row.speakers]
    shown = [row.name for row in rows if row.kind is not Kind.HELPFUL]
    return tuple(Rung(name, _play(policy, name), _MARKS.get(name, "")) for name in shown)


def _play(policy: Policy, category: str) -> tuple[str, ...]:
    """The same offence again and again, each warning being said."""
    state, steps = begin(policy), []
    for _ in range(_TIMES):
        state, decision = step(policy, state, _report(Speaker.CUSTOMER, category))
        steps.append(_step(decision.action, needs_decision=decision.needs_decision))
        if decision.action is Action.END_CALL:
            break
        state = _answer(policy, state, decision.action)
    return tuple(_shortened(steps))


def _answer(policy: Policy, state: State, action: Action) -> State:
    if action not in WARNINGS:
        return state
    state, _ = step(policy, state, _report(Speaker.AGENT, "warning"))
    return state


def _shortened(steps: list[str]) -> list[str]:
    """Without the repetitions at the end."""
    while len(steps) > 1 and steps[-1] == steps[-2]:
        steps.pop()
    return steps


def _step(action: Action, *, needs_decision: bool) -> str:
    return "advisor may end" if needs_decision else PLAIN[action]


def _report(speaker: Speaker, category: str) -> Report:
    kind = categories()[category].kind
    span = Span(
        start=0,
        end=1,
        text="…",
        category=category,
        kind=kind,
        severity=Severity.MEDIUM,
        score=1.0,
        target=Target.AGENT,
        stance=Stance.ASSERTED,
        entry="",
        evasion=(),
        why="",
    )
    return Report("…", speaker=speaker, spans=(span,), identify=lambda _: LanguageGuess(None, True))


def settings(rules: Rules) -> tuple[tuple[str, str], ...]:
    """The other settings as sentences, each with the marks it serves."""
    return tuple(_sentences(rules))


def _sentences(rules: Rules) -> Iterator[tuple[str, str]]:
    yield "All offences share one count; one turn adds at most " + _strikes(rules.weights.max_per_turn), "P4"
    heard = "must have been said" if rules.warnings.heard == "required" else "must have been advised"
    needed = rules.warnings.minimum
    yield f"Before an end for strikes {needed} warning{'s' * (needed != 1)} {heard}", "P4 P7"
    who = "The advisor decides" if rules.end.decided_by == "advisor" else "The policy decides"
    yield f"{who} on an end for strikes", "P4 P7"
    now = [f"{name.replace('_', ' ')}: {PLAIN[action]}" for name, action in rules.immediate.items()]
    yield "At once, whatever the count: " + ("; ".join(now) or "nothing"), "P5"
    yield "A finding that is only perhaps abuse never counts and never ends a call", "P10"
    yield "After a sign of self-harm nothing ends the call", "P10"
    yield f"The agent's flag: {PLAIN[rules.flag.action]}", "P8"
    yield from _forgiveness(rules)
    yield from _listening(rules)


def _forgiveness(rules: Rules) -> Iterator[tuple[str, str]]:
    if rules.decay.unit != "none":
        per = f"{rules.decay.every:g} {rules.decay.unit} without an offence"
        yield f"{per} take off {_strikes(rules.decay.amount)}", "P10"
    if rules.apology.removes:
        yield f"An apology takes off {_strikes(rules.apology.removes)}, {rules.apology.times}× a call", "P10"
    if rules.weights.provoked != 1:
        yield f"An offence provoked by the agent counts {rules.weights.provoked:g}", "S1"
    if rules.carry_over.strikes:
        share, minutes = rules.carry_over.strikes, rules.carry_over.within_minutes
        yield f"{share:.0%} of the strikes of a call up to {minutes:g} minutes ago carry over", "P3 P9"


def _listening(rules: Rules) -> Iterator[tuple[str, str]]:
    hearing, coaching = rules.hearing, rules.coaching
    if hearing.above_baseline_db:
        yield f"Shouting by loudness: {hearing.above_baseline_db:g} dB above the caller's own mean", "P1"
    if hearing.same_claim_times:
        yield (
            f"The same claim {hearing.same_claim_times} times, with answers between: refusal to listen",
            "P1",
        )
    yield f"Hold target {coaching.hold_seconds:g} s; {coaching.holds} polite hold per call is fine", "V1"
    yield f"More than {coaching.transfers} transfer per call is coached", "V3"


def _strikes(number: float) -> str:
    return f"{number:g} strike" + ("" if number == 1 else "s")
