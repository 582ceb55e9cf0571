"""Problems as RFC 9457 says: one JSON shape for everything that goes wrong, with a code and pointers.

A handler raises :class:`~civility.service.codes.Problem`; :func:`install` turns it, and every error of
the framework, into ``application/problem+json``. The text of a request is never repeated in a problem.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from civility.errors import InputError, UnknownNameError
from civility.service.codes import CODES, Fault, Problem
from civility.service.logs import log, request_id
from civility.service.perspective_errors import PERSPECTIVE_PATH, google_error, google_status

__all__ = ["ProblemBody", "faults", "install", "problem_response", "responses", "to_problem"]

MEDIA_TYPE = "application/problem+json"

BY_STATUS = {
    400: "bad-request",
    401: "unauthorized",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    413: "body-too-large",
    429: "rate-limited",
    503: "overloaded",
}


class ProblemBody(BaseModel):
    """RFC 9457 problem details."""

    type: str = Field(examples=["urn:civility:problem:invalid-request"])
    title: str = Field(examples=["The request is not of the expected form"])
    status: int = Field(examples=[422])
    code: str = Field(examples=["invalid-request"])
    detail: str = Field(examples=["1 place is wrong"])
    instance: str = Field(description="the request's id, as in the header X-Request-Id and in the log")
    errors: list[Fault] = Field(default_factory=list)


def problem_response(problem: Problem, path: str) -> Response:
    """The answer that tells a problem; under Perspective's paths, in Perspective's own shape."""
    if path.startswith(PERSPECTIVE_PATH):
        return JSONResponse(google_error(problem), google_status(problem)[0], dict(problem.headers or {}))
    status, title = CODES[problem.code]
    body = ProblemBody(
        type=f"urn:civility:problem:{problem.code}",
        title=title,
        status=status,
        code=problem.code,
        detail=problem.detail,
        instance=f"urn:civility:request:{request_id()}",
        errors=list(problem.errors),
    )
    headers = dict(problem.headers or {})
    if status == 401:
        headers.setdefault("WWW-Authenticate", "Bearer")
    return JSONResponse(body.model_dump(), status, headers, media_type=MEDIA_TYPE)


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The documented problems of an operation: those named and the ones every operation has."""
    every = {400, 401, 403, 413, 421, 422, 429, 503, *statuses}
    schema = {"$ref": "#/components/schemas/ProblemBody"}
    return {
        status: {"description": "Problem", "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in sorted(every)
    }


def faults(errors: Sequence[Mapping[str, Any]]) -> list[Fault]:
    """Pydantic's errors as faults, without any of the caller's values."""
    return [Fault(pointer=_pointer(e["loc"]), code=str(e["type"]), detail=str(e["msg"])) for e in errors]


def _pointer(location: Sequence[int | str]) -> str:
    place, *rest = location or ("body",)
    if place != "body":
        return "/".join(str(part) for part in rest)
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in rest)
    return "#" + "".join(f"/{part.encode('utf-8', 'replace').decode()}" for part in parts)


def from_validation(error: RequestValidationError) -> Problem:
    """The problem for a request that the schemas refuse."""
    errors = error.errors()
    if any(e["type"] == "json_invalid" for e in errors):
        return Problem("invalid-json", "The body cannot be read as JSON")
    found = faults(errors)
    places = "1 place is wrong" if len(found) == 1 else f"{len(found)} places are wrong"
    return Problem("invalid-request", places, found)


def from_http(error: HTTPException) -> Problem:
    """The problem for an error raised by the framework."""
    code = BY_STATUS.get(error.status_code, "internal" if error.status_code >= 500 else "bad-request")
    return Problem(code, str(error.detail), headers=error.headers)


def from_input(error: InputError) -> Problem:
    """The problem for input that the library refuses."""
    return Problem("unknown-name" if isinstance(error, UnknownNameError) else "invalid-request", str(error))


def install(app: FastAPI, routers: Sequence[APIRouter]) -> None:
    """Make the application, whose routes are those of the routers, tell every failure as a problem."""
    routes = [route for router in routers for route in router.routes if isinstance(route, APIRoute)]

    async def tell(request: Request, error: Exception) -> Response:
        problem = to_problem(error)
        if problem.status == 405:
            problem.headers = {"Allow": ", ".join(sorted(_allowed(routes, request.url.path)))}
        return problem_response(problem, request.url.path)

    for kind in (Problem, RequestValidationError, HTTPException, InputError, OperationalError):
        app.add_exception_handler(kind, tell)


def _allowed(routes: Sequence[APIRoute], path: str) -> set[str]:
    """Every method of the path: the framework names those of the first route only."""
    return {method for route in routes if route.path_regex.match(path) for method in route.methods or ()}


def to_problem(error: Exception) -> Problem:
    """Any error as a problem; one that nobody foresaw is logged."""
    match error:
        case Problem():
            return error
        case RequestValidationError():
            return from_validation(error)
        case HTTPException():
            return from_http(error)
        case InputError():
            return from_input(error)
        case OperationalError():
            log.error("storage-failed", error=type(error.orig).__name__)
            return Problem("storage", "Nothing was lost; try again soon", headers={"Retry-After": "2"})
    # The message of an unforeseen error may quote a caller's text: only its type is logged.
    log.error("request-failed", error=type(error).__name__, where=_where(error))
    return Problem("internal", "The failure is logged under this request's id")


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    if trace is None:
        return ""
    while trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
