"""``civility report``: many recorded calls in one table, for a team leader's week."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click

from civility.cli._calls import CallOptions, call_options, open_call, report_problems
from civility.conversation.lines import Lines
from civility.errors import InputError
from civility.taxonomy import Kind
from civility.transcripts import replay

__all__ = ["command"]

_ABUSE = (Kind.ABUSE,)
_COLUMNS = (
    "file",
    "language",
    "turns",
    "outcome",
    "strikes",
    "warnings_due",
    "warnings_said",
    "abuse",
    "hold_seconds",
    "transfers",
    "signs",
    "missed",
    "audit",
)


@click.command()
@click.argument("transcripts", nargs=-1, required=True, type=click.Path(dir_okay=False))
@call_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="How to print.",
)
def command(transcripts: tuple[str, ...], options: CallOptions, form: str) -> None:
    """Review many recorded calls: one row each with outcome, warnings, service signs and audit.

    A file that cannot be read is named on standard error and left out; exit status 2 where that happened.
    """
    unreadable: list[str] = []
    rows = list(_rows(transcripts, options, unreadable))
    _PRINT[form](rows)
    if unreadable:
        sys.exit(2)


def _rows(paths: Iterable[str], options: CallOptions, unreadable: list[str]) -> Iterator[dict[str, Any]]:
    from civility import Detector, Phrasebook

    detector, book = Detector(), Phrasebook()
    for path in paths:
        try:
            yield _row(path, options, detector, book)
        except InputError as error:
            print(f"civility: {error}", file=sys.stderr)
            unreadable.append(path)


def _row(path: str, options: CallOptions, detector: Any, book: Lines) -> dict[str, Any]:
    transcript, call = open_call(path, options, detector=detector, phrasebook=book)
    report_problems(transcript)
    for _ in replay(call, transcript):
        pass
    summary = call.summary()
    marks = summary["scorecard"]
    return {
        "file": path,
        "language": summary["language"],
        "turns": summary["turns"],
        "outcome": summary["outcome"],
        "strikes": summary["strikes"],
        "warnings_due": len(summary["warnings"]["advised"]),
        "warnings_said": len(summary["warnings"]["said"]),
        "abuse": sum(bool(turn.of_kind(*_ABUSE)) for turn in call.turns if turn.customer),
        "hold_seconds": summary["holds"]["total_seconds"],
        "transfers": summary["transfers"],
        "signs": [mark["mark"] for mark in marks if mark["result"] == "seen"],
        "missed": [mark["mark"] for mark in marks if mark["result"] in ("missed", "mixed")],
        "audit": [f"turn {issue['turn']}: {issue['message']}" for issue in summary["audit"]],
    }


def _print_json(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def _print_csv(rows: list[dict[str, Any]]) -> None:
    written = io.StringIO()
    writer = csv.DictWriter(written, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    click.echo(written.getvalue(), nl=False)


def _cell(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list) else value


def _print_text(rows: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Column, Table

    table = Table(
        Column("call", overflow="fold"),
        "outcome",
        "strikes",
        "warnings said/due",
        "abuse",
        "hold s",
        "signs",
        "skills missed",
    )
    for row in rows:
        said = f"{row['warnings_said']}/{row['warnings_due']}"
        cells = (row["file"], row["outcome"], row["strikes"], said, row["abuse"], f"{row['hold_seconds']:g}")
        table.add_row(*map(str, cells), " ".join(row["signs"]), " ".join(row["missed"]))
    console = Console(highlight=False)
    console.print(table)
    for row in rows:
        for issue in row["audit"]:
            console.print(f"{row['file']}: {issue}", style="yellow")
    console.print(f"{len(rows)} calls, {sum(row['abuse'] > 0 for row in rows)} with abuse")


_PRINT = {"text": _print_text, "json": _print_json, "csv": _print_csv}
