"""Structured logs: one event a line, with the id of the request, never with the text of a customer."""

from __future__ import annotations

import logging
import re
import uuid
from contextvars import ContextVar
from typing import Any, Literal

import structlog

__all__ = ["bind_request", "configure", "log", "request_id"]

log: Any = structlog.get_logger("civility.service")

_current: ContextVar[str] = ContextVar("request_id", default="-")

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}\Z")


def request_id() -> str:
    """The id of the request being answered, ``-`` outside of one."""
    return _current.get()


def bind_request(given: str | None) -> str:
    """Take over the caller's request id where it is a plain one, or make one up."""
    chosen = given if given and REQUEST_ID.match(given) else uuid.uuid4().hex
    _current.set(chosen)
    return chosen


def configure(form: Literal["json", "console"], level: str) -> None:
    """Send everything, uvicorn's own messages too, through one formatter to standard error."""
    last: Any = structlog.processors.JSONRenderer(ensure_ascii=False)
    if form == "console":
        last = structlog.dev.ConsoleRenderer()
    shared: list[Any] = [
        _add_request_id,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(formatter)
    root = logging.getLogger("civility")
    root.handlers, root.propagate = [handler], False
    root.setLevel(level.upper())
    for name in ("uvicorn", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
    # uvicorn's access log would hold query strings, and with them keys given as ?key=.
    logging.getLogger("uvicorn.access").disabled = True


def _add_request_id(_: Any, __: str, event: dict[str, Any]) -> dict[str, Any]:
    if (current := request_id()) != "-":
        event.setdefault("request", current)
    return event
