"""Real processes: killed, restarted, doubled. What was acknowledged is there, once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from .postgres import Cluster
from .process import Service

Serve = Callable[..., Service]

INSULT = {"speaker": "customer", "text": "You are an idiot."}


def begin(service: Service) -> str:
    call: str = service.post("/v1/conversations", {"language": "en"}).json()["id"]
    return call


def state(service: Service, call: str) -> tuple[float, list[str]]:
    found = service.client.get(f"/v1/conversations/{call}").json()
    return found["strikes"], [turn["id"] for turn in found["turns"]]


def test_nothing_acknowledged_is_lost_by_kill_9(serve: Serve, database_url: str) -> None:
    service = serve(database=database_url, languages="en")
    call = begin(service)
    acknowledged: list[str] = []
    killed = threading.Event()

    def talk(worker: int) -> None:
        with httpx.Client(base_url=service.url, timeout=5) as client:
            for number in range(1_000):
                name = f"{worker}-{number}"
                try:
                    answer = client.post(f"/v1/conversations/{call}/turns", json={**INSULT, "turn_id": name})
                except httpx.TransportError:
                    assert killed.is_set()
                    return
                if answer.status_code == 200:
                    acknowledged.append(name)

    workers = [threading.Thread(target=talk, args=(number,)) for number in range(3)]
    for worker in workers:
        worker.start()
    while len(acknowledged) < 30:
        time.sleep(0.01)
    killed.set()
    service.kill()
    for worker in workers:
        worker.join()
    again = serve(database=database_url, languages="en")
    strikes, taken = state(again, call)
    assert set(acknowledged) <= set(taken)
    assert strikes == len(taken) == len(set(taken))
    # What was sent and not acknowledged is sent again, as a client would, and counts once.
    for name in taken[-3:]:
        assert again.post(f"/v1/conversations/{call}/turns", {**INSULT, "turn_id": name}).json()["repeated"]
    assert state(again, call)[0] == strikes


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_two_replicas_lose_and_double_no_strike(
    serve: Serve, request: pytest.FixtureRequest, kind: str
) -> None:
    url = request.getfixturevalue(f"{kind}_url")
    replicas = [serve(database=url, languages="en"), serve(database=url, languages="en")]
    call = begin(replicas[0])
    turns = [f"t{number}" for number in range(40)]

    def send(job: tuple[int, str]) -> httpx.Response:
        replica, name = job
        return replicas[replica].post(f"/v1/conversations/{call}/turns", {**INSULT, "turn_id": name})

    with ThreadPoolExecutor(8) as pool:  # every turn goes to both replicas, about at the same time
        answers = list(pool.map(send, [(replica, name) for name in turns for replica in (0, 1)]))
    assert [answer.status_code for answer in answers] == [200] * 80
    assert sum(not answer.json()["repeated"] for answer in answers) == 40
    counted = sorted(a.json()["strikes"] for a in answers if not a.json()["repeated"])
    assert counted == list(range(1, 41)), "every turn saw a count of its own"
    for replica in replicas:
        strikes, taken = state(replica, call)
        assert strikes == 40
        assert sorted(taken) == sorted(turns)


@pytest.mark.postgres
def test_a_restart_of_postgresql_is_survived(serve: Serve, cluster: Cluster, postgres_url: str) -> None:
    service = serve(database=postgres_url, languages="en")
    call = begin(service)
    assert service.post(f"/v1/conversations/{call}/turns", {**INSULT, "turn_id": "a"}).status_code == 200
    cluster.stop("immediate")
    try:
        down = service.post(f"/v1/conversations/{call}/turns", {**INSULT, "turn_id": "b"})
        assert (down.status_code, down.json()["code"]) == (503, "storage")
        assert service.client.get("/healthz").status_code == 200
        assert service.client.get("/readyz").status_code == 503
        assert service.post("/v1/detect", {"text": INSULT["text"]}).json()["reports"][0]["abusive"]
    finally:
        cluster.start()
    service.wait_ready()
    assert service.post(f"/v1/conversations/{call}/turns", {**INSULT, "turn_id": "b"}).status_code == 200
    assert state(service, call) == (2, ["a", "b"])


def test_a_stop_lets_open_requests_finish_and_ends_streams(serve: Serve, sqlite_url: str) -> None:
    service = serve(database=sqlite_url, languages="en")
    begin(service)
    with service.client.stream("GET", "/v1/wallboard?attention=0") as board:
        lines = board.iter_lines()
        assert next(lines) == "event: board"
        started = time.monotonic()
        service.process.terminate()
        list(lines)
    assert service.process.wait(15) in (0, -15), "ended by itself, or by the signal after it had finished"
    assert time.monotonic() - started < 8


def test_a_missing_database_is_told_in_one_line(serve: Serve, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="database does not answer"):
        serve(database="postgresql://nobody@127.0.0.1:9/none", warm="false")
    with pytest.raises(AssertionError, match="CIVILITY_DATABASE"):
        serve(database="mysql://x/y", warm="false")
