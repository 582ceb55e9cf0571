"""What a policy must not do, beyond being well formed.

Each rule here is a promise that a company makes to its callers: nobody is hung up on without a warning
unless the policy says so openly (P4), and nobody who may be in danger is hung up on at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from civility.conversation.actions import WARNINGS, Action
from civility.conversation.loader import Reading
from civility.conversation.rules import GRAVE, Rules
from civility.diagnostics import did_you_mean
from civility.taxonomy import Kind, Severity, categories

__all__ = ["check"]

_MILD = (Action.CONTINUE, Action.EMPATHIZE, Action.WARN)
_HANDOVER = (Action.ESCALATE, Action.TRANSFER)
_STEPS = (Action.EMPATHIZE, Action.WARN, Action.FINAL_WARNING, *_HANDOVER, Action.END_CALL)


def check(reading: Reading) -> None:
    """Adds to the reading's problems everything that the rules themselves get wrong."""
    for rule in _RULES:
        rule(reading, reading.rules)


def _names(kind: Kind) -> list[str]:
    return [name for name, category in categories().items() if category.kind is kind]


def _known(reading: Reading, table: str, used: Iterable[str], known: Iterable[str]) -> None:
    options = list(known)
    for name in used:
        if name not in options:
            message = f"{table}: {name!r} can have no place here"
            reading.problem(table, name, "unknown-category", message, did_you_mean(name, options))


def _categories(reading: Reading, rules: Rules) -> None:
    abuse, conduct = _names(Kind.ABUSE), _names(Kind.CONDUCT)
    _known(reading, "weights.category", rules.weights.category, [*abuse, *conduct])
    _known(reading, "weights.severity", rules.weights.severity, [each.value for each in Severity])
    _known(reading, "immediate", rules.immediate, abuse)
    _known(reading, "conduct", rules.conduct, conduct)
    _known(reading, "signals", rules.signals, _names(Kind.SIGNAL))


def _only(reading: Reading, table: str, chosen: Mapping[str, Action], allowed: tuple[Action, ...]) -> None:
    for key, action in chosen.items():
        if action not in allowed:
            message = f"{table}.{key}: {action.value!r} is no action for this"
            hint = f"use one of: {', '.join(each.value for each in allowed)}"
            reading.problem(table, key, "wrong-action", message, hint)


def _actions(reading: Reading, rules: Rules) -> None:
    _only(reading, "ladder", {"below_first": rules.ladder.below_first}, _MILD)
    _only(reading, "immediate", rules.immediate, _STEPS)
    _only(reading, "signals", rules.signals, (Action.CONTINUE, Action.EMPATHIZE, *_HANDOVER))
    _only(reading, "maybe", {"action": rules.maybe.action}, (*_MILD, *_HANDOVER))
    _only(reading, "flag", {"action": rules.flag.action}, _HANDOVER)
    for name, conduct in rules.conduct.items():
        _only(reading, f"conduct.{name}", {"before": conduct.before}, _MILD)
        _only(reading, f"conduct.{name}", {"instead_of_end": conduct.instead_of_end}, _HANDOVER)


def _ladder(reading: Reading, rules: Rules) -> None:
    steps = rules.ladder.steps
    if not steps:
        reading.problem("ladder", "steps", "empty-ladder", "the ladder has no step", 'write ["warn", …]')
    for action in steps:
        if action not in _STEPS:
            message = f"ladder.steps: {action.value!r} is no answer to an offence"
            hint = f"use one of: {', '.join(each.value for each in _STEPS)}"
            reading.problem("ladder", "steps", "wrong-action", message, hint)
    if Action.END_CALL in steps[:-1]:
        message = "ladder.steps: nothing comes after end_call"
        reading.problem("ladder", "steps", "after-end", message, "put end_call last")
    if [action.rank for action in steps] != sorted(action.rank for action in steps):
        message = "ladder.steps: a milder step follows a graver one"
        reading.problem("ladder", "steps", "falling-ladder", message, "order the steps from mild to grave")


def _ends(rules: Rules) -> bool:
    return Action.END_CALL in rules.ladder.steps


def _warned(reading: Reading, rules: Rules) -> None:
    if rules.end.allow_unwarned_end:
        return
    immediately_warned = bool(WARNINGS & set(rules.immediate.values()))
    unwarned = [
        ("warnings", "minimum", rules.warnings.minimum < 1),
        (
            "warnings",
            "minimum_after_immediate",
            immediately_warned and rules.warnings.minimum_after_immediate < 1,
        ),
        ("carry_over", "warnings", rules.carry_over.warnings),
    ]
    for table, key, could in unwarned:
        if could and _ends(rules):
            _unwarned(
                reading, table, key, f"{table}.{key}: this policy could end a call without a warning in it"
            )
    for name, action in rules.immediate.items():
        if action is Action.END_CALL and name not in GRAVE:
            _unwarned(
                reading, "immediate", name, f"immediate.{name}: ends a call without a warning for {name}"
            )


def _unwarned(reading: Reading, table: str, key: str, message: str) -> None:
    hint = "raise it, or say so openly: [end] allow_unwarned_end = true"
    reading.problem(table, key, "unwarned-end", message, hint)


def _enough_steps(reading: Reading, rules: Rules) -> None:
    given = sum(action in WARNINGS for action in rules.ladder.steps)
    if _ends(rules) and given < rules.warnings.minimum:
        message = f"warnings.minimum is {rules.warnings.minimum}, but the ladder has {given} warning steps"
        hint = "add a step to [ladder] steps, or lower the minimum"
        reading.problem("warnings", "minimum", "too-few-warnings", message, hint)


def _numbers(reading: Reading, rules: Rules) -> None:
    bounds: list[tuple[str, str, float, float, float]] = [
        ("carry_over", "strikes", rules.carry_over.strikes, 0, 1),
        ("hearing", "similarity", rules.hearing.similarity, 0.3, 1),
        ("weights", "max_per_turn", rules.weights.max_per_turn, 0.01, 10),
        ("weights", "provoked", rules.weights.provoked, 0, 1),
        ("coaching", "answer_turns", rules.coaching.answer_turns, 1, 10),
    ]
    if rules.decay.unit != "none":
        bounds.append(("decay", "every", rules.decay.every, 0.01, 10_000))
    if rules.hearing.same_claim_times:
        bounds.append(("hearing", "same_claim_times", rules.hearing.same_claim_times, 2, 100))
    for name, conduct in rules.conduct.items():
        bounds.append((f"conduct.{name}", "strike_from_turn", conduct.strike_from_turn, 1, 1000))
    for table, key, value, low, high in bounds:
        if not low <= value <= high:
            message = f"{table}.{key}: {value:g} is out of range"
            reading.problem(table, key, "out-of-range", message, f"use {low:g} to {high:g}")


_RULES: tuple[Callable[[Reading, Rules], None], ...] = (
    _categories,
    _actions,
    _ladder,
    _warned,
    _enough_steps,
    _numbers,
)
