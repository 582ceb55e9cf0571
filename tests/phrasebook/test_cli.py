"""``civility phrasebook check`` and ``say``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from civility.cli.phrasebook import command


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_check_counts_the_lines() -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.output.startswith("phrasebooks are in order: en 1")


def test_check_points_at_every_problem() -> None:
    case = Path(__file__).parent / "broken" / "variables"
    result = run("check", str(case))
    assert result.exit_code == 1
    assert "did you mean 'customer'?" in result.output
    assert "problems found" in result.output


def test_say_in_one_language() -> None:
    result = run("say", "instead-hold", "--language", "fa", "--set", "minutes=3")
    assert "۳ دقیقه" in result.output


def test_say_in_every_language() -> None:
    lines = run("say", "closing-insult", "--set", "channel=chat").output.splitlines()
    assert [line[:2] for line in lines] == ["en", "fa", "pl", "zh"]


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("gender=x", "use one of"),
        ("costumer=x", "did you mean 'customer'?"),
        ("minutes=two", "whole number"),
        ("x", "name=value"),
    ],
)
def test_bad_settings_are_explained(setting: str, message: str) -> None:
    result = run("say", "instead-hold", "--set", setting)
    assert result.exit_code == 2
    assert message in result.output
