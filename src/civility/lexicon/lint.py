"""The tests that every entry carries, and what else can be wrong with a lexicon.

* each pattern finds its own citation form;
* each hit is found by its own entry, at the marked place, and counts;
* each miss gives no counting finding of its entry;
* each better line (``instead``) exists in the phrasebook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from civility.detection import Detector
from civility.diagnostics import Diagnostic, did_you_mean
from civility.lexicon.compiler import compile_lexicon
from civility.lexicon.model import Entry, Example, Lexicon, Pattern
from civility.lexicon.pattern import Choice, ListRef, Node, Run, Word
from civility.report import Span

__all__ = ["Checked", "check", "citation"]


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: every problem, and how much was looked at."""

    problems: tuple[Diagnostic, ...]
    entries: int
    patterns: int
    examples: int


def check(
    lexicon: Lexicon,
    problems: Iterable[Diagnostic] = (),
    *,
    wanted: Callable[[Entry], bool] = lambda entry: True,
    messages: Callable[[str], Iterable[str]] | None = None,
) -> Checked:
    """Check every wanted entry against its own examples.

    Args:
        lexicon: what could be read.
        problems: what was found while reading.
        wanted: which entries to test.
        messages: the phrasebook's message ids of a language; ``instead`` is not checked without it.
    """
    entries = [entry for entry in lexicon.entries if wanted(entry)]
    found = list(problems)
    indexes = []
    for code in sorted({entry.language for entry in entries}):
        index, more = compile_lexicon(lexicon, code)
        indexes.append(index)
        found.extend(more)
    detector = Detector.from_indexes(indexes)
    for entry in entries:
        found.extend(_check_entry(entry, lexicon, detector))
        found.extend(_check_instead(entry, messages))
    examples = sum(len(entry.hits) + len(entry.misses) for entry in entries)
    return Checked(tuple(sorted(set(found))), len(entries), sum(len(e.patterns) for e in entries), examples)


def _check_entry(entry: Entry, lexicon: Lexicon, detector: Detector) -> Iterator[Diagnostic]:
    for hit in entry.hits:
        yield from _check_hit(entry, hit, _spans(entry, hit.text, detector))
    for miss in entry.misses:
        wrong = next((span for span in _spans(entry, miss.text, detector) if span.counts), None)
        if wrong is not None:
            hint = "add an exception, narrow the pattern, or move the sentence to hits"
            yield _at(entry, miss, "miss", f"the miss is found: {wrong.text!r}", hint)
    for pattern in entry.patterns:
        text = citation(pattern.tree, entry, lexicon)
        if not _spans(entry, text, detector):
            yield _at(
                entry,
                pattern,
                "citation",
                f"does not match its own citation form {text!r}",
                "see 'civility lexicon explain'",
            )


def _spans(entry: Entry, text: str, detector: Detector) -> list[Span]:
    found = detector.find(text, speaker=entry.speaker, language=entry.language)
    return [span for span in found if span.entry == entry.id]


def _check_hit(entry: Entry, hit: Example, spans: list[Span]) -> Iterator[Diagnostic]:
    places = {(span.start, span.end): span for span in spans}
    for start, end in hit.marks:
        span = places.get((start, end))
        marked = hit.text[start:end]
        if span is None:
            others = ", ".join(repr(s.text) for s in spans) or "nothing"
            yield _at(
                entry,
                hit,
                "hit",
                f"{marked!r} is not found by this entry (found: {others})",
                "see 'civility lexicon explain'",
            )
        elif not span.counts and str(entry.certainty) == "likely":
            reason = f"{span.stance}, target {span.target}, score {span.score}"
            yield _at(
                entry,
                hit,
                "hit",
                f"{marked!r} is found but does not count ({reason})",
                "see 'why' in the explanation",
            )


def _check_instead(entry: Entry, messages: Callable[[str], Iterable[str]] | None) -> Iterator[Diagnostic]:
    if messages is None or entry.instead is None:
        return
    known = set(messages(entry.language))
    if entry.instead not in known:
        hint = did_you_mean(entry.instead, [name for name in known if name.startswith("instead-")])
        yield Diagnostic(
            entry.path, entry.line, 1, "no-message", f"no message {entry.instead!r} in the phrasebook", hint
        )


def _at(entry: Entry, place: Example | Pattern, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(entry.path, place.line, place.column, code, message, hint)


def citation(node: Node, entry: Entry, lexicon: Lexicon) -> str:
    """The plainest text that a pattern should match: first alternatives, no optional parts.

    >>> from civility.lexicon.pattern import parse
    >>> citation(parse("(you | u) ... (total)? idiot"), None, None)
    'you idiot'
    """
    match node:
        case Word(text):
            return text
        case Choice(options):
            return citation(options[0], entry, lexicon)
        case ListRef(name):
            items = lexicon.list_items(entry, name)
            return citation(items[0].tree, entry, lexicon) if items else ""
        case Run(items):
            joiner = "" if entry is not None and entry.language == "zh" else " "
            return joiner.join(filter(None, (citation(item, entry, lexicon) for item in items)))
        case _:
            return ""
