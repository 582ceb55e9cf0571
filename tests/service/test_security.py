"""Keys, scopes, limits, headers, logs: what the service must not do."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from civility.cli.serve import command
from civility.errors import UnknownNameError
from civility.service import auth
from civility.service.app import create_app
from civility.service.auth import SCOPES, Keys
from civility.service.core import Core
from civility.service.database import Database
from civility.service.limits import Buckets
from civility.service.masking import mask
from civility.service.store import Store

from .conftest import settings
from .process import Service

Make = Callable[..., TestClient]


@pytest.fixture
def make(core: Core, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Services with settings of their own; the data are those of the shared one."""
    open_clients: list[TestClient] = []
    monkeypatch.setattr("civility.service.core.load", lambda *_, **__: core.holder.current)

    def build(**changes: Any) -> TestClient:
        app = create_app(core=Core(settings(sqlite_url, **changes)))
        client = TestClient(app, base_url="http://localhost", raise_server_exceptions=False)
        open_clients.append(client)
        client.__enter__()
        return client

    yield build
    for client in open_clients:
        client.__exit__(None, None, None)


def keys_of(client: TestClient) -> Keys:
    keys: Keys = client.app.state.core.keys  # type: ignore[attr-defined]
    return keys


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


# Keys


def test_only_the_hash_of_a_key_is_kept(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    store.migrate()
    key = Keys(store.database).create("desk", ["detect"])
    stored = Keys(store.database).list()[0]
    assert key.split("_", 2)[2] not in repr(stored)
    assert stored.id == key.split("_")[1]


def test_a_key_is_asked_for_once_one_exists(make: Make) -> None:
    client = make()
    assert client.post("/v1/detect", json={"text": "x"}).status_code == 200
    key = keys_of(client).create("desk", ["detect"])
    keys_of(client).exist()
    refused = client.post("/v1/detect", json={"text": "x"})
    assert (refused.status_code, refused.json()["code"]) == (401, "unauthorized")
    assert refused.headers["WWW-Authenticate"] == "Bearer"
    assert client.post("/v1/detect", json={"text": "x"}, headers=bearer(key)).status_code == 200
    assert client.post("/v1/detect", json={"text": "x"}, headers={"X-API-Key": key}).status_code == 200


@pytest.mark.parametrize(
    "key", ["", "x", "civ_000000000000_" + "a" * 43, "civ_\ud800".encode("utf-8", "replace").decode()]
)
def test_a_wrong_key_is_refused(make: Make, key: str) -> None:
    client = make(auth="required")
    right = keys_of(client).create("desk", SCOPES)
    for presented in (key, right[:-1], right + "a", right.upper()):
        answer = client.post("/v1/detect", json={"text": "x"}, headers=bearer(presented))
        assert answer.status_code == 401
        assert right not in answer.text


@pytest.mark.parametrize(
    ("scope", "method", "path"),
    [
        ("detect", "POST", "/v1/detect"),
        ("converse", "POST", "/v1/conversations"),
        ("supervise", "GET", "/v1/conversations"),
        ("supervise", "GET", "/v1/wallboard?once=true"),
        ("metrics", "GET", "/metrics"),
        ("admin", "POST", "/v1/admin/reload"),
    ],
)
def test_each_scope_opens_its_own_doors_only(make: Make, scope: str, method: str, path: str) -> None:
    client = make(auth="required")
    body = {"json": {"text": "x"} if path == "/v1/detect" else {}} if method == "POST" else {}
    for each in SCOPES:
        answer = client.request(method, path, headers=bearer(keys_of(client).create(each, [each])), **body)
        assert (answer.status_code == 403) is (each != scope), (each, answer.text)


def test_perspectives_clients_send_the_key_in_the_query(make: Make) -> None:
    client = make(auth="required")
    key = keys_of(client).create("p", ["detect"])
    body = {"comment": {"text": "You idiot"}, "requestedAttributes": {"TOXICITY": {}}}
    assert client.post(f"/v1alpha1/comments:analyze?key={key}", json=body).status_code == 200
    refused = client.post("/v1alpha1/comments:analyze?key=no", json=body)
    assert (refused.status_code, refused.json()["error"]["status"]) == (403, "PERMISSION_DENIED")
    assert client.post(f"/v1/detect?key={key}", json={"text": "x"}).status_code == 401


def test_a_socket_offers_the_key_as_a_protocol(make: Make) -> None:
    from starlette.websockets import WebSocketDisconnect

    client = make(auth="required")
    key = keys_of(client).create("desk", ["converse"])
    call = client.post("/v1/conversations", json={}, headers=bearer(key)).json()["id"]
    url = f"ws://localhost/v1/conversations/{call}/live"
    with client.websocket_connect(url, subprotocols=["civility.v1", f"key.{key}"]) as socket:
        assert socket.accepted_subprotocol == "civility.v1"
        assert socket.receive_json()["type"] == "hello"
    with pytest.raises(WebSocketDisconnect), client.websocket_connect(url, subprotocols=["civility.v1"]):
        pass


def test_a_key_is_rotated_without_a_gap(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auth, "CACHE_SECONDS", 0.0)
    store = Store(sqlite_url)
    store.migrate()
    keys = Keys(store.database)
    old = keys.create("desk", ["detect"])
    name = old.split("_")[1]
    new = keys.rotate(name, grace_hours=1)
    assert keys.caller(old)
    found = keys.caller(new)
    assert found is not None
    assert found.scopes == {"detect"}
    keys.expire(name)
    assert keys.caller(old) is None
    assert keys.caller(new)
    with pytest.raises(UnknownNameError):
        keys.rotate("nobody")
    with pytest.raises(UnknownNameError, match="did you mean 'detect'"):
        keys.create("x", ["detekt"])


def test_keys_from_the_command_line(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CIVILITY_DATABASE", sqlite_url)
    run = CliRunner().invoke
    key = run(command, ["key", "create", "desk", "--scope", "detect"]).output.strip()
    name = key.split("_")[1]
    assert name in run(command, ["key", "list"]).output
    assert key not in run(command, ["key", "list"]).output
    new = run(command, ["key", "rotate", name, "--grace-hours", "0"]).output.strip()
    keys = Keys(Database(sqlite_url))
    assert keys.caller(key) is None
    assert keys.caller(new)
    assert run(command, ["key", "revoke", new.split("_")[1]]).exit_code == 0
    assert Keys(Database(sqlite_url)).caller(new) is None


def test_the_help_names_every_setting() -> None:
    told = CliRunner().invoke(command, ["--help"]).output
    for name in ("CIVILITY_DATABASE", "CIVILITY_RETENTION_DAYS", "CIVILITY_STORE_TEXT", "CIVILITY_AUTH"):
        assert name in told


@pytest.mark.parametrize(
    ("name", "value"),
    [("CIVILITY_PORT", "high"), ("CIVILITY_STORE_TEXT", "maybe"), ("CIVILITY_CORS_ORIGINS", "*")],
)
def test_a_wrong_setting_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    ended = CliRunner().invoke(command, [])
    assert ended.exit_code == 2
    assert name in ended.output
    assert "Traceback" not in ended.output


# Limits


def test_a_body_over_the_limit(make: Make) -> None:
    client = make(max_body_bytes=2_000)
    announced = client.post("/v1/detect", json={"text": "a" * 3_000})
    assert (announced.status_code, announced.json()["code"]) == (413, "body-too-large")

    def pieces() -> Iterator[bytes]:
        for _ in range(10):
            yield b" " * 1_000

    streamed = client.post("/v1/detect", content=pieces(), headers={"Content-Type": "application/json"})
    assert (streamed.status_code, streamed.json()["code"]) == (413, "body-too-large")


def test_a_caller_who_asks_too_often_waits(make: Make) -> None:
    client = make(rate_per_minute=60, rate_burst=3)
    codes = [client.post("/v1/detect", json={"text": "x"}).status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]
    refused = client.post("/v1/detect", json={"text": "x"})
    assert int(refused.headers["Retry-After"]) >= 1
    assert client.get("/healthz").status_code == 200


def test_buckets_forget_nobody_who_still_owes() -> None:
    now = [0.0]
    buckets = Buckets(per_minute=60, burst=1, clock=lambda: now[0])
    assert buckets.take("a") == 0.0
    assert buckets.take("b") == 0.0
    assert buckets.take("a") == pytest.approx(1.0)
    now[0] = 1.0
    assert buckets.take("a") == 0.0


def test_a_text_over_its_time(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    client = make(text_seconds=0.05)
    monkeypatch.setattr("civility.service.detecting.detect", lambda *_: time.sleep(0.5))
    answer = client.post("/v1/detect", json={"text": "x"})
    assert (answer.status_code, answer.json()["code"]) == (503, "time-limit")
    assert answer.headers["Retry-After"]


def test_too_much_waiting_work_is_refused(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    from concurrent.futures import ThreadPoolExecutor

    client = make(threads=1, max_pending=1)
    monkeypatch.setattr("civility.service.detecting.detect", lambda *_: time.sleep(0.3) or {})
    with ThreadPoolExecutor(6) as pool:
        codes = list(pool.map(lambda _: client.post("/v1/detect", json={"text": "x"}).status_code, range(6)))
    assert 503 in codes
    assert 200 in codes


# Headers and hosts


@pytest.mark.parametrize("path", ["/desk", "/web/desk.js", "/v1/languages", "/nothing", "/healthz"])
def test_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Request-Id"]
    assert "server" not in headers


def test_a_request_keeps_its_id_where_it_is_a_plain_one(client: TestClient) -> None:
    assert (
        client.get("/healthz", headers={"X-Request-Id": "abc-12345"}).headers["X-Request-Id"] == "abc-12345"
    )
    assert client.get("/healthz", headers={"X-Request-Id": "a\tb{}"}).headers["X-Request-Id"] != "a\tb{}"


@pytest.mark.parametrize("host", ["evil.example", "[", "localhost.evil.example", ""])
def test_another_host_name_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/v1/languages", headers={"Host": host})
    assert (answer.status_code, answer.json()["code"]) == (421, "unknown-host")
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_cors_is_off_unless_an_origin_is_named(make: Make) -> None:
    ask = {"Origin": "https://desk.example", "Access-Control-Request-Method": "POST"}
    closed = make().options("/v1/detect", headers=ask)
    assert "access-control-allow-origin" not in closed.headers
    client = make(cors_origins=("https://desk.example",))
    allowed = client.options("/v1/detect", headers=ask)
    assert allowed.headers["access-control-allow-origin"] == "https://desk.example"
    other = client.options("/v1/detect", headers={**ask, "Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in other.headers


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/v1/nothing", 404), ("PUT", "/v1/detect", 405), ("GET", "/web/../app.py", 404)],
)
def test_every_refusal_is_a_problem(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    if status == 405:
        assert "POST" in answer.headers["Allow"]


# Logs and storage


def test_no_text_and_no_key_reaches_the_log(serve: Callable[..., Service], sqlite_url: str) -> None:
    service = serve(database=sqlite_url, log_level="debug")
    secret = "zażółć-gęślą-idioto"
    call = service.post("/v1/conversations", {"language": "pl"}).json()["id"]
    service.post(f"/v1/conversations/{call}/turns", {"speaker": "customer", "text": f"Ty idioto {secret}"})
    service.post(
        f"/v1/conversations/{call}/turns",
        {"speaker": "customer", "text": f"Ty idioto {secret}", "at": secret},
    )
    service.post("/v1/detect", {"text": secret, "language": secret})
    service.client.post("/v1alpha1/comments:analyze?key=civ_secretsecret", json={"comment": {"text": secret}})
    service.client.get(f"/v1/{secret}")
    service.stop()
    log = service.log.read_text()
    assert secret not in log
    assert "civ_secretsecret" not in log
    lines = [json.loads(line) for line in log.splitlines()]
    requests = [line for line in lines if line["event"] == "request"]
    assert {line["route"] for line in requests} >= {"/v1/detect", "/v1/conversations/{conversation_id}/turns"}
    assert all(line["request"] for line in requests)


def test_an_unforeseen_failure_tells_and_logs_no_text(
    make: Make, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("secret words")

    client = make()
    monkeypatch.setattr("civility.service.detecting.detect", fail)
    answer = client.post("/v1/detect", json={"text": "secret words"})
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert answer.headers["X-Request-Id"] in answer.json()["instance"]
    assert answer.headers["X-Frame-Options"] == "DENY"
    told = capsys.readouterr()
    assert "ValueError" in told.err
    assert "secret words" not in told.err + told.out + answer.text


@pytest.mark.parametrize("kept", ["none", "full"])
def test_how_much_is_kept_is_decided_by_the_operator(make: Make, kept: str, tmp_path: Path) -> None:
    client = make(store_text=kept)
    call = client.post("/v1/conversations", json={"language": "en"}).json()["id"]
    turn = {"speaker": "customer", "text": "You are an idiot, call 601 234 567", "at": 2.0, "turn_id": "a"}
    told = client.post(f"/v1/conversations/{call}/turns", json=turn).json()
    assert told["report"]["text"] == turn["text"]
    stored = client.get(f"/v1/conversations/{call}").json()["turns"][0]
    assert stored["given"]["text"] == (turn["text"] if kept == "full" else "")
    late = client.post(f"/v1/conversations/{call}/turns", json={**turn, "at": 1.0, "turn_id": "b"}).json()
    assert (late["late"], late["conversation"]["strikes"]) == (True, 2)
    assert client.post(f"/v1/conversations/{call}/turns", json=turn).json()["repeated"]


@pytest.mark.parametrize(
    "text",
    [
        "+48 601 234 567",
        "0912 345 6789",
        "۰۹۱۲۳۴۵۶۷۸۹",
        "138-0013-8000",
        "４１１１１１１１１１１１１１１１",
        "4111-1111-1111-1111",
        "PL61 1090 1014 0000 0712 1981 2874",
        "85010112345",
    ],
)
def test_numbers_are_masked_in_every_script(text: str) -> None:
    masked = mask(f"x {text} y")
    assert len(masked) == len(f"x {text} y")
    assert sum(char.isdigit() for char in masked) <= 2


@pytest.mark.parametrize(
    "text", ["2026-11-23", "23.11.2026", "order 4512", "I waited 45 minutes", "3 x 120 zł", "24/7"]
)
def test_other_numbers_stay(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize("text", ["jan.kowalski+x@poczta.example.pl", "xyz@b.co", "سارا@example.com"])
def test_addresses_are_masked(text: str) -> None:
    masked = mask(f"write to {text} please")
    assert text.split("@")[1].split(".")[0] not in masked.split("@")[1]
    assert text.split("@")[0] not in masked


def test_masking_takes_linear_time() -> None:
    started = time.perf_counter()
    for text in (
        "1 " * 50_000,
        "a@" * 50_000,
        "a." * 50_000,
        "1" * 100_000,
        "@" * 100_000,
        "a" * 100_000 + "@",
    ):
        mask(text)
    assert time.perf_counter() - started < 5
