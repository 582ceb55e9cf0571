"""The phrasebook: finds the folders, loads a language when it is first asked for, and says lines."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fluent.runtime import FluentBundle

from civility.datadir import data_folders
from civility.diagnostics import Diagnostic, did_you_mean
from civility.errors import DataError, InputError, UnknownNameError
from civility.phrasebook.checks import check_catalogue, check_parity, closest
from civility.phrasebook.names import base_id, check_choice
from civility.phrasebook.render import build_bundle, render
from civility.phrasebook.source import Entry, Layer, language_folders, read_layer

__all__ = ["Phrasebook"]


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """One language, merged from all layers: entries by id, the bundle, and every problem found.

    ``shipped`` are the ids of the first layer. Only those must exist in every language: a company that
    adds a line of its own in Polish owes nobody a Chinese one.
    """

    entries: Mapping[str, Entry]
    shipped: frozenset[str]
    bundle: FluentBundle
    problems: tuple[Diagnostic, ...]


class Phrasebook:
    """Lines to say, in every language that a folder ``phrasebooks/<language>`` exists for.

    The shipped lines come first, then those of the overlay folders (``CIVILITY_DATA``), then the folders
    named here; a later line replaces an earlier one of the same id. A folder holds language folders, or a
    folder ``phrasebooks`` that does. A language is read and checked when it is first needed; after that
    nothing changes, so one phrasebook serves all threads.

    Raises:
        InputError: a named folder does not exist.

    >>> book = Phrasebook()
    >>> book.languages
    ('en', 'fa', 'pl', 'zh')
    >>> book.say("instead-hold", "pl", minutes=2)
    'Sprawdzam to teraz i wrócę z odpowiedzią najpóźniej za 2 minuty. Czy tak będzie dobrze?'
    """

    def __init__(self, *folders: str | Path) -> None:
        self._named = tuple(Path(folder) for folder in folders)
        self._layers = (*data_folders("phrasebooks"), *(_phrasebook_folder(folder) for folder in self._named))
        self._folders = _by_language(self._layers)
        self._catalogues: dict[str, _Catalogue] = {}
        self._lock = threading.Lock()

    @classmethod
    def load(cls, *folders: str | Path) -> Phrasebook:
        """A phrasebook whose every language has been read and checked.

        Raises:
            InputError: a named folder does not exist.
            DataError: anything is wrong in any file; all problems at once.
        """
        book = cls(*folders)
        if problems := book.check():
            raise DataError(problems)
        return book

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are lines in, sorted."""
        return tuple(sorted(self._folders))

    def say(
        self,
        message_id: str,
        language: str,
        *,
        customer: str = "unknown",
        agent_name: str | None = None,
        company: str | None = None,
        minutes: float | None = None,
        reason: str | None = None,
        channel: Literal["voice", "chat"] = "voice",
    ) -> str:
        """One line, ready to be spoken or sent.

        Args:
            message_id: such as ``"warning-insult-1"``.
            language: such as ``"fa"``.
            customer: the grammatical gender to address: ``"feminine"``, ``"masculine"`` or ``"unknown"``.
            agent_name: the name of the person speaking.
            company: the company that the person speaks for.
            minutes: a duration in whole minutes.
            reason: why the conversation ends, as a noun phrase such as that of ``reason-insult``.
            channel: ``"voice"`` or ``"chat"``; in chat, values are wrapped in Unicode isolation marks, so
                that a Latin name does not disturb a right-to-left line.

        Raises:
            UnknownNameError: there is no such language or message.
            InputError: the line needs a value that was not given, or a value is outside its set.
            DataError: the files of this language are not valid.
        """
        catalogue = self._catalogue(language, strict=True)
        if message_id.startswith("-") or message_id not in catalogue.entries:
            hint = closest(message_id, self.ids(language))
            raise UnknownNameError(f"unknown message {message_id!r}: {hint}")
        check_choice("customer", customer)
        check_choice("channel", channel)
        values = {"customer": customer, "agent_name": agent_name, "company": company}
        values |= {"reason": reason, "channel": channel}
        text, errors = render(catalogue.bundle, message_id, language, {**values, "minutes": minutes})
        if errors:
            raise InputError(f"message {message_id!r} {errors[0]}")
        return text

    def ids(self, language: str) -> tuple[str, ...]:
        """Every message id of a language, in the order of the files.

        Raises:
            UnknownNameError: there is no such language.
            DataError: the files of this language are not valid.
        """
        return tuple(name for name in self._catalogue(language, strict=True).entries if name[0] != "-")

    def has(self, message_id: str, language: str) -> bool:
        """Whether a language has a message. Raises as `ids` does."""
        return message_id in self._catalogue(language, strict=True).entries

    def variants(self, prefix: str, language: str) -> tuple[str, ...]:
        """The interchangeable lines of one situation: the id itself, then those with a number, sorted.

        >>> Phrasebook().variants("instead-calm-down", "zh")
        ('instead-calm-down', 'instead-calm-down-2')
        """
        found = (name for name in self.ids(language) if prefix in (name, base_id(name)))
        return tuple(sorted(found, key=lambda name: (len(name), name)))

    def check(self) -> tuple[Diagnostic, ...]:
        """Everything wrong in any language, sorted by file and place; empty when all is well."""
        catalogues = {language: self._catalogue(language, strict=False) for language in self._folders}
        problems = [problem for catalogue in catalogues.values() for problem in catalogue.problems]
        shipped = frozenset[str]().union(*(catalogue.shipped for catalogue in catalogues.values()))
        problems += check_parity([catalogue.entries for catalogue in catalogues.values()], shipped)
        return tuple(sorted(problems))

    def _catalogue(self, language: str, *, strict: bool) -> _Catalogue:
        if language not in self._folders:
            hint = did_you_mean(language, self._folders)
            raise UnknownNameError(f"no lines in language {language!r}: {hint}")
        with self._lock:
            if language not in self._catalogues:
                self._catalogues[language] = _load(language, self._folders[language], self._layers[0])
        catalogue = self._catalogues[language]
        if strict and catalogue.problems:
            raise DataError(catalogue.problems)
        return catalogue

    def __reduce__(self) -> tuple[type[Phrasebook], tuple[Path, ...]]:
        return type(self), self._named


def _phrasebook_folder(folder: Path) -> Path:
    inner = folder / "phrasebooks"
    if inner.is_dir():
        return inner
    if folder.is_dir():
        return folder
    raise InputError(f"no folder {str(folder)!r}: name a folder that holds language folders such as 'pl'")


def _by_language(layers: tuple[Path, ...]) -> dict[str, tuple[Path, ...]]:
    found: dict[str, list[Path]] = {}
    for layer in dict.fromkeys(path.resolve() for path in layers):
        for language, folder in language_folders(layer).items():
            found.setdefault(language, []).append(folder)
    return {language: tuple(folders) for language, folders in found.items()}


def _load(language: str, folders: tuple[Path, ...], home: Path) -> _Catalogue:
    layers: list[Layer] = [read_layer(folder) for folder in folders]
    entries: dict[str, Entry] = {}
    for layer in layers:
        entries |= layer.entries
    shipped = layers[0].entries if folders[0].parent == home.resolve() else {}
    ids = frozenset(name for name in shipped if name[0] != "-")
    problems = [problem for layer in layers for problem in layer.problems]
    problems += check_catalogue(language, entries)
    return _Catalogue(entries, ids, build_bundle(language, entries.values()), tuple(sorted(problems)))
