"""What the ``civility lexicon`` commands do, apart from printing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from civility import datadir
from civility.diagnostics import Diagnostic, did_you_mean
from civility.errors import UnknownNameError
from civility.lexicon.compiler import compile_lexicon
from civility.lexicon.lint import Checked, check
from civility.lexicon.model import Entry, Lexicon
from civility.lexicon.reader import read_folders

__all__ = ["check_paths", "find_entry", "statistics"]


def check_paths(paths: Sequence[Path], language: str | None) -> Checked:
    """Check the shipped lexicons and overlays, or only the named files and folders of them.

    A named folder outside the data folders is read as an overlay over them.
    """
    shipped = datadir.data_folders("lexicons")
    outside = [p for p in paths if p.is_dir() and not any(_within(p, folder) for folder in shipped)]
    folders = [*shipped, *outside]
    only = language or _common_language(paths)
    lexicon, problems = read_folders(folders, only or "*")
    chosen = [_shown(path, folder) for path in paths for folder in folders if _within(path, folder)]
    return check(
        lexicon,
        [p for p in problems if _chosen(p.path, chosen)],
        wanted=lambda entry: (only is None or entry.language == only) and _chosen(entry.path, chosen),
        messages=_phrasebook_ids(),
    )


def _within(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _shown(path: Path, folder: Path) -> str:
    return (Path(folder.name) / path.resolve().relative_to(folder.resolve())).as_posix()


def _chosen(path: str, chosen: Sequence[str]) -> bool:
    return not chosen or any(path == name or path.startswith(name.rstrip("/") + "/") for name in chosen)


def _common_language(paths: Sequence[Path]) -> str | None:
    from civility.languages import CODES

    named = {next((part for part in path.resolve().parts[::-1] if part in CODES), None) for path in paths}
    return named.pop() if len(named) == 1 else None


def _phrasebook_ids() -> Any:
    """Message ids by language."""
    from functools import cache

    from civility.phrasebook import Phrasebook

    book = Phrasebook()
    return cache(lambda language: frozenset(book.ids(language)))


def find_entry(name: str) -> tuple[Lexicon, Entry]:
    """An entry by its full id.

    Raises:
        UnknownNameError: there is no such entry.
    """
    lexicon, _ = read_folders(datadir.data_folders("lexicons"), name[:2] if name[2:3] == "." else "*")
    entries = {entry.id: entry for entry in lexicon.entries}
    if name not in entries:
        raise UnknownNameError(f"no entry {name!r}: {did_you_mean(name, entries)}"[:300])
    return lexicon, entries[name]


def statistics() -> dict[str, Any]:
    """Counts by category and by language, of entries, patterns, examples and compiled forms."""
    lexicon, problems = read_folders(datadir.data_folders("lexicons"))
    _raise_if(problems)
    counts: dict[tuple[str, str, str], Counter[str]] = {}
    for entry in lexicon.entries:
        row = counts.setdefault((entry.language, entry.speaker.value, entry.category.name), Counter())
        row.update(entries=1, patterns=len(entry.patterns), examples=len(entry.hits) + len(entry.misses))
    rows = [{"language": k[0], "speaker": k[1], "category": k[2], **c} for k, c in sorted(counts.items())]
    return {
        "categories": rows,
        "languages": {code: _totals(lexicon, code, rows) for code in sorted({k[0] for k in counts})},
    }


def _totals(lexicon: Lexicon, code: str, rows: Sequence[dict[str, Any]]) -> dict[str, int]:
    index, problems = compile_lexicon(lexicon, code)
    _raise_if(problems)
    own = [row for row in rows if row["language"] == code]
    forms = {word for slot in index.slots for word in slot.words}
    return {
        **{name: sum(row[name] for row in own) for name in ("entries", "patterns", "examples")},
        "anchors": len(index.anchors),
        "forms": len(forms),
        "slots": len(index.slots),
    }


def _raise_if(problems: Sequence[Diagnostic]) -> None:
    from civility.errors import DataError

    if problems:
        raise DataError(problems)
