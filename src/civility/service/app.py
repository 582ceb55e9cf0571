"""Puts the application together: routes, problems, and what happens around every request."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.middleware.cors import CORSMiddleware

from civility.service.core import Core
from civility.service.logs import configure, log
from civility.service.middleware import BodyLimit, HostCheck, RequestLog
from civility.service.problems import ProblemBody, install
from civility.service.routes import catalogue, conversations, detect, live, operations, pages, perspective
from civility.service.settings import LOOPBACK, Settings

__all__ = ["create_app"]

DESCRIPTION = """Detects abuse by customers and unhelpful phrases of agents in English, Persian, Polish and
Chinese, follows conversations under a policy, and gives the line to say next.

Whatever goes wrong is told as a problem of RFC 9457 with a stable `code` and a `pointer` to the place."""


def create_app(settings: Settings | None = None, *, core: Core | None = None) -> FastAPI:
    """The application, ready for a server.

    Args:
        settings: read from the environment where not given.
        core: the parts of the service, where they were made before.

    Raises:
        CivilityError: the settings, the database's URL or the data are not valid.
    """
    chosen = core.settings if core else settings or Settings()  # type: ignore[call-arg]
    configure(chosen.log_format, chosen.log_level)
    parts = core or Core(chosen)
    app = FastAPI(
        title="civility",
        version=version("civility"),
        description=DESCRIPTION,
        license_info={"name": "MIT"},
        docs_url=None,  # these pages load scripts from elsewhere
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.core = parts
    modules = (detect, conversations, live, catalogue, perspective, operations, pages)
    for module in modules:
        app.include_router(module.router)
    app.mount("/web", pages.files())
    install(app, [module.router for module in modules])
    _surround(app, parts)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    core: Core = app.state.core
    core.begin()
    log.info(
        "started", revision=core.holder.current.revision, database=core.store.database.engine.dialect.name
    )
    yield
    await core.end()
    log.info("stopped")


def _surround(app: FastAPI, core: Core) -> None:
    """Middleware, the innermost first."""
    settings = core.settings
    app.add_middleware(BodyLimit, limit=settings.max_body_bytes)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.cors_origins),
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "X-API-Key", "X-Request-Id"],
            expose_headers=["X-Request-Id", "Retry-After", "Location"],
            max_age=600,
        )
    app.add_middleware(HostCheck, hosts=_hosts(settings))
    app.add_middleware(RequestLog, metrics=core.metrics)


def _hosts(settings: Settings) -> frozenset[str]:
    if settings.allowed_hosts:
        return frozenset((*settings.allowed_hosts, *LOOPBACK))
    return frozenset(LOOPBACK) if settings.loopback else frozenset()


def _openapi(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes,
            license_info=app.license_info,
        )  # fmt: skip
        schemas = made["components"]["schemas"]
        problem = ProblemBody.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(problem.pop("$defs", {}))
        schemas["ProblemBody"] = problem
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        for operation in made["paths"].get("/v1alpha1/comments:analyze", {}).values():
            operation["responses"].pop("422", None)  # Perspective says 400 there
        app.openapi_schema = made
    return app.openapi_schema
