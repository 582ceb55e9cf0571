"""What is pushed: advice over a WebSocket to the agent's desk, the wallboard as server-sent events."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Annotated, Any

import anyio
from fastapi import APIRouter, Query, WebSocket
from fastapi.responses import StreamingResponse
from pydantic import ValidationError
from pydantic_core import to_json
from sqlalchemy.exc import OperationalError
from starlette.websockets import WebSocketDisconnect

from civility.errors import InputError
from civility.service.call_schemas import EventRequest, TurnRequest
from civility.service.calls import head, stored_answer
from civility.service.codes import Problem
from civility.service.core import Core, Here
from civility.service.gate import admit, needs
from civility.service.logs import log
from civility.service.middleware import origin_allowed
from civility.service.problems import faults, responses, to_problem
from civility.service.routes.conversations import BOARD, ConversationId, accept_event, accept_turn

__all__ = ["router"]

router = APIRouter(prefix="/v1", tags=["live"])

PROTOCOL = "civility.v1"
BEAT_SECONDS = 15.0


@router.get(
    "/wallboard",
    response_class=StreamingResponse,
    responses={
        **responses(),
        200: {"description": "server-sent events `board`, each a list of conversations",
              "content": {"text/event-stream": {"schema": {"type": "string"}}}},
    },
    dependencies=[needs("supervise")],
    summary="Watch live conversations",
    operation_id="watchWallboard",
)  # fmt: skip
async def wallboard(
    core: Here,
    attention: Annotated[int, Query(ge=0, le=3, description="only those that need at least this much")] = 1,
    once: Annotated[bool, Query(description="send the board once and end")] = False,
) -> StreamingResponse:
    """Sends the list of live conversations that need attention now, and again whenever it changes."""
    stream = _board(core, attention, once)
    return StreamingResponse(stream, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


async def _board(core: Core, attention: int, once: bool) -> AsyncIterator[bytes]:
    shown, beat = b"", time.monotonic()
    with core.metrics.streams.labels("wallboard").track_inprogress():
        async for _ in core.ticks(BOARD):
            try:
                found = await core.work.run(core.store.live, attention=attention)
            except (OperationalError, Problem):
                continue  # the next tick asks again; the reader keeps the board it has
            board = to_json([head(stored) for stored in found])
            if board != shown:
                shown, beat = board, time.monotonic()
                yield b"event: board\ndata: " + board + b"\n\n"
            elif time.monotonic() - beat > BEAT_SECONDS:
                beat = time.monotonic()
                yield b": still here\n\n"
            if once:
                return


@router.websocket("/conversations/{conversation_id}/live")
async def live(socket: WebSocket, conversation_id: ConversationId, core: Here, after: int = 0) -> None:
    """Takes turns and events as JSON messages with a `type`, and pushes every answer of the conversation."""
    if not origin_allowed(socket.headers, core.settings.cors_origins):
        await socket.close(1008, "this origin may not connect")
        return
    try:
        await admit(socket, "converse")
        stored = await core.work.run(core.calls.get, conversation_id)
    except Problem as problem:
        await socket.close(1008, problem.code)
        return
    await socket.accept(subprotocol=PROTOCOL if PROTOCOL in socket.scope["subprotocols"] else None)
    await socket.send_text(_message("hello", conversation=head(stored)))
    with core.metrics.streams.labels("conversation").track_inprogress():
        await _serve(core, socket, conversation_id, max(after, 0))


async def _serve(core: Core, socket: WebSocket, conversation_id: str, after: int) -> None:
    """Push and listen until one of both ends."""
    async with anyio.create_task_group() as group:

        async def run(job: Callable[..., Awaitable[None]], *more: int) -> None:
            try:
                await job(core, socket, conversation_id, *more)
            except (WebSocketDisconnect, RuntimeError) as error:  # sending to a socket closed meanwhile
                if isinstance(error, RuntimeError):
                    log.info("live-closed", error=type(error).__name__)
            group.cancel_scope.cancel()

        group.start_soon(run, _push, after)
        group.start_soon(run, _listen)


async def _push(core: Core, socket: WebSocket, conversation_id: str, after: int) -> None:
    async for _ in core.ticks(conversation_id):
        try:
            events = await core.work.run(core.calls.events, conversation_id, after=after)
            stored = await core.work.run(core.store.get, conversation_id)
        except (OperationalError, Problem):
            continue  # the next tick asks again
        if stored is None:
            await socket.send_text(_message("deleted"))
            await socket.close(1000)
            return
        for event in events:
            after = event.seq
            answer = stored_answer(event, head(stored))
            await socket.send_text(_message("answer", given=event.payload, **answer))
    await socket.close(1001)


async def _listen(core: Core, socket: WebSocket, conversation_id: str) -> None:
    while True:
        text = await socket.receive_text()
        try:
            answer = await _heard(core, socket, conversation_id, text)
        except (Problem, InputError, OperationalError) as error:
            problem = to_problem(error)
            told = {"code": problem.code, "detail": problem.detail,
                    "errors": [fault.model_dump() for fault in problem.errors]}  # fmt: skip
            await socket.send_text(_message("problem", **told))
            continue
        if answer and answer["repeated"]:  # nothing new is pushed for it, so the sender is told here
            await socket.send_text(_message("answer", **answer))


async def _heard(core: Core, socket: WebSocket, conversation_id: str, text: str) -> dict[str, Any] | None:
    if len(text) > core.settings.max_body_bytes:
        raise Problem("body-too-large", f"at most {core.settings.max_body_bytes} characters are accepted")
    await admit(socket, "converse")  # a key that was revoked meanwhile, and the rate limit
    try:
        message = json.loads(text)
        kind = message.pop("type")
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        raise Problem("invalid-json", "send a JSON object with a type: turn, event or ping") from None
    try:
        if kind == "turn":
            return await accept_turn(core, conversation_id, TurnRequest.model_validate(message))
        if kind == "event":
            return await accept_event(core, conversation_id, EventRequest.model_validate(message))
    except ValidationError as error:
        found = faults([{**e, "loc": ("body", *e["loc"])} for e in error.errors()])
        raise Problem("invalid-request", "the message is not of the expected form", found) from None
    if kind == "ping":
        await socket.send_text(_message("pong"))
        return None
    raise Problem("invalid-request", "the type must be turn, event or ping")


def _message(kind: str, **body: Any) -> str:
    return to_json({"type": kind, **body}).decode()
