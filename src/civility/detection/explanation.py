"""An answer with its working: for localizers, and for anybody who asks why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from civility.detection.matcher import NearMiss
from civility.report import Report
from civility.text.folding import fold

if TYPE_CHECKING:
    from civility.detection.detector import Detector
    from civility.languages.base import Tokens
    from civility.taxonomy import Speaker

__all__ = ["Explanation", "Reading", "explain"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as one language reads it: words with their lemmas, and the candidates that were dropped."""

    language: str
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    near_misses: tuple[NearMiss, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Every step from a text to its report."""

    text: str
    folded: str
    clean: bool
    candidates: tuple[str, ...]
    readings: tuple[Reading, ...]
    report: Report

    def to_dict(self) -> dict[str, Any]:
        """The explanation as plain JSON values."""
        return {
            "text": self.text,
            "folded": self.folded,
            "clean": self.clean,
            "candidates": list(self.candidates),
            "readings": [
                {
                    "language": r.language,
                    "words": list(r.words),
                    "lemmas": list(r.lemmas),
                    "near_misses": [{"entry": n.entry, "reason": n.reason} for n in r.near_misses],
                }
                for r in self.readings
            ],
            "report": self.report.to_dict(),
        }

    def __str__(self) -> str:
        lines = [f"text        {self.text}", f"folded      {self.folded}"]
        if self.clean:
            lines.append("candidates  none: no entry needs a word of this text")
        else:
            lines.append(f"candidates  {', '.join(self.candidates) or '(a sign of disguise or shouting)'}")
        for reading in self.readings:
            pairs = [
                w if w == m else f"{w} ({m})" for w, m in zip(reading.words, reading.lemmas, strict=True)
            ]
            lines.append(f"words {reading.language}    {' · '.join(pairs)}")
        lines += [f"found       {_line(span)}" for span in self.report.spans]
        if not self.report.spans:
            lines.append("found       nothing")
        for reading in self.readings:
            lines += [f"nearly      {near.entry}: {near.reason}" for near in reading.near_misses[:12]]
        return "\n".join(lines)


def _line(span: Any) -> str:
    counts = "counts" if span.counts else "does not count"
    return (
        f"{span.text!r} {span.start}:{span.end} {span.category} {span.severity} {span.score} "
        f"target {span.target}, "
        f"{span.stance}, {counts}, {span.entry} ({span.why})"
    )


def explain(detector: Detector, text: str, speaker: Speaker, language: str | None) -> Explanation:
    """Run one text with every step written down."""
    report = detector(text, speaker=speaker, language=language)
    trace: list[tuple[str, Tokens, list[NearMiss]]] = []
    detector.find(text, speaker=speaker, language=language, trace=trace)
    folded = fold(text).text
    scan = detector.scan(folded, speaker)
    return Explanation(
        text=text,
        folded=folded,
        clean=detector.surely_clean(text, speaker),
        candidates=tuple(sorted(scan.words | scan.strings)),
        readings=tuple(
            Reading(
                code, tokens.norms, tuple(_lemma(code, w) for w in tokens.norms), tuple(dict.fromkeys(near))
            )
            for code, tokens, near in trace
        ),
        report=report,
    )


def _lemma(code: str, word: str) -> str:
    from civility.languages import get_language

    return get_language(code).lemma(word)
