"""Amazon Connect Contact Lens: the analysis file of a call or a chat, with its own field names.

Read are ``Participants`` (``ParticipantId``, ``ParticipantRole``), ``LanguageCode``, and of each item of
``Transcript`` the ``Content``, ``BeginOffsetMillis``, ``EndOffsetMillis``, ``LoudnessScore``, ``Id``; for a
chat ``AbsoluteTime``, ``ContentType`` and ``Type``. ``ConversationCharacteristics.NonTalkTime.Instances``
become silences. The same file of Amazon Transcribe Call Analytics (``LoudnessScores``, a ``ParticipantRole``
in each item) is read too. Lines of diagnostics are places in ``Transcript``, counted from 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from civility.errors import InputError
from civility.transcripts.model import Notes, Row

__all__ = ["rows"]

_TRANSFERRED = "application/vnd.amazonaws.connect.event.transfer.succeeded"


def rows(data: Mapping[str, Any], notes: Notes) -> Iterator[Row]:
    """The rows of an analysis file.

    Raises:
        InputError: there is no ``Transcript``.
    """
    items = data.get("Transcript")
    if not isinstance(items, list):
        raise InputError(f"{notes.path}:1:1: no Contact Lens file: it has no list 'Transcript'")
    notes.language = str(data.get("LanguageCode") or "").split("-")[0].lower() or None
    roles = _roles(data)
    began = _began(items)
    for place, item in enumerate(items, 1):
        if not isinstance(item, dict):
            notes.add(place, "no-object", "an item of Transcript is no object")
        elif row := _row(item, place, roles, began, notes):
            yield row
    yield from _silences(data, len(items))


def _roles(data: Mapping[str, Any]) -> dict[str, str]:
    people = data.get("Participants") or []
    return {str(each.get("ParticipantId")): str(each.get("ParticipantRole")) for each in people}


def _began(items: list[Any]) -> datetime | None:
    times = [_moment(item.get("AbsoluteTime")) for item in items if isinstance(item, dict)]
    return min((time for time in times if time), default=None)


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _row(
    item: Mapping[str, Any], place: int, roles: Mapping[str, str], began: datetime | None, notes: Notes
) -> Row | None:
    start, end = _times(item, began)
    if item.get("Type") == "EVENT":
        return Row(place, start=start, event="transfer") if item.get("ContentType") == _TRANSFERRED else None
    if item.get("Type") == "ATTACHMENT":
        return None
    if not isinstance(item.get("Content"), str):
        notes.add(place, "no-text", f"item {place} of Transcript has no Content")
        return None
    person = str(item.get("ParticipantId", ""))
    label = str(item.get("ParticipantRole") or roles.get(person, person))
    return Row(place, label, item["Content"], start, end, _loudness(item), _text(item.get("Id")))


def _times(item: Mapping[str, Any], began: datetime | None) -> tuple[float | None, float | None]:
    moment = _moment(item.get("AbsoluteTime"))
    if moment and began:
        return (moment - began).total_seconds(), None
    return _millis(item.get("BeginOffsetMillis")), _millis(item.get("EndOffsetMillis"))


def _millis(value: object) -> float | None:
    usable = (
        isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 0
    )
    return float(value) / 1000 if usable else None  # type: ignore[arg-type]


def _loudness(item: Mapping[str, Any]) -> float | None:
    """The mean of the seconds in which something was heard."""
    scores = item.get("LoudnessScore", item.get("LoudnessScores")) or []
    heard = [float(each) for each in scores if isinstance(each, int | float) and each > 0]
    return sum(heard) / len(heard) if heard else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _silences(data: Mapping[str, Any], place: int) -> Iterator[Row]:
    characteristics = data.get("ConversationCharacteristics") or {}
    for each in (characteristics.get("NonTalkTime") or {}).get("Instances") or []:
        start, end = _millis(each.get("BeginOffsetMillis")), _millis(each.get("EndOffsetMillis"))
        yield Row(place, start=start, end=end, event="silence")
