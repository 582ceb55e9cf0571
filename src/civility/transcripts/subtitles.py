"""WebVTT and SRT: cues with a speaker, as ``<v Anna>…`` or as ``Anna: …`` at the start of a line.

A cue that is nothing but ``[hold]``, ``[transfer]`` or ``[flag]`` is an event.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from civility.errors import InputError
from civility.transcripts.model import EventName, Notes, Row
from civility.transcripts.values import EVENTS, seconds

__all__ = ["srt_rows", "vtt_rows"]

_TIMES = re.compile(r"([\d:.,]+)\s*-->\s*([\d:.,]+)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<[\d:.]+>|\{\\[^}]*\}")
_LABEL = re.compile(r"\s*[-–—]?\s*([^\s:：\[\]]+(?:\s[^\s:：\[\]]+){0,2}?)\s*[:：]\s*(.*)")
_EVENT = re.compile(r"\[\s*(?:on\s+)?(\w+)\s*\]")
_SKIPPED = ("NOTE", "STYLE", "REGION")


@dataclass(slots=True)
class _Cue:
    line: int
    start: float | None
    end: float | None
    text: list[str]


def vtt_rows(text: str, notes: Notes) -> Iterator[Row]:
    """The rows of a WebVTT file.

    Raises:
        InputError: it does not start with ``WEBVTT``.
    """
    if not text.startswith("WEBVTT"):
        raise InputError(f"{notes.path}:1:1: no WebVTT file: the first line is WEBVTT")
    return _rows(text, notes)


def srt_rows(text: str, notes: Notes) -> Iterator[Row]:
    """The rows of an SRT file."""
    return _rows(text, notes)


def _rows(text: str, notes: Notes) -> Iterator[Row]:
    for cue in _cues(text, notes):
        yield from _utterances(cue)


def _cues(text: str, notes: Notes) -> Iterator[_Cue]:
    for line, block in _blocks(text):
        if block[0].split(" ")[0] in _SKIPPED or block[0].startswith("WEBVTT"):
            continue
        place = next((i for i, each in enumerate(block) if "-->" in each), None)
        times = _TIMES.search(block[place]) if place is not None else None
        if place is None or times is None:
            hint = "write 00:00:01.000 --> 00:00:04.000 above the text"
            notes.add(line, "no-time", "a cue without its times", hint)
            continue
        at = line + place
        start, end = (seconds(part, "time", at, notes) for part in times.groups())
        yield _Cue(at, start, end, block[place + 1 :])


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that belong together, with the number of the first."""
    block: list[str] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _utterances(cue: _Cue) -> Iterator[Row]:
    """The turns of a cue: one a voice or label; a line without a label goes on with the one before."""
    joined = "\n".join(cue.text)
    if name := _event_in(joined):
        yield Row(cue.line, start=cue.start, end=cue.end, event=name)
        return
    voices = _VOICE.split(joined)
    voiced = list(zip(voices[1::2], voices[2::2], strict=True))
    for label, said in voiced or _labelled(cue.text):
        yield Row(cue.line, label.strip(), _clean(said), cue.start, cue.end)


def _event_in(text: str) -> EventName | None:
    event = _EVENT.fullmatch(_clean(text))
    return next((each for each in EVENTS if event and each == event[1].casefold()), None)


def _labelled(lines: list[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in lines:
        label = _LABEL.match(_TAG.sub("", line))
        if label:
            found.append((label[1], label[2]))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line}")
        else:
            found.append(("", line))
    return found


def _clean(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split())
