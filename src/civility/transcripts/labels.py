"""Who is meant by a speaker's label: the words that files use, in four languages, and the caller's own.

>>> labels = Labels(customer=("Anna Nowak",))
>>> labels.speaker("ANNA NOWAK"), labels.speaker("客服"), labels.speaker("Agent_1")
(<Speaker.CUSTOMER: 'customer'>, <Speaker.AGENT: 'agent'>, <Speaker.AGENT: 'agent'>)
>>> labels.speaker("Bob") is None
True
"""

from __future__ import annotations

import re

from civility.taxonomy import Speaker
from civility.text.folding import folded_text

__all__ = ["Labels"]

_CUSTOMER = (
    "customer client caller user guest member visitor "
    "klient klientka dzwoniący dzwoniąca rozmówca rozmówczyni użytkownik "
    "مشتری تماس‌گیرنده تماس_گیرنده کاربر مشترک "
    "客户 顾客 用户 来电者 客人"
)
_AGENT = (
    "agent advisor adviser operator representative rep support consultant supervisor manager "
    "konsultant konsultantka doradca doradczyni operatorka pracownik infolinia kierownik "
    "کارشناس اپراتور پشتیبان پشتیبانی پاسخگو سرپرست "
    "客服 坐席 座席 话务员 接线员 专员 主管 经理"
)
_NOBODY = "system ivr bot custom_bot narrator system_message lektor automat سیستم 系统 机器人"
"""Labels of what is neither of the two; their entries are left out without a word."""

_TAIL = re.compile(r"[\s_#\-:：.]*\d*[\s:：]*$")


class Labels:
    """Maps labels to speakers.

    Args:
        customer: further labels of the customer, such as a name.
        agent: further labels of the agent.
    """

    def __init__(self, *, customer: tuple[str, ...] = (), agent: tuple[str, ...] = ()) -> None:
        known = {_key(word): Speaker.CUSTOMER for word in _CUSTOMER.split()}
        known |= {_key(word): Speaker.AGENT for word in _AGENT.split()}
        own = {_plain(word): Speaker.CUSTOMER for word in customer}
        self._own = own | {_plain(word): Speaker.AGENT for word in agent}
        self._known = known
        self._nobody = {_key(word) for word in _NOBODY.split()}

    def speaker(self, label: str) -> Speaker | None:
        """Who a label means; ``None`` where it is unknown or nobody."""
        return self._own.get(_plain(label)) or self._known.get(_key(label))

    def nobody(self, label: str) -> bool:
        """Whether a label means a machine or a narrator."""
        return _plain(label) not in self._own and _key(label) in self._nobody


def _plain(label: str) -> str:
    return folded_text(label).strip()


def _key(label: str) -> str:
    return _TAIL.sub("", _plain(label))
