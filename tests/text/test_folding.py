"""Folding: what comes out, the way back to the original, and no text that breaks it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from civility.text import fold, folded_text, needs_folding
from civility.text.letters import char_map

SCRIPTS = st.sampled_from(
    "aAzZąĄóÓéÉİıßςΣΝΗηаАеЕжЖсСյսᎪ"
    "یيكکآأإؤئءةۀە۱١ـ\u064b\u0654\u0653\u0670"
    "国國乾妳⼥，。！ｶﾞか"
    "\u0301\u0328\u0308\u0345\u0489\u20e3\u200b\u200c\u200d\u200f\u2060\ufeff\u00ad\ufe0f\u202e"
    "Ａ１＊ⓐ🅰🇵🇱👨👩❤𝖋ﬁﷺ№…‘’´½ª"
    " .'*1\x00\ud800\udfff\ufffd한\u1100\u1161กा्"
)
TEXTS = st.one_of(st.text(), st.text(SCRIPTS, max_size=40), st.text(st.characters(codec=None), max_size=40))


@given(TEXTS)
@settings(max_examples=600, deadline=None)
def test_offsets_are_valid_and_never_decrease(text: str) -> None:
    folded = fold(text)
    starts, ends = list(folded.starts), list(folded.ends)
    assert len(folded.text) == len(starts) == len(ends)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(starts, ends, strict=True))


@given(TEXTS)
@settings(max_examples=600, deadline=None)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_the_quick_way_gives_the_same_text(text: str) -> None:
    assert folded_text(text) == fold(text).text
    if not needs_folding(text):
        assert fold(text).text == text


@given(TEXTS, st.data())
@settings(max_examples=300, deadline=None)
def test_spans_lie_inside_the_original(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first <= last <= len(text)
    assert (first == last) == (start == end)
    assert isinstance(folded.steps_in(start, end), tuple)


@pytest.mark.parametrize(
    ("text", "expected", "steps"),
    [
        ("Ａsshole", "asshole", ("full_width",)),
        ("ku\u200brwa", "kurwa", ("zero_width",)),
        ("аsshole", "asshole", ("lookalike",)),
        ("ΝΟ wαy", "no way", ("lookalike",)),
        ("f̶u̶c̶k̶", "fuck", ("combining",)),
        ("احـــمق", "احمق", ("tatweel",)),
        ("你這個白癡", "你这个白痴", ("traditional",)),
        ("𝖋𝖚𝖈𝖐", "fuck", ("styled",)),
        ("🅱️itch", "bitch", ("styled",)),
        ("Dzień Dobry ŻÓŁĆ", "dzień dobry żółć", ()),
        ("zo\u0301łw", "zółw", ()),
        ("می\u200cخواهم", "میخواهم", ()),
        ("كتابِ علي ۱۲٣", "کتاب علی 123", ()),
        ("خانۀ مؤمن أحمد", "خانه مومن احمد", ()),
        ("don’t", "don't", ()),
        ("Это настоящий русский текст", "это настоящий русский текст", ()),
        ("Αυτό είναι ελληνικό", "αυτό είναι ελληνικό", ()),
        ("👨\u200d👩\u200d👧 🇵🇱", "👨\u200d👩\u200d👧 🇵🇱", None),
        ("\ud800a\x00b", "\ufffda\x00b", ()),
        ("", "", ()),
    ],
)
def test_examples(text: str, expected: str, steps: tuple[str, ...] | None) -> None:
    folded = fold(text)
    assert folded.text == expected
    if steps is not None:
        assert folded.steps_in(0, len(folded.text)) == steps


def test_a_span_covers_the_marks_that_hang_on_its_last_letter() -> None:
    text = "oh f\u0336u\u0336c\u0336k\u0336!"
    folded = fold(text)
    start = folded.text.index("fuck")
    first, last = folded.span(start, start + 4)
    assert text[first:last] == "f\u0336u\u0336c\u0336k\u0336"


def test_a_range_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError, match="outside"):
        fold("abc").span(1, 9)


HOSTILE = {
    "marks on one letter": "a" + "\u0301\u0316" * 50_000,
    "zero width between": "a\u200b" * 50_000,
    "mixed scripts": "aс" * 50_000,
    "mixed words": "aс " * 33_333,
    "full width between": "ａa" * 50_000,
    "eighteen for one": "ﷺ" * 100_000,
    "joined faces": "👨\u200d" * 50_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_takes_linear_time(kind: str) -> None:
    """Ten times the text takes about ten times as long: 30 leaves room for a busy machine."""
    text = HOSTILE[kind]
    fold(text[:100])

    def seconds(size: int) -> float:
        start = time.process_time()
        for _ in range(3):
            fold(text[:size])
        return time.process_time() - start

    assert seconds(100_000) < 30 * max(seconds(10_000), 0.005)


def test_every_character_taken_for_safe_folds_to_itself() -> None:
    wrong = [
        char
        for char in map(chr, range(0x110000))
        if not needs_folding(char) and (char_map[char] != char or char.lower() != char)
    ]
    assert wrong == []
