"""What a policy remembers of a conversation: an immutable value that goes through JSON and back.

>>> state = State(strikes=1.0, warnings=(2,))
>>> State.from_dict(state.to_dict()) == state
True
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from civility.errors import InputError

__all__ = ["EarlierContact", "State"]


@dataclass(frozen=True, slots=True)
class EarlierContact:
    """What the last contact of the same customer left behind (P3: the next agent is prepared).

    ``minutes_ago`` counts from its end to the start of this one.
    """

    strikes: float = 0.0
    warnings: int = 0
    minutes_ago: float = 0.0


@dataclass(frozen=True, slots=True)
class State:
    """Everything a policy needs to know about the turns so far, and no word of what was said.

    Turn numbers count from 1 over both speakers. Times are seconds from the start of the call.
    """

    turn: int = 0
    strikes: float = 0.0
    shouting: int = 0
    """Customer's turns with shouting so far."""
    refusal_to_listen: int = 0
    """Customer's turns with a refusal to listen so far."""
    warnings: tuple[int, ...] = ()
    """The turns at which a warning was said (or, where that is assumed, advised)."""
    carried_warnings: int = 0
    """Warnings of an earlier contact that count."""
    warnable: bool = False
    """Whether the customer spoke since the last warning: one answer holds one warning at most."""
    asked_at: int | None = None
    """The turn at which a warning was asked for that the agent has not said yet."""
    final_warnings: int = 0
    """How often a final warning was advised."""
    immediate: bool = False
    """Whether an immediate category was answered with a warning, so that one warning is enough."""
    end_at: int | None = None
    """The turn at which an end was last advised."""
    end_by: str | None = None
    """Who decides that end: ``advisor`` or ``policy``."""
    end_reason: str | None = None
    """The category that the end was advised for."""
    closed_at: int | None = None
    """The agent's turn that ended the call after such advice."""
    safeguard_at: int | None = None
    """The first turn at which someone seemed to be in danger; from then on nothing ends the call."""
    apologies: int = 0
    """Apologies honoured so far."""
    quiet_turns: int = 0
    """Customer's turns without an offence since the last one, or since strikes last wore off."""
    quiet_since: float | None = None
    """Seconds at which that quiet time began."""
    provoked_by: str | None = None
    """The category by which the agent provoked since the customer last spoke."""
    holds: int = 0
    """Agent's turns that put the caller on hold."""
    transfers: int = 0
    """Agent's turns that passed the caller on."""

    @property
    def warned(self) -> int:
        """The warnings that count towards the minimum."""
        return len(self.warnings) + self.carried_warnings

    def to_dict(self) -> dict[str, Any]:
        """The state as plain JSON values."""
        return {**asdict(self), "warnings": list(self.warnings)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> State:
        """The state that :meth:`to_dict` wrote.

        Raises:
            InputError: a field is unknown or of the wrong type.
        """
        known = {each.name for each in fields(cls)}
        if unknown := sorted(set(data) - known):
            raise InputError(f"not a conversation state: unknown field {unknown[0]!r}")
        values = dict(data)
        if not all(isinstance(turn, int) for turn in values.get("warnings", ())):
            raise InputError("not a conversation state: warnings must be turn numbers")
        values["warnings"] = tuple(values.get("warnings", ()))
        return cls(**values)
