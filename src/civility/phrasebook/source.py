"""Reads ``.ftl`` files into entries that know their place, and says what is wrong with the writing.

The Fluent parser skips what it cannot read ("junk"), keeps the last of two equal ids and never
complains. Here each of those is a `Diagnostic` with path, line and column.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser, ast

from civility.diagnostics import Diagnostic
from civility.errors import InputError

__all__ = ["Entry", "Layer", "Source", "language_folders", "read_layer"]

_HINTS = {
    "E0003": "a line that continues a message starts with spaces; a new message reads: id = text",
    "E0005": "write the line after the equals sign: id = text",
    "E0010": "mark the fallback with an asterisk, such as *[unknown]",
    "E0011": "give at least one variant below the arrow, such as *[unknown] text",
    "E0013": "write the name of the variant in square brackets, such as *[unknown]",
    "E0015": "keep one asterisk only",
    "E0027": "write { $name } for a variable; a single } cannot stand alone",
    "E0028": "write { $name } for a variable, and close the brace",
}
_ANY_HINT = "docs/localization.md shows how a line is written"


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its path as shown to people, and its text."""

    path: str
    text: str
    starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def read(cls, file: Path) -> Source:
        """Read a file as UTF-8, with or without a byte order mark.

        Raises:
            InputError: the file is not UTF-8.
        """
        try:
            text = file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise InputError(f"not UTF-8: byte {error.start} cannot be read") from error
        starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
        return cls(shown(file), text, tuple(starts))

    def problem(self, offset: int, code: str, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic at a code point offset of the text."""
        line = bisect_right(self.starts, offset)
        return Diagnostic(self.path, line, offset - self.starts[line - 1] + 1, code, message, hint)


@dataclass(frozen=True, slots=True)
class Entry:
    """One message or term (``-name``) with the file it stands in."""

    id: str
    node: ast.Message | ast.Term
    source: Source

    @property
    def offset(self) -> int:
        """Where the entry starts in its file."""
        return start(self.node.id)

    def problem(self, node: ast.BaseNode | None, code: str, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic at a node of this entry, or at the entry's id."""
        return self.source.problem(start(node) if node is not None else self.offset, code, message, hint)


@dataclass(frozen=True, slots=True)
class Layer:
    """All entries of one language in one folder, by id, and what is wrong with the writing."""

    entries: dict[str, Entry]
    problems: tuple[Diagnostic, ...]


def start(node: ast.BaseNode) -> int:
    """The offset at which a syntax node begins; 0 where the parser gave none."""
    span = getattr(node, "span", None)
    return int(span.start) if span else 0


def shown(path: Path) -> str:
    """A path as shown to people: relative where it lies under the current folder."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith(os.pardir) else relative


def language_folders(root: Path) -> dict[str, Path]:
    """The language folders of a phrasebook folder, by language; only those that hold ``.ftl`` files."""
    folders = (child for child in sorted(root.iterdir()) if child.is_dir())
    return {folder.name: folder for folder in folders if any(folder.glob("*.ftl"))}


def read_layer(folder: Path) -> Layer:
    """Read every ``.ftl`` file of one language folder, in the order of their names."""
    entries: dict[str, Entry] = {}
    problems: list[Diagnostic] = []
    for file in sorted(folder.glob("*.ftl")):
        try:
            source = Source.read(file)
        except InputError as error:
            problems.append(Diagnostic(shown(file), 1, 1, "encoding", str(error), "save it as UTF-8"))
            continue
        problems.extend(_read_file(source, entries))
    return Layer(entries, tuple(problems))


def _read_file(source: Source, entries: dict[str, Entry]) -> Iterator[Diagnostic]:
    for node in FluentParser(with_spans=True).parse(source.text).body:
        if isinstance(node, ast.Junk):
            yield from _junk(source, node)
        elif isinstance(node, ast.Message | ast.Term):
            entry = Entry(_full_id(node), node, source)
            if (first := entries.setdefault(entry.id, entry)) is not entry:
                yield _duplicate(entry, first)


def _full_id(node: ast.Message | ast.Term) -> str:
    return f"-{node.id.name}" if isinstance(node, ast.Term) else str(node.id.name)


def _junk(source: Source, node: ast.Junk) -> Iterator[Diagnostic]:
    for note in node.annotations or ():
        code = str(note.code)
        message = f"not readable as Fluent: {str(note.message)[:1].lower()}{str(note.message)[1:]}"
        hint = _HINTS["E0028"] if "}" in (note.arguments or ()) else _HINTS.get(code, _ANY_HINT)
        yield source.problem(start(note), "junk", message, hint)


def _duplicate(entry: Entry, first: Entry) -> Diagnostic:
    place = first.source.problem(first.offset, "", "")
    return entry.problem(
        None,
        "duplicate-id",
        f"message {entry.id!r} is defined twice",
        f"remove one; the other is at {place.path}:{place.line}",
    )
