"""A language is a row of facts: how its text is cut into words, how a word bends, what its small words mean.

Everything the engine knows of a language stands in one :class:`Language`; the engine itself has no
``if language == …``. All words are written in the folded spelling of :mod:`civility.text.folding`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

__all__ = ["Context", "Language", "Tokens", "tokens_from_spans"]

_SENTENCE_END = re.compile(r"[.!?…。！？؟۔\n]")
_DISGUISING = frozenset(".·-*_/~|")
"""One of these between two Chinese characters hides a word and ends nothing."""
_CLAUSE_END = re.compile(r"[^\w\s'’\-_/]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one folded text, punctuation left out.

    ``norms[i]`` is the word in its normal spelling, ``starts[i]:ends[i]`` its half-open place in the
    folded text; ``sentences`` and ``clauses`` number the sentence and the clause each word stands in;
    ``disguises[i]`` names what was undone to read the word.
    """

    norms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    clauses: tuple[int, ...]
    disguises: tuple[tuple[str, ...], ...] = ()

    def __len__(self) -> int:
        return len(self.norms)


def tokens_from_spans(
    text: str, words: Iterable[tuple[str, int, int]], *, space_ends_clause: bool = False
) -> Tokens:
    """Number sentences and clauses from what stands between the words.

    Args:
        text: the folded text.
        words: ``(norm, start, end)`` of each word, in order.
        space_ends_clause: for scripts written without spaces, where a space works like a comma.
    """
    norms, starts, ends, sentences, clauses = [], [], [], [], []
    sentence = clause = previous = 0
    for norm, start, end in words:
        if start > previous:
            between = text[previous:start]
            if space_ends_clause and between in _DISGUISING:
                pass
            elif not between.isspace():
                if _SENTENCE_END.search(between):
                    sentence += 1
                    clause += 1
                elif _CLAUSE_END.search(between):
                    clause += 1
            elif "\n" in between:
                sentence += 1
                clause += 1
            elif space_ends_clause:
                clause += 1
        previous = end
        norms.append(norm)
        starts.append(start)
        ends.append(end)
        sentences.append(sentence)
        clauses.append(clause)
    return Tokens(tuple(norms), tuple(starts), tuple(ends), tuple(sentences), tuple(clauses))


def words(*lines: str) -> frozenset[str]:
    """A set of words written as lines of text."""
    return frozenset(word for line in lines for word in line.split())


@dataclass(frozen=True, slots=True)
class Context:
    """The small words by which a reader knows whom a phrase is aimed at and whether it is meant."""

    second_person: frozenset[str]
    """Words that address the listener: you, your, pan, شما, 您."""
    first_person: frozenset[str]
    """Words for the speaker as subject: I, me, ja, من, 我."""
    third_person: frozenset[str]
    """Words for somebody who is not in the conversation: he, they, mąż, او, 他."""
    self_frames: tuple[tuple[str, ...], ...]
    """Word rows that, right before a finding (with bridge words between), aim it at the speaker: *i am*."""
    self_after: frozenset[str]
    """Words right after a finding that aim it at the speaker: هستم."""
    bridge: frozenset[str]
    """Words that may stand between such a frame, or a negation, and the finding: a, such, really."""
    negations: frozenset[str]
    """Words that deny what follows them."""
    negations_after: frozenset[str]
    """Words that deny what stands right before them: نیستی."""
    not_negations: tuple[tuple[str, ...], ...]
    """Word rows that hold a negation and deny nothing: not only, 是不是."""
    reporting: frozenset[str]
    """Forms of verbs of saying by which the next words are somebody else's: called, powiedział, گفت, 骂."""
    reporting_open: frozenset[str]
    """Forms that report only after an opener of ``reporting_openers``: say, call, mówić."""
    reporting_openers: frozenset[str]
    """to, not, never, people, nie: before a form of ``reporting_open`` they make it a report."""
    reporting_after: frozenset[str]
    """Verbs of saying that may follow what was said: صدام کرد, he said."""
    closers: tuple[str, ...]
    """What follows a report begun by any verb of saying (Chinese): 说…的人, 说…是不对的."""
    answers: frozenset[str]
    """Negations that are an answer when the listener is addressed right after them: *no you are …*."""
    subordinators: frozenset[str]
    """Words that open what was said: that, że, که."""
    contrasts: frozenset[str]
    """Words after which a report is over: but, ale, ولی, 但."""
    mentions: frozenset[str]
    """Nouns that announce a mention: word, term, słowo, کلمه, 这个词."""
    things: frozenset[str]
    """Nouns of things, services and situations, all forms: router, telefon, گوشی, 手机."""
    companies: frozenset[str]
    """Nouns of companies and authorities."""
    copulas: frozenset[str]
    """is, are, jest, است, 是: between a thing and what is said of it."""
    praise: frozenset[str]
    """Words of praise that turn an oath next to them into an intensifier."""
    noun_first: bool = False
    """Whether a noun stands right before what is said of it, as in Persian; others do not matter."""
    report_window: int = 6
    """Most words between a verb of saying and what it reports."""


_BY_LENGTH = (1e-2, 5e-3, 1e-3, 2e-4, 3e-5, 1e-5, 5e-6, 2e-6)
"""Short words are frequent: a guess good enough to choose which of two words to search for."""


@dataclass(frozen=True, slots=True)
class Language:
    """One supported language."""

    code: str
    name: str
    script: str
    """``latin``, ``arabic`` or ``han``: which other languages share its letters."""
    right_to_left: bool
    tokenize: Callable[[str], Tokens]
    """Folded text to words; loads its engine on first call."""
    inflect: Callable[[str], frozenset[str]]
    """A folded word to all its folded forms, itself among them; used when lexicons are compiled."""
    is_word: Callable[[str], bool]
    """Whether a folded spelling is an ordinary word of the language; used when lexicons are compiled."""
    stop_words: frozenset[str]
    """Words too frequent to search for."""
    gap: int
    """Most words (characters in Chinese) that ``...`` skips."""
    near: int
    """Most words between the two sides of ``<>``."""
    characters: bool = False
    """Whether a token is one character, with word borders checked by :attr:`borders`."""
    borders: Callable[[str, int], bool] | None = None
    """Whether a word of the folded text begins or ends at an offset."""
    variants: Callable[[str], Sequence[tuple[str, str]]] = field(default=lambda word: ())
    """Disguised spellings of an abusive word that can be foreseen: ``(spelling, name of the disguise)``."""
    lemma: Callable[[str], str] = field(default=lambda word: word)
    """A word's dictionary form, for explanations."""
    surface: Callable[[set[str]], set[str]] = field(default=lambda found: found)
    """The written words of a text with the norms that they may stand for (English contractions)."""
    frequency: Callable[[str], float] = field(default=lambda word: _BY_LENGTH[min(len(word), 7)])
    """About how often a word that is no stop word occurs, as a share of all words."""
    plain: Callable[[str], str] = field(default=lambda word: word)
    """A word as hurried people type it: Polish without diacritics."""
    attributive: Callable[[str], bool] = field(default=lambda word: True)
    """Whether a word can describe the noun that follows it."""
    vocative: Callable[[str], bool] = field(default=lambda word: False)
    """Whether a word form can only be addressed to the listener (vocative, imperative)."""
    context: Context | None = None
