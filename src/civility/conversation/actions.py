"""What the advice can tell an agent to do, ordered by how grave it is.

>>> max(Action.WARN, Action.END_CALL, key=lambda action: action.rank)
<Action.END_CALL: 'end_call'>
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["WARNINGS", "Action"]


class Action(StrEnum):
    """The next step. The later in the list, the graver; the gravest of a turn wins."""

    CONTINUE = "continue"
    COACH = "coach"
    EMPATHIZE = "empathize"
    WARN = "warn"
    FINAL_WARNING = "final_warning"
    TRANSFER = "transfer"
    ESCALATE = "escalate"
    END_CALL = "end_call"
    SAFEGUARD = "safeguard"

    @property
    def rank(self) -> int:
        """0 for ``continue`` up to 8 for ``safeguard``, which overrides everything."""
        return list(Action).index(self)


WARNINGS = frozenset({Action.WARN, Action.FINAL_WARNING})
"""The two actions that ask the agent to say a warning."""
