from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import text

from civility.errors import InputError
from civility.service.store import Store, Stored


def conversation(name: str = "c1", **changes: object) -> Stored:
    now = time.time()
    plain = Stored(name, now, now, None, "open", "three-strikes", "pl", {}, {"n": 0}, 0, 0, "continue", 0, ())
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.fixture
def store(database_url: str) -> Store:
    made = Store(database_url)
    made.migrate()
    return made


def test_migrating_twice_changes_nothing(store: Store) -> None:
    assert store.migrate() == 0


def test_a_newer_database_is_refused(store: Store) -> None:
    with store.database.write() as connection:
        connection.execute(text("INSERT INTO schema_steps (step, applied) VALUES (999, 0)"))
    with pytest.raises(RuntimeError, match="upgrade"):
        store.migrate()


def test_a_conversation_comes_back_as_written(store: Store) -> None:
    written = conversation(setup={"reason": "نام\x00"}, categories=("insult",))
    assert store.create(written)
    assert store.get("c1") == written
    assert not store.create(written)


def test_an_event_id_is_found_again(store: Store) -> None:
    store.create(conversation())
    with store.locked("c1") as held:
        assert held
        event = held.append("t1", "turn", {"text": "你好\x00"}, {"action": "continue"}, 5.0)
        held.update(seq=event.seq, strikes=1.0, categories=("insult",))
    with store.locked("c1") as held:
        assert held
        assert held.find("t1") == event
        assert held.find("t2") is None
    assert store.events("c1") == [event]
    assert store.events("c1", after=1) == []


def test_a_failed_block_leaves_no_trace(store: Store) -> None:
    store.create(conversation())

    def fail() -> None:
        with store.locked("c1") as held:
            assert held
            held.append("t1", "turn", {}, {}, 0.0)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.events("c1") == []


def test_two_stores_on_one_database_lose_and_double_nothing(store: Store, database_url: str) -> None:
    other = Store(database_url)
    store.create(conversation())
    start = threading.Barrier(8)

    def strike(worker: int) -> None:
        mine = (store, other)[worker % 2]
        start.wait()
        for number in range(10):
            with mine.locked("c1") as held:
                assert held
                # Two workers of different stores offer each turn: it must count once.
                turn = f"{worker // 2}-{number}"
                if held.find(turn):
                    continue
                count = held.stored.state["n"] + 1
                event = held.append(turn, "turn", {}, {}, 0.0)
                held.update(seq=event.seq, state={"n": count})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(strike, range(8)))
    found = store.get("c1")
    assert found
    assert found.state["n"] == found.seq == len(store.events("c1")) == 40


def test_deleting_takes_the_events_along(store: Store) -> None:
    store.create(conversation())
    with store.locked("c1") as held:
        assert held
        held.append("t1", "turn", {}, {}, 0.0)
    assert store.delete("c1")
    assert not store.delete("c1")
    with store.database.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM events")).scalar_one() == 0


def test_retention_deletes_what_has_expired(store: Store) -> None:
    now = time.time()
    store.create(conversation("old", expires=now - 1))
    store.create(conversation("new", expires=now + 100))
    store.create(conversation("kept", expires=None))
    assert store.purge() == 1
    assert store.get("old") is None
    assert store.get("new")
    assert store.get("kept")


def test_the_most_urgent_conversation_comes_first(store: Store) -> None:
    store.create(conversation("calm"))
    store.create(conversation("grave", attention=3))
    store.create(conversation("warned", attention=1))
    store.create(conversation("over", attention=3, status="ended"))
    assert [c.id for c in store.live()] == ["grave", "warned", "calm"]
    assert [c.id for c in store.live(attention=1)] == ["grave", "warned"]


@pytest.mark.parametrize("url", ["", "sqlite://", "mysql://x/y", "nonsense", "sqlite:///:memory:"])
def test_a_database_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(InputError, match="CIVILITY_DATABASE"):
        Store(url)
