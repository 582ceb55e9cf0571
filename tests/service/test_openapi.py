"""The OpenAPI document is complete, and the service keeps to it, whatever is sent."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings

from civility.service.app import create_app
from civility.service.core import Core
from civility.service.problems import MEDIA_TYPE

schemathesis = pytest.importorskip("schemathesis")

EXAMPLES = 25


@pytest.fixture(scope="session")
def api(core: Core) -> Any:
    app = create_app(core=core)
    found = schemathesis.openapi.from_asgi("/openapi.json", app)
    return found


schema = schemathesis.pytest.from_fixture("api")


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_service_keeps_to_its_document(case: Any, client: TestClient) -> None:
    if case.path == "/v1/wallboard":
        case.query = {**(case.query if isinstance(case.query, dict) else {}), "once": "true"}
    case.headers = {**(case.headers or {}), "Host": "localhost"}
    case.call_and_validate()


def test_every_operation_is_described(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            place = f"{method} {path}"
            assert operation.get("summary") and operation.get("operationId") and operation.get("tags"), place
            assert any(status.startswith("2") for status in operation["responses"]), place
            refusals = [answer for status, answer in operation["responses"].items() if status == "422"]
            assert all(MEDIA_TYPE in answer["content"] for answer in refusals), place


def test_examples_are_given_in_four_languages_and_are_valid(client: TestClient) -> None:
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    text = json.dumps(schemas["DetectRequest"]["examples"] + schemas["TurnRequest"]["examples"], ensure_ascii=False)
    assert all(words in text for words in ("idioto", "useless", "احمق", "白痴"))
    for example in schemas["DetectRequest"]["examples"]:
        assert client.post("/v1/detect", json=example).status_code == 200, example
    call = client.post("/v1/conversations", json=schemas["ConversationRequest"]["examples"][0]).json()["id"]
    for example in schemas["TurnRequest"]["examples"]:
        assert client.post(f"/v1/conversations/{call}/turns", json=example).status_code == 200, example
    for example in schemas["EventRequest"]["examples"]:
        assert client.post(f"/v1/conversations/{call}/events", json=example).status_code == 200, example
