"""Plays a transcript through a conversation, turn by turn."""

from __future__ import annotations

from collections.abc import Iterator

from civility.conversation.advice import Advice
from civility.conversation.conversation import Conversation
from civility.transcripts.model import Event, Transcript, Utterance

__all__ = ["replay"]


def replay(call: Conversation, transcript: Transcript) -> Iterator[tuple[Utterance | Event, Advice]]:
    """Each turn and event of a transcript with the advice after it.

    The same transcript under the same policy and lexicons always gives the same advice.
    """
    seen: set[str] = set()
    for item in transcript.items:
        if isinstance(item, Event):
            yield item, _event(call, item)
            continue
        turn_id = item.id if item.id not in seen else None
        seen.add(item.id or "")
        advice = call.add(
            item.speaker.value,
            item.text,
            at=item.start,
            end=item.end,
            loudness_db=item.loudness_db,
            turn_id=turn_id,
        )
        yield item, advice


def _event(call: Conversation, event: Event) -> Advice:
    match event.event:
        case "hold":
            return call.hold(event.start or 0.0, event.end or 0.0)
        case "silence":
            return call.silence(event.start or 0.0, event.end or 0.0)
        case "transfer":
            return call.transfer(event.start)
    return call.flag(event.start)
