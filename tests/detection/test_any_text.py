"""No text breaks the detector, and every door gives the same answer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from civility import Detector
from civility.errors import InputError

PIECES = st.sampled_from([
    *["you idiot", "f*ck", "f u c k", "fuuuck", "ＩＤＩＯＴ", "go to hell"],
    *["he called me", "I'm such an", "this stupid router", "nie jesteś", "salam", "khafe sho"],
    *["no", "not", "5h1t", "cnm", "傻 逼", "kurwa", "k**wa", "ty idioto", "spierdalaj"],
    *["احمق", "تو", "خفه شو", "می\u200cکشمت", "你是白痴", "他妈的"],
    *['"', '“', '”', "'", '\n', '...', '!!!', '。', '，', '@', '#', 'İ', 'ß', '🇵🇱', 'http://a.b/c'],
    *(" ", "\u200b", "\u202e", "\ud800", "\x00", "\u0301", "👨\u200d👩", "1" * 30, "a" * 40),
])  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(codec=None), max_size=30),
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(PIECES, max_size=12).map(" ".join),
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


@given(text=TEXTS, speaker=st.sampled_from(["customer", "agent"]))
@settings(max_examples=400)
def test_any_text_gets_a_valid_report(detector: Detector, text: str, speaker: str) -> None:
    report = detector(text, speaker=speaker)
    for span in report.spans:
        assert 0 <= span.start < span.end <= len(text)
        assert span.text == text[span.start : span.end]
        assert 0 <= span.score <= 1
    assert 0 <= report.score <= 1
    if report.abusive:
        assert report.score >= 0.5
    assert report.to_dict()["spans"] is not None
    report.to_dict(offsets="utf16")


@given(texts=st.lists(TEXTS, max_size=5))
@settings(max_examples=60)
def test_pipe_says_what_a_call_says(detector: Detector, texts: list[str]) -> None:
    assert list(detector.pipe(texts, batch_size=2)) == [detector(text) for text in texts]


def test_threads_share_one_detector(detector: Detector) -> None:
    texts = ["you idiot", "where is my order", "ty idioto", "تو احمقی", "你是白痴", "gdzie jest paczka"] * 50
    expected = [detector(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(detector, texts)) == expected


def test_a_new_detector_met_by_many_threads_at_once() -> None:
    fresh = Detector()
    texts = ["you idiot", "ty idioto", "تو احمقی", "你是白痴"] * 4
    with ThreadPoolExecutor(8) as pool:
        assert [report.abusive for report in pool.map(fresh, texts)] == [True] * len(texts)


@pytest.mark.parametrize("text", [None, 5, b"you idiot", ["a"]])
def test_what_is_no_text_is_refused(detector: Detector, text: object) -> None:
    with pytest.raises(InputError):
        detector(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "unit",
    ["a", "f u c k ", "you idiot ", "“you said '", "你是傻逼", "f\u200bu\u200bc\u200bk ", "f*ck k**wa "],
)
def test_a_long_text_is_judged_whole(detector: Detector, unit: str) -> None:
    """The end of it too."""
    text = (unit * 20_000)[:20_000] + ". You are an idiot."
    report = detector(text)
    assert any(span.end >= len(text) - 1 for span in report.spans), report.spans[-1:]
