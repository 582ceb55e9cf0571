"""Everything that one language needs to turn tokens into spans."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping

from civility.detection.context import Judgement, judge
from civility.detection.evasion import Decoder
from civility.detection.matcher import Match, RowMatcher
from civility.detection.prefilter import Scan
from civility.detection.scoring import make_span
from civility.languages import get_language
from civility.languages.base import Tokens
from civility.lexicon.index import EntryFacts, Index
from civility.report import Span
from civility.taxonomy import Speaker, Stance, Target
from civility.text.folding import Folded

__all__ = ["Engine"]


class Engine:
    """One language's index with its matcher and its reader of disguises. Immutable."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.language = get_language(index.language)
        if self.language.characters:
            from civility.languages.zh import add_words

            add_words(index.segmenter_words)
        self.matcher = RowMatcher(index, self.language)
        self.decoder = Decoder(index.maskable)

    def possible(self, text: str, words: set[str], wanted: Callable[[EntryFacts], bool]) -> bool:
        """Whether any entry can match, by the words as they are written."""
        if self.language.characters:
            words, text = words | set(text), text.replace(" ", "")
        return self.matcher.possible(text, self.language.surface(words), wanted)

    def span(self, text: str, folded: Folded, tokens: Tokens, match: Match, speaker: Speaker) -> Span:
        """The span of a match, with stance, target and the disguises undone."""
        facts = self.index.entries[match.entry]
        first, last = tokens.starts[match.start], tokens.ends[match.end - 1]
        start, end = folded.span(first, last)
        verdict = judge(
            folded.text, tokens, match.start, match.end, facts=facts, language=self.language, speaker=speaker
        )
        evasion = self._evasion(folded, tokens, match)
        return make_span(text, start, end, facts=facts, judgement=verdict, evasion=evasion)

    def is_homograph(
        self, match: Match, tokens: Tokens, language: Callable[[], str | None], *, given: bool
    ) -> bool:
        """Whether the word is an ordinary word of the language that the text is in.

        Latin spellings of Persian and Chinese, and very short words, may be anything in a text of another
        language, if that is given or the text has several words: *nc*, *jake*, *426*.
        """
        if match.end - match.start != 1:
            return False
        word = tokens.norms[match.start]
        foreign = word.isascii() and (self.language.script != "latin" or len(word) <= 3)
        if foreign and (given or len(tokens) > 2) and language() not in (self.language.code, None):
            return True
        return any(word in words and language() == other for other, words in self.index.homographs.items())

    def inside(
        self,
        text: str,
        folded: Folded,
        tokens: Tokens,
        scan: Scan,
        speaker: Speaker,
        wanted: Callable[..., bool],
    ) -> Iterator[Span]:
        """Spans of strings searched for anywhere: signs by themselves, words with the word they stand in."""
        for string in sorted(scan.strings & self.index.symbols.keys()):
            number = self.index.symbols[string]
            facts = self.index.entries[number]
            if not wanted(facts, speaker=speaker):
                continue
            if string.isalpha():
                matches = (Match(number, i, i + 1) for i, word in enumerate(tokens.norms) if string in word)
                yield from (self.span(text, folded, tokens, match, speaker) for match in matches)
            else:
                yield from _signs(text, folded, string, facts)

    def _evasion(self, folded: Folded, tokens: Tokens, match: Match) -> tuple[str, ...]:
        first, last = tokens.starts[match.start], tokens.ends[match.end - 1]
        names = list(folded.steps_in(first, last))
        known = self.index.disguises
        norms = tokens.norms[match.start : match.end]
        names += [known[norm] for norm in norms if norm in known]
        if self.language.characters:
            names += _characters_apart(folded.text[first:last], "".join(norms), known)
        if tokens.disguises:
            names += itertools.chain.from_iterable(tokens.disguises[match.start : match.end])
        return tuple(dict.fromkeys(names))


def _characters_apart(raw: str, joined: str, known: Mapping[str, str]) -> list[str]:
    """Disguises of a Chinese finding: a known odd spelling, or signs between its characters."""
    found = [known[joined]] if joined in known else []
    if raw != joined and len(joined) <= 6:
        found.append("spaced" if " " in raw else "separated")
    return found


def _signs(text: str, folded: Folded, sign: str, facts: EntryFacts) -> Iterator[Span]:
    """A sign has no words around it that bear on it: it is always meant."""
    verdict = Judgement(Stance.ASSERTED, facts.target or Target.UNKNOWN, ())
    at = folded.text.find(sign)
    while at >= 0:
        start, end = folded.span(at, at + len(sign))
        yield make_span(text, start, end, facts=facts, judgement=verdict, evasion=())
        at = folded.text.find(sign, at + len(sign))
