"""The Perspective API's ``comments:analyze``: the same request and answer, from civility's report.

Every attribute's score is the strongest finding of the categories behind it that was asserted and not
aimed at the speaker's own self, the rule of ``Report.score``; so 0.5, civility's threshold, parts the
texts that would be reported as abusive from those that would not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from civility.report import Report, Span
from civility.service import examples
from civility.service.perspective_errors import PerspectiveProblem
from civility.taxonomy import Kind, Severity, Stance, Target

__all__ = ["ATTRIBUTES", "AnalyzeRequest", "AnalyzeResponse", "answer", "chosen_language", "validate"]

MAX_BYTES = 20_480
LANGUAGES = ("en", "fa", "pl", "zh")


def _severe(span: Span) -> bool:
    graver = span.category in ("threat", "hate") and span.severity is not Severity.LOW
    return graver or span.severity is Severity.HIGH


def _of(category: str) -> Callable[[Span], bool]:
    return lambda span: span.category == category


ATTRIBUTES: Mapping[str, Callable[[Span], bool]] = {
    "TOXICITY": lambda span: True,
    "SEVERE_TOXICITY": _severe,
    "INSULT": _of("insult"),
    "PROFANITY": _of("profanity"),
    "THREAT": _of("threat"),
    "IDENTITY_ATTACK": _of("hate"),
    "SEXUALLY_EXPLICIT": _of("sexual_harassment"),
}
"""Attribute to the findings behind it."""


class _Model(BaseModel):
    """JSON names in camel case, as in the discovery document; snake case is understood too."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")


class TextEntry(_Model):
    """A comment, or a text that it answers."""

    text: str = Field("", description="the text; at most 20,480 bytes of UTF-8")
    type: str = Field("PLAIN_TEXT", description="PLAIN_TEXT or TEXT_TYPE_UNSPECIFIED")


class AttributeParameters(_Model):
    """How to score one attribute."""

    score_type: str = Field("PROBABILITY", description="PROBABILITY or SCORE_TYPE_UNSPECIFIED")
    score_threshold: float = Field(
        0.0, allow_inf_nan=False, strict=True, description="leave the attribute out below this"
    )


class ArticleAndParentComment(_Model):
    """What the comment answers; read, not used."""

    article: TextEntry | None = None
    parent_comment: TextEntry | None = None


class Context(_Model):
    """What the comment answers; read, not used, as in Perspective."""

    entries: list[TextEntry] | None = None
    article_and_parent_comment: ArticleAndParentComment | None = None


class AnalyzeRequest(_Model):
    """A comment and the attributes wanted."""

    model_config = ConfigDict(json_schema_extra={"examples": examples.COMMENTS})

    comment: TextEntry = Field(default_factory=lambda: TextEntry(text="", type="PLAIN_TEXT"))
    requested_attributes: dict[str, AttributeParameters] = Field(
        default_factory=dict, description=f"any of {', '.join(ATTRIBUTES)}, each with {{}} or parameters"
    )
    languages: list[Annotated[str, Field(max_length=35)]] = Field(
        default_factory=list, max_length=20, description="ISO or BCP-47; recognised where none is given"
    )
    span_annotations: bool = Field(False, strict=True, description="a score for each finding's span")
    context: Context | None = None
    do_not_store: bool = Field(False, strict=True, description="accepted; nothing sent here is ever stored")
    client_token: str | None = Field(None, max_length=4096, description="repeated in the answer")
    session_id: str | None = Field(None, max_length=4096)
    community_id: str | None = Field(None, max_length=4096)


class Score(_Model):
    """A score from 0 to 1."""

    value: float
    type: str = "PROBABILITY"


class SpanScore(_Model):
    """The score of a part of the text; offsets in UTF-16 units, ``end`` exclusive."""

    begin: int
    end: int
    score: Score


class AttributeScores(_Model):
    """One attribute's answer."""

    span_scores: list[SpanScore]
    summary_score: Score


class AnalyzeResponse(_Model):
    """Scores by attribute."""

    attribute_scores: dict[str, AttributeScores]
    languages: list[str]
    detected_languages: list[str] = Field(default_factory=list)
    client_token: str | None = None


def validate(request: AnalyzeRequest) -> None:
    """Refuse what Perspective refuses, in its words.

    Raises:
        PerspectiveProblem: the comment is empty or too long, or an attribute, score type or text type
            is not supported.
    """
    text = request.comment.text
    if not text.strip():
        raise PerspectiveProblem("Comment must be non-empty.", "COMMENT_EMPTY")
    if (size := len(text.encode())) > MAX_BYTES:
        message = f"Comment text was too many bytes. Value ({size}) exceeded limit ({MAX_BYTES})."
        raise PerspectiveProblem(message, "COMMENT_TOO_LONG")
    if request.comment.type not in ("PLAIN_TEXT", "TEXT_TYPE_UNSPECIFIED"):
        raise PerspectiveProblem("Currently, only 'PLAIN_TEXT' comments are supported", "INVALID_REQUEST")
    if request.context and request.context.entries and request.context.article_and_parent_comment:
        message = (
            "Context can have either entries or article_and_parent_comment, but both fields were populated."
        )
        raise PerspectiveProblem(message, "INVALID_REQUEST")
    _validate_attributes(request.requested_attributes)


def _validate_attributes(requested: Mapping[str, AttributeParameters]) -> None:
    if not requested:
        raise PerspectiveProblem("Missing requested_attributes", "NO_REQUESTED_ATTRIBUTES")
    for name, parameters in requested.items():
        if _plain(name) not in ATTRIBUTES:
            raise PerspectiveProblem(f"Unknown requested attribute: {name}", "INVALID_REQUEST")
        if parameters.score_type not in ("PROBABILITY", "SCORE_TYPE_UNSPECIFIED"):
            message = f"Requested score type {parameters.score_type} is not supported by attribute {name}"
            raise PerspectiveProblem(message, "INVALID_REQUEST")


def chosen_language(request: AnalyzeRequest, detected: str | None = None) -> str | None:
    """The first supported one of the languages asked for; ``None`` where none was asked for.

    Raises:
        PerspectiveProblem: languages were asked for, and none of them is supported.
    """
    if not request.languages:
        return None
    for tag in request.languages:
        if (primary := tag.replace("_", "-").split("-")[0].lower()) in LANGUAGES:
            return primary
    attribute = next(iter(request.requested_attributes))
    wanted = ", ".join(request.languages)
    raise PerspectiveProblem(
        f"Attribute {attribute} does not support request languages: {wanted}",
        "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE",
        languageNotSupportedByAttributeError={
            "detectedLanguages": [detected or wanted],
            "attribute": attribute,
        },
    )


def answer(request: AnalyzeRequest, report: Report) -> AnalyzeResponse:
    """The report as Perspective would put it.

    Raises:
        PerspectiveProblem: no language was given and none was recognised.
    """
    if not request.languages and not report.checked:
        raise PerspectiveProblem("Unable to detect language", "LANGUAGE_DETECTION_FAILED")
    offences = [span for span in report.spans if _is_offence(span)]
    scores = {}
    for name, parameters in request.requested_attributes.items():
        behind = [span for span in offences if ATTRIBUTES[_plain(name)](span)]
        found = _scores(report.text, behind, spans=request.span_annotations)
        if found.summary_score.value >= parameters.score_threshold:
            scores[name] = found
    detected = [report.language] if report.language else []
    return AnalyzeResponse(
        attribute_scores=scores,
        languages=request.languages or detected,
        detected_languages=detected,
        client_token=request.client_token,
    )


def _scores(text: str, found: Sequence[Span], *, spans: bool) -> AttributeScores:
    summary = Score(value=max((span.score for span in found), default=0.0))
    if not (spans and found):
        return AttributeScores(
            span_scores=[SpanScore(begin=0, end=_utf16(text, len(text)), score=summary)],
            summary_score=summary,
        )
    parts = [
        SpanScore(begin=_utf16(text, span.start), end=_utf16(text, span.end), score=Score(value=span.score))
        for span in found
    ]
    return AttributeScores(span_scores=parts, summary_score=summary)


def _utf16(text: str, offset: int) -> int:
    return len(text[:offset].encode("utf-16-le")) // 2


def _plain(attribute: str) -> str:
    return attribute.removesuffix("_EXPERIMENTAL")


def _is_offence(span: Span) -> bool:
    if span.kind is not Kind.ABUSE or span.stance is not Stance.ASSERTED or span.target is Target.SELF:
        return False
    return not (span.category == "insult" and span.target is Target.THING)
