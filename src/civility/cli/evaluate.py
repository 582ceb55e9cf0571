"""``civility evaluate``: how good the detector is on labelled texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from civility.cli.options import output_format

if TYPE_CHECKING:
    from civility.evaluation import Evaluation, Interval, Measures

__all__ = ["command"]

_COLUMNS = ("precision", "recall", "f1", "macro_f1", "false_alarms")


@click.command("evaluate")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False), metavar="FILE…"
)
@click.option(
    "--by", type=click.Choice(["language", "speaker", "subtype"]), help="Also measure each group of rows."
)
@click.option("--identify", is_flag=True, help="Leave the language to the detector where a row names it.")
@click.option(
    "--show",
    type=click.Choice(["false-alarms", "misses"]),
    help="List the texts that went wrong, with their lines.",
)
@output_format
def command(files: tuple[str, ...], by: str | None, identify: bool, show: str | None, form: str) -> None:
    """Measure the detector on labelled texts: precision, recall, F1 and false alarms with 95 % intervals.

    Each FILE holds one JSON object a line: {"text", "label": 0 or 1, "language", "speaker", "subtype"}; only
    text and label are required. Each share is printed with the bounds of its bootstrap interval.
    """
    from civility import Detector
    from civility.evaluation import evaluate, read_rows

    detector = Detector()
    for file in files:
        result = evaluate(read_rows(file), detector, by=by, identify=identify)
        if form == "json":
            click.echo(json.dumps({"file": file, **result.to_dict()}, ensure_ascii=False))
        else:
            _print(file, result)
        if show:
            _print_rows(file, result, show)


def _print(file: str, result: Evaluation) -> None:
    click.echo(click.style(file, bold=True))
    width = max(10, *(len(name) for name in ("all", *result.groups)))
    head = "".join(f"{name.replace('_', ' '):>20}" for name in _COLUMNS)
    click.echo(f"{'':{width}} {'texts':>8} {'abusive':>8} {'found':>8}{head}")
    click.echo(_line("all", result.total, width))
    for name, measures in result.groups.items():
        click.echo(_line(name, measures, width))


def _line(name: str, measures: Measures, width: int) -> str:
    found = measures.true_positives + measures.false_positives
    shares = "".join(f"{_share(getattr(measures, column)):>20}" for column in _COLUMNS)
    return f"{name:{width}} {measures.rows:8,} {measures.abusive:8,} {found:8,}{shares}"


def _share(interval: Interval) -> str:
    """A share with its bounds, e.g. ``.812 (.790–.834)``."""
    if interval.value is None or interval.low is None or interval.high is None:
        return "–"
    digits = 4 if interval.high < 0.01 else 3
    value, low, high = (f"{x:.{digits}f}" for x in (interval.value, interval.low, interval.high))
    return f"{value} ({low}–{high})".replace("0.", ".")


def _print_rows(file: str, result: Evaluation, show: str) -> None:
    for row in result.false_alarms if show == "false-alarms" else result.misses:
        click.echo(f"{file}:{row.line}: {row.text}")
