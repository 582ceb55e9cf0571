"""``civility policy``: what a policy does, and what is wrong with one."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from civility.conversation.policy import Policy, find, inspect
from civility.conversation.show import Rung, ladder, settings
from civility.diagnostics import Diagnostic

__all__ = ["command"]

_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print.",
)


@click.group()
def command() -> None:
    """Check and show policies."""


@command.command()
@click.argument("policies", nargs=-1)
@_FORMAT
def check(policies: tuple[str, ...], form: str) -> None:
    """Say what is wrong with POLICIES (names or .toml files; all shipped ones by default).

    Exit status 1 where anything was found.
    """
    names = policies or Policy.names()
    problems = [problem for name in names for problem in _problems(find(name))]
    if form == "json":
        click.echo(json.dumps([_plain(problem) for problem in problems], ensure_ascii=False))
    else:
        for problem in problems:
            click.echo(str(problem))
        click.echo(f"{len(names)} policies, {len(problems)} problems")
    sys.exit(1 if problems else 0)


def _problems(path: Path) -> tuple[Diagnostic, ...]:
    return inspect(path.read_text(encoding="utf-8"), str(path))[1]


def _plain(problem: Diagnostic) -> dict[str, Any]:
    names = ("path", "line", "column", "code", "message", "hint")
    return {name: getattr(problem, name) for name in names}


@command.command()
@click.argument("policy", default="three-strikes")
@_FORMAT
def show(policy: str, form: str) -> None:
    """Print what POLICY does, step by step, with the marks of practice that each step serves."""
    loaded = Policy.load(policy)
    rungs, notes = ladder(loaded), settings(loaded.rules)
    if form == "json":
        rows = [{"category": rung.category, "steps": list(rung.steps), "marks": rung.marks} for rung in rungs]
        sentences = [{"text": text, "marks": marks} for text, marks in notes]
        head = {"name": loaded.name, "title": loaded.title, "summary": loaded.summary, "marks": loaded.marks}
        click.echo(json.dumps({**head, "ladder": rows, "settings": sentences}, ensure_ascii=False))
        return
    _print(loaded, rungs, notes)


def _print(policy: Policy, rungs: tuple[Rung, ...], notes: tuple[tuple[str, str], ...]) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    console.print(f"[bold]{policy.title}[/bold] ({policy.name})")
    console.print(policy.summary)
    console.print(_table(rungs))
    for text, marks in notes:
        console.print(f"• {text}. [dim]{marks}[/dim]")
    console.print(f"[dim]Serves {' '.join(policy.marks)} of docs/practice.md.[/dim]")


def _table(rungs: tuple[Rung, ...]) -> Any:
    from rich.table import Table

    table = Table(show_lines=False, pad_edge=False)
    width = max(len(rung.steps) for rung in rungs)
    table.add_column("customer shows", no_wrap=True)
    for number in range(1, width + 1):
        table.add_column(f"{number}." if number < width else f"{number}. on")
    table.add_column("marks", style="dim", no_wrap=True)
    for rung in rungs:
        steps = [*rung.steps, *[_and_so_on(rung)] * (width - len(rung.steps))]
        table.add_row(rung.category.replace("_", " "), *steps, rung.marks)
    return table


def _and_so_on(rung: Rung) -> str:
    return "" if "end the call" in rung.steps[-1] else "same"
