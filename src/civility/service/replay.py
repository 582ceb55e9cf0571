"""Goes over a conversation again in the order of its times, when a turn comes late.

Reports are taken as stored, not made again: a conversation stays what it was although a word list has
changed meanwhile, and no raw text is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from civility.conversation.advice import Advice
from civility.conversation.conversation import Conversation
from civility.report import LanguageGuess, Report, Span
from civility.taxonomy import Certainty, Facet, Kind, Severity, Speaker, Stance, Target

__all__ = ["Prepared", "apply_event", "in_order", "report_from"]

HEARD = ("builtin.loudness", "builtin.same-claim", "builtin.advised-line")
"""Findings that the conversation itself adds; it adds them again when it is gone over."""


class Prepared:
    """A detector that has already looked: it answers with the report put into it."""

    def __init__(self) -> None:
        self.report: Report | None = None

    def __call__(self, text: str, *, speaker: str, language: str | None) -> Report:
        """The report put in."""
        assert self.report is not None
        return self.report


def report_from(data: Mapping[str, Any]) -> Report:
    """The report that ``to_dict`` wrote, as the detector gave it."""
    guess = LanguageGuess(data["language"], data["checked"])
    return Report(
        data["text"],
        speaker=Speaker(data["speaker"]),
        spans=tuple(_span(span) for span in data["spans"] if span["entry"] not in HEARD),
        identify=lambda _: guess,
    )


def _span(data: Mapping[str, Any]) -> Span:
    return Span(
        **{
            **data,
            "kind": Kind(data["kind"]),
            "severity": Severity(data["severity"]),
            "target": Target(data["target"]),
            "stance": Stance(data["stance"]),
            "certainty": Certainty(data["certainty"]),
            "facet": Facet(data["facet"]) if data["facet"] else None,
            "evasion": tuple(data["evasion"]),
        }
    )


def in_order(given: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Turns and events sorted by time; one without a time stays behind the one before it."""
    times: list[tuple[float, int, Mapping[str, Any]]] = []
    last = 0.0
    for number, each in enumerate(given):
        moment = each.get("at") if each.get("at") is not None else each.get("start")
        last = moment if moment is not None else last
        times.append((last, number, each))
    return [each for _, _, each in sorted(times, key=lambda item: item[:2])]


def apply_event(call: Conversation, given: Mapping[str, Any]) -> Advice:
    """Take a turn's companion: a hold, a silence, a transfer or a flag."""
    match given["event"]:
        case "hold":
            return call.hold(given["start"], given["end"])
        case "silence":
            return call.silence(given["start"], given["end"])
        case "transfer":
            return call.transfer(given.get("at"))
    return call.flag(given.get("at"))
