"""How often the language of a text is recognised, by language and length.

Run: ``python benchmarks/language_id.py [FILE.jsonl …]``. Each row needs ``text`` and ``language``; without
arguments the development texts beside the checkout are read where they are present.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from civility.text import identify

LENGTHS = ((1, 3, "1-3 words"), (4, 8, "4-8 words"), (9, 10**6, "9+ words"))


def main() -> None:
    """Prints one row a file and length."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "devset"
    files = [Path(arg) for arg in sys.argv[1:]] or sorted(beside.glob("*.jsonl"))
    print(f"{'file':28} {'length':>10} {'texts':>7} {'right':>8}   taken for")
    for file in files:
        report(file)


def report(file: Path) -> None:
    """Prints the figures of one file."""
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    wrong: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in file.open(encoding="utf-8"):
        row = json.loads(line)
        guess = identify(row["text"])
        if guess.language is None and guess.checked:
            continue  # no letters: nothing to recognise
        length = length_class(row["text"], row["language"])
        total[length] += 1
        if guess.language == row["language"]:
            right[length] += 1
        else:
            wrong[length][str(guess.language)] += 1
    for _, _, length in LENGTHS:
        if total[length]:
            share = right[length] / total[length]
            print(f"{file.stem:28} {length:>10} {total[length]:7,} {share:8.2%}   {dict(wrong[length])}")


def length_class(text: str, language: str) -> str:
    """The length class; two Chinese characters count as a word."""
    words = len(text) // 2 if language == "zh" else len(text.split())
    return next(name for low, high, name in LENGTHS if words <= high)


if __name__ == "__main__":
    main()
