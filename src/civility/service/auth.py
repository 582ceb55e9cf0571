"""API keys: who calls, and what the caller may do.

A key looks like ``civ_<id>_<secret>``. Only a hash of the secret is kept; since the secret has 256
random bits, one round of SHA-256 is enough. A key is replaced by :meth:`Keys.rotate`: the new one works
at once, the old one for a time of grace, so that clients change over without a gap.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from civility.diagnostics import did_you_mean
from civility.errors import UnknownNameError
from civility.service.database import Database

__all__ = ["SCOPES", "Caller", "Key", "Keys"]

SCOPES = {
    "detect": "check texts, also through the Perspective door",
    "converse": "follow conversations: turns, events, summaries, deletion",
    "supervise": "see the list and the wallboard of live conversations",
    "metrics": "read the metrics",
    "admin": "reload the data",
}
"""What a key may be allowed to do."""

FORM = re.compile(r"civ_([0-9a-f]{12})_([A-Za-z0-9_-]{43})\Z")
CACHE_SECONDS = 5.0
"""How long an answer of the database is believed: a revoked key stops working after this time."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who made a request: a name for limits and logs, and the scopes."""

    name: str
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Key:
    """A key as stored, without its secret."""

    id: str
    name: str
    hash: str
    scopes: frozenset[str]
    created: float
    expires: float | None


class Keys:
    """The keys in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._cache: dict[str, tuple[float, Key | None]] = {}
        self._any: tuple[float, bool] = (-CACHE_SECONDS, False)
        self._lock = threading.Lock()

    def create(self, name: str, scopes: Iterable[str], *, days: float | None = None) -> str:
        """Make a key and return it; it cannot be read again.

        Raises:
            UnknownNameError: a scope that does not exist.
        """
        wanted = frozenset(scopes)
        for scope in sorted(wanted - SCOPES.keys()):
            raise UnknownNameError(f"there is no scope {scope!r}: {did_you_mean(scope, SCOPES)}")
        key_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
        now = time.time()
        row = {"id": key_id, "name": name, "hash": _hash(secret), "scopes": " ".join(sorted(wanted)),
               "created": now, "expires": now + days * 86_400 if days else None}  # fmt: skip
        with self._database.write() as connection:
            connection.execute(
                text("INSERT INTO api_keys (id, name, hash, scopes, created, expires) "
                     "VALUES (:id, :name, :hash, :scopes, :created, :expires)"), row
            )  # fmt: skip
        return f"civ_{key_id}_{secret}"

    def rotate(self, key_id: str, *, grace_hours: float = 24.0) -> str:
        """Make a key like the one named, which goes on working for the time of grace.

        Raises:
            UnknownNameError: there is no such key.
        """
        old = self._read(key_id)
        if old is None:
            raise UnknownNameError(f"there is no key {key_id!r}")
        new = self.create(old.name, old.scopes)
        self.expire(key_id, hours=grace_hours)
        return new

    def expire(self, key_id: str, *, hours: float = 0.0) -> None:
        """Let a key stop working after some hours, or at once.

        Raises:
            UnknownNameError: there is no such key.
        """
        values = {"id": key_id, "expires": time.time() + hours * 3_600}
        with self._database.write() as connection:
            found = connection.execute(text("UPDATE api_keys SET expires = :expires WHERE id = :id"), values)
        if not found.rowcount:
            raise UnknownNameError(f"there is no key {key_id!r}")
        self._cache.pop(key_id, None)

    def list(self) -> list[Key]:
        """Every key, the oldest first."""
        with self._database.read() as connection:
            found = connection.execute(text("SELECT * FROM api_keys ORDER BY created")).mappings()
            return [_key(row) for row in found]

    def exist(self) -> bool:
        """Whether any key was ever made."""
        answer = bool(self.list())
        self._any = (time.monotonic(), answer)
        return answer

    def exist_lately(self) -> bool | None:
        """The last answer of :meth:`exist`; ``None`` where it is too old. A key once made stays made."""
        checked, answer = self._any
        return answer if answer or time.monotonic() - checked < CACHE_SECONDS else None

    def caller(self, presented: str) -> Caller | None:
        """Who holds that key; ``None`` where it is unknown or no longer valid.

        The comparison takes the same time whether the id exists and however much of the secret is right.
        """
        form = FORM.match(presented)
        key = self._find(form[1]) if form else None
        expected = key.hash if key else _hash("")
        same = hmac.compare_digest(expected, _hash(form[2] if form else presented))
        if not (same and key) or (key.expires is not None and key.expires <= time.time()):
            return None
        return Caller(f"key:{key.id}", key.scopes)

    def _find(self, key_id: str) -> Key | None:
        now = time.monotonic()
        cached = self._cache.get(key_id)
        if cached and now - cached[0] < CACHE_SECONDS:
            return cached[1]
        key = self._read(key_id)
        with self._lock:
            if len(self._cache) > 10_000:  # unknown ids are remembered too: do not let them pile up
                self._cache.clear()
            self._cache[key_id] = (now, key)
        return key

    def _read(self, key_id: str) -> Key | None:
        with self._database.read() as connection:
            query = text("SELECT * FROM api_keys WHERE id = :id")
            found = connection.execute(query, {"id": key_id}).mappings().first()
        return _key(found) if found else None


def _key(row: Any) -> Key:
    scopes = frozenset(row["scopes"].split())
    return Key(row["id"], row["name"], row["hash"], scopes, row["created"], row["expires"])


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
