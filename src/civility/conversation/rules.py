"""The rules of a policy: one frozen dataclass a table of the TOML file, each field explained once.

The defaults are those of ``three-strikes``; a policy file states only what it wants to be explicit about.
Marks such as P4 name the rule of practice that a field serves (``docs/practice.md``).

>>> Rules().ladder.steps
(<Action.WARN: 'warn'>, <Action.FINAL_WARNING: 'final_warning'>, <Action.END_CALL: 'end_call'>)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from civility.conversation.actions import Action

__all__ = [
    "GRAVE",
    "Apology",
    "CarryOver",
    "Coaching",
    "Conduct",
    "Decay",
    "End",
    "Flag",
    "Hearing",
    "Ladder",
    "Maybe",
    "Rules",
    "Warnings",
    "Weights",
]


GRAVE = ("threat", "hate", "sexual_harassment")
"""The categories that nobody should have to hear three times (P5); only these may end a call unwarned."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """``[ladder]``: which action answers the first, second, third … strike (P3, P4, P7)."""

    steps: tuple[Action, ...] = (Action.WARN, Action.FINAL_WARNING, Action.END_CALL)
    """The action at each strike; strikes beyond the last step repeat the last."""
    below_first: Action = Action.EMPATHIZE
    """The action after an offence that weighs too little to complete the first strike."""

    def level(self, action: Action) -> int:
        """The strike at which an action stands, counted from 1; past the end where it does not occur."""
        return self.steps.index(action) + 1 if action in self.steps else len(self.steps)


@dataclass(frozen=True, slots=True)
class Weights:
    """``[weights]``: how much of a strike an offence is: category × severity × provoked, capped."""

    category: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """Strikes per offence; a category not named weighs 1."""
    severity: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """Factor by severity (low, medium, high); one not named is 1."""
    provoked: float = 1.0
    """Factor for an offence right after an agent's turn that said "calm down" or was rude (S1)."""
    max_per_turn: float = 1.0
    """However much one turn holds, it adds no more strikes than this."""


@dataclass(frozen=True, slots=True)
class Conduct:
    """``[conduct.shouting]`` and ``[conduct.refusal_to_listen]``: behaviour that counts if it persists."""

    strike_from_turn: int = 3
    """The turn with this conduct from which on it is a strike (P1: constant, persistent)."""
    before: Action = Action.EMPATHIZE
    """The action until then (P6: sympathy works better)."""
    may_end: bool = True
    """Whether this conduct alone may end a call (P6: a raised voice alone is no reason to hang up)."""
    instead_of_end: Action = Action.ESCALATE
    """Where it may not, the step taken once the final warning was of no use (P8)."""


@dataclass(frozen=True, slots=True)
class Maybe:
    """``[maybe]``: findings that the lexicon is not sure of. They are never a strike and never end a call."""

    action: Action = Action.EMPATHIZE
    """The action after a turn whose only abuse is a *maybe*."""


@dataclass(frozen=True, slots=True)
class Decay:
    """``[decay]``: good conduct wears strikes off."""

    unit: Literal["none", "turns", "minutes"] = "none"
    """What is counted since the last offence: the customer's turns, or minutes."""
    every: float = 0.0
    """After this many turns or minutes without an offence …"""
    amount: float = 1.0
    """… so many strikes are taken off, again and again down to none."""


@dataclass(frozen=True, slots=True)
class Apology:
    """``[apology]``: what an apology by the customer is worth (a turn with a new offence holds none)."""

    removes: float = 0.0
    """Strikes taken off; a large number takes all."""
    times: int = 1
    """How often in one call it is honoured."""


@dataclass(frozen=True, slots=True)
class Warnings:
    """``[warnings]``: what must have been said before a call may end (P4)."""

    minimum: int = 1
    """Warnings needed before ``end_call`` for strikes."""
    minimum_after_immediate: int = 1
    """The same once an immediate category was already answered with a final warning."""
    heard: Literal["required", "assumed"] = "required"
    """``required``: the agent's turn really held a warning. ``assumed``: advice given is advice said."""


@dataclass(frozen=True, slots=True)
class End:
    """``[end]``: who decides, and what follows."""

    decided_by: Literal["advisor", "policy"] = "advisor"
    """Who decides an end by strikes: an agent who feels in control may go on (P4)."""
    immediate_decided_by: Literal["advisor", "policy"] = "policy"
    """Who decides an end by an immediate category."""
    tell: tuple[str, ...] = ("supervisor",)
    """Who is told at once when a call ends for an immediate category."""
    allow_unwarned_end: bool = False
    """Must be true for a policy that could end a call without a warning for a non-immediate category."""


@dataclass(frozen=True, slots=True)
class CarryOver:
    """``[carry_over]``: what an earlier contact of the same customer brings along (P3, P9)."""

    strikes: float = 0.0
    """The share (0 to 1) of the earlier call's strikes that the new call starts with."""
    within_minutes: float = 60.0
    """Only where the earlier contact ended at most so long ago."""
    warnings: bool = False
    """Whether its warnings count towards the minimum; needs ``allow_unwarned_end``."""


@dataclass(frozen=True, slots=True)
class Flag:
    """``[flag]``: the agent says "I cannot handle this" (P8)."""

    action: Action = Action.ESCALATE
    """``escalate`` to a supervisor, or ``transfer`` to another advisor."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """``[hearing]``: shouting by loudness, and refusal by the same claim again."""

    above_baseline_db: float = 9.0
    """So many decibels above the caller's own running mean is shouting; 0 switches it off."""
    baseline_turns: int = 2
    """Turns of the caller needed before the mean is trusted."""
    same_claim_times: int = 3
    """A claim said so often, with the agent answering between, is a refusal to listen; 0 switches it off."""
    similarity: float = 0.6
    """Share of words (0 to 1) that two turns have in common to be the same claim."""


@dataclass(frozen=True, slots=True)
class Coaching:
    """``[coaching]``: when an agent's turn or a wait is worth a word (V1, V3)."""

    hold_seconds: float = 60.0
    """Target: a single hold longer than this is coached."""
    hold_average_seconds: float = 45.0
    """Target for the mean hold of a call."""
    holds: int = 1
    """Polite holds a call may have without being coached."""
    transfers: int = 1
    """Transfers a call may have without being coached."""
    answer_turns: int = 2
    """Within so many turns of the agent frustration wants empathy (V5, K1) and a way forward (K3)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """All tables of a policy file."""

    ladder: Ladder = Ladder()
    weights: Weights = field(default_factory=Weights)
    immediate: Mapping[str, Action] = field(default_factory=lambda: MappingProxyType({}))
    """``[immediate]``: category → action taken whatever the count (P5); later offences go on from there."""
    conduct: Mapping[str, Conduct] = field(default_factory=lambda: MappingProxyType({}))
    signals: Mapping[str, Action] = field(default_factory=lambda: MappingProxyType({}))
    """``[signals]``: action after frustration and other signals; one not named is ``empathize`` (S3, S4)."""
    maybe: Maybe = Maybe()
    decay: Decay = Decay()
    apology: Apology = Apology()
    warnings: Warnings = Warnings()
    end: End = End()
    carry_over: CarryOver = CarryOver()
    flag: Flag = Flag()
    hearing: Hearing = Hearing()
    coaching: Coaching = Coaching()
