"""Answers as JSON, written once and not checked again: their form is that of the library's ``to_dict``."""

from __future__ import annotations

from typing import Any

from fastapi import Response
from pydantic_core import to_json

__all__ = ["reply"]


def reply(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A JSON answer."""
    return Response(to_json(body), status, headers, media_type="application/json")
