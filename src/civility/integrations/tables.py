"""Tables of any size in files: CSV, TSV, JSON Lines and Parquet, read and written in chunks.

Every column of the input is in the output, with its values as they were: CSV cells stay text, JSON values
stay JSON values, Parquet to Parquet keeps the types. Where formats differ, a nested value in a CSV cell is
written as JSON.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from civility.errors import InputError

__all__ = ["FORMATS", "Chunk", "Table", "format_of", "open_table", "write_rows"]

FORMATS = {".csv": "csv", ".tsv": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
_DELIMITERS = {"csv": ",", "tsv": "\t"}

Row = Mapping[str, Any]
Chunk = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table being read: columns, size (bytes or rows), chunks of rows with the part read so far."""

    columns: tuple[str, ...]
    size: int
    chunks: Iterator[tuple[Chunk, int]]


def format_of(path: Path) -> str:
    """The format that a file's ending names.

    Raises:
        InputError: no known ending.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise InputError(f"{path}: unknown format {path.suffix!r}: use one of {', '.join(FORMATS)}")
    return form


@contextmanager
def open_table(path: Path, *, chunk_size: int = 1000) -> Iterator[Table]:
    """Opens a table for reading.

    Raises:
        InputError: the file cannot be read or is not of its format; the message begins with ``path:line:``.
    """
    form = format_of(path)
    if form == "parquet":
        yield _parquet(path, chunk_size)
        return
    try:
        with path.open(encoding="utf-8-sig", newline="" if form != "jsonl" else "\n") as file:
            size = path.stat().st_size
            yield (
                _lines(path, file, size, chunk_size)
                if form == "jsonl"
                else _cells(path, file, size, _DELIMITERS[form], chunk_size)
            )
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: not UTF-8 (byte 0x{error.object[error.start]:02x}): save it as UTF-8"
        ) from error


def _cells(path: Path, file: TextIO, size: int, delimiter: str, chunk_size: int) -> Table:
    csv.field_size_limit(2**31 - 1)
    reader = csv.reader(file, delimiter=delimiter, strict=True)
    columns = tuple(next(reader, ()))
    if not columns:
        raise InputError(f"{path}:1: no header line")
    if len(set(columns)) < len(columns):
        raise InputError(f"{path}:1: two columns have the same name")

    def rows() -> Iterator[dict[str, Any]]:
        try:
            for cells in reader:
                if cells and len(cells) != len(columns):
                    problem = f"{len(cells)} cells where the header has {len(columns)}"
                    raise InputError(
                        f"{path}:{reader.line_num}: {problem}: quote cells that hold {delimiter!r}"
                    )
                if cells:
                    yield dict(zip(columns, cells, strict=True))
        except csv.Error as error:
            raise InputError(f"{path}:{reader.line_num}: {error}") from error

    return Table(columns, size, _chunks(rows(), chunk_size, lambda: file.buffer.tell()))


def _lines(path: Path, file: TextIO, size: int, chunk_size: int) -> Table:
    def rows() -> Iterator[dict[str, Any]]:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(f"{path}:{number}: not JSON: {error.msg} at column {error.colno}") from error
            if not isinstance(row, dict):
                raise InputError(f"{path}:{number}: a row must be an object")
            yield row

    return Table(_keys(path), size, _chunks(rows(), chunk_size, lambda: file.buffer.tell()))


def _keys(path: Path) -> tuple[str, ...]:
    """Every key of a JSON Lines file in the order of first sight: rows need not be alike."""
    keys: dict[str, None] = {}
    with path.open("rb") as file:
        for line in file:
            try:
                row = json.loads(line) if line.strip() else {}
            except ValueError:
                break  # the reading proper names the line
            keys.update(dict.fromkeys(row if isinstance(row, dict) else ()))
    return tuple(keys)


def _parquet(path: Path, chunk_size: int) -> Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(path)
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{path}: {error}") from error

    def chunks() -> Iterator[tuple[Chunk, int]]:
        done = 0
        for batch in file.iter_batches(batch_size=chunk_size):
            done += batch.num_rows
            yield batch.to_pylist(), done

    return Table(tuple(file.schema_arrow.names), file.metadata.num_rows, chunks())


def _chunks(
    rows: Iterator[dict[str, Any]], chunk_size: int, position: Callable[[], int]
) -> Iterator[tuple[Chunk, int]]:
    chunk: Chunk = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == chunk_size:
            yield chunk, position()
            chunk = []
    if chunk:
        yield chunk, position()


@contextmanager
def write_rows(path: Path, columns: Sequence[str]) -> Iterator[Callable[[Chunk], None]]:
    """Gives a function that appends rows to a new file.

    The file appears under its name only once everything is written.
    """
    form = format_of(path)
    part = path.with_name(path.name + ".part")
    try:
        if form == "parquet":
            with _parquet_writer(part) as write:
                yield write
        else:
            with part.open("w", encoding="utf-8", newline="" if form != "jsonl" else "\n") as file:
                yield (
                    _line_writer(file) if form == "jsonl" else _cell_writer(file, columns, _DELIMITERS[form])
                )
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _line_writer(file: TextIO) -> Callable[[Chunk], None]:
    def write(rows: Chunk) -> None:
        file.writelines(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows)

    return write


def _cell_writer(file: TextIO, columns: Sequence[str], delimiter: str) -> Callable[[Chunk], None]:
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)

    def write(rows: Chunk) -> None:
        writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)

    return write


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ";".join(value)
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, list | dict) else value


@contextmanager
def _parquet_writer(part: Path) -> Iterator[Callable[[Chunk], None]]:
    """Types come from the first chunk of rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    writers: list[pq.ParquetWriter] = []

    def write(rows: Chunk) -> None:
        try:
            if not writers:
                writers.append(pq.ParquetWriter(part, _schema(rows)))
            writers[0].write_table(pa.Table.from_pylist(rows, schema=writers[0].schema))
        except pa.ArrowException as error:
            raise InputError(f"the rows do not make one Parquet table: {error}") from error

    try:
        yield write
    finally:
        for writer in writers:
            writer.close()


def _schema(rows: Chunk) -> Any:
    """The types of the first rows; a column without any value yet holds text."""
    import pyarrow as pa

    schema = pa.Table.from_pylist(rows).schema
    fields = [
        pa.field(field.name, pa.string()) if pa.types.is_null(field.type) else field for field in schema
    ]
    return pa.schema(
        [
            pa.field(field.name, pa.list_(pa.string())) if field.type == pa.list_(pa.null()) else field
            for field in fields
        ]
    )
