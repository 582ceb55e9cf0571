"""What must hold of phrasebooks beyond Fluent's grammar: variables, variants, references, parity.

Every check yields `Diagnostic` objects and goes on; nothing here stops at the first problem.
"""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterable, Iterator, Mapping

from babel import Locale, UnknownLocaleError
from fluent.runtime import FluentBundle
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from civility.diagnostics import Diagnostic, did_you_mean
from civility.phrasebook.names import CHANNELS, CUSTOMERS, VARIABLES, choices, id_problem, required_ids
from civility.phrasebook.render import build_bundle, render
from civility.phrasebook.source import Entry, start

__all__ = ["check_catalogue", "check_parity", "closest"]

_FALLBACK = {"customer": "unknown", "channel": "voice"}
_LETTERS: Mapping[str, Mapping[str, str]] = {
    "fa": {"ي": "ی", "ك": "ک", "ة": "ه", **dict(zip("0123456789", "۰۱۲۳۴۵۶۷۸۹", strict=True))},
    "zh": {"你": "您", ",": "，", "?": "？", "!": "！", ";": "；"},
}
"""Characters that do not belong in the lines of a language, with what to write instead."""


def closest(name: str, known: Iterable[str]) -> str:
    """A hint with the closest id, or one that says where to look: the list itself is too long."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"did you mean {near[0]!r}?" if near else "see the ids in phrasebooks/en/"


def check_catalogue(language: str, entries: Mapping[str, Entry]) -> Iterator[Diagnostic]:
    """Everything that can be wrong within one language: ids, variables, variants, references, rendering."""
    broken: set[str] = set()
    included = {name: _included(name, entries) for name in entries}
    for entry in entries.values():
        problems = [*_check_id(entry, entries), *_EntryChecker(language, entry, entries).run()]
        if entry.id in included[entry.id]:
            problems.append(
                entry.problem(None, "cycle", f"{entry.id!r} includes itself", "write it out in full")
            )
        broken.update(entry.id for _ in problems)
        yield from problems
    bundle = build_bundle(language, entries.values())
    for entry in entries.values():
        if not entry.id.startswith("-") and broken.isdisjoint({entry.id, *included[entry.id]}):
            yield from _check_rendering(bundle, language, entry)


def check_parity(books: Iterable[Mapping[str, Entry]], shipped: frozenset[str]) -> Iterator[Diagnostic]:
    """Messages that a language lacks: every shipped one, and those that the taxonomy demands."""
    filled = [book for book in books if book]
    for name in sorted(shipped | required_ids()):
        example = next((book[name] for book in filled if name in book), None)
        yield from (_missing(book, name, example) for book in filled if name not in book)


def _missing(book: Mapping[str, Entry], name: str, example: Entry | None) -> Diagnostic:
    sources = {entry.source.path: entry.source for entry in book.values()}
    wanted = example.source.path.rsplit("/", 1)[-1] if example else ""
    source = next((s for path, s in sources.items() if path.endswith(f"/{wanted}")), None)
    source = source or next(iter(sources.values()))
    hint = "every language needs it; docs/localization.md shows how to add a line"
    if example:
        place = example.source.problem(example.offset, "", "")
        hint = f"translate it from {place.path}:{place.line}"
    return source.problem(0, "missing-message", f"message {name!r} is missing", hint)


def _check_id(entry: Entry, entries: Mapping[str, Entry]) -> Iterator[Diagnostic]:
    if entry.id.startswith("-"):
        return
    if reason := id_problem(entry.id):
        others = required_ids() | (entries.keys() - {entry.id})
        yield entry.problem(
            None, "unknown-id", f"unknown message {entry.id!r}: {reason}", closest(entry.id, others)
        )
    if entry.node.value is None:
        yield entry.problem(
            None, "no-value", f"message {entry.id!r} has no line of its own", f"write: {entry.id} = text"
        )


def _included(name: str, entries: Mapping[str, Entry]) -> set[str]:
    """Every message and term that an entry includes, at any depth; itself only where it is in a circle."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        entry = entries.get(waiting.pop())
        new = (_References.of(entry) if entry else set()) - found
        found |= new
        waiting.extend(new)
    return found


class _References(Visitor):
    """Collects the ids that an entry includes directly."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    @classmethod
    def of(cls, entry: Entry) -> set[str]:
        """The ids of the messages and terms that stand in an entry."""
        collector = cls()
        collector.visit(entry.node)
        return collector.found

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 (the syntax node's name)
        """A message included by another."""
        self.found.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        """A term included by a message."""
        self.found.add(f"-{node.id.name}")


class _EntryChecker(Visitor):
    """Walks one entry and collects what is wrong with its parts."""

    def __init__(self, language: str, entry: Entry, entries: Mapping[str, Entry]) -> None:
        self.language = language
        self.entry = entry
        self.entries = entries
        self.problems: list[Diagnostic] = []

    def run(self) -> list[Diagnostic]:
        """Every problem of the entry, in the order of the text."""
        self.visit(self.entry.node)
        return sorted(self.problems)

    def _add(self, node: ast.BaseNode, code: str, message: str, hint: str) -> None:
        self.problems.append(self.entry.problem(node, code, message, hint))

    def visit_Comment(self, node: ast.BaseNode) -> None:  # noqa: N802 (named after the syntax node)
        """A comment is for people: nothing in it is checked."""

    def visit_Attribute(self, node: ast.Attribute) -> None:  # noqa: N802
        """Only the attribute ``.chat`` is ever said."""
        if node.id.name != "chat" and isinstance(self.entry.node, ast.Message):
            self._add(node, "unknown-attribute", f"unknown attribute '.{node.id.name}'", "use '.chat'")
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """A variable must be one that the program fills in."""
        name = node.id.name
        if name not in VARIABLES:
            self._add(node, "unknown-variable", f"unknown variable '${name}'", did_you_mean(name, VARIABLES))

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        """A line may include another that exists."""
        self._check_reference(node, node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        """A line may include a term that exists."""
        self._check_reference(node, f"-{node.id.name}")
        self.generic_visit(node)

    def _check_reference(self, node: ast.BaseNode, name: str) -> None:
        if name not in self.entries:
            known = [other for other in self.entries if other.startswith("-") == name.startswith("-")]
            self._add(node, "unknown-reference", f"no message or term {name!r}", closest(name, known))

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        """Numbers are written in the digits of the language without any function."""
        self._add(node, "unknown-function", f"function {node.id.name} is not used here", "write { $minutes }")

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        """Variants must be ones that can occur, and the fallback the one for 'not known'."""
        if isinstance(node.selector, ast.VariableReference):
            self._check_variants(node, node.selector.id.name)
        self.generic_visit(node)

    def _check_variants(self, node: ast.SelectExpression, variable: str) -> None:
        allowed = self._allowed_keys(variable)
        for variant in node.variants:
            key = variant.key.name if isinstance(variant.key, ast.Identifier) else None
            if key is not None and allowed and key not in allowed:
                hint = did_you_mean(key, allowed)
                self._add(variant.key, "unknown-variant", f"${variable} is never {key!r}", hint)
            wanted = _FALLBACK.get(variable)
            if variant.default and wanted and key in allowed and key != wanted:
                message = f"the fallback of ${variable} is [{key}]"
                self._add(variant, "fallback", message, f"mark *[{wanted}] as the fallback")

    def _allowed_keys(self, variable: str) -> tuple[str, ...]:
        if variable == "minutes":
            return (*_plurals(self.language), "none")
        return choices(variable)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        """Letters and digits must be those of the language."""
        begin, letters = start(node), _LETTERS.get(self.language, {})
        written = self.entry.source.text[begin : node.span.end] if node.span else ""
        for offset, char in enumerate(written):
            if char in letters:
                problem = self.entry.source.problem(
                    begin + offset, "letter", f"{char!r} does not belong here", f"write {letters[char]!r}"
                )
                self.problems.append(problem)


def _plurals(language: str) -> tuple[str, ...]:
    try:
        return (*sorted(Locale.parse(language).plural_form.tags), "other")
    except (UnknownLocaleError, ValueError):  # a folder named for no known locale: any plural may be meant
        return ("zero", "one", "two", "few", "many", "other")


def _check_rendering(bundle: FluentBundle, language: str, entry: Entry) -> Iterator[Diagnostic]:
    for customer, channel, minutes in itertools.product(CUSTOMERS, CHANNELS, (1, 2, 5)):
        values = {"customer": customer, "channel": channel, "minutes": minutes}
        values |= {"agent_name": "Sara", "company": "Nova", "reason": "x"}
        text, errors = render(bundle, entry.id, language, values)
        if errors or not text.strip():
            detail = errors[0] if errors else "nothing is left to say"
            yield entry.problem(
                None,
                "render",
                f"message {entry.id!r} cannot be rendered for {customer}, {channel}: {detail}",
                "look for an empty variant",
            )
            return
