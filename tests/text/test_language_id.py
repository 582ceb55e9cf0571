"""Which language a text is in: the samples of ``languages/`` and the corners."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from civility.report import LanguageGuess
from civility.text import identify

FOLDER = Path(__file__).parent / "languages"


def samples(name: str) -> list[tuple[str, str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    rows = [line.partition(":") for line in lines if line and not line.startswith("#")]
    return [(language, text.strip()) for language, _, text in rows]


@pytest.mark.parametrize(("language", "text"), samples("supported.txt"))
def test_supported(language: str, text: str) -> None:
    expected = None if language == "none" else language
    assert identify(text) == LanguageGuess(language=expected, checked=True)


@pytest.mark.parametrize(("language", "text"), samples("unsupported.txt"))
def test_unsupported(language: str, text: str) -> None:
    assert identify(text) == LanguageGuess(language=None, checked=False)


def test_a_language_left_out_is_not_checked() -> None:
    assert identify("Gdzie jest moja paczka?", languages=("en",)) == LanguageGuess(None, False)


def test_what_was_found_decides_a_short_text() -> None:
    assert identify("baran").language == "en"
    assert identify("baran", hints={"pl"}).language == "pl"
    assert identify("koskesh", hints={"fa"}).language == "fa"


def test_a_mixed_text_takes_the_language_that_rules() -> None:
    assert identify("سلام، این order من کی می‌رسه؟").language == "fa"
    assert identify("我的 order 怎么还没到").language == "zh"


def test_styled_latin_letters_are_latin() -> None:
    assert identify("𝓎ℴ𝓊 𝒶𝓇ℯ 𝓊𝓈ℯ𝓁ℯ𝓈𝓈").language == "en"


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    guess = identify(text)
    assert guess == identify(text)
    assert guess.language in {"en", "fa", "pl", "zh", None}


def test_threads_agree() -> None:
    texts = [text for _, text in samples("unsupported.txt") + samples("supported.txt")] * 4
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(identify, texts)) == [identify(text) for text in texts]
