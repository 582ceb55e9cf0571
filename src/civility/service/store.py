"""What the service remembers: conversations and, for each, its turns and events in order.

A conversation is changed only inside :meth:`Store.locked`, which holds its row: two replicas that get
turns of one conversation at the same moment take them one after the other. An event is written together
with the state it led to, in one transaction, and has an id of the caller's that occurs once.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from civility.service import migrations
from civility.service.database import Database

__all__ = ["Event", "Locked", "Store", "Stored"]

OPEN = "open"


@dataclass(frozen=True, slots=True)
class Stored:
    """A conversation's row: its setup, the snapshot of its state, and what a wallboard shows of it."""

    id: str
    created: float
    updated: float
    expires: float | None
    status: str
    policy: str
    language: str | None
    setup: Mapping[str, Any]
    state: Mapping[str, Any]
    seq: int
    strikes: float
    action: str
    attention: int
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A turn or another event: what was given (text as stored) and what was answered."""

    seq: int
    event_id: str
    kind: str
    created: float
    payload: Mapping[str, Any]
    answer: Mapping[str, Any]


class Locked:
    """One conversation inside a write transaction, its row held."""

    def __init__(self, connection: Connection, stored: Stored) -> None:
        self._connection = connection
        self.stored = stored

    def find(self, event_id: str) -> Event | None:
        """The event with that id, if it was taken before."""
        found = self._connection.execute(
            text("SELECT * FROM events WHERE conversation_id = :id AND event_id = :event_id"),
            {"id": self.stored.id, "event_id": event_id},
        ).mappings()
        return next((_event(row) for row in found), None)

    def events(self) -> list[Event]:
        """Every event so far, in the order taken."""
        return _events(self._connection, self.stored.id, 0)

    def append(
        self, event_id: str, kind: str, payload: Mapping[str, Any], answer: Mapping[str, Any], now: float
    ) -> Event:
        """Write one event with the next number."""
        event = Event(self.stored.seq + 1, event_id, kind, now, payload, answer)
        self._connection.execute(
            text("INSERT INTO events (conversation_id, seq, event_id, kind, created, payload, answer) "
                 "VALUES (:id, :seq, :event_id, :kind, :created, :payload, :answer)"),
            {"id": self.stored.id, "seq": event.seq, "event_id": event_id, "kind": kind, "created": now,
             "payload": _dump(payload), "answer": _dump(answer)},
        )  # fmt: skip
        return event

    def update(self, **changes: Any) -> None:
        """Write the conversation's row: any of its columns by name."""
        values = {name: _column(value) for name, value in changes.items()}
        assert values.keys() <= set(Stored.__slots__)
        assignments = ", ".join(f"{name} = :{name}" for name in values)
        self._connection.execute(
            text(f"UPDATE conversations SET {assignments} WHERE id = :id"),  # noqa: S608 - own names, asserted
            {**values, "id": self.stored.id},
        )


class Store:
    """Conversations in a database; safe for threads, processes and replicas."""

    def __init__(self, url: str, *, pool: int = 10) -> None:
        self.database = Database(url, pool=pool)

    def migrate(self) -> int:
        """Bring the schema up to date; returns the number of steps applied."""
        with self.database.write() as connection:
            return migrations.migrate(connection)

    def ping(self) -> None:
        """Ask the database for nothing, to see that it answers.

        Raises:
            OperationalError: it does not.
        """
        with self.database.read() as connection:
            connection.execute(text("SELECT 1"))

    def create(self, stored: Stored) -> bool:
        """Write a new conversation; False where the id is taken."""
        names = Stored.__slots__
        columns, values = ", ".join(names), ", ".join(f":{name}" for name in names)
        row = {name: _column(getattr(stored, name)) for name in names}
        try:
            with self.database.write() as connection:
                connection.execute(text(f"INSERT INTO conversations ({columns}) VALUES ({values})"), row)  # noqa: S608
        except IntegrityError:
            return False
        return True

    @contextmanager
    def locked(self, conversation_id: str) -> Iterator[Locked | None]:
        """The conversation with its row held until the block ends; ``None`` where there is none."""
        hold = "" if self.database.sqlite else " FOR UPDATE"
        with self.database.write() as connection:
            stored = _conversation(connection, conversation_id, hold)
            yield Locked(connection, stored) if stored else None

    def get(self, conversation_id: str) -> Stored | None:
        """The conversation as last committed."""
        with self.database.read() as connection:
            return _conversation(connection, conversation_id, "")

    def events(self, conversation_id: str, *, after: int = 0) -> list[Event]:
        """The conversation's events with a number above ``after``, in order."""
        with self.database.read() as connection:
            return _events(connection, conversation_id, after)

    def delete(self, conversation_id: str) -> bool:
        """Remove a conversation and everything said in it; False where there is none."""
        with self.database.write() as connection:
            found = connection.execute(
                text("DELETE FROM conversations WHERE id = :id"), {"id": conversation_id}
            )
            return found.rowcount > 0

    def live(self, *, attention: int = 0, limit: int = 200) -> list[Stored]:
        """Open conversations that need at least that much attention, the most urgent and newest first."""
        with self.database.read() as connection:
            found = connection.execute(
                text("SELECT * FROM conversations WHERE status = :open AND attention >= :attention "
                     "ORDER BY attention DESC, updated DESC LIMIT :limit"),
                {"open": OPEN, "attention": attention, "limit": limit},
            ).mappings()  # fmt: skip
            return [_stored(row) for row in found]

    def purge(self, now: float | None = None) -> int:
        """Delete the conversations whose time of retention is over; returns how many."""
        with self.database.write() as connection:
            found = connection.execute(
                text("DELETE FROM conversations WHERE expires < :now"), {"now": now or time.time()}
            )
            return found.rowcount

    def close(self) -> None:
        """Close the connections."""
        self.database.close()


def _conversation(connection: Connection, conversation_id: str, hold: str) -> Stored | None:
    query = text(f"SELECT * FROM conversations WHERE id = :id{hold}")  # noqa: S608 - one of two constants
    found = connection.execute(query, {"id": conversation_id}).mappings().first()
    return _stored(found) if found else None


def _events(connection: Connection, conversation_id: str, after: int) -> list[Event]:
    found = connection.execute(
        text("SELECT * FROM events WHERE conversation_id = :id AND seq > :after ORDER BY seq"),
        {"id": conversation_id, "after": after},
    ).mappings()
    return [_event(row) for row in found]


def _stored(row: Mapping[Any, Any]) -> Stored:
    values = {name: row[name] for name in Stored.__slots__}
    for name in ("setup", "state"):
        values[name] = json.loads(values[name])
    return Stored(**{**values, "categories": tuple(json.loads(values["categories"]))})


def _event(row: Mapping[Any, Any]) -> Event:
    payload, answer = json.loads(row["payload"]), json.loads(row["answer"])
    return Event(row["seq"], row["event_id"], row["kind"], row["created"], payload, answer)


def _column(value: Any) -> Any:
    return _dump(value) if isinstance(value, Mapping | tuple | list) else value


def _dump(value: Any) -> str:
    # ASCII: PostgreSQL's text cannot hold U+0000, and here it is written \u0000.
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
