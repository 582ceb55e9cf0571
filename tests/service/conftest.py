"""Fixtures of the service's tests: databases, a running service, a browser.

PostgreSQL and Chromium are not on everybody's machine: their tests are skipped with a reason there, and
fail where ``CI=true`` says that they must be.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from fastapi.testclient import TestClient

from civility.service.app import create_app
from civility.service.core import Core
from civility.service.settings import Settings

from .postgres import Cluster, find_binaries
from .process import Service


def missing(what: str) -> NoReturn:
    """Skip on a user's machine, fail in CI."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is missing, and CI must have it")
    pytest.skip(f"{what} is not installed here")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A private PostgreSQL server, or the reason why there is none."""
    binaries = find_binaries()
    if binaries is None:
        missing("PostgreSQL (initdb, pg_ctl)")
    server = Cluster.create(binaries)
    yield server
    server.remove()


@pytest.fixture
def postgres_url(cluster: Cluster) -> str:
    """A new, empty database on the private server."""
    return cluster.new_database()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A new SQLite file."""
    return f"sqlite:///{tmp_path / 'test.sqlite3'}"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """Each database in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(scope="session")
def core(tmp_path_factory: pytest.TempPathFactory) -> Core:
    """The parts of one service, shared by the tests that do not change its settings."""
    folder = tmp_path_factory.mktemp("service")
    return Core(settings(f"sqlite:///{folder}/service.sqlite3"))


@pytest.fixture(scope="session")
def client(core: Core) -> Iterator[TestClient]:
    """A client of the whole application, without a network."""
    with TestClient(
        create_app(core=core), base_url="http://localhost", raise_server_exceptions=False
    ) as made:
        yield made


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """One real process, shared by the tests that only talk to it."""
    folder = tmp_path_factory.mktemp("process")
    running = Service.start(
        folder, {"database": f"sqlite:///{folder}/service.sqlite3", "rate_per_minute": "0"}
    )
    yield running
    running.stop()


def settings(database: str, **changes: Any) -> Settings:
    """Settings that do not depend on the machine."""
    chosen = {"database": database, "rate_per_minute": 0, "log_level": "error", **changes}
    return Settings(**chosen)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Service]]:
    """Starts real ``civility serve`` processes and ends them with the test."""
    running: list[Service] = []

    def start(**environment: str) -> Service:
        service = Service.start(tmp_path, environment)
        running.append(service)
        return service

    yield start
    for service in running:
        service.stop()
