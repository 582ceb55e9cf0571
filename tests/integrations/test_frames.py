"""Detection over data frames and Arrow batches."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pytest

from civility import Detector
from civility.errors import InputError
from civility.integrations.frames import ADDED, detect_batch, detect_frame, spans_frame

TEXTS = ["You are an idiot.", "Where is my order?", None, "你是白痴"]


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame({"said": TEXTS, "n": [1, 2, 3, 4]}, index=[10, 20, 30, 40])


def test_columns_are_added_and_nothing_else_changes(frame: pd.DataFrame, detector: Detector) -> None:
    before = frame.copy()
    result = detect_frame(frame, text="said", detector=detector)
    pd.testing.assert_frame_equal(frame, before)
    pd.testing.assert_frame_equal(result[["said", "n"]], before)
    assert list(result.columns) == ["said", "n", *ADDED]
    assert result["abusive"].tolist() == [True, False, False, True]
    assert result.loc[40, "language"] == "zh"


def test_the_frame_says_what_the_detector_says(frame: pd.DataFrame, detector: Detector) -> None:
    result = detect_frame(frame, text="said", detector=detector)
    for text, score, categories in zip(TEXTS, result["score"], result["categories"], strict=True):
        report = detector(text or "")
        assert (score, categories) == (report.score, list(report.categories))


def test_one_row_a_span(frame: pd.DataFrame, detector: Detector) -> None:
    spans = spans_frame(frame, text="said", detector=detector)
    assert set(spans["row"]) == {10, 40}
    assert (
        spans["text"] == [TEXTS[{10: 0, 40: 3}[r]][a:b] for r, a, b in spans[["row", "start", "end"]].values]
    ).all()  # type: ignore[index]


def test_arrow_batches_agree(frame: pd.DataFrame, detector: Detector) -> None:
    batch = detect_batch(pa.RecordBatch.from_pandas(frame), text="said", detector=detector, prefix="c_")
    result = detect_frame(frame, text="said", detector=detector)
    assert batch.column("c_abusive").to_pylist() == result["abusive"].tolist()


def test_what_cannot_be_read_is_named(frame: pd.DataFrame, detector: Detector) -> None:
    with pytest.raises(InputError, match="no column 'sad': did you mean 'said'"):
        detect_frame(frame, text="sad", detector=detector)
    with pytest.raises(InputError, match="holds int, not text"):
        detect_frame(frame, text="n", detector=detector)
    with pytest.raises(InputError, match="exists already"):
        detect_frame(frame.rename(columns={"n": "score"}), text="said", detector=detector)
