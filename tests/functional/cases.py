"""Reads the functional cases and says whether a report meets one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from civility.report import Report
from civility.taxonomy import Kind

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "fa", "pl", "zh")


@dataclass(frozen=True)
class Case:
    """One text with what must come out."""

    language: str
    functionality: str
    speaker: str
    expect: str
    text: str


def all_cases() -> Iterator[Case]:
    """Every case of every language."""
    for language in LANGUAGES:
        for block in yaml.safe_load((HERE / f"{language}.yaml").read_text(encoding="utf-8")):
            for text in dict.fromkeys(_texts(block)):
                yield Case(language, block["functionality"], block["speaker"], block["expect"], text)


def _texts(block: dict[str, Any]) -> Iterator[str]:
    slots = block.get("slots", {})
    for text in block["texts"]:
        names = [name for name in slots if f"{{{name}}}" in text]
        for values in itertools.product(*(slots[name] for name in names)):
            filled = dict(zip(names, values, strict=True))
            yield re.sub(r"\{(\w+)\}", lambda m, filled=filled: filled[m.group(1)], text)


def known_failures() -> dict[tuple[str, str, str], str]:
    """``(language, speaker, text)`` to the reason why it fails."""
    known = {}
    for path in sorted((HERE.parent / "known_failures").glob("functional_*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")) or ():
            for text in row["texts"]:
                known[path.stem.removeprefix("functional_"), row["speaker"], text] = row["reason"]
    return known


def passes(case: Case, report: Report) -> bool:
    """Whether a report meets a case."""
    if case.expect == "clean":
        return not report.abusive
    if case.expect == "abusive":
        return report.abusive
    if case.expect == "none":
        return all(span.kind in (Kind.HELPFUL, Kind.SIGNAL) for span in report.counted)
    return case.expect in report.categories
