"""Lets a caller in: by key, scope and rate.

A key comes as ``Authorization: Bearer``, as ``X-API-Key``, or, for Perspective's clients, as
``X-Goog-Api-Key`` or ``?key=``. A browser's WebSocket, which cannot send headers, offers it as a
sub-protocol ``key.<key>``.
"""

from __future__ import annotations

import math
from typing import Annotated, Any

from fastapi import Depends, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer
from starlette.requests import HTTPConnection

from civility.service.auth import SCOPES, Caller
from civility.service.codes import Problem
from civility.service.core import Core
from civility.service.perspective_errors import PERSPECTIVE_PATH

__all__ = ["admit", "needs"]

EVERYTHING = frozenset(SCOPES)

bearer = HTTPBearer(auto_error=False, description="an API key")
header = APIKeyHeader(name="X-API-Key", auto_error=False, description="an API key")


def needs(scope: str) -> Any:
    """A dependency that admits callers with a scope."""

    async def check(
        connection: HTTPConnection,
        _bearer: Annotated[HTTPAuthorizationCredentials | None, Security(bearer)] = None,
        _header: Annotated[str | None, Security(header)] = None,
    ) -> Caller:
        return await admit(connection, scope)

    return Depends(check)


async def admit(connection: HTTPConnection, scope: str) -> Caller:
    """The caller, counted against the rate limit.

    Raises:
        Problem: no key, an unknown one, one without the scope, or too many requests.
    """
    core: Core = connection.app.state.core
    address = f"ip:{connection.client.host if connection.client else 'unknown'}"
    presented = _presented(connection)
    caller = await _identify(core, presented, address)
    _count(core, caller.name if caller else address)
    if caller is None:
        problem = (
            "the API key is unknown or has expired" if presented else "send an API key as a Bearer token"
        )
        raise Problem("unauthorized", problem)
    if scope not in caller.scopes:
        raise Problem("forbidden", f"the API key needs the scope {scope!r}")
    return caller


async def _identify(core: Core, presented: str | None, address: str) -> Caller | None:
    if await _open(core):  # a key is looked at by nobody then, as a client may have to send one
        return Caller(address, EVERYTHING)
    return await core.work.run(core.keys.caller, presented) if presented else None


async def _open(core: Core) -> bool:
    """Whether everybody who can connect may call."""
    mode = core.settings.auth
    if mode != "auto":
        return mode == "off"
    if not core.settings.loopback:
        return False
    exist = core.keys.exist_lately()
    if exist is None:
        exist = await core.work.run(core.keys.exist)
    return not exist


def _count(core: Core, name: str) -> None:
    wait = core.buckets.take(name)
    if wait:
        detail = "slow down, and try again after the time in Retry-After"
        raise Problem("rate-limited", detail, headers={"Retry-After": str(math.ceil(wait))})


def _presented(connection: HTTPConnection) -> str | None:
    headers = connection.headers
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return token.strip()
    if key := headers.get("x-api-key"):
        return key
    if connection.url.path.startswith(PERSPECTIVE_PATH):
        return headers.get("x-goog-api-key") or connection.query_params.get("key")
    for offered in connection.scope.get("subprotocols", ()):
        if offered.startswith("key."):
            return str(offered.removeprefix("key."))
    return None
