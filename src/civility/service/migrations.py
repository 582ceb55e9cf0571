"""The database's schema, one step after another, in the SQL that SQLite and PostgreSQL share.

A step is never changed once released: a change of the schema is a new step at the end. JSON is kept as
text, since PostgreSQL's own JSON types refuse characters that a caller may well send.
"""

from __future__ import annotations

import time

from sqlalchemy import Connection, text

__all__ = ["STEPS", "migrate", "version"]

LOCK = 7_305_817_264  # any number, the same for every replica

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE conversations (
            id TEXT PRIMARY KEY,
            created DOUBLE PRECISION NOT NULL,
            updated DOUBLE PRECISION NOT NULL,
            expires DOUBLE PRECISION,
            status TEXT NOT NULL,
            policy TEXT NOT NULL,
            language TEXT,
            setup TEXT NOT NULL,
            state TEXT NOT NULL,
            seq INTEGER NOT NULL,
            strikes DOUBLE PRECISION NOT NULL,
            action TEXT NOT NULL,
            attention INTEGER NOT NULL,
            categories TEXT NOT NULL
        )""",
        "CREATE INDEX conversations_live ON conversations (status, attention, updated)",
        "CREATE INDEX conversations_expires ON conversations (expires)",
        """CREATE TABLE events (
            conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL,
            event_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            created DOUBLE PRECISION NOT NULL,
            payload TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY (conversation_id, seq),
            UNIQUE (conversation_id, event_id)
        )""",
    ),
    (
        """CREATE TABLE api_keys (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            hash TEXT NOT NULL,
            scopes TEXT NOT NULL,
            created DOUBLE PRECISION NOT NULL,
            expires DOUBLE PRECISION
        )""",
    ),
)


def version(connection: Connection) -> int:
    """The number of the last step applied; 0 for an empty database."""
    connection.execute(text("CREATE TABLE IF NOT EXISTS schema_steps (step INTEGER PRIMARY KEY, applied "
                            "DOUBLE PRECISION NOT NULL)"))  # fmt: skip
    return int(connection.execute(text("SELECT COALESCE(MAX(step), 0) FROM schema_steps")).scalar_one())


def migrate(connection: Connection) -> int:
    """Apply the missing steps inside the connection's transaction; returns how many.

    Replicas that start together wait for each other.

    Raises:
        RuntimeError: the database was made by a newer civility.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    done = version(connection)
    if done > len(STEPS):
        raise RuntimeError(f"the database is at step {done}, this civility knows {len(STEPS)}: upgrade it")
    for number, statements in enumerate(STEPS[done:], start=done + 1):
        for statement in statements:
            connection.execute(text(statement))
        connection.execute(
            text("INSERT INTO schema_steps (step, applied) VALUES (:step, :now)"),
            {"step": number, "now": time.time()},
        )
    return len(STEPS) - done
