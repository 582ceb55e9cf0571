"""Is it meant? Whether a match is asserted, only quoted or reported, or denied."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from civility.detection.place import Place
from civility.languages.base import Context
from civility.lexicon.index import EntryFacts
from civility.taxonomy import Stance

__all__ = ["quotation", "stance_of"]

_QUOTES = re.compile(
    '“([^“”]*)”|„([^„”“"]*)[”“"]|«([^«»]*)»|»([^«»]*)«|「([^「」]*)」|『([^『』]*)』|"(?!\\s)([^"]*)"|‹([^‹›]*)›'
    "|‘([^‘’]*)’|《([^《》]*)》|(?<![^\\W_])'([^']*)'(?![^\\W_])|(?<![^\\W_])`([^`]*)`"
)
_REPORT_WINDOW = 6
_AFTER_WINDOW = 4


def stance_of(place: Place, facts: EntryFacts) -> tuple[Stance, str]:
    """The stance of a match, and the reason where it is not asserted."""
    quoted = quotation(place) or _report(place)
    if quoted:
        return Stance.QUOTED, quoted
    if facts.category != "profanity":
        denied = _negation(place)
        if denied:
            return Stance.NEGATED, denied
    return Stance.ASSERTED, ""


def quotation(place: Place) -> str:
    """In quotation marks, and a report or mention rather than one word set off for effect."""
    start, end = place.tokens.starts[place.start], place.tokens.ends[place.end - 1]
    quotes = _quotes(place.text)
    at = bisect.bisect_left(quotes, start, key=lambda quote: quote.start) - 1
    if at < 0 or quotes[at].end <= end:
        return ""
    quote = quotes[at]
    around = _words_around(place, quote.start, quote.end)
    if around & (place.context.reporting | place.context.reporting_open | place.context.mentions):
        return "reported between quotation marks"
    sentence = quote.characters >= 4 if place.characters else quote.words >= 3
    return "a sentence between quotation marks" if sentence and not quote.whole else ""


@dataclass(frozen=True, slots=True)
class _Quote:
    """A stretch between quotation marks, which are part of it; ``whole``: it is all of the text."""

    start: int
    end: int
    characters: int
    words: int
    whole: bool


@lru_cache(maxsize=4)  # all findings of one text ask for the same stretches
def _quotes(text: str) -> tuple[_Quote, ...]:
    """All stretches between quotation marks, in order; they do not overlap."""
    size = len(text.strip())
    found = []
    for match in _QUOTES.finditer(text):
        inner = match.group(match.lastindex or 0)
        whole = match.end() - match.start() >= size - 1
        found.append(_Quote(match.start(), match.end(), len(inner), len(inner.split()), whole))
    return tuple(found)


def _words_around(place: Place, start: int, end: int) -> frozenset[str]:
    """The words near a quotation: up to six before and four after."""
    tokens = place.tokens
    width = 2 if place.characters else 1
    first, last = bisect.bisect_right(tokens.ends, start), bisect.bisect_left(tokens.starts, end)
    before = tokens.norms[max(0, first - _REPORT_WINDOW * width) : first]
    after = tokens.norms[last : last + _AFTER_WINDOW * width]
    found = {*before, *after}
    if place.characters:
        found.update(a + b for a, b in pairwise(before))
    return frozenset(found)


def _report(place: Place) -> str:
    """A verb of saying before (or after) the match, without quotation marks."""
    context, before = place.context, list(place.before(place.context.report_window))
    for i in range(len(before) - 1, -1, -1):
        word = before[i]
        verb = word in context.reporting
        if not verb and word in context.reporting_open:
            verb = bool(set(before[max(0, i - 2) : i]) & context.reporting_openers)
        if verb and not _own_words(place, before, i) and not _broken_off(place, before, i):
            return f"reported: {word!r}"
        if word in context.mentions and i >= len(before) - 2:
            return f"a mention: {word!r}"
    if closed := _closed_report(place, before):
        return closed
    after = place.after(2, same_clause=True)
    reported = next((w for w in after if w in context.reporting_after), None)
    if reported and not set(before) & context.second_person:
        return f"reported: {reported!r}"
    return ""


def _closed_report(place: Place, before: Sequence[str]) -> str:
    """*说…的人应该羞耻*: any verb of saying before, and behind the match a word about those who say so."""
    context = place.context
    behind = "".join(place.after(4, same_clause=True)) if context.closers else ""
    closer = next((word for word in context.closers if behind.startswith(word)), "")
    said = set(before) & (context.reporting | context.reporting_open)
    return f"reported: {min(said)!r} … {closer!r}" if closer and said else ""


def _broken_off(place: Place, before: Sequence[str], verb: int) -> bool:
    """Whether the report ended before the match: *he said Tuesday, you idiot*, *she said yes but you …*.

    A colon, or a word that opens a clause of its own (that, że, که), carries the report on.
    """
    context, rest = place.context, set(before[verb + 1 :])
    if rest & context.contrasts:
        return True
    at = place.start - len(before) + verb
    tokens = place.tokens
    if tokens.clauses[at] == tokens.clauses[place.start] or rest & context.subordinators:
        return False
    return not any(sign in place.text[tokens.ends[at] : tokens.starts[place.start]] for sign in ":：")


def _own_words(place: Place, before: Sequence[str], verb: int) -> bool:
    """*I said you are …*, *I said get lost*: the speaker's own words, addressed to the listener.

    *I was called …* and *I told him that he …* are no such words.
    """
    context, rest = place.context, set(before[verb + 1 :])
    addressed = bool((rest | set(place.matched())) & context.second_person)
    subject = [word for word in before[max(0, verb - 2) : verb] if word not in context.bridge]
    if subject and subject[-1] in context.first_person:
        return addressed or not (context.noun_first or rest & context.third_person)
    return bool(set(subject) & context.second_person) and not rest & context.first_person and addressed


def _negation(place: Place) -> str:
    """A negation bound to the match, only bridge words between."""
    context = place.context
    before = list(place.before(5, same_clause=True))
    matched = set(place.matched())
    if matched & context.negations and not place.characters:
        return ""
    if before and before[-1] in context.answers and place.matched()[0] in context.second_person:
        return ""  # an answer: no, you are …
    for i in range(len(before) - 1, -1, -1):
        word = before[i]
        if word in context.negations and not _is_no_negation(before, i, place.matched(), context):
            return f"denied: {word!r}"
        if word not in context.bridge and word not in context.copulas and word not in context.second_person:
            break
    after = place.after(2, same_clause=True)
    if context.noun_first and after and after[0] not in context.bridge:
        # Persian puts the verb right behind: in «احمقی که معلوم نیست» the verb belongs to another clause.
        after = after[:1]
    denied = next((w for w in after if w in context.negations_after), None)
    return f"denied: {denied!r}" if denied else ""


def _is_no_negation(before: Sequence[str], at: int, matched: Sequence[str], context: Context) -> bool:
    row = [*before, *matched]
    for phrase in context.not_negations:
        for first in range(max(0, at - len(phrase) + 1), at + 1):
            if tuple(row[first : first + len(phrase)]) == phrase:
                return True
    return False
