"""``POST /v1alpha1/comments:analyze`` and the discovery document that Google's clients ask for."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from civility.service.codes import Problem
from civility.service.core import Core, Here
from civility.service.gate import needs
from civility.service.perspective import AnalyzeRequest, AnalyzeResponse, answer, chosen_language, validate
from civility.service.routes.reply import reply

__all__ = ["router"]

router = APIRouter(tags=["perspective"])


class GoogleErrorDetail(BaseModel):
    """What went wrong, with its type."""

    code: int
    message: str
    status: str = Field(examples=["INVALID_ARGUMENT"])
    details: list[dict[str, Any]] = Field(default_factory=list)


class GoogleError(BaseModel):
    """An error as Perspective answers it."""

    error: GoogleErrorDetail


ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": GoogleError, "description": "Error"} for status in (400, 403, 413, 421, 429, 503)
}


@router.post(
    "/v1alpha1/comments:analyze",
    response_model=AnalyzeResponse,
    responses=ERRORS,
    dependencies=[needs("detect")],
    summary="Analyze a comment",
    operation_id="analyzeComment",
)
async def analyze(request: AnalyzeRequest, core: Here) -> Response:
    """The Perspective API's method: scores from 0 to 1 for the attributes asked for. Nothing is stored."""
    validate(request)
    language = chosen_language(request)
    found = await core.work.run_within(core.settings.text_seconds, partial(_analyze, core, request, language))
    return reply(found.model_dump(by_alias=True, exclude_none=True))


def _analyze(core: Core, request: AnalyzeRequest, language: str | None) -> AnalyzeResponse:
    report = core.holder.current.detector(request.comment.text, speaker="customer", language=language)
    core.metrics.report(report)
    return answer(request, report)


@router.post("/v1alpha1/comments:suggestscore", include_in_schema=False)
async def suggest() -> Response:
    """Not offered: nothing is learnt from suggestions. Told, and not silently dropped."""
    raise Problem("not-implemented", "Suggested scores are not used here; change the word lists instead.")


@router.get("/$discovery/rest", include_in_schema=False)
@router.get("/discovery/v1/apis/commentanalyzer/v1alpha1/rest", include_in_schema=False)
async def discovery(request: Request, version: str = Query("v1alpha1", max_length=20)) -> Response:
    """What Google's client libraries read to learn where the method is."""
    if version != "v1alpha1":
        raise Problem("not-found", "only version v1alpha1 is served")
    root = f"{request.url.scheme}://{request.headers.get('host', 'localhost')}/"
    return reply(_document(root))


def _document(root: str) -> dict[str, Any]:
    method = {
        "id": "commentanalyzer.comments.analyze",
        "path": "v1alpha1/comments:analyze",
        "flatPath": "v1alpha1/comments:analyze",
        "httpMethod": "POST",
        "description": "Analyzes the provided text and returns scores for requested attributes.",
        "parameters": {},
        "parameterOrder": [],
        "request": {"$ref": "AnalyzeCommentRequest"},
        "response": {"$ref": "AnalyzeCommentResponse"},
    }
    body = {"type": "object", "additionalProperties": {"type": "any"}}
    return {
        "kind": "discovery#restDescription",
        "discoveryVersion": "v1",
        "id": "commentanalyzer:v1alpha1",
        "name": "commentanalyzer",
        "version": "v1alpha1",
        "title": "Perspective Comment Analyzer API",
        "protocol": "rest",
        "rootUrl": root,
        "baseUrl": root,
        "basePath": "",
        "servicePath": "",
        "batchPath": "batch",
        "parameters": {"key": {"type": "string", "location": "query", "description": "API key."}},
        "schemas": {
            "AnalyzeCommentRequest": {"id": "AnalyzeCommentRequest", **body},
            "AnalyzeCommentResponse": {"id": "AnalyzeCommentResponse", **body},
        },
        "resources": {"comments": {"methods": {"analyze": method}}},
    }
