from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from civility import Conversation
from civility.service.core import Core

INSULT = "No idioto, ile mam czekać?"


def begin(client: TestClient, **body: Any) -> str:
    answer = client.post("/v1/conversations", json={"language": "pl", **body})
    assert answer.status_code == 201, answer.text
    assert answer.headers["Location"] == f"/v1/conversations/{answer.json()['id']}"
    name: str = answer.json()["id"]
    return name


def turn(client: TestClient, call: str, text: str = INSULT, *, speaker: str = "customer", **body: Any) -> Any:
    answer = client.post(f"/v1/conversations/{call}/turns", json={"speaker": speaker, "text": text, **body})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_ladder_is_climbed_as_in_python(client: TestClient, core: Core) -> None:
    data = core.holder.current
    call = begin(client)
    same = Conversation(
        policy=data.policy("three-strikes"), language="pl", detector=data.detector, phrasebook=data.phrasebook
    )
    said = [
        ("customer", INSULT),
        ("agent", "Rozumiem."),
        ("customer", INSULT),
        ("agent", "Proszę poczekać."),
        ("customer", INSULT),
    ]
    for number, (speaker, text) in enumerate(said):
        told = turn(client, call, text, speaker=speaker, at=float(number))
        expected = same.add(speaker, text, at=float(number)).to_dict()
        assert {name: told[name] for name in expected} == expected
    summary = client.get(f"/v1/conversations/{call}/summary").json()
    assert {**summary, "record": ""} == {**json.loads(json.dumps(same.summary())), "record": ""}


def test_a_turn_sent_again_counts_once(client: TestClient) -> None:
    call = begin(client)
    first = turn(client, call, turn_id="t1")
    again = turn(client, call, turn_id="t1")
    assert (first["repeated"], again["repeated"]) == (False, True)
    assert again["conversation"]["strikes"] == first["strikes"] == 1
    assert again["say"] == first["say"]


def test_an_id_used_for_something_else_is_a_conflict(client: TestClient) -> None:
    call = begin(client)
    turn(client, call, turn_id="t1")
    answer = client.post(
        f"/v1/conversations/{call}/turns", json={"speaker": "agent", "text": "x", "turn_id": "t1"}
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    event = client.post(f"/v1/conversations/{call}/events", json={"event": "flag", "event_id": "t1"})
    assert event.status_code == 409


def test_a_late_turn_is_put_where_it_belongs(client: TestClient) -> None:
    in_order, late = begin(client), begin(client)
    spoken = [("customer", INSULT), ("agent", "Rozumiem."), ("customer", "Dobrze."), ("customer", INSULT)]
    for number in (0, 1, 2, 3):
        turn(client, in_order, spoken[number][1], speaker=spoken[number][0], at=float(number))
    for number in (1, 3, 0, 2):
        told = turn(client, late, spoken[number][1], speaker=spoken[number][0], at=float(number))
        assert told["late"] is (number in (0, 2))
    heads = [client.get(f"/v1/conversations/{call}").json() for call in (in_order, late)]
    assert [head["strikes"] for head in heads] == [2, 2]
    assert heads[0]["action"] == heads[1]["action"]
    summaries = [client.get(f"/v1/conversations/{call}/summary").json() for call in (in_order, late)]
    assert summaries[0]["actions"] == summaries[1]["actions"]


def test_a_late_turn_sent_twice_counts_once(client: TestClient) -> None:
    call = begin(client)
    turn(client, call, at=5.0, turn_id="b")
    turn(client, call, at=1.0, turn_id="a")
    assert turn(client, call, at=1.0, turn_id="a")["repeated"]
    assert client.get(f"/v1/conversations/{call}").json()["strikes"] == 2


def test_events(client: TestClient) -> None:
    call = begin(client)

    def event(**body: Any) -> Any:
        answer = client.post(f"/v1/conversations/{call}/events", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    assert event(event="hold", start=1, end=301, event_id="h")["action"] == "coach"
    assert event(event="hold", start=1, end=301, event_id="h")["repeated"]
    assert event(event="transfer", at=400)["event"] == "transfer"
    flagged = event(event="flag")
    assert (flagged["action"], flagged["conversation"]["attention"]) == ("escalate", 3)
    assert event(event="end")["conversation"]["status"] == "ended"
    summary = client.get(f"/v1/conversations/{call}/summary").json()
    assert summary["holds"]["count"] == 1
    assert summary["transfers"] == 1


@pytest.mark.parametrize(
    "body",
    [
        {"event": "hold"},
        {"event": "hold", "start": 5, "end": 1},
        {"event": "party"},
        {"event": "transfer", "at": -1},
    ],
)
def test_an_event_that_cannot_be(client: TestClient, body: dict[str, Any]) -> None:
    call = begin(client)
    answer = client.post(f"/v1/conversations/{call}/events", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


def test_texts_are_stored_masked(client: TestClient, core: Core) -> None:
    call = begin(client)
    text = "No idioto, mój telefon 601 234 567, karta 4111 1111 1111 1111, jan@poczta.example"
    told = turn(client, call, text, turn_id="t1")
    assert told["report"]["text"] == text
    stored = client.get(f"/v1/conversations/{call}").text
    for secret in ("601 234", "4111", "jan@poczta", "234 567"):
        assert secret not in stored
    assert "idioto" in stored
    again = turn(client, call, text, turn_id="t1")
    span = again["report"]["spans"][0]
    assert again["report"]["text"][span["start"] : span["end"]] == span["text"] == "idioto"


def test_deleting_forgets_everything(client: TestClient) -> None:
    call = begin(client)
    turn(client, call)
    assert client.delete(f"/v1/conversations/{call}").status_code == 204
    for path in ("", "/summary"):
        answer = client.get(f"/v1/conversations/{call}{path}")
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
    assert client.delete(f"/v1/conversations/{call}").status_code == 404
    assert (
        client.post(f"/v1/conversations/{call}/turns", json={"speaker": "agent", "text": "x"}).status_code
        == 404
    )


def test_an_id_of_ones_own(client: TestClient) -> None:
    call = begin(client, id="call-1")
    assert call == "call-1"
    again = client.post("/v1/conversations", json={"id": "call-1"})
    assert (again.status_code, again.json()["errors"][0]["pointer"]) == (409, "#/id")
    client.delete("/v1/conversations/call-1")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"policy": "no-such"}, "unknown-name"),
        ({"policy": "../../etc/passwd.toml"}, "invalid-request"),
        ({"language": "xx"}, "unknown-name"),
        ({"id": "a b"}, "invalid-request"),
        ({"channel": "pigeon"}, "invalid-request"),
    ],
)
def test_a_conversation_that_cannot_be(client: TestClient, body: dict[str, Any], code: str) -> None:
    answer = client.post("/v1/conversations", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_an_earlier_contact_counts(client: TestClient) -> None:
    answer = client.post(
        "/v1/conversations", json={"earlier": {"strikes": 2, "warnings": 1, "minutes_ago": 5}}
    )
    assert answer.status_code == 201


@pytest.mark.parametrize("policy", ["three-strikes", "three-warnings"])
@pytest.mark.parametrize(
    ("language", "text"), [("en", "You are an idiot."), ("fa", "تو احمقی"), ("zh", "你是个白痴")]
)
def test_every_language_has_lines_for_every_strike(
    client: TestClient, policy: str, language: str, text: str
) -> None:
    call = begin(client, language=language, policy=policy, channel="chat", agent_name="Anna", company="Firma")
    for number in range(4):
        told = turn(client, call, text, at=float(number))
        assert told["say"], told
        assert told["language"] == language


# Live


def test_the_socket_takes_turns_and_pushes_answers(client: TestClient) -> None:
    call = begin(client)
    with client.websocket_connect(
        f"ws://localhost/v1/conversations/{call}/live", subprotocols=["civility.v1"]
    ) as socket:
        assert socket.receive_json()["type"] == "hello"
        socket.send_json({"type": "turn", "speaker": "customer", "text": INSULT, "turn_id": "w1"})
        pushed = socket.receive_json()
        assert (pushed["type"], pushed["id"], pushed["action"]) == ("answer", "w1", "warn")
        turn(client, call, turn_id="h1")
        assert socket.receive_json()["id"] == "h1"
        socket.send_json({"type": "turn", "speaker": "customer", "text": INSULT, "turn_id": "w1"})
        assert socket.receive_json()["repeated"]
        socket.send_json({"type": "event", "event": "flag", "event_id": "f"})
        assert socket.receive_json()["action"] == "escalate"
        socket.send_json({"type": "ping"})
        assert socket.receive_json() == {"type": "pong"}


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "1", '{"type": "dance"}', '{"type": "turn"}', '{"type": "turn", "speaker": "x", "text": ""}'],
)
def test_the_socket_tells_what_it_does_not_understand(client: TestClient, text: str) -> None:
    call = begin(client)
    with client.websocket_connect(f"ws://localhost/v1/conversations/{call}/live") as socket:
        socket.receive_json()
        socket.send_text(text)
        assert socket.receive_json()["type"] == "problem"
        socket.send_json({"type": "ping"})
        assert socket.receive_json() == {"type": "pong"}


def test_the_socket_catches_up(client: TestClient) -> None:
    call = begin(client)
    for number in range(3):
        turn(client, call, turn_id=f"t{number}")
    with client.websocket_connect(f"ws://localhost/v1/conversations/{call}/live?after=1") as socket:
        assert [socket.receive_json().get("seq") for _ in range(3)] == [None, 2, 3]


def test_a_foreign_page_may_not_open_a_socket(client: TestClient) -> None:
    from starlette.websockets import WebSocketDisconnect

    call = begin(client)
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect(
            f"ws://localhost/v1/conversations/{call}/live", headers={"Origin": "https://evil.example"}
        ),
    ):
        pass


def test_the_wallboard_lists_what_needs_attention(client: TestClient) -> None:
    call = begin(client)
    turn(client, call)
    text = client.get("/v1/wallboard?once=true").text
    assert text.startswith("event: board\ndata: [")
    board = json.loads(text.split("data: ", 1)[1])
    assert call in [head["id"] for head in board]
    assert INSULT not in text
    assert call in [head["id"] for head in client.get("/v1/conversations?attention=2").json()]


# Catalogue


def test_the_catalogue(client: TestClient) -> None:
    languages = client.get("/v1/languages").json()
    assert [each["code"] for each in languages] == ["en", "fa", "pl", "zh"]
    assert languages[1]["direction"] == "rtl"
    policies = {each["name"]: each for each in client.get("/v1/policies").json()}
    assert policies["three-strikes"]["ladder"] == ["warn", "final_warning", "end_call"]
    phrases = client.get("/v1/phrases?language=fa&prefix=warning-").json()
    assert phrases
    assert all(each["id"].startswith("warning-") for each in phrases)
    variants = client.get("/v1/phrases?language=en&variants_of=warning-insult-2").json()
    assert [each["id"] for each in variants] == ["warning-insult-2", "warning-default-2"]
    assert client.get("/v1/phrases?language=xx").json()["code"] == "unknown-name"
