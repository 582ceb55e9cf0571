"""Hides phone numbers, card numbers and e-mail addresses before a text is stored.

The mask keeps the length of the text, so the offsets of a report go on being right, and it keeps the
separators, so a reader still sees what kind of thing was there. Digits of every script count.

>>> mask("Call me at +48 601 234 567 or jan.kowalski@poczta.example")
'Call me at +•• ••• ••• ••• or •••.••••••••@••••••.•••••••'
>>> mask("شماره من ۰۹۱۲۳۴۵۶۷۸۹ است")
'شماره من ••••••••••• است'
>>> mask("Order 4512 of 2026-11-23 was late")
'Order 4512 of 2026-11-23 was late'
"""

from __future__ import annotations

import re
from typing import Any

__all__ = ["DOT", "mask", "mask_report"]

DOT = "•"

EMAIL = re.compile(r"[\w.+%-]{1,64}\s?[@＠]\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# Seven digits or more, with single separators between: phone, card, account and identity numbers.
NUMBER = re.compile(r"\d(?:[\s().\-–/]{0,2}\d){6,33}")
DATE = re.compile(r"(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?!\d)")
CHARACTER = re.compile(r"\w")
DIGIT = re.compile(r"\d")


def mask(text: str) -> str:
    """The text with every phone number, card number and e-mail address hidden; same length.

    Seven digits in a row or with single separators are taken for such a number, since a number that is
    hidden in vain costs less than one that is kept. A plain date stays.
    """
    if "@" in text or "＠" in text:
        text = EMAIL.sub(lambda m: CHARACTER.sub(DOT, m[0]).replace("-", DOT), text)
    return NUMBER.sub(_hide_number, text) if DIGIT.search(text) else text


def _hide_number(match: re.Match[str]) -> str:
    found = match[0]
    date = DATE.match(found)
    if date is None:
        return DIGIT.sub(DOT, found)
    rest = found[date.end() :]
    return found[: date.end()] + (NUMBER.sub(_hide_number, rest) if rest else "")


def mask_report(report: dict[str, Any], kept: str) -> dict[str, Any]:
    """A report's dictionary whose text, and the texts of whose spans, are those of ``kept``.

    ``kept`` is the text as it will be stored: of the same length, or empty.
    """
    spans = [{**span, "text": kept[span["start"] : span["end"]], "why": mask(span["why"])}
             for span in report["spans"]]  # fmt: skip
    return {**report, "text": kept, "spans": spans}
