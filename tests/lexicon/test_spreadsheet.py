"""A spreadsheet and back: nothing is lost, bad sheets are refused whole."""

import csv

import pytest

from civility.errors import DataError, InputError
from civility.lexicon.reader import load, read_folders
from civility.lexicon.spreadsheet import COLUMNS, export, import_


def essence(entry):
    hits = [(e.text, e.marks) for e in entry.hits]
    patterns = [p.source for p in entry.patterns]
    return (
        entry.id,
        patterns,
        entry.forms,
        entry.match,
        entry.severity,
        hits,
        [e.text for e in entry.misses],
        entry.note,
    )


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["fa", "zh"])
def test_round_trip(tmp_path, language, ending):
    if ending == "xlsx":
        pytest.importorskip("openpyxl")
    sheet = tmp_path / f"sheet.{ending}"
    count = export(language, sheet)
    assert import_(sheet, tmp_path / "lexicons") == count
    again, problems = read_folders([tmp_path / "lexicons"])
    assert [p for p in problems if p.code != "unknown-list"] == []
    shipped = {entry.id: essence(entry) for entry in load().entries if entry.language == language}
    assert {entry.id: essence(entry) for entry in again.entries} == shipped


def test_a_sheet_with_problems_is_refused_whole(tmp_path):
    sheet = tmp_path / "sheet.csv"
    with sheet.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([*COLUMNS[:4], "paterns"])
        writer.writerow(["en", "customer", "insult", "x", "y"])
    with pytest.raises(DataError) as caught:
        import_(sheet, tmp_path / "out")
    assert "did you mean 'patterns'?" in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_unknown_ending(tmp_path):
    with pytest.raises(InputError, match=r"use \.csv or \.xlsx"):
        export("en", tmp_path / "sheet.ods")
