"""The detector as its callers use it: input of every kind, offsets, many texts, many threads."""

import concurrent.futures
import json
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from civility import Detector
from civility.errors import InputError, UnknownNameError

INSULTS = {"en": "idiot", "pl": "debilu", "fa": "احمق", "zh": "傻逼"}
CONTRACT = ["text", "language", "checked", "speaker", "abusive", "score", "categories", "spans"]
SPAN = [
    "start",
    "end",
    "text",
    "category",
    "kind",
    "severity",
    "score",
    "target",
    "stance",
    "entry",
    "evasion",
    "why",
]


@pytest.mark.parametrize(
    "text", ["", " ", "🙂🙂", "12345", "\x00", "\ud800", "ok", "?!", "\u202e\u202d", "a\x00b"]
)
def test_text_without_content_is_clean_and_no_crash(detector, text):
    report = detector(text)
    assert not report.abusive
    assert report.text == text
    json.dumps(report.to_dict(), ensure_ascii=True)


@pytest.mark.parametrize(
    "text",
    [
        "Das ist eine Frechheit, ich warte seit Wochen!",
        "Где моя посылка?",
        "これはひどいです",
        "أين طلبي؟ انتظرت طويلا",
    ],
)
def test_a_text_in_no_supported_language_is_not_called_clean(detector, text):
    report = detector(text)
    assert report.checked is False
    assert report.language is None


def test_a_surrogate_does_not_hide_abuse(detector):
    assert detector("you \ud800 fucking idiot").abusive


def test_a_megabyte_is_judged_to_its_end(detector):
    assert detector("please help me with my order " * 35_000 + "you fucking idiot").abusive


def test_bad_arguments_name_the_way_out(detector):
    with pytest.raises(InputError, match="must be a string"):
        detector(None)
    with pytest.raises(UnknownNameError, match="did you mean 'customer'"):
        detector("x", speaker="costumer")
    with pytest.raises(UnknownNameError, match=r"use one of|did you mean"):
        detector("x", language="de")
    with pytest.raises(UnknownNameError, match="did you mean 'insult'"):
        Detector(categories=["insolt"])


def test_the_json_contract(detector):
    shown = detector("No idioto, ile mam czekać?").to_dict()
    assert list(shown) == CONTRACT
    assert list(shown["spans"][0])[:12] == SPAN
    assert (shown["language"], shown["checked"], shown["speaker"], shown["abusive"]) == (
        "pl",
        True,
        "customer",
        True,
    )
    span = shown["spans"][0]
    assert (span["start"], span["end"], span["text"], span["category"], span["target"]) == (
        3,
        9,
        "idioto",
        "insult",
        "agent",
    )


def test_utf16_offsets(detector):
    span = detector("😀 you idiot").to_dict(offsets="utf16")["spans"][0]
    assert (
        "😀 you idiot".encode("utf-16-le")[2 * span["start"] : 2 * span["end"]].decode("utf-16-le")
        == span["text"]
    )


@given(st.sampled_from(sorted(INSULTS)), st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_offsets_always_point_at_the_text(detector, language, before, after):
    text = f"{before} {INSULTS[language]} {after}"
    for span in detector(text, language=language).spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text


@given(st.text(alphabet=st.characters(), max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_crashes_either_speaker(detector, text):
    detector(text).to_dict()
    detector(text, speaker="agent").to_dict()


@pytest.mark.parametrize(("language", "word"), INSULTS.items())
def test_an_insult_is_found_in_long_clean_text(detector, language, word):
    filler = {
        "en": "my parcel is late ",
        "pl": "moja paczka się spóźnia ",
        "fa": "بسته من دیر شده ",
        "zh": "我的快递还没到，",
    }[language]
    assert detector(filler * 50 + word + " " + filler * 50).abusive


def test_pipe_gives_what_single_calls_give(detector):
    texts = ["hello", "you idiot", "سلام", "تو احمقی", "你好", "傻逼", "dzień dobry", "ty debilu"] * 5
    assert list(detector.pipe(texts, batch_size=3)) == [detector(text) for text in texts]


def test_processes_give_what_single_calls_give(detector):
    texts = ["hello", "you idiot", "تو احمقی", "傻逼", "ty debilu"] * 3
    assert list(detector.pipe(texts, batch_size=4, n_process=2)) == [detector(text) for text in texts]


def test_threads_share_one_detector(detector):
    texts = ["you idiot", "تو احمقی", "你是傻逼", "ty debilu", "hello"] * 40
    expected = [detector(text).spans for text in texts]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert [report.spans for report in pool.map(Detector().__call__, texts)] == expected


def test_a_pickled_detector_answers_the_same(detector):
    assert pickle.loads(pickle.dumps(detector))("you idiot") == detector("you idiot")


def test_only_wanted_languages_and_categories():
    text = "you fucking idiot, ty debilu"
    assert {span.entry[:2] for span in Detector(("pl",))(text).spans} == {"pl"}
    assert set(Detector(categories=["insult"])(text).categories) == {"insult"}


def test_an_overlay_folder_adds_entries(tmp_path):
    path = tmp_path / "en" / "customer" / "insult.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "language: en\nspeaker: customer\ncategory: insult\nentries:\n"
        "- id: house-word\n  patterns:\n    - flibberwock\n"
        "  match: inflected\n  severity: high\n  hits:\n    - You <flibberwock>!\n  misses:\n    - Hello.\n",
        encoding="utf-8",
    )
    assert not Detector()("you flibberwocks").abusive
    assert Detector(lexicons=tmp_path)("you flibberwocks").spans[-1].entry == "en.customer.insult.house-word"


def test_an_agent_who_abuses_is_rude(detector):
    report = detector("You idiot, read the contract.", speaker="agent")
    assert {"rudeness", "insult"} <= set(report.categories)


def test_the_explanation_names_near_misses(detector):
    shown = str(detector.explain("操作系统"))
    assert "part of a longer word" in shown
