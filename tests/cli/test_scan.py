"""``civility scan``: nothing is lost on the way from format to format."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from civility.cli.scan import command
from civility.errors import InputError

TEXTS = [
    "You are an idiot.",
    'He said "hello",\nthen hung up.',
    "",
    "Wo bleibt mein Paket? Ich warte schon lange.",
]


def scan(source: Path, target: Path, *args: str) -> Result:
    return CliRunner().invoke(command, [str(source), "-o", str(target), *args], catch_exceptions=False)


def write_csv(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def rows() -> list[dict[str, str]]:
    return [{"id": f"00{at}", "text": text, "note": "a;b, «ż»"} for at, text in enumerate(TEXTS)]


def test_csv_keeps_every_cell(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    result = scan(write_csv(tmp_path / "in.csv", rows), tmp_path / "out.csv")
    found = read_csv(tmp_path / "out.csv")
    assert [{key: row[key] for key in ("id", "text", "note")} for row in found] == rows
    assert [row["abusive"] for row in found] == ["true", "false", "false", "false"]
    assert found[0]["categories"] == "insult"
    assert [row["checked"] for row in found] == ["true", "true", "true", "false"]
    assert "4 rows, 1 abusive, 1 not checked" in result.stderr


def test_json_lines_keep_their_values(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    values = [{"text": text, "at": 1.5, "tags": ["x"], "deep": {"n": None}} for text in TEXTS]
    source.write_text("\n".join(map(json.dumps, values)) + "\n\n", encoding="utf-8")
    scan(source, tmp_path / "out.jsonl", "--prefix", "civility_")
    found = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [{key: row[key] for key in values[0]} for row in found] == values
    assert found[0]["civility_categories"] == ["insult"]


def test_parquet_keeps_its_types(tmp_path: Path) -> None:
    table = pa.table(
        {
            "text": TEXTS,
            "when": pa.array([datetime(2026, 1, 2, tzinfo=UTC)] * 4, pa.timestamp("ns", "UTC")),
            "price": pa.array([Decimal("1.10")] * 4, pa.decimal128(8, 2)),
            "kind": pa.array(["a", "b", "a", None]).dictionary_encode(),
        }
    )
    pq.write_table(table, tmp_path / "in.parquet")
    scan(tmp_path / "in.parquet", tmp_path / "out.parquet")
    found = pq.read_table(tmp_path / "out.parquet")
    assert found.select(table.schema.names).equals(table)
    assert found.column("abusive").to_pylist() == [True, False, False, False]


@pytest.mark.parametrize("ending", ["tsv", "jsonl", "parquet"])
def test_from_format_to_format(tmp_path: Path, rows: list[dict[str, str]], ending: str) -> None:
    scan(write_csv(tmp_path / "in.csv", rows), tmp_path / f"middle.{ending}")
    scan(tmp_path / f"middle.{ending}", tmp_path / "out.csv", "--prefix", "again_")
    found = read_csv(tmp_path / "out.csv")
    assert [row["text"] for row in found] == TEXTS
    assert [row["again_abusive"] for row in found] == [row["abusive"] for row in found]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", "text,b\nhi,1,2\n", r"a.csv:2: 3 cells where the header has 2"),
        ("b.csv", "txt\nhi\n", r"no column 'text': did you mean 'txt'"),
        ("c.csv", "text,score\nhi,1\n", r"the column 'score' exists already"),
        ("d.csv", "", r"d.csv:1: no header line"),
        ("e.jsonl", '{"text": "a"}\n{"text": 5}\n', r"e.jsonl: row 2: the text is a int"),
        ("f.jsonl", '{"text": "a"}\nnope\n', r"f.jsonl:2: not JSON"),
        ("g.parquet", "no parquet", r"g.parquet: "),
        ("h.xls", "x", r"unknown format '.xls'"),
    ],
)
def test_errors_leave_no_output(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        scan(tmp_path / name, tmp_path / "out.csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(b"text\n\xe9\n")
    with pytest.raises(InputError, match="not UTF-8"):
        scan(tmp_path / "in.csv", tmp_path / "out.csv")


def test_the_input_is_never_overwritten(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    path = write_csv(tmp_path / "in.csv", rows)
    with pytest.raises(InputError, match="overwrite"):
        scan(path, path)
