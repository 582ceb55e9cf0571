"""The normal form of a lexicon file: fields in their order, one string a line, comments kept in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from civility import datadir

__all__ = ["entry_lines", "format_files", "quoted", "render_file"]

ORDER = (
    "id", "patterns", "match", "forms", "severity", "certainty", "target", "facet", "except", "hits",
    "misses", "instead", "note", "source",
)  # fmt: skip
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~<()^][^#]*")


def quoted(value: str) -> str:
    """A scalar as YAML needs it: plain where that is safe, else between quotation marks.

    >>> quoted("jak idiota"), quoted("{group} <> {vermin}")
    ('jak idiota', '"{group} <> {vermin}"')
    """
    safe = (
        _PLAIN.fullmatch(value) and ": " not in value and not value.endswith((":", " ")) and "\n" not in value
    )
    if safe or (value[:1] in "(<^=" and ": " not in value and " #" not in value and not value.endswith(":")):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def entry_lines(fields: Mapping[str, str | Sequence[str]]) -> list[str]:
    """The lines of one entry."""
    lines: list[str] = []
    for name in ORDER:
        value = fields.get(name) or ""
        if not value or (name, value) in (("match", "exact"), ("certainty", "likely")):
            continue
        lead = "- " if name == "id" else "  "
        if isinstance(value, str):
            lines.append(f"{lead}{name}: {quoted(value)}")
        else:
            lines.append(f"{lead}{name}:")
            lines += [f"    - {quoted(item)}" for item in value]
    return lines


def render_file(language: str, speaker: str, category: str, entries: Iterable[Sequence[str]]) -> str:
    """A whole lexicon file."""
    head = [f"language: {language}", f"speaker: {speaker}", f"category: {category}", "", "entries:"]
    return "\n".join([*head, *(line for entry in entries for line in ("", *entry))]) + "\n"


def format_files(paths: Sequence[Path], *, write: bool) -> list[Path]:
    """Bring files into normal form; returns those that differ from it.

    Only layout is touched (blank lines, trailing blanks, indentation of list items, the order of nothing),
    so that comments and the author's grouping stay.
    """
    files = [
        file
        for path in paths or datadir.data_folders("lexicons")
        for file in ([path] if path.is_file() else sorted(path.rglob("*.yaml")))
    ]
    changed = []
    for file in files:
        before = file.read_text(encoding="utf-8")
        after = _normal(before)
        if after != before:
            changed.append(file)
            if write:
                file.write_text(after, encoding="utf-8")
    return changed


def _normal(text: str) -> str:
    """No trailing blanks, no tabs, one blank line between entries at the most, one line end at the end."""
    lines = [line.rstrip().replace("\t", "  ") for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
