"""What goes in and out of the HTTP API: strict, small, each field explained once."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from civility.service import examples
from civility.taxonomy import Certainty, Facet, Kind, Severity, Speaker, Stance, Target

__all__ = [
    "AdHocEntry",
    "DetectRequest",
    "DetectResponse",
    "LanguageInfo",
    "PhraseInfo",
    "PolicyInfo",
    "Ready",
    "ReloadResult",
    "ReportBody",
    "SpanBody",
]

Text = Annotated[str, Field(min_length=1, max_length=1_000_000)]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")]
Term = Annotated[str, Field(min_length=1, max_length=200)]
Pattern = Annotated[str, Field(min_length=1, max_length=500)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2}$", examples=["pl"])]


class Strict(BaseModel):
    """A request: an unknown field is an error, since a misspelt one would silently do nothing."""

    model_config = ConfigDict(extra="forbid")


class AdHocEntry(Strict):
    """An entry of a lexicon for this request only; the fields are those of a lexicon file."""

    id: Slug | None = Field(None, description="named in the findings as request.<id>; numbered by default")
    patterns: list[Pattern] = Field(min_length=1, max_length=50, examples=[["(total | complete) numpty"]])
    category: Slug = Field(examples=["insult"])
    language: Language | None = Field(None, description="language of the patterns; by default the request's")
    match: Literal["exact", "inflected", "anywhere"] = "exact"
    severity: Severity = Severity.MEDIUM
    certainty: Certainty = Certainty.LIKELY
    target: Target | None = None
    facet: Facet | None = None
    except_: list[Pattern] = Field(default_factory=list, alias="except", max_length=50)


class DetectRequest(Strict):
    """One text or many, and how to look at them."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": examples.DETECT_REQUESTS})

    text: Text | None = Field(None, description="one text; or else give texts")
    texts: list[Text] | None = Field(None, min_length=1, max_length=1_000, description="up to 1,000 texts")
    language: Language | None = Field(None, description="en, fa, pl or zh; recognised where not given")
    speaker: Speaker = Field(Speaker.CUSTOMER, description="who said it")
    categories: list[Slug] | None = Field(None, max_length=100, description="look for these only")
    threshold: float | None = Field(
        None,
        ge=0,
        le=1,
        allow_inf_nan=False,
        strict=True,
        description="abuse counts from this score on; 0.5 by default",
    )
    allow: list[Term] = Field(
        default_factory=list, max_length=1_000, description="words and phrases that are no finding here"
    )
    entries: list[AdHocEntry] = Field(default_factory=list, max_length=100, description="further entries")
    explain: bool = Field(False, strict=True, description="tell every step, and what almost matched")
    offsets: Literal["code_points", "utf16"] = Field(
        "code_points", description="unit of start and end; utf16 for JavaScript, Java and C#"
    )

    @model_validator(mode="after")
    def _one_of(self) -> DetectRequest:
        if (self.text is None) == (self.texts is None):
            raise ValueError("give either text or texts")
        return self

    @property
    def all(self) -> list[str]:
        """The texts, however given."""
        return self.texts if self.texts is not None else [self.text or ""]


class SpanBody(BaseModel):
    """One finding."""

    start: int = Field(description="half-open, in the unit asked for")
    end: int
    text: str
    category: str
    kind: Kind
    severity: Severity
    score: float = Field(ge=0, le=1)
    target: Target = Field(description="whom it is aimed at")
    stance: Stance = Field(description="asserted, or only quoted or negated")
    entry: str = Field(description="id of the lexicon entry, or of a built-in detector")
    evasion: list[str] = Field(description="disguises undone")
    why: str
    certainty: Certainty
    facet: Facet | None
    instead: str | None = Field(description="the message with a better line")


class ReportBody(BaseModel):
    """What was found in one text."""

    text: str
    language: str | None = Field(description="null where no supported language was recognised")
    checked: bool = Field(description="false for a text in no supported language: it is never called clean")
    speaker: Speaker
    abusive: bool
    score: float = Field(ge=0, le=1)
    categories: list[str] = Field(description="categories that count, the strongest first")
    spans: list[SpanBody] = Field(description="every finding, also those that do not count")


class DetectResponse(BaseModel):
    """One report for each text, in the same order."""

    model_config = ConfigDict(json_schema_extra={"examples": examples.DETECT_ANSWERS})

    reports: list[ReportBody]
    explanations: list[Any] | None = Field(None, description="with explain: the steps for each text")


class LanguageInfo(BaseModel):
    """A language that the service detects."""

    code: str
    name: str = Field(description="its own name")
    direction: Literal["ltr", "rtl"]
    phrases: bool = Field(description="whether there are lines to say in it")


class PolicyInfo(BaseModel):
    """A policy that a conversation may follow."""

    name: str
    title: str
    summary: str
    ladder: list[str] = Field(description="the step at each strike")
    immediate: dict[str, str] = Field(description="categories answered at once, with the step")


class PhraseInfo(BaseModel):
    """A line to say."""

    id: str
    language: str
    text: str | None = Field(description="null where the line needs a value that was not given")
    needs: str | None = Field(None, description="what is missing")


class Ready(BaseModel):
    """Whether requests are answered."""

    ready: bool
    checks: dict[str, bool]
    revision: str = Field(description="digest of the data in use")
    version: str


class ReloadResult(BaseModel):
    """What a reload did."""

    changed: bool
    revision: str
