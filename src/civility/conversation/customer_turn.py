"""The policy after a customer's turn: (rules, state, report) → (state, decision). Pure.

The order matters. Danger to somebody's life comes before everything. Then strikes that have worn off are
taken off, the turn is weighed, and the gravest of all answers wins; last, whatever would end the call must
pass the guards: nobody in danger, a reason that may end a call, and the warnings that are due.
"""

from __future__ import annotations

from dataclasses import replace

from civility.conversation.actions import WARNINGS, Action
from civility.conversation.decision import Decision
from civility.conversation.offence import Offence, conduct_rule, sure, weigh
from civility.conversation.rules import Rules
from civility.conversation.state import State
from civility.report import Report
from civility.taxonomy import Certainty, Kind, Stance

__all__ = ["after_customer"]

_ROUNDING = 1e-9
"""Three offences of a third each make one strike."""


def after_customer(rules: Rules, state: State, report: Report, at: float | None) -> tuple[State, Decision]:
    """The next state and what to do; ``at`` is the start of the turn in seconds, where known."""
    state = _count_conduct(replace(state, turn=state.turn + 1, warnable=True), report)
    if "self_harm" in report.categories:
        state = replace(state, safeguard_at=state.safeguard_at or state.turn, end_at=None, end_by=None)
        return _spoken(state), Decision(Action.SAFEGUARD, "someone may be in danger: safeguard", "self_harm")
    if state.closed_at is not None:
        because = f"the call was already ended at turn {state.closed_at}"
        return _spoken(state), Decision(Action.CONTINUE, because)
    state = _wear_off(rules, state, at)
    offence = weigh(rules, state, report)
    if offence is not None:
        state, decision = _strike(rules, state, offence, at)
    else:
        state, decision = _quiet(rules, state, report)
    return _spoken(state), decision


def _spoken(state: State) -> State:
    return replace(state, provoked_by=None)


def _count_conduct(state: State, report: Report) -> State:
    found = {span.category for span in sure(report, Kind.CONDUCT)}
    return replace(
        state,
        shouting=state.shouting + ("shouting" in found),
        refusal_to_listen=state.refusal_to_listen + ("refusal_to_listen" in found),
    )


def _wear_off(rules: Rules, state: State, at: float | None) -> State:
    """Takes off the strikes that quiet turns or minutes have earned since the last offence."""
    decay = rules.decay
    if decay.unit == "turns" and state.quiet_turns >= decay.every:
        return replace(state, strikes=max(0.0, state.strikes - decay.amount), quiet_turns=0)
    if decay.unit == "minutes" and at is not None and state.quiet_since is not None:
        periods = int((at - state.quiet_since) / 60 // decay.every)
        since = state.quiet_since + periods * decay.every * 60
        return replace(state, strikes=max(0.0, state.strikes - periods * decay.amount), quiet_since=since)
    return state


# An offence


def _strike(rules: Rules, state: State, offence: Offence, at: float | None) -> tuple[State, Decision]:
    ladder = rules.ladder
    strikes = state.strikes + offence.strikes
    if offence.immediate is not None:
        strikes = max(strikes, float(ladder.level(offence.immediate)))
    state = replace(state, strikes=strikes, quiet_turns=0, quiet_since=at)
    action = _on_ladder(rules, strikes)
    if offence.immediate is not None:
        action = max(action, offence.immediate, key=lambda each: each.rank)
    action, why = _guard(rules, state, offence, action)
    decision = _decide(rules, state, offence, action, _because(rules, state, offence, why))
    if state.safeguard_at is not None:
        decision = replace(decision, category="self_harm")
    return _remember(rules, state, offence, decision), decision


def _on_ladder(rules: Rules, strikes: float) -> Action:
    level = int(strikes + _ROUNDING)
    if level < 1:
        return rules.ladder.below_first
    return rules.ladder.steps[min(level, len(rules.ladder.steps)) - 1]


def _guard(rules: Rules, state: State, offence: Offence, action: Action) -> tuple[Action, str]:
    """The action that is really allowed, and why it is not the one asked for."""
    if state.safeguard_at is not None:
        return _safe(action), f"someone seemed to be in danger at turn {state.safeguard_at}: no end"
    if _end_is_due(state):
        return Action.END_CALL, f"the end of the call was due at turn {state.end_at}"
    if action is not Action.END_CALL or offence.immediate is Action.END_CALL:
        return action, ""
    if not offence.may_end and state.final_warnings:
        instead = conduct_rule(rules, offence.category).instead_of_end
        return instead, f"{_plain(offence.category)} alone is no reason to end a call"
    if not offence.may_end:
        return Action.FINAL_WARNING, f"{_plain(offence.category)} alone is no reason to end a call"
    if (missing := _needed(rules, state) - state.warned) > 0:
        still = "the warning" if missing == 1 else f"{missing} warnings"
        return Action.FINAL_WARNING, f"{still} due before an end was not said yet"
    return action, ""


def _safe(action: Action) -> Action:
    """After a safeguard nobody is warned and nothing is ended."""
    if action in WARNINGS:
        return Action.EMPATHIZE
    return Action.ESCALATE if action is Action.END_CALL else action


def _needed(rules: Rules, state: State) -> int:
    warnings = rules.warnings
    return min(warnings.minimum, warnings.minimum_after_immediate) if state.immediate else warnings.minimum


def _decide(rules: Rules, state: State, offence: Offence, action: Action, because: str) -> Decision:
    if action is not Action.END_CALL:
        return Decision(action, because, offence.category)
    at_once = offence.immediate is Action.END_CALL
    by = rules.end.immediate_decided_by if at_once else rules.end.decided_by
    choice = by == "advisor" and not _end_is_due(state)
    tell = rules.end.tell if at_once else ()
    return Decision(action, because, offence.category, needs_decision=choice, tell=tell)


def _end_is_due(state: State) -> bool:
    """Whether the policy already demanded an end that nobody may undo."""
    return state.end_by == "policy" and state.end_at is not None


def _remember(rules: Rules, state: State, offence: Offence, decision: Decision) -> State:
    action = decision.action
    if action in WARNINGS:
        state = _ask_warning(rules, state, final=action is Action.FINAL_WARNING)
        return replace(state, immediate=state.immediate or offence.immediate in WARNINGS)
    if action is Action.END_CALL:
        by = "advisor" if decision.needs_decision else "policy"
        return replace(state, end_at=state.turn, end_by=by, end_reason=offence.category)
    return state


def _ask_warning(rules: Rules, state: State, *, final: bool) -> State:
    state = replace(state, final_warnings=state.final_warnings + final, asked_at=state.turn)
    if rules.warnings.heard == "assumed":
        return replace(state, warnings=(*state.warnings, state.turn), warnable=False, asked_at=None)
    return state


def _because(rules: Rules, state: State, offence: Offence, why: str) -> str:
    parts = [_count(rules, state, offence)]
    if offence.provoked_by:
        parts.append(f"right after the agent's {_plain(offence.provoked_by)}")
    return "; ".join(part for part in (*parts, why) if part)


def _count(rules: Rules, state: State, offence: Offence) -> str:
    what = _plain(offence.category)
    if offence.immediate is not None:
        return f"{what}: nobody has to wait for another time"
    if int(state.strikes + _ROUNDING) < 1:
        return f"{what}: {state.strikes:g} of a strike"
    total = rules.ladder.level(Action.END_CALL)
    number = min(int(state.strikes + _ROUNDING), total)
    return f"{what}: strike {number} of {total}"


def _plain(category: str) -> str:
    return category.replace("_", " ")


# No offence


def _quiet(rules: Rules, state: State, report: Report) -> tuple[State, Decision]:
    state = replace(state, quiet_turns=state.quiet_turns + 1)
    state, apology = _apologise(rules, state, report)
    if _end_is_due(state):
        because = f"the end of the call was due at turn {state.end_at}: hang up now, no further argument"
        return state, Decision(Action.END_CALL, because, state.end_reason)
    decision = _answer(rules, state, report)
    if apology:
        because = "; ".join(part for part in (apology, decision.because) if part)
        decision = replace(decision, because=because, category=decision.category or "apology")
    if decision.action in WARNINGS:
        state = _ask_warning(rules, state, final=decision.action is Action.FINAL_WARNING)
    return state, decision


def _apologise(rules: Rules, state: State, report: Report) -> tuple[State, str]:
    if "apology" not in report.categories:
        return state, ""
    rule = rules.apology
    if not state.strikes or not rule.removes or state.apologies >= rule.times:
        return state, "the customer apologises"
    left = max(0.0, state.strikes - rule.removes)
    because = f"the customer apologises: strikes from {state.strikes:g} to {left:g}"
    return replace(state, strikes=left, apologies=state.apologies + 1), because


def _answer(rules: Rules, state: State, report: Report) -> Decision:
    """The gravest answer to whatever is no offence: conduct not yet persistent, maybes, signals."""
    options = [Decision(Action.CONTINUE, _ignored(report))]
    for span in sure(report, Kind.CONDUCT):
        rule = conduct_rule(rules, span.category)
        times = getattr(state, span.category)
        because = f"{_plain(span.category)}, turn {times}: counts from turn {rule.strike_from_turn} on"
        options.append(Decision(rule.before, because, span.category))
    for span in report.counted:
        if span.kind is Kind.ABUSE and span.certainty is Certainty.MAYBE:
            because = f"perhaps {_plain(span.category)}: not sure enough to count"
            options.append(Decision(rules.maybe.action, because, span.category))
        elif span.kind is Kind.SIGNAL:
            action = rules.signals.get(span.category, Action.EMPATHIZE)
            options.append(Decision(action, _plain(span.category), span.category))
    best = max(options, key=lambda each: each.action.rank)
    if state.safeguard_at is not None:
        return replace(best, action=_safe(best.action))
    return best


def _ignored(report: Report) -> str:
    """Why words that look like abuse do not count, so that nobody wonders."""
    for span in report.spans:
        if span.kind is Kind.ABUSE and not span.counts:
            how = span.stance.value if span.stance is not Stance.ASSERTED else f"aimed at {span.target.value}"
            return f"{_plain(span.category)} is {how}: does not count"
    return "nothing to act on" if report.checked else "not checked: in no supported language"
