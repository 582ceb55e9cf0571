"""The answer of a detector: a :class:`Report` holding :class:`Span` objects.

Offsets are half-open and count code points of the text as received.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from civility.errors import InputError
from civility.taxonomy import Certainty, Facet, Kind, Severity, Speaker, Stance, Target

__all__ = ["THRESHOLD", "LanguageGuess", "Report", "Span"]

THRESHOLD = 0.5
"""A span of kind abuse counts from this score on."""


@dataclass(frozen=True, slots=True)
class Span:
    """One finding: where, what, how grave, aimed at whom, and why.

    ``start`` and ``end`` are half-open code point offsets; ``score`` is in 0…1; ``entry`` is the full
    id of the lexicon entry (``pl.customer.insult.idiota``) or of a built-in detector; ``evasion`` lists
    the disguises undone; ``instead`` names the phrasebook message with the better line, if any.
    """

    start: int
    end: int
    text: str
    category: str
    kind: Kind
    severity: Severity
    score: float
    target: Target
    stance: Stance
    entry: str
    evasion: tuple[str, ...]
    why: str
    certainty: Certainty = Certainty.LIKELY
    facet: Facet | None = None
    instead: str | None = None

    @property
    def counts(self) -> bool:
        """Whether this finding counts for the report: it was meant, and not only aimed at oneself.

        An insult aimed at a thing ("stupid router") is no insult to anybody and does not count.
        """
        if self.stance is not Stance.ASSERTED:
            return False
        if self.kind is not Kind.ABUSE:
            return True
        if self.target is Target.SELF or self.score < THRESHOLD:
            return False
        return not (self.category == "insult" and self.target is Target.THING)

    def to_dict(self) -> dict[str, Any]:
        """The span as plain JSON values, keys in the order of the contract."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "category": self.category,
            "kind": self.kind.value,
            "severity": self.severity.value,
            "score": self.score,
            "target": self.target.value,
            "stance": self.stance.value,
            "entry": self.entry,
            "evasion": list(self.evasion),
            "why": self.why,
            "certainty": self.certainty.value,
            "facet": self.facet.value if self.facet else None,
            "instead": self.instead,
        }


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """Which language a text is in; ``language`` is ``None`` where no supported one was found."""

    language: str | None
    checked: bool


class Report:
    """What was found in one text. Immutable.

    The language of a text without findings is worked out only when somebody asks for it, since most
    texts are clean and most callers do not ask.
    """

    __slots__ = ("_guess", "_identify", "spans", "speaker", "text")

    def __init__(
        self,
        text: str,
        *,
        speaker: Speaker,
        spans: tuple[Span, ...],
        identify: Callable[[str], LanguageGuess],
    ) -> None:
        self.text = text
        self.speaker = speaker
        self.spans = spans
        self._identify = identify
        self._guess: LanguageGuess | None = None

    @property
    def _language_guess(self) -> LanguageGuess:
        if self._guess is None:
            self._guess = self._identify(self.text)
        return self._guess

    @property
    def language(self) -> str | None:
        """``"en"``, ``"fa"``, ``"pl"``, ``"zh"``, or ``None`` where none of them was recognised."""
        return self._language_guess.language

    @property
    def checked(self) -> bool:
        """Whether the text could be judged at all: False for a text in no supported language."""
        return self._language_guess.checked

    @property
    def counted(self) -> tuple[Span, ...]:
        """The spans that count: asserted, and not aimed at the speaker's own self."""
        return tuple(span for span in self.spans if span.counts)

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories that count, each once, the strongest first."""
        ordered = sorted(self.counted, key=lambda span: (-span.score, span.start))
        return tuple(dict.fromkeys(span.category for span in ordered))

    @property
    def score(self) -> float:
        """The strongest asserted abuse aimed at anyone but the speaker, 0…1."""
        found = (s.score for s in self.spans if s.kind is Kind.ABUSE and _is_offence(s))
        return max(found, default=0.0)

    @property
    def abusive(self) -> bool:
        """Whether abuse that counts was found."""
        return any(span.kind is Kind.ABUSE and span.counts for span in self.spans)

    def to_dict(self, *, offsets: Literal["code_points", "utf16"] = "code_points") -> dict[str, Any]:
        """The report as plain JSON values, keys in the order of the contract.

        Args:
            offsets: the unit of ``start`` and ``end``: ``"code_points"`` or ``"utf16"`` (JavaScript, Java).

        Raises:
            InputError: another unit was asked for.
        """
        spans = [span.to_dict() for span in self.spans]
        if offsets == "utf16":
            for span in spans:
                span["start"], span["end"] = (_utf16(self.text, span[k]) for k in ("start", "end"))
        elif offsets != "code_points":
            raise InputError(f"unknown offset unit {offsets!r}: use 'code_points' or 'utf16'")
        head: Mapping[str, Any] = {
            "text": self.text,
            "language": self.language,
            "checked": self.checked,
            "speaker": self.speaker.value,
            "abusive": self.abusive,
            "score": self.score,
            "categories": list(self.categories),
        }
        return {**head, "spans": spans}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash((self.text, self.speaker, self.spans))

    def __repr__(self) -> str:
        return f"Report(categories={list(self.categories)}, score={self.score}, language={self.language!r})"


def _is_offence(span: Span) -> bool:
    if span.stance is not Stance.ASSERTED or span.target is Target.SELF:
        return False
    return not (span.category == "insult" and span.target is Target.THING)


def _utf16(text: str, offset: int) -> int:
    return offset + sum(1 for char in text[:offset] if ord(char) > 0xFFFF)
