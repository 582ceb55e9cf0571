"""Transcripts in pairs of files: what was written, and what is read. Adding a case needs no Python.

``golden`` holds good files, ``broken`` bad ones; ``<name>.expected.json`` holds items and diagnostics, or
the one error. Run with ``CIVILITY_WRITE_GOLDEN=1`` to write new ones.
"""

import json
import os
from dataclasses import asdict
from pathlib import Path

import pytest

from civility.errors import InputError, UnknownNameError
from civility.taxonomy import Speaker
from civility.transcripts import Labels, read, read_text

HERE = Path(__file__).parent
FILES = sorted(
    path
    for folder in ("golden", "broken")
    for path in (HERE / folder).iterdir()
    if not path.name.endswith(".expected.json")
)


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_pair(path):
    found = outcome(path)
    expected = path.with_name(path.name + ".expected.json")
    if os.environ.get("CIVILITY_WRITE_GOLDEN"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def outcome(path: Path) -> dict:
    try:
        transcript = read(path)
    except InputError as error:
        return {"error": shown(error)}
    return {
        "format": transcript.format,
        "language": transcript.language,
        "items": [plain(asdict(item)) for item in transcript.items],
        "diagnostics": [shown(problem) for problem in transcript.diagnostics],
    }


def shown(problem: object) -> str:
    return str(problem).replace(f"{HERE}{os.sep}", "")


def plain(item: dict) -> dict:
    return {key: value for key, value in item.items() if value is not None}


def test_good_files_have_no_diagnostics():
    for path in FILES:
        if path.parent.name == "golden":
            assert read(path).diagnostics == (), path


def test_labels_of_your_own():
    labels = Labels(customer=("Zofia",), agent=("Herr Müller",))
    assert labels.speaker("zofia") is Speaker.CUSTOMER
    assert labels.speaker("HERR MÜLLER") is Speaker.AGENT
    transcript = read(HERE / "broken" / "strangers.vtt", labels=labels)
    assert [item.speaker.value for item in transcript.utterances] == ["customer", "agent", "customer"]


@pytest.mark.parametrize("label", ["CUSTOMER", "Client 2", "klientka", "مشتری", "مشتري", "顾客", "Caller:"])
def test_labels_of_customers(label):
    assert Labels().speaker(label) is Speaker.CUSTOMER


@pytest.mark.parametrize(
    "label", ["AGENT", "agent_0", "Konsultantka", "اپراتور", "کارشناس", "客服", "座席 1"]
)
def test_labels_of_agents(label):
    assert Labels().speaker(label) is Speaker.AGENT


def test_a_format_of_your_own_choice_and_an_unknown_one():
    text = '{"speaker": "customer", "text": "x"}'
    assert len(read_text(text, "jsonl").items) == 1
    with pytest.raises(UnknownNameError, match="did you mean 'jsonl'"):
        read_text(text, "json")


def test_a_missing_file_is_one_clear_error(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none.jsonl")


def test_a_json_list_is_read_like_json_lines():
    assert len(read_text('[{"speaker": "customer", "text": "x"}]', "contact-lens").items) == 1
