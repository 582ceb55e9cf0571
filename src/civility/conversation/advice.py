"""What a conversation answers after each turn or event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from civility.conversation.actions import Action
from civility.conversation.lines import Line
from civility.report import Report

__all__ = ["Advice"]


@dataclass(frozen=True, slots=True)
class Advice:
    """The next step, why, and the lines to say.

    ``turn`` counts from 1 over both speakers (for an event: the turn before it); ``strikes`` is the count
    after this turn; ``needs_decision`` is true where the agent may choose otherwise; ``tell`` names who is
    told at once; ``language`` is that of the lines; ``event`` names the event, ``None`` for a turn.
    """

    turn: int
    speaker: str
    action: Action
    because: str
    strikes: float
    say: tuple[Line, ...] = ()
    report: Report | None = None
    needs_decision: bool = False
    tell: tuple[str, ...] = ()
    language: str = "en"
    event: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The advice as plain JSON values, keys in the order of the contract."""
        head: dict[str, Any] = {"event": self.event} if self.event else {}
        return {
            **head,
            "turn": self.turn,
            "speaker": self.speaker,
            "action": self.action.value,
            "because": self.because,
            "strikes": plain_number(self.strikes),
            "needs_decision": self.needs_decision,
            "tell": list(self.tell),
            "language": self.language,
            "say": [line.to_dict() for line in self.say],
            "report": self.report.to_dict() if self.report else None,
        }


def plain_number(value: float) -> int | float:
    """A whole number without its decimal point, others rounded to three places."""
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
