"""The answer of the pure policy: what to do and why, before any line to say is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from civility.conversation.actions import Action

__all__ = ["Better", "Decision"]


@dataclass(frozen=True, slots=True)
class Better:
    """A phrase of the agent that has a better line: its category, and the message its entry names."""

    category: str
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One step of the policy.

    ``category`` is what the lines to say are about; ``needs_decision`` is true where the agent may
    choose otherwise; ``tell`` names who is told at once; ``better`` lists what an agent's turn could
    have said instead.
    """

    action: Action
    because: str
    category: str | None = None
    needs_decision: bool = False
    tell: tuple[str, ...] = ()
    better: tuple[Better, ...] = ()
