"""Whole calls, one folder a language, in pairs: ``<scenario>.jsonl`` and ``<scenario>.expected.json``.

A new scenario needs no Python: add the call, run with ``CIVILITY_WRITE_GOLDEN=1``, read what was written.
A file ``<scenario>.options.json`` holds options of the conversation where the usual ones do not fit.
"""

import json
import os
from pathlib import Path

import pytest

from civility import Conversation, Detector, Phrasebook, Policy
from civility.conversation import Advice
from civility.transcripts import read, replay

KNOWN = json.loads((Path(__file__).parent / "golden" / "known_failures.json").read_text(encoding="utf-8"))
"""Calls whose expectation is right and whose result is not yet, each with the reason."""
FOLDER = Path(__file__).parent / "golden"
CALLS = sorted(FOLDER.glob("*/*.jsonl"))
MARKS = {"V1", "V2", "V3", "V4", "V6", "V7"}
"""The marks that rest on what should not have been said; the others are proven in ``test_review.py``."""
HELPFUL = {"apology", "closing", "empathy", "paraphrase", "solution"}
"""Left out of an agent's turn: a lexicon that learns another kind word changes no step."""
SCENARIOS = {
    "agent-abusive",
    "apology",
    "civil",
    "immediate-end",
    "mixed-language",
    "persistent-refusal",
    "persistent-shouting",
    "provoked-by-calm-down",
    "recovery",
    "reported-insult",
    "self-harm",
    "three-strikes",
}


@pytest.fixture(scope="module")
def detector():
    return Detector()


@pytest.fixture(scope="module")
def book():
    return Phrasebook()


def cases():
    for path in CALLS:
        name = f"{path.parent.name}-{path.stem}"
        reason = KNOWN.get(name)
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        yield pytest.param(path, id=name, marks=marks)


@pytest.mark.parametrize("path", cases())
def test_golden(path, detector, book):
    found = {policy: outline(path, policy, detector, book) for policy in Policy.names()}
    expected = path.with_suffix(".expected.json")
    if os.environ.get("CIVILITY_WRITE_GOLDEN"):
        expected.write_text(written(found), encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["en", "fa", "pl", "zh"])
def test_every_language_has_every_scenario(language):
    assert {path.stem for path in (FOLDER / language).glob("*.jsonl")} >= SCENARIOS


def outline(path: Path, policy: str, detector: Detector, book: Phrasebook) -> dict:
    options = {"language": path.parent.name}
    if (own := path.with_suffix(".options.json")).is_file():
        options = json.loads(own.read_text(encoding="utf-8"))
    call = Conversation(policy=policy, detector=detector, phrasebook=book, **options)
    turns = [turn(advice) for _, advice in replay(call, read(path))]
    summary = call.summary()
    marks = {mark["mark"]: mark["result"] for mark in summary["scorecard"]}
    seen = {mark: result for mark, result in marks.items() if mark in MARKS and result in ("seen", "missed")}
    audit = [f"{issue['turn']} {issue['code']}" for issue in summary["audit"]]
    after = [step["id"] for step in summary["checklist"]]
    return {
        "turns": turns,
        "outcome": summary["outcome"],
        "warnings": summary["warnings"],
        "end": summary["end"],
        "scorecard": seen,
        "audit": audit,
        "checklist": after,
    }


def turn(advice: Advice) -> str:
    """One turn on one line, so that a change is read at a glance."""
    who = advice.event or advice.speaker
    left_out = HELPFUL if advice.speaker == "agent" else set()
    found = "+".join(sorted(set(categories_of(advice)) - left_out))
    said = " ".join(line.id for line in advice.say)
    strikes = f"strikes {advice.strikes:g}"
    parts = [f"{advice.turn} {who}", found or "-", advice.action.value, strikes, said]
    return " | ".join(part for part in parts if part)


def categories_of(advice: Advice) -> tuple[str, ...]:
    return advice.report.categories if advice.report else ()


def written(found: dict) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
