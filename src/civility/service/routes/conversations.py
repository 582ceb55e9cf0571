"""``/v1/conversations``: begin one, take its turns and events, read it, end it, forget it."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response

from civility.service.call_schemas import (
    Answer,
    ConversationBody,
    ConversationRequest,
    EventRequest,
    Head,
    SummaryBody,
    TurnRequest,
)
from civility.service.calls import Given, head
from civility.service.codes import Fault, Problem
from civility.service.core import Core, Here
from civility.service.gate import needs
from civility.service.problems import responses
from civility.service.routes.reply import reply
from civility.service.store import Event

__all__ = ["ConversationId", "accept_event", "accept_turn", "router"]

router = APIRouter(prefix="/v1/conversations", tags=["conversations"])
converse = [needs("converse")]

ConversationId = Annotated[
    str, Path(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", examples=["call-20260412-0017"])
]
BOARD = "board"


@router.post(
    "",
    status_code=201,
    response_model=Head,
    responses=responses(409),
    dependencies=converse,
    summary="Begin a conversation",
    operation_id="beginConversation",
)
async def begin(request: ConversationRequest, core: Here) -> Response:
    """A new conversation under a policy; its id is in the answer and in `Location`."""
    stored = await core.work.run(core.calls.create, request, core.holder.current)
    core.news.tell(BOARD)
    return reply(head(stored), 201, {"Location": f"/v1/conversations/{stored.id}"})


@router.get(
    "",
    response_model=list[Head],
    responses=responses(),
    dependencies=[needs("supervise")],
    summary="List live conversations",
    operation_id="listConversations",
)
async def live(
    core: Here,
    attention: Annotated[int, Query(ge=0, le=3, description="only those that need at least this much")] = 0,
    limit: Annotated[int, Query(ge=1, le=1_000)] = 200,
) -> Response:
    """Open conversations, the most urgent first, without any text."""
    found = await core.work.run(core.store.live, attention=attention, limit=limit)
    return reply([head(stored) for stored in found])


@router.get(
    "/{conversation_id}",
    response_model=ConversationBody,
    responses=responses(404),
    dependencies=converse,
    summary="Read a conversation",
    operation_id="getConversation",
)
async def read(conversation_id: ConversationId, core: Here) -> Response:
    """Its state, and its turns and events in the order taken; texts as stored."""
    stored = await core.work.run(core.calls.get, conversation_id)
    events = await core.work.run(core.calls.events, conversation_id)
    return reply({**head(stored), "turns": [turn_body(event) for event in events]})


@router.delete(
    "/{conversation_id}",
    status_code=204,
    response_class=Response,
    responses=responses(404),
    dependencies=converse,
    summary="Forget a conversation",
    operation_id="deleteConversation",
)
async def delete(conversation_id: ConversationId, core: Here) -> Response:
    """Deletes the conversation with everything said in it, at once and for good."""
    await core.work.run(core.calls.delete, conversation_id)
    core.news.tell(BOARD, conversation_id)
    return Response(status_code=204)


@router.get(
    "/{conversation_id}/summary",
    response_model=SummaryBody,
    responses=responses(404),
    dependencies=converse,
    summary="Sum up a conversation",
    operation_id="summarizeConversation",
)
async def summary(conversation_id: ConversationId, core: Here) -> Response:
    """Counts, service signs, coaching scorecard, after-call checklist and call record so far."""
    return reply(await core.work.run(core.calls.summary, conversation_id, core.holder.current))


@router.post(
    "/{conversation_id}/turns",
    response_model=Answer,
    responses=responses(404, 409),
    dependencies=converse,
    summary="Take a turn",
    operation_id="addTurn",
)
async def turn(conversation_id: ConversationId, request: TurnRequest, core: Here) -> Response:
    """The advice after one turn.

    Sent again with the same `turn_id`, a turn is answered as before and counts once. A turn whose `at` lies
    before turns already taken is put where it belongs, and the count of strikes is made anew.
    """
    return reply(await accept_turn(core, conversation_id, request))


@router.post(
    "/{conversation_id}/events",
    response_model=Answer,
    responses=responses(404, 409),
    dependencies=converse,
    summary="Take an event",
    operation_id="addEvent",
)
async def event(conversation_id: ConversationId, request: EventRequest, core: Here) -> Response:
    """A hold, a silence, a transfer, the agent's call for help, or the end."""
    return reply(await accept_event(core, conversation_id, request))


async def accept_turn(core: Core, conversation_id: str, request: TurnRequest) -> dict[str, Any]:
    """Take a turn, through whichever door it came.

    Raises:
        Problem: no such conversation, too long a text, or an id used for something else.
    """
    settings = core.settings
    if len(request.text) > settings.max_text_length:
        detail = f"has {len(request.text)} characters; send at most {settings.max_text_length}"
        raise Problem(
            "text-too-long", "the text is too long", [Fault(pointer="#/text", code="too-long", detail=detail)]
        )
    data = core.holder.current
    look = partial(core.calls.look, conversation_id, request, data)
    given = await core.work.run_within(settings.text_seconds, look)
    if given.report is not None:
        core.metrics.report(given.report)
    return await _take(core, conversation_id, given)


async def accept_event(core: Core, conversation_id: str, request: EventRequest) -> dict[str, Any]:
    """Take an event, through whichever door it came.

    Raises:
        Problem: no such conversation, or an id used for something else.
    """
    return await _take(core, conversation_id, core.calls.event(request))


async def _take(core: Core, conversation_id: str, given: Given) -> dict[str, Any]:
    answer = await core.work.run(core.calls.take, conversation_id, given, core.holder.current)
    core.news.tell(BOARD, conversation_id)
    return answer


def turn_body(event: Event) -> dict[str, Any]:
    """A turn or event as it is shown."""
    return {
        "id": event.event_id,
        "seq": event.seq,
        "kind": event.kind,
        "created": event.created,
        "given": event.payload,
        "answer": event.answer,
    }
