"""Clean text, text with hits, mixed traffic, growth: each beside the bare scan of the same text."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
from harness import LANGUAGES, devset, each, median, microseconds, seconds, table, texts

from civility import Detector
from civility.taxonomy import Speaker

Scan = Callable[[str], object]


def bare_scan(detector: Detector) -> Scan:
    """A scan with the detector's own automaton and nothing else."""
    find = detector._prefilter(Speaker.CUSTOMER).automaton.find_matches_as_indexes
    return lambda text: find(text, overlapping=True)


def literals(detector: Detector) -> list[str]:
    """The words that the automaton looks for, of all languages."""
    parts = [prefilters[Speaker.CUSTOMER] for prefilters in detector._data.values()]
    return sorted({word for part in parts for word in (*part.literals, *part.inside)})


def clean(detector: Detector) -> dict[str, Any]:
    """Ordinary support messages, by language."""
    bare = bare_scan(detector)
    results: dict[str, Any] = {}
    rows = []
    for language in LANGUAGES:
        for source, sample in (("samples", texts(language, "clean") * 30), ("devset", devset(language))):
            if not sample:
                continue
            scan, one = microseconds(bare, sample), microseconds(detector, sample)
            many = seconds(lambda s=sample: sum(1 for _ in detector.pipe(s))) / len(sample) * 1e6
            settled = sum(detector.surely_clean(text, Speaker.CUSTOMER) for text in sample) / len(sample)
            results[f"{language} {source}"] = {
                "bare": scan, "detector": one, "pipe": many, "ratio": one / scan, "settled": settled
            }  # fmt: skip
            rows.append((f"{language} {source}", scan, one, many, one / scan, many / scan, f"{settled:.0%}"))
    head = (
        "clean text, µs",
        "bare scan",
        "detector",
        "pipe",
        "× bare",
        "pipe × bare",
        "settled by prefilter",
    )
    table("Clean support text (goal: detector at most 4 × bare)", head, rows)
    return results


def hits(detector: Detector) -> dict[str, Any]:
    """Texts that hold something."""
    bare = bare_scan(detector)
    results: dict[str, Any] = {}
    rows = []
    for language in LANGUAGES:
        sample = texts(language, "hits")
        times = each(detector, sample)
        scan = microseconds(bare, sample)
        results[language] = {
            "median": median(times),
            "slowest": times[-1],
            "bare": scan,
            "ratio": median(times) / scan,
        }
        rows.append((language, scan, median(times), times[-1], median(times) / scan))
    table(
        "Text with a hit (goal: median under 150 µs)",
        ("µs", "bare scan", "median", "slowest", "median × bare"),
        rows,
    )
    return results


def mixed(detector: Detector) -> dict[str, Any]:
    """Traffic of all languages with 2 % hits, also with threads and processes."""
    draw = random.Random(7)
    clean_texts = [text for language in LANGUAGES for text in texts(language, "clean")]
    bad = [text for language in LANGUAGES for text in texts(language, "hits")]
    sample = [draw.choice(bad if draw.random() < 0.02 else clean_texts) for _ in range(6000)]
    alone = seconds(lambda: sum(1 for _ in detector.pipe(sample)), 3, wall=True)
    expected = [report.spans for report in detector.pipe(sample)]
    with ThreadPoolExecutor(4) as pool:
        same = [report.spans for report in pool.map(detector, sample)] == expected
        threads = seconds(lambda: sum(1 for _ in pool.map(detector, sample, chunksize=200)), 3, wall=True)
    long = sample * 5
    one = seconds(lambda: sum(1 for _ in detector.pipe(long)), 1, wall=True)
    two = seconds(lambda: sum(1 for _ in detector.pipe(long, n_process=2)), 1, wall=True)
    result = {"per_second": len(sample) / alone, "threads_agree": same, "processes_speedup": one / two}
    rows = [
        ("pipe, one process", len(sample) / alone, 1.0),
        ("4 threads, one detector", len(sample) / threads, alone / threads),
        ("pipe, n_process=2, start included", len(long) / two, one / two),
    ]
    table(
        f"Mixed traffic, 2 % hits (threads give the same answers: {same})", ("", "texts/s", "speed-up"), rows
    )
    return result


def growth(detector: Detector) -> dict[str, Any]:
    """Time a character from 10 to 1,000,000 characters, and the scan with larger lexicons."""
    bare = bare_scan(detector)
    text = " ".join(texts("en", "clean")) + " "
    results: dict[str, Any] = {"length": {}, "lexicon": {}}
    rows = []
    for size in (10, 100, 1_000, 10_000, 100_000, 1_000_000):
        sample = (text * (size // len(text) + 1))[:size]
        repeat = 5 if size < 100_000 else 2
        scan, one = seconds(lambda s=sample: bare(s), repeat), seconds(lambda s=sample: detector(s), repeat)
        results["length"][size] = {"bare": scan * 1e6, "detector": one * 1e6}
        rows.append((f"{size:,}", scan * 1e9 / size, one * 1e9 / size, one / scan))
    table("Growth with length, ns a character", ("characters", "bare scan", "detector", "× bare"), rows)
    results["lexicon"] = _larger_lexicons(detector)
    return results


def _larger_lexicons(detector: Detector) -> dict[int, float]:
    """The same scan with made-up words of the same letters added."""
    words = literals(detector)
    draw = random.Random(3)
    sample = [text for language in LANGUAGES for text in texts(language, "clean")]
    results: dict[int, float] = {}
    for times in (1, 4, 16):
        more = {"".join(draw.sample(word, len(word))) + "ʘ" for word in words for _ in range(times - 1)}
        automaton = AhoCorasick(
            [*words, *more], matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA,
            store_patterns=False,
        )  # fmt: skip
        find = automaton.find_matches_as_indexes
        results[times] = microseconds(lambda text, find=find: find(text, overlapping=True), sample)  # type: ignore[misc]
    rows = [
        (f"× {times} ({len(words) * times:,} words)", value, value / results[1])
        for times, value in results.items()
    ]
    table("Growth of the bare scan with the lexicon", ("lexicon", "µs a text", "× now"), rows)
    return results
