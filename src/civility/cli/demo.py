"""``civility demo``: one recorded call in each language, with detection, advice and lines."""

from __future__ import annotations

from importlib import resources

import click
from rich.console import Console
from rich.rule import Rule

from civility.cli._show_call import isolated, show_advice, show_item
from civility.conversation.conversation import Conversation, Detect
from civility.conversation.lines import Lines
from civility.conversation.policy import Policy
from civility.transcripts import read_text, replay

__all__ = ["command"]

_NAMES = {"en": "English", "fa": "فارسی", "pl": "polski", "zh": "中文"}


@click.command()
@click.option(
    "--language", "-l", "languages", multiple=True, type=click.Choice(list(_NAMES)), help="Only this one."
)
@click.option(
    "--policy", default="three-strikes", show_default=True, help="Name of a policy, or a .toml file."
)
def command(languages: tuple[str, ...], policy: str) -> None:
    """Play one call in each language: what is found, what to do, and what to say.

    The calls were written for this purpose; they hold strong language.
    """
    from civility import Detector, Phrasebook

    console = Console(highlight=False)
    rules, detector, book = Policy.load(policy), Detector(), Phrasebook()
    for language in languages or tuple(_NAMES):
        _play(console, language, rules, detector, book)


def _play(console: Console, language: str, policy: Policy, detector: Detect, book: Lines) -> None:
    file = resources.files("civility") / "demo" / f"{language}.jsonl"
    transcript = read_text(file.read_text(encoding="utf-8"), "jsonl", path=file.name)
    call = Conversation(policy=policy, language=language, detector=detector, phrasebook=book)
    console.print(Rule(f"{isolated(_NAMES[language])} ({language}), policy {policy.name}"))
    for item, advice in replay(call, transcript):
        show_item(console, item, advice)
        show_advice(console, advice)
    _end(console, call)


def _end(console: Console, call: Conversation) -> None:
    summary = call.summary()
    found = [mark for mark in summary["scorecard"] if mark["result"] in ("seen", "missed", "mixed")]
    console.print()
    console.print(f"outcome: {summary['outcome']}; after the call:", style="bold")
    for step in summary["checklist"]:
        console.print(f"  ☐ {isolated(step['text'])}")
    named = ", ".join(f"{mark['mark']} {mark['name']}" for mark in found)
    console.print(f"to talk about with the agent: {named or 'nothing'}\n", style="dim")
