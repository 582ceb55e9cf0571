"""What a conversation keeps of its turns and events: enough for summary, scorecard and record, and no more.

Words of abuse are kept masked; other customer's words are not kept at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from civility.conversation.words import mask
from civility.report import Report, Span
from civility.taxonomy import Kind, Speaker

__all__ = ["EventRecord", "Finding", "TurnRecord", "findings"]

_QUOTE = 80
"""Longest quote kept, in code points."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a turn; ``quote`` is masked for abuse, ``counts`` says whether it mattered."""

    category: str
    kind: str
    severity: str
    quote: str
    counts: bool
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """One turn: who, when (seconds), what was found, and what was advised. Turns count from 1."""

    turn: int
    speaker: str
    action: str
    because: str
    strikes: float
    category: str | None
    needs_decision: bool
    findings: tuple[Finding, ...]
    said: tuple[str, ...] = ()
    at: float | None = None
    end: float | None = None
    turn_id: str | None = None

    @property
    def customer(self) -> bool:
        """Whether the customer spoke."""
        return self.speaker == Speaker.CUSTOMER.value

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories that count in this turn."""
        return tuple(dict.fromkeys(each.category for each in self.findings if each.counts))

    def of(self, *categories: str) -> tuple[Finding, ...]:
        """The findings of some categories that count."""
        return tuple(each for each in self.findings if each.counts and each.category in categories)

    def of_kind(self, *kinds: Kind) -> tuple[Finding, ...]:
        """The findings of some kinds that count."""
        names = [kind.value for kind in kinds]
        return tuple(each for each in self.findings if each.counts and each.kind in names)

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON values."""
        return {**asdict(self), "findings": [asdict(each) for each in self.findings], "said": list(self.said)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TurnRecord:
        """What :meth:`to_dict` wrote."""
        kept = tuple(Finding(**each) for each in data["findings"])
        return cls(**{**data, "findings": kept, "said": tuple(data["said"])})


@dataclass(frozen=True, slots=True)
class EventRecord:
    """A hold, a silence, a transfer or an agent's flag, after a number of turns; times are seconds."""

    event: Literal["hold", "silence", "transfer", "flag"]
    after_turn: int
    start: float | None = None
    end: float | None = None
    action: str = "continue"

    @property
    def seconds(self) -> float:
        """How long it took; 0 where it has no length."""
        return self.end - self.start if self.start is not None and self.end is not None else 0.0

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> EventRecord:
        """What :meth:`to_dict` wrote."""
        return cls(**data)


def findings(report: Report) -> tuple[Finding, ...]:
    """What is kept of a report."""
    return tuple(_finding(span) for span in report.spans)


def _finding(span: Span) -> Finding:
    return Finding(
        span.category, span.kind.value, span.severity.value, _quote(span), span.counts, span.instead
    )


def _quote(span: Span) -> str:
    text = span.text if len(span.text) <= _QUOTE else span.text[:_QUOTE] + "…"
    masked = span.kind is Kind.ABUSE or span.entry.startswith("builtin.")
    return mask(text) if masked else text
