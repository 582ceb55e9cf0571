"""Knows again a line that was advised when the agent says it, whatever the lexicon makes of it.

What is remembered of the line are hashes of its words; see `civility.conversation.words`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from civility.conversation.actions import Action
from civility.conversation.agent_turn import ADVISED
from civility.conversation.hearing import with_spans
from civility.conversation.lines import Line
from civility.conversation.words import covered, words
from civility.report import Report, Span
from civility.taxonomy import Kind, Severity, Stance, Target

__all__ = ["expected", "recognise"]

_CATEGORIES = {
    Action.WARN: "warning",
    Action.FINAL_WARNING: "warning",
    Action.END_CALL: "closing",
    Action.SAFEGUARD: "empathy",
    Action.EMPATHIZE: "empathy",
}
"""What an agent has said who said the first line advised with an action."""

_SAID = 0.5
"""An agent who says this share of a line's words has said it."""


def expected(action: Action, lines: Sequence[Line]) -> dict[str, list[str]]:
    """What to listen for in the agent's next turns: a category and the line's words, hashed."""
    category = _CATEGORIES.get(action)
    return {category: list(words(lines[0].text))} if category and lines else {}


def recognise(report: Report, awaited: Mapping[str, Sequence[str]]) -> Report:
    """The report of an agent's turn, with the category of each awaited line that was said."""
    said = words(report.text) if awaited else ()
    spoken = [
        category
        for category, line in awaited.items()
        if category not in report.categories and covered(tuple(line), said) >= _SAID
    ]
    return with_spans(report, [_span(report, category) for category in spoken])


def _span(report: Report, category: str) -> Span:
    return Span(
        start=0,
        end=len(report.text),
        text=report.text,
        category=category,
        kind=Kind.HELPFUL,
        severity=Severity.LOW,
        score=0.7,
        target=Target.UNKNOWN,
        stance=Stance.ASSERTED,
        entry=ADVISED,
        evasion=(),
        why="the line that was advised",
    )
