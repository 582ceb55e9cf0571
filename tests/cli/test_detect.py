"""``civility detect``: arguments, standard input, both formats, and input that cannot be read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

CIVILITY = str(Path(sys.executable).with_name("civility"))


def run(*args: str | bytes, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([CIVILITY, "detect", *args], input=data, capture_output=True, check=False)


def objects(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_one_object_a_text() -> None:
    found = objects(run("--format", "json", "You are an idiot.", "Where is my parcel?"))
    assert [row["abusive"] for row in found] == [True, False]
    assert found[0]["categories"] == ["insult"]
    assert list(found[0]) == [
        "text",
        "language",
        "checked",
        "speaker",
        "abusive",
        "score",
        "categories",
        "spans",
    ]


def test_standard_input_line_by_line() -> None:
    data = "Jesteś idiotą!\n\n你是白痴\r\nWo ist mein Paket geblieben, ich warte\n".encode()
    found = objects(run("--format", "json", data=data))
    assert [row["text"] for row in found] == [
        "Jesteś idiotą!",
        "",
        "你是白痴",
        "Wo ist mein Paket geblieben, ich warte",
    ]
    assert [row["language"] for row in found] == ["pl", None, "zh", None]
    assert [row["checked"] for row in found] == [True, True, True, False]


def test_text_format_shows_the_finding() -> None:
    done = run("You are an idiot.")
    out = done.stdout.decode()
    assert done.returncode == 0
    assert "abusive" in out
    assert "insult" in out
    assert "en.customer.insult" in out
    assert "\x1b" not in out  # no colour where nobody sees it


def test_utf16_offsets() -> None:
    (row,) = objects(run("--format", "json", "--offsets", "utf16", "🙂🙂 you idiot"))
    points = objects(run("--format", "json", "🙂🙂 you idiot"))[0]["spans"]
    spans = row["spans"]
    assert isinstance(spans, list)
    assert isinstance(points, list)
    assert spans[0]["start"] == points[0]["start"] + 2


def test_input_that_is_not_utf8_is_named() -> None:
    done = run(data=b"fine\nbad \xff\n")
    assert done.returncode == 2
    assert "standard input, line 2: not UTF-8" in done.stderr.decode()
    assert len(done.stderr.decode().strip().splitlines()) == 1


def test_an_argument_that_is_not_utf8_is_read_as_far_as_possible() -> None:
    done = run("--format", "json", b"you idiot \xff")
    assert objects(done)[0]["abusive"] is True
    assert "not UTF-8" in done.stderr.decode()


@pytest.mark.parametrize(
    "args", [["--language", "xx", "a"], ["--speaker", "boss", "a"], ["--format", "xml", "a"]]
)
def test_bad_usage_is_status_2(args: list[str]) -> None:
    assert run(*args).returncode == 2
