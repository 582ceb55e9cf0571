"""The documents say what is true: marks, ids, settings and examples in docs/ are checked here."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from civility.lexicon.lint import check
from civility.lexicon.reader import read_folders
from civility.phrasebook import Phrasebook
from civility.taxonomy import categories

ROOT = Path(__file__).resolve().parents[2]
PRACTICE = (ROOT / "docs" / "practice.md").read_text(encoding="utf-8")
LOCALIZATION = (ROOT / "docs" / "localization.md").read_text(encoding="utf-8")
MARKS = [
    *(f"P{n}" for n in range(1, 11)),
    *(f"S{n}" for n in range(1, 6)),
    *(f"K{n}" for n in range(1, 5)),
    *(f"V{n}" for n in range(1, 8)),
]
BOOK = Phrasebook()
SERVING = [
    path
    for folder, ending in (("phrasebooks", "ftl"), ("policies", "toml"), ("src", "py"), ("tests", "py"))
    for path in sorted((ROOT / folder).rglob(f"*.{ending}"))
    if path != Path(__file__).resolve()
]
BLOCK = re.compile(r"```(yaml|ftl)\n# (\S+)\n(.*?)```", re.DOTALL)


def row(mark: str) -> str:
    """The row of the table of practice for a mark."""
    return next(line for line in PRACTICE.splitlines() if line.startswith(f"| **{mark}** |"))


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_has_its_row_and_is_served(mark: str) -> None:
    assert len(row(mark).split(" | ")) == 3
    named = [path for path in SERVING if re.search(rf"\b{mark}\b", path.read_text(encoding="utf-8"))]
    assert named, f"nothing in phrasebooks, policies, code or tests names {mark}"


@pytest.mark.parametrize("mark", MARKS)
def test_what_a_row_names_exists(mark: str) -> None:
    served = row(mark).split(" | ")[2]
    settings = {
        key for path in ROOT.glob("policies/*.toml") for key in keys(tomllib.loads(path.read_text("utf-8")))
    }
    known = settings | set(BOOK.ids("en")) | set(categories()) | {"end_call", "escalate", "transfer", "check"}
    for name in re.findall(r"`([^`]+)`", served):
        parts = re.sub(r"[\[\]]|=.*", " ", name).replace("conduct.", "conduct ").split()
        real = (ROOT / name).exists() or name.startswith("civility ") or all(part in known for part in parts)
        assert real or (ROOT / "policies" / f"{name}.toml").exists(), (mark, name)


def keys(table: dict[str, object]) -> set[str]:
    """Every key of a TOML table, at any depth."""
    inner = [keys(value) for value in table.values() if isinstance(value, dict)]
    return set(table).union(*inner)


def test_lines_quoted_in_the_documents_are_the_lines() -> None:
    for language in BOOK.languages:
        assert BOOK.say("warning-insult-2", language) in PRACTICE
        assert BOOK.say("instead-calm-down", language) in PRACTICE


def test_example_lines_are_accepted(tmp_path: Path) -> None:
    files = [(path, text) for kind, path, text in BLOCK.findall(LOCALIZATION) if kind == "ftl"]
    assert {path.split("/")[1] for path, _ in files} == {"en", "fa", "pl", "zh"}
    write_all(tmp_path, files)
    book = Phrasebook.load(tmp_path)
    assert all(book.has("empathy-roaming-1", language) for language in book.languages)


def test_example_entries_pass_their_own_tests(tmp_path: Path) -> None:
    files = [(path, text) for kind, path, text in BLOCK.findall(LOCALIZATION) if kind == "yaml"]
    write_all(tmp_path, files)
    lexicon, problems = read_folders([tmp_path / "lexicons"])
    checked = check(lexicon, problems)
    assert checked.problems == ()
    assert {entry.language for entry in lexicon.entries} == {"en", "fa", "pl", "zh"}


def write_all(folder: Path, files: list[tuple[str, str]]) -> None:
    for path, text in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
