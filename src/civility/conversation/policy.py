"""A company's policy: which step follows which conduct, and the pure function that follows it.

>>> from civility.conversation.state import State
>>> policy = Policy.from_text('''
... name = "one-word"
... title = "One warning"
... summary = "A warning, then the end."
... [ladder]
... steps = ["final_warning", "end_call"]
... ''')
>>> policy.rules.warnings.minimum
1
>>> State().strikes
0.0
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from civility.conversation.actions import Action
from civility.conversation.agent_turn import after_agent
from civility.conversation.check import check
from civility.conversation.customer_turn import after_customer
from civility.conversation.decision import Decision
from civility.conversation.loader import Reading, read
from civility.conversation.rules import Rules
from civility.conversation.state import EarlierContact, State
from civility.datadir import data_folders
from civility.diagnostics import Diagnostic, did_you_mean
from civility.errors import DataError, InputError, UnknownNameError
from civility.report import Report
from civility.taxonomy import Speaker

__all__ = ["Policy", "begin", "flag", "step"]

DEFAULT = "three-strikes"
"""The policy used where none is named."""


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy: its name and title, the marks of practice that it serves, and its rules."""

    name: str
    title: str = ""
    summary: str = ""
    marks: tuple[str, ...] = ()
    rules: Rules = field(default_factory=Rules)

    @classmethod
    def load(cls, name: str | Path = DEFAULT) -> Policy:
        """A shipped policy by its name, or one from a ``.toml`` file by its path.

        Raises:
            UnknownNameError: there is no such policy.
            DataError: the file is not valid; every problem is listed with its place.
        """
        path = find(name)
        return cls.from_text(path.read_text(encoding="utf-8"), path=str(path))

    @classmethod
    def from_text(cls, text: str, *, path: str = "policy.toml") -> Policy:
        """The policy that a TOML text describes.

        Raises:
            DataError: the text is not a valid policy.
        """
        policy, problems = inspect(text, path)
        if problems:
            raise DataError(problems)
        return policy

    @staticmethod
    def names() -> tuple[str, ...]:
        """The names of all policies in the data folders, sorted."""
        return tuple(sorted(_files()))


def inspect(text: str, path: str) -> tuple[Policy, tuple[Diagnostic, ...]]:
    """A policy as far as it can be read, and everything wrong with it, in the order of the file."""
    reading = read(text, path)
    if not any(problem.code == "syntax" for problem in reading.problems):
        check(reading)
    return _policy(reading), tuple(sorted(set(reading.problems)))


def _policy(reading: Reading) -> Policy:
    head = {key: value for key, value in reading.head.items() if value is not None}
    return Policy(**{"name": Path(reading.path).stem, **head}, rules=reading.rules)


def find(name: str | Path) -> Path:
    """The file of a policy named by name or path.

    Raises:
        UnknownNameError: there is no such policy.
    """
    path = Path(name)
    if path.suffix == ".toml":
        if not path.is_file():
            raise UnknownNameError(f"no policy file {str(path)!r}")
        return path
    files = _files()
    if str(name) not in files:
        raise UnknownNameError(f"no policy {str(name)!r}: {did_you_mean(str(name), files)}")
    return files[str(name)]


def _files() -> dict[str, Path]:
    folders = data_folders("policies")
    return {file.stem: file for folder in folders for file in sorted(folder.glob("*.toml"))}


# The pure functions


def begin(policy: Policy, earlier: EarlierContact | None = None) -> State:
    """The state before the first turn, with what an earlier contact brings along."""
    rule = policy.rules.carry_over
    if earlier is None or earlier.minutes_ago > rule.within_minutes:
        return State()
    warnings = earlier.warnings if rule.warnings else 0
    return State(strikes=earlier.strikes * rule.strikes, carried_warnings=warnings)


def step(policy: Policy, state: State, report: Report, *, at: float | None = None) -> tuple[State, Decision]:
    """One turn: the next state and what to do.

    Args:
        policy: the policy to follow.
        state: the state before the turn.
        report: what was found in the turn; its ``speaker`` decides which half of the policy applies.
        at: the start of the turn in seconds; needed only where strikes wear off by minutes.

    Raises:
        InputError: ``at`` lies before the turn that the state remembers.
    """
    if report.speaker is Speaker.AGENT:
        return after_agent(policy.rules, state, report)
    if at is not None and state.quiet_since is not None and at < state.quiet_since:
        raise InputError(f"a turn at {at:g} s comes after one at {state.quiet_since:g} s")
    return after_customer(policy.rules, state, report, at)


def flag(policy: Policy, state: State) -> tuple[State, Decision]:
    """The agent says "I cannot handle this": hand over at once, whatever the count (P8)."""
    action: Action = policy.rules.flag.action
    return state, Decision(action, "the agent asks for help: hand over at once", tell=("supervisor",))
