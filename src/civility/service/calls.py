"""Follows conversations for many callers at once: takes turns and events, each exactly once.

A turn is looked at before the conversation's row is held, so that a slow text keeps nobody waiting; what
is done while it is held is arithmetic on the stored state. The state, the event and the answer are
written in one transaction: an answer that somebody has received is never lost.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from civility.conversation.advice import Advice
from civility.conversation.conversation import Conversation
from civility.conversation.state import EarlierContact
from civility.report import Report
from civility.service.call_schemas import ConversationRequest, EventRequest, TurnRequest
from civility.service.codes import Fault, Problem
from civility.service.data import Data
from civility.service.masking import mask, mask_report
from civility.service.metrics import Metrics
from civility.service.replay import Prepared, apply_event, in_order, report_from
from civility.service.settings import Settings
from civility.service.store import Event, Locked, Store, Stored
from civility.taxonomy import Kind, Speaker, categories

__all__ = ["Calls", "Given", "head", "stored_answer"]

ATTENTION = {
    "continue": 0,
    "coach": 0,
    "empathize": 1,
    "warn": 2,
    "final_warning": 2,
    "transfer": 3,
    "escalate": 3,
    "end_call": 3,
    "safeguard": 3,
}
"""How urgently a supervisor should look, by the last step."""

WORTH_SHOWING = frozenset(name for name, row in categories().items() if row.kind is not Kind.HELPFUL)
"""What a supervisor is told of a conversation: whatever may have gone wrong in it."""

DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Given:
    """A turn or event as it will be stored, and the report where it is a turn."""

    event_id: str
    kind: str
    payload: Mapping[str, Any]
    report: Report | None


class Calls:
    """Conversations in the store; safe for threads and replicas."""

    def __init__(self, store: Store, settings: Settings, metrics: Metrics) -> None:
        self._store = store
        self._settings = settings
        self._metrics = metrics

    # Reading

    def create(self, request: ConversationRequest, data: Data) -> Stored:
        """Begin a conversation.

        Raises:
            Problem: the id is taken.
            UnknownNameError: no such policy, or no lines in that language.
        """
        now = time.time()
        setup = request.model_dump(mode="json", exclude={"id"})
        call = self._begin(setup, data, Prepared())
        days = self._settings.retention_days
        stored = Stored(
            id=request.id or uuid.uuid4().hex[:16],
            created=now,
            updated=now,
            expires=now + days * DAY if days else None,
            status="open",
            policy=request.policy,
            language=request.language,
            setup=setup,
            state=call.snapshot(),
            seq=0,
            strikes=call.state.strikes,
            action="continue",
            attention=0,
            categories=(),
        )
        if not self._store.create(stored):
            fault = Fault(pointer="#/id", code="taken", detail="choose another id, or leave it out")
            raise Problem("conflict", "a conversation with this id exists", [fault])
        return stored

    def get(self, conversation_id: str) -> Stored:
        """The conversation.

        Raises:
            Problem: there is none.
        """
        return self._there(self._store.get(conversation_id))

    def events(self, conversation_id: str, *, after: int = 0) -> list[Event]:
        """Its turns and events in the order taken."""
        return self._store.events(conversation_id, after=after)

    def summary(self, conversation_id: str, data: Data) -> dict[str, Any]:
        """Counts, scorecard, checklist and call record.

        Raises:
            Problem: there is no such conversation.
        """
        return self._restore(self.get(conversation_id), data, Prepared()).summary()

    def delete(self, conversation_id: str) -> None:
        """Forget a conversation.

        Raises:
            Problem: there is none.
        """
        if not self._store.delete(conversation_id):
            self._there(None)

    # Taking turns

    def look(self, conversation_id: str, turn: TurnRequest, data: Data) -> Given:
        """What was said in a turn; the first half of taking it, without holding anything.

        Raises:
            Problem: there is no such conversation.
        """
        stored = self.get(conversation_id)
        report = data.detector(turn.text, speaker=turn.speaker.value, language=stored.language)
        payload = turn.model_dump(mode="json", exclude={"turn_id"}, exclude_none=True)
        payload["text"] = self._kept(turn.text)
        return Given(turn.turn_id or uuid.uuid4().hex, "turn", payload, report)

    def event(self, event: EventRequest) -> Given:
        """An event, ready to be taken."""
        payload = event.model_dump(mode="json", exclude={"event_id"}, exclude_none=True)
        return Given(event.event_id or uuid.uuid4().hex, "event", payload, None)

    def take(self, conversation_id: str, given: Given, data: Data) -> dict[str, Any]:
        """Count a turn or event once, and say what to do.

        Raises:
            Problem: there is no such conversation, or the id was used for something else.
        """
        with self._store.locked(conversation_id) as held:
            locked = self._there(held)
            if earlier := locked.find(given.event_id):
                return _repeated(locked.stored, earlier, given)
            taken = self._take(locked, given, data)
        if given.report is not None:
            self._metrics.actions.labels(taken["conversation"]["policy"], taken["action"]).inc()
        return taken

    def _take(self, held: Locked, given: Given, data: Data) -> dict[str, Any]:
        stored, late, prepared = held.stored, _late(held.stored, given), Prepared()
        advice: Advice | None = None
        if late:
            call, advice = self._go_over(held, given, data)
        else:
            call = self._restore(stored, data, prepared)
            if given.payload.get("event") != "end":
                advice = _apply(call, given, prepared)
        return self._write(held, given, call, advice, late)

    def _write(
        self, held: Locked, given: Given, call: Conversation, advice: Advice | None, late: bool
    ) -> dict[str, Any]:
        now, stored = time.time(), held.stored
        told = _told(advice, stored)
        kept = dict(told)
        if told["report"] is not None:
            kept["report"] = mask_report(told["report"], given.payload["text"])
        changes = self._changes(stored, given, call, told, late, now)
        event = held.append(given.event_id, given.kind, given.payload, {**kept, "late": late}, now)
        held.update(seq=event.seq, **changes)
        after = {**head(stored), **changes, "seq": event.seq}
        after = {name: after[name] for name in head(stored)}
        return _answer(event, told, late=late, repeated=False, conversation=after)

    def _changes(
        self,
        stored: Stored,
        given: Given,
        call: Conversation,
        told: Mapping[str, Any],
        late: bool,
        now: float,
    ) -> dict[str, Any]:
        ended = call.ended or given.payload.get("event") == "end"
        found = [
            name for name in (told["report"] or {"categories": []})["categories"] if name in WORTH_SHOWING
        ]
        customer = given.payload.get("speaker") == Speaker.CUSTOMER.value
        steers = customer or told["action"] not in ("continue", "coach")
        action = _latest(call) if late else told["action"] if steers else stored.action
        days = self._settings.retention_days
        return {
            "updated": now,
            "expires": now + days * DAY if days else None,
            "status": "ended" if ended else stored.status,
            "state": call.snapshot(),
            "strikes": call.state.strikes,
            "action": action,
            "attention": _attention(action, call),
            "categories": list(dict.fromkeys((*stored.categories, *found))),
        }

    # Restoring

    def _begin(self, setup: Mapping[str, Any], data: Data, prepared: Prepared) -> Conversation:
        chosen = {name: setup[name] for name in ("language", "customer", "agent_name", "company", "channel")}
        earlier = EarlierContact(**setup["earlier"]) if setup["earlier"] else None
        policy = data.policy(setup["policy"])
        return Conversation(
            policy=policy, detector=prepared, phrasebook=data.phrasebook, earlier=earlier, **chosen
        )

    def _restore(self, stored: Stored, data: Data, prepared: Prepared) -> Conversation:
        policy = data.policy(stored.policy)
        return Conversation.restore(
            stored.state, policy=policy, detector=prepared, phrasebook=data.phrasebook
        )

    def _go_over(self, held: Locked, given: Given, data: Data) -> tuple[Conversation, Advice | None]:
        """The conversation anew, in the order of its times, and the advice for the turn that came late."""
        prepared = Prepared()
        call, found = self._begin(held.stored.setup, data, prepared), None
        past = [{**each.payload, "_report": each.answer["report"]} for each in held.events()]
        mine = dict(given.payload)
        for each in in_order([*past, mine]):
            if each is mine:
                found = _apply(call, given, prepared)
            elif each.get("event") != "end":
                report = report_from(each["_report"]) if each["_report"] else None
                _apply(call, Given("", "turn" if report else "event", each, report), prepared)
        return call, found

    def _kept(self, text: str) -> str:
        match self._settings.store_text:
            case "masked":
                return mask(text)
            case "full":
                return text
        return ""

    def _there[T](self, found: T | None) -> T:
        if found is None:
            raise Problem("not-found", "there is no conversation by that id; it may have been deleted")
        return found


def head(stored: Stored) -> dict[str, Any]:
    """A conversation at a glance."""
    return {
        "id": stored.id,
        "status": stored.status,
        "policy": stored.policy,
        "language": stored.language,
        "strikes": stored.strikes,
        "action": stored.action,
        "attention": stored.attention,
        "categories": list(stored.categories),
        "seq": stored.seq,
        "created": stored.created,
        "updated": stored.updated,
    }


def _late(stored: Stored, given: Given) -> bool:
    at, last = given.payload.get("at"), stored.state["last_at"]
    return given.kind == "turn" and at is not None and last is not None and at < last


def _apply(call: Conversation, given: Given, prepared: Prepared) -> Advice:
    """Let the conversation take it; a report that exists is not made again."""
    payload = given.payload
    if given.report is None:
        return apply_event(call, payload)
    prepared.report = given.report
    times = {name: payload.get(name) for name in ("at", "end", "loudness_db")}
    return call.add(payload["speaker"], given.report.text, turn_id=given.event_id or None, **times)


def _told(advice: Advice | None, stored: Stored) -> dict[str, Any]:
    if advice is not None:
        return {"event": None, **advice.to_dict()}
    return {
        "event": "end",
        "turn": stored.state["state"]["turn"],
        "speaker": "agent",
        "action": "continue",
        "because": "the conversation is over",
        "strikes": stored.strikes,
        "needs_decision": False,
        "tell": [],
        "language": stored.language or "en",
        "say": [],
        "report": None,
    }


def _latest(call: Conversation) -> str:
    """The step after the customer's last turn, in the order of the times."""
    return next((turn.action for turn in reversed(call.turns) if turn.customer), "continue")


def _attention(action: str, call: Conversation) -> int:
    level = ATTENTION.get(action, 1)
    return max(level, 1) if call.state.strikes >= 1 else level


def _repeated(stored: Stored, earlier: Event, given: Given) -> dict[str, Any]:
    if (earlier.kind, earlier.payload) != (given.kind, given.payload):
        fault = Fault(pointer="#/turn_id", code="taken", detail="use a new id for a new turn or event")
        raise Problem("conflict", "this id was used for something else in the conversation", [fault])
    told = {name: value for name, value in earlier.answer.items() if name != "late"}
    return _answer(earlier, told, late=earlier.answer["late"], repeated=True, conversation=head(stored))


def _answer(
    event: Event, told: Mapping[str, Any], *, late: bool, repeated: bool, conversation: Mapping[str, Any]
) -> dict[str, Any]:
    extra = {"id": event.event_id, "seq": event.seq, "repeated": repeated, "late": late}
    return {**extra, **told, "conversation": conversation}


def stored_answer(event: Event, conversation: Mapping[str, Any]) -> dict[str, Any]:
    """An earlier answer as it is pushed to those who watch the conversation."""
    told = {name: value for name, value in event.answer.items() if name != "late"}
    return _answer(event, told, late=event.answer["late"], repeated=False, conversation=conversation)
