"""Which message ids and variables exist: the part of the contract that every language shares.

Families are the first words of an id. A family over categories (``warning-insult-1``) must name a
category of kind abuse or conduct, with hyphens for underscores, or ``default``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from civility.errors import InputError
from civility.taxonomy import Kind, Speaker, categories

__all__ = [
    "CHANNELS",
    "CUSTOMERS",
    "VARIABLES",
    "base_id",
    "check_choice",
    "choices",
    "id_problem",
    "line_id",
    "required_ids",
]

CUSTOMERS = ("feminine", "masculine", "unknown")
CHANNELS = ("voice", "chat")
VARIABLES: Mapping[str, tuple[str, ...]] = {
    "customer": CUSTOMERS,
    "channel": CHANNELS,
    "agent_name": (),
    "company": (),
    "minutes": (),
    "reason": (),
}
"""Every variable a line may use; where the values are a closed set, these are they."""

FREE_FAMILIES = ("safeguard", "empathy", "paraphrase", "solution", "after-call", "record", "transfer")
CATEGORY_FAMILIES = ("warning", "closing", "escalation", "reason", "instead")
SHIPPED_SITUATIONS = ("general", "upset", "apology-accepted")
"""Situations that any phrasebook needs: the advisor falls back to them."""

_NUMBERED = re.compile(r"-\d+\Z")


def line_id(category: str) -> str:
    """A category as it stands in message ids.

    >>> line_id("sexual_harassment")
    'sexual-harassment'
    """
    return category.replace("_", "-")


def base_id(message_id: str) -> str:
    """An id without the number of its variant.

    >>> base_id("empathy-long-wait-2")
    'empathy-long-wait'
    """
    return _NUMBERED.sub("", message_id)


def choices(variable: str) -> tuple[str, ...]:
    """The closed set of values of a variable; empty where any value goes."""
    return VARIABLES.get(variable, ())


def required_ids() -> frozenset[str]:
    """Every id that the taxonomy demands of each language, whatever else a phrasebook holds."""
    offences = [*_offences(), "default"]
    warnings = (f"warning-{name}-{step}" for name in offences for step in (1, 2))
    per_category = (f"{family}-{name}" for family in ("closing", "escalation", "reason") for name in offences)
    instead = (f"instead-{name}" for name in _unhelpful())
    empathy = (f"empathy-{name}-{n}" for name in SHIPPED_SITUATIONS for n in (1, 2, 3))
    return frozenset([*warnings, *per_category, *instead, *empathy, "transfer-advisor", "safeguard-opening"])


def id_problem(message_id: str) -> str | None:
    """Why an id belongs to no family, or None when it is well formed.

    >>> id_problem("warning-insolt-1")
    "'insolt' is no category"
    >>> id_problem("empathy-roaming-1") is None
    True
    """
    for family in FREE_FAMILIES:
        if message_id.startswith(f"{family}-"):
            return None
    for family in CATEGORY_FAMILIES:
        if message_id.startswith(f"{family}-"):
            return _category_problem(family, base_id(message_id).removeprefix(f"{family}-"))
    return "no family of lines has this name"


def _category_problem(family: str, name: str) -> str | None:
    allowed = _unhelpful() if family == "instead" else (*_offences(), "default")
    if name in allowed or (family == "escalation" and name == "supervisor-request"):
        return None
    return f"{name!r} is no category"


def _offences() -> tuple[str, ...]:
    return _names(Kind.ABUSE, Speaker.CUSTOMER) + _names(Kind.CONDUCT, Speaker.CUSTOMER)


def _unhelpful() -> tuple[str, ...]:
    return _names(Kind.UNHELPFUL, Speaker.AGENT)


def _names(kind: Kind, speaker: Speaker) -> tuple[str, ...]:
    rows = categories().values()
    return tuple(line_id(row.name) for row in rows if row.kind is kind and speaker in row.speakers)


def check_choice(variable: str, value: str) -> None:
    """Refuse a value outside the closed set of a variable.

    Raises:
        InputError: the value is not one of those the variable may take.
    """
    allowed = choices(variable)
    if allowed and value not in allowed:
        raise InputError(f"{variable} is {value!r}: use one of: {', '.join(allowed)}")
