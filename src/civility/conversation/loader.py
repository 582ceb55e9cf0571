"""Reads a policy file: TOML into :class:`~civility.conversation.rules.Rules`, every problem with its place.

The reader knows the fields from the dataclasses, so a field is described in one place only.

>>> reading = read("[ladder]\\nsteps = ['warn', 'end_cal']\\n", "a.toml")
>>> print(reading.problems[-1])
a.toml:2:1: ladder.steps: unknown action 'end_cal': did you mean 'end_call'?
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from civility.conversation.actions import Action
from civility.conversation.rules import Conduct, Rules
from civility.diagnostics import Diagnostic, did_you_mean

__all__ = ["HEAD", "Reading", "locate", "read"]

HEAD = ("name", "title", "summary", "marks")
"""The fields of a policy file outside its tables."""


@dataclass
class Reading:
    """What was read of one file: the head, the rules, and every problem found on the way."""

    text: str
    path: str
    head: dict[str, Any] = field(default_factory=dict)
    rules: Rules = field(default_factory=Rules)
    problems: list[Diagnostic] = field(default_factory=list)

    def problem(self, table: str, key: str, code: str, message: str, hint: str = "") -> None:
        """Notes a problem at the place of ``table.key``."""
        line = locate(self.text, table, key)
        self.problems.append(Diagnostic(self.path, line, 1, code, message, hint))


def locate(text: str, table: str, key: str) -> int:
    """The line (from 1) of a key in a table, else of the table, else 1.

    >>> locate("[a]\\nx = 1\\n[b]\\nx = 2\\n", "b", "x")
    4
    """
    current, found = "", 1
    whole = f"{table}.{key}" if table else key
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([^\[\]]+)\]", line):
            current = header[1].strip()
            if current == whole:
                return number
            found = number if current == table else found
        elif current == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
            return number
    return found


def read(text: str, path: str) -> Reading:
    """Reads the text of one policy file; problems are collected, not raised."""
    reading = Reading(text, path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reading.problems.append(_syntax(path, text, error))
        return reading
    _head(reading, data)
    tables = {key: value for key, value in data.items() if key not in HEAD}
    reading.rules = _section(reading, Rules, "", tables)
    return reading


def _syntax(path: str, text: str, error: tomllib.TOMLDecodeError) -> Diagnostic:
    place = re.search(r"at line (\d+), column (\d+)", str(error))
    line, column = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, 1)
    message = re.sub(r"\s*\(at .*\)", "", str(error))
    return Diagnostic(path, line, column, "syntax", message, "write it as TOML")


def _head(reading: Reading, data: dict[str, Any]) -> None:
    for key in HEAD:
        hint: Any = tuple[str, ...] if key == "marks" else str
        if key in data:
            reading.head[key] = _value(reading, "", key, hint, data[key])
        elif key != "marks":
            reading.problem("", key, "missing-field", f"no {key}", f'add: {key} = "…"')


def _section(reading: Reading, cls: type, table: str, data: object) -> Any:
    """One table as its dataclass; unknown and ill-typed fields are reported and left at their default."""
    if not isinstance(data, dict):
        reading.problem("", table, "wrong-type", f"{table} is not a table", f"write [{table}]")
        return cls()
    hints = get_type_hints(cls)
    known = [each.name for each in fields(cls)]
    values = {}
    for key, value in data.items():
        name = f"{table}.{key}" if table else key
        if key not in known:
            code, what = ("unknown-field", "field") if table else ("unknown-table", "table")
            reading.problem(table, key, code, f"unknown {what} {name!r}", did_you_mean(key, known))
        elif (read_value := _value(reading, table, key, hints[key], value)) is not None:
            values[key] = read_value
    return cls(**values)


def _value(reading: Reading, table: str, key: str, hint: Any, value: object) -> Any:
    """One value as its field's type; ``None`` where it is not, after reporting it."""
    if is_dataclass(hint):
        return _section(reading, hint, key, value)  # type: ignore[arg-type]
    if get_origin(hint) is Mapping or hint == Mapping[str, Conduct]:
        return _mapping(reading, table, key, get_args(hint)[1], value)
    try:
        return _plain(hint, value)
    except ValueError as error:
        name = f"{table}.{key}" if table else key
        message, _, tail = str(error).partition(": ")
        reading.problem(table, key, "wrong-value", f"{name}: {message}", tail)
        return None


def _mapping(reading: Reading, table: str, key: str, hint: Any, value: object) -> Mapping[str, Any]:
    place = f"{table}.{key}" if table else key
    if not isinstance(value, dict):
        reading.problem(table, key, "wrong-type", f"{place} is not a table", f"write [{place}]")
        return MappingProxyType({})
    pairs: dict[str, Any] = {}
    for name, item in value.items():
        if is_dataclass(hint):
            read_item = _section(reading, hint, f"{place}.{name}", item)  # type: ignore[arg-type]
        else:
            read_item = _value(reading, place, name, hint, item)
        if read_item is not None:
            pairs[name] = read_item
    return MappingProxyType(pairs)


def _plain(hint: Any, value: object) -> Any:
    """A scalar or a list as its type.

    Raises:
        ValueError: it is not of the type; the message ends in what to write instead.
    """
    if get_origin(hint) is tuple:
        return _list(get_args(hint)[0], value)
    if hint is Action:
        return _choice(value, [action.value for action in Action], "action", Action)
    if get_origin(hint) is Literal:
        return _choice(value, list(get_args(hint)), "choice", str)
    if hint is bool or hint is str:
        return _typed(hint, value)
    return _number(hint, value)


def _list(hint: Any, value: object) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError('not a list: write ["…", "…"]')
    return tuple(_plain(hint, item) for item in value)


def _choice(value: object, known: list[str], what: str, kind: type[str]) -> Any:
    if value not in known:
        raise ValueError(f"unknown {what} {value!r}: {did_you_mean(str(value), known)}")
    return kind(value)


def _typed(hint: type, value: object) -> Any:
    if not isinstance(value, hint):
        raise ValueError(f"{value!r} is not {'true or false' if hint is bool else 'text'}")
    return value


def _number(hint: type, value: object) -> Any:
    wanted = "a whole number" if hint is int else "a number"
    if isinstance(value, bool) or not isinstance(value, int if hint is int else int | float):
        raise ValueError(f"{value!r} is not {wanted}")
    if not math.isfinite(value) or value < 0:
        raise ValueError(f"{value!r} is out of range: use {wanted} of 0 or more")
    return hint(value)
