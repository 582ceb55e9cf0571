"""Figures on labelled texts, and errors that name file and line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from civility.detection import Detector
from civility.errors import InputError
from civility.evaluation import evaluate, measure, read_rows


class Shouter:
    """Calls every text in capitals abusive, and remembers how it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []

    def pipe(self, texts: Iterable[str], *, speaker: str, language: str | None) -> Iterator[SimpleNamespace]:
        self.asked.append((speaker, language))
        return (SimpleNamespace(abusive=text.isupper()) for text in texts)


def write(folder: Path, *rows: Any) -> Path:
    path = folder / "rows.jsonl"
    path.write_text(
        "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8"
    )
    return path


def test_measures_by_hand() -> None:
    measured = measure([1, 1, 1, 0, 0, 0, 0, 0], [1, 1, 0, 1, 0, 0, 0, 0])
    assert (measured.true_positives, measured.false_positives) == (2, 1)
    assert (measured.false_negatives, measured.true_negatives) == (1, 4)
    assert measured.precision.value == pytest.approx(2 / 3)
    assert measured.recall.value == pytest.approx(2 / 3)
    assert measured.f1.value == pytest.approx(2 / 3)
    assert measured.macro_f1.value == pytest.approx((2 / 3 + 8 / 10) / 2)
    assert measured.false_alarms.value == pytest.approx(1 / 5)


def test_intervals_hold_the_value_narrow_with_size_and_repeat() -> None:
    small, large = measure([1, 0] * 20, [1, 1, 0, 0] * 10), measure([1, 0] * 2000, [1, 1, 0, 0] * 1000)
    for measured in (small, large):
        assert measured.f1.low is not None
        assert measured.f1.high is not None
        assert measured.f1.low <= (measured.f1.value or 0) <= measured.f1.high
    assert (large.f1.high or 0) - (large.f1.low or 0) < (small.f1.high or 0) - (small.f1.low or 0)
    assert small == measure([1, 0] * 20, [1, 1, 0, 0] * 10)


def test_no_false_alarm_seen_leaves_room_for_one() -> None:
    assert measure([0] * 1000, [0] * 1000).false_alarms.high == pytest.approx(0.003)


def test_what_is_not_defined_is_none() -> None:
    measured = measure([0, 0], [0, 0])
    assert measured.precision.value is None
    assert measured.recall.value is None


def test_rows_by_group_speaker_and_language(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {"text": "YOU", "label": 1, "subtype": "loud", "language": "en"},
        {"text": "you", "label": 1, "subtype": "quiet", "language": "en"},
        "",
        {"text": "WE", "label": 0, "speaker": "agent"},
    )
    detector = Shouter()
    result = evaluate(read_rows(path), cast(Detector, detector), by="subtype")
    assert set(detector.asked) == {("customer", "en"), ("agent", None)}
    assert list(result.groups) == ["loud", "none", "quiet"]
    assert result.groups["loud"].recall.value == 1
    assert [row.line for row in result.misses] == [2]
    assert [row.line for row in result.false_alarms] == [4]
    assert json.dumps(result.to_dict())


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (['{"text": "a", "label": 0}', "{oops"], ":2: not JSON"),
        (['{"txt": "a", "label": 0}'], ":1: no 'text': add it (found: label, txt)"),
        (['{"text": "a", "label": 2}'], ":1: label must be 0 or 1, not 2"),
        (['{"text": 1, "label": 1}'], ":1: text must be a string"),
        (['["a", 1]'], ":1: a row must be an object"),
        (['{"text": "a", "label": 1, "language": 3}'], ":1: language must be a string"),
        ([""], ": no rows"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, rows: list[str], message: str) -> None:
    path = write(tmp_path, *rows)
    with pytest.raises(InputError) as caught:
        read_rows(path)
    assert str(caught.value).startswith(str(path) + message)


def test_bytes_that_are_not_utf8_are_placed(tmp_path: Path) -> None:
    path = tmp_path / "latin1.jsonl"
    path.write_bytes(b'{"text": "a", "label": 0}\n{"text": "\xe9", "label": 0}\n')
    with pytest.raises(InputError, match=r"latin1.jsonl:2: not UTF-8"):
        read_rows(path)


def test_an_unknown_grouping_is_refused(tmp_path: Path) -> None:
    rows = read_rows(write(tmp_path, {"text": "a", "label": 0}))
    with pytest.raises(InputError, match="did you mean 'subtype'"):
        evaluate(rows, cast(Detector, Shouter()), by="subtyp")
