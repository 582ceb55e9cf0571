"""Our own lines, read by our own detector as an agent's turn.

No line may be one that an agent would be coached for. Warnings, closings and helpful lines must be
recognised as such, since policies wait for a warning that "was heard" and the scorecard looks for empathy.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from civility import Detector
from civility.phrasebook import Phrasebook
from civility.phrasebook.names import CHANNELS, CUSTOMERS
from civility.report import Report
from civility.taxonomy import Kind

LANGUAGES = ("en", "fa", "pl", "zh")
BOOK = Phrasebook()
UNSAID = ("record-", "reason-", "after-call-")
"""Labels and steps that the agent reads: nobody says them to a customer."""

ANNOUNCED = {
    "transfer": ("escalation-", "transfer-", "instead-transfer", "safeguard-route-to-person"),
    "hold": ("instead-hold", "safeguard-"),
}
"""Lines that do hand over or ask to wait, and say so kindly: the policy excuses one of each in a call."""

RECOGNISED = {
    "warning-": {"warning"},
    "closing-": {"closing"},
    "empathy-": {"empathy", "apology"},
    "paraphrase-": {"paraphrase"},
    "solution-": {"solution"},
}


@cache
def detector() -> Detector:
    return Detector()


def spoken(language: str) -> Iterator[tuple[str, Report]]:
    """Every line of a language in all its forms, with what the detector finds in an agent's turn."""
    for name in BOOK.ids(language):
        if name.startswith(UNSAID):
            continue
        forms = [(customer, channel) for customer in CUSTOMERS for channel in CHANNELS]
        texts = {BOOK.say(name, language, customer=one, channel=other) for one, other in forms}
        for text in sorted(texts):
            yield name, detector()(text, speaker="agent", language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_ours_would_be_coached(language: str) -> None:
    found = [
        (name, span.category, span.text, span.entry)
        for name, report in spoken(language)
        for span in report.spans
        if span.counts and span.kind in (Kind.ABUSE, Kind.CONDUCT, Kind.UNHELPFUL)
        if not name.startswith(ANNOUNCED.get(span.category, ("-",)))
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_are_recognised_for_what_they_are(language: str) -> None:
    missed = [
        (name, report.text)
        for name, report in spoken(language)
        for family, wanted in RECOGNISED.items()
        if name.startswith(family) and wanted.isdisjoint(report.categories)
    ]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_safeguarding_is_never_heard_as_a_warning_or_an_end(language: str) -> None:
    heard = [
        (name, report.categories)
        for name, report in spoken(language)
        if name.startswith("safeguard-") and {"warning", "closing"} & set(report.categories)
    ]
    assert heard == []
