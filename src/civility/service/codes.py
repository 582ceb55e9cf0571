"""Everything that can be told to a caller as a problem, by its stable code.

>>> Problem("not-found", "there is no conversation 'x'").status
404
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, Field

__all__ = ["CODES", "Fault", "Problem"]

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
    "not-implemented": (501, "This is not offered"),
    "internal": (500, "The service failed"),
    "overloaded": (503, "The service is busy"),
    "time-limit": (503, "A text took longer than the time limit"),
    "not-ready": (503, "The service is not ready"),
    "storage": (503, "The database does not answer"),
    "reload-refused": (409, "The new data did not pass the check; the old set stays in use"),
    "bad-request": (400, "The request cannot be answered"),
}
"""Stable code to status and title."""


class Fault(BaseModel):
    """One wrong place in a request."""

    pointer: str = Field(description="JSON pointer into the body (#/text), or the parameter's name")
    code: str = Field(description="stable slug of what is wrong")
    detail: str = Field(description="what is wrong, and what to send instead")


@dataclass
class Problem(Exception):  # noqa: N818 - the word of RFC 9457
    """Something to be told to the caller: a code of :data:`CODES`, a sentence, and the wrong places."""

    code: str
    detail: str
    errors: Sequence[Fault] = ()
    headers: Mapping[str, str] | None = None

    @property
    def status(self) -> int:
        """The HTTP status of the code."""
        return CODES[self.code][0]
