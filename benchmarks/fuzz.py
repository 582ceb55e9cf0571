"""Random and mutated input into everything that reads what strangers send.

``python benchmarks/fuzz.py [--seconds 60] [--seed 1]`` feeds folding, patterns, the detector and the
transcript readers, prints how many inputs each was given, and stops at the first that raises anything but
the package's own errors, or that takes longer than a second.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable

from harness import HERE, LANGUAGES, texts

from civility import CivilityError, Detector
from civility.lexicon.pattern import parse
from civility.text import fold, identify
from civility.transcripts import FORMATS, read_text

ODD = ["\u200b", "\u202e", "\ud800", "\x00", "\u0301", "\u0640", "👨\u200d👩", "İ", "ｆ", "с", "*", "“", '"', "\n", " ", "…", "<", ">", "(", "|", ")?", "...", "<>", "{x}", "~", "^", "$", "{", "}", "[", ",", ":", "-->", "00:01", "WEBVTT\n\n", '{"speaker": "customer", "text": "a"}\n', "speaker,text\n", "1\n00:00:01,000 --> 00:00:02,000\n"]  # fmt: skip  # noqa: E501


def mutate(draw: random.Random, seeds: list[str]) -> str:
    """A seed text cut, doubled, joined with another, and sprinkled with odd characters."""
    text = draw.choice(seeds)
    for _ in range(draw.randrange(6)):
        at = draw.randrange(len(text) + 1)
        kind = draw.randrange(5)
        if kind == 0:
            text = text[:at] + draw.choice(ODD) * draw.choice((1, 1, 1, 3, 40)) + text[at:]
        elif kind == 1:
            text = text[:at] + chr(draw.randrange(0x110000)) + text[at:]
        elif kind == 2:
            text = text[at:] + text[:at]
        elif kind == 3:
            text = text[:at] + draw.choice(seeds) + text[at:]
        else:
            text = text[:at] + text[at + draw.randrange(1, 6) :]
    return text[:4000]


def check_fold(text: str) -> None:
    """Folding keeps its promises."""
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert fold(folded.text).text == folded.text
    folded.span(0, len(folded.text))
    identify(text)


def main() -> int:
    """Exit status 1 at the first broken promise."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    seeds = [text for language in LANGUAGES for kind in ("clean", "hits") for text in texts(language, kind)]
    seeds += [path.read_text(encoding="utf-8")[:1500] for path in sorted((HERE / "texts").glob("*.txt"))]
    detector = Detector()
    doors: dict[str, Callable[[str], object]] = {
        "folding and language": check_fold,
        "patterns": parse,
        "detector, customer": lambda text: detector(text).to_dict(),
        "detector, agent": lambda text: detector(text, speaker="agent").to_dict(offsets="utf16"),
        **{f"transcript, {form}": lambda text, form=form: read_text(text, form) for form in FORMATS},  # type: ignore[misc]
    }
    tried = dict.fromkeys(doors, 0)
    for text in seeds:
        detector(text)
    end = time.monotonic() + options.seconds
    while time.monotonic() < end:
        text = mutate(draw, seeds)
        for name, door in doors.items():
            start = time.process_time()
            try:
                door(text)
            except (CivilityError, ValueError) as error:
                if not type(error).__module__.startswith("civility"):
                    print(f"{name}: {error!r} for {text!r}")
                    return 1
            except Exception as error:
                print(f"{name}: {error!r} for {text!r}")
                return 1
            if time.process_time() - start > 1:
                print(f"{name}: {time.process_time() - start:.1f} s for {text!r}")
                return 1
            tried[name] += 1
    for name, count in tried.items():
        print(f"{name:24} {count:9,} inputs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
