"""``civility call``: a recorded call turn by turn, with advice, scorecard, audit and record."""

from __future__ import annotations

import json

import click

from civility.cli._calls import CallOptions, call_options, open_call, report_problems
from civility.conversation.conversation import Conversation
from civility.transcripts import Transcript, replay

__all__ = ["command"]


@click.command()
@click.argument("transcript", type=click.Path(dir_okay=False))
@call_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print.",
)
def command(transcript: str, options: CallOptions, form: str) -> None:
    """Follow a recorded call: what to do and say after each turn, then the whole in review.

    TRANSCRIPT is a file of JSON Lines, CSV, WebVTT, SRT, or Amazon Connect Contact Lens JSON. With
    ``--format json`` each turn is one object a line, and the last line holds the summary. Entries that
    cannot be used are left out and named on standard error with their line.
    """
    read, call = open_call(transcript, options)
    report_problems(read)
    if form == "json":
        _print_json(read, call)
    else:
        _print_text(read, call)


def _print_json(transcript: Transcript, call: Conversation) -> None:
    for _, advice in replay(call, transcript):
        click.echo(json.dumps(advice.to_dict(), ensure_ascii=False))
    click.echo(json.dumps({"summary": call.summary()}, ensure_ascii=False))


def _print_text(transcript: Transcript, call: Conversation) -> None:
    from rich.console import Console

    from civility.cli._show_call import show_advice, show_item, show_summary

    console = Console(highlight=False, soft_wrap=False)
    for item, advice in replay(call, transcript):
        show_item(console, item, advice)
        show_advice(console, advice)
    show_summary(console, call.summary())
