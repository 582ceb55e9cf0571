from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from civility import Detector
from civility.cli.detect import command
from civility.service.core import Core

TEXTS = {
    "en": "You are an idiot.",
    "fa": "تو احمقی",
    "pl": "No idioto, ile mam czekać?",
    "zh": "你是个白痴",
    "clean": "Thank you, that solved it.",
    "emoji": "😀 you are an idiot 😀",
}


def detect(client: TestClient, **body: Any) -> Any:
    answer = client.post("/v1/detect", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("speaker", ["customer", "agent"])
def test_the_same_answer_as_in_python(client: TestClient, core: Core, text: str, speaker: str) -> None:
    detector: Detector = core.holder.current.detector
    assert detect(client, text=text, speaker=speaker)["reports"] == [
        detector(text, speaker=speaker).to_dict()
    ]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_the_same_answer_as_on_the_command_line(client: TestClient, text: str) -> None:
    told = CliRunner().invoke(command, ["--format", "json", text])
    assert told.exit_code == 0, told.output
    assert detect(client, text=text)["reports"] == [json.loads(told.output)]


def test_the_same_spans_through_perspectives_door(client: TestClient) -> None:
    report = detect(client, text=TEXTS["emoji"], offsets="utf16")["reports"][0]
    body = {
        "comment": {"text": TEXTS["emoji"]},
        "requestedAttributes": {"TOXICITY": {}},
        "spanAnnotations": True,
    }
    toxicity = client.post("/v1alpha1/comments:analyze", json=body).json()["attributeScores"]["TOXICITY"]
    assert toxicity["summaryScore"]["value"] == report["score"]
    spans = [(span["begin"], span["end"], span["score"]["value"]) for span in toxicity["spanScores"]]
    assert spans == [(span["start"], span["end"], span["score"]) for span in report["spans"]]


def test_texts_are_answered_in_their_order(client: TestClient) -> None:
    reports = detect(client, texts=list(TEXTS.values()))["reports"]
    assert [report["text"] for report in reports] == list(TEXTS.values())
    assert [report["abusive"] for report in reports] == [True, True, True, True, False, True]


def test_offsets_in_utf16(client: TestClient) -> None:
    plain = detect(client, text=TEXTS["emoji"])["reports"][0]["spans"][0]
    wide = detect(client, text=TEXTS["emoji"], offsets="utf16")["reports"][0]["spans"][0]
    assert wide["start"] == plain["start"] + 1
    units = TEXTS["emoji"].encode("utf-16-le")[2 * wide["start"] : 2 * wide["end"]]
    assert units.decode("utf-16-le") == plain["text"]


def test_only_the_categories_asked_for(client: TestClient) -> None:
    report = detect(client, text=TEXTS["en"], categories=["threat"])["reports"][0]
    assert (report["abusive"], report["spans"]) == (False, [])


def test_what_is_allowed_is_no_finding(client: TestClient) -> None:
    assert not detect(client, text="You IDIOT!", allow=["you idiot"])["reports"][0]["abusive"]
    assert detect(client, text="You idiot!", allow=["moron"])["reports"][0]["abusive"]
    assert not detect(client, text=TEXTS["pl"], allow=["Idioto"])["reports"][0]["abusive"]


def test_another_threshold(client: TestClient) -> None:
    report = detect(client, text=TEXTS["en"], threshold=0.9)["reports"][0]
    assert not report["abusive"]
    assert report["categories"] == []
    assert report["score"] == 0.85
    assert detect(client, text=TEXTS["en"], threshold=0.85)["reports"][0]["abusive"]


def test_ad_hoc_entries(client: TestClient) -> None:
    entry = {"id": "glorfnack", "patterns": ["(total)? glorfnack"], "category": "insult", "severity": "high"}
    report = detect(client, text="You total glorfnack!", language="en", entries=[entry])["reports"][0]
    assert report["abusive"]
    assert report["spans"][0]["entry"] == "en.request.insult.glorfnack"
    assert report["spans"][0]["text"] == "total glorfnack"
    assert not detect(client, text="You total glorfnack!", language="en")["reports"][0]["abusive"]


@pytest.mark.parametrize(
    ("entry", "pointer"),
    [
        ({"patterns": ["a (b"], "category": "insult", "language": "en"}, "#/entries/0/patterns/0"),
        ({"patterns": ["x"], "category": "insolt", "language": "en"}, "#/entries/0/category"),
        ({"patterns": ["x"], "category": "insult"}, "#/entries/0/language"),
        ({"patterns": [], "category": "insult"}, "#/entries/0/patterns"),
    ],
)
def test_a_wrong_entry_is_pointed_at(client: TestClient, entry: dict[str, Any], pointer: str) -> None:
    answer = client.post("/v1/detect", json={"text": "x", "entries": [entry]})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_an_explanation_tells_the_steps(client: TestClient) -> None:
    told = detect(client, text=TEXTS["pl"], explain=True)["explanations"]
    assert told[0]["readings"]


@pytest.mark.parametrize(
    ("body", "code", "pointer"),
    [
        ({}, "invalid-request", "#"),
        ({"text": "a", "texts": ["b"]}, "invalid-request", "#"),
        ({"texts": []}, "invalid-request", "#/texts"),
        ({"texts": ["a"] * 1_001}, "invalid-request", "#/texts"),
        ({"texts": ["a", ""]}, "invalid-request", "#/texts/1"),
        ({"text": "a", "langauge": "en"}, "invalid-request", "#/langauge"),
        ({"text": "a", "speaker": "boss"}, "invalid-request", "#/speaker"),
        ({"text": "a", "language": "xx"}, "unknown-name", None),
        ({"text": "a", "categories": ["insult", "insolt"]}, "unknown-name", "#/categories/1"),
        ({"text": "a", "threshold": 1.5}, "invalid-request", "#/threshold"),
        ({"texts": ["a", "b" * 20_001]}, "text-too-long", "#/texts/1"),
    ],
)
def test_a_callers_mistake_is_told_with_its_place(
    client: TestClient, body: Any, code: str, pointer: str | None
) -> None:
    answer = client.post("/v1/detect", json=body)
    problem = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, problem["status"], problem["code"]) == (422, 422, code)
    assert problem["type"] == f"urn:civility:problem:{code}"
    assert problem["instance"].endswith(answer.headers["X-Request-Id"])
    if pointer:
        assert problem["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"\xff\xfe",
        b'{"text": "\\ud800"}',
        b"[" * 100_000,
        b"null",
        b'"text"',
        b'{"text": 1e999}',
        b'{"text": NaN}',
        b"",
    ],
)
def test_a_broken_body_is_never_a_500(client: TestClient, content: bytes) -> None:
    answer = client.post("/v1/detect", content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422), answer.text
    assert answer.json()["code"] in ("invalid-json", "invalid-request", "bad-request")


@pytest.mark.parametrize(
    "text",
    ["\x00", "\u202e\u0000idiot", "👨‍👩‍👧‍👦" * 1000, "a" * 20_000, "\u0301" * 20_000, "{{7*7}}", "<script>"],
)
def test_odd_texts_are_answered(client: TestClient, text: str) -> None:
    assert detect(client, text=text)["reports"][0]["text"] == text
