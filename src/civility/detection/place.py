"""A match in its surroundings: the words before it and after it, by sentence and clause."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from civility.languages.base import Context, Tokens

__all__ = ["Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """A match in its surroundings. Token numbers are half-open."""

    text: str
    tokens: Tokens
    start: int
    end: int
    context: Context
    characters: bool

    @property
    def sentence_start(self) -> int:
        """The first token of the sentence that the match begins in."""
        sentences = self.tokens.sentences
        return bisect.bisect_left(sentences, sentences[self.start], 0, self.start)

    @property
    def sentence_end(self) -> int:
        """The token after the last one of the sentence that the match ends in."""
        sentences = self.tokens.sentences
        return bisect.bisect_right(sentences, sentences[self.end - 1], self.end)

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
        """The words of the match itself."""
        return self.tokens.norms[self.start : self.end]
