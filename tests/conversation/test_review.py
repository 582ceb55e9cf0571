"""Scorecard, audit, checklist and record: what is said of a call afterwards, each with its evidence."""

import pytest

from civility.conversation import Conversation, Policy


@pytest.fixture
def reviewed(detector):
    def run(*turns: str, policy: str | Policy = "three-strikes", language: str = "en") -> dict:
        call = Conversation(policy=policy, language=language, detector=detector)
        for at, turn in enumerate(turns):
            if turn.startswith("e "):
                _event(call, turn[2:], at * 10.0)
            else:
                call.add("customer" if turn[0] == "c" else "agent", turn[2:], at=at * 10.0)
        return call.summary()

    return run


def _event(call: Conversation, event: str, at: float) -> None:
    match event.split():
        case ["hold", seconds]:
            call.hold(at, at + float(seconds))
        case ["transfer"]:
            call.transfer(at)
        case ["flag"]:
            call.flag(at)


def codes(summary: dict) -> list[tuple[int, str]]:
    return [(issue["turn"], issue["code"]) for issue in summary["audit"]]


def marks(summary: dict) -> dict[str, str]:
    return {mark["mark"]: mark["result"] for mark in summary["scorecard"]}


def test_a_call_by_the_book_has_nothing_to_audit(reviewed):
    turns = ("c {insult}", "a {warning}", "c {insult}", "a {warning}", "c {insult}", "a {closing}")
    summary = reviewed(*turns)
    assert summary["audit"] == []
    assert summary["outcome"] == "ended"
    assert summary["warnings"] == {"advised": [1, 3], "said": [2, 4]}
    assert summary["end"]["closed_at"] == 6


def test_a_missed_warning(reviewed):
    assert codes(reviewed("c {insult}", "a well", "c {insult}", "a {warning}")) == [(1, "warning-missed")]


def test_ended_without_a_warning(reviewed):
    assert (2, "ended-unwarned") in codes(reviewed("c {insult}", "a {closing}"))


def test_ended_before_the_policy_asked(reviewed):
    turns = ("c {insult}", "a {warning}", "c {insult}", "a {closing}")
    assert codes(reviewed(*turns)) == [(4, "ended-early")]


def test_a_goodbye_after_peace_was_made_is_no_end(reviewed):
    assert codes(reviewed("c {insult}", "a {warning}", "c all right", "a {closing}")) == []


def test_a_goodbye_after_a_civil_call_is_no_end(reviewed):
    assert codes(reviewed("c thanks", "a {closing}")) == []


def test_a_hang_up_demanded_and_not_done(reviewed):
    turns = ("c {insult}", "a {warning}", "c {insult}", "a {warning}", "c {insult}", "a {solution}")
    assert codes(reviewed(*turns, policy="three-warnings")) == [(5, "hang-up-missed")]
    assert codes(reviewed(*turns, policy="three-strikes")) == []


def test_a_missed_safeguard(reviewed):
    assert codes(reviewed("c {self_harm}", "a {closing}")) == [(2, "safeguard-missed")]
    assert codes(reviewed("c {self_harm}", "a your account number?")) == [(1, "safeguard-missed")]
    assert codes(reviewed("c {self_harm}", "a {empathy}")) == []
    assert codes(reviewed("c {self_harm}", "a one moment", "e flag")) == []


def test_the_scorecard_of_a_bad_call(reviewed):
    summary = reviewed(
        "c {frustration}",
        "a no {negative_language}",
        "e hold 95",
        "c {frustration}",
        "a look there {deflection}",
        "e transfer",
        "a again {repeat_request}",
        "e transfer",
        "c {frustration}",
        "a stupid {rudeness}",
        "a calm {calm_down}",
    )
    assert marks(summary) == {
        **{f"V{n}": "seen" for n in range(1, 8)},
        **{f"K{n}": "missed" for n in range(1, 5)},
    }
    for mark in summary["scorecard"]:
        assert mark["evidence"], mark
        assert mark["better"], mark
        assert all(1 <= each["turn"] <= summary["turns"] for each in mark["evidence"])


def test_the_scorecard_of_a_good_call(reviewed):
    summary = reviewed(
        "c {frustration}",
        "a {empathy solution}",
        "c {insult frustration}",
        "a {warning empathy paraphrase}",
        "a {solution}",
    )
    assert marks(summary) == {
        **{f"V{n}": "not seen" for n in range(1, 8)},
        **{f"K{n}": "shown" for n in range(1, 5)},
    }
    assert all(mark["good"] for mark in summary["scorecard"] if mark["mark"].startswith("K"))


def test_no_mark_without_evidence(reviewed):
    for mark in reviewed("c hello", "a hello")["scorecard"]:
        assert mark["result"] in ("not seen", "no occasion")
        assert not mark["evidence"]


HEAD = 'name = "x"\ntitle = "X"\nsummary = "X"\n[coaching]\n'


def test_the_mean_hold_has_a_target_of_its_own(reviewed):
    turns = ("e hold 40", "c x", "e hold 50")
    assert marks(reviewed(*turns, policy=Policy.from_text(HEAD)))["V1"] == "not seen"
    strict = Policy.from_text(HEAD + "hold_average_seconds = 30")
    assert marks(reviewed(*turns, policy=strict))["V1"] == "seen"


def test_how_soon_empathy_is_due_is_a_setting(reviewed):
    turns = ("c {frustration}", "a one", "a two", "a three {empathy}")
    assert marks(reviewed(*turns))["V5"] == "seen"
    patient = Policy.from_text(HEAD + "answer_turns = 3")
    assert marks(reviewed(*turns, policy=patient))["V5"] == "not seen"


def test_hold_statistics(reviewed):
    holds = reviewed("e hold 30", "c x", "e hold 90")["holds"]
    assert holds["average_seconds"] == 60
    assert holds["over_target"] == 1


@pytest.mark.parametrize("language", ["en", "fa", "pl", "zh"])
def test_the_record_is_ready_to_paste(reviewed, language):
    turns = ("c you pig {insult}", "a {warning}", "c {insult}", "a {warning}", "c {insult}", "a {closing}")
    summary = reviewed(*turns, language=language)
    record = summary["record"]
    assert "pig" not in record, "quotes are masked"
    assert "p**" in record
    assert ("۰۰:۱۰" if language == "fa" else "00:10") in record, "when the first warning was given"
    assert len(summary["checklist"]) >= 4
    assert all(step["text"] in record for step in summary["checklist"])


def test_after_a_threat_security_is_told(reviewed):
    ids = [step["id"] for step in reviewed("c {threat}", "a {closing}")["checklist"]]
    assert "after-call-tell-security" in ids
    assert ids[0] == "after-call-tell-leader"


def test_after_a_safeguard_the_checklist_is_another(reviewed):
    summary = reviewed("c {self_harm}", "a {empathy}")
    assert summary["outcome"] == "safeguarded"
    assert summary["checklist"][0]["id"] == "after-call-safeguard-follow-up"


def test_after_a_civil_call_there_is_nothing_to_do(reviewed):
    assert reviewed("c hello", "a hello")["checklist"] == []
