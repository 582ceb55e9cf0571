"""Every knob of a policy, each proven by a call that goes otherwise when it is turned.

``knobs/<name>/call.jsonl`` is played under ``three-strikes`` and under the same with the tables of
``changed.toml`` laid over it; ``expected.json`` holds both. They must differ.
"""

import json
import os
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from civility import Conversation, Detector, Phrasebook, Policy
from civility.conversation import EarlierContact
from civility.conversation.loader import HEAD
from civility.conversation.policy import find
from civility.conversation.rules import Rules
from civility.transcripts import Event, read, replay

FOLDERS = sorted(path for path in (Path(__file__).parent / "knobs").iterdir() if path.is_dir())
EARLIER = EarlierContact(strikes=2, warnings=2, minutes_ago=30)


@pytest.fixture(scope="module")
def play():
    detector, book = Detector(), Phrasebook()

    def run(folder: Path, policy: Policy) -> list[str]:
        earlier = EARLIER if folder.name.startswith("carry-over") else None
        call = Conversation(policy=policy, language="en", detector=detector, phrasebook=book, earlier=earlier)
        items = read_call(folder)
        return [shown(advice) for _, advice in replay(call, items)]

    return run


def read_call(folder: Path):
    path = folder / "call.jsonl"
    if any(isinstance(item, Event) for item in _items(path)):
        return _Items(_items(path))
    return read(path)


class _Items:
    """A call of events alone has no turn, so that it is no transcript; here it is one."""

    def __init__(self, items):
        self.items = items


def _items(path: Path) -> list:
    from civility.transcripts.jsonl import rows
    from civility.transcripts.labels import Labels
    from civility.transcripts.model import Notes
    from civility.transcripts.reader import _judge

    notes = Notes(str(path))
    return list(_judge(list(rows(path.read_text(encoding="utf-8"), notes)), Labels(), notes))


def shown(advice) -> str:
    end = " (advisor decides)" if advice.needs_decision else ""
    told = f" tell {' '.join(advice.tell)}" if advice.tell and not advice.event else ""
    return (
        f"{advice.turn} {advice.event or advice.speaker} {advice.action.value} {advice.strikes:g}{end}{told}"
    )


def changed(folder: Path) -> Policy:
    """The tables of ``changed.toml`` laid over three-strikes, key by key."""
    base = tomllib.loads(find("three-strikes").read_text(encoding="utf-8"))
    over = tomllib.loads((folder / "changed.toml").read_text(encoding="utf-8"))
    return Policy.from_text(as_toml(merged(base, over)))


def merged(base: dict, over: dict) -> dict:
    both = {key: merged(base[key], over[key]) for key in base if isinstance(base[key], dict) and key in over}
    return {**base, **over, **both}


def as_toml(data: dict, table: str = "") -> str:
    plain = [f"{key} = {json.dumps(value)}" for key, value in data.items() if not isinstance(value, dict)]
    head = [f"[{table}]"] if table else []
    inner = [
        as_toml(value, f"{table}.{key}" if table else key)
        for key, value in data.items()
        if isinstance(value, dict)
    ]
    return "\n".join([*head, *plain, *inner]) + "\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_knob(folder, play):
    found = {
        "three-strikes": play(folder, Policy.load("three-strikes")),
        "changed": play(folder, changed(folder)),
    }
    expected = folder / "expected.json"
    if os.environ.get("CIVILITY_WRITE_GOLDEN"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
    assert found["three-strikes"] != found["changed"], "the knob changes nothing"


def test_every_table_has_its_proof():
    proven = {key for folder in FOLDERS for key in tomllib.loads((folder / "changed.toml").read_text())}
    assert proven - set(HEAD) >= {each.name for each in fields(Rules)} - {"maybe"}
