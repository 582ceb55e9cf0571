"""Chooses the lines to say for a decision, and rotates those that have variants (K1 to K3, S2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, Protocol

from civility.conversation.actions import Action
from civility.conversation.decision import Better, Decision

__all__ = ["Line", "Lines", "Script"]

_SAFEGUARD = (
    ("safeguard-opening", "safeguard-ask-safe", "safeguard-route-to-person"),
    ("safeguard-listen", "safeguard-stay-with", "safeguard-emergency"),
    ("safeguard-give-room", "safeguard-stay-with", "safeguard-route-to-person"),
)
"""What to say the first, second and third time; never a warning, never an end."""

_IN_DANGER = {Action.EMPATHIZE: "safeguard-listen", Action.ESCALATE: "safeguard-route-to-person"}
"""What other steps say once somebody seems to be in danger."""

_MINUTES = 2.0
"""How long a hold is announced to take where nothing is known."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to say: the id of its message, and the text in the caller's language."""

    id: str
    text: str

    def to_dict(self) -> dict[str, str]:
        """As plain JSON values."""
        return {"id": self.id, "text": self.text}


class Lines(Protocol):
    """What a conversation needs of a phrasebook."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are lines in."""
        ...

    def has(self, message_id: str, language: str) -> bool:
        """Whether a language has a message."""
        ...

    def variants(self, prefix: str, language: str) -> tuple[str, ...]:
        """The interchangeable messages of one situation."""
        ...

    def say(
        self,
        message_id: str,
        language: str,
        *,
        customer: str = "unknown",
        agent_name: str | None = None,
        company: str | None = None,
        minutes: float | None = None,
        reason: str | None = None,
        channel: Literal["voice", "chat"] = "voice",
    ) -> str:
        """One line, ready to be spoken or sent."""
        ...


@dataclass
class Script:
    """Turns decisions into lines; ``spoken`` counts how often each rotating line was used."""

    book: Lines
    customer: str = "unknown"
    agent_name: str | None = None
    company: str | None = None
    channel: Literal["voice", "chat"] = "voice"
    spoken: dict[str, int] = field(default_factory=dict)

    def lines(self, decision: Decision, language: str, situation: str) -> tuple[Line, ...]:
        """The lines for a decision, in the order to say them.

        Raises:
            InputError: a line needs a value that the conversation does not have.
        """
        language = language if language in self.book.languages else "en"
        ids = dict.fromkeys(self._ids(decision, language, situation))
        return tuple(self.line(each, language, decision.category) for each in ids)

    def line(self, message_id: str, language: str, category: str | None = None) -> Line:
        """One message as a line."""
        reason = None
        if category and message_id == "closing-default":
            reason = self._say(f"reason-{_slug(category)}", language)
        return Line(message_id, self._say(message_id, language, reason))

    def _say(self, message_id: str, language: str, reason: str | None = None) -> str:
        return self.book.say(
            message_id,
            language,
            customer=self.customer,
            agent_name=self.agent_name,
            company=self.company,
            minutes=_MINUTES,
            reason=reason,
            channel=self.channel,
        )

    def _ids(self, decision: Decision, language: str, situation: str) -> Iterable[str]:
        category = _slug(decision.category or "default")
        if category == "self-harm" and decision.action in _IN_DANGER:
            return [_IN_DANGER[decision.action]]
        match decision.action:
            case Action.WARN:
                return [self._first(language, f"warning-{category}-1", "warning-default-1")]
            case Action.FINAL_WARNING:
                return [self._first(language, f"warning-{category}-2", "warning-default-2")]
            case Action.END_CALL:
                return [self._closing(category, language)]
            case Action.ESCALATE:
                return [self._first(language, f"escalation-{category}", "escalation-default")]
            case Action.TRANSFER:
                return ["transfer-advisor"]
            case Action.SAFEGUARD:
                return _SAFEGUARD[self._count("safeguard") % len(_SAFEGUARD)]
            case Action.EMPATHIZE:
                return self._empathy(situation, language)
            case Action.COACH:
                return self._better(decision, language)
        return [self._next("empathy-apology-accepted", language)] if category == "apology" else []

    def _closing(self, category: str, language: str) -> str:
        return self._first(language, f"closing-{category}", "closing-default")

    def _empathy(self, situation: str, language: str) -> Iterator[str]:
        """Empathy first, then in turn a way forward or an ordering of thoughts."""
        known = self.book.variants(f"empathy-{situation}", language)
        yield self._next(f"empathy-{situation}" if known else "empathy-general", language)
        yield self._next(("solution", "paraphrase")[self._count("way-forward") % 2], language)

    def _better(self, decision: Decision, language: str) -> Iterator[str]:
        for better in decision.better:
            yield from self._instead(better, decision, language)

    def _instead(self, better: Better, decision: Decision, language: str) -> Iterator[str]:
        if better.category == "closing":
            yield self._closing(_slug(decision.category or "default"), language)
        elif better.category == "self_harm":
            yield from ("safeguard-stay-with", "safeguard-route-to-person")
        else:
            wanted = better.message or f"instead-{_slug(better.category)}"
            yield self._next(wanted, language)

    def _first(self, language: str, *ids: str) -> str:
        return next((each for each in ids if self.book.has(each, language)), ids[-1])

    def _next(self, prefix: str, language: str) -> str:
        """The next variant, so that an agent does not repeat a line."""
        variants = self.book.variants(prefix, language) or (prefix,)
        return variants[self._count(prefix) % len(variants)]

    def _count(self, prefix: str) -> int:
        self.spoken[prefix] = self.spoken.get(prefix, -1) + 1
        return self.spoken[prefix]


def _slug(category: str) -> str:
    return category.replace("_", "-")
