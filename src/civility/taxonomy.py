"""What can be found and how it is graded.

Kinds, severities, speakers, targets and stances are closed sets and live here as enums.
Categories are data: ``lexicons/categories.yaml`` holds each with its definition, example and
severity guide, and :func:`categories` reads that file.

>>> categories()["threat"].kind
<Kind.ABUSE: 'abuse'>
>>> categories()["apology"].speakers
(<Speaker.AGENT: 'agent'>, <Speaker.CUSTOMER: 'customer'>)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

__all__ = ["Category", "Certainty", "Facet", "Kind", "Severity", "Speaker", "Stance", "Target", "categories"]


class Kind(StrEnum):
    """The family a category belongs to."""

    ABUSE = "abuse"
    CONDUCT = "conduct"
    RISK = "risk"
    SIGNAL = "signal"
    UNHELPFUL = "unhelpful"
    HELPFUL = "helpful"


class Severity(StrEnum):
    """How grave a finding is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low, 1 for medium, 2 for high."""
        return ("low", "medium", "high").index(self.value)


class Certainty(StrEnum):
    """How sure an entry is of its matches; a *maybe* never ends a call."""

    LIKELY = "likely"
    MAYBE = "maybe"


class Speaker(StrEnum):
    """Who said it."""

    CUSTOMER = "customer"
    AGENT = "agent"


class Target(StrEnum):
    """Whom or what the words are aimed at."""

    AGENT = "agent"
    CUSTOMER = "customer"
    COMPANY = "company"
    THING = "thing"
    SELF = "self"
    OTHER = "other"
    GROUP = "group"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """Whether the words were meant, only reported, or denied."""

    ASSERTED = "asserted"
    QUOTED = "quoted"
    NEGATED = "negated"


class Facet(StrEnum):
    """The side of identity that a hateful finding attacks."""

    RACE = "race"
    SEX = "sex"
    ORIENTATION = "orientation"
    RELIGION = "religion"
    DISABILITY = "disability"
    AGE = "age"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Category:
    """One row of ``categories.yaml``."""

    name: str
    kind: Kind
    speakers: tuple[Speaker, ...]
    definition: str
    example: str
    severity_guide: str


@cache
def categories() -> Mapping[str, Category]:
    """Every category by name, in the order of ``categories.yaml``.

    Raises:
        DataError: the file is missing or a row is not of the expected form.
    """
    from civility.lexicon.source import load_categories

    return MappingProxyType(load_categories())
