"""Texts to measure on and the clock: the best of several runs, since noise only ever adds time."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

LANGUAGES = ("en", "fa", "pl", "zh")
HERE = Path(__file__).resolve().parent
DEVSET = HERE.parents[1] / "shared" / "devset"
DEVSET_CLEAN = {
    "en": "en_multidogo_clean.jsonl",
    "fa": "fa_bankapp_clean.jsonl",
    "zh": "zh_crosswoz_clean.jsonl",
}


def texts(language: str, kind: str) -> list[str]:
    """The shipped samples: ``clean`` support messages or ``hits``."""
    return (HERE / "texts" / f"{language}_{kind}.txt").read_text(encoding="utf-8").splitlines()


def devset(language: str, limit: int = 2000) -> list[str]:
    """Ordinary support messages of the development texts, where they lie beside the checkout."""
    path = DEVSET / DEVSET_CLEAN.get(language, "none")
    if not path.is_file():
        return []
    with path.open(encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in islice(file, limit)]


def seconds(run: Callable[[], object], repeat: int = 5, *, wall: bool = False) -> float:
    """The quickest of several runs: processor time of this process, or time on the wall."""
    clock = time.perf_counter if wall else time.process_time
    times = []
    for _ in range(repeat):
        start = clock()
        run()
        times.append(clock() - start)
    return max(min(times), 1e-9)


def microseconds(judge: Callable[[str], object], sample: Sequence[str], repeat: int = 5) -> float:
    """Mean time for one text, the best of several runs over all of them."""

    def run() -> None:
        for text in sample:
            judge(text)

    run()
    return seconds(run, repeat) / len(sample) * 1e6


def each(judge: Callable[[str], object], sample: Sequence[str]) -> list[float]:
    """The best time of each text by itself, in microseconds, sorted."""
    return sorted(microseconds(judge, [text] * 10) for text in sample)


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Prints a table, numbers to three digits."""
    cells = [list(head), *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(head))]
    print(f"\n{title}")
    for row in cells:
        print(
            "  "
            + "  ".join(
                f"{cell:<{w}}" if at == 0 else f"{cell:>{w}}"
                for at, (cell, w) in enumerate(zip(row, widths, strict=True))
            )
        )


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
    return f"{value:,}" if isinstance(value, int) else str(value)
