"""The conversation around the policy: lines, events, loudness, repeated claims, snapshots, bad input."""

import json

import pytest

from civility.conversation import Conversation, EarlierContact
from civility.conversation.service_signs import Call, Holds
from civility.errors import InputError, UnknownNameError


@pytest.fixture
def start(detector):
    def make(**options) -> Conversation:
        return Conversation(**{"language": "en", "detector": detector, **options})

    return make


def say(call: Conversation, *turns: str) -> list:
    return [call.add("customer" if turn[0] == "c" else "agent", turn[2:]) for turn in turns]


CALL = (
    "c hello",
    "c you {insult}",
    "a please {warning}",
    "c again {insult frustration}",
    "a calm down {calm_down}",
    "c and again {profanity}",
    "a goodbye {closing}",
    "c more {insult}",
)


def test_advice_is_the_contract(start):
    advice = say(start(), "c you {insult}")[0].to_dict()
    assert list(advice) == [
        "turn",
        "speaker",
        "action",
        "because",
        "strikes",
        "needs_decision",
        "tell",
        "language",
        "say",
        "report",
    ]
    assert advice["action"] == "warn"
    assert advice["strikes"] == 1
    assert advice["say"][0]["id"] == "warning-insult-1"
    assert json.loads(json.dumps(advice)) == advice


def test_the_better_line_comes_with_the_coaching(start):
    assert [line.id for line in say(start(), "a calm down {calm_down}")[0].say] == ["instead-calm-down"]


def test_empathy_lines_rotate(start):
    found = say(start(), *["c so {frustration}"] * 4)
    assert [advice.say[0].id for advice in found] == [f"empathy-general-{n}" for n in (1, 2, 3, 1)]
    assert [advice.say[1].id for advice in found[:2]] == ["solution-1", "paraphrase-1"]


def test_an_agent_who_says_the_advised_line_has_warned(start):
    call = start()
    line = say(call, "c you {insult}")[0].say[0].text
    call.add("agent", f"Well, {line}")
    assert call.state.warnings == (2,)


@pytest.mark.parametrize("language", ["en", "fa", "pl", "zh"])
def test_every_advised_line_of_a_call_is_understood_again(start, language):
    """What the advice says, said by the agent, counts as the warning or the closing that it is."""
    call = start(language=language, policy="three-warnings")
    for _ in range(3):
        line = say(call, "c you {insult}")[0].say[0]
        call.add("agent", line.text)
    assert call.state.warnings == (2, 4)
    assert call.ended


def test_a_snapshot_goes_on_as_if_nothing_had_happened(start, detector):
    whole, stored = start(), start()
    for turn in CALL:
        expected = say(whole, turn)[0]
        stored = Conversation.restore(json.loads(json.dumps(stored.snapshot())), detector=detector)
        assert say(stored, turn)[0].to_dict() == expected.to_dict()
    assert stored.summary() == whole.summary()
    assert stored.snapshot() == whole.snapshot()


def test_a_snapshot_holds_no_word_of_the_customer(start):
    call = start()
    say(call, "c Wellington is my street and you are a {insult}", "c Wellington is my street indeed, I said")
    written = json.dumps(call.snapshot())
    assert "Wellington" not in written
    assert "street" not in written


@pytest.mark.parametrize("broken", [{}, {"version": 7}, {"version": 1}, {"version": 1, "policy": 3}])
def test_a_broken_snapshot_is_refused(broken):
    with pytest.raises(InputError):
        Conversation.restore(broken)


def test_shouting_by_loudness_against_the_callers_own_mean(start):
    call = start()
    levels = [-30.0, -28.0, -29.0, -15.0, -27.0]
    actions = [call.add("customer", "so it is", loudness_db=level).action.value for level in levels]
    assert actions == ["continue", "continue", "continue", "empathize", "continue"]
    loud = start()
    assert [loud.add("customer", "so it is", loudness_db=-5.0).action.value for _ in range(4)] == [
        "continue"
    ] * 4


def test_the_same_claim_again_is_a_refusal_to_listen(start):
    call = start()
    claim = "I was charged two times for one single order"
    found = []
    for _ in range(4):
        found.append(call.add("customer", claim).report.categories)
        call.add("agent", "I see one payment and one reservation")
    assert found == [(), (), ("refusal_to_listen",), ("refusal_to_listen",)]


def test_a_claim_repeated_because_the_agent_asked_is_none(start):
    call = start()
    for _ in range(4):
        advice = call.add("customer", "my account number ends with forty two")
        call.add("agent", "Could you say that again? {repeat_request}")
    assert advice.report.categories == ()


def test_a_claim_in_one_breath_is_none(start):
    call = start()
    found = [call.add("customer", "give me back my own money now") for _ in range(4)]
    assert found[-1].report.categories == ()


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("你们扣了我两次钱今天必须退给我", "今天必须退给我你们扣了我两次钱"),
        ("دو بار از حسابم پول کم کرده‌اید", "از حسابم دو بار پول كم كرده اید"),
        ("Pobraliście mi opłatę dwa razy!", "dwa razy pobraliście mi opłatę"),
    ],
)
def test_the_same_claim_in_other_order_or_spelling(start, claim, other):
    call = start()
    for text in (claim, other, claim):
        advice = call.add("customer", text)
        call.add("agent", "…")
    assert "refusal_to_listen" in advice.report.categories


def test_lines_follow_the_customers_language(said):
    def detector(text, *, speaker, language):
        return said(speaker, "insult", text=text, language=language or ("pl" if text.isupper() else "fa"))

    call = Conversation(detector=detector)
    assert call.speaking == "en"
    assert [call.add("customer", text).language for text in ("aaa", "BB", "BBBBBB")] == ["fa", "fa", "pl"]


def test_a_long_or_repeated_hold_is_coached(start):
    call = start()
    assert [call.hold(0, 20).action.value, call.hold(30, 40).action.value] == ["continue", "coach"]
    assert start().hold(0, 90).say[0].id == "instead-hold"


def test_the_second_transfer_is_coached(start):
    call = start()
    assert [call.transfer(5).action.value, call.transfer(9).action.value] == ["continue", "coach"]


def test_the_flag_escalates_and_someone_in_danger_gets_a_person(start):
    call = start()
    assert [line.id for line in call.flag(3).say] == ["escalation-default"]
    say(call, "c so {self_harm}")
    assert [line.id for line in call.flag(4).say] == ["safeguard-route-to-person"]


def test_a_safeguard_says_no_warning_and_no_closing(start):
    call = start()
    found = say(
        call, "c so {self_harm}", "a there {empathy}", "c so {self_harm}", "c you {insult}", "c you {threat}"
    )
    ids = [line.id for advice in found for line in advice.say]
    assert all(each.startswith("safeguard-") for each in ids), ids
    assert found[-1].action.value == "escalate"


def test_what_an_earlier_contact_left_behind(start):
    first = start(policy="civil-service")
    say(first, "c you {profanity}", "a please {warning}", "c you {profanity}")
    second = start(policy="civil-service", earlier=first.contact(minutes_ago=10))
    assert second.state.strikes == 1
    third = start(policy="civil-service", earlier=EarlierContact(2, 1, minutes_ago=300))
    assert third.state.strikes == 0


def test_holds_against_the_target(start):
    call = start()
    for begin, end in ((0, 30), (40, 160)):
        call.hold(begin, end)
    holds = Holds.of(Call(call.turns, call.events, call.policy.rules.coaching))
    assert (holds.count, holds.total, holds.longest, holds.average, holds.over_target) == (2, 150, 120, 75, 1)


def test_bad_input_is_one_clear_error(start):
    call = start()
    call.add("customer", "x", at=5, turn_id="a")
    for arguments, error, message in (
        (("robot", "x"), UnknownNameError, "unknown speaker 'robot'"),
        (("customer", "x", {"at": 4}), InputError, "a turn at 4 s comes after one at 5 s"),
        (("customer", "x", {"at": 7, "end": 6}), InputError, "ends at 6 s, before its start at 7 s"),
        (("customer", "x", {"at": float("nan")}), InputError, "at is nan"),
        (("customer", "x", {"turn_id": "a"}), InputError, "turn 'a' was already added"),
    ):
        with pytest.raises(error, match=message):
            call.add(*arguments[:2], **(arguments[2] if len(arguments) > 2 else {}))
    with pytest.raises(InputError, match="ends at 3 s"):
        call.hold(5, 3)
    with pytest.raises(UnknownNameError, match="no lines in language 'xx'"):
        start(language="xx")
    assert len(call.turns) == 1
