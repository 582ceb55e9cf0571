"""What the shipped lines must hold, in every language, for every customer and channel."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest

from civility.phrasebook import Phrasebook, line_id
from civility.phrasebook.names import CHANNELS, CUSTOMERS
from civility.taxonomy import Kind, categories

LANGUAGES = ("en", "fa", "pl", "zh")
BOOK = Phrasebook()
NAMES = {"agent_name": "Sara 7", "company": "Nova"}
DURATIONS = (None, 1, 2, 5, 22)
CLOSINGS = [name for name in BOOK.ids("en") if name.startswith("closing-")]
LAST_WARNINGS = [name for name in BOOK.ids("en") if re.fullmatch(r"warning-.*-2", name)]
FIRST_WARNINGS = [name for name in BOOK.ids("en") if re.fullmatch(r"warning-.*-1", name)]
SAFEGUARDS = [name for name in BOOK.ids("en") if name.startswith("safeguard-")]

HELP = {
    "en": "help you|helping you|solve|solution|for you",
    "fa": "کمک|راه‌حل|حل (کنم|شدن)|برای شما",
    "pl": "pomóc|pomagać|rozwiąz|zrobić",
    "zh": "帮您|为您|陪您",
}
END = {"en": r"\bend(ing)?\b", "fa": "پایان", "pl": "zakończ|kończę", "zh": "结束"}
INVITATION = {
    "en": "call us again|write to us again",
    "fa": "دوباره (تماس بگیرید|پیام بدهید)",
    "pl": "Zapraszamy do ponownego kontaktu (telefonicznego|na czacie)",
    "zh": "(欢迎您随时|请您)再次(来电|联系我们)",
}
REASON = {"en": "because|reason", "fa": "دلیل", "pl": "z powodu|Powód", "zh": "由于|原因"}
SORRY = {"en": "sorry", "fa": "متأسفم", "pl": "Przykro mi", "zh": "很抱歉"}
RESPECT = {  # what a warning of step 1 says of the way of speaking (P3, P7)
    "en": "do(es)? not help|not acceptable",
    "fa": "کمکی نمی‌کند|پذیرفتنی نیست",
    "pl": "nie pomaga|niedopuszczaln",
    "zh": "无助于|不可接受",
}
COMMANDS_TO_FEEL = {  # S1
    "en": r"calm down|relax|be calm|stay calm|take it easy",
    "fa": "آرام باش|آروم|خونسرد",
    "pl": "uspok|spokojnie proszę|proszę spokojnie|nerwów",
    "zh": "冷静|淡定|别激动|消消气|别生气",
}


def renderings(message_id: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Every text that a message can become, with the customer and the channel."""
    reasons = (None, BOOK.say("reason-insult", language))
    for customer, channel, minutes, reason in itertools.product(CUSTOMERS, CHANNELS, DURATIONS, reasons):
        values = {"customer": customer, "channel": channel, "minutes": minutes, "reason": reason}
        yield customer, channel, BOOK.say(message_id, language, **values, **NAMES)


def texts(message_id: str, language: str) -> set[str]:
    return {text for _, _, text in renderings(message_id, language)}


def assert_all(ids: list[str], language: str, pattern: str) -> None:
    lacking = [(name, text) for name in ids for text in texts(name, language) if not re.search(pattern, text)]
    assert not lacking


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_renders_for_everybody(language: str) -> None:
    for message_id in BOOK.ids(language):
        for text in texts(message_id, language):
            assert text == text.strip(), message_id
            assert text, message_id
            assert not re.search(r"[{}$]|none|None|\?\?\?|  ", text), (message_id, text)


def test_all_languages_have_the_same_messages() -> None:
    assert BOOK.check() == ()
    assert len({frozenset(BOOK.ids(language)) for language in LANGUAGES}) == 1
    assert BOOK.languages == LANGUAGES


def test_every_offence_has_its_lines() -> None:
    offences = [row.name for row in categories().values() if row.kind in (Kind.ABUSE, Kind.CONDUCT)]
    assert len(offences) == 7
    for name in (*map(line_id, offences), "default"):
        for wanted in (f"warning-{name}-1", f"warning-{name}-2", f"closing-{name}", f"escalation-{name}"):
            assert BOOK.has(wanted, "fa"), wanted


def test_every_unhelpful_kind_has_two_better_lines() -> None:
    unhelpful = [row.name for row in categories().values() if row.kind is Kind.UNHELPFUL]
    assert len(unhelpful) == 10
    for name in unhelpful:
        assert len(BOOK.variants(f"instead-{line_id(name)}", "zh")) >= 2, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_situation_has_three_different_lines(language: str) -> None:
    situations = {name.rsplit("-", 1)[0] for name in BOOK.ids(language) if name.startswith("empathy-")}
    assert len(situations) >= 8
    for situation in (*situations, "paraphrase", "solution"):
        variants = BOOK.variants(situation, language)
        assert len(variants) == 3, situation
        assert len({BOOK.say(name, language) for name in variants}) == 3, situation


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_warnings_offer_help_and_say_what_does_not(language: str) -> None:
    """P3, P7, S2, S3: on the customer's side, and the way of speaking does not help."""
    assert_all(FIRST_WARNINGS, language, HELP[language])
    assert_all(FIRST_WARNINGS, language, RESPECT[language])
    ending = [
        name for name in FIRST_WARNINGS for text in texts(name, language) if re.search(END[language], text)
    ]
    assert not ending


@pytest.mark.parametrize("language", LANGUAGES)
def test_last_warnings_name_the_end_and_invite_back(language: str) -> None:
    """P3, P7: the second notice names the ending and invites to call back."""
    for pattern in (HELP[language], END[language], INVITATION[language]):
        assert_all(LAST_WARNINGS, language, pattern)


@pytest.mark.parametrize("language", LANGUAGES)
def test_closings_say_sorry_with_reason_and_invitation(language: str) -> None:
    """P3, P7, P10: sorry, the reason, now, and please call again."""
    for pattern in (SORRY[language], REASON[language], END[language], INVITATION[language]):
        assert_all(CLOSINGS, language, pattern)


@pytest.mark.parametrize("language", LANGUAGES)
def test_closing_names_the_reason_that_was_given(language: str) -> None:
    reason = BOOK.say("reason-threat", language)
    assert reason in BOOK.say("closing-default", language, reason=reason)


@pytest.mark.parametrize("language", LANGUAGES)
def test_safeguarding_never_warns_and_never_ends(language: str) -> None:
    for name in SAFEGUARDS:
        for text in texts(name, language):
            assert not re.search(END[language], text), text
            assert not re.search(RESPECT[language], text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_how_to_feel(language: str) -> None:
    """S1: never 'calm down'."""
    for name in BOOK.ids(language):
        for text in texts(name, language):
            assert not re.search(COMMANDS_TO_FEEL[language], text, re.IGNORECASE), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_voice_and_chat_differ_where_the_end_is_named(language: str) -> None:
    for name in (*LAST_WARNINGS, *CLOSINGS):
        assert BOOK.say(name, language) != BOOK.say(name, language, channel="chat"), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_isolation_marks_in_chat_only(language: str) -> None:
    for name in BOOK.ids(language):
        for _, channel, text in renderings(name, language):
            assert channel == "chat" or not re.search("[\u2066-\u2069]", text), name
    assert "\u2068x\u2069" in BOOK.say("closing-default", language, reason="x", channel="chat")


def test_persian_letters_digits_and_joiners() -> None:
    for name in BOOK.ids("fa"):
        for _, _, text in renderings(name, "fa"):
            assert not re.search("[يك0-9٠-٩]", text.replace("Sara 7", "")), (name, text)
            assert not re.search(r"(?<!\w)ن?می(\s|[خکشدگتبرماون]\w*م(?!\w))", text), (name, text)
            assert not re.search(r"\sها(ی|یی)?(?!\w)|,|\?|;", text), (name, text)
    assert "۱۲ دقیقه" in BOOK.say("instead-hold", "fa", minutes=12)


def test_chinese_is_polite_and_punctuated_in_full_width() -> None:
    for name in BOOK.ids("zh"):
        for text in texts(name, "zh"):
            assert not re.search("[你,?!;:]", text), (name, text)


def addressed(text: str) -> set[str]:
    """The grammatical genders in which a Polish text addresses the customer."""
    forms = {"feminine": r"\bPani(ą)?\b", "masculine": r"\bPan(a|u|em|ie)?\b"}
    return {gender for gender, pattern in forms.items() if re.search(pattern, text)}


def test_polish_addresses_whom_it_should() -> None:
    gendered = 0
    for name in BOOK.ids("pl"):
        for customer, _, text in renderings(name, "pl"):
            found = addressed(text)
            assert found <= ({customer} if customer != "unknown" else set()), (name, text)
            assert "Państw" not in text
            gendered += bool(found)
    assert gendered > 1000


def test_polish_does_not_give_away_the_agents_gender() -> None:
    past = r"\b(?!zespołem)\w+ł(em|am|abym|bym)\b|\b\w+(liśmy|łyśmy|libyśmy)\b|abyśmy"
    slips = rf"{past}|zmuszon|\bjestem (pew|got|świadom)"
    for name in BOOK.ids("pl"):
        for text in texts(name, "pl"):
            assert not re.search(slips, text), (name, text)


@pytest.mark.parametrize(
    ("minutes", "phrase"), [(1, "za minutę"), (3, "3 minuty"), (5, "5 minut."), (22, "22 minuty")]
)
def test_polish_plurals(minutes: int, phrase: str) -> None:
    assert phrase in BOOK.say("instead-hold", "pl", minutes=minutes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_tells_translators_which_marks_it_serves(language: str) -> None:
    from civility.datadir import home

    for file in sorted((home() / "phrasebooks" / language).glob("*.ftl")):
        head = file.read_text(encoding="utf-8").split("\n\n", 1)[0]
        assert re.search(r"### .*\b[PSKV]\d", head), file.name
