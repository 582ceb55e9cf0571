"""What there is: lines to say, policies, languages."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response

from civility.errors import InputError, UnknownNameError
from civility.service.core import Here
from civility.service.data import Data
from civility.service.gate import needs
from civility.service.problems import responses
from civility.service.routes.reply import reply
from civility.service.schemas import LanguageInfo, PhraseInfo, PolicyInfo

__all__ = ["router"]

router = APIRouter(prefix="/v1", tags=["catalogue"], dependencies=[needs("converse")])

NAMES: dict[str, tuple[str, Literal["ltr", "rtl"]]] = {
    "en": ("English", "ltr"),
    "fa": ("فارسی", "rtl"),
    "pl": ("polski", "ltr"),
    "zh": ("中文", "ltr"),
}

Value = Annotated[str | None, Query(min_length=1, max_length=100)]


@router.get(
    "/languages", response_model=list[LanguageInfo], responses=responses(), operation_id="listLanguages"
)
async def languages(core: Here) -> Response:
    """The languages that texts are checked in."""
    book = core.holder.current.phrasebook
    return reply([_language(code, code in book.languages) for code in core.settings.languages])


def _language(code: str, phrases: bool) -> dict[str, Any]:
    name, direction = NAMES.get(code, (code, "ltr"))
    return {"code": code, "name": name, "direction": direction, "phrases": phrases}


@router.get("/policies", response_model=list[PolicyInfo], responses=responses(), operation_id="listPolicies")
async def policies(core: Here) -> Response:
    """The policies that a conversation may follow."""
    found = core.holder.current.policies.values()
    return reply(
        [
            {
                "name": policy.name,
                "title": policy.title,
                "summary": policy.summary,
                "ladder": [step.value for step in policy.rules.ladder.steps],
                "immediate": {name: action.value for name, action in policy.rules.immediate.items()},
            }
            for policy in found
        ]
    )


@router.get("/phrases", response_model=list[PhraseInfo], responses=responses(), operation_id="listPhrases")
async def phrases(
    core: Here,
    language: Annotated[str, Query(pattern=r"^[a-z]{2}$", examples=["fa"])],
    prefix: Annotated[
        str,
        Query(
            pattern=r"^[a-z0-9-]{0,64}$", description="only lines whose id begins so", examples=["warning-"]
        ),
    ] = "",
    variants_of: Annotated[
        str | None,
        Query(pattern=r"^[a-z0-9-]{1,64}$", description="only the wordings that may stand for this line"),
    ] = None,
    customer: Literal["feminine", "masculine", "unknown"] = "unknown",
    agent_name: Value = None,
    company: Value = None,
    reason: Value = None,
    minutes: Annotated[int, Query(ge=0, le=600)] = 2,
) -> Response:
    """The lines to say in a language, ready to be spoken."""
    given = {"customer": customer, "agent_name": agent_name, "company": company, "reason": reason}
    data = core.holder.current
    return reply(
        await core.work.run(_phrases, data, language, prefix, variants_of, {**given, "minutes": minutes})
    )


def _phrases(
    data: Data, language: str, prefix: str, variants_of: str | None, given: dict[str, Any]
) -> list[dict[str, Any]]:
    if language not in data.phrasebook.languages:
        raise UnknownNameError(
            f"no lines in language {language!r}: use one of {', '.join(data.phrasebook.languages)}"
        )
    ids = data.phrasebook.ids(language)
    if variants_of is not None:
        ids = tuple(each for each in _wordings(data, variants_of, language) if each in ids)
    return [_phrase(data, each, language, given) for each in ids if each.startswith(prefix)]


def _wordings(data: Data, message: str, language: str) -> tuple[str, ...]:
    """The lines that may stand for one another. The number of a warning is its step, not a variant."""
    family, *middle = message.split("-")
    if family == "warning":
        return message, f"warning-default-{middle[-1]}" if middle else message
    if family in ("closing", "escalation"):
        return message, f"{family}-default"
    return data.phrasebook.variants(re.sub(r"-\d+\Z", "", message), language)


def _phrase(data: Data, message: str, language: str, given: dict[str, Any]) -> dict[str, Any]:
    head = {"id": message, "language": language}
    try:
        return {**head, "text": data.phrasebook.say(message, language, **given), "needs": None}
    except InputError as error:
        return {**head, "text": None, "needs": str(error)}
