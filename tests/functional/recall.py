"""Prints how many functional cases pass, by language and functionality; known failures count as failures.

Run it with ``.venv/bin/python tests/functional/recall.py``; with ``--failures`` it lists what fails.
"""

from __future__ import annotations

import sys
from collections import Counter

from cases import all_cases, passes

from civility import Detector


def main() -> None:
    """Print the tables."""
    detector = Detector()
    total: Counter[tuple[str, str]] = Counter()
    good: Counter[tuple[str, str]] = Counter()
    for case in all_cases():
        report = detector(case.text, speaker=case.speaker, language=case.language)
        kind = "contrast" if case.expect in ("clean", "none") else "finding"
        keys = [(case.language, case.functionality), (case.language, f"ALL {kind}")]
        total.update(keys)
        if passes(case, report):
            good.update(keys)
        elif "--failures" in sys.argv:
            print(
                f"{case.language} {case.speaker} | {case.expect} | {case.text} | "
                f"{', '.join(report.categories)}"
            )
    for key in sorted(total):
        print(f"{key[0]}  {key[1]:45} {good[key]:4} of {total[key]:4}  {good[key] / total[key]:6.1%}")


if __name__ == "__main__":
    main()
