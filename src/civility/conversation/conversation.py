"""Follows one conversation: detector, policy and phrasebook meet here and nowhere else.

>>> from civility.conversation.policy import Policy
>>> call = Conversation(policy=Policy.load("three-strikes"), language="en")   # doctest: +SKIP
>>> call.add("customer", "Are you stupid?", at=12.5).action                   # doctest: +SKIP
<Action.WARN: 'warn'>
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, Protocol

from civility.conversation.actions import Action
from civility.conversation.advice import Advice
from civility.conversation.advised import expected, recognise
from civility.conversation.decision import Better, Decision
from civility.conversation.hearing import Ears, listen
from civility.conversation.inputs import check_finite, check_interval, speaker_of
from civility.conversation.lines import Line, Lines, Script
from civility.conversation.policy import Policy, begin, flag, step
from civility.conversation.records import EventRecord, TurnRecord, findings
from civility.conversation.situations import situation
from civility.conversation.state import EarlierContact, State
from civility.diagnostics import did_you_mean
from civility.errors import InputError, UnknownNameError
from civility.report import Report
from civility.taxonomy import Speaker
from civility.text import identify

__all__ = ["Conversation", "Detect"]

_TELLING_WORDS = 4
"""A shorter turn in plain Latin letters does not tell its language."""
_VERSION = 1


class Detect(Protocol):
    """What a conversation needs of a detector."""

    def __call__(self, text: str, *, speaker: str, language: str | None) -> Report:
        """Looks one text over."""
        ...


class Conversation:
    """One conversation under one policy.

    Args:
        policy: the policy, or the name of a shipped one.
        language: the language of the lines to say; ``None`` follows the customer's.
        detector: finds what was said; one is made when first needed.
        phrasebook: holds the lines; the shipped one when first needed.
        customer: how lines address the customer: ``"feminine"``, ``"masculine"`` or ``"unknown"``.
        agent_name: the advisor's name, for lines that use it.
        company: the company's name, for lines that use it.
        channel: ``"voice"`` or ``"chat"``.
        earlier: what the customer's last contact left behind; see ``[carry_over]``.

    Raises:
        UnknownNameError: no such policy, or no lines in that language.
    """

    def __init__(
        self,
        *,
        policy: Policy | str = "three-strikes",
        language: str | None = None,
        detector: Detect | None = None,
        phrasebook: Lines | None = None,
        customer: str = "unknown",
        agent_name: str | None = None,
        company: str | None = None,
        channel: Literal["voice", "chat"] = "voice",
        earlier: EarlierContact | None = None,
    ) -> None:
        self.policy = Policy.load(policy) if isinstance(policy, str) else policy
        self.language = language
        self.state = begin(self.policy, earlier)
        self.turns: list[TurnRecord] = []
        self.events: list[EventRecord] = []
        self._detector = detector
        book = phrasebook if phrasebook is not None else _phrasebook()
        if language is not None and language not in book.languages:
            hint = did_you_mean(language, book.languages)
            raise UnknownNameError(f"no lines in language {language!r}: {hint}")
        self._script = Script(book, customer, agent_name, company, channel)
        self._ears = Ears()
        self._heard: dict[str, int] = {}
        self._expected: dict[str, list[str]] = {}
        self._last_at: float | None = None

    # Turns

    def add(
        self,
        speaker: str,
        text: str,
        *,
        at: float | None = None,
        end: float | None = None,
        loudness_db: float | None = None,
        turn_id: str | None = None,
    ) -> Advice:
        """One turn, in the order spoken.

        Args:
            speaker: ``"customer"`` or ``"agent"``.
            text: what was said.
            at: start in seconds from the start of the call.
            end: end in seconds.
            loudness_db: mean loudness in decibels, on any scale, as long as it is the same all call.
            turn_id: an id of your own, kept in the summary; it may occur once.

        Raises:
            UnknownNameError: another speaker.
            InputError: times that cannot be, or a ``turn_id`` that was there before.
        """
        who = speaker_of(speaker)
        self._check_times(at, end)
        check_finite("loudness_db", loudness_db)
        if turn_id is not None and any(turn.turn_id == turn_id for turn in self.turns):
            raise InputError(f"turn {turn_id!r} was already added")
        report = self._detect(text, who)
        self._ears, report = listen(self.policy.rules.hearing, self._ears, report, loudness_db)
        report = self._recognise(report)
        self._note_language(report)
        self.state, decision = step(self.policy, self.state, report, at=at)
        self._last_at = at if at is not None else self._last_at
        advice = self._advise(decision, who, report)
        self._remember(advice, decision, at, end, turn_id)
        return advice

    def _detect(self, text: str, speaker: Speaker) -> Report:
        if self._detector is None:
            self._detector = _shipped_detector()
        return self._detector(text, speaker=speaker.value, language=self._language_of(text))

    def _language_of(self, text: str) -> str | None:
        """The conversation's language, unless this turn is plainly in another one."""
        if self.language is None or (len(text.split()) < _TELLING_WORDS and text.isascii()):
            return self.language
        found = identify(text).language
        return self.language if found in (None, self.language) else None

    def _recognise(self, report: Report) -> Report:
        """Adds what an agent said by using an advised line, whatever the lexicon knows of it."""
        return recognise(report, self._expected) if report.speaker is Speaker.AGENT else report

    def _note_language(self, report: Report) -> None:
        if report.speaker is Speaker.CUSTOMER and self.language is None and report.language:
            self._heard[report.language] = self._heard.get(report.language, 0) + len(report.text)

    @property
    def speaking(self) -> str:
        """The language of the lines: the one given, else the customer's dominant one so far."""
        if self.language is not None:
            return self.language
        return max(self._heard, key=lambda each: self._heard[each], default="en")

    def _advise(self, decision: Decision, speaker: Speaker, report: Report) -> Advice:
        lines = self._script.lines(decision, self.speaking, self._situation(report))
        if speaker is Speaker.CUSTOMER:
            self._expect(decision.action, lines)
        return Advice(
            turn=self.state.turn,
            speaker=speaker.value,
            action=decision.action,
            because=decision.because,
            strikes=self.state.strikes,
            say=lines,
            report=report,
            needs_decision=decision.needs_decision,
            tell=decision.tell,
            language=self.speaking,
        )

    def _situation(self, report: Report) -> str:
        return situation(report.text, self.speaking, report.categories, held=self._held_since_customer())

    def _held_since_customer(self) -> bool:
        last = max((turn.turn for turn in self.turns if turn.customer), default=0)
        return any(each.event == "hold" and each.after_turn >= last for each in self.events)

    def _expect(self, action: Action, lines: tuple[Line, ...]) -> None:
        self._expected = expected(action, lines)

    def _remember(
        self, advice: Advice, decision: Decision, at: float | None, end: float | None, turn_id: str | None
    ) -> None:
        record = TurnRecord(
            turn=advice.turn,
            speaker=advice.speaker,
            action=advice.action.value,
            because=advice.because,
            strikes=advice.strikes,
            category=decision.category,
            needs_decision=advice.needs_decision,
            findings=findings(advice.report) if advice.report else (),
            said=tuple(line.id for line in advice.say),
            at=at,
            end=end,
            turn_id=turn_id,
        )
        self.turns.append(record)

    # Events

    def hold(self, start: float, end: float) -> Advice:
        """The caller was on hold from ``start`` to ``end``, in seconds; a long or repeated hold is coached.

        Raises:
            InputError: times that cannot be.
        """
        check_interval(start, end)
        rules, seconds = self.policy.rules.coaching, end - start
        earlier = sum(each.event == "hold" for each in self.events)
        why = f"on hold for {seconds:.0f} s; target {rules.hold_seconds:g} s"
        coached = seconds > rules.hold_seconds or earlier >= rules.holds
        return self._event("hold", start, end, self._coached("hold", why, coached))

    def silence(self, start: float, end: float) -> Advice:
        """Nobody spoke from ``start`` to ``end``, in seconds; noted, and never coached by itself.

        Raises:
            InputError: times that cannot be.
        """
        check_interval(start, end)
        decision = Decision(Action.CONTINUE, f"silence of {end - start:.0f} s")
        return self._event("silence", start, end, decision)

    def transfer(self, at: float | None = None) -> Advice:
        """The caller was passed on; the second time is coached (V3).

        Raises:
            InputError: a time that cannot be.
        """
        check_finite("at", at)
        number = 1 + sum(each.event == "transfer" for each in self.events)
        coached = number > self.policy.rules.coaching.transfers
        return self._event("transfer", at, None, self._coached("transfer", f"transfer {number}", coached))

    def flag(self, at: float | None = None) -> Advice:
        """The agent says "I cannot handle this": escalates at once (P8).

        Raises:
            InputError: a time that cannot be.
        """
        check_finite("at", at)
        self.state, decision = flag(self.policy, self.state)
        if self.state.safeguard_at is not None:
            decision = Decision(decision.action, decision.because, "self_harm", tell=decision.tell)
        return self._event("flag", at, None, decision)

    def _coached(self, category: str, why: str, coached: bool) -> Decision:
        if not coached:
            return Decision(Action.CONTINUE, why)
        return Decision(Action.COACH, why, category, better=(Better(category),))

    def _event(
        self,
        event: Literal["hold", "silence", "transfer", "flag"],
        start: float | None,
        end: float | None,
        decision: Decision,
    ) -> Advice:
        self.events.append(EventRecord(event, self.state.turn, start, end, decision.action.value))
        return Advice(
            turn=self.state.turn,
            speaker=Speaker.AGENT.value,
            action=decision.action,
            because=decision.because,
            strikes=self.state.strikes,
            say=self._script.lines(decision, self.speaking, "general"),
            tell=decision.tell,
            language=self.speaking,
            event=event,
        )

    def _check_times(self, at: float | None, end: float | None) -> None:
        check_finite("at", at)
        check_finite("end", end)
        if at is not None and end is not None:
            check_interval(at, end)
        if at is not None and self._last_at is not None and at < self._last_at:
            raise InputError(f"a turn at {at:g} s comes after one at {self._last_at:g} s: add turns in order")

    # The whole

    @property
    def ended(self) -> bool:
        """Whether the agent closed the call after it was advised."""
        return self.state.closed_at is not None

    @property
    def script(self) -> Script:
        """The lines of this conversation, for its summary."""
        return self._script

    def contact(self, *, minutes_ago: float = 0.0) -> EarlierContact:
        """What the customer's next conversation should know of this one."""
        return EarlierContact(self.state.strikes, len(self.state.warnings), minutes_ago)

    def summary(self) -> dict[str, Any]:
        """The whole conversation: counts, scorecard, audit, checklist and call record, as JSON values."""
        from civility.conversation.summary import summarise

        return summarise(self)

    def snapshot(self) -> dict[str, Any]:
        """Everything needed to go on later, as JSON values, without the customer's words."""
        return {
            "version": _VERSION,
            "policy": self.policy.name,
            "language": self.language,
            "customer": self._script.customer,
            "agent_name": self._script.agent_name,
            "company": self._script.company,
            "channel": self._script.channel,
            "state": self.state.to_dict(),
            "ears": self._ears.to_dict(),
            "spoken": dict(self._script.spoken),
            "heard": dict(self._heard),
            "expected": {name: list(line) for name, line in self._expected.items()},
            "last_at": self._last_at,
            "turns": [turn.to_dict() for turn in self.turns],
            "events": [event.to_dict() for event in self.events],
        }

    @classmethod
    def restore(
        cls,
        data: Mapping[str, Any],
        *,
        policy: Policy | None = None,
        detector: Detect | None = None,
        phrasebook: Lines | None = None,
    ) -> Conversation:
        """The conversation that :meth:`snapshot` wrote; it goes on as if it had never stopped.

        Args:
            data: the snapshot.
            policy: the policy where it is none of the shipped ones.
            detector: as in the constructor.
            phrasebook: as in the constructor.

        Raises:
            InputError: this is no snapshot of a conversation.
        """
        try:
            if data["version"] != _VERSION:
                raise InputError(f"snapshot of version {data['version']!r}: this is version {_VERSION}")
            names = ("language", "customer", "agent_name", "company", "channel")
            chosen = {name: data[name] for name in names}
            call = cls(policy=policy or data["policy"], detector=detector, phrasebook=phrasebook, **chosen)
            call._resume(data)
        except (KeyError, TypeError, AttributeError) as error:
            raise InputError(f"not a snapshot of a conversation: {error}") from error
        return call

    def _resume(self, data: Mapping[str, Any]) -> None:
        self.state = State.from_dict(data["state"])
        self._ears = Ears.from_dict(data["ears"])
        self._script.spoken = dict(data["spoken"])
        self._heard = dict(data["heard"])
        self._expected = {name: list(line) for name, line in data["expected"].items()}
        self._last_at = data["last_at"]
        self.turns = [TurnRecord.from_dict(each) for each in data["turns"]]
        self.events = [EventRecord.from_dict(each) for each in data["events"]]


def _phrasebook() -> Lines:
    from civility.phrasebook import Phrasebook

    return Phrasebook()


def _shipped_detector() -> Detect:
    import civility

    make: Callable[[], Detect] = civility.Detector
    return make()
