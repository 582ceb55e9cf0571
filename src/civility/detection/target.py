"""Who is meant? The target of a match, and whether an oath only strengthens praise."""

from __future__ import annotations

from collections.abc import Sequence

from civility.detection.place import Place
from civility.languages.base import Language
from civility.lexicon.index import EntryFacts
from civility.taxonomy import Kind, Speaker, Target

__all__ = ["praised", "target_of"]

_AFTER_WINDOW = 4
_PERSON_WINDOW = 6


def target_of(place: Place, facts: EntryFacts, language: Language, speaker: Speaker) -> tuple[Target, str]:
    """Whom a match is aimed at, and the reason where the words around say so."""
    listener = Target.AGENT if speaker is Speaker.CUSTOMER else Target.CUSTOMER
    if facts.category in ("insult", "hate") and (reason := _self(place)) and _names(place, facts, reason):
        return Target.SELF, reason
    if facts.target is not None:
        return (listener if facts.target is Target.AGENT else facts.target), ""
    if facts.category in ("insult", "profanity") and (reason := _thing(place, language)):
        return Target.THING, reason
    if reason := _listener(place, language):
        return listener, reason
    if facts.category == "hate":
        return Target.GROUP, ""
    nearby = {*place.before(_PERSON_WINDOW), *place.after(_AFTER_WINDOW)}
    if facts.kind is Kind.RISK:
        return Target.SELF, ""
    if found := nearby & place.context.companies:
        return Target.COMPANY, f"near {min(found)!r}"
    if found := nearby & place.context.third_person:
        return Target.OTHER, f"near {min(found)!r}"
    if facts.category in ("threat", "sexual_harassment"):
        return listener, ""
    if facts.category == "insult" and _alone(place):
        return listener, "stands by itself"
    return Target.UNKNOWN, ""


def _self(place: Place) -> str:
    """*I am such an idiot*: a frame of the speaker right before, bridge words between."""
    context, before = place.context, list(place.before(8))
    matched = list(place.matched())
    if set(matched) & context.second_person:
        return ""
    after = place.after(1)
    if after and after[0] in context.self_after:
        return f"about the speaker: {after[0]!r}"
    behind = tuple(place.after(2, same_clause=True))
    if len(behind) == 2 and not place.characters and behind in context.self_frames:
        return f"about the speaker: {' '.join(behind)!r}"
    end = len(before)
    while end:
        for frame in context.self_frames:
            if tuple(before[max(0, end - len(frame)) : end]) == frame:
                return f"about the speaker: {' '.join(frame)!r}"
        if before[end - 1] not in context.bridge:
            return ""
        end -= 1
    return ""


def _names(place: Place, facts: EntryFacts, frame: str) -> bool:
    """Whether the frame calls the speaker a name: Chinese *我就是不喜欢他们* begins like one and is none."""
    if not place.characters or facts.category != "hate":
        return True
    return "是" in frame and place.matched()[0] not in place.context.negations


def _thing(place: Place, language: Language) -> str:
    """Said of a thing: *this stupid router*, *the router is stupid*."""
    context = place.context
    if set(place.matched()) & context.second_person:
        return ""
    if context.noun_first:
        return _thing_before(place)
    after = list(place.after(2, same_clause=True))
    if language.attributive(place.matched()[-1]) and (noun := _described(after, place, language)):
        return f"about a thing: {noun!r}"
    if place.characters:
        return _thing_before_characters(place)
    return _subject(place)


def _subject(place: Place) -> str:
    """*the router is really stupid*: a thing, a copula, bridge words, the match."""
    context = place.context
    before = list(place.before(6, same_clause=True))
    while before and before[-1] in context.bridge and before[-1] not in context.copulas:
        before.pop()
    has_copula = bool(before) and before[-1] in context.copulas
    if not has_copula and not set(place.matched()) & context.copulas:
        return ""
    subject = before[-4:-1] if has_copula else before[-3:]
    if set(subject) & context.second_person:
        return ""
    noun = next((word for word in subject if word in context.things), "")
    return f"about a thing: {noun!r}" if noun else ""


def _thing_before_characters(place: Place) -> str:
    context = place.context
    before = list(place.before(5, same_clause=True))
    noun = _noun(before, context.things, characters=True, first=False)
    linked = (set(before) | set(place.matched())) & context.copulas
    return f"about a thing: {noun!r}" if noun and linked else ""


def _described(after: Sequence[str], place: Place, language: Language) -> str:
    """The thing that an attribute describes: the next word, or the one behind one more adjective."""
    things = place.context.things
    if place.characters or not after:
        return _noun(after, things, place.characters, first=True)
    if after[0] in language.stop_words:
        return ""
    return next((word for word in after if word in things and word not in language.stop_words), "")


def _thing_before(place: Place) -> str:
    """*برنامه خیلی مزخرف*: the noun right before, bridge words between; not *گوشی رو بده احمق*."""
    for word in reversed(place.before(4, same_clause=True)):
        if word in place.context.things:
            return f"about a thing: {word!r}"
        if word not in place.context.bridge:
            return ""
    return ""


def _noun(row: Sequence[str], nouns: frozenset[str], characters: bool, *, first: bool) -> str:
    if not characters:
        return next((word for word in row if word in nouns), "")
    joined = "".join(row)
    for noun in nouns:
        at = joined.find(noun)
        if at >= 0 and (not first or at <= 1):
            return noun
    return ""


def _listener(place: Place, language: Language) -> str:
    context = place.context
    for word in place.matched():
        if word in context.second_person:
            return f"addressed: {word!r}"
        if language.vocative(word):
            return f"vocative or imperative: {word!r}"
    nearby = [*place.before(_PERSON_WINDOW), *place.after(_AFTER_WINDOW)]
    found = next((word for word in nearby if word in context.second_person), None)
    return f"addressed: {found!r}" if found else ""


def _alone(place: Place) -> bool:
    """The match is (nearly) all of its sentence."""
    return (place.sentence_end - place.sentence_start) - (place.end - place.start) <= (
        4 if place.characters else 2
    )


def praised(place: Place) -> bool:
    """Right before a word of praise, and no insult to anybody: *fucking great*."""
    nearby = [*place.after(2, same_clause=True)]
    if place.characters:
        joined = "".join(nearby)
        return any(joined.startswith(word) for word in place.context.praise)
    return bool(set(nearby) & place.context.praise)
