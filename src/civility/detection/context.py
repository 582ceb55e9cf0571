"""Who is meant, and is it meant? Stance and target of a match, from the words around it.

Each judgement returns its reason, for :attr:`~civility.report.Span.why` and for people who ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from civility.languages.base import Context, Language, Tokens
from civility.lexicon.index import EntryFacts
from civility.taxonomy import Kind, Speaker, Stance, Target

__all__ = ["Judgement", "judge"]

_QUOTES = re.compile(
    "“([^“”]*)”|„([^„”“\"]*)[”“\"]|«([^«»]*)»|»([^«»]*)«|「([^「」]*)」|『([^『』]*)』|\"([^\"]*)\"|‹([^‹›]*)›"
    "|‘([^‘’]*)’|《([^《》]*)》|(?<![^\\W_])'([^']*)'(?![^\\W_])|(?<![^\\W_])`([^`]*)`"
)
_REPORT_WINDOW = 6
_AFTER_WINDOW = 4
_PERSON_WINDOW = 6


@dataclass(frozen=True, slots=True)
class Judgement:
    """Stance and target of one match, with the reasons, and whether it only strengthens praise."""

    stance: Stance
    target: Target
    reasons: tuple[str, ...]
    praised: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A match in its surroundings. Token numbers are half-open."""

    text: str
    tokens: Tokens
    start: int
    end: int
    context: Context
    characters: bool

    @property
    def sentence_start(self) -> int:
        first = self.start
        while first and self.tokens.sentences[first - 1] == self.tokens.sentences[self.start]:
            first -= 1
        return first

    @property
    def sentence_end(self) -> int:
        last = self.end
        while last < len(self.tokens) and self.tokens.sentences[last] == self.tokens.sentences[self.end - 1]:
            last += 1
        return last

    def before(self, count: int, *, same_clause: bool = False) -> Sequence[str]:
        """Up to ``count`` words before the match, in the same sentence, nearest last."""
        count = count * 2 if self.characters else count
        first = max(self.sentence_start, self.start - count)
        if same_clause:
            while first < self.start and self.tokens.clauses[first] != self.tokens.clauses[self.start]:
                first += 1
        return self.tokens.norms[first : self.start]

    def after(self, count: int, *, same_clause: bool = False) -> Sequence[str]:
        """Up to ``count`` words after the match, in the same sentence, nearest first."""
        count = count * 2 if self.characters else count
        last = min(self.sentence_end, self.end + count)
        if same_clause:
            while last > self.end and self.tokens.clauses[last - 1] != self.tokens.clauses[self.end - 1]:
                last -= 1
        return self.tokens.norms[self.end : last]

    def matched(self) -> Sequence[str]:
        return self.tokens.norms[self.start : self.end]


def judge(text: str, tokens: Tokens, start: int, end: int, *, facts: EntryFacts, language: Language, speaker: Speaker) -> Judgement:
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
    place = _Place(text, tokens, start, end, context, language.characters)
    if facts.kind not in (Kind.ABUSE, Kind.RISK, Kind.CONDUCT):
        quoted = _quotation(place) if facts.kind is Kind.SIGNAL else ""
        return Judgement(Stance.QUOTED if quoted else Stance.ASSERTED, facts.target or Target.UNKNOWN, (quoted,) if quoted else ())
    stance, why = _stance(place, facts)
    target, whom = _target(place, facts, language, speaker)
    praised = facts.category == "profanity" and _praise(place)
    return Judgement(stance, target, tuple(filter(None, (why, whom))), praised)


# -- stance --------------------------------------------------------------------------------------


def _stance(place: _Place, facts: EntryFacts) -> tuple[Stance, str]:
    quoted = _quotation(place) or _report(place)
    if quoted:
        return Stance.QUOTED, quoted
    if facts.category != "profanity":
        denied = _negation(place)
        if denied:
            return Stance.NEGATED, denied
    return Stance.ASSERTED, ""


def _quotation(place: _Place) -> str:
    """In quotation marks, and a report or mention rather than one word set off for effect."""
    start, end = place.tokens.starts[place.start], place.tokens.ends[place.end - 1]
    for match in _QUOTES.finditer(place.text):
        inner = match.group(match.lastindex or 0)
        if not (match.start() < start and end < match.end()):
            continue
        around = _words_around(place, match.start(), match.end())
        if around & (place.context.reporting | place.context.reporting_open | place.context.mentions):
            return "reported between quotation marks"
        whole = match.end() - match.start() >= len(place.text.strip()) - 1
        if not whole and _is_sentence(inner, place.characters):
            return "a sentence between quotation marks"
    return ""


def _is_sentence(inner: str, characters: bool) -> bool:
    return len(inner) >= 4 if characters else len(inner.split()) >= 3


def _words_around(place: _Place, start: int, end: int) -> frozenset[str]:
    """The words near a quotation: up to six before and four after."""
    tokens = place.tokens
    width = 2 if place.characters else 1
    before = [n for n, e in zip(tokens.norms, tokens.ends, strict=True) if e <= start][-_REPORT_WINDOW * width :]
    after = [n for n, s in zip(tokens.norms, tokens.starts, strict=True) if s >= end][: _AFTER_WINDOW * width]
    found = {*before, *after}
    if place.characters:
        found.update(a + b for a, b in zip(before, before[1:], strict=False))
    return frozenset(found)


def _report(place: _Place) -> str:
    """A verb of saying before (or after) the match, without quotation marks."""
    context, before = place.context, list(place.before(place.context.report_window))
    for i in range(len(before) - 1, -1, -1):
        word = before[i]
        verb = word in context.reporting
        if not verb and word in context.reporting_open:
            verb = bool(set(before[max(0, i - 2) : i]) & context.reporting_openers)
        if verb and not _own_words(before, i, context):
            return f"reported: {word!r}"
        if word in context.mentions and i >= len(before) - 2:
            return f"a mention: {word!r}"
    after = place.after(2, same_clause=True)
    reported = next((w for w in after if w in context.reporting_after), None)
    if reported and not set(before) & context.second_person:
        return f"reported: {reported!r}"
    return ""


def _own_words(before: Sequence[str], verb: int, context: Context) -> bool:
    """*I said you are …*, *I told you …*: the speaker's own words, addressed to the listener."""
    subject = before[max(0, verb - 2) : verb]
    rest = before[verb + 1 :]
    own = bool(set(subject) & context.first_person)
    addressed = bool(set(rest) & context.second_person)
    return (own and addressed) or (bool(set(subject) & context.second_person) and not set(rest) & context.first_person and addressed)


def _negation(place: _Place) -> str:
    """A negation bound to the match, only bridge words between."""
    context = place.context
    before = list(place.before(5, same_clause=True))
    matched = set(place.matched())
    if matched & context.negations and not place.characters:
        return ""
    for i in range(len(before) - 1, -1, -1):
        word = before[i]
        if word in context.negations and not _is_no_negation(before, i, place.matched(), context):
            return f"denied: {word!r}"
        if word not in context.bridge and word not in context.copulas and word not in context.second_person:
            break
    after = place.after(2, same_clause=True)
    denied = next((w for w in after if w in context.negations_after), None)
    return f"denied: {denied!r}" if denied else ""


def _is_no_negation(before: Sequence[str], at: int, matched: Sequence[str], context: Context) -> bool:
    row = [*before, *matched]
    for phrase in context.not_negations:
        for first in range(max(0, at - len(phrase) + 1), at + 1):
            if tuple(row[first : first + len(phrase)]) == phrase:
                return True
    return False


# -- target --------------------------------------------------------------------------------------


def _target(place: _Place, facts: EntryFacts, language: Language, speaker: Speaker) -> tuple[Target, str]:
    listener = Target.AGENT if speaker is Speaker.CUSTOMER else Target.CUSTOMER
    personal = facts.category in ("insult", "profanity", "hate", "sexual_harassment")
    if personal and facts.category in ("insult", "hate") and (reason := _self(place)):
        return Target.SELF, reason
    if facts.target is not None:
        return (listener if facts.target is Target.AGENT else facts.target), ""
    if facts.category in ("insult", "profanity") and (reason := _thing(place)):
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


def _self(place: _Place) -> str:
    """*I am such an idiot*: a frame of the speaker right before, bridge words between."""
    context, before = place.context, list(place.before(8))
    matched = list(place.matched())
    if set(matched) & context.second_person:
        return ""
    after = place.after(1)
    if after and after[0] in context.self_after:
        return f"about the speaker: {after[0]!r}"
    end = len(before)
    while end:
        for frame in context.self_frames:
            if tuple(before[max(0, end - len(frame)) : end]) == frame:
                return f"about the speaker: {' '.join(frame)!r}"
        if before[end - 1] not in context.bridge:
            return ""
        end -= 1
    return ""


def _thing(place: _Place) -> str:
    """Said of a thing: *this stupid router*, *the router is stupid*."""
    context = place.context
    if set(place.matched()) & context.second_person:
        return ""
    if context.noun_first:
        return _thing_before(place)
    after = list(place.after(2, same_clause=True))
    before = list(place.before(5))
    if noun := _noun(after, context.things, place.characters, first=True):
        return f"about a thing: {noun!r}"
    if set(before) & context.second_person and not place.characters:
        return ""
    if noun := _noun(before, context.things, place.characters, first=False):
        if set(before) & context.copulas or set(place.matched()) & context.copulas or set(after) & context.copulas:
            return f"about a thing: {noun!r}"
    return ""


def _thing_before(place: _Place) -> str:
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


def _listener(place: _Place, language: Language) -> str:
    context = place.context
    for word in place.matched():
        if word in context.second_person:
            return f"addressed: {word!r}"
        if language.vocative(word):
            return f"vocative or imperative: {word!r}"
    nearby = [*place.before(_PERSON_WINDOW), *place.after(_AFTER_WINDOW)]
    found = next((word for word in nearby if word in context.second_person), None)
    return f"addressed: {found!r}" if found else ""


def _alone(place: _Place) -> bool:
    """The match is (nearly) all of its sentence."""
    return (place.sentence_end - place.sentence_start) - (place.end - place.start) <= (4 if place.characters else 2)


def _praise(place: _Place) -> bool:
    """Right before a word of praise, and no insult to anybody: *fucking great*."""
    nearby = [*place.after(2, same_clause=True)]
    if place.characters:
        joined = "".join(nearby)
        return any(joined.startswith(word) for word in place.context.praise)
    return bool(set(nearby) & place.context.praise)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """The places of all quotations in a text, marks included."""
    for match in _QUOTES.finditer(text):
        yield match.start(), match.end()
