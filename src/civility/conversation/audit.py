"""Was the policy followed? Compares what was advised with what the agent then did.

The judgement is about the procedure (P3, P4, P7), never about the person, and names its turns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from civility.conversation.actions import WARNINGS, Action
from civility.conversation.records import TurnRecord
from civility.conversation.rules import Rules
from civility.conversation.service_signs import Call
from civility.conversation.state import State

__all__ = ["Issue", "audit"]

_COMFORT = ("empathy", "apology", "solution")
_HARSH = ("warning", "closing", "ultimatum", "calm_down", "rudeness", "arguing")


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One departure from the policy, at a turn."""

    turn: int
    code: str
    message: str


def audit(call: Call, rules: Rules, state: State) -> tuple[Issue, ...]:
    """Everything in a call that its policy wanted otherwise, in the order of the turns."""
    found = [
        *_missed_warnings(call, rules),
        *_ended_unwarned(call, rules, state),
        *_not_ended(call, state),
        *_missed_safeguards(call, state),
    ]
    return tuple(sorted(found))


def _agent_until(call: Call, start: int, stop: int | None) -> list[TurnRecord]:
    return [turn for turn in call.agent if turn.turn > start and (stop is None or turn.turn < stop)]


def _missed_warnings(call: Call, rules: Rules) -> Iterator[Issue]:
    """A warning was due, the agent spoke, and no warning came before the next customer's offence."""
    if rules.warnings.heard == "assumed":
        return
    offences = [turn for turn in call.customer if Action(turn.action) in WARNINGS | {Action.END_CALL}]
    for number, turn in enumerate(offences):
        if Action(turn.action) not in WARNINGS:
            continue
        stop = offences[number + 1].turn if number + 1 < len(offences) else None
        replies = _agent_until(call, turn.turn, stop)
        if replies and not any(reply.of("warning", "closing") for reply in replies):
            what = turn.action.replace("_", " ")
            yield Issue(
                turn.turn, "warning-missed", f"{what} was due after turn {turn.turn} and was not said"
            )


def _ended_unwarned(call: Call, rules: Rules, state: State) -> Iterator[Issue]:
    """The last word of the call closed it right after an offence, and no end had been advised.

    A closing phrase after a civil turn is a goodbye, one after which somebody speaks on ended nothing, and
    one that goes with a warning announces an end and is none.
    """
    last = call.turns[-1] if call.turns else None
    if last is None or last.customer or not last.of("closing") or last.of("warning"):
        return
    if state.end_at is not None:
        return
    before = [turn for turn in call.customer if turn.turn < last.turn]
    if not before or Action(before[-1].action) not in WARNINGS:
        return
    said = sum(each < last.turn for each in state.warnings)
    if said < rules.warnings.minimum:
        message = f"ended after {said} of {rules.warnings.minimum} warnings"
        yield Issue(last.turn, "ended-unwarned", message)
    else:
        yield Issue(last.turn, "ended-early", "ended before the policy asked for it")


def _not_ended(call: Call, state: State) -> Iterator[Issue]:
    if state.end_at is None or state.end_by != "policy" or state.closed_at is not None:
        return
    message = f"the end of the call was due after turn {state.end_at} and did not come"
    yield Issue(state.end_at, "hang-up-missed", message)


def _missed_safeguards(call: Call, state: State) -> Iterator[Issue]:
    if state.safeguard_at is None:
        return
    replies = _agent_until(call, state.safeguard_at, None)
    harsh = [reply for reply in replies if reply.of(*_HARSH)]
    for reply in harsh:
        yield Issue(reply.turn, "safeguard-missed", f"{_names(reply)} to someone who may be in danger")
    comforted = any(reply.of(*_COMFORT) for reply in replies[:2])
    handed_over = any(each.event in ("transfer", "flag") for each in call.events)
    if replies and not (comforted or handed_over or harsh):
        message = f"no caring answer was recognised after turn {state.safeguard_at}: please listen to it"
        yield Issue(state.safeguard_at, "safeguard-missed", message)


def _names(turn: TurnRecord) -> str:
    return " and ".join(dict.fromkeys(each.category.replace("_", " ") for each in turn.of(*_HARSH)))
