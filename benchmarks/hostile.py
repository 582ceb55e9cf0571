"""Texts made to stall a filter: 100,000 characters each, and ten times fewer to see how time grows."""

from __future__ import annotations

from typing import Any

from harness import seconds, table, texts

from civility import Detector

SIZE = 100_000

CASES = {
    "one letter": "a",
    "one letter of an insult": "k",
    "one ideograph": "傻",
    "spaces": " ",
    "asterisks": "*",
    "letters and asterisks": "f*",
    "letters and spaces": "f u c k ",
    "masked words": "f*ck k**wa ",
    "marks on one letter": "a\u0301\u0316",
    "zero width": "f\u200bu\u200bc\u200bk\u200b ",
    "mixed scripts": "fuсk ",
    "right-to-left overrides": "\u202eabc\u202c ",
    "nested quotes": "“you said '",
    "quotes unclosed": '"idiot ',
    "one insult again and again": "you idiot ",
    "insults without spaces": "你是傻逼",
    "Persian candidates": "احمق خر ",
    "Polish candidates": "jesteś idiotą ",
    "first words of constructions": "you are so very ",
    "gaps that never close": "you people always ",
    "leetspeak digits": "455h0l3 1d10t ",
    "full width": "ｉｄｉｏｔ ",
    "emoji": "👨\u200d👩\u200d👧",
    "newlines": "idiot\n",
    "combining flood on spaces": " \u0300",
    "Finglish": "khafe sho ahmagh ",
}


def hostile(detector: Detector, *, size: int = SIZE) -> dict[str, Any]:
    """Seconds for each case; ``growth`` near 10 is linear."""
    for language in ("en", "fa", "pl", "zh"):
        for text in texts(language, "hits"):
            detector(text)  # engines loaded: a cold start is measured elsewhere
    results: dict[str, Any] = {}
    for name, unit in CASES.items():
        text = (unit * (size // len(unit) + 1))[:size]
        small = max(seconds(lambda t=text: detector(t[: size // 10]), 2), 1e-5)
        results[name] = {"seconds": seconds(lambda t=text: detector(t), 1)}
        results[name]["growth"] = results[name]["seconds"] / small
    rows = [(name, row["seconds"] * 1000, row["growth"]) for name, row in results.items()]
    title = f"Hostile text, {size:,} characters (goal: under 200 ms; growth near 10 is linear)"
    table(title, ("case", "ms", "growth"), sorted(rows, key=lambda row: -row[1]))
    return results
