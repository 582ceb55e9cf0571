"""The speed of civility, measured in one run, as ratios to the bare automaton scan of the same text.

``python benchmarks/run.py``            prints every table
``python benchmarks/run.py --only X``   one part: clean, hits, mixed, growth, hostile, peers, matcher, cold
``python benchmarks/run.py --save``     also keeps the results (``results.json``) and draws the plots
``python benchmarks/run.py --check``    compares the ratios with those kept; fails on a clear slowdown

The check looks at ratios, not at times, and leaves room for a busy machine.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Callable
from typing import Any

from cold import cold
from harness import HERE, table
from hostile import hostile
from peers import peers
from plots import draw
from rows import matcher
from speed import clean, growth, hits, mixed

from civility import Detector

RESULTS = HERE / "results.json"
ROOM = 2.0
PARTS: dict[str, Callable[[Detector], dict[str, Any]]] = {
    "clean": clean,
    "hits": hits,
    "mixed": mixed,
    "growth": growth,
    "hostile": hostile,
    "peers": peers,
    "matcher": matcher,
    "cold": lambda _: cold(),
}


def main() -> int:
    """Exit status 1 where ``--check`` finds a slowdown."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=PARTS, action="append", help="measure only this part")
    parser.add_argument("--save", action="store_true", help="keep the results and draw the plots")
    parser.add_argument("--check", action="store_true", help="compare the ratios with those kept")
    options = parser.parse_args()
    detector = Detector()
    detector("Where is my order?")
    if options.check:
        return check(detector)
    results = {name: PARTS[name](detector) for name in options.only or PARTS}
    if options.save:
        kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.is_file() else {}
        kept.update(results)
        kept["python"] = platform.python_version()
        RESULTS.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        draw(json.loads(RESULTS.read_text(encoding="utf-8")))
    return 0


def check(detector: Detector) -> int:
    """Ratios of this run against those kept."""
    if not RESULTS.is_file():
        print(f"{RESULTS.name} is missing: run with --save first")
        return 1
    kept = json.loads(RESULTS.read_text(encoding="utf-8"))
    pairs = {}
    for part in ("clean", "hits"):
        now = PARTS[part](detector)
        for name in now.keys() & kept[part].keys():
            pairs[f"{part}: {name}"] = (kept[part][name]["ratio"], now[name]["ratio"])
    slower = {name: pair for name, pair in pairs.items() if pair[1] > ROOM * pair[0] + 2}
    rows = [(name, *pair, "SLOWER" if name in slower else "") for name, pair in sorted(pairs.items())]
    table("Ratios to the bare scan", ("", "kept", "now", ""), rows)
    return 1 if slower else 0


if __name__ == "__main__":
    sys.exit(main())
