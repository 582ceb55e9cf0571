"""Examples for the OpenAPI document, in the four languages."""

from __future__ import annotations

from typing import Any

__all__ = ["ANSWERS", "COMMENTS", "CONVERSATIONS", "DETECT_ANSWERS", "DETECT_REQUESTS", "EVENTS", "TURNS"]

DETECT_REQUESTS: list[Any] = [
    {"text": "No idioto, ile mam czekać?", "language": "pl"},
    {"text": "You are completely useless.", "categories": ["insult", "threat"], "explain": True},
    {"text": "تو یک احمقی!", "speaker": "customer", "offsets": "utf16"},
    {"texts": ["你这个白痴！", "谢谢您的帮助。"], "language": "zh", "threshold": 0.7},
    {
        "text": "What a numpty.",
        "entries": [{"patterns": ["numpty"], "category": "insult", "language": "en"}],
        "allow": ["numpty bar"],
    },
]

COMMENTS: list[Any] = [
    {
        "comment": {"text": "You are completely useless."},
        "languages": ["en"],
        "requestedAttributes": {"TOXICITY": {}, "INSULT": {"scoreThreshold": 0.5}},
        "spanAnnotations": True,
    },
    {"comment": {"text": "No idioto, ile mam czekać?"}, "requestedAttributes": {"TOXICITY": {}}},
    {"comment": {"text": "تو یک احمقی!"}, "requestedAttributes": {"TOXICITY": {}}, "clientToken": "17"},
    {"comment": {"text": "你这个白痴！"}, "requestedAttributes": {"SEVERE_TOXICITY": {}, "INSULT": {}}},
]

_REPORT: dict[str, Any] = {
    "text": "No idioto, ile mam czekać?",
    "language": "pl",
    "checked": True,
    "speaker": "customer",
    "abusive": True,
    "score": 0.85,
    "categories": ["insult"],
    "spans": [
        {
            "start": 3,
            "end": 9,
            "text": "idioto",
            "category": "insult",
            "kind": "abuse",
            "severity": "medium",
            "score": 0.85,
            "target": "agent",
            "stance": "asserted",
            "entry": "pl.customer.insult.idiota",
            "evasion": [],
            "why": "idiota, vocative",
            "certainty": "likely",
            "facet": None,
            "instead": None,
        }
    ],
}

DETECT_ANSWERS: list[Any] = [{"reports": [_REPORT], "explanations": None}]

CONVERSATIONS: list[Any] = [
    {"policy": "three-strikes", "language": "fa", "customer": "feminine", "agent_name": "سارا"},
    {"id": "call-20260412-0017", "policy": "three-warnings", "company": "Przykład SA"},
]

TURNS: list[Any] = [
    {"turn_id": "t1", "speaker": "customer", "text": "No idioto, ile mam czekać?", "at": 4.2, "end": 6.0},
    {"turn_id": "t2", "speaker": "agent", "text": "请您冷静一下。", "at": 7.0},
    {"speaker": "customer", "text": "تو یک احمقی!", "loudness_db": -9.5},
    {"speaker": "customer", "text": "Are you deaf, you moron?"},
]

EVENTS: list[Any] = [
    {"event_id": "h1", "event": "hold", "start": 30.0, "end": 95.5},
    {"event": "transfer", "at": 120.0},
    {"event": "flag"},
    {"event": "end"},
]

ANSWERS: list[Any] = [
    {
        "id": "t1",
        "seq": 1,
        "repeated": False,
        "late": False,
        "event": None,
        "turn": 1,
        "speaker": "customer",
        "action": "warn",
        "because": "insult: strike 1 of 3",
        "strikes": 1,
        "needs_decision": False,
        "tell": [],
        "language": "pl",
        "say": [
            {"id": "warning-insult-1", "text": "Chcę Pani/Panu pomóc. Obraźliwe słowa w tym nie pomogą."}
        ],
        "report": _REPORT,
        "conversation": {
            "id": "call-20260412-0017",
            "status": "open",
            "policy": "three-warnings",
            "language": None,
            "strikes": 1,
            "action": "warn",
            "attention": 2,
            "categories": ["insult"],
            "seq": 1,
            "created": 1775000000.0,
            "updated": 1775000004.2,
        },
    }
]
