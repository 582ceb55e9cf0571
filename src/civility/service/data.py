"""The data in use: detector, phrasebook and policies, replaced together or not at all."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from civility.conversation.policy import Policy
from civility.datadir import data_folders
from civility.detection import Detector
from civility.diagnostics import did_you_mean
from civility.errors import CivilityError, DataError, UnknownNameError
from civility.phrasebook import Phrasebook
from civility.service.codes import Fault, Problem
from civility.service.logs import log

__all__ = ["Data", "Holder", "load"]

WARM = {
    "en": ("You are an idiot.", "Please calm down."),
    "fa": ("تو احمقی", "لطفاً آرام باشید"),
    "pl": ("Pan jest idiotą.", "Proszę się uspokoić."),
    "zh": ("你这个白痴", "请您冷静一下"),
}


@dataclass(frozen=True)
class Data:
    """One consistent set, never changed."""

    detector: Detector
    phrasebook: Phrasebook
    policies: dict[str, Policy]
    revision: str
    lexicons: Mapping[str, str]
    """A digest of each language's lexicon files."""

    def policy(self, name: str) -> Policy:
        """The policy of that name.

        Raises:
            UnknownNameError: there is none.
        """
        if name not in self.policies:
            raise UnknownNameError(f"no policy {name!r}: {did_you_mean(name, self.policies)}")
        return self.policies[name]


def files() -> list[Path]:
    """Every data file in use, sorted."""
    kinds = {"lexicons": "*.yaml", "phrasebooks": "*.ftl", "policies": "*.toml"}
    return sorted(
        path for kind, form in kinds.items() for folder in data_folders(kind) for path in folder.rglob(form)
    )


def revision(paths: Iterable[Path]) -> str:
    """A short digest of the files' names and contents."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def lexicon_revisions(languages: Iterable[str]) -> dict[str, str]:
    """A digest of each language's lexicon files."""
    folders = data_folders("lexicons")
    return {
        code: revision(path for folder in folders for path in sorted((folder / code).rglob("*.yaml")))
        for code in languages
    }


def load(languages: tuple[str, ...], *, warm: bool) -> Data:
    """Read and check everything.

    Raises:
        DataError: a file is not valid; every problem is listed with its place.
    """
    mark = revision(files())
    detector = Detector(languages)
    policies = {name: Policy.load(name) for name in Policy.names()}
    data = Data(detector, Phrasebook.load(), policies, mark, lexicon_revisions(languages))
    if warm:
        for language in languages:
            customer, agent = WARM.get(language, ("", ""))
            detector(customer, speaker="customer", language=language)
            detector(agent, speaker="agent", language=language)
    return data


class Holder:
    """Holds the data in use and replaces it by a newer set that passed its check."""

    def __init__(self, make: Callable[[], Data]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._failed: str | None = None
        self.current = make()

    def reload(self) -> bool:
        """Take over changed files; False where nothing has changed.

        Raises:
            Problem: the new files are not valid; the old set stays in use.
        """
        with self._lock:
            if revision(files()) == self.current.revision:
                return False
            try:
                self._check_changed()
                self.current = self._make()
            except CivilityError as error:
                raise _refused(error) from error
            return True

    def _check_changed(self) -> None:
        """Every entry of a changed language against its own examples, as ``lexicon check`` does it."""
        from civility.lexicon.bench import check_paths

        before = self.current.lexicons
        for code, mark in lexicon_revisions(before).items():
            if mark != before[code] and (problems := check_paths([], code).problems):
                raise DataError(problems)

    def poll(self) -> None:
        """Reload if files have changed, and tell a failure in the log, once for each state of the files."""
        mark = revision(files())
        if mark in (self.current.revision, self._failed):
            return
        try:
            self.reload()
        except Problem as problem:
            self._failed = mark
            log.error("reload-refused", problems=[fault.detail for fault in problem.errors][:20])
        else:
            log.info("reloaded", revision=self.current.revision)


def _refused(error: CivilityError) -> Problem:
    if isinstance(error, DataError):
        faults = [Fault(pointer=f"{d.path}:{d.line}:{d.column}", code=d.code, detail=str(d))
                  for d in error.diagnostics[:100]]  # fmt: skip
        return Problem("reload-refused", f"{len(error.diagnostics)} problems were found", faults)
    return Problem("reload-refused", str(error))
