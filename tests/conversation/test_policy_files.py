"""What ``civility policy check`` says of a broken policy: every problem, at its place."""

import json

import pytest
from click.testing import CliRunner

from civility.cli import group
from civility.conversation import Policy
from civility.conversation.policy import inspect
from civility.conversation.show import ladder
from civility.errors import DataError, UnknownNameError

HEAD = 'name = "x"\ntitle = "X"\nsummary = "X"\n'

BROKEN = [
    ("[ladder]\nsteps = ['warn', 'end_cal']", 5, "unknown action 'end_cal': did you mean 'end_call'?"),
    ("[ladder]\nsteps = []", 5, "the ladder has no step"),
    ("[ladder]\nsteps = ['end_call', 'warn']", 5, "nothing comes after end_call"),
    ("[ladder]\nsteps = ['final_warning', 'warn', 'end_call']", 5, "a milder step follows a graver one"),
    ("[ladder]\nsteps = ['coach', 'warn']", 5, "'coach' is no answer to an offence"),
    ("[laddder]\nx = 1", 4, "unknown table 'laddder': did you mean 'ladder'?"),
    ("[ladder]\nstep = ['warn']", 5, "unknown field 'ladder.step': did you mean 'steps'?"),
    ("[weights.category]\nself_harm = 1", 5, "'self_harm' can have no place here"),
    ("[weights.category]\ninsult = 'two'", 5, "'two' is not a number"),
    ("[weights.category]\ninsult = -1", 5, "-1 is out of range"),
    ("[immediate]\nfrustration = 'end_call'", 5, "'frustration' can have no place here"),
    ("[immediate]\ninsult = 'end_call'", 5, "immediate.insult: ends a call without a warning for insult"),
    ("[immediate]\nthreat = 'coach'", 5, "immediate.threat: 'coach' is no action for this"),
    ("[signals]\nfrustration = 'end_call'", 5, "signals.frustration: 'end_call' is no action for this"),
    ("[maybe]\naction = 'end_call'", 5, "maybe.action: 'end_call' is no action for this"),
    ("[conduct.shoutin]\nbefore = 'empathize'", 4, "did you mean 'shouting'?"),
    ("[conduct.shouting]\nstrike_from_turn = 0", 5, "0 is out of range: use 1 to 1000"),
    ("[conduct.shouting]\nstrike_from_turn = 2.5", 5, "2.5 is not a whole number"),
    ("[decay]\nunit = 'turns'", 4, "decay.every: 0 is out of range"),
    ("[decay]\nunit = 'days'", 5, "unknown choice 'days': use one of: minutes, none, turns"),
    ("[warnings]\nminimum = 0", 5, "could end a call without a warning in it"),
    ("[warnings]\nminimum = 3", 5, "warnings.minimum is 3, but the ladder has 2 warning steps"),
    ("[warnings]\nheard = 'yes'", 5, "unknown choice 'yes': use one of: assumed, required"),
    ("[carry_over]\nwarnings = true", 5, "could end a call without a warning in it"),
    ("[carry_over]\nstrikes = 2", 5, "2 is out of range: use 0 to 1"),
    ("[end]\nallow_unwarned_end = 1", 5, "1 is not true or false"),
    ("[flag]\naction = 'warn'", 5, "flag.action: 'warn' is no action for this"),
    ("[hearing]\nsimilarity = 0.1", 5, "use 0.3 to 1"),
    ("ladder = 3", 4, "ladder is not a table"),
    ("[ladder\n", 4, "write it as TOML"),
]


@pytest.mark.parametrize(("text", "line", "message"), BROKEN, ids=[row[2] for row in BROKEN])
def test_a_problem_is_named_at_its_line(text, line, message):
    found = [str(problem) for problem in inspect(HEAD + text, "p.toml")[1]]
    assert any(each.startswith(f"p.toml:{line}:") and message in each for each in found), found


def test_an_unwarned_end_is_fine_where_the_policy_says_so():
    for text in ("[immediate]\ninsult='end_call'", "[warnings]\nminimum=0", "[carry_over]\nwarnings=true"):
        assert not inspect(f"{HEAD}{text}\n[end]\nallow_unwarned_end = true", "p.toml")[1]


def test_all_problems_come_at_once():
    with pytest.raises(DataError) as raised:
        Policy.from_text("[ladder]\nstep = 1\n[warnings]\nminimum = 0\n")
    assert len(raised.value.diagnostics) == 5


@pytest.mark.parametrize("name", Policy.names())
def test_shipped_policies_pass(name):
    assert Policy.load(name).marks


def test_an_unknown_policy_has_a_suggestion():
    with pytest.raises(UnknownNameError, match="did you mean 'three-strikes'"):
        Policy.load("three-strike")


def test_the_table_of_three_strikes():
    rows = {rung.category: rung.steps for rung in ladder(Policy.load("three-strikes"))}
    assert rows["insult"] == ("warn", "final warning", "advisor may end")
    assert rows["threat"] == ("end the call",)
    assert rows["self_harm"] == ("safeguard",)
    assert rows["shouting"][:3] == ("empathy", "empathy", "warn")


def test_check_and_show_from_the_command_line(tmp_path):
    broken = tmp_path / "broken.toml"
    broken.write_text(HEAD + "[warnings]\nminimum = 0\n", encoding="utf-8")
    run = CliRunner().invoke
    assert run(group, ["policy", "check"]).exit_code == 0
    found = run(group, ["policy", "check", str(broken), "--format", "json"])
    assert found.exit_code == 1
    assert json.loads(found.output)[0]["line"] == 5
    shown = run(group, ["policy", "show", "three-warnings"], env={"COLUMNS": "200"})
    assert shown.exit_code == 0
    assert "final warning" in shown.output
    assert "P7" in shown.output
    assert json.loads(run(group, ["policy", "show", "civil-service", "--format", "json"]).output)["ladder"]
