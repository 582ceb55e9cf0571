"""Turns a parsed message into text: fills in variables, digits and isolation marks.

A variable that was not given is `_Absent`: a line may ask for it (``{ $reason -> [none] … }``), and
printing it is an error, so nobody ever hears "reason" read out in place of a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentInt, FluentType
from fluent.syntax import ast

from civility.phrasebook.source import Entry

__all__ = ["build_bundle", "number", "render"]

_DIGITS = {"fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")}
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FSI, _PDI = "\u2068", "\u2069"


def number(value: float | str, language: str) -> str:
    """A number, or a text of digits such as a time, with the digits of a language.

    >>> number(12, "fa"), number("10:45", "fa"), number(3, "pl")
    ('۱۲', '۱۰:۴۵', '3')
    """
    return str(value).translate(_DIGITS.get(language, {}))


class _Number(FluentInt):
    """A whole number that is counted by the plural rules and printed in the digits of a language."""

    shown: str = ""

    def format(self, locale: Any) -> str:
        return self.shown


class _Absent(FluentType):
    """A variable that was not given: equal to the variant name ``none``, and not printable."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return other == "none"

    def __hash__(self) -> int:
        return hash("none")

    def format(self, locale: Any) -> str:
        raise ValueError(f"needs ${self.name}, which was not given")


def build_bundle(language: str, entries: Iterable[Entry]) -> FluentBundle:
    """A bundle over entries; isolation marks are set by `render`, only around what is filled in."""
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(ast.Resource([entry.node for entry in entries]))
    return bundle


def render(
    bundle: FluentBundle, message_id: str, language: str, values: Mapping[str, object]
) -> tuple[str, tuple[str, ...]]:
    """Render a message; the errors are texts, empty when all went well."""
    message = bundle.get_message(message_id)
    chat = values.get("channel") == "chat"
    pattern = message.attributes.get("chat", message.value) if chat else message.value
    if pattern is None:
        return "", ("has no line of its own",)
    arguments = {name: _argument(name, value, language, chat) for name, value in values.items()}
    # Not bundle.format_pattern: it would turn _Number back into a plain number with Latin digits.
    errors: list[Exception] = []
    current = CurrentEnvironment(args=arguments)
    try:
        text = pattern(ResolverEnvironment(context=bundle, current=current, errors=errors))
    except ValueError as error:
        return "", (str(error),)
    return str(text), tuple(str(error) for error in errors)


def _argument(name: str, value: object, language: str, isolate: bool) -> object:
    if value is None:
        return _Absent(name)
    if name in ("customer", "channel"):
        return value
    if isinstance(value, int | float):
        counted = _Number(round(value))
        counted.shown = _isolated(number(round(value), language), isolate)
        return counted
    return _isolated(_BIDI_CONTROLS.sub("", str(value)), isolate)


def _isolated(text: str, isolate: bool) -> str:
    return f"{_FSI}{text}{_PDI}" if isolate else text
