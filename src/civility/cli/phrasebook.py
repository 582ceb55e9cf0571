"""``civility phrasebook``: check the lines, and hear one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from civility.diagnostics import did_you_mean
from civility.phrasebook import Phrasebook
from civility.phrasebook.names import VARIABLES

__all__ = ["command"]


@click.group("phrasebook")
def command() -> None:
    """Check the lines that agents say, and render one."""


@command.command("check")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def check(folder: Path | None) -> None:
    """Check the shipped lines, and with FOLDER those of a folder of your own laid over them.

    FOLDER holds language folders such as pl/, or a folder phrasebooks/ that does. Exit status 1 when
    anything is wrong.
    """
    book = Phrasebook(*([folder] if folder else []))
    problems = book.check()
    for problem in problems:
        click.echo(str(problem))
    if problems:
        click.echo(f"{len(problems)} problem{'s' * (len(problems) > 1)} found", err=True)
        sys.exit(1)
    counts = ", ".join(f"{language} {len(book.ids(language))}" for language in book.languages)
    click.echo(f"phrasebooks are in order: {counts} lines")


@command.command("say")
@click.argument("message_id", metavar="ID")
@click.option("--language", "-l", help="Language such as fa; without it the line is said in every language.")
@click.option(
    "--set", "settings", multiple=True, metavar="NAME=VALUE", help=f"Fill in one of: {', '.join(VARIABLES)}."
)
def say(message_id: str, language: str | None, settings: tuple[str, ...]) -> None:
    """Print the line ID, such as warning-insult-1."""
    book = Phrasebook()
    values = dict(_setting(text) for text in settings)
    if language:
        click.echo(book.say(message_id, language, **values))
        return
    for each in book.languages:
        click.echo(f"{each}  {book.say(message_id, each, **values)}")


def _setting(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals or name not in VARIABLES:
        hint = "write name=value" if not equals else did_you_mean(name, VARIABLES)
        raise click.BadParameter(f"{text!r}: {hint}", param_hint="--set")
    if name != "minutes":
        return name, value
    try:
        return name, int(value)
    except ValueError as error:
        raise click.BadParameter(f"minutes is {value!r}: write a whole number", param_hint="--set") from error
