"""Inflection per language: forms that must be there, and forms that must not."""

import pytest

from civility.languages import get_language

FORMS = {
    ("en", "idiot"): ("idiots", "idiotic"),
    ("en", "moron"): ("morons", "moronic"),
    ("en", "fuck"): ("fucking fuckin fucked fucks", "fu"),
    ("pl", "idiota"): ("idioto idiotą idioci idiotów", "idiotyczny"),
    ("pl", "pojebany"): ("pojebanego pojebaną pojebani", "pojebał"),
    ("pl", "spierdalać"): ("spierdalaj spierdala spierdalał", "spiker"),
    ("pl", "kurwa"): ("kurwy kurwo kurwę", "kurator"),
    ("fa", "احمق"): ("احمقی احمقها احمقید احمقن احمقه احمقای", "حماقت"),
    ("fa", "کشتن"): ("میکشم میکشمت کشتم بکشم نمیکشم", "کشاورز"),
    ("zh", "傻逼"): ("傻逼", "傻瓜"),
}


@pytest.mark.parametrize(("language", "word"), FORMS)
def test_forms(language, word):
    wanted, unwanted = FORMS[language, word]
    forms = get_language(language).inflect(word)
    assert set(wanted.split()) <= forms
    assert not set(unwanted.split()) & forms


@pytest.mark.parametrize(
    ("word", "addressed"),
    [("suko", True), ("suka", False), ("zamknij", True), ("idioto", True), ("idioci", False)],
)
def test_polish_vocative_and_imperative(word, addressed):
    assert get_language("pl").vocative(word) is addressed
