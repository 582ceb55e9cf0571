"""The command line: one group, each command in a module of its own, loaded when it is called."""

from __future__ import annotations

import importlib
import sys

import click

from civility.errors import CivilityError

__all__ = ["main"]

COMMANDS = {
    "call": "call",
    "demo": "demo",
    "detect": "detect",
    "evaluate": "evaluate",
    "lexicon": "lexicon",
    "phrasebook": "phrasebook",
    "policy": "policy",
    "report": "report",
    "scan": "scan",
    "serve": "serve",
}
"""Command name to module in this package; each module holds a click command called ``command``."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command name, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, its module imported now; ``None`` where no such command exists."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"civility.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="civility")
def group() -> None:
    """Detect abuse and unhelpful phrases, and say what to do and what to say next."""


def main() -> None:
    """Run the command line; exit status 0 done, 1 findings of a check, 2 bad usage or unreadable input."""
    try:
        group.main(standalone_mode=True)
    except CivilityError as error:
        print(f"civility: {error}", file=sys.stderr)
        sys.exit(2)
