"""Errors in the shape of the Perspective API, whose clients look for them there.

The messages and error types are those that Perspective documents under "Limits and errors".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from civility.service.codes import CODES, Problem

__all__ = ["PERSPECTIVE_PATH", "PerspectiveProblem", "google_error", "google_status"]

PERSPECTIVE_PATH = "/v1alpha1/"

ERROR = "type.googleapis.com/google.commentanalyzer.v1alpha1.Error"
BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest"

STATUS: Mapping[int, tuple[int, str]] = {
    400: (400, "INVALID_ARGUMENT"),
    401: (403, "PERMISSION_DENIED"),
    403: (403, "PERMISSION_DENIED"),
    404: (404, "NOT_FOUND"),
    405: (405, "UNIMPLEMENTED"),
    413: (413, "INVALID_ARGUMENT"),
    421: (421, "INVALID_ARGUMENT"),
    422: (400, "INVALID_ARGUMENT"),
    429: (429, "RESOURCE_EXHAUSTED"),
    500: (500, "INTERNAL"),
    501: (501, "UNIMPLEMENTED"),
    503: (503, "UNAVAILABLE"),
}
"""Our status to Google's status and name."""


class PerspectiveProblem(Problem):
    """A refusal that Perspective has an error type for."""

    def __init__(self, message: str, error_type: str, **details: Any) -> None:
        super().__init__("bad-request", message)
        self.details: dict[str, Any] = {"@type": ERROR, "errorType": error_type, **details}


def google_status(problem: Problem) -> tuple[int, str]:
    """The HTTP status and its Google name."""
    return STATUS[CODES[problem.code][0]]


def google_error(problem: Problem) -> dict[str, Any]:
    """The body of an error answer."""
    code, status = google_status(problem)
    error: dict[str, Any] = {"code": code, "message": _message(problem), "status": status}
    if details := _details(problem):
        error["details"] = details
    return {"error": error}


def _message(problem: Problem) -> str:
    if problem.code == "unauthorized":
        return ("Method doesn't allow unregistered callers (callers without established identity). "
                "Please use API Key or other form of API consumer identity to call this API.")  # fmt: skip
    if problem.code in ("invalid-json", "invalid-request"):
        told = " ".join(f"{fault.pointer}: {fault.detail}." for fault in problem.errors)
        return f"Invalid JSON payload received. {told}".rstrip()
    return problem.detail


def _details(problem: Problem) -> Sequence[Mapping[str, Any]]:
    if isinstance(problem, PerspectiveProblem):
        return [problem.details]
    if problem.errors:
        violations = [
            {"field": fault.pointer.removeprefix("#/").replace("/", "."), "description": fault.detail}
            for fault in problem.errors
        ]
        return [{"@type": BAD_REQUEST, "fieldViolations": violations}]
    return []
