"""Perspective's method, with Google's own published client and by hand."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from .process import Service

TOXIC = "You are an idiot. 😀 Idiot!"
EVERY = [
    "TOXICITY",
    "SEVERE_TOXICITY",
    "INSULT",
    "PROFANITY",
    "THREAT",
    "IDENTITY_ATTACK",
    "SEXUALLY_EXPLICIT",
]


def analyze(client: TestClient | httpx.Client, **body: Any) -> httpx.Response:
    request = {"comment": {"text": TOXIC}, "requestedAttributes": {"TOXICITY": {}}, **body}
    return client.post("/v1alpha1/comments:analyze", json=request)


def test_googles_client_works_when_pointed_here(service: Service) -> None:
    discovery = pytest.importorskip("googleapiclient.discovery")
    client = discovery.build(
        "commentanalyzer",
        "v1alpha1",
        developerKey="any",
        discoveryServiceUrl=f"{service.url}/$discovery/rest?version=v1alpha1",
        static_discovery=False,
    )
    body = {
        "comment": {"text": TOXIC},
        "languages": ["en"],
        "requestedAttributes": {name: {} for name in EVERY},
        "spanAnnotations": True,
        "clientToken": "abc",
    }
    answer = client.comments().analyze(body=body).execute()
    assert set(answer["attributeScores"]) == set(EVERY)
    toxicity = answer["attributeScores"]["TOXICITY"]
    assert toxicity["summaryScore"] == {"value": 0.85, "type": "PROBABILITY"}
    assert answer["attributeScores"]["THREAT"]["summaryScore"]["value"] == 0.0
    units = TOXIC.encode("utf-16-le")
    spans = [units[2 * s["begin"] : 2 * s["end"]].decode("utf-16-le") for s in toxicity["spanScores"]]
    assert spans[-1] == "Idiot"
    assert answer["languages"] == ["en"]
    assert answer["clientToken"] == "abc"


def test_googles_client_sees_the_errors(service: Service) -> None:
    discovery = pytest.importorskip("googleapiclient.discovery")
    from googleapiclient.errors import HttpError

    url = f"{service.url}/$discovery/rest?version=v1alpha1"
    client = discovery.build(
        "commentanalyzer", "v1alpha1", developerKey="k", discoveryServiceUrl=url, static_discovery=False
    )
    body = {"comment": {"text": "bonjour"}, "languages": ["fr"], "requestedAttributes": {"TOXICITY": {}}}
    with pytest.raises(
        HttpError, match="Attribute TOXICITY does not support request languages: fr"
    ) as caught:
        client.comments().analyze(body=body).execute()
    assert caught.value.resp.status == 400
    assert caught.value.error_details[0]["errorType"] == "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE"


@pytest.mark.parametrize(
    ("body", "error_type", "message"),
    [
        ({"comment": {"text": " "}}, "COMMENT_EMPTY", "Comment must be non-empty."),
        ({"comment": {}}, "COMMENT_EMPTY", "Comment must be non-empty."),
        ({"comment": {"text": "é" * 10_241}}, "COMMENT_TOO_LONG", "exceeded limit (20480)"),
        ({"requestedAttributes": {}}, "NO_REQUESTED_ATTRIBUTES", "Missing requested_attributes"),
        ({"requestedAttributes": {"SPAM": {}}}, "INVALID_REQUEST", "Unknown requested attribute: SPAM"),
        ({"languages": ["fr", "de"]}, "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE", "request languages: fr, de"),
        (
            {"comment": {"text": "Привет, как у вас дела?"}},
            "LANGUAGE_DETECTION_FAILED",
            "Unable to detect language",
        ),
        ({"comment": {"text": "a", "type": "HTML"}}, "INVALID_REQUEST", "only 'PLAIN_TEXT' comments"),
        (
            {"requestedAttributes": {"TOXICITY": {"scoreType": "RAW"}}},
            "INVALID_REQUEST",
            "Requested score type RAW is not supported by attribute TOXICITY",
        ),
    ],
)
def test_errors_are_perspectives_own(
    client: TestClient, body: dict[str, Any], error_type: str, message: str
) -> None:
    answer = analyze(client, **body)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["status"]) == (400, 400, "INVALID_ARGUMENT")
    assert message in error["message"]
    assert error["details"][0]["errorType"] == error_type
    assert error["details"][0]["@type"] == "type.googleapis.com/google.commentanalyzer.v1alpha1.Error"


def test_a_malformed_request_is_refused_in_googles_shape(client: TestClient) -> None:
    error = analyze(client, nonsense=1).json()["error"]
    assert error["status"] == "INVALID_ARGUMENT"
    assert error["message"].startswith("Invalid JSON payload received.")
    assert error["details"][0]["fieldViolations"][0]["field"] == "nonsense"
    broken = client.post(
        "/v1alpha1/comments:analyze", content=b"{", headers={"Content-Type": "application/json"}
    )
    assert broken.status_code == 400
    assert broken.json()["error"]["message"].startswith("Invalid JSON payload received.")


@pytest.mark.parametrize(
    ("text", "language"),
    [("You are an idiot.", "en"), ("Pan jest idiotą.", "pl"), ("تو احمقی", "fa"), ("你是个白痴", "zh")],
)
def test_insults_score_in_every_language(client: TestClient, text: str, language: str) -> None:
    answer = analyze(
        client, comment={"text": text}, requestedAttributes={"TOXICITY": {}, "INSULT": {}}
    ).json()
    assert answer["detectedLanguages"] == [language]
    assert all(score["summaryScore"]["value"] >= 0.5 for score in answer["attributeScores"].values())


def test_a_clean_comment_has_one_span_over_all(client: TestClient) -> None:
    answer = analyze(
        client, comment={"text": "Thank you 😀"}, spanAnnotations=True, languages=["en-GB"]
    ).json()
    spans = answer["attributeScores"]["TOXICITY"]["spanScores"]
    assert spans == [{"begin": 0, "end": 12, "score": {"value": 0.0, "type": "PROBABILITY"}}]
    assert answer["languages"] == ["en-GB"]


def test_scores_below_the_threshold_are_left_out(client: TestClient) -> None:
    wanted = {"TOXICITY": {"scoreThreshold": 0.5}, "THREAT": {"scoreThreshold": 0.5}}
    assert set(analyze(client, requestedAttributes=wanted).json()["attributeScores"]) == {"TOXICITY"}


def test_snake_case_and_experimental_names_are_understood(client: TestClient) -> None:
    request = {
        "comment": {"text": TOXIC},
        "requested_attributes": {"INSULT_EXPERIMENTAL": {}},
        "do_not_store": True,
    }
    answer = client.post("/v1alpha1/comments:analyze", json=request).json()
    assert answer["attributeScores"]["INSULT_EXPERIMENTAL"]["summaryScore"]["value"] == 0.85


def test_suggested_scores_are_refused_and_not_dropped(client: TestClient) -> None:
    answer = client.post("/v1alpha1/comments:suggestscore", json={})
    assert (answer.status_code, answer.json()["error"]["status"]) == (501, "UNIMPLEMENTED")
