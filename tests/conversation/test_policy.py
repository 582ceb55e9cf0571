"""The semantics of the table of policies, turn by turn, with findings made by hand."""

from collections.abc import Iterable

import pytest

from civility.conversation import Action, EarlierContact, Policy, State, begin, flag, step
from civility.errors import InputError


@pytest.fixture
def play(said):
    """Plays turns written as ``"c insult"`` or ``"a warning"``; returns the actions and the last state."""

    def run(policy: str | Policy, turns: Iterable[str], **details) -> tuple[list[str], State]:
        rules = Policy.load(policy) if isinstance(policy, str) else policy
        state, actions = begin(rules), []
        for turn in turns:
            who, *found = turn.split()
            speaker = "customer" if who == "c" else "agent"
            state, decision = step(rules, state, said(speaker, *found, **details))
            actions.append(decision.action.value)
        return actions, state

    return run


LADDER = ["c insult", "a warning", "c profanity", "a warning", "c insult"]


@pytest.mark.parametrize("policy", ["three-strikes", "three-warnings"])
def test_three_strikes_end_the_call(play, policy):
    actions, state = play(policy, LADDER)
    assert actions == ["warn", "continue", "final_warning", "continue", "end_call"]
    assert state.end_by == ("advisor" if policy == "three-strikes" else "policy")
    assert state.warnings == (2, 4)


def test_an_advisor_may_go_on_and_the_end_is_offered_again(play):
    actions, state = play("three-strikes", [*LADDER, "a solution", "c", "a", "c insult"])
    assert actions[5:] == ["continue", "continue", "continue", "end_call"]
    assert state.closed_at is None


def test_the_third_notice_must_be_followed_by_hanging_up(play):
    actions, state = play("three-warnings", [*LADDER, "a arguing", "c", "a closing", "c insult"])
    assert actions[5:] == ["coach", "end_call", "continue", "continue"]
    assert state.closed_at == 8


@pytest.mark.parametrize("category", ["threat", "hate", "sexual_harassment"])
def test_grave_categories_end_at_once_or_after_a_final_warning(play, category):
    assert play("three-strikes", [f"c {category}"])[0] == ["end_call"]
    assert play("three-warnings", [f"c {category}", "a warning", "c profanity"])[0] == [
        "final_warning",
        "continue",
        "end_call",
    ]


def test_a_supervisor_is_told_of_an_immediate_end(said):
    policy = Policy.load("three-strikes")
    _, decision = step(policy, begin(policy), said("customer", "threat"))
    assert decision.tell == ("supervisor",)
    assert not decision.needs_decision


@pytest.mark.parametrize("conduct", ["shouting", "refusal_to_listen"])
def test_conduct_counts_from_its_third_turn_on(play, conduct):
    turns = [
        f"c {conduct}",
        "a",
        f"c {conduct}",
        "a",
        f"c {conduct}",
        "a warning",
        f"c {conduct}",
        "a warning",
    ]
    actions, state = play("three-strikes", turns)
    assert actions[::2] == ["empathize", "empathize", "warn", "final_warning"]
    assert state.strikes == 2


def test_a_raised_voice_alone_never_ends_a_call_in_three_warnings(play):
    turns = ["c shouting", "a warning"] * 8
    actions, _ = play("three-warnings", turns)
    assert "end_call" not in actions
    assert actions[-2] == "transfer"


def test_one_strike_a_turn_at_most_and_the_gravest_action_wins(play):
    actions, state = play("three-strikes", ["c insult profanity frustration"])
    assert (actions, state.strikes) == (["warn"], 1.0)
    assert play("three-strikes", ["c insult threat"])[0] == ["end_call"]


@pytest.mark.parametrize("stance", ["quoted", "negated"])
def test_what_is_only_reported_or_denied_does_not_count(play, stance):
    actions, state = play("three-strikes", ["c insult", "c threat"], stance=stance)
    assert (actions, state.strikes) == (["continue", "continue"], 0)


def test_what_is_aimed_at_the_own_self_or_a_thing_does_not_count(play):
    assert play("three-strikes", ["c insult"], target="self")[0] == ["continue"]
    assert play("three-strikes", ["c insult"], target="thing")[0] == ["continue"]


def test_a_maybe_never_counts_and_never_ends(play):
    actions, state = play("three-strikes", ["c threat", "a", "c insult"] * 5, certainty="maybe")
    assert set(actions) <= {"empathize", "continue"}
    assert state.strikes == 0


def test_a_maybe_may_be_answered_by_a_warning_and_is_still_no_strike(play):
    head = 'name = "x"\ntitle = "X"\nsummary = "X"\n'
    policy = Policy.from_text(head + '[maybe]\naction = "warn"\n')
    actions, state = play(policy, ["c threat", "a warning"] * 4, certainty="maybe")
    assert actions[::2] == ["warn"] * 4
    assert state.strikes == 0


def test_an_end_once_due_stays_due(play):
    actions, state = play("three-strikes", ["c threat", "a solution", "c insult", "c"])
    assert actions == ["end_call", "coach", "end_call", "end_call"]
    assert state.end_by == "policy"


@pytest.mark.parametrize("policy", Policy.names())
def test_after_a_safeguard_nothing_warns_and_nothing_ends(play, policy):
    turns = [
        "c insult",
        "a warning",
        "c self_harm",
        "a empathy",
        "c threat",
        "a",
        "c insult",
        "a",
        "c insult",
    ]
    actions, _ = play(policy, [*turns, "a", "c self_harm"])
    assert actions[2] == actions[-1] == "safeguard"
    assert set(actions[4:-1]) <= {"escalate", "empathize", "continue"}


def test_a_safeguard_undoes_an_end_already_due(play):
    actions, state = play("three-warnings", [*LADDER, "c self_harm", "a", "c insult"])
    assert actions[5:] == ["safeguard", "continue", "escalate"]
    assert state.end_at is None


def test_an_agent_is_coached_who_warns_someone_in_danger(play):
    actions, _ = play("three-strikes", ["c self_harm", "a warning", "a closing"])
    assert actions == ["safeguard", "coach", "coach"]


def test_a_warning_must_have_been_heard(play):
    unheard = ["c insult", "a", "c insult", "a", "c insult", "a", "c insult"]
    assert play("three-strikes", unheard)[0][::2] == [
        "warn",
        "final_warning",
        "final_warning",
        "final_warning",
    ]


def test_one_answer_holds_one_warning(play):
    _, state = play("three-warnings", ["c insult", "a warning", "a warning", "c", "a warning"])
    assert state.warnings == (2, 5)


def test_signals_are_met_with_empathy(play):
    for signal in ("frustration", "complaint_threat", "supervisor_request", "repeat_contact"):
        assert play("three-strikes", [f"c {signal}"])[0] == ["empathize"]


def test_a_single_polite_hold_or_transfer_is_not_coached(play):
    turns = ["a hold", "a hold", "a transfer", "a transfer"]
    assert play("three-strikes", turns)[0] == ["continue", "coach", "continue", "coach"]
    assert play("three-strikes", ["a hold"], severity="high")[0] == ["coach"]


def test_a_refusal_that_offers_a_way_is_not_coached(play):
    assert play("three-strikes", ["a negative_language"])[0] == ["coach"]
    assert play("three-strikes", ["a negative_language solution"])[0] == ["continue"]
    assert play("three-strikes", ["a deflection solution"], severity="low")[0] == ["continue"]
    assert play("three-strikes", ["a deflection solution"])[0] == ["coach"]


def test_the_reason_names_what_provoked(said):
    policy, state = Policy.load("three-strikes"), State()
    state, _ = step(policy, state, said("agent", "calm_down"))
    _, decision = step(policy, state, said("customer", "insult"))
    assert decision.because == "insult: strike 1 of 3; right after the agent's calm down"


def test_the_flag_of_the_agent_escalates_whatever_the_count():
    policy = Policy.load("three-strikes")
    assert flag(policy, State())[1].action is Action.ESCALATE


def test_a_turn_in_no_supported_language_is_not_called_clean(said):
    _, decision = step(Policy.load("three-strikes"), State(), said("customer", language=None))
    assert decision.because == "not checked: in no supported language"


def test_carry_over_only_within_its_time():
    policy = Policy.load("civil-service")
    assert begin(policy, EarlierContact(strikes=2, minutes_ago=30)).strikes == 1
    assert begin(policy, EarlierContact(strikes=2, minutes_ago=90)).strikes == 0


def test_a_state_goes_through_json(play):
    _, state = play("three-strikes", LADDER)
    assert State.from_dict(state.to_dict()) == state
    with pytest.raises(InputError, match="unknown field 'stirkes'"):
        State.from_dict({"stirkes": 1})
