"""What happens around every request: its id, its size, its Host, its headers, its time.

Plain ASGI, since the framework's own base class would buffer streams.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from urllib.parse import urlsplit

from fastapi import HTTPException
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from civility.service.codes import Problem
from civility.service.logs import bind_request, log
from civility.service.metrics import Metrics
from civility.service.problems import problem_response, to_problem

__all__ = ["BodyLimit", "HostCheck", "RequestLog", "origin_allowed"]

SECURITY: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


PROBES = ("/healthz", "/readyz")
"""Asked by a supervisor at whatever address it knows; they tell nothing that another site could use."""


class RequestLog:
    """Gives a request its id, the answer its headers, and writes one line when it is done."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        request = bind_request(Headers(scope=scope).get("x-request-id"))
        started = time.perf_counter()
        status = 0

        async def reply(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _add_headers(message, request, scope)
            await send(message)

        try:
            await self.app(scope, receive, reply)
        except Exception as error:
            # The server would write the error's message to its log, and that may quote a caller's text.
            problem = to_problem(error)
            if scope["type"] == "http" and not status:
                await problem_response(problem, scope["path"])(scope, receive, reply)
        finally:
            if scope["type"] == "http":
                self._done(scope, status, time.perf_counter() - started)

    def _done(self, scope: Scope, status: int, seconds: float) -> None:
        # The route's template, not the path: an id in a path is nobody else's business.
        route = getattr(scope.get("route"), "path", "unmatched")
        self.metrics.requests.labels(scope["method"], route, str(status)).inc()
        self.metrics.latency.labels(route).observe(seconds)
        level = log.error if status >= 500 else log.info
        level("request", method=scope["method"], route=route, status=status, ms=round(seconds * 1000, 2))


def _add_headers(message: Message, request: str, scope: Scope) -> None:
    headers = MutableHeaders(scope=message)
    headers["X-Request-Id"] = request
    for name, value in SECURITY.items():
        headers.setdefault(name, value)
    if not scope["path"].startswith("/web/"):
        headers.setdefault("Cache-Control", "no-store")


class BodyLimit:
    """Refuses a body over the limit, by its announced length or as soon as it is passed."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        problem = Problem(
            "body-too-large", f"at most {self.limit} bytes are accepted; send fewer texts at once"
        )
        announced = Headers(scope=scope).get("content-length", "")
        if announced.isdigit() and int(announced) > self.limit:
            await problem_response(problem, scope["path"])(scope, receive, send)
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self.limit:
                raise HTTPException(413, problem.detail)
            return message

        await self.app(scope, counted, send)


class HostCheck:
    """Answers only to Host names it knows, so that a web page elsewhere cannot pose as this machine's."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        connects = scope["type"] in ("http", "websocket") and scope["path"] not in PROBES
        if connects and self.hosts and _host_name(Headers(scope=scope).get("host", "")) not in self.hosts:
            await self._refuse(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": "unknown host"})
            return
        problem = Problem(
            "unknown-host", "add the name to CIVILITY_ALLOWED_HOSTS if it is meant to be served"
        )
        await problem_response(problem, scope["path"])(scope, receive, send)


def _host_name(header: str) -> str | None:
    try:
        return urlsplit(f"//{header}").hostname
    except ValueError:  # brackets that are no address
        return None


def origin_allowed(headers: Headers, origins: tuple[str, ...]) -> bool:
    """Whether a WebSocket may be opened from there: no browser, the same origin, or a named one."""
    origin = headers.get("origin")
    return origin is None or origin in origins or urlsplit(origin).netloc == headers.get("host")
