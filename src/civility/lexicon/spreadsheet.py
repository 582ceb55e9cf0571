"""A lexicon as a spreadsheet and back: one row an entry, the lines of a list below each other in a cell.

Excel files need the extra ``spreadsheet`` (openpyxl); CSV files need nothing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from civility.diagnostics import Diagnostic, did_you_mean
from civility.errors import DataError, InputError
from civility.lexicon.layout import entry_lines, render_file
from civility.lexicon.model import Entry, Example
from civility.lexicon.reader import load

__all__ = ["COLUMNS", "export", "import_"]

COLUMNS = (
    "language", "speaker", "category", "id", "patterns", "match", "forms", "severity", "certainty",
    "target", "facet",
    "except", "hits", "misses", "instead", "note", "source",
)  # fmt: skip
_LISTS = ("patterns", "forms", "except", "hits", "misses")


def export(language: str, path: Path) -> int:
    """Write all entries of a language; returns how many.

    Raises:
        InputError: the ending of the path is neither ``.csv`` nor ``.xlsx``.
    """
    rows = [_row(entry) for entry in load().entries if entry.language == language]
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(rows)
    elif path.suffix == ".xlsx":
        _write_excel(rows, path)
    else:
        raise InputError(f"{path}: unknown ending {path.suffix!r}: use .csv or .xlsx")
    return len(rows)


def _row(entry: Entry) -> dict[str, str]:
    fields: dict[str, Iterable[str] | str | None] = {
        "language": entry.language,
        "speaker": entry.speaker.value,
        "category": entry.category.name,
        "id": entry.id.rsplit(".", 1)[1],
        "patterns": [p.source for p in entry.patterns],
        "match": entry.match.value,
        "forms": entry.forms,
        "severity": entry.severity.value,
        "certainty": entry.certainty.value,
        "target": entry.target,
        "facet": entry.facet,
        "except": [p.source for p in entry.exceptions],
        "hits": [_marked(example) for example in entry.hits],
        "misses": [example.text for example in entry.misses],
        "instead": entry.instead,
        "note": entry.note,
        "source": entry.source,
    }
    return {
        name: "\n".join(value) if name in _LISTS and value else str(value or "") if name not in _LISTS else ""
        for name, value in fields.items()
    }


def _marked(example: Example) -> str:
    text = example.text
    for start, end in sorted(example.marks, reverse=True):
        text = f"{text[:start]}<{text[start:end]}>{text[end:]}"
    return text


def _write_excel(rows: Iterable[Mapping[str, str]], path: Path) -> None:
    openpyxl = _openpyxl()
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(COLUMNS)
    for row in rows:
        sheet.append([row[name] for name in COLUMNS])
    sheet.freeze_panes = "E2"
    for cell in (cell for line in sheet.iter_rows() for cell in line):
        cell.alignment = openpyxl.styles.Alignment(wrap_text=True, vertical="top")
        cell.data_type = "s"  # a pattern that begins with = is text, no formula
    book.save(path)


def _openpyxl() -> Any:
    try:
        import openpyxl
        import openpyxl.styles
    except ImportError as error:
        raise InputError("Excel files need openpyxl: install civility[spreadsheet], or use .csv") from error
    return openpyxl


def import_(path: Path, folder: Path) -> int:
    """Write the rows of a sheet as lexicon files below a folder; returns how many entries.

    Nothing is written unless every row can be read.

    Raises:
        DataError: an unknown column, or a row without language, speaker, category or id.
    """
    rows = _read(path)
    files: dict[tuple[str, str, str], list[list[str]]] = {}
    for row in rows:
        place = (row["language"], row["speaker"], row["category"])
        files.setdefault(place, []).append(
            entry_lines({name: _cell(name, row.get(name, "")) for name in COLUMNS[3:]})
        )
    for (language, speaker, category), entries in files.items():
        target = folder / language / speaker / f"{category}.yaml"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(render_file(language, speaker, category, entries), encoding="utf-8")
    return len(rows)


def _cell(name: str, value: str) -> str | list[str]:
    return [line for line in value.splitlines() if line.strip()] if name in _LISTS else value


def _read(path: Path) -> list[dict[str, str]]:
    if path.suffix == ".xlsx":
        lines = [
            [str(v) if v is not None else "" for v in line]
            for line in _openpyxl().load_workbook(path).active.values
        ]
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
    head, *body = lines or [[]]
    problems = [
        Diagnostic(path.name, 1, at + 1, "column", f"unknown column {name!r}", did_you_mean(name, COLUMNS))
        for at, name in enumerate(head) if name not in COLUMNS
    ]  # fmt: skip
    rows = [dict(zip(head, line, strict=False)) for line in body if any(line)]
    for number, row in enumerate(rows, 2):
        problems += [
            Diagnostic(path.name, number, 1, "cell", f"no {name}", "fill the cell")
            for name in ("language", "speaker", "category", "id", "patterns", "severity", "hits", "misses")
            if not row.get(name)
        ]
    if problems:
        raise DataError(problems)
    return rows
