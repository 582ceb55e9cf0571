"""The sample clients work, and what is shipped beside the code is what it says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from .process import ROOT, Service

EXAMPLES = ROOT / "examples"


def test_the_python_client(service: Service) -> None:
    program = [sys.executable, str(EXAMPLES / "python" / "client.py"), service.url]
    ran = subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "You idiot! → insult" in ran.stdout
    assert "warn: insult: strike 1 of 3" in ran.stdout


def test_the_types_are_those_of_the_document(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    types = (EXAMPLES / "typescript" / "api.d.ts").read_text(encoding="utf-8")
    names = set(document["components"]["schemas"])
    names |= {operation["operationId"] for path in document["paths"].values() for operation in path.values()}
    assert [name for name in sorted(names) if not re.search(rf"\b{name}\b", types)] == [], "npm run types"


def test_the_typescript_client(service: Service, tmp_path: Path) -> None:
    compiler = EXAMPLES / "typescript" / "node_modules" / ".bin" / "tsc"
    if not compiler.exists() or shutil.which("node") is None:
        pytest.skip("npm install was not run in examples/typescript")
    options = ["--project", str(EXAMPLES / "typescript"), "--outDir", str(tmp_path)]
    subprocess.run([str(compiler), *options], check=True, timeout=120)
    (tmp_path / "package.json").write_text(json.dumps({"type": "module"}))
    ran = subprocess.run(
        ["node", str(tmp_path / "client.js"), service.url],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "insult: You idiot" in ran.stdout


def test_the_pages_have_every_word_in_every_language() -> None:
    text = (ROOT / "src/civility/service/web/strings.js").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"const (en|fa|pl|zh) = \{(.*?)\n\};", text, re.DOTALL))
    keys = {
        language: set(re.findall(r'(?:^|[\s,{])"?([\w.]+)"?: "', block)) for language, block in blocks.items()
    }
    assert set(keys) == {"en", "fa", "pl", "zh"}
    for language, found in keys.items():
        assert found == keys["en"], f"{language}: {sorted(found ^ keys['en'])}"


def test_the_pages_name_every_category_and_step() -> None:
    from civility.conversation.actions import Action
    from civility.taxonomy import categories

    text = (ROOT / "src/civility/service/web/strings.js").read_text(encoding="utf-8")
    wanted = [f"cat.{name}" for name in categories()] + [f"action.{action.value}" for action in Action]
    assert [name for name in wanted if f'"{name}"' not in text] == []


def test_the_pages_never_write_markup() -> None:
    for script in (ROOT / "src/civility/service/web").glob("*.js"):
        text = script.read_text(encoding="utf-8")
        for way in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
        ):
            assert way not in text, f"{script.name}: {way}"
    for page in (ROOT / "src/civility/service/web").glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*src=)|\son\w+=|style=|https?://", text), page.name
