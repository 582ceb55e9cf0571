"""Who is meant, and is it meant? Stance and target of a match, from the words around it.

Each judgement returns its reason, for :attr:`~civility.report.Span.why` and for people who ask.
"""

from __future__ import annotations

from dataclasses import dataclass

from civility.detection.place import Place
from civility.detection.stance import quotation, stance_of
from civility.detection.target import praised, target_of
from civility.languages.base import Language, Tokens
from civility.lexicon.index import EntryFacts
from civility.taxonomy import Kind, Speaker, Stance, Target

__all__ = ["Judgement", "judge"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Stance and target of one match, with the reasons, and whether it only strengthens praise."""

    stance: Stance
    target: Target
    reasons: tuple[str, ...]
    praised: bool = False


def judge(
    text: str,
    tokens: Tokens,
    start: int,
    end: int,
    *,
    facts: EntryFacts,
    language: Language,
    speaker: Speaker,
) -> Judgement:
    """Judge one match.

    Args:
        text: the folded text.
        tokens: its tokens.
        start: first token of the match.
        end: the token after its last.
        facts: the entry that matched.
        language: the language of the entry.
        speaker: who said it.
    """
    context = language.context
    if context is None:
        return Judgement(Stance.ASSERTED, facts.target or Target.UNKNOWN, ())
    place = Place(text, tokens, start, end, context, language.characters)
    if facts.kind not in (Kind.ABUSE, Kind.RISK, Kind.CONDUCT):
        quoted = quotation(place) if facts.kind is Kind.SIGNAL else ""
        return Judgement(
            Stance.QUOTED if quoted else Stance.ASSERTED,
            facts.target or Target.UNKNOWN,
            (quoted,) if quoted else (),
        )
    stance, why = stance_of(place, facts)
    target, whom = target_of(place, facts, language, speaker)
    strengthens = facts.category == "profanity" and praised(place)
    return Judgement(stance, target, tuple(filter(None, (why, whom))), strengthens)
