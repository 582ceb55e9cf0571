"""From files to entries, with every problem reported at once.

A bad entry is left out and reported; the rest of its file still loads, so that ``lexicon check`` shows
all problems in one go. :func:`load` refuses data with any problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from civility import datadir
from civility.diagnostics import Diagnostic, did_you_mean
from civility.errors import DataError
from civility.lexicon.model import Entry, Example, Lexicon, MatchMode, Pattern
from civility.lexicon.pattern import PatternError, lists_in, parse
from civility.lexicon.source import Text, load_yaml
from civility.taxonomy import Category, Certainty, Facet, Kind, Severity, Speaker, Target, categories

__all__ = ["load", "read", "read_folders"]

LANGUAGES = ("en", "fa", "pl", "zh")
_FIELDS = (
    "id", "patterns", "match", "forms", "severity", "certainty", "target", "facet",
    "except", "hits", "misses", "instead", "note", "source",
)  # fmt: skip
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARK = re.compile(r"[<>]")


def load(folders: Sequence[Path] | None = None) -> Lexicon:
    """Read all lexicons.

    Args:
        folders: folders laid out like ``lexicons/``; by default the shipped one and the overlays.

    Raises:
        DataError: with every problem found.
    """
    lexicon, problems = read(folders)
    if problems:
        raise DataError(sorted(problems))
    return lexicon


def read(folders: Sequence[Path] | None = None) -> tuple[Lexicon, list[Diagnostic]]:
    """Read all lexicons and return what could be read together with every problem."""
    return read_folders(datadir.data_folders("lexicons") if folders is None else folders)


def read_folders(folders: Iterable[Path], language: str = "*") -> tuple[Lexicon, list[Diagnostic]]:
    """Read lexicon folders in order; a later entry with the same full id replaces the earlier one.

    Args:
        folders: folders laid out like ``lexicons/``.
        language: only this language's files.
    """
    problems: list[Diagnostic] = []
    entries: dict[str, Entry] = {}
    lists: dict[tuple[str, str], tuple[Pattern, ...]] = {}
    for folder in folders:
        for path in sorted(folder.glob(f"{language}/lists.yaml")):
            _Reader(path, f"{folder.name}/{path.relative_to(folder).as_posix()}", problems).shared_lists(
                path.parent.name, lists
            )
        for path in sorted(folder.glob(f"{language}/*/*.yaml")):
            reader = _Reader(path, f"{folder.name}/{path.relative_to(folder).as_posix()}", problems)
            for entry in reader.entries(lists):
                entries[entry.id] = entry
    lexicon = Lexicon(tuple(entries.values()), lists)
    problems.extend(_missing_lists(lexicon))
    return lexicon, problems


def _missing_lists(lexicon: Lexicon) -> Iterable[Diagnostic]:
    for entry in lexicon.entries:
        for pattern in (*entry.patterns, *entry.exceptions):
            for name in lists_in(pattern.tree):
                if lexicon.list_items(entry, name) is None:
                    known = [n for owner, n in lexicon.lists if owner in (entry.path, entry.language)]
                    yield Diagnostic(
                        entry.path,
                        pattern.line,
                        pattern.column,
                        "unknown-list",
                        f"no list named {name!r}",
                        did_you_mean(name, known),
                    )


class _Reader:
    """One file: collects problems, skips what is broken, keeps the rest."""

    def __init__(self, path: Path, shown: str, problems: list[Diagnostic]) -> None:
        self.path, self.shown, self.problems = path, shown, problems
        self.folder_language, self.folder_speaker = path.parent.parent.name, path.parent.name

    def problem(self, place: Any, code: str, message: str, hint: str) -> None:
        line, column = _place(place)
        self.problems.append(Diagnostic(self.shown, line, column, code, message, hint))

    def shared_lists(self, language: str, lists: dict[tuple[str, str], tuple[Pattern, ...]]) -> None:
        tree = load_yaml(self.path, self.shown, self.problems)
        if not isinstance(tree, dict):
            return
        self.only_fields(tree, ("lists", "language"))
        self.lists(tree.get(_key("lists")), language, lists)

    def lists(self, tree: Any, owner: str, lists: dict[tuple[str, str], tuple[Pattern, ...]]) -> None:
        if tree is None:
            return
        if not isinstance(tree, dict):
            self.problem(
                tree, "lists", "'lists' is not a mapping", "write name: and the items below it, one a line"
            )
            return
        for name, items in tree.items():
            added = tuple(self.patterns(items, str(name)))
            lists[owner, str(name)] = lists.get((owner, str(name)), ()) + added

    def entries(self, lists: dict[tuple[str, str], tuple[Pattern, ...]]) -> Iterable[Entry]:
        tree = load_yaml(self.path, self.shown, self.problems)
        if not isinstance(tree, dict):
            return
        self.only_fields(tree, ("language", "speaker", "category", "lists", "entries", "note"))
        header = self.header(tree)
        self.lists(tree.get(_key("lists")), self.shown, lists)
        rows = tree.get(_key("entries"))
        if header is None:
            return
        if not isinstance(rows, list):
            self.problem(tree, "entries", "no list 'entries'", "write entries: and the entries below it")
            return
        seen: dict[str, int] = {}
        for row in rows:
            entry = self.entry(row, *header)
            if entry is None:
                continue
            if entry.id in seen:
                place = cast("Mapping[str, Any]", row)["id"]  # an entry was read from it
                self.problem(
                    place, "duplicate-id", f"id used before in line {seen[entry.id]}", "choose another id"
                )
                continue
            seen[entry.id] = entry.line
            yield entry
        self.check_duplicate_patterns(rows)

    def header(self, tree: Mapping[Any, Any]) -> tuple[str, Speaker, Category] | None:
        before = len(self.problems)
        language = self.word(tree, "language", LANGUAGES, tree)
        speaker = self.word(tree, "speaker", [s.value for s in Speaker], tree)
        category = self.word(tree, "category", list(categories()), tree)
        if language and language != self.folder_language:
            self.problem(
                language,
                "folder",
                f"language {language!r} in a file below {self.folder_language}/",
                "move the file",
            )
        if speaker and speaker != self.folder_speaker:
            self.problem(
                speaker,
                "folder",
                f"speaker {speaker!r} in a file below {self.folder_speaker}/",
                "move the file",
            )
        if category and speaker and Speaker(speaker) not in categories()[category].speakers:
            self.problem(
                category,
                "category",
                f"{category!r} is not searched in turns of the {speaker}",
                "see categories.yaml",
            )
        if len(self.problems) > before or not (language and speaker and category):
            return None
        return str(language), Speaker(speaker), categories()[category]

    def entry(self, row: Any, language: str, speaker: Speaker, category: Category) -> Entry | None:
        before = len(self.problems)
        if not isinstance(row, dict):
            self.problem(row, "entry", "an entry is a mapping", "begin it with '- id: name'")
            return None
        self.only_fields(row, _FIELDS)
        slug = self.slug(row)
        match = self.enum(row, "match", MatchMode, MatchMode.EXACT)
        severity = self.enum(row, "severity", Severity, None)
        certainty = self.enum(row, "certainty", Certainty, Certainty.LIKELY)
        target = self.enum(row, "target", Target, None)
        facet = self.enum(row, "facet", Facet, None)
        self.required(row, category, severity, facet)
        patterns = tuple(self.patterns(row.get(_key("patterns")), "patterns", required_in=row))
        exceptions = tuple(self.patterns(row.get(_key("except")), "except"))
        hits = tuple(self.examples(row, "hits", marked=True))
        misses = tuple(self.examples(row, "misses", marked=False))
        forms = tuple(str(form) for form in self.strings(row.get(_key("forms")), "forms"))
        if len(self.problems) > before or severity is None:
            return None
        return Entry(
            id=f"{language}.{speaker}.{category.name}.{slug}",
            language=language,
            speaker=speaker,
            category=category,
            patterns=patterns,
            match=match or MatchMode.EXACT,
            forms=forms,
            severity=severity,
            certainty=certainty or Certainty.LIKELY,
            target=target,
            facet=facet,
            exceptions=exceptions,
            hits=hits,
            misses=misses,
            instead=_optional(row, "instead"),
            note=_optional(row, "note") or "",
            source=_optional(row, "source") or "",
            path=self.shown,
            line=_place(row)[0],
        )

    def slug(self, row: Mapping[Any, Any]) -> str:
        slug = row.get(_key("id"))
        if not isinstance(slug, str):
            self.problem(row, "id", "an entry without id", "give it a short name, such as 'idiota'")
            return ""
        if not _SLUG.fullmatch(slug):
            self.problem(slug, "id", f"id {str(slug)!r} is no slug", "use a-z, 0-9 and single hyphens")
        return str(slug)

    def required(self, row: Any, category: Category, severity: Severity | None, facet: Facet | None) -> None:
        if severity is None and _key("severity") not in row:
            self.problem(row, "severity", "no severity", "write severity: low, medium or high")
        if category.name == "hate" and facet is None and _key("facet") not in row:
            self.problem(
                row, "facet", "an entry of category hate needs a facet", f"use one of: {', '.join(Facet)}"
            )
        if _key("instead") in row and category.kind is not Kind.UNHELPFUL:
            self.problem(
                row[_key("instead")], "instead", "'instead' is for unhelpful phrases of agents", "take it out"
            )

    def enum[E: StrEnum](self, row: Any, name: str, kind: type[E], default: E | None) -> E | None:
        value = row.get(_key(name))
        if value is None:
            return default
        options = [member.value for member in kind]
        if value not in options:
            self.problem(
                value,
                f"unknown-{name}",
                f"{name} {value!s:.40} does not exist",
                did_you_mean(str(value), options),
            )
            return None
        return kind(str(value))

    def word(self, row: Any, name: str, options: Sequence[str], place: Any) -> Text | None:
        value = row.get(_key(name))
        if not isinstance(value, Text):
            self.problem(place, name, f"no {name} given", f"use one of: {', '.join(options)}")
            return None
        if value not in options:
            self.problem(
                value,
                f"unknown-{name}",
                f"{name} {str(value)!r} does not exist",
                did_you_mean(value, options),
            )
            return None
        return value

    def only_fields(self, row: Mapping[Any, Any], known: Sequence[str]) -> None:
        for key in row:
            if key not in known:
                self.problem(key, "unknown-field", f"unknown field {str(key)!r}", did_you_mean(key, known))

    def strings(self, value: Any, name: str, required_in: Any = None) -> Iterable[Text]:
        if value is None:
            if required_in is not None:
                self.problem(
                    required_in,
                    f"no-{name}",
                    f"an entry without {name}",
                    f"give at least one line below {name}:",
                )
            return
        if not isinstance(value, list) or not value:
            self.problem(value, name, f"{name} is not a list", "write one string a line, each after '- '")
            return
        for item in value:
            if isinstance(item, Text) and item.strip():
                yield item
            else:
                self.problem(
                    item,
                    name,
                    f"an item of {name} that is no text",
                    "quote it if it holds ': ' or begins with a sign",
                )

    def patterns(self, value: Any, name: str, required_in: Any = None) -> Iterable[Pattern]:
        for text in self.strings(value, name, required_in):
            try:
                yield Pattern(str(text), parse(text), text.line, text.column)
            except PatternError as error:
                place = Text(str(text), text.line, text.column + error.index)
                self.problem(place, "pattern", f"bad pattern ({error.message})", error.hint)

    def examples(self, row: Any, name: str, *, marked: bool) -> Iterable[Example]:
        for text in self.strings(row.get(_key(name)), name, row):
            example = _example(text)
            if marked and not example.marks:
                self.problem(
                    text, "no-mark", "a hit without <…> around the expected span", "put < and > around it"
                )
            yield example

    def check_duplicate_patterns(self, rows: Sequence[Any]) -> None:
        seen: dict[str, int] = {}
        for row in rows:
            patterns = row.get(_key("patterns")) if isinstance(row, dict) else None
            for text in patterns if isinstance(patterns, list) else ():
                if not isinstance(text, Text):
                    continue
                if text in seen:
                    self.problem(
                        text, "duplicate-pattern", f"pattern stands already in line {seen[text]}", "keep one"
                    )
                seen[text] = text.line


def _example(text: Text) -> Example:
    plain, marks, opened = "", [], 0
    for part in re.split(r"([<>])", text):
        if part == "<":
            opened = len(plain)
        elif part == ">":
            marks.append((opened, len(plain)))
        else:
            plain += part
    return Example(plain, tuple(marks), text.line, text.column)


def _key(name: str) -> Text:
    return Text(name, 0, 0)


def _optional(row: Mapping[Any, Any], name: str) -> str | None:
    value = row.get(_key(name))
    return str(value) if isinstance(value, Text) else None


def _place(value: Any) -> tuple[int, int]:
    if isinstance(value, Text):
        return value.line, value.column
    children: Callable[[Any], Iterable[Any]] = lambda v: v if isinstance(v, dict | list) else ()  # noqa: E731
    return next((_place(child) for child in children(value)), (1, 1))
