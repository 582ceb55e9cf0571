"""Follows a conversation under a policy, advises the next step and the line to say, and sums it up."""

from civility.conversation.actions import Action
from civility.conversation.advice import Advice
from civility.conversation.conversation import Conversation
from civility.conversation.decision import Decision
from civility.conversation.lines import Line
from civility.conversation.policy import Policy, begin, flag, step
from civility.conversation.state import EarlierContact, State

__all__ = [
    "Action",
    "Advice",
    "Conversation",
    "Decision",
    "EarlierContact",
    "Line",
    "Policy",
    "State",
    "begin",
    "flag",
    "step",
]
