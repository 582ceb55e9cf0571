"""For those who run the service: health, readiness, metrics, reload."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import APIRouter, Response
from sqlalchemy.exc import SQLAlchemyError

from civility.service.codes import Problem
from civility.service.core import Here
from civility.service.gate import needs
from civility.service.metrics import CONTENT_TYPE
from civility.service.problems import responses
from civility.service.routes.reply import reply
from civility.service.schemas import Ready, ReloadResult

__all__ = ["router"]

router = APIRouter(tags=["operations"])


@router.get("/healthz", operation_id="health", summary="Is it alive?", responses=responses())
async def health() -> dict[str, str]:
    """Says ok while the process answers at all."""
    return {"status": "ok"}


@router.get(
    "/readyz",
    response_model=Ready,
    responses={**responses(), 503: {"model": Ready, "description": "Not ready"}},
    operation_id="ready",
    summary="Does it take requests?",
)
async def ready(core: Here) -> Response:
    """Whether the database answers, and which data are in use."""
    try:
        await core.work.run(core.store.ping)
        storage = True
    except (SQLAlchemyError, Problem):
        storage = False
    checks = {"storage": storage, "data": True, "running": not core.stopping}
    good = all(checks.values())
    body = {
        "ready": good,
        "checks": checks,
        "revision": core.holder.current.revision,
        "version": version("civility"),
    }
    return reply(body, 200 if good else 503)


@router.get(
    "/metrics",
    response_class=Response,
    responses={**responses(), 200: {"description": "Prometheus' text format",
                                    "content": {"text/plain": {"schema": {"type": "string"}}}}},
    dependencies=[needs("metrics")],
    operation_id="metrics",
    summary="Measures for Prometheus",
)  # fmt: skip
async def metrics(core: Here) -> Response:
    """Latency, texts by language and category, entries that fire, advice by action."""
    return Response(core.metrics.page(), media_type=CONTENT_TYPE)


@router.post(
    "/v1/admin/reload",
    response_model=ReloadResult,
    responses=responses(409),
    dependencies=[needs("admin")],
    operation_id="reload",
    summary="Take over changed data files",
)
async def reload(core: Here) -> Response:
    """Reads and checks the lexicons, phrasebooks and policies anew; a set with any problem is refused."""
    try:
        changed = await core.work.run(core.holder.reload)
    except Problem:
        core.metrics.reloads.labels("refused").inc()
        raise
    core.metrics.reloads.labels("changed" if changed else "unchanged").inc()
    return reply({"changed": changed, "revision": core.holder.current.revision})
