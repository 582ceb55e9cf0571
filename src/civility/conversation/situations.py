"""Which empathy line fits: what the customer is upset about, by a few telling words a language.

These words choose between polite lines and nothing else, so a wrong guess costs little; what is not
recognised gets the general line.

>>> situation("I've been on hold for forty minutes", "en", ("frustration",))
'long-wait'
>>> situation("这笔钱又扣错了", "zh", ("frustration",))
'billing'
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from civility.text.folding import folded_text

__all__ = ["situation"]

_BY_CATEGORY = {
    "repeat_contact": "repeated-contact",
    "complaint_threat": "complaint",
    "supervisor_request": "nobody-helped",
}

_CUES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "bad-day": r"\b(terrible|awful|horrible|bad|rough) (day|week)",
        "long-wait": r"\b(on hold|queue|waiting (for )?(an hour|half|ages|\d+|\w+ minutes))",
        "lost-parcel": r"\b(parcel|package|courier|shipment)",
        "billing": r"\b(bill|invoice|charge|refund|overcharg|payment|money back)",
        "broken-product": r"\b(broke|broken|faulty|defect|crash|(does ?n[o']?t|not|stopped) work)",
        "delay": r"\b(delay|late|weeks?|still (has ?n[o']?t|not))",
        "nobody-helped": r"\b(nobody|no one|noone) (helps?|helped|cares|can)",
    },
    "pl": {
        "bad-day": r"\b(okropny|ciężki|fatalny|zły|koszmarny) (dzień|tydzień)",
        "long-wait": r"\b(na linii|w kolejce|czekam (już )?(godzin|pół|\d+ min)|infolini)",
        "lost-parcel": r"\b(paczk|przesyłk|kurier)",
        "billing": r"\b(rachun|faktur|opłat|płatno|pieni[ąę]|zwrot|pobra(li|no))",
        "broken-product": r"\b(zepsu|nie działa|uszkodz|awari|nie włącza)",
        "delay": r"\b(opóźni|spóźni|tygod|termin|do dziś|nadal)",
        "nobody-helped": r"\bnikt (mi )?nie (pom|umie|potraf|wie)",
    },
    "fa": {
        "bad-day": r"(روز (خیلی )?(بد|سخت|گند)|هفته (بد|سخت))",
        "long-wait": r"(پشت خط|در صف|تو صف|معطل|منتظر)",
        "lost-parcel": r"(بسته|مرسوله|پست|پیک)",
        "billing": r"(قبض|صورتحساب|فاکتور|پول|کسر|هزینه|برگشت وجه)",
        "broken-product": r"(خراب|کار نمیکن|کار نمی|قطع|شکست)",
        "delay": r"(دیر|تاخیر|هفته|هنوز)",
        "nobody-helped": r"(هیچکس|هیچ کس|کسی جواب)",
    },
    "zh": {
        "bad-day": r"(今天(真)?(倒霉|糟|不顺)|糟糕的一天)",
        "long-wait": r"(排队|等了|占线|打不通|一直等)",
        "lost-parcel": r"(包裹|快递|丢件)",
        "billing": r"(账单|扣|退款|退钱|话费|费用|发票|多收)",
        "broken-product": r"(坏了|用不了|故障|打不开|没反应|断网)",
        "delay": r"(拖|迟|还没|几天|几周|星期|延误)",
        "nobody-helped": r"(没人管|没人理|没人帮|踢皮球|推来推去)",
    },
}
"""Language to situation to the words that tell it, over folded text; the first that fits is taken."""


@cache
def _cues(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = _CUES.get(language, {})
    return tuple((name, re.compile(folded_text(pattern))) for name, pattern in rows.items())


def situation(text: str, language: str, categories: Sequence[str], *, held: bool = False) -> str:
    """The situation of a customer's turn, as it stands in the ids ``empathy-<situation>-<n>``.

    Args:
        text: what the customer said.
        language: the language of the lines.
        categories: the categories that count in the turn.
        held: whether the customer was on hold since last speaking.
    """
    for category in categories:
        if category in _BY_CATEGORY:
            return _BY_CATEGORY[category]
    folded = folded_text(text)
    for name, pattern in _cues(language):
        if pattern.search(folded):
            return name
    if held:
        return "long-wait"
    return "general" if set(categories) <= {"frustration"} else "upset"
