"""What the commands on recorded calls have in common: their options, and reading a call."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import click

from civility.conversation.conversation import Conversation, Detect
from civility.conversation.lines import Lines
from civility.conversation.policy import Policy
from civility.errors import InputError
from civility.transcripts import FORMATS, Labels, Transcript, read

__all__ = ["CallOptions", "call_options", "open_call", "report_problems"]


@dataclass(frozen=True, slots=True)
class CallOptions:
    """The options of a command that reads calls, as given."""

    policy: str
    language: str | None
    customer: tuple[str, ...]
    agent: tuple[str, ...]
    input_format: str | None
    address: str
    agent_name: str | None
    company: str | None
    channel: Literal["voice", "chat"]
    strict: bool


_OPTIONS = (
    click.option(
        "--policy", default="three-strikes", show_default=True, help="Name of a policy, or a .toml file."
    ),
    click.option("--language", "-l", help="Language of the lines to say; otherwise the customer's."),
    click.option(
        "--customer", multiple=True, metavar="LABEL", help="A speaker label that means the customer."
    ),
    click.option("--agent", multiple=True, metavar="LABEL", help="A speaker label that means the agent."),
    click.option("--input-format", type=click.Choice(list(FORMATS)), help="Otherwise by the file's ending."),
    click.option(
        "--address",
        type=click.Choice(["unknown", "feminine", "masculine"]),
        default="unknown",
        help="How lines address the customer.",
    ),
    click.option("--agent-name", help="The advisor's name, for lines that use it."),
    click.option("--company", help="The company's name, for lines that use it."),
    click.option("--channel", type=click.Choice(["voice", "chat"]), default="voice", show_default=True),
    click.option("--strict", is_flag=True, help="Refuse a file with any problem."),
)


def call_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options, and passes them as one `CallOptions` named ``options``."""

    @functools.wraps(command)
    def wrapped(*args: Any, **values: Any) -> Any:
        names = CallOptions.__dataclass_fields__
        options = CallOptions(**{name: values.pop(name) for name in names})
        return command(*args, options=options, **values)

    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def open_call(
    path: str, options: CallOptions, *, detector: Detect | None = None, phrasebook: Lines | None = None
) -> tuple[Transcript, Conversation]:
    """Reads a file and makes the conversation that follows it.

    Raises:
        InputError: the file cannot be used, or has problems and ``--strict`` was given.
    """
    labels = Labels(customer=options.customer, agent=options.agent)
    transcript = read(path, format=options.input_format, labels=labels)
    if options.strict and transcript.diagnostics:
        raise InputError("; ".join(str(problem) for problem in transcript.diagnostics))
    call = Conversation(
        policy=Policy.load(options.policy),
        language=options.language or _of_file(transcript, phrasebook),
        detector=detector,
        phrasebook=phrasebook,
        customer=options.address,
        agent_name=options.agent_name,
        company=options.company,
        channel=options.channel,
    )
    return transcript, call


def _of_file(transcript: Transcript, phrasebook: Lines | None) -> str | None:
    """The language that the file names, where there are lines in it."""
    if transcript.language is None:
        return None
    if phrasebook is None:
        from civility.phrasebook import Phrasebook

        phrasebook = Phrasebook()
    return transcript.language if transcript.language in phrasebook.languages else None


def report_problems(transcript: Transcript) -> None:
    """Prints what is wrong with a file on standard error, one problem a line."""
    for problem in transcript.diagnostics:
        print(problem, file=sys.stderr)
