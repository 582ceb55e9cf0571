"""From entries to the index: inflection, disguises that can be foreseen, and the words to search for.

Everything a language's analyser knows is asked here, once; at detection time a word is only looked up.
Each row is *anchored* in its rarest slot: only when a word of that slot is in a text is the row tried.
"""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from civility.diagnostics import Diagnostic
from civility.languages import Language, all_languages, get_language
from civility.lexicon.anchors import choose_anchor, prefilter_data, rarest
from civility.lexicon.index import CompiledRow, CompiledSlot, EntryFacts, Index
from civility.lexicon.model import Entry, Lexicon, MatchMode, Pattern
from civility.lexicon.sequences import Phrase, Row, Slot, TooManyRowsError, expand
from civility.taxonomy import Kind, Speaker
from civility.text.folding import fold

__all__ = ["compile_lexicon", "entry_forms", "entry_rows"]


def compile_lexicon(lexicon: Lexicon, code: str) -> tuple[Index, list[Diagnostic]]:
    """Compile all entries of one language.

    Returns:
        The index, and a problem for every pattern that could not be compiled (the rest is compiled).
    """
    compiler = _Compiler(lexicon, get_language(code))
    for entry in lexicon.entries:
        if entry.language == code:
            compiler.add(entry)
    return compiler.index(), compiler.problems


def entry_forms(lexicon: Lexicon, entry: Entry) -> list[tuple[str, list[str]]]:
    """For people: each pattern of an entry with the words and phrases it unfolds to."""
    compiler = _Compiler(lexicon, get_language(entry.language))
    shown = []
    for pattern in entry.patterns:
        rows = compiler.rows(entry, pattern)
        forms = sorted(
            {" ".join("/".join(sorted(w)) for w in p) for r in rows for s in r.slots for p in s.phrases}
        )
        shown.append(
            (pattern.source, sorted({one for f in forms for one in (f.split("/") if " " not in f else [f])}))
        )
    return shown


def entry_rows(lexicon: Lexicon, entry: Entry) -> list[Row]:
    """All rows of an entry's patterns, without foreseen disguises."""
    compiler = _Compiler(lexicon, get_language(entry.language))
    return [row for pattern in entry.patterns for row in compiler.rows(entry, pattern)]


class _Compiler:
    """Gathers slots, rows and anchors of one language."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self.lexicon = lexicon
        self.language = language
        self.phrase = _phrases(language)
        self.memo: dict[tuple[object, ...], tuple[Phrase, ...] | None] = {}
        self.problems: list[Diagnostic] = []
        self.entries: list[EntryFacts] = []
        self.slots: dict[CompiledSlotKey, int] = {}
        self.slot_list: list[CompiledSlot] = []
        self.compiled: list[CompiledRow] = []
        self.anchors: dict[str, list[int]] = defaultdict(list)
        self.symbols: dict[str, int] = {}
        self.disguises: dict[str, str] = {}
        self.singles: set[str] = set()
        self.maskable: dict[str, None] = {}
        self.segmenter_words: set[str] = set()

    # -- one entry ---------------------------------------------------------------------------

    def add(self, entry: Entry) -> None:
        number = len(self.entries)
        exceptions = [
            self.compiled_row(-1, row) for pattern in entry.exceptions for row in self.rows(entry, pattern)
        ]
        self.entries.append(_facts(entry, tuple(exceptions)))
        for pattern in entry.patterns:
            rows = self.rows(entry, pattern)
            for row in rows:
                self.add_row(number, entry, row)
            if _is_symbol(pattern.source, self.language):
                self.symbols[fold(pattern.source).text] = number
        for form in entry.forms:
            self.add_form(number, entry, form)

    def rows(self, entry: Entry, pattern: Pattern) -> list[Row]:
        language = self.language
        try:
            rows = expand(
                pattern,
                entry,
                self.lexicon,
                self.phrase,
                gap=language.gap,
                near=language.near,
                memo=self.memo,
            )
        except TooManyRowsError as error:
            self.problem(entry, pattern, f"pattern {error}", "split it, or move alternatives into a list")
            return []
        rows = [row for row in rows if any(slot.phrases and not slot.optional for slot in row.slots)]
        if not rows and not _is_symbol(pattern.source, language):
            self.problem(
                entry, pattern, "pattern can never match", "a list in it is empty, or it holds signs only"
            )
        return rows

    def problem(self, entry: Entry, pattern: Pattern, message: str, hint: str) -> None:
        self.problems.append(Diagnostic(entry.path, pattern.line, pattern.column, "pattern", message, hint))

    def add_row(self, number: int, entry: Entry, row: Row) -> None:
        if entry.category.kind is Kind.ABUSE:
            self.note_maskable(row)
        row = self.with_variants(entry, row) if len(row.slots) == 1 else self.with_plain_spellings(row)
        self.store(number, row)
        if entry.match is MatchMode.ANYWHERE and not self.language.characters:
            self.note_inside(number, row)

    def note_inside(self, number: int, row: Row) -> None:
        """Single words of an ``anywhere`` entry are searched for inside longer words too."""
        if len(row.slots) == 1:
            words = (word for phrase in row.slots[0].phrases if len(phrase) == 1 for word in phrase[0])
            self.symbols.update({word: number for word in words if len(word) > 2})

    def store(self, number: int, row: Row) -> None:
        anchor = choose_anchor(row, self.language)
        row_number = len(self.compiled)
        self.compiled.append(self.compiled_row(number, row))
        for word in anchor:
            self.anchors[word].append(row_number)
        if len(row.slots) == 1:
            self.singles.update(anchor)
        if self.language.characters and len(row.slots) == 1:
            self.segmenter_words.update(
                p for p in map(_joined, row.slots[0].phrases) if len(p) > 1 and not p.isascii()
            )

    def add_form(self, number: int, entry: Entry, form: str) -> None:
        language, folded = self.language, fold(form).text
        name = _disguise_of_form(folded, language)
        spellings = [(folded, name)]
        if folded.isascii() and entry.category.kind is Kind.ABUSE and language.script != "latin":
            spellings += [(s, n) for s, n in language.variants(folded) if not _known_elsewhere(s, language)]
        for spelling, disguise in spellings:
            phrase = self.phrase(spelling, False)
            if phrase:
                self.note_disguise(spelling, disguise)
                row = Row((Slot((phrase,)),))
                self.note_maskable(row)
                self.store(number, row)

    # -- spellings ----------------------------------------------------------------------------

    def with_variants(self, entry: Entry, row: Row) -> Row:
        """Foreseeable disguises of a single word, where they are no ordinary words."""
        if entry.category.kind is not Kind.ABUSE:
            return self.with_plain_spellings(row)
        added: list[Phrase] = []
        for phrase in row.slots[0].phrases:
            if len(phrase) > 1 and not self.language.characters:
                added.append(self.plain(phrase))
                continue
            for word in [_joined(phrase)] if self.language.characters else sorted(phrase[0]):
                added += [self.variant(*variant) for variant in self.language.variants(word)]
        slot = row.slots[0]
        return Row(
            (Slot((*slot.phrases, *filter(None, added)), slot.optional, slot.gap),), row.at_start, row.at_end
        )

    def variant(self, spelling: str, disguise: str) -> Phrase:
        if spelling.isascii() and _known_elsewhere(spelling, self.language):
            return ()
        self.note_disguise(spelling, disguise)
        return self.phrase(spelling, False)

    def with_plain_spellings(self, row: Row) -> Row:
        """Among several words the plain spelling is no risk: *zamknij sie* for *zamknij się*."""
        slots = tuple(
            Slot(tuple(self.plain(phrase) for phrase in slot.phrases), slot.optional, slot.gap)
            for slot in row.slots
        )
        return Row(slots, row.at_start, row.at_end)

    def plain(self, phrase: Phrase) -> Phrase:
        return tuple(self.plain_word(words) for words in phrase)

    def plain_word(self, words: frozenset[str]) -> frozenset[str]:
        added = {self.language.plain(word) for word in words} - words
        for spelling in added:
            self.note_disguise(spelling, "no_diacritics")
        return words | added if added else words

    def is_normal(self, spelling: str, disguise: str) -> bool:
        """Whether a plain spelling is a word as well: *idiota* is the plain *idiotą*, and no disguise."""
        return disguise == "no_diacritics" and self.language.is_word(spelling)

    def note_disguise(self, spelling: str, disguise: str) -> None:
        if disguise:
            self.disguises.setdefault(spelling, disguise)

    def note_maskable(self, row: Row) -> None:
        """Words whose masked or spaced spelling is worth reading: those that are a finding by themselves."""
        if len(row.slots) > 1:
            return
        for phrase in row.slots[0].phrases:
            if self.language.characters:
                self.maskable[_joined(phrase)] = None
            elif len(phrase) == 1:
                self.maskable.update(dict.fromkeys(sorted(word for word in phrase[0] if len(word) > 2)))

    # -- slots --------------------------------------------------------------------------------

    def compiled_row(self, number: int, row: Row) -> CompiledRow:
        return CompiledRow(number, tuple(self.slot(slot) for slot in row.slots), row.at_start, row.at_end)

    def slot(self, slot: Slot) -> int:
        key = (frozenset(slot.phrases), slot.optional, slot.gap)
        if key not in self.slots:
            self.slots[key] = len(self.slot_list)
            self.slot_list.append(_compiled_slot(slot, self.language))
        return self.slots[key]

    # -- the whole ----------------------------------------------------------------------------

    def index(self) -> Index:
        index = Index(
            language=self.language.code,
            entries=tuple(self.entries),
            slots=tuple(self.slot_list),
            rows=tuple(self.compiled),
            anchors={word: tuple(dict.fromkeys(rows)) for word, rows in self.anchors.items()},
            symbols=self.symbols,
            disguises={s: name for s, name in self.disguises.items() if not self.is_normal(s, name)},
            homographs=_homographs(self.singles, self.language),
            maskable=tuple(self.maskable),
            segmenter_words=tuple(sorted(self.segmenter_words)),
            prefilters={},
        )
        return replace(index, prefilters={speaker: prefilter_data(index, speaker) for speaker in Speaker})


type CompiledSlotKey = tuple[frozenset[Phrase], bool, int]


def _compiled_slot(slot: Slot, language: Language) -> CompiledSlot:
    words: frozenset[str] = frozenset(
        itertools.chain.from_iterable(p[0] for p in slot.phrases if len(p) == 1)
    )
    heads: dict[str, list[Phrase]] = defaultdict(list)
    phrases = _single_strings(slot.phrases) if language.characters else slot.phrases
    for phrase in phrases:
        if len(phrase) > 1:
            for head in phrase[0] if language.characters else rarest(phrase, language):
                heads[head].append(phrase)
    return CompiledSlot(
        words, {head: tuple(dict.fromkeys(found)) for head, found in heads.items()}, slot.optional, slot.gap
    )


def _single_strings(phrases: Iterable[Phrase]) -> list[Phrase]:
    """Chinese: *(黑 | 白) 人* as the strings 黑人 and 白人, since a slot is looked up by its strings."""
    return [
        tuple(frozenset({word}) for word in words)
        for phrase in phrases
        for words in itertools.product(*map(sorted, phrase))
    ]


def _facts(entry: Entry, exceptions: tuple[CompiledRow, ...]) -> EntryFacts:
    return EntryFacts(
        id=entry.id,
        language=entry.language,
        category=entry.category.name,
        kind=entry.category.kind,
        speaker=entry.speaker,
        severity=entry.severity,
        certainty=entry.certainty,
        target=entry.target,
        facet=entry.facet,
        instead=entry.instead,
        anywhere=entry.match is MatchMode.ANYWHERE,
        note=entry.note,
        exceptions=exceptions,
    )


@functools.cache
def _phrases(language: Language) -> Callable[[str, bool], Phrase]:
    """How a word as written in a lexicon becomes tokens with their forms."""

    @functools.cache
    def phrase(word: str, inflect: bool) -> Phrase:
        norms = language.tokenize(fold(word).text).norms
        if len(norms) == 1 and inflect:
            return (frozenset(fold(form).text for form in language.inflect(norms[0])),)
        return tuple(frozenset({norm}) for norm in norms)

    return phrase


def _joined(phrase: Sequence[frozenset[str]]) -> str:
    return "".join(min(words) for words in phrase)


def _is_symbol(source: str, language: Language) -> bool:
    return not source.isascii() and not language.tokenize(fold(source).text).norms


def _disguise_of_form(form: str, language: Language) -> str:
    if form.isascii() and language.script != "latin":
        return "finglish" if language.script == "arabic" else "pinyin"
    return "homophone" if language.characters else ""


def _known_elsewhere(spelling: str, language: Language) -> bool:
    """Whether a Latin spelling is an ordinary English or Polish word."""
    return any(
        other.is_word(spelling)
        for other in all_languages().values()
        if other.script == "latin" and other is not language
    )


def _homographs(singles: Iterable[str], language: Language) -> dict[str, frozenset[str]]:
    """For each other language in Latin script, the words of this one that are ordinary words there."""
    words = [word for word in singles if word.isalpha()]
    others = [
        other for other in all_languages().values() if other.script == "latin" and other is not language
    ]
    return {other.code: frozenset(word for word in words if other.is_word(word)) for other in others}
