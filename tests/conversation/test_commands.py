"""The commands on calls: text that a supervisor wants to read, JSON that a program can, clear errors."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from civility.cli import group
from civility.cli import main as run_main

HERE = Path(__file__).parent
TRANSCRIPTS = HERE.parent / "transcripts" / "golden"
FORMATS = ["contract.jsonl", "excel.csv", "voices.vtt", "lines.srt", "voice-call.json"]


def invoke(*arguments: object):
    return CliRunner().invoke(group, [str(each) for each in arguments], env={"COLUMNS": "160"})


@pytest.mark.parametrize("name", FORMATS)
def test_call_reads_every_format(name):
    result = invoke("call", TRANSCRIPTS / name, "--format", "json")
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert list(rows[-1]) == ["summary"]
    assert all(
        {"turn", "speaker", "action", "because", "strikes", "say", "report"} <= set(row) for row in rows[:-1]
    )
    assert rows[-1]["summary"]["turns"] >= 2


def test_call_text_is_what_a_supervisor_reads():
    result = invoke("call", HERE / "golden" / "pl" / "three-strikes.jsonl", "--language", "pl")
    assert result.exit_code == 0, result.output
    for part in (
        "WARN",
        "FINAL WARNING",
        "END CALL",
        "coaching scorecard",
        "call record",
        "audit",
        "outcome",
    ):
        assert part in result.output


def test_right_to_left_text_is_isolated():
    result = invoke("call", HERE / "golden" / "fa" / "civil.jsonl", "--language", "fa")
    line = next(line for line in result.output.splitlines() if "customer" in line and "سلام" in line)
    assert "\u2068سلام" in line


def test_labels_of_your_own(tmp_path):
    call = tmp_path / "call.jsonl"
    call.write_text(
        '{"speaker": "Zofia", "text": "Hello"}\n{"speaker": "Max", "text": "Hi"}\n', encoding="utf-8"
    )
    result = invoke("call", call, "--customer", "Zofia", "--agent", "Max", "--format", "json")
    assert [json.loads(line).get("speaker") for line in result.stdout.splitlines()][:2] == [
        "customer",
        "agent",
    ]


def test_problems_go_to_standard_error_and_the_rest_is_kept():
    broken = HERE.parent / "transcripts" / "broken" / "line-seven.jsonl"
    result = invoke("call", broken, "--format", "json")
    assert result.exit_code == 0
    assert f"{broken}:7:52: broken JSON" in result.stderr
    assert len(result.stdout.splitlines()) == 7


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["empty.jsonl"], "the file is empty"),
        (["only-strangers.jsonl"], "unknown speaker 'nobody here'"),
        (["line-seven.jsonl", "--strict"], "7:52: broken JSON"),
        (["out-of-order.jsonl", "--policy", "three"], "no policy 'three'"),
        (["out-of-order.jsonl", "--language", "xx"], "no lines in language 'xx'"),
        (["call.docx"], "cannot tell the format"),
    ],
)
def test_bad_input_is_one_clear_line_and_status_2(arguments, message, monkeypatch, capsys):
    folder = HERE.parent / "transcripts" / "broken"
    monkeypatch.setattr("sys.argv", ["civility", "call", str(folder / arguments[0]), *arguments[1:]])
    with pytest.raises(SystemExit) as ended:
        run_main()
    error = capsys.readouterr().err
    assert ended.value.code == 2
    assert message in error
    assert error.count("\n") == 1


def test_report_over_many_calls(tmp_path):
    files = sorted((HERE / "golden" / "en").glob("*.jsonl"))[:3]
    rows = [json.loads(line) for line in invoke("report", *files, "--format", "json").stdout.splitlines()]
    assert [row["file"] for row in rows] == [str(path) for path in files]
    assert invoke("report", *files, "--format", "csv").stdout.startswith("file,language,turns,outcome")
    assert "3 calls" in invoke("report", *files).output
    mixed = invoke("report", *files, HERE / "none.jsonl", "--format", "json")
    assert mixed.exit_code == 2
    assert len(mixed.stdout.splitlines()) == 3


def test_demo_plays_one_call_in_each_language():
    result = invoke("demo")
    assert result.exit_code == 0, result.output
    for part in ("English", "فارسی", "polski", "中文", "END CALL", "SAFEGUARD", "COACH", "☐"):
        assert part in result.output
