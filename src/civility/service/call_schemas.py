"""What goes in and out of the HTTP API about conversations."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from civility.service import examples
from civility.service.schemas import Language, ReportBody, Strict
from civility.taxonomy import Speaker

__all__ = [
    "Answer",
    "ConversationBody",
    "ConversationRequest",
    "EventRequest",
    "Head",
    "SummaryBody",
    "TurnRequest",
]

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
PolicyName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$", examples=["three-strikes"])]
Seconds = Annotated[float, Field(ge=0, le=1e7, allow_inf_nan=False, strict=True)]
Name = Annotated[str, Field(min_length=1, max_length=100)]


class Earlier(Strict):
    """What the last contact of the same customer left behind."""

    strikes: float = Field(0, ge=0, le=1000, allow_inf_nan=False, strict=True)
    warnings: int = Field(0, ge=0, le=1000, strict=True)
    minutes_ago: float = Field(
        0, ge=0, le=1e7, allow_inf_nan=False, strict=True, description="from its end to this start"
    )


class ConversationRequest(Strict):
    """A conversation to follow."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": examples.CONVERSATIONS})

    id: Id | None = Field(None, description="an id of your own; made up where not given")
    policy: PolicyName = Field("three-strikes", description="one of /v1/policies")
    language: Language | None = Field(None, description="language of the lines; by default the customer's")
    customer: Literal["feminine", "masculine", "unknown"] = Field("unknown", description="form of address")
    agent_name: Name | None = None
    company: Name | None = None
    channel: Literal["voice", "chat"] = "voice"
    earlier: Earlier | None = Field(None, description="what an earlier contact brings along")


class TurnRequest(Strict):
    """One turn. With a ``turn_id`` it may be sent again at any time and counts once."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": examples.TURNS})

    turn_id: Id | None = Field(None, description="an id of your own, once in the conversation")
    speaker: Speaker
    text: str = Field(min_length=1, max_length=1_000_000)
    at: Seconds | None = Field(None, description="start, in seconds from the start of the conversation")
    end: Seconds | None = Field(None, description="end, likewise")
    loudness_db: float | None = Field(
        None, ge=-200, le=200, allow_inf_nan=False, strict=True, description="mean loudness, on any one scale"
    )

    @model_validator(mode="after")
    def _ordered(self) -> TurnRequest:
        if self.at is not None and self.end is not None and self.end < self.at:
            raise ValueError("end lies before at")
        return self


class EventRequest(Strict):
    """Something that happened beside the turns."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": examples.EVENTS})

    event_id: Id | None = Field(None, description="an id of your own, once in the conversation")
    event: Literal["hold", "silence", "transfer", "flag", "end"] = Field(
        description="hold and silence with start and end; flag: the agent cannot handle this; end: it is over"
    )
    start: Seconds | None = None
    end: Seconds | None = None
    at: Seconds | None = None

    @model_validator(mode="after")
    def _complete(self) -> EventRequest:
        if self.event in ("hold", "silence"):
            if self.start is None or self.end is None:
                raise ValueError(f"{self.event} needs start and end")
            if self.end < self.start:
                raise ValueError("end lies before start")
        return self


class LineBody(BaseModel):
    """A line to say."""

    id: str
    text: str


class Head(BaseModel):
    """A conversation at a glance."""

    id: str
    status: Literal["open", "ended"]
    policy: str
    language: str | None
    strikes: float
    action: str = Field(description="the step of the last turn")
    attention: int = Field(ge=0, le=3, description="0 none, 1 watch, 2 warned, 3 act now")
    categories: list[str] = Field(description="what was found so far")
    seq: int = Field(description="number of the last turn or event")
    created: float = Field(description="seconds since 1970")
    updated: float


class Answer(BaseModel):
    """The advice after a turn or event."""

    model_config = ConfigDict(json_schema_extra={"examples": examples.ANSWERS})

    id: str = Field(description="the turn's or event's id")
    seq: int
    repeated: bool = Field(description="whether it was taken before; then nothing was counted again")
    late: bool = Field(
        description="whether it belongs before turns taken earlier, which were gone over again"
    )
    event: str | None = Field(None, description="the event, for an event")
    turn: int
    speaker: Speaker
    action: str
    because: str
    strikes: float
    needs_decision: bool = Field(description="whether the agent may choose otherwise")
    tell: list[str]
    language: str
    say: list[LineBody] = Field(description="lines to say, in order")
    report: ReportBody | None
    conversation: Head


class TurnBody(BaseModel):
    """A turn or event as stored, and what was answered."""

    id: str
    seq: int
    kind: Literal["turn", "event"]
    created: float
    given: dict[str, Any] = Field(description="the request, its text as stored")
    answer: dict[str, Any]


class ConversationBody(Head):
    """A conversation with its turns and events."""

    turns: list[TurnBody]


class SummaryBody(BaseModel):
    """Counts, scorecard, checklist and call record."""

    model_config = ConfigDict(extra="allow")
