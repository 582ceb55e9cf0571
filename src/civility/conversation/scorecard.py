"""The coaching scorecard: seven signs of poor service and four skills of good agents, each with evidence.

It holds no grade and no total: it is made for a talk between agent and team leader, turn by turn.
"""

from __future__ import annotations

from civility.conversation.agent_turn import PROVOKING
from civility.conversation.records import TurnRecord
from civility.conversation.service_signs import (
    Call,
    Evidence,
    Mark,
    answers,
    quoted,
    service_signs,
    upset,
)
from civility.taxonomy import Kind

__all__ = ["scorecard"]

_CALLS_FOR_ORDER = 2
"""So many upset turns ask for a paraphrase."""

_BETTER = {
    "calm_down": "instead-calm-down",
    "ultimatum": "instead-ultimatum",
    "rudeness": "instead-rudeness",
    "arguing": "instead-arguing",
}


def scorecard(call: Call) -> tuple[Mark, ...]:
    """V1 to V7, then K1 to K4, of one call."""
    return (*service_signs(call), _listening(call), _ordering(call), _solving(call), _self_control(call))


def _skill(
    mark: str, name: str, good: list[Evidence], missed: list[Evidence], better: tuple[str, ...]
) -> Mark:
    result = {(True, False): "shown", (False, True): "missed", (True, True): "mixed"}
    judged = result.get((bool(good), bool(missed)), "no occasion")
    return Mark(mark, name, judged, tuple(missed), tuple(good), better if missed else ())


def _answered(call: Call, *categories: str) -> tuple[list[Evidence], list[Evidence]]:
    """Which upset turns were met with one of the categories in time, and which were not."""
    good: dict[int, Evidence] = {}
    missed = []
    for turn in upset(call):
        replies = answers(call, turn)
        found = [each for reply in replies for each in quoted([reply], *categories)]
        if found:
            good.update({each.turn: each for each in found})
        elif replies:
            missed.append(Evidence(turn.turn, note=f"not met by turn {replies[-1].turn}"))
    return list(good.values()), missed


def _listening(call: Call) -> Mark:
    good, missed = _answered(call, "empathy", "apology")
    return _skill("K1", "empathic listening", good, missed, ("empathy-general-1",))


def _ordering(call: Call) -> Mark:
    good, troubled = quoted(call.agent, "paraphrase"), upset(call)
    missed = []
    if not good and len(troubled) >= _CALLS_FOR_ORDER and answers(call, troubled[_CALLS_FOR_ORDER - 1]):
        missed = [Evidence(turn.turn, note="nobody put it in order") for turn in troubled]
    return _skill("K2", "ordering the caller's thoughts", good, missed, ("paraphrase-1",))


def _solving(call: Call) -> Mark:
    good, missed = _answered(call, "solution")
    return _skill("K3", "focus on the solution", good, missed, ("solution-1",))


def _self_control(call: Call) -> Mark:
    missed = quoted(call.agent, *PROVOKING)
    good = []
    for turn in call.customer:
        after = next((each for each in call.agent if each.turn > turn.turn), None)
        if _attacked(turn) and after and not after.of(*PROVOKING):
            good.append(Evidence(after.turn, note=f"stayed polite after turn {turn.turn}"))
    better = tuple(dict.fromkeys(_BETTER[each.note] for each in missed))
    return _skill("K4", "professional self-control", good, missed, better)


def _attacked(turn: TurnRecord) -> bool:
    return bool(turn.of_kind(Kind.ABUSE))
