"""The seven signs of poor service (V1 to V7), each with the turns that show it.

A sign without evidence is "not seen"; nothing is ever graded on an impression.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from civility.conversation.records import EventRecord, TurnRecord
from civility.conversation.rules import Coaching

__all__ = ["Call", "Evidence", "Holds", "Mark", "answers", "service_signs", "upset"]

UPSET = ("frustration", "repeat_contact", "shouting", "complaint_threat")
"""What a customer shows who should meet empathy next."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where something was seen: the turn (for an event: the turn before it), the words, and a remark."""

    turn: int
    quote: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of the scorecard.

    ``result`` is ``seen`` or ``not seen`` for a sign of poor service, and ``shown``, ``missed``, ``mixed``
    or ``no occasion`` for a skill; ``evidence`` holds what speaks against, ``good`` what speaks for the
    agent; ``better`` lists ids of lines that would have been better.
    """

    mark: str
    name: str
    result: str
    evidence: tuple[Evidence, ...] = ()
    good: tuple[Evidence, ...] = ()
    better: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """What the scorecard looks at: the turns, the events, and the targets of the policy."""

    turns: Sequence[TurnRecord]
    events: Sequence[EventRecord]
    coaching: Coaching

    @property
    def agent(self) -> list[TurnRecord]:
        """The agent's turns."""
        return [turn for turn in self.turns if not turn.customer]

    @property
    def customer(self) -> list[TurnRecord]:
        """The customer's turns."""
        return [turn for turn in self.turns if turn.customer]

    def of(self, event: str) -> list[EventRecord]:
        """The events of one kind."""
        return [each for each in self.events if each.event == event]


@dataclass(frozen=True, slots=True)
class Holds:
    """The holds of a call in seconds, against the target."""

    count: int
    total: float
    longest: float
    average: float
    target: float
    over_target: int

    @classmethod
    def of(cls, call: Call) -> Holds:
        """The holds of one call."""
        lengths = [each.seconds for each in call.of("hold")]
        target, total = call.coaching.hold_seconds, sum(lengths)
        average = total / len(lengths) if lengths else 0.0
        over = sum(length > target for length in lengths)
        return cls(len(lengths), total, max(lengths, default=0.0), average, target, over)

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON values, seconds to one place."""
        return {
            "count": self.count,
            "total_seconds": round(self.total, 1),
            "longest_seconds": round(self.longest, 1),
            "average_seconds": round(self.average, 1),
            "target_seconds": self.target,
            "over_target": self.over_target,
        }


def service_signs(call: Call) -> tuple[Mark, ...]:
    """V1 to V7 of one call."""
    return tuple(_sign(mark, name, look(call), better) for mark, name, look, better in _SIGNS)


def upset(call: Call) -> list[TurnRecord]:
    """The customer's turns that ask for empathy."""
    return [turn for turn in call.customer if turn.of(*UPSET)]


def answers(call: Call, turn: TurnRecord) -> list[TurnRecord]:
    """The agent's next turns after one of the customer's, as many as the policy allows for an answer."""
    later = [each for each in call.agent if each.turn > turn.turn]
    return later[: call.coaching.answer_turns]


def _sign(mark: str, name: str, evidence: list[Evidence], better: tuple[str, ...]) -> Mark:
    if not evidence:
        return Mark(mark, name, "not seen")
    return Mark(mark, name, "seen", tuple(evidence), better=better)


def quoted(turns: Sequence[TurnRecord], *categories: str) -> list[Evidence]:
    """Evidence of categories in turns, one for each finding."""
    return [Evidence(turn.turn, each.quote, each.category) for turn in turns for each in turn.of(*categories)]


def _long_hold(call: Call) -> list[Evidence]:
    target, holds = call.coaching.hold_seconds, Holds.of(call)
    found = [
        Evidence(each.after_turn, note=f"{each.event} of {each.seconds:.0f} s, target {target:g} s")
        for each in (*call.of("hold"), *call.of("silence"))
        if each.seconds > target
    ]
    if holds.count > 1 and holds.average > call.coaching.hold_average_seconds:
        note = f"mean hold {holds.average:.0f} s, target {call.coaching.hold_average_seconds:g} s"
        found.append(Evidence(call.of("hold")[-1].after_turn, note=note))
    return found


def _negative(call: Call) -> list[Evidence]:
    turns = [turn for turn in call.agent if not turn.of("solution")]
    return quoted(turns, "negative_language", "policy_shield")


def _transfers(call: Call) -> list[Evidence]:
    events = [Evidence(each.after_turn, note="transfer") for each in call.of("transfer")]
    found = events or quoted(call.agent, "transfer")
    return found if len(found) > call.coaching.transfers else []


def _asked_again(call: Call) -> list[Evidence]:
    return quoted(call.agent, "repeat_request")


def _no_empathy(call: Call) -> list[Evidence]:
    found = []
    for turn in upset(call):
        replies = answers(call, turn)
        if replies and not any(reply.of("empathy", "apology") for reply in replies):
            first = turn.of(*UPSET)[0]
            found.append(Evidence(turn.turn, first.quote, f"no empathy by turn {replies[-1].turn}"))
    return found


def _sent_away(call: Call) -> list[Evidence]:
    return [
        Evidence(turn.turn, each.quote, each.category)
        for turn in call.agent
        for each in turn.of("deflection")
        if not (turn.of("solution") and each.severity == "low")
    ]


def _rude(call: Call) -> list[Evidence]:
    return quoted(call.agent, "rudeness")


_SIGNS: tuple[tuple[str, str, Callable[[Call], list[Evidence]], tuple[str, ...]], ...] = (
    ("V1", "long waiting and holds", _long_hold, ("instead-hold",)),
    ("V2", "negative sentences", _negative, ("instead-negative-language",)),
    ("V3", "several transfers", _transfers, ("instead-transfer",)),
    ("V4", "details asked again", _asked_again, ("instead-repeat-request",)),
    ("V5", "no empathy after frustration", _no_empathy, ("empathy-upset-1",)),
    ("V6", "sent to the website", _sent_away, ("instead-deflection",)),
    ("V7", "rudeness", _rude, ("instead-rudeness",)),
)
