"""Promises of every policy that passes ``check``, whatever a customer and an agent say."""

import json
from types import MappingProxyType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from civility.conversation import Action, Policy, State, begin, step
from civility.conversation.check import check
from civility.conversation.loader import Reading
from civility.conversation.rules import (
    GRAVE,
    Apology,
    CarryOver,
    Conduct,
    Decay,
    End,
    Ladder,
    Maybe,
    Rules,
    Warnings,
    Weights,
)
from civility.conversation.state import EarlierContact
from civility.report import LanguageGuess, Report, Span
from civility.taxonomy import Certainty, Kind, Severity, Speaker, Stance, Target, categories

ABUSE = [name for name, row in categories().items() if row.kind is Kind.ABUSE]
CONDUCT = ["shouting", "refusal_to_listen"]
A = Action
MILD = st.sampled_from([A.CONTINUE, A.EMPATHIZE, A.WARN])
HANDOVER = st.sampled_from([A.ESCALATE, A.TRANSFER])
STEPS = [A.EMPATHIZE, A.WARN, A.FINAL_WARNING, A.TRANSFER, A.ESCALATE]
shares = st.sampled_from([0.0, 0.25, 0.5, 1.0, 1.5, 3.0])


def mapping(keys: list[str], values: st.SearchStrategy) -> st.SearchStrategy:
    return st.dictionaries(st.sampled_from(keys), values, max_size=4).map(MappingProxyType)


severities = [each.value for each in Severity]
steps = st.one_of(
    st.just(Ladder().steps),
    st.lists(st.sampled_from(STEPS), min_size=1, max_size=4).map(
        lambda found: (*sorted(found, key=lambda a: a.rank), A.END_CALL)
    ),
    st.lists(st.sampled_from(STEPS), min_size=1, max_size=4).map(
        lambda a: tuple(sorted(a, key=lambda a: a.rank))
    ),
)
immediate = st.builds(
    lambda grave, other: MappingProxyType({**other, **grave}),
    mapping(list(GRAVE), st.sampled_from([*STEPS, A.END_CALL])),
    mapping(["insult", "profanity"], st.sampled_from([A.FINAL_WARNING, A.END_CALL])),
)
policies = st.builds(
    Rules,
    ladder=st.builds(Ladder, steps=steps, below_first=MILD),
    weights=st.builds(
        Weights,
        category=mapping(ABUSE + CONDUCT, shares),
        severity=mapping(severities, shares),
        provoked=st.sampled_from([0.0, 0.5, 1.0]),
        max_per_turn=st.sampled_from([0.5, 1.0, 3.0]),
    ),
    immediate=st.just(MappingProxyType({})) | immediate,
    conduct=mapping(
        CONDUCT,
        st.builds(
            Conduct,
            strike_from_turn=st.integers(1, 3),
            before=MILD,
            may_end=st.booleans(),
            instead_of_end=HANDOVER,
        ),
    ),
    maybe=st.builds(Maybe, action=MILD | HANDOVER),
    decay=st.builds(
        Decay,
        unit=st.sampled_from(["none", "turns", "minutes"]),
        every=st.sampled_from([1.0, 2.0]),
        amount=shares,
    ),
    apology=st.builds(Apology, removes=shares, times=st.integers(0, 2)),
    warnings=st.builds(
        Warnings,
        minimum=st.integers(0, 3) | st.just(1),
        minimum_after_immediate=st.integers(0, 2),
        heard=st.sampled_from(["required", "assumed"]),
    ),
    end=st.builds(End, decided_by=st.sampled_from(["advisor", "policy"]), allow_unwarned_end=st.booleans()),
    carry_over=st.builds(CarryOver, strikes=st.sampled_from([0.0, 0.5, 1.0]), warnings=st.booleans()),
)


def passing(rules: Rules) -> bool:
    reading = Reading("", "generated.toml", rules=rules)
    check(reading)
    return not reading.problems


@st.composite
def reports(draw: st.DrawFn) -> Report:
    speaker = draw(st.sampled_from(list(Speaker)))
    names = [name for name, row in categories().items() if speaker in row.speakers]
    found = draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
    spans = []
    for name in found:
        certainty = draw(st.sampled_from(list(Certainty)))
        spans.append(
            Span(
                start=0,
                end=1,
                text="…",
                category=name,
                kind=categories()[name].kind,
                severity=draw(st.sampled_from(list(Severity))),
                score=0.85 if certainty is Certainty.LIKELY else 0.55,
                target=draw(st.sampled_from([Target.AGENT, Target.UNKNOWN, Target.SELF])),
                stance=draw(st.sampled_from([Stance.ASSERTED] * 3 + [Stance.QUOTED, Stance.NEGATED])),
                entry="",
                evasion=(),
                why="",
                certainty=certainty,
            )
        )
    return Report("…", speaker=speaker, spans=tuple(spans), identify=lambda _: LanguageGuess("en", True))


def plain(speaker: Speaker, *names: str, certainty: Certainty = Certainty.LIKELY) -> Report:
    spans = tuple(
        Span(
            start=0,
            end=1,
            text="…",
            category=name,
            kind=categories()[name].kind,
            severity=Severity.MEDIUM,
            score=0.85,
            target=Target.AGENT,
            stance=Stance.ASSERTED,
            entry="",
            evasion=(),
            why="",
            certainty=certainty,
        )
        for name in names
    )
    return Report("…", speaker=speaker, spans=spans, identify=lambda _: LanguageGuess("en", True))


usual = st.sampled_from(
    [
        *[plain(Speaker.CUSTOMER, "insult")] * 4,
        plain(Speaker.CUSTOMER, "profanity", "frustration"),
        plain(Speaker.CUSTOMER, "shouting"),
        plain(Speaker.CUSTOMER, "apology"),
        plain(Speaker.CUSTOMER, "threat", certainty=Certainty.MAYBE),
        plain(Speaker.CUSTOMER),
        plain(Speaker.AGENT, "warning"),
        plain(Speaker.AGENT),
    ]
)
"""What happens in a bad call; anything at all is mixed in."""
calls = st.lists(usual | usual | reports(), min_size=4, max_size=25)
earlier_contacts = st.none() | st.builds(
    EarlierContact, strikes=st.sampled_from([0.0, 2.0, 5.0]), warnings=st.integers(0, 3)
)


def immediate_so_far(rules: Rules, report: Report) -> bool:
    return any(
        span.category in rules.immediate for span in report.counted if span.certainty is Certainty.LIKELY
    )


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(policies.filter(passing), calls, earlier_contacts)
def test_promises(rules: Rules, call: list[Report], earlier: EarlierContact | None) -> None:
    policy = Policy("generated", rules=rules)
    state = begin(policy, earlier)
    warnings, danger, immediate = 0, False, False
    for number, report in enumerate(call):
        before = state
        state, decision = step(policy, state, report, at=float(number * 40))
        assert State.from_dict(json.loads(json.dumps(state.to_dict()))) == state
        customer = report.speaker is Speaker.CUSTOMER
        danger = danger or (customer and "self_harm" in report.categories)
        if danger and customer:
            assert decision.action is not Action.END_CALL, "ended after a safeguard"
            assert decision.action not in (Action.WARN, Action.FINAL_WARNING), "warned after a safeguard"
        assert state.strikes - before.strikes <= max(rules.weights.max_per_turn, len(rules.ladder.steps))
        if customer:
            immediate = immediate or immediate_so_far(rules, report)
        if decision.action is Action.END_CALL and not immediate:
            counted = warnings + state.carried_warnings
            assert counted >= rules.warnings.minimum, "ended with fewer warnings than stated"
            if not rules.end.allow_unwarned_end:
                assert warnings >= 1, "ended without a warning in this call"
        if decision.action is Action.END_CALL and before.end_at is None:
            sure = [span for span in report.counted if span.certainty is Certainty.LIKELY]
            assert any(span.kind in (Kind.ABUSE, Kind.CONDUCT) for span in sure), "a maybe ended a call"
        warnings = len(state.warnings)
    assert state.strikes >= 0


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(policies.filter(passing))
def test_no_category_but_the_grave_ones_ends_at_once_unless_the_policy_says_so(rules: Rules) -> None:
    if not rules.end.allow_unwarned_end:
        ends = {name for name, action in rules.immediate.items() if action is Action.END_CALL}
        assert ends <= set(GRAVE)
