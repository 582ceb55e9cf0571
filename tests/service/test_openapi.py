"""The OpenAPI document is complete, and the service keeps to it, whatever is sent."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from civility.service.auth import SCOPES, Keys
from civility.service.problems import MEDIA_TYPE
from civility.service.store import Store

from .process import Service

EXAMPLES = 15
HERE = Path(__file__).parent


def test_the_service_keeps_to_its_document(serve: Callable[..., Service], sqlite_url: str) -> None:
    pytest.importorskip("schemathesis")
    store = Store(sqlite_url)
    store.migrate()
    key = Keys(store.database).create("test", SCOPES)
    service = serve(database=sqlite_url, auth="required", rate_per_minute="0", log_level="error")
    program = [sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()"]
    options = ["--checks", "all", "--max-examples", str(EXAMPLES), "--seed", "1", "--no-color"]
    program += ["--config-file", str(HERE / "schemathesis.toml"), "run", f"{service.url}/openapi.json"]
    ran = subprocess.run(
        [*program, *options, "-H", f"Authorization: Bearer {key}"],
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
        cwd=service.log.parent,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]
    assert "request-failed" not in service.log.read_text()


def test_every_operation_is_described(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            place = f"{method} {path}"
            assert {"summary", "operationId", "tags"} <= operation.keys(), place
            assert any(status.startswith("2") for status in operation["responses"]), place
            refusals = [answer for status, answer in operation["responses"].items() if status == "422"]
            assert all(MEDIA_TYPE in answer["content"] for answer in refusals), place


def test_examples_are_given_in_four_languages_and_are_valid(client: TestClient) -> None:
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    text = json.dumps(
        schemas["DetectRequest"]["examples"] + schemas["TurnRequest"]["examples"], ensure_ascii=False
    )
    assert all(words in text for words in ("idioto", "useless", "احمق", "白痴"))
    for example in schemas["DetectRequest"]["examples"]:
        assert client.post("/v1/detect", json=example).status_code == 200, example
    call = client.post("/v1/conversations", json=schemas["ConversationRequest"]["examples"][0]).json()["id"]
    for example in schemas["TurnRequest"]["examples"]:
        assert client.post(f"/v1/conversations/{call}/turns", json=example).status_code == 200, example
    for example in schemas["EventRequest"]["examples"]:
        assert client.post(f"/v1/conversations/{call}/events", json=example).status_code == 200, example
