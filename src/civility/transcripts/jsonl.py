"""JSON Lines: one turn or event a line, as in the contract.

::

    {"speaker": "customer", "text": "…", "start": 1.2, "end": 3.4, "loudness_db": -12}
    {"event": "hold", "start": 10, "end": 95}
    {"event": "transfer", "at": 96}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from civility.diagnostics import did_you_mean
from civility.transcripts.model import Notes, Row
from civility.transcripts.values import event_name, number, seconds

__all__ = ["rows", "rows_of_list"]

_FIELDS = ("speaker", "text", "start", "end", "at", "loudness_db", "id", "turn_id", "event")


def rows(text: str, notes: Notes) -> Iterator[Row]:
    """The rows of a file; a broken line is noted and left out."""
    for line, written in enumerate(text.splitlines(), 1):
        if not written.strip():
            continue
        try:
            data = json.loads(written)
        except json.JSONDecodeError as error:
            hint = "write one JSON object a line"
            notes.add(line, "broken-json", f"broken JSON: {error.msg}", hint, column=error.colno)
            continue
        if row := _row(data, line, notes):
            yield row


def rows_of_list(data: list[Any], notes: Notes) -> Iterator[Row]:
    """The rows of a JSON array of such objects; ``line`` is then the place in the array."""
    for place, each in enumerate(data, 1):
        if row := _row(each, place, notes):
            yield row


def _row(data: object, line: int, notes: Notes) -> Row | None:
    if not isinstance(data, dict):
        notes.add(line, "no-object", "not a JSON object", 'write {"speaker": "customer", "text": "…"}')
        return None
    for key in data:
        if key not in _FIELDS:
            notes.add(line, "unknown-field", f"unknown field {key!r}", did_you_mean(str(key), _FIELDS))
    start = seconds(data.get("start", data.get("at")), "start", line, notes)
    end = seconds(data.get("end"), "end", line, notes)
    if "event" in data:
        name = event_name(data["event"], line, notes)
        return Row(line, start=start, end=end, event=name) if name else None
    return _turn(data, Row(line, start=start, end=end), notes)


def _turn(data: Mapping[str, Any], row: Row, notes: Notes) -> Row | None:
    for key in ("speaker", "text"):
        if not isinstance(data.get(key), str):
            notes.add(row.line, f"no-{key}", f"{key} is missing", f'write "{key}": "…"')
            return None
    row.speaker, row.text = data["speaker"], data["text"]
    row.loudness_db = number(data.get("loudness_db"), "loudness_db", row.line, notes)
    given = data.get("turn_id", data.get("id"))
    row.id = None if given is None else str(given)
    return row
