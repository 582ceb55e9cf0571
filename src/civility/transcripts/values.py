"""Reads single values: a time, a number, the name of an event; ``None`` after noting a problem."""

from __future__ import annotations

import math
import re
from typing import get_args

from civility.diagnostics import did_you_mean
from civility.transcripts.model import EventName, Notes

__all__ = ["EVENTS", "event_name", "number", "seconds"]

EVENTS: tuple[EventName, ...] = get_args(EventName.__value__)

_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)")


def number(value: object, name: str, line: int, notes: Notes) -> float | None:
    """A finite number, from JSON or from text with a point or a comma."""
    if value is None or value == "":
        return None
    try:
        read = float(str(value).replace(",", ".")) if not isinstance(value, bool) else math.nan
    except ValueError:
        read = math.nan
    if not math.isfinite(read):
        notes.add(line, "wrong-number", f"{name} is {value!r}", "write a number, or leave it out")
        return None
    return read


def seconds(value: object, name: str, line: int, notes: Notes) -> float | None:
    """A time in seconds, from a number or from ``1:02:03.5``; negative times are none."""
    clock = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if clock:
        hours, minutes, rest = clock.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + float(rest.replace(",", "."))
    read = number(value, name, line, notes)
    if read is not None and read < 0:
        notes.add(line, "negative-time", f"{name} is {value!r}", "write seconds from the start of the call")
        return None
    return read


def event_name(value: object, line: int, notes: Notes) -> EventName | None:
    """The name of an event."""
    for known in EVENTS:
        if value == known:
            return known
    notes.add(line, "unknown-event", f"unknown event {value!r}", did_you_mean(str(value), EVENTS))
    return None
