"""Connections to SQLite and PostgreSQL, with the same promise from both.

What a write transaction has committed survives a killed process and a power cut: SQLite runs with a
write-ahead log and full synchronisation. A write transaction on SQLite takes the write lock when it
begins, so two processes on one file never read the same state and both write.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from civility.errors import InputError

__all__ = ["Database"]

BUSY_MILLISECONDS = 15_000


class Database:
    """An engine of SQLAlchemy with two kinds of transaction: :meth:`read` and :meth:`write`."""

    def __init__(self, url: str, *, pool: int = 10) -> None:
        parsed = parse(url)
        self.sqlite = parsed.get_backend_name() == "sqlite"
        self.engine = _sqlite(parsed) if self.sqlite else _postgresql(parsed, pool)
        # Threads of one process queue here in order instead of polling SQLite's file lock.
        self._queue = threading.Lock() if self.sqlite else nullcontext()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads.

        Raises:
            OperationalError: the database does not answer.
        """
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes; committed when the block ends, undone when it raises.

        Raises:
            OperationalError: the database does not answer, or stays locked.
        """
        with self._queue, self.engine.connect() as connection:
            connection.execution_options(civility_write=True)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Close every connection that is not in use."""
        self.engine.dispose()


def parse(url: str) -> URL:
    """The URL with the driver that civility brings.

    Raises:
        InputError: no URL, or of another database.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise InputError("CIVILITY_DATABASE is no URL: use sqlite:///file or postgresql://…") from error
    if parsed.drivername in ("postgres", "postgresql", "postgresql+psycopg"):
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return parsed
    raise InputError("CIVILITY_DATABASE must begin with sqlite:/// and name a file, or with postgresql://")


def _postgresql(url: URL, pool: int) -> Engine:
    settings = {"connect_timeout": 5, "application_name": "civility"}
    return create_engine(
        url, pool_size=pool, max_overflow=pool, pool_pre_ping=True, pool_timeout=10, connect_args=settings
    )


def _sqlite(url: URL) -> Engine:
    assert url.database is not None
    Path(url.database).expanduser().absolute().parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url.set(database=str(Path(url.database).expanduser())),
        connect_args={"timeout": BUSY_MILLISECONDS / 1000, "check_same_thread": False},
        pool_size=16,
        max_overflow=48,
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # transactions begin where _begin_sqlite says
    for pragma in (
        f"busy_timeout={BUSY_MILLISECONDS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",  # a deleted conversation is overwritten, not only unlinked
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("civility_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
