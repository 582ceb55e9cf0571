"""Reads a file of any format, judges speakers, times and order, and keeps what is safe to keep."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from civility.diagnostics import did_you_mean
from civility.errors import InputError, UnknownNameError
from civility.transcripts import contact_lens, jsonl, subtitles, table
from civility.transcripts.labels import Labels
from civility.transcripts.model import Event, Notes, Row, Transcript, Utterance

__all__ = ["FORMATS", "read", "read_text"]

FORMATS = {
    "jsonl": (".jsonl", ".ndjson"),
    "csv": (".csv", ".tsv"),
    "vtt": (".vtt",),
    "srt": (".srt",),
    "contact-lens": (".json",),
}
"""Each format with the endings of its files."""


def read(path: str | Path, *, format: str | None = None, labels: Labels | None = None) -> Transcript:
    """Reads one transcript file.

    Args:
        path: the file.
        format: one of `FORMATS`; by the file's ending where not given.
        labels: who is meant by the file's speaker labels.

    Raises:
        InputError: the file cannot be read, or nothing in it can be used.
        UnknownNameError: an unknown format.
    """
    file = Path(path)
    chosen = format or _format_of(file)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise InputError(f"{path}:{line}:1: not UTF-8: save the file as UTF-8") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    return read_text(text, chosen, path=str(path), labels=labels)


def read_text(
    text: str, format: str, *, path: str = "transcript", labels: Labels | None = None
) -> Transcript:
    """Reads the text of a transcript; raises as `read` does."""
    if format not in FORMATS:
        raise UnknownNameError(f"unknown format {format!r}: {did_you_mean(format, FORMATS)}")
    if not text.strip():
        raise InputError(f"{path}:1:1: the file is empty: it needs at least one turn")
    notes = Notes(path)
    kept = list(_judge(list(_rows(text, format, notes)), labels or Labels(), notes))
    items = tuple(_in_order(kept, notes))
    if not any(isinstance(item, Utterance) for item in items):
        raise InputError(_nothing(path, notes))
    return Transcript(path, format, items, notes.sorted(), notes.language)


def _nothing(path: str, notes: Notes) -> str:
    first = next(iter(notes.sorted()), None)
    return str(first) if first else f"{path}:1:1: no turn could be read"


def _format_of(file: Path) -> str:
    for name, endings in FORMATS.items():
        if file.suffix.lower() in endings:
            return name
    raise InputError(
        f"{file}: cannot tell the format from the ending: use --input-format {'|'.join(FORMATS)}"
    )


def _rows(text: str, format: str, notes: Notes) -> Iterator[Row]:
    match format:
        case "jsonl":
            return jsonl.rows(text, notes)
        case "csv":
            return table.rows(text, notes)
        case "vtt":
            return subtitles.vtt_rows(text, notes)
        case "srt":
            return subtitles.srt_rows(text, notes)
    return _json(text, notes)


def _json(text: str, notes: Notes) -> Iterator[Row]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{notes.path}:{error.lineno}:{error.colno}"
        raise InputError(f"{place}: broken JSON: {error.msg}") from error
    if isinstance(data, list):
        return jsonl.rows_of_list(data, notes)
    if isinstance(data, dict):
        return contact_lens.rows(data, notes)
    raise InputError(f"{notes.path}:1:1: no transcript: neither an object nor a list")


def _judge(rows: list[Row], labels: Labels, notes: Notes) -> Iterator[Utterance | Event]:
    """Rows as turns and events; what cannot be used is noted and left out."""
    strangers: dict[str, list[int]] = {}
    for row in rows:
        _check_interval(row, notes)
        if row.event:
            yield from _event(row, notes)
        elif speaker := labels.speaker(row.speaker):
            if row.text.strip():
                yield Utterance(speaker, row.text, row.start, row.end, row.loudness_db, row.id, row.line)
        elif not labels.nobody(row.speaker):
            strangers.setdefault(row.speaker, []).append(row.line)
    for label, lines in strangers.items():
        _unknown(label, lines, notes)


def _unknown(label: str, lines: list[int], notes: Notes) -> None:
    more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
    name = f"unknown speaker {label!r}" if label else "a turn without a speaker"
    hint = "name who it is with --customer or --agent; left out"
    notes.add(lines[0], "unknown-speaker", f"{name}{more}", hint)


def _check_interval(row: Row, notes: Notes) -> None:
    if row.start is not None and row.end is not None and row.end < row.start:
        message = f"ends at {row.end:g} s, before its start at {row.start:g} s"
        notes.add(row.line, "end-before-start", message, "left out" if row.event else "the end is ignored")
        row.start, row.end = (None, None) if row.event else (row.start, None)


def _event(row: Row, notes: Notes) -> Iterator[Event]:
    lasting = row.event in ("hold", "silence")
    if lasting and (row.start is None or row.end is None):
        if not any(each.line == row.line for each in notes.found):
            notes.add(row.line, "no-interval", f"a {row.event} without start and end", "left out")
    elif row.event:
        yield Event(row.event, row.start, row.end, row.line)


def _in_order(items: list[Utterance | Event], notes: Notes) -> list[Utterance | Event]:
    """The items by their start where all have one; else as they stand, without the times that go back."""
    late = _going_back(items)
    for item in late:
        hint = "sorted by start" if _all_timed(items) else "its times are ignored"
        notes.add(item.line, "out-of-order", f"starts at {item.start:g} s, before the turn above it", hint)
    if _all_timed(items):
        return sorted(items, key=lambda item: item.start or 0.0)
    return [_untimed(item) if item in late else item for item in items]


def _all_timed(items: list[Utterance | Event]) -> bool:
    return all(item.start is not None for item in items)


def _going_back(items: list[Utterance | Event]) -> list[Utterance | Event]:
    latest, late = 0.0, []
    for item in items:
        if item.start is None or (isinstance(item, Event) and item.event == "silence"):
            continue
        if item.start < latest:
            late.append(item)
        latest = max(latest, item.start)
    return late


def _untimed(item: Utterance | Event) -> Utterance | Event:
    if isinstance(item, Event):
        return item
    return Utterance(item.speaker, item.text, None, None, item.loudness_db, item.id, item.line)
