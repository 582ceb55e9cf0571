"""What every format is read into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from civility.diagnostics import Diagnostic
from civility.taxonomy import Speaker

__all__ = ["Event", "EventName", "Notes", "Row", "Transcript", "Utterance"]

type EventName = Literal["hold", "silence", "transfer", "flag"]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One turn. Times are seconds from the start of the call; ``line`` is where it stood in the file."""

    speaker: Speaker
    text: str
    start: float | None = None
    end: float | None = None
    loudness_db: float | None = None
    id: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Event:
    """A hold or silence (with start and end), a transfer, or the agent's flag. Times are seconds."""

    event: EventName
    start: float | None = None
    end: float | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Transcript:
    """A call as read: its turns and events in order, its language if named, and what was wrong."""

    path: str
    format: str
    items: tuple[Utterance | Event, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    language: str | None = None

    @property
    def utterances(self) -> Iterator[Utterance]:
        """The turns alone."""
        return (item for item in self.items if isinstance(item, Utterance))


@dataclass(slots=True)
class Row:
    """One entry of a file before its speaker and times are judged; ``speaker`` is the file's own label."""

    line: int
    speaker: str = ""
    text: str = ""
    start: float | None = None
    end: float | None = None
    loudness_db: float | None = None
    id: str | None = None
    event: EventName | None = None


@dataclass(slots=True)
class Notes:
    """Collects what is wrong with a file, each with its line."""

    path: str
    found: list[Diagnostic] = field(default_factory=list)
    language: str | None = None

    def add(self, line: int, code: str, message: str, hint: str = "", *, column: int = 1) -> None:
        """Notes one problem."""
        self.found.append(Diagnostic(self.path, line, column, code, message, hint))

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All problems in the order of the file, each once."""
        return tuple(sorted(set(self.found)))


type Rows = Iterable[Row]
