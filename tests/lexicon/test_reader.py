"""Bad lexicon files give every problem at once, each with its place and the way out."""

import shutil
from pathlib import Path

import pytest

from civility.errors import DataError
from civility.lexicon.reader import load, read_folders

HERE = Path(__file__).parent


def folder_with(tmp_path: Path, source: Path) -> Path:
    target = tmp_path / "lexicons" / "pl" / "customer"
    target.mkdir(parents=True)
    shutil.copy(source, target / source.name)
    return tmp_path / "lexicons"


@pytest.mark.parametrize("source", sorted((HERE / "broken").glob("*.yaml")), ids=lambda p: p.stem)
def test_every_problem_is_reported_with_its_place(tmp_path, source):
    _, problems = read_folders([folder_with(tmp_path, source)])
    shown = [str(problem).removeprefix("lexicons/pl/customer/") for problem in sorted(problems)]
    assert shown == source.with_suffix(".expected").read_text(encoding="utf-8").splitlines()


def test_loading_refuses_what_reading_reports(tmp_path):
    with pytest.raises(DataError) as caught:
        load([folder_with(tmp_path, HERE / "broken" / "entries.yaml")])
    assert len(caught.value.diagnostics) == 8


def test_a_good_entry_beside_a_bad_one_still_loads(tmp_path):
    lexicon, _ = read_folders([folder_with(tmp_path, HERE / "broken" / "entries.yaml")])
    assert [entry.id for entry in lexicon.entries] == ["pl.customer.insult.twice"]


@pytest.mark.parametrize("word", ["no", "on", "12:30", "null", "1e3", "yes"])
def test_yaml_keeps_every_scalar_a_word(tmp_path, word):
    path = tmp_path / "lexicons" / "en" / "customer" / "insult.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "language: en\nspeaker: customer\ncategory: insult\nentries:\n- id: x\n  patterns:\n    - " + word
        + "\n  severity: low\n  hits:\n    - <x>\n  misses:\n    - y\n",
        encoding="utf-8",
    )  # fmt: skip
    lexicon, problems = read_folders([tmp_path / "lexicons"])
    assert not problems
    assert lexicon.entries[0].patterns[0].source == word


def test_a_missing_list_is_named_with_the_nearest_one(tmp_path):
    path = tmp_path / "lexicons" / "en" / "customer" / "insult.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "language: en\nspeaker: customer\ncategory: insult\nlists:\n  animals:\n    - pig\n"
        "entries:\n- id: x\n  patterns:\n"
        '    - "you {animal}"\n  severity: low\n  hits:\n    - <you pig>\n  misses:\n    - y\n',
        encoding="utf-8",
    )
    _, problems = read_folders([tmp_path / "lexicons"])
    assert [str(problem) for problem in problems] == [
        "lexicons/en/customer/insult.yaml:10:7: no list named 'animal': did you mean 'animals'?"
    ]
