"""The compiled lexicon: what the detector loads, and its cache on disk.

An index holds plain tuples, sets and dicts only. It is cached under the user's cache folder by a hash
of everything it was made from, so a changed lexicon or engine never meets a stale index. The strings
for the prefilter are kept in a file of their own: a clean text needs nothing else.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import platformdirs

from civility.lexicon.sequences import Phrase
from civility.taxonomy import Certainty, Facet, Kind, Severity, Speaker, Target

__all__ = ["CompiledRow", "CompiledSlot", "EntryFacts", "Index", "PrefilterData", "cached", "content_hash"]


@dataclass(frozen=True, slots=True)
class CompiledSlot:
    """One place of a row: single words, phrases by their rarest words (Chinese: the first), or a gap."""

    words: frozenset[str]
    heads: Mapping[str, tuple[Phrase, ...]]
    optional: bool
    gap: int


@dataclass(frozen=True, slots=True)
class CompiledRow:
    """A row of slots (numbers into :attr:`Index.slots`) of one entry (number into :attr:`Index.entries`)."""

    entry: int
    slots: tuple[int, ...]
    at_start: bool
    at_end: bool


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """What the detector needs to know of an entry once one of its rows matched."""

    id: str
    language: str
    category: str
    kind: Kind
    speaker: Speaker
    severity: Severity
    certainty: Certainty
    target: Target | None
    facet: Facet | None
    instead: str | None
    anywhere: bool
    note: str
    exceptions: tuple[CompiledRow, ...]


@dataclass(frozen=True, slots=True)
class PrefilterData:
    """The strings to search for.

    ``literals`` stand at the start of a word, and no other literal begins one of them; ``inside`` holds
    strings of scripts without spaces, and signs, which stand anywhere; ``triggers`` begin a disguise.
    ``words`` are the whole words that make a candidate, each with guards: rows of strings of which one at
    least must also be in the text; an empty guard is always met.
    """

    literals: tuple[str, ...]
    inside: tuple[str, ...]
    triggers: tuple[str, ...]
    words: Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Index:
    """All entries of one language, ready to match."""

    language: str
    entries: tuple[EntryFacts, ...]
    slots: tuple[CompiledSlot, ...]
    rows: tuple[CompiledRow, ...]
    anchors: Mapping[str, tuple[int, ...]]
    """Anchor word (Chinese: anchor string) to the rows it can begin a check of."""
    symbols: Mapping[str, int]
    """Strings searched for anywhere, to their entry: signs, and words of ``anywhere`` entries."""
    disguises: Mapping[str, str]
    """Spelling to the name of the disguise it is."""
    homographs: Mapping[str, frozenset[str]]
    """Other language to the words of this index that are ordinary words in it."""
    maskable: tuple[str, ...]
    """The words whose masked, spaced and stretched spellings are read, those of the first entries first."""
    segmenter_words: tuple[str, ...]
    """Chinese words that jieba has to know."""
    prefilters: Mapping[Speaker, PrefilterData]


type Prefilters = Mapping[Speaker, PrefilterData]


def content_hash(folders: Sequence[Path], code: str) -> str:
    """A hash of a language's lexicon files, the engine's sources and the libraries that inflect words."""
    digest = hashlib.sha256(code.encode())
    package = Path(__file__).resolve().parent.parent
    sources = [*(package / "lexicon").glob("*.py"), *(package / "text").glob("*.py")]
    sources += [package / "languages" / name for name in ("base.py", f"{code}.py")]
    sources.append(package / "taxonomy.py")
    lexicons = [path for folder in folders for path in sorted((folder / code).rglob("*.yaml"))]
    for path in [*sorted(sources), *lexicons]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    for library in ("hazm", "jieba", "lemminflect", "morfeusz2", "opencc", "pypinyin", "spacy"):
        digest.update(f"{library}={version(library)}".encode())
    return digest.hexdigest()[:24]


def cached(
    folders: Sequence[Path], code: str, build: Callable[[], Index]
) -> tuple[Prefilters, Callable[[], Index]]:
    """A language's prefilter strings at once, and its whole index when it is asked for.

    ``CIVILITY_CACHE`` names another cache folder; a folder that cannot be written to only costs time.
    """
    folder = Path(os.environ.get("CIVILITY_CACHE") or platformdirs.user_cache_path("civility"))
    key = f"{code}-{content_hash(folders, code)}"
    small, whole = folder / f"{key}.prefilter", folder / f"{key}.index"
    if small.is_file() and whole.is_file():
        # The index is read when first needed; by then another process may have cleared it away.
        return _unpickle(small), lambda: _unpickle(whole) if whole.is_file() else build()
    index = build()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(whole, index)
        _write(small, index.prefilters)
        _forget_old(folder, code)
    except OSError:
        pass  # a read-only home: the next start compiles again
    return index.prefilters, lambda: index


_KEPT = 8
"""Files a language keeps in the cache: a few lexicon states, so that going back and forth is quick."""


def _forget_old(folder: Path, code: str) -> None:
    files = sorted(folder.glob(f"{code}-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[_KEPT:]:
        path.unlink(missing_ok=True)


def _unpickle(path: Path) -> Any:
    # Only files that this very code wrote under a hash of its own sources are read here.
    with path.open("rb") as file:
        return pickle.load(file)  # noqa: S301


def _write(path: Path, value: object) -> None:
    """Write whole or not at all, so that two processes starting together never read half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
    Path(name).replace(path)
