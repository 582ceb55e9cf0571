"""``civility evaluate`` on a file of four rows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from civility.cli.evaluate import command
from civility.errors import InputError

ROWS = [
    {"text": "You are an idiot.", "label": 1, "subtype": "plain"},
    {"text": "Where is my order?", "label": 0, "subtype": "plain"},
    {"text": "My order came on Monday.", "label": 1, "subtype": "noise"},
    {"text": "Thanks for your help.", "label": 0, "subtype": "plain"},
]


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return str(path)


def test_json(file: str) -> None:
    result = CliRunner().invoke(
        command, [file, "--by", "subtype", "--format", "json"], catch_exceptions=False
    )
    data = json.loads(result.output)
    assert data["total"]["recall"]["value"] == 0.5
    assert data["total"]["false_positives"] == 0
    assert set(data["groups"]) == {"plain", "noise"}


def test_text_with_the_misses(file: str) -> None:
    result = CliRunner().invoke(command, [file, "--show", "misses"], catch_exceptions=False)
    assert "precision" in result.output
    assert f"{file}:3: My order came on Monday." in result.output


def test_a_broken_row_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"text": "a"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"broken.jsonl:1: no 'label'"):
        CliRunner().invoke(command, [str(path)], catch_exceptions=False)
