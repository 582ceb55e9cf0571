"""Detect abuse and unhelpful phrases in English, Persian, Polish and Chinese, and say what to do next.

The public names load on first use, so that ``import civility`` is quick.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from civility.conversation import Conversation, Policy
    from civility.detection import Detector
    from civility.errors import CivilityError
    from civility.phrasebook import Phrasebook
    from civility.report import Report, Span

__all__ = ["CivilityError", "Conversation", "Detector", "Phrasebook", "Policy", "Report", "Span"]

_HOMES = {
    "CivilityError": "errors",
    "Conversation": "conversation",
    "Detector": "detection",
    "Phrasebook": "phrasebook",
    "Policy": "conversation",
    "Report": "report",
    "Span": "report",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'civility' has no attribute {name!r}")
    return getattr(importlib.import_module(f"civility.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
