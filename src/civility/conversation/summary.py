"""The whole conversation in one JSON object: what happened, how it was handled, what is left to do."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from civility.conversation.actions import WARNINGS, Action
from civility.conversation.advice import plain_number
from civility.conversation.audit import audit
from civility.conversation.call_record import call_record, checklist, outcome
from civility.conversation.scorecard import scorecard
from civility.conversation.service_signs import Call, Holds, Mark

if TYPE_CHECKING:
    from civility.conversation.conversation import Conversation

__all__ = ["summarise"]


def summarise(call: Conversation) -> dict[str, Any]:
    """The summary of a conversation so far."""
    view = Call(call.turns, call.events, call.policy.rules.coaching)
    language = call.speaking if call.speaking in call.script.book.languages else "en"
    return {
        **_facts(call, view),
        "scorecard": [_mark(call, mark, language) for mark in scorecard(view)],
        "audit": [asdict(issue) for issue in audit(view, call.policy.rules, call.state)],
        "checklist": [line.to_dict() for line in checklist(call)],
        "record": call_record(call),
    }


def _facts(call: Conversation, view: Call) -> dict[str, Any]:
    state = call.state
    found = Counter(name for turn in call.turns for name in turn.categories)
    return {
        "policy": call.policy.name,
        "language": call.speaking,
        "turns": len(call.turns),
        "customer_turns": len(view.customer),
        "outcome": outcome(call),
        "strikes": plain_number(state.strikes),
        "warnings": {"advised": _advised(call), "said": list(state.warnings)},
        "end": _end(call),
        "safeguard_at": state.safeguard_at,
        "categories": dict(sorted(found.items())),
        "actions": dict(sorted(Counter(turn.action for turn in call.turns).items())),
        "holds": Holds.of(view).to_dict(),
        "transfers": len(view.of("transfer")),
        "flags": len(view.of("flag")),
    }


def _advised(call: Conversation) -> list[int]:
    return [turn.turn for turn in call.turns if turn.customer and Action(turn.action) in WARNINGS]


def _end(call: Conversation) -> dict[str, Any] | None:
    state = call.state
    if state.end_at is None:
        return None
    return {
        "advised_at": state.end_at,
        "decided_by": state.end_by,
        "reason": state.end_reason,
        "closed_at": state.closed_at,
    }


def _mark(call: Conversation, mark: Mark, language: str) -> dict[str, Any]:
    return {
        "mark": mark.mark,
        "name": mark.name,
        "result": mark.result,
        "evidence": [asdict(each) for each in mark.evidence],
        "good": [asdict(each) for each in mark.good],
        "better": [call.script.line(each, language).to_dict() for each in mark.better],
    }
