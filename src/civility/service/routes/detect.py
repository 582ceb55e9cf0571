"""``POST /v1/detect``: reports for one text or many."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import APIRouter, Response

from civility.service import detecting
from civility.service.codes import Fault, Problem
from civility.service.core import Core, Here
from civility.service.gate import needs
from civility.service.problems import responses
from civility.service.routes.reply import reply
from civility.service.schemas import DetectRequest, DetectResponse

__all__ = ["router"]

router = APIRouter(prefix="/v1", tags=["detect"], dependencies=[needs("detect")])


@router.post(
    "/detect",
    response_model=DetectResponse,
    responses=responses(),
    summary="Check texts",
    operation_id="detect",
)
async def detect(request: DetectRequest, core: Here) -> Response:
    """One report for each text, in the same order.

    Nothing sent here is stored. `explain` adds the steps of detection for each text.
    """
    check_sizes(core, request)
    limit = core.settings.text_seconds * len(request.all)
    answer = await core.work.run_within(limit, partial(_detect, core, request))
    return reply(answer)


def check_sizes(core: Core, request: DetectRequest) -> None:
    """Refuse too many or too long texts, naming each.

    Raises:
        Problem: a limit of the settings is passed.
    """
    settings = core.settings
    if len(request.all) > settings.max_texts:
        fault = Fault(pointer="#/texts", code="too-many", detail=f"send at most {settings.max_texts} texts")
        raise Problem("invalid-request", "too many texts", [fault])
    faults = [
        Fault(
            pointer="#/text" if request.texts is None else f"#/texts/{number}",
            code="too-long",
            detail=f"has {len(text)} characters; send at most {settings.max_text_length}",
        )
        for number, text in enumerate(request.all)
        if len(text) > settings.max_text_length
    ]
    if faults:
        raise Problem("text-too-long", "a text is too long", faults)


def _detect(core: Core, request: DetectRequest) -> dict[str, Any]:
    return detecting.detect(core.holder.current, request, core.metrics)
