"""Following candidate rows word by word, beside building spaCy matchers for them."""

from __future__ import annotations

from typing import Any

from harness import LANGUAGES, seconds, table, texts
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from civility import Detector
from civility.lexicon.index import CompiledRow, Index
from civility.taxonomy import Speaker


def matcher(detector: Detector) -> dict[str, Any]:
    """The candidate rows of each text with a hit, both ways."""
    results: dict[str, Any] = {}
    shown = []
    vocab = Vocab()
    for language in LANGUAGES:
        engine = detector._engine(language)
        wanted = detector._wanted_by[Speaker.CUSTOMER]
        sample = [engine.language.tokenize(text.lower()) for text in texts(language, "hits")[:20]]
        jobs = [(tokens, _rows(engine.matcher, tokens, wanted)) for tokens in sample]
        own = seconds(
            lambda jobs=jobs, m=engine.matcher, w=wanted: [m.match("", t, wanted=w) for t, _ in jobs]
        )
        theirs = seconds(
            lambda jobs=jobs, i=engine.index: [_by_spacy(i, rows, t, vocab) for t, rows in jobs], 2
        )
        results[language] = {
            "own": own / len(jobs) * 1e6,
            "spacy": theirs / len(jobs) * 1e6,
            "ratio": theirs / own,
        }
        shown.append((language, *results[language].values()))
    table("Candidate rows of one text, µs", ("", "followed", "spaCy Matcher built", "ratio"), shown)
    return results


def _rows(own: Any, tokens: Any, wanted: Any) -> list[CompiledRow]:
    return [own.index.rows[number] for number in set(own.candidates(frozenset(tokens.norms), wanted))]


def _by_spacy(index: Index, rows: list[CompiledRow], tokens: Any, vocab: Vocab) -> int:
    built = Matcher(vocab, validate=False)
    present = set(tokens.norms)
    for number, row in enumerate(rows):
        pattern: list[dict[str, Any]] = []
        for slot in (index.slots[n] for n in row.slots):
            words = sorted({*slot.words, *slot.heads} & present)
            pattern += [{"OP": "?"}] * slot.gap or [
                {"ORTH": {"IN": words}, **({"OP": "?"} if slot.optional else {})}
            ]
        built.add(str(number), [pattern])
    return len(built(Doc(vocab, words=list(tokens.norms))))
