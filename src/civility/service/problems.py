"""Problems as RFC 9457 says: one JSON shape for everything that goes wrong, with a code and pointers.

A handler raises :class:`Problem`; :func:`install` turns it, and every error of the framework, into
``application/problem+json``. The text of a request is never repeated in a problem.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from civility.errors import InputError, UnknownNameError
from civility.service.logs import log, request_id

__all__ = ["CODES", "Fault", "Problem", "ProblemBody", "install", "problem_response", "responses"]

MEDIA_TYPE = "application/problem+json"

CODES: Mapping[str, tuple[int, str]] = {
    "invalid-json": (400, "The body is not valid JSON"),
    "invalid-request": (422, "The request is not of the expected form"),
    "unknown-name": (422, "A language, policy, category or entry does not exist"),
    "text-too-long": (422, "A text is longer than this service accepts"),
    "unauthorized": (401, "An API key is needed"),
    "forbidden": (403, "The API key lacks the scope for this"),
    "forbidden-origin": (403, "This web origin may not connect"),
    "unknown-host": (421, "This Host name is not served here"),
    "not-found": (404, "There is nothing here by that name"),
    "method-not-allowed": (405, "The method is not allowed here"),
    "conflict": (409, "That id is already in use for something else"),
    "body-too-large": (413, "The body is larger than this service accepts"),
    "rate-limited": (429, "Too many requests"),
    "internal": (500, "The service failed"),
    "overloaded": (503, "The service is busy"),
    "time-limit": (503, "A text took longer than the time limit"),
    "not-ready": (503, "The service is not ready"),
    "storage": (503, "The database does not answer"),
    "reload-refused": (409, "The new data did not pass the check; the old set stays in use"),
    "bad-request": (400, "The request cannot be answered"),
}
"""Stable code to status and title."""

BY_STATUS = {400: "bad-request", 401: "unauthorized", 403: "forbidden", 404: "not-found",
             405: "method-not-allowed", 413: "body-too-large", 429: "rate-limited", 503: "overloaded"}  # fmt: skip


class Fault(BaseModel):
    """One wrong place in a request."""

    pointer: str = Field(description="JSON pointer into the body (#/text), or the parameter's name")
    code: str = Field(description="stable slug of what is wrong")
    detail: str = Field(description="what is wrong, and what to send instead")


class ProblemBody(BaseModel):
    """RFC 9457 problem details."""

    type: str = Field(examples=["urn:civility:problem:invalid-request"])
    title: str = Field(examples=["The request is not of the expected form"])
    status: int = Field(examples=[422])
    code: str = Field(examples=["invalid-request"])
    detail: str = Field(examples=["1 place is wrong"])
    instance: str = Field(description="the request's id, as in the header X-Request-Id and in the log")
    errors: list[Fault] = Field(default_factory=list)


@dataclass
class Problem(Exception):
    """Something to be told to the caller: a code of :data:`CODES`, a sentence, and the wrong places."""

    code: str
    detail: str
    errors: Sequence[Fault] = ()
    headers: Mapping[str, str] | None = None

    @property
    def status(self) -> int:
        """The HTTP status of the code."""
        return CODES[self.code][0]


def problem_response(problem: Problem) -> Response:
    """The answer that tells a problem."""
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


def install(app: FastAPI) -> None:
    """Make the application tell every failure as a problem."""

    async def on_problem(_: Request, error: Exception) -> Response:
        assert isinstance(error, Problem)
        return problem_response(error)

    async def on_validation(_: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return problem_response(from_validation(error))

    async def on_http(_: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return problem_response(from_http(error))

    async def on_input(_: Request, error: Exception) -> Response:
        assert isinstance(error, InputError)
        return problem_response(from_input(error))

    async def on_any(_: Request, error: Exception) -> Response:
        # The message of an unforeseen error may quote a caller's text: only its type is logged.
        log.error("request-failed", error=type(error).__name__, where=_where(error))
        return problem_response(Problem("internal", "The failure is logged under this request's id"))

    app.add_exception_handler(Problem, on_problem)
    app.add_exception_handler(RequestValidationError, on_validation)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(InputError, on_input)
    app.add_exception_handler(Exception, on_any)


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    if trace is None:
        return ""
    while trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
