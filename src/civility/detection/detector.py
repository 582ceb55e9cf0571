"""The detector: text in, report out.

>>> detector = Detector()
>>> report = detector("No idioto, ile mam czekać?")
>>> report.language, report.categories[0], report.spans[0].text, report.spans[0].target.value
('pl', 'insult', 'idioto', 'agent')
>>> detector("تو واقعا احمقی").abusive, detector("你是傻逼吗").abusive, detector("You idiot!").abusive
(True, True, True)
>>> detector("I'm such an idiot, I forgot my password.").abusive
False
"""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from civility import datadir
from civility.detection.engine import Engine
from civility.detection.explanation import Explanation, explain
from civility.detection.intervals import covered
from civility.detection.matcher import Match, NearMiss
from civility.detection.prefilter import WORD, Prefilter, Scan
from civility.detection.scoring import resolve, rudeness, speaker_of
from civility.detection.shouting import shouting
from civility.diagnostics import did_you_mean
from civility.errors import InputError, UnknownNameError
from civility.languages import CODES, Language, get_language
from civility.languages.base import Tokens
from civility.lexicon.index import EntryFacts, Index, Prefilters, cached
from civility.report import LanguageGuess, Report, Span
from civility.taxonomy import Kind, Speaker, categories
from civility.text.folding import Folded, fold
from civility.text.language_id import identify

__all__ = ["Detector"]


class Detector:
    """Finds abuse by customers and unhelpful and helpful phrases of agents. Immutable; share it freely.

    Args:
        languages: which languages' lexicons to use, of ``"en"``, ``"fa"``, ``"pl"``, ``"zh"``.
        lexicons: further lexicon folders, laid out like ``lexicons/``, read after the shipped ones.
        categories: only these categories are looked for; all by default.

    Raises:
        UnknownNameError: a language or category does not exist.
        DataError: a lexicon is not valid; the error lists every problem.
    """

    def __init__(
        self,
        languages: Sequence[str] = CODES,
        *,
        lexicons: str | Path | Sequence[str | Path] | None = None,
        categories: Collection[str] | None = None,
    ) -> None:
        folders = (*datadir.data_folders("lexicons"), *_folders(lexicons))
        codes = tuple(get_language(code).code for code in languages)
        parts = {code: cached(folders, code, functools.partial(_build, folders, code)) for code in codes}
        self._setup(codes, categories, parts)
        self._arguments = {
            "languages": tuple(languages),
            "lexicons": _folders(lexicons),
            "categories": categories,
        }

    @classmethod
    def from_indexes(cls, indexes: Iterable[Index]) -> Detector:
        """A detector over indexes compiled in memory."""
        detector = cls.__new__(cls)
        parts = {index.language: (index.prefilters, functools.partial(_itself, index)) for index in indexes}
        detector._setup(tuple(parts), None, parts)
        detector._arguments = {}
        return detector

    def _setup(
        self,
        codes: tuple[str, ...],
        wanted: Collection[str] | None,
        parts: Mapping[str, tuple[Prefilters, Callable[[], Index]]],
    ) -> None:
        self.languages = codes
        self._categories = frozenset(map(_known_category, wanted)) if wanted is not None else None
        self._lock = threading.RLock()
        self._data = {code: prefilters for code, (prefilters, _) in parts.items()}
        self._load = {code: load for code, (_, load) in parts.items()}
        self._engines: dict[str, Engine] = {}
        self._prefilters: dict[Speaker, Prefilter] = {}
        self._wanted_by = {speaker: functools.partial(self._wanted, speaker=speaker) for speaker in Speaker}

    def __call__(
        self, text: str, *, speaker: str | Speaker = Speaker.CUSTOMER, language: str | None = None
    ) -> Report:
        """Judge one text.

        Args:
            text: any string; a lone surrogate or NUL is no error.
            speaker: whose turn it is, ``"customer"`` or ``"agent"``.
            language: the language if it is known; otherwise it is worked out when somebody asks.

        Raises:
            InputError: ``text`` is no string.
            UnknownNameError: the speaker or language does not exist.
        """
        who = speaker if isinstance(speaker, Speaker) else speaker_of(speaker)
        if not isinstance(text, str):
            raise InputError(f"text must be a string, not {type(text).__name__}")
        if self.surely_clean(text, who):
            return Report(text, speaker=who, spans=(), identify=self._identifier(language, ()))
        found = resolve(self.find(text, speaker=who, language=language))
        if who is Speaker.AGENT:
            found = resolve([*found, *rudeness(found)])
        return self.report(text, found, speaker=who, language=language)

    def pipe(
        self,
        texts: Iterable[str],
        *,
        batch_size: int = 1000,
        n_process: int = 1,
        speaker: str | Speaker = Speaker.CUSTOMER,
        language: str | None = None,
    ) -> Iterator[Report]:
        """Judge many texts, in order, lazily.

        Args:
            texts: the texts.
            batch_size: how many are taken at once, and sent to a process at once.
            n_process: how many processes work; 1 works in this one.
            speaker: as for one text.
            language: as for one text.
        """
        if batch_size < 1 or n_process < 1:
            raise InputError("batch_size and n_process must be at least 1")
        judge_one = functools.partial(self, speaker=speaker, language=language)
        if n_process == 1:
            yield from map(judge_one, texts)
            return
        from civility.detection.processes import in_processes

        yield from in_processes(self, texts, batch_size, n_process, speaker_of(speaker), language)

    def explain(
        self, text: str, *, speaker: str | Speaker = Speaker.CUSTOMER, language: str | None = None
    ) -> Explanation:
        """Every step for one text: folding, tokens, candidates, what matched and what almost did."""
        return explain(self, text, speaker_of(speaker), language)

    def report(self, text: str, spans: tuple[Span, ...], *, speaker: Speaker, language: str | None) -> Report:
        """A report of spans already found; its language is worked out when somebody asks."""
        hints = tuple(dict.fromkeys(span.entry[:2] for span in spans if not span.entry.startswith("builtin")))
        return Report(text, speaker=speaker, spans=spans, identify=self._identifier(language, hints))

    def scan(self, folded: str, speaker: Speaker) -> Scan:
        """What the prefilter sees in a folded text."""
        return self._prefilter(speaker).scan(folded)

    def surely_clean(self, text: str, speaker: Speaker) -> bool:
        """Whether a quick look settles that the text holds nothing."""
        seen = self._prefilter(speaker).look(text)
        if seen is None:
            return True
        if seen.odd or seen.disguised:
            return False
        wanted = self._wanted_by[speaker]
        words = {*WORD.findall(seen.text), *seen.strings}
        return not any(
            self._engine(code).possible(seen.text, words, wanted)
            for code in self._codes(seen.text, seen, speaker)
        )

    # -- the slow path ------------------------------------------------------------------------

    def find(
        self,
        text: str,
        *,
        speaker: Speaker,
        language: str | None = None,
        trace: list[tuple[str, Tokens, list[NearMiss]]] | None = None,
    ) -> list[Span]:
        """Every span of every entry, overlapping ones too; for the lexicon bench and for explanations."""
        folded = fold(text)
        scan = self._prefilter(speaker).scan(folded.text)
        given = language is not None
        guess = functools.lru_cache(self._identifier(language, ()))
        spans: list[Span] = []
        for code in self._codes(folded.text, scan, speaker):
            near: list[NearMiss] | None = [] if trace is not None else None
            tokens, found = self._find_in(code, folded, scan, speaker, near)
            if trace is not None and near is not None:
                trace.append((code, tokens, near))
            engine = self._engine(code)
            spans += (
                engine.span(text, folded, tokens, match, speaker)
                for match in found
                if not engine.is_homograph(match, tokens, lambda: guess(text).language, given=given)
            )
            spans += engine.inside(text, folded, tokens, scan, speaker, self._wanted)
        if len({span.entry[:2] for span in spans}) > 1:
            spans = _native_first(spans, guess(text).language)
        shout = shouting(text) if speaker is Speaker.CUSTOMER else None
        if shout is not None and self._allows("shouting"):
            spans.append(shout)
        return spans

    def _find_in(
        self, code: str, folded: Folded, scan: Scan, speaker: Speaker, near: list[NearMiss] | None
    ) -> tuple[Tokens, list[Match]]:
        engine = self._engine(code)
        tokens = engine.language.tokenize(folded.text)
        strings: frozenset[str] = scan.strings
        if scan.disguised and engine.language.characters:
            strings |= self._prefilter(speaker).scan("".join(tokens.norms)).strings
        elif scan.disguised:
            tokens = engine.decoder.undo(folded.text, tokens)
        wanted = self._wanted_by[speaker]
        return tokens, engine.matcher.match(
            folded.text, tokens, wanted=wanted, strings=strings, near_misses=near
        )

    def _codes(self, text: str, scan: Scan, speaker: Speaker) -> list[str]:
        """The languages whose entries this text may hold."""
        found = scan.words | scan.strings
        codes = [
            code for code in self.languages if not self._data[code][speaker].words.keys().isdisjoint(found)
        ]
        if scan.disguised:
            codes += [
                code for code in self.languages if code not in codes and _in_script(text, get_language(code))
            ]
        return codes

    # -- parts, made when first needed ----------------------------------------------------------

    def _prefilter(self, speaker: Speaker) -> Prefilter:
        found = self._prefilters.get(speaker)
        if found is None:
            with self._lock:
                data = {code: prefilters[speaker] for code, prefilters in self._data.items()}
                found = self._prefilters.setdefault(speaker, Prefilter(data))
        return found

    def _engine(self, code: str) -> Engine:
        found = self._engines.get(code)
        if found is None:
            with self._lock:
                if code not in self._engines:
                    self._engines[code] = Engine(self._load[code]())
                found = self._engines[code]
        return found

    def _wanted(self, facts: EntryFacts, *, speaker: Speaker) -> bool:
        mine = facts.speaker is speaker or (speaker is Speaker.AGENT and facts.kind is Kind.ABUSE)
        return mine and self._allows(facts.category)

    def _allows(self, category: str) -> bool:
        return self._categories is None or category in self._categories

    def _identifier(self, language: str | None, hints: Collection[str]) -> Callable[[str], LanguageGuess]:
        if language is not None:
            code = get_language(language).code
            return lambda text: LanguageGuess(code, checked=True)
        return functools.partial(identify, languages=self.languages, hints=hints)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _remake, (self._arguments,)


def _remake(arguments: Mapping[str, object]) -> Detector:
    return Detector(**arguments)  # type: ignore[arg-type]


def _itself(index: Index) -> Index:
    return index


def _native_first(spans: list[Span], language: str | None) -> list[Span]:
    """Where entries of several languages read the same words, those of the text's own language.

    A mask leaves the language open; there an oath or insult is likelier than a rare slur.
    """
    masked = [span for span in spans if "masked" in span.evasion and span.category in ("profanity", "insult")]
    own = [span for span in spans if span.entry[:2] == language and "masked" not in span.evasion] or masked
    taken = covered((span.start, span.end) for span in own)
    return own + [
        span for span in spans if span.entry[:2] != language and not taken.meets(span.start, span.end)
    ]  # fmt: skip


def _build(folders: tuple[Path, ...], code: str) -> Index:
    from civility.errors import DataError
    from civility.lexicon.compiler import compile_lexicon
    from civility.lexicon.reader import read_folders

    lexicon, problems = read_folders(folders, code)
    index, more = compile_lexicon(lexicon, code)
    if problems or more:
        if os.environ.get("CIVILITY_LENIENT") == "1":
            return index
        raise DataError(sorted([*problems, *more]))
    return index


def _folders(named: str | Path | Sequence[str | Path] | None) -> tuple[Path, ...]:
    if named is None:
        return ()
    parts = [named] if isinstance(named, str | Path) else list(named)
    for part in parts:
        if not Path(part).is_dir():
            raise InputError(f"lexicons: {str(part)!r} is not a folder")
    return tuple(Path(part) for part in parts)


def _known_category(name: str) -> str:
    if name not in categories():
        raise UnknownNameError(f"unknown category {name!r}: {did_you_mean(name, categories())}")
    return name


def _in_script(text: str, language: Language) -> bool:
    if language.script == "latin":
        return any("a" <= char <= "ż" for char in text)
    first, last = ("\u0600", "\u06ff") if language.script == "arabic" else ("\u3400", "\u9fff")
    return any(first <= char <= last for char in text)
