"""CSV with a header: ``speaker,text,start,end,loudness_db,event,id``, in any order, ``,`` ``;`` or tab."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from civility.errors import InputError
from civility.transcripts.model import Notes, Row
from civility.transcripts.values import event_name, number, seconds

__all__ = ["rows"]

_NAMES = {
    "speaker": ("speaker", "role", "participant", "who"),
    "text": ("text", "utterance", "message", "content", "transcript"),
    "start": ("start", "at", "time", "begin", "start_time"),
    "end": ("end", "stop", "end_time"),
    "loudness_db": ("loudness_db", "loudness", "db"),
    "event": ("event",),
    "id": ("id", "turn_id"),
}
"""Each column with the headings it is known by."""


def rows(text: str, notes: Notes) -> Iterator[Row]:
    """The rows of a table.

    Raises:
        InputError: there is no column for the speaker or the text.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    columns = _columns(next(reader, []), notes)
    previous = reader.line_num
    for cells in reader:
        line, previous = previous + 1, reader.line_num
        if any(cell.strip() for cell in cells):
            values = {name: cells[place].strip() for name, place in columns.items() if place < len(cells)}
            if row := _row(values, line, notes):
                yield row


def _delimiter(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _columns(header: list[str], notes: Notes) -> dict[str, int]:
    headings = [heading.strip().casefold() for heading in header]
    found = {
        name: headings.index(next(each for each in known if each in headings))
        for name, known in _NAMES.items()
        if any(each in headings for each in known)
    }
    for needed in ("speaker", "text"):
        if needed not in found:
            raise InputError(
                f"{notes.path}:1:1: no column {needed!r}: start with a header: speaker,text,start,end"
            )
    return found


def _row(values: Mapping[str, str], line: int, notes: Notes) -> Row | None:
    start = seconds(values.get("start"), "start", line, notes)
    end = seconds(values.get("end"), "end", line, notes)
    if values.get("event"):
        name = event_name(values["event"].casefold(), line, notes)
        return Row(line, start=start, end=end, event=name) if name else None
    loudness = number(values.get("loudness_db"), "loudness_db", line, notes)
    speaker, text = values.get("speaker", ""), values.get("text", "")
    return Row(line, speaker, text, start, end, loudness, values.get("id") or None)
