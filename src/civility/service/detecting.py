"""A detect request answered by the detector in use: its options are a view on the detector's own report.

Without options the answer is ``Detector(text).to_dict()``, nothing more.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Iterator, Sequence
from typing import Any

from civility.detection import Detector
from civility.detection.scoring import resolve
from civility.diagnostics import did_you_mean
from civility.languages import get_language
from civility.lexicon.compiler import compile_lexicon
from civility.lexicon.model import Entry, Lexicon, MatchMode, Pattern
from civility.lexicon.pattern import PatternError, parse
from civility.report import THRESHOLD, Report, Span
from civility.service.codes import Fault, Problem
from civility.service.data import Data
from civility.service.metrics import Metrics
from civility.service.schemas import AdHocEntry, DetectRequest
from civility.taxonomy import Category, Kind, Speaker, Stance, Target, categories
from civility.text.folding import fold, folded_text

__all__ = ["detect"]


def detect(data: Data, request: DetectRequest, metrics: Metrics) -> dict[str, Any]:
    """The answer to a request, as plain JSON values.

    Raises:
        Problem: an ad-hoc entry is not valid.
        UnknownNameError: a language or category does not exist.
    """
    wanted = _categories(request)
    extra = _ad_hoc(request)
    reports, explanations = [], []
    for text in request.all:
        started = time.perf_counter()
        report = data.detector(text, speaker=request.speaker, language=request.language)
        if extra is not None:
            report = _joined(
                data.detector, report, extra(text, speaker=request.speaker, language=request.language)
            )
        report = _narrowed(data.detector, report, request, wanted)
        metrics.detection.observe(time.perf_counter() - started)
        metrics.report(report)
        reports.append(_view(report, request))
        if request.explain:
            told = data.detector.explain(text, speaker=request.speaker, language=request.language)
            explanations.append(told.to_dict())
    return {"reports": reports, "explanations": explanations if request.explain else None}


def _categories(request: DetectRequest) -> frozenset[str] | None:
    if request.categories is None:
        return None
    for number, name in enumerate(request.categories):
        if name not in categories():
            fault = Fault(pointer=f"#/categories/{number}", code="unknown-category",
                          detail=did_you_mean(name, categories()))  # fmt: skip
            raise Problem("unknown-name", f"there is no category {name!r}", [fault])
    return frozenset(request.categories)


# Options


def _narrowed(
    detector: Detector, report: Report, request: DetectRequest, wanted: frozenset[str] | None
) -> Report:
    """The report without the categories not asked for and without what the caller allows."""
    if not report.spans or (wanted is None and not request.allow):
        return report
    allowed = list(_allowed(report.text, request.allow))
    kept = tuple(
        span
        for span in report.spans
        if (wanted is None or span.category in wanted)
        and not any(start <= span.start and span.end <= end for start, end in allowed)
    )
    return detector.report(report.text, kept, speaker=report.speaker, language=request.language)


def _allowed(text: str, terms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the allowed terms stand in the text as received, whatever their case and spelling."""
    folded = fold(text)
    for term in filter(None, map(folded_text, terms)):
        at = folded.text.find(term)
        while at >= 0:
            yield folded.span(at, at + len(term))
            at = folded.text.find(term, at + 1)


def _view(report: Report, request: DetectRequest) -> dict[str, Any]:
    told = report.to_dict(offsets=request.offsets)
    threshold = THRESHOLD if request.threshold is None else request.threshold
    if threshold != THRESHOLD:
        counting = [span for span in report.spans if _counts(span, threshold)]
        ordered = sorted(counting, key=lambda span: (-span.score, span.start))
        told["abusive"] = any(span.kind is Kind.ABUSE for span in counting)
        told["categories"] = list(dict.fromkeys(span.category for span in ordered))
    return told


def _counts(span: Span, threshold: float) -> bool:
    """``Span.counts`` with another threshold."""
    if span.stance is not Stance.ASSERTED or span.kind is not Kind.ABUSE:
        return span.counts
    if span.target is Target.SELF or span.score < threshold:
        return False
    return not (span.category == "insult" and span.target is Target.THING)


# Ad-hoc entries


def _joined(detector: Detector, report: Report, found: Report) -> Report:
    spans = resolve([*report.spans, *(span for span in found.spans if ".request." in span.entry)])
    return detector.report(report.text, spans, speaker=report.speaker, language=None)


def _ad_hoc(request: DetectRequest) -> Detector | None:
    if not request.entries:
        return None
    return _compiled(
        tuple(each.model_dump_json() for each in request.entries), request.language, request.speaker
    )


@functools.lru_cache(maxsize=64)
def _compiled(given: tuple[str, ...], language: str | None, speaker: Speaker) -> Detector:
    """A detector of these entries only; kept, since a client sends the same ones with every request."""
    entries = tuple(
        _entry(number, AdHocEntry.model_validate_json(each, by_name=True), language, speaker)
        for number, each in enumerate(given)
    )
    made = [compile_lexicon(Lexicon(entries), code) for code in sorted({entry.language for entry in entries})]
    if problems := [problem for _, found in made for problem in found]:
        faults = [
            Fault(pointer=f"#/entries/{p.line}", code=p.code, detail=f"{p.message}: {p.hint}")
            for p in problems
        ]
        raise Problem("invalid-request", "an entry cannot be used", faults)
    return Detector.from_indexes(index for index, _ in made)


def _entry(number: int, given: AdHocEntry, language: str | None, speaker: Speaker) -> Entry:
    language = given.language or language
    if language is None:
        detail = "say in which language its patterns are, here or for the whole request"
        raise Problem("invalid-request", "an entry has no language", [_fault(number, "language", detail)])
    category = _category(number, given)
    code = get_language(language).code
    searched = speaker if speaker in category.speakers else category.speakers[0]
    return Entry(
        id=f"{code}.request.{category.name}.{given.id or number + 1}",
        language=code,
        speaker=searched,
        category=category,
        patterns=_patterns(number, "patterns", given.patterns),
        match=MatchMode(given.match),
        forms=(),
        severity=given.severity,
        certainty=given.certainty,
        target=given.target,
        facet=given.facet,
        exceptions=_patterns(number, "except", given.except_),
        hits=(),
        misses=(),
        instead=None,
        note="",
        source="",
        path="request",
        line=number,
    )


def _category(number: int, given: AdHocEntry) -> Category:
    found = categories().get(given.category)
    if found is None:
        raise Problem(
            "unknown-name",
            f"there is no category {given.category!r}",
            [_fault(number, "category", did_you_mean(given.category, categories()))],
        )
    return found


def _patterns(number: int, field: str, sources: Sequence[str]) -> tuple[Pattern, ...]:
    made = []
    for place, source in enumerate(sources):
        try:
            made.append(Pattern(source, parse(source), number, 1))
        except PatternError as error:
            raise Problem("invalid-request", "a pattern cannot be read",
                          [_fault(number, f"{field}/{place}", str(error))]) from None  # fmt: skip
    return tuple(made)


def _fault(number: int, field: str, detail: str) -> Fault:
    return Fault(pointer=f"#/entries/{number}/{field}", code="entry", detail=detail)
