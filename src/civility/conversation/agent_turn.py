"""The policy after an agent's turn: was a warning said, was the call closed, is there a better line? Pure."""

from __future__ import annotations

from dataclasses import replace

from civility.conversation.actions import Action
from civility.conversation.decision import Better, Decision
from civility.conversation.rules import Rules
from civility.conversation.state import State
from civility.report import Report, Span
from civility.taxonomy import Kind, Severity

__all__ = ["ADVISED", "PROVOKING", "after_agent"]

PROVOKING = ("calm_down", "ultimatum", "rudeness", "arguing")
"""What provokes a frustrated customer more than anything (S1, S3)."""

ADVISED = "builtin.advised-line"
"""The entry of a span that stands for "the agent said the line that was advised"."""

_UNFIT_IN_DANGER = ("warning", "closing", "ultimatum")


def after_agent(rules: Rules, state: State, report: Report) -> tuple[State, Decision]:
    """The next state, and ``coach`` with what to say instead, or ``continue``."""
    state = replace(state, turn=state.turn + 1)
    said = report.categories
    provoked = next((name for name in PROVOKING if name in said), None)
    state = replace(
        state,
        provoked_by=provoked or state.provoked_by,
        holds=state.holds + ("hold" in said),
        transfers=state.transfers + ("transfer" in said),
    )
    state, heard = _hear(rules, state, said)
    if state.safeguard_at is not None:
        return state, _in_danger(rules, state, report)
    if "closing" in said and state.end_at is not None and state.closed_at is None:
        state = replace(state, closed_at=state.turn)
        return state, Decision(Action.CONTINUE, "the call is closed with the reason")
    return state, _coach(rules, state, report, heard)


def _hear(rules: Rules, state: State, said: tuple[str, ...]) -> tuple[State, str]:
    closing = "closing" in said and state.end_at is not None
    if "warning" not in said or closing or not state.warnable or rules.warnings.heard == "assumed":
        return state, ""
    state = replace(state, warnings=(*state.warnings, state.turn), warnable=False, asked_at=None)
    return state, f"warning {len(state.warnings)} was said"


def _in_danger(rules: Rules, state: State, report: Report) -> Decision:
    wrong = next((name for name in _UNFIT_IN_DANGER if name in report.categories), None)
    if wrong:
        because = f"{wrong} to someone who may be in danger: stay, and bring in help"
        return Decision(Action.COACH, because, "self_harm", better=(Better("self_harm"),))
    return _coach(rules, state, report, "")


def _coach(rules: Rules, state: State, report: Report, heard: str) -> Decision:
    if state.end_by == "policy" and state.end_at is not None and state.closed_at is None:
        because = f"the end of the call was due at turn {state.end_at}: say the closing line and hang up"
        return Decision(Action.COACH, because, state.end_reason, better=(Better("closing"),))
    worst = sorted(_unhelpful(rules, state, report), key=lambda span: -span.severity.rank)
    if not worst:
        return Decision(Action.CONTINUE, heard or "nothing to act on")
    better = {span.category: Better(span.category, span.instead) for span in worst}
    names = ", ".join(name.replace("_", " ") for name in better)
    because = "; ".join(part for part in (names, heard) if part)
    return Decision(Action.COACH, because, worst[0].category, better=tuple(better.values()))


def _unhelpful(rules: Rules, state: State, report: Report) -> list[Span]:
    spans = [span for span in report.counted if span.kind is Kind.UNHELPFUL]
    return [span for span in spans if not _excused(rules, state, report, span)]


def _excused(rules: Rules, state: State, report: Report, span: Span) -> bool:
    """Whether a phrase is fine where it stands: one polite hold, a refusal that offers a way (V2, V6)."""
    if span.category == "hold":
        return state.holds <= rules.coaching.holds and span.severity is not Severity.HIGH
    if span.category == "transfer":
        return state.transfers <= rules.coaching.transfers and span.severity is not Severity.HIGH
    if span.category == "ultimatum":
        return any(other.entry == ADVISED for other in report.spans)
    if "solution" not in report.categories:
        return False
    if span.category == "negative_language":
        return True
    return span.category in ("deflection", "policy_shield") and span.severity is Severity.LOW
