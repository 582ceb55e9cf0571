"""Options that several commands share, so that they are called the same everywhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import click

from civility.errors import InputError

__all__ = ["language_option", "output_format", "read_lines", "speaker_option"]

_LANGUAGES = ("en", "fa", "pl", "zh")

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

output_format: Decorator = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
language_option: Decorator = click.option(
    "--language",
    type=click.Choice(_LANGUAGES),
    help="The language, where it is known; otherwise it is identified.",
)
speaker_option: Decorator = click.option(
    "--speaker",
    type=click.Choice(["customer", "agent"]),
    default="customer",
    show_default=True,
    help="Who said it.",
)


def read_lines() -> Iterator[str]:
    """Standard input, line by line, without line ends.

    Raises:
        InputError: a line is not UTF-8; the message names the line.
    """
    for number, raw in enumerate(sys.stdin.buffer, 1):
        try:
            yield raw.decode("utf-8").rstrip("\r\n").removeprefix("\ufeff" if number == 1 else "")
        except UnicodeDecodeError as error:
            byte = raw[error.start]
            raise InputError(
                f"standard input, line {number}: not UTF-8 (byte 0x{byte:02x} at {error.start + 1}): "
                "convert it first, for example with iconv -t utf-8"
            ) from error
