"""YAML in which every scalar is text and every value knows its place.

``yaml.compose`` with the base loader keeps *no*, *on* and *12:30* words, and its nodes carry line and
column, so that an error can point at the very word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from civility import datadir
from civility.diagnostics import Diagnostic
from civility.errors import DataError
from civility.taxonomy import Category, Kind, Speaker

__all__ = ["Text", "load_categories", "load_yaml"]

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Text(str):
    """A string that knows where it stood: ``line`` and ``column`` count from 1."""

    __slots__ = ("column", "line")
    line: int
    column: int

    def __new__(cls, value: str, line: int, column: int) -> Text:
        """Wrap a string with its place."""
        text = super().__new__(cls, value)
        text.line, text.column = line, column
        return text


type Tree = Text | list[Tree] | dict[Text, Tree]


def load_yaml(path: Path, shown: str, problems: list[Diagnostic]) -> Tree | None:
    """Read a file into text, lists and mappings that know their places.

    Args:
        path: the file.
        shown: how the path is written in diagnostics.
        problems: every problem found is appended here.

    Returns:
        The tree, or ``None`` where the file could not be read at all.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        hint = "quote a value that holds {, [, *, &, !, #, ': ' or starts with a quotation mark"
        problems.append(Diagnostic(shown, line, column, "yaml", f"not valid YAML ({error.problem})", hint))
        return None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problems.append(
            Diagnostic(shown, 1, 1, "yaml", f"cannot be read ({error})", "save the file as UTF-8 text")
        )
        return None
    if node is None:
        problems.append(
            Diagnostic(
                shown, 1, 1, "yaml", "the file is empty", "write language, speaker, category and entries"
            )
        )
        return None
    return _tree(node, shown, problems)


def _tree(node: yaml.Node, shown: str, problems: list[Diagnostic]) -> Tree:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    if isinstance(node, yaml.ScalarNode):
        return Text(node.value, line, column)
    if isinstance(node, yaml.SequenceNode):
        return [_tree(child, shown, problems) for child in node.value]
    mapping: dict[Text, Tree] = {}
    for key_node, value_node in node.value:
        key = Text(str(key_node.value), key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if key in mapping:
            problems.append(
                Diagnostic(
                    shown, key.line, key.column, "duplicate-key", f"{key!r} is given twice", "keep one"
                )
            )
        mapping[key] = _tree(value_node, shown, problems)
    return mapping


def load_categories() -> dict[str, Category]:
    """The rows of ``lexicons/categories.yaml`` by name.

    Raises:
        DataError: the file is missing or a row lacks a field.
    """
    path = datadir.home() / "lexicons" / "categories.yaml"
    problems: list[Diagnostic] = []
    tree = load_yaml(path, path.name, problems)
    rows = tree.get(Text("categories", 0, 0)) if isinstance(tree, dict) else None
    if problems or not isinstance(rows, list):
        raise DataError(
            problems or [Diagnostic(path.name, 1, 1, "no-categories", "no list 'categories'", "see DESIGN")]
        )
    return {row.name: row for row in map(_category, rows)}


def _category(row: Any) -> Category:
    try:
        return Category(
            name=str(row["name"]),
            kind=Kind(row["kind"]),
            speakers=tuple(Speaker(part.strip()) for part in row["speakers"].split(",")),
            definition=str(row["definition"]),
            example=str(row["example"]),
            severity_guide=str(row["severity"]),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        hint = "give name, kind, speakers, severity, definition and example"
        raise DataError(
            [Diagnostic("categories.yaml", _line(row), 1, "category", f"bad row ({error})", hint)]
        ) from error


def _line(row: Mapping[Text, Any] | Sequence[Any]) -> int:
    return next((key.line for key in row if isinstance(key, Text)), 1)
