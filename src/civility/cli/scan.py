"""``civility scan``: judge every row of a table of any size."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from civility.cli.options import language_option, speaker_option
from civility.errors import InputError

if TYPE_CHECKING:
    from civility.detection import Detector
    from civility.integrations.tables import Chunk

__all__ = ["command"]

Progress = Callable[[int], None]


@dataclass(slots=True)
class _Scan:
    """One run: what to judge, and the sums for the last line."""

    detector: Detector
    text: str
    speaker: str
    language: str | None
    prefix: str
    processes: int
    rows: int = 0
    abusive: int = 0
    unchecked: int = 0


@click.command("scan")
@click.argument("source", metavar="INPUT", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.",
)
@click.option("--text-column", default="text", show_default=True, help="The column that holds the texts.")
@click.option("--prefix", default="", help="Put before the names of the added columns.")
@click.option(
    "--processes", default=1, show_default=True, type=click.IntRange(1), help="How many processes work."
)
@language_option
@speaker_option
def command(
    source: Path,
    target: Path,
    text_column: str,
    prefix: str,
    processes: int,
    language: str | None,
    speaker: str,
) -> None:
    """Judge every row of INPUT (CSV, TSV, JSON Lines or Parquet, by its ending).

    Adds the columns abusive, score, categories, language and checked; every other column stays as it is.
    checked is false for a text in a language that is not supported: it was not judged.
    """
    from civility.detection import Detector
    from civility.integrations.tables import format_of

    if source.resolve() == target.resolve():
        raise InputError("the output would overwrite the input: choose another name")
    if not target.resolve().parent.is_dir():
        raise InputError(f"{target}: there is no folder {target.resolve().parent}")
    start = time.perf_counter()
    scan = _Scan(Detector(), text_column, speaker, language, prefix, processes)
    both = (format_of(source), format_of(target))
    (_parquet_to_parquet if both == ("parquet", "parquet") else _by_rows)(scan, source, target)
    click.echo(
        f"{scan.rows:,} rows, {scan.abusive:,} abusive, {scan.unchecked:,} not checked, "
        f"{time.perf_counter() - start:.1f} s: {target}",
        err=True,
    )


def _by_rows(scan: _Scan, source: Path, target: Path) -> None:
    from civility.integrations.frames import ADDED, check_column, check_new
    from civility.integrations.tables import open_table, write_rows

    with open_table(source) as table:
        if table.columns or table.size:
            check_column(table.columns, scan.text)
        check_new(table.columns, scan.prefix)
        columns = [*table.columns, *(scan.prefix + name for name in ADDED)]
        with write_rows(target, columns) as write, _progress(table.size) as advance:
            for chunk, position in table.chunks:
                write(list(_judged(scan, chunk, source)))
                advance(position)


def _judged(scan: _Scan, chunk: Chunk, source: Path) -> Iterator[dict[str, Any]]:
    from civility.integrations.frames import ADDED, row_values

    texts = [_text(row.get(scan.text), scan.rows + at, source) for at, row in enumerate(chunk, 1)]
    reports = scan.detector.pipe(
        texts, speaker=scan.speaker, language=scan.language, n_process=scan.processes
    )
    for row, report in zip(chunk, reports, strict=True):
        values = row_values(report)
        _count(scan, abusive=report.abusive, checked=report.checked)
        yield {**row, **{scan.prefix + name: value for name, value in zip(ADDED, values, strict=True)}}


def _text(value: object, row: int, source: Path) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(f"{source}: row {row}: the text is a {type(value).__name__}, not a string")
    return value


def _count(scan: _Scan, *, abusive: bool, checked: bool) -> None:
    scan.rows += 1
    scan.abusive += abusive
    scan.unchecked += not checked


def _parquet_to_parquet(scan: _Scan, source: Path, target: Path) -> None:
    """Keeps the types of the other columns, which rows of Python values would not."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from civility.integrations.frames import detect_batch

    try:
        file = pq.ParquetFile(source)
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{source}: {error}") from error
    options: dict[str, Any] = {
        "text": scan.text,
        "speaker": scan.speaker,
        "language": scan.language,
        "prefix": scan.prefix,
        "detector": scan.detector,
        "n_process": scan.processes,
    }
    empty = pa.RecordBatch.from_pylist([], schema=file.schema_arrow)
    part = target.with_name(target.name + ".part")
    try:
        schema = detect_batch(empty, **options).schema
        with pq.ParquetWriter(part, schema) as writer, _progress(file.metadata.num_rows) as advance:
            for batch in file.iter_batches(batch_size=1000):
                judged = detect_batch(batch, **options)
                writer.write_batch(judged)
                for abusive, checked in zip(
                    judged.column(scan.prefix + "abusive").to_pylist(),
                    judged.column(scan.prefix + "checked").to_pylist(),
                    strict=True,
                ):
                    _count(scan, abusive=abusive, checked=checked)
                advance(scan.rows)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _progress(total: int) -> Iterator[Progress]:
    """A bar on standard error where that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(
        console=Console(stderr=True), transient=True, disable=not Console(stderr=True).is_terminal
    ) as bar:
        task = bar.add_task("scan", total=max(total, 1))
        yield lambda position: bar.update(task, completed=position)
