"""civility inside spaCy pipelines.

A component that adds our findings to a ``Doc``, tokens of all four languages as ``Doc`` objects, and
lexicon entries as patterns of a real ``Matcher``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("civility")
>>> doc = nlp("You useless idiot!")
>>> [(span.text, span.label_) for span in doc.spans["civility"]]
[('You useless idiot', 'insult')]
>>> doc._.civility.abusive
True
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language as Pipeline
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from civility.detection import Detector
from civility.languages import get_language
from civility.lexicon.bench import find_entry
from civility.lexicon.compiler import entry_rows
from civility.text.folding import fold

__all__ = ["CivilityComponent", "make_component", "make_doc", "matcher_for"]


@Pipeline.factory("civility", default_config={"speaker": "customer", "language": None})
def make_component(nlp: Pipeline, name: str, speaker: str, language: str | None) -> CivilityComponent:
    """What ``nlp.add_pipe("civility")`` calls."""
    return CivilityComponent(speaker=speaker, language=language)


class CivilityComponent:
    """Sets ``doc._.civility`` to the report and ``doc.spans["civility"]`` to the spans that count.

    A finding whose borders fall inside a token is widened to whole tokens.
    """

    def __init__(self, *, speaker: str = "customer", language: str | None = None) -> None:
        self.detector, self.speaker, self.language = Detector(), speaker, language
        if not Doc.has_extension("civility"):
            Doc.set_extension("civility", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Add the findings to one ``Doc``."""
        report = self.detector(doc.text, speaker=self.speaker, language=self.language)
        doc._.civility = report
        spans = (
            doc.char_span(span.start, span.end, label=span.category, alignment_mode="expand")
            for span in report.counted
        )
        doc.spans["civility"] = [span for span in spans if span is not None]
        return doc


def make_doc(text: str, language: str, vocab: Vocab | None = None) -> Doc:
    """The words of a text as our tokenizer of that language sees them, as a spaCy ``Doc``.

    Norms are in ``token.norm_``; signs between words are left out.

    >>> [token.text for token in make_doc("می‌خواهم بروم", "fa")]
    ['میخواهم', 'بروم']
    >>> [token.text for token in make_doc("你是谁", "zh")]
    ['你', '是', '谁']

    Raises:
        UnknownNameError: the language is not supported.
    """
    folded = fold(text).text
    tokens = get_language(language).tokenize(folded)
    words = [folded[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    gaps = zip(tokens.ends, (*tokens.starts[1:], len(folded)), strict=True)
    doc = Doc(vocab or Vocab(), words=words, spaces=[end < start for end, start in gaps])
    for token, norm in zip(doc, tokens.norms, strict=True):
        token.norm_ = norm
    return doc


def matcher_for(entry_id: str, vocab: Vocab) -> Matcher:
    """A ``Matcher`` that holds the patterns of one lexicon entry, over ``NORM``.

    Use it on ``Doc`` objects of :func:`make_doc`. It matches words only: context, disguises and the
    entry's exceptions need the detector.

    >>> doc = make_doc("ten kurator to idiota", "pl")
    >>> matcher = matcher_for("pl.customer.insult.stupid-noun", doc.vocab)
    >>> [doc[start:end].text for _, start, end in matcher(doc)]
    ['idiota']

    Raises:
        UnknownNameError: there is no such entry.
    """
    lexicon, entry = find_entry(entry_id)
    matcher = Matcher(vocab)
    patterns = [pattern for row in entry_rows(lexicon, entry) for pattern in _token_patterns(row)]
    matcher.add(entry_id, patterns, greedy="LONGEST")
    return matcher


_MAX_PATTERNS = 2000


def _token_patterns(row: Any) -> list[list[dict[str, Any]]]:
    """One row as spaCy token patterns: every phrase of a slot is an alternative."""
    patterns: list[list[dict[str, Any]]] = [[]]
    for slot in row.slots:
        if slot.gap:
            patterns = [p + [{"OP": "?"}] * slot.gap for p in patterns]
            continue
        ways = [[{"NORM": {"IN": sorted(words)}} for words in phrase] for phrase in slot.phrases]
        if slot.optional:
            ways.append([])
        patterns = [p + way for p in patterns for way in ways][:_MAX_PATTERNS]
    return [pattern for pattern in patterns if pattern]
