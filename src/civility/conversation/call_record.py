"""After the call: the checklist, and a record ready to paste into the customer's account (P3, P9).

The record is written in the language of the lines; what was said stands there masked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from civility.conversation.actions import WARNINGS, Action
from civility.conversation.lines import Line, Script
from civility.conversation.records import TurnRecord
from civility.phrasebook import line_id, number
from civility.taxonomy import Kind

if TYPE_CHECKING:
    from civility.conversation.conversation import Conversation

__all__ = ["call_record", "checklist", "outcome"]

_ENDED = ("tell-leader", "call-record", "customer-note", "review-recording", "take-a-break")
_WARNED = ("call-record", "customer-note")
_ESCALATED = ("call-record", "customer-note", "review-recording")
_SAFEGUARDED = ("safeguard-follow-up", "privacy")


def outcome(call: Conversation) -> str:
    """How the call went: ``safeguarded``, ``ended``, ``escalated``, ``transferred`` or ``continued``."""
    events = {each.event for each in call.events}
    if call.state.safeguard_at is not None:
        return "safeguarded"
    if call.ended:
        return "ended"
    if "flag" in events:
        return "escalated"
    return "transferred" if "transfer" in events else "continued"


def checklist(call: Conversation) -> tuple[Line, ...]:
    """What is left to do after the call; nothing after a call without offence."""
    language = _language(call)
    return tuple(call.script.line(f"after-call-{step}", language) for step in _steps(call))


def _steps(call: Conversation) -> tuple[str, ...]:
    result = outcome(call)
    if result == "safeguarded":
        return _SAFEGUARDED
    threatened = any(turn.of("threat") for turn in call.turns if turn.customer)
    extra = ("tell-security",) if threatened else ()
    if result == "ended":
        return (*_ENDED[:1], *extra, *_ENDED[1:])
    if result == "escalated":
        return (*extra, *_ESCALATED)
    return (*_WARNED, *extra) if call.state.warnings or extra else ()


def call_record(call: Conversation) -> str:
    """The record as plain text, one fact a line."""
    return "\n".join(_Record(call).lines())


def _language(call: Conversation) -> str:
    return call.speaking if call.speaking in call.script.book.languages else "en"


class _Record:
    """Writes the record with the labels of the phrasebook."""

    def __init__(self, call: Conversation) -> None:
        self.call = call
        self.language = _language(call)
        self.script: Script = call.script

    def lines(self) -> Iterator[str]:
        yield self.label("title")
        yield self.fact("policy", self.call.policy.title or self.call.policy.name)
        if self.script.agent_name:
            yield self.fact("advisor", self.script.agent_name)
        if duration := self.duration():
            yield self.fact("duration", duration)
        yield from self.block("what-happened", self.offences(), "no-findings")
        if any(turn.of_kind(Kind.ABUSE) for turn in self.call.turns if turn.customer):
            yield self.label("quotes-masked")
        yield from self.block("warnings", self.warnings(), "no-warning")
        if self.call.state.end_reason:
            yield self.fact("reason", self.reason(self.call.state.end_reason))
        yield self.fact("outcome", self.label(outcome(self.call)))
        steps = [line.text for line in checklist(self.call)]
        if steps:
            yield from self.block("next-steps", steps, "no-findings")

    def label(self, name: str) -> str:
        return self.script.line(f"record-{name}", self.language).text

    def fact(self, name: str, value: str) -> str:
        colon = "：" if self.language == "zh" else ": "
        return f"{self.label(name)}{colon}{value}"

    def block(self, name: str, items: list[str], none: str) -> Iterator[str]:
        if not items:
            yield self.fact(name, self.label(none))
            return
        yield self.fact(name, "").rstrip()
        yield from (f"- {item}" for item in items)

    def reason(self, category: str) -> str:
        wanted = f"reason-{line_id(category)}"
        known = self.script.book.has(wanted, self.language)
        return self.script.line(wanted if known else "reason-default", self.language).text

    def name(self, category: str) -> str:
        wanted = f"record-said-{line_id(category)}"
        if self.script.book.has(wanted, self.language):
            return self.script.line(wanted, self.language).text
        return self.reason(category)

    def offences(self) -> list[str]:
        return [self.offence(turn) for turn in self.call.turns if turn.customer and _offending(turn)]

    def offence(self, turn: TurnRecord) -> str:
        found = turn.of_kind(Kind.ABUSE, Kind.CONDUCT)
        names = dict.fromkeys(self.name(each.category) for each in found)
        quotes = ", ".join(f"“{each.quote}”" for each in turn.of_kind(Kind.ABUSE))
        comma = "、" if self.language == "zh" else "، " if self.language == "fa" else ", "
        text = f"{self.when(turn)} · {comma.join(names)}"
        return f"{text} ({quotes})" if quotes else text

    def warnings(self) -> list[str]:
        by_turn = {turn.turn: turn for turn in self.call.turns}
        given = (by_turn[number] for number in self.call.state.warnings)
        return [f"{self.when(turn)} · {self.label(self.kind(turn))}" for turn in given]

    def kind(self, turn: TurnRecord) -> str:
        asked = [each.action for each in self.call.turns if each.customer and each.turn <= turn.turn]
        last = next((each for each in reversed(asked) if Action(each) in WARNINGS), "")
        return "final-warning-given" if last == Action.FINAL_WARNING.value else "warning-given"

    def when(self, turn: TurnRecord) -> str:
        shown = f"#{turn.turn}" if turn.at is None else _clock(turn.at)
        return number(shown, self.language)

    def duration(self) -> str:
        moments = [time for turn in self.call.turns for time in (turn.at, turn.end)]
        moments += [time for event in self.call.events for time in (event.start, event.end)]
        latest = max((time for time in moments if time is not None), default=None)
        return "" if latest is None else number(_clock(latest), self.language)


def _offending(turn: TurnRecord) -> bool:
    return bool(turn.of_kind(Kind.ABUSE, Kind.CONDUCT))


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
