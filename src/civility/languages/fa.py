"""Persian: words by hazm, forms by the rules of its suffixes, verbs by hazm's list of roots.

hazm's package imports NLTK, spaCy and its taggers, which takes seconds. The tokenizer itself needs none
of them, so :func:`_hazm` brings in only the module that is needed.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
import threading
import types
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from civility.languages.base import Context, Language, Tokens, tokens_from_spans, words

__all__ = ["PERSIAN"]

_LOCK = threading.Lock()
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PREFIXES = words("می نمی بی")
_DETACHED = words(
    "ها های هایی هام هات هاش هاتون هاشون هامون هایم هایت هایش هایمان هایتان هایشان ام ات اش ای اید اند ایم تر ترین تون شون مون",
    "هاست هایید هاین",
)
_NOUN_ENDINGS = tuple(
    "ها های هایی ا ای هام هات هاش هامون هاتون هاشون هایم هایت هایش هایتان هایشان هایمان هارو هاست هان هایید هاین "
    "م ت ش مان تان شان مون تون شون ی یی ه ن ید ین یم ند یه ست یست یش یتون یها رو ک کی تر ترین ترن تری ترید ترینی ان انی یان".split()
)
_SILENT_H_ENDINGS = tuple("ای ایی ام ات اش اند اید این ایم ان گی گان گانی س ست یی ی مون تون شون تر ترین تری ترن ترید".split())
_PRESENT = tuple("م ی د ه یم ید ین ند ن مش مت متون متونو مشون یش دش دت نش نت ش".split())
_PAST = tuple("م ی  یم ید ین ند ن ه هام های هاید هایم هاند هان مش مت متون مشون ت ش نت نش یش هاست".split(" "))


@cache
def _hazm(module: str) -> Any:
    """One module of hazm, without running the imports of its package."""
    with _LOCK:
        if "hazm" not in sys.modules:
            spec = importlib.util.find_spec("hazm")
            if spec is None or spec.submodule_search_locations is None:
                raise ImportError("hazm is not installed: install civility with its dependencies")
            package = types.ModuleType("hazm")
            package.__path__ = list(spec.submodule_search_locations)
            package.__spec__ = spec
            sys.modules["hazm"] = package
            try:
                return importlib.import_module(f"hazm.{module}")
            finally:
                # A later `import hazm` by somebody else must get the whole package.
                del sys.modules["hazm"]
        return importlib.import_module(f"hazm.{module}")


@cache
def _tokenizer() -> Any:
    return _hazm("word_tokenizer").WordTokenizer(join_verb_parts=False, join_abbreviations=False)


def tokenize(text: str) -> Tokens:
    """Persian words; detached prefixes and suffixes are joined to their word.

    >>> tokenize("احمق ها می خواهم، برو").norms
    ('احمقها', 'میخواهم', 'برو')
    """
    return tokens_from_spans(text, _join_affixes(text, list(_spans(text))))


def _spans(text: str) -> Iterator[tuple[str, int, int]]:
    """hazm's tokens with their places; a token that still holds signs is cut at them."""
    at = 0
    for token in _tokenizer().tokenize(text):
        found = text.find(token, at)
        if found < 0:
            continue
        at = found + len(token)
        for match in _WORD.finditer(token):
            yield match.group(), found + match.start(), found + match.end()


def _join_affixes(text: str, spans: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    current: tuple[str, int, int] | None = None
    for word, start, end in spans:
        if current is not None:
            near = text[current[2] : start] == " "
            if near and (word in _DETACHED or current[0] in ("می", "نمی")):
                current = (current[0] + word, current[1], end)
                continue
            yield current
        current = (word, start, end)
    if current is not None:
        yield current


@cache
def _roots() -> dict[str, tuple[str, ...]]:
    """Past root to present roots, from hazm's list."""
    utils = _hazm("utils")
    table: dict[str, list[str]] = {}
    for line in utils.verbs_list():
        past, _, present = line.partition("#")
        if past:
            table.setdefault(past, []).append(present)
    return {past: tuple(presents) for past, presents in table.items()}


@cache
def inflect(word: str) -> frozenset[str]:
    """Forms of a Persian word: plural, ezafe, possessive, copula, comparison; of an infinitive, its tenses.

    >>> {"احمقی", "احمقها", "احمقن", "احمقید"} <= inflect("احمق")
    True
    >>> {"میکشم", "کشتم", "بکشمت"} <= inflect("کشتن")
    True
    """
    if word.endswith("ن") and word[:-1] in _roots() and len(word) > 3:
        return frozenset(_conjugate(word[:-1])) | {word}
    endings = _SILENT_H_ENDINGS + _NOUN_ENDINGS[:18] if word.endswith("ه") else _NOUN_ENDINGS
    forms = {word + ending for ending in endings}
    if word.endswith(("ا", "و")):
        forms |= {word + "ی" + ending for ending in ("م", "ت", "ش", "ی", "شان", "تان", "ه", "ید", "ین", "ن")}
    return frozenset(forms | {word})


def _conjugate(past: str) -> Iterator[str]:
    for prefix in ("", "می", "نمی", "ن", "ب"):
        if prefix != "ب":
            yield from (prefix + past + ending for ending in _PAST)
        for present in _roots()[past]:
            if not present:
                continue
            joined = _join(prefix, present)
            yield from (joined + ending for ending in _PRESENT)
            if prefix in ("ب", "ن"):
                yield joined
                yield from (joined + ending for ending in ("ش", "شون", "ید", "ین"))
            if len(present) > 2 and present[-2:] in ("وی", "ای"):
                yield from (joined[:-1] + ending for ending in _PRESENT)


def _join(prefix: str, root: str) -> str:
    if prefix in ("ب", "ن") and root[0] in "اآ":
        return prefix + "یا" + root[1:] if root[0] == "آ" else prefix + "ی" + root[1:]
    return prefix + root


@cache
def _dictionary() -> frozenset[str]:
    return frozenset(word.replace("\u200c", "") for word, *_ in _hazm("utils").words_list())


@cache
def is_word(word: str) -> bool:
    """Whether hazm's word list holds the spelling."""
    return word in _dictionary()


@cache
def _counts() -> dict[str, int]:
    return {word.replace("\u200c", ""): int(count) for word, count, *_ in _hazm("utils").words_list()}


def dictionary(limit: int) -> list[str]:
    """The most frequent words of hazm's list."""
    return sorted(_counts(), key=lambda word: -_counts()[word])[:limit]


def _frequency(word: str) -> float:
    """From the counts in hazm's word list; a colloquial form that is not in it is taken by its length."""
    count = _counts().get(word)
    return count / 3e10 if count is not None else 3e-5 / max(len(word) - 2, 1)


_LATIN_VARIANTS = (
    ("kh", "x"), ("gh", "q"), ("gh", "g"), ("q", "gh"), ("oo", "u"), ("oo", "ou"), ("oo", "o"), ("u", "oo"), ("u", "o"), ("aa", "a"),
    ("a", "aa"), ("ee", "i"), ("i", "ee"), ("sh", "$"), ("ch", "4"), ("z", "zz"), ("e", "eh"), ("j", "zh"), ("v", "w"),
)  # fmt: skip


def variants(word: str) -> Sequence[tuple[str, str]]:
    """Spelling variants of a word in Latin letters (Finglish); none for a word in Persian letters.

    >>> ("axmax", "finglish") in variants("akhmakh")
    True
    """
    if not word.isascii() or len(word) < 4:
        return ()
    bases = {word} | ({word + ending for ending in _LATIN_ENDINGS} if len(word) > 4 else set())
    return [pair for base in sorted(bases) for pair in _spellings(base, word)]


_LATIN_ENDINGS = ("i", "id", "in", "a", "ha", "haye", "am", "et", "esh", "etoon", "an")


def _spellings(base: str, word: str) -> list[tuple[str, str]]:
    found = {base} | {base.replace(old, new) for old, new in _LATIN_VARIANTS if old in base}
    found |= {one.replace(old, new) for one in tuple(found) for old, new in _LATIN_VARIANTS[:9] if old in one}
    if base.endswith("e"):
        found.add(base + "h")
    return [(spelling, "finglish") for spelling in sorted(found - {word}) if len(spelling) > 3]


CONTEXT = Context(
    second_person=words(
        "تو شما شماها خودت خودتون خودتان هستی هستید هستین نیستی نیستید نیستین داری دارید دارین میکنی میکنید میکنین بلدی بلدید",
        "میفهمی میفهمید میفهمین بودی بودید شدی شدید برو برید بروید خفه مادرت ننت ننه پدرت بابات خواهرت سرت سرتون جدت",
        "میتونی میتونید آقا خانم خانوم گوش نفهمی احمقی احمقید بهت بهتون ازت ازتون",
    ),
    first_person=words("من منو ما خودم خودمون مرا بنده اینجانب هستم بودم"),
    third_person=words(
        "او اون ایشان ایشون آنها اونا اونها وی شوهرم زنم همسرم همسایه رییس رئیسم دوستم پسرم دخترم برادرم خواهرم مادرم پدرم راننده",
        "پیک همکارتون همکارتان همکارت مردم کسی یکی یارو طرف",
    ),
    self_frames=(
        ("من",), ("من", "خیلی"), ("منو",), ("خودم",), ("خودمو",), ("احساس",), ("من", "چقدر"), ("من", "عجب"), ("مرا",), ("من", "رو"),
        ("من", "را"), ("خودم", "رو"), ("خودم", "را"),
    ),  # fmt: skip
    self_after=words("هستم بودم شدم میشم فرضم فرض کردم حسابم فرضمون منم ام ایم"),
    bridge=words("که خیلی یک یه عجب واقعا کاملا چقدر این قدر اینقدر همچین آدم مثل اصلا یک آدم هم یه آدمی شخص خود"),
    negations=words("هرگز هیچوقت"),
    negations_after=words("نیستی نیستید نیستین نیست نیستم نیستند نیستن نبودی نبود نبودید نبودم نمیگم نگفتم نمیگه نگفت"),
    not_negations=(),
    reporting=words(
        "گفت گفته گفتند گفتن میگفت میگفتن میگه میگن میگوید میگویند نامید خواند خطاب خطابم نوشت نوشته نوشتن گفتش",
    ),
    reporting_open=words("بگو بگید بگویید بگین بگه بگن بگیم بگی بگم"),
    reporting_openers=words("نباید نه کسی هیچکس مردم چرا حق"),
    reporting_after=words("گفت گفته گفتند گفتن خطابم خطاب نامید خواند میگفت"),
    report_window=3,
    noun_first=True,
    closers=(),
    answers=words("نه"),
    subordinators=words("که"),
    contrasts=words("ولی اما بعد پس الان"),
    mentions=words("کلمه کلمات واژه واژهی لفظ عبارت اصطلاح لغت"),
    things=words(
        "گوشی گوشیم گوشیتون موبایل تلفن اپ اپلیکیشن برنامه برنامتون برنامهتون نرمافزار سایت سایتتون وبسایت سامانه سیستم سیستمتون سرویس",
        "سرویستون خدمات محصول دستگاه مودم روتر اینترنت اینترنتتون شبکه خط کامپیوتر لپتاپ تبلت تلویزیون کولر یخچال ماشین لباسشویی",
        "چاپگر پرینتر نسخه آپدیت بروزرسانی دکمه صفحه فرم رمز پسورد کد قبض صورتحساب فاکتور قرارداد نامه ایمیل پیام پیامک بسته مرسوله",
        "سفارش کالا کارت حساب پرداخت قیمت هزینه کارمزد قانون قانونتون مقررات روند صف موزیک آهنگ ربات منو چیز چیزی ایده سوال جواب روز",
        "هوا زندگی مشکل وضع وضعیت وضعیته خطا ارور باتری شارژر کابل کنترل فیلم سریال بازی کتاب غذا پیتزا تصمیم بهانه تبلیغ تبلیغات نصب",
        "ماجرا قضیه کار کارا اوضاع دنیا بازار ترافیک سرعت سرعتش",
    ),
    companies=words("شرکت شرکتتون بانک بانکتون فروشگاه اپراتور سازمان اداره بیمه مدیریت دولت"),
    copulas=words("است هست بود شد شده میشه ه"),
    praise=words("عالی عالیه خوب خوبه خوبی بهترین محشر معرکه دمت دمتون مرسی ممنون سپاس تشکر دوست عاشق قشنگ زیبا خفن حرف نداره باحال ترکونده فوقالعاده"),
)

PERSIAN = Language(
    code="fa",
    name="Persian",
    script="arabic",
    right_to_left=True,
    tokenize=tokenize,
    inflect=inflect,
    is_word=is_word,
    stop_words=words(
        "و در به از که این آن را رو با است برای یک یه خود تا کرد بر هم نیز من تو او ما شما آنها اون اونا هر هیچ چه چی چرا کی کجا اگر اگه",
        "اما ولی یا پس نه بله آره بود شد شده شود می نمی باید دیگر دیگه بعد قبل همه خیلی فقط هست نیست دارد داره دارم داری کن کنم کنید کند",
        "کردم کرده کردی شدم شدن کنه کنن میکنم میکنه میکنی میکنید آقا خانم همین همون اینجا اونجا حالا الان ای بی تر ها های روی اینه چیه",
        "بدون مثل بهتون بهت سر دست کار حرف آدم گفتم میگم بگو برو داد داره دارید کردن دادن شدن زدن خوردن بشه بشی",
    ),
    gap=3,
    near=5,
    frequency=_frequency,
    variants=variants,
    context=CONTEXT,
)
