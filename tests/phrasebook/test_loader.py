"""The loader: strict, all problems at once, each with its place; overlays; threads; pickling."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from civility.errors import DataError, InputError, UnknownNameError
from civility.phrasebook import Phrasebook, number
from civility.phrasebook.checks import check_catalogue
from civility.phrasebook.source import read_layer

BROKEN = sorted(path for path in (Path(__file__).parent / "broken").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", BROKEN, ids=lambda path: path.name)
def test_broken_file_is_explained(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each folder holds a broken phrasebook and the messages it must give."""
    monkeypatch.chdir(case)
    found = [str(problem) for problem in Phrasebook(".").check()]
    assert found == (case / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_load_raises_everything_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parent / "broken" / "variables")
    with pytest.raises(DataError) as caught:
        Phrasebook.load(".")
    assert len(caught.value.diagnostics) > 1
    assert all(problem.line and problem.column and problem.hint for problem in caught.value.diagnostics)


def test_a_broken_language_refuses_to_speak_and_the_others_go_on() -> None:
    book = Phrasebook(Path(__file__).parent / "broken" / "variables")
    with pytest.raises(DataError):
        book.say("warning-insult-1", "pl")
    assert book.say("warning-insult-1", "en")


def test_a_new_language_must_have_every_message(tmp_path: Path) -> None:
    write(tmp_path / "de" / "warnings.ftl", "warning-insult-1 = Bitte ohne Beleidigungen.\n")
    missing = {problem.message for problem in Phrasebook(tmp_path).check()}
    assert len(missing) == len(Phrasebook().ids("en")) - 1
    assert "message 'closing-threat' is missing" in missing


def test_overlay_replaces_and_adds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "-crisis-line = 116 111\nempathy-roaming-1 = Rozumiem, że rachunek za granicą zaskoczył.\n"
    write(tmp_path / "phrasebooks" / "pl" / "own.ftl", lines)
    before = Phrasebook().say("safeguard-emergency", "pl")
    monkeypatch.setenv("CIVILITY_DATA", str(tmp_path))
    book = Phrasebook.load()
    assert "116 111" in book.say("safeguard-emergency", "pl")
    assert "116 111" not in before
    assert book.has("empathy-roaming-1", "pl")
    assert not book.has("empathy-roaming-1", "en")


def test_later_folder_wins(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / name / "en" / "own.ftl", f"solution-1 = From {name}.\n")
    assert Phrasebook(tmp_path / "a", tmp_path / "b").say("solution-1", "en") == "From b."


def test_unknown_names_are_explained() -> None:
    book = Phrasebook()
    with pytest.raises(UnknownNameError, match="did you mean 'warning-insult-1'"):
        book.say("warning-insolt-1", "en")
    with pytest.raises(UnknownNameError, match="use one of: en, fa, pl, zh"):
        book.say("warning-insult-1", "xx")
    with pytest.raises(UnknownNameError):
        book.say("-crisis-line", "en")
    with pytest.raises(InputError, match="use one of: feminine, masculine, unknown"):
        book.say("warning-insult-1", "pl", customer="female")
    with pytest.raises(InputError, match="no folder"):
        Phrasebook("nowhere")


def test_a_value_that_a_line_needs_must_be_given(tmp_path: Path) -> None:
    write(tmp_path / "en" / "own.ftl", "solution-1 = My name is { $agent_name }.\n")
    book = Phrasebook(tmp_path)
    assert book.say("solution-1", "en", agent_name="Ola") == "My name is Ola."
    with pytest.raises(InputError, match=r"'solution-1' needs \$agent_name"):
        book.say("solution-1", "en")


def test_values_cannot_disturb_the_direction_of_a_line() -> None:
    said = Phrasebook().say("closing-default", "fa", reason="\u202eabc\u2066", channel="chat")
    assert "\u2068abc\u2069" in said
    assert "\u202e" not in said


def test_not_utf8_is_a_problem_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "pl").mkdir()
    (tmp_path / "pl" / "own.ftl").write_bytes("solution-1 = Już się tym zajmuję".encode("cp1250"))
    problems = Phrasebook(tmp_path).check()
    assert [problem.code for problem in problems] == ["encoding"]
    assert problems[0].hint == "save it as UTF-8"


def test_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    (tmp_path / "pl").mkdir()
    (tmp_path / "pl" / "own.ftl").write_bytes(b"\xef\xbb\xbfsolution-1 = Raz.\r\nsolution-2 = Dwa.\r\n")
    book = Phrasebook.load(tmp_path)
    assert (book.say("solution-1", "pl"), book.say("solution-2", "pl")) == ("Raz.", "Dwa.")


def test_one_book_serves_all_threads_and_travels() -> None:
    book = Phrasebook()
    with ThreadPoolExecutor(8) as pool:
        said = list(pool.map(lambda n: book.say("warning-insult-2", "enfaplzh"[n % 4 * 2 :][:2]), range(64)))
    assert len(set(said)) == 4
    assert pickle.loads(pickle.dumps(book)).say("solution-1", "en") == book.say("solution-1", "en")


def test_numbers_in_the_digits_of_the_language() -> None:
    assert [number(10, language) for language in ("en", "fa", "pl", "zh")] == ["10", "۱۰", "10", "10"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='abc-=.{}$[]*"\n #>فارسی您ż', max_size=80))
def test_no_text_breaks_the_loader(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever a file holds, the answer is a list of problems, each inside the file."""
    folder = tmp_path_factory.mktemp("fuzz")
    write(folder / "own.ftl", f"solution-1 = Yes.\n{text}\n")
    layer = read_layer(folder)
    problems = [*layer.problems, *check_catalogue("pl", layer.entries)]
    lines = f"solution-1 = Yes.\n{text}\n".count("\n") + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in problems)
    assert "solution-1" in layer.entries or problems


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
