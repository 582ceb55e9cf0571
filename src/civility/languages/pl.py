"""Polish: words by a plain rule, their analyses and forms by Morfeusz 2."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from civility.languages.base import Context, Language, Tokens, tokens_from_spans, words

__all__ = ["POLISH", "analyses"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PLAIN = str.maketrans("ąćęłńóśźż", "acelnoszz")
_LOCK = threading.Lock()
_VERB = frozenset({"fin", "praet", "impt", "inf", "imps", "bedzie", "pcon", "pant", "aglt", "cond"})
_DERIVED = frozenset({"ppas", "pact", "ger", "pcon", "pant"})
"""What an infinitive in a pattern stands for besides its tenses: *wkurwiony, wkurwiający, wkurwienie*."""
_SLIPS = (("ó", "u"), ("u", "ó"), ("ż", "rz"), ("rz", "ż"), ("ch", "h"), ("h", "ch"), ("sz", "sh"), ("cz", "ch"), ("w", "v"),
          ("ks", "x"), ("ą", "om"), ("ę", "em"), ("y", "i"), ("k", "q"))  # fmt: skip


@cache
def _morfeusz() -> Any:
    import morfeusz2

    return morfeusz2.Morfeusz(praet="composite", expand_tags=False)


def tokenize(text: str) -> Tokens:
    """Polish words.

    >>> tokenize("no idioto, ile mam czekać?").norms
    ('no', 'idioto', 'ile', 'mam', 'czekać')
    """
    return tokens_from_spans(text, ((m.group(), m.start(), m.end()) for m in _WORD.finditer(text)))


@lru_cache(maxsize=50_000)
def analyses(word: str) -> tuple[tuple[str, str], ...]:
    """``(lemma, tag)`` of every reading of one word; empty where Morfeusz does not know it.

    >>> analyses("suko")
    (('suka', 'subst:sg:voc:f'),)
    """
    with _LOCK:
        found = _morfeusz().analyse(word)
    whole = [reading for start, end, reading in found if start == 0 and end == max(e for _, e, _ in found)]
    return tuple(dict.fromkeys((r[1].split(":")[0].lower(), r[2]) for r in whole if r[2] != "ign"))


def _word_class(tag: str) -> str:
    head = tag.split(":", 1)[0]
    return "verb" if head in _VERB else "subst" if head == "depr" else head


@lru_cache(maxsize=50_000)
def _own_spelling(lemma: str) -> tuple[str, ...]:
    """A lemma as Morfeusz writes it, with its capital: only so are its forms generated.

    >>> _own_spelling("ukrainiec")
    ('Ukrainiec',)
    """
    with _LOCK:
        found = _morfeusz().analyse(lemma.capitalize())
    spelled = (reading[1].split(":")[0] for _, _, reading in found if reading[2] != "ign")
    return tuple(dict.fromkeys(name for name in spelled if name.lower() == lemma)) or (lemma,)


_MODELS = words(
    "zapierdalać wypierdolić zajebać wyjebać wkurwić wkurwiać spieprzyć wypieprzać wyruchać nasrać",
    "zasrywać oszukać lewak katol czarnuch popierdoleniec malarz żydek debilka zbójca lewactwo nazista",
    "faszysta skurwysyn zjeb debil kutas gnojek darmozjad matoł komuch dupsko śniadanko chujnia ojczyzna",
    "półka chrześcijanin łoś opiekun gówniara agrafka android obdartus smok pociąg piernik głowa cipa",
    "chuj skurwiel islamista rosja dziwka matka burdel wojownik król naród pochód szczur malutki garbaty",
    "chamski ładny gotowy zgniły tępy głupi pijany skurwysyński bogaty",
)
"""Words after which unknown ones are inflected: an unknown word goes like the one that ends most like it."""


def _like_a_model(word: str) -> frozenset[str]:
    """Forms of a word that Morfeusz does not know, after a known word with the same ending.

    >>> "wsioków" in inflect("wsiok"), "popierdalają" in inflect("popierdalać")
    (True, True)
    """
    model = max(_MODELS, key=lambda known: _common_ending(word, known))
    shared = _common_ending(word, model)
    if shared < 2:
        return frozenset()
    stem, own = model[: len(model) - shared], word[: len(word) - shared]
    return frozenset(own + form[len(stem) :] for form in inflect(model) if form.startswith(stem))


def _common_ending(one: str, other: str) -> int:
    shared = 0
    while shared < min(len(one), len(other)) - 1 and one[-1 - shared] == other[-1 - shared]:
        shared += 1
    return shared


@cache
def inflect(word: str) -> frozenset[str]:
    """All forms of a Polish word: of the lemma, or of the participle, gerund or word class it is a form of.

    >>> sorted(inflect("idiotka"))[:4]
    ['idiotce', 'idiotek', 'idiotka', 'idiotkach']
    >>> "pojebanego" in inflect("pojebany"), "pojebał" in inflect("pojebany")
    (True, False)
    >>> "wkurwiony" in inflect("wkurwić"), "ukraińców" in inflect("ukrainiec"), "kacapy" in inflect("kacap")
    (True, True, True)
    """
    readings = analyses(word)
    if not readings:
        return _like_a_model(word) | {word}
    own = {lemma for lemma, _ in readings if lemma == word}
    lemmas = own or {lemma for lemma, _ in readings}
    classes = {_word_class(tag) for lemma, tag in readings if lemma in lemmas}
    whole_verb = any(tag.startswith("inf") for _, tag in readings)
    classes |= _DERIVED if whole_verb else frozenset()
    forms = {word}
    for lemma in (name for lower in lemmas for name in _own_spelling(lower)):
        with _LOCK:
            generated = _morfeusz().generate(lemma)
        forms.update(
            form.lower() for form, _, tag, *_ in generated
            if _word_class(tag) in classes and (whole_verb or not tag.endswith(":neg"))
        )  # fmt: skip
    return frozenset(form for form in forms if " " not in form)


@cache
def is_word(word: str) -> bool:
    """Whether Morfeusz knows the spelling."""
    return bool(analyses(word))


def variants(word: str) -> Sequence[tuple[str, str]]:
    """Spellings without diacritics and with the usual slips, where they are no Polish words themselves.

    >>> variants("spierdalać")[0]
    ('spierdalac', 'no_diacritics')
    """
    plain = word.translate(_PLAIN)
    found = [(plain, "no_diacritics")] if plain != word else []
    slips = {base.replace(old, new) for base in (word, plain) for old, new in _SLIPS if old in base}
    found += [(slip, "misspelling") for slip in sorted(slips - {word, plain}) if len(slip) > 3]
    return [(spelling, name) for spelling, name in found if not is_word(spelling)]


def vocative(word: str) -> bool:
    """Whether a form can only be a vocative or an imperative.

    >>> vocative("suko"), vocative("suka"), vocative("zamknij")
    (True, False, True)
    """
    tags = [tag for _, tag in analyses(word)]
    return bool(tags) and all(
        tag.startswith("impt") or (":voc" in tag and ":nom.voc" not in tag and "nom" not in tag) for tag in tags
    )


def attributive(word: str) -> bool:
    """Whether a form can be an adjective or participle: *głupi* can, *idiota* cannot.

    >>> attributive("głupi"), attributive("idiota")
    (True, False)
    """
    tags = [tag for _, tag in analyses(word)]
    return not tags or any(not tag.startswith("subst") for tag in tags)


CONTEXT = Context(
    second_person=words(
        "ty ciebie cię ci tobie tobą twój twoja twoje twoją twojego twojej twoim twoi twoich wy was wam wami wasz wasza wasze",
        "waszą waszego waszej waszym pan pana panu panem panie pani panią państwo państwa państwu państwem jesteś jesteście",
        "byłeś byłaś masz macie umiesz umiecie potrafisz wiesz rozumiesz możesz chcesz robisz słyszysz słuchasz",
    ),
    first_person=words("ja mnie mi mną mój moja moje my nas nam jestem byłem byłam czuję"),
    third_person=words(
        "on ona oni one jego jej ich im go ją nim nią mu mąż żona sąsiad szef kolega syn córka brat siostra matka ojciec kurier",
        "kierowca ktoś facet kobieta człowiek ludzie",
    ),
    self_frames=(
        ("jestem",), ("byłem",), ("byłam",), ("czuję", "się", "jak"), ("czułem", "się", "jak"), ("czułam", "się", "jak"),
        ("poczułem", "się", "jak"), ("poczułam", "się", "jak"), ("wyszłem", "na"), ("wychodzi", "na", "to", "że", "jestem"),
        ("ze", "mnie"), ("wyszedłem", "na"), ("wyszłam", "na"), ("robią", "ze", "mnie"), ("robi", "ze", "mnie"), ("mnie", "za"),
        ("ja",), ("robicie", "ze", "mnie"), ("zrobiłem", "z", "siebie"), ("zrobiłam", "z", "siebie"), ("wychodzę", "na"),
        ("traktujecie", "mnie", "jak"), ("traktuje", "mnie", "jak"), ("czuje", "się", "jak"), ("robi", "pan", "ze", "mnie"),
        ("robi", "pani", "ze", "mnie"), ("robisz", "ze", "mnie"),
    ),
    self_after=words("jestem byłem byłam"),
    bridge=words("tak taki taka takim taką jakimś jakąś kompletnym kompletną zwykłym zwykłą głupim głupią i chyba naprawdę po prostu tym tą to jest "
                 "wcale żadnym żadną żaden żadna aż skończonym skończoną totalnym totalną takiego takiej z ostatnim ostatnią że są jesteś jesteście"),
    negations=words("nie nigdy żaden żadna żadnym żadną bez"),
    negations_after=words(""),
    not_negations=(("nie", "tylko"), ("czy", "nie"), ("nie", "dość", "że"), ("nie", "bądź"), ("dlaczego", "nie")),
    reporting=words(
        "powiedział powiedziała powiedzieli mówił mówiła mówili mówi nazwał nazwała nazwali nazywa nazywał nazywała nazywają",
        "krzyczał krzyczała krzyczeli krzyknął krzyknęła wrzasnął wrzeszczał wyzywał wyzywała wyzwał wyzwała wyzywają napisał",
        "napisała napisali pisał stwierdził stwierdziła usłyszałem usłyszałam odpowiedział odpowiedziała rzucił rzuciła obraził",
        "zwyzywał zwyzywała określił określiła kazał kazała życzył życzyła groził groziła odburknął warknął warknęła twierdzi",
        "wyzywacie nazywasz nazwałeś nazwałaś",
    ),
    reporting_open=words("mówić nazywać powiedzieć wyzywać pisać krzyczeć używać nazwać zdanie stwierdzenie napis hasło hasła okrzyk okrzyki transparent nazwałem nazwałam wyzwałem wyzwałam obraziłem obraziłam mówię twierdzę sugeruję uważam mów mówcie mówimy nazywajcie"),
    reporting_openers=words("nie nigdy można wolno powinno należy ktoś ludzie kto nikt prawa prawo"),
    reporting_after=words("powiedział powiedziała krzyknął krzyknęła nazwał nazwała napisał napisała wyzwał wyzwała nazywa"),
    closers=(),
    answers=words(""),
    subordinators=words("że iż żebym żeby jak czy abym"),
    contrasts=words("ale lecz jednak natomiast więc teraz"),
    mentions=words("słowo słowa słów słowem słowami wyraz wyrazu wyrazy określenie określenia określeń wyrażenie termin epitet"),
    things=words(
        "router routera telefon telefonu telefony telefonem aplikacja aplikacji aplikację strona strony stronę system systemu",
        "systemem usługa usługi usługę produkt produktu urządzenie urządzenia sprzęt sprzętu komputer komputera laptop laptopa",
        "tablet telewizor telewizora modem modemu internet internetu sieć sieci łącze łącza program programu wersja przycisk",
        "formularz formularza hasło hasła kod kodu rachunek rachunku faktura faktury fakturę umowa umowy umowę list mail mejl",
        "paczka paczki paczkę przesyłka przesyłki zamówienie zamówienia dostawa karta karty konto konta płatność zwrot cena ceny",
        "opłata opłaty zasada zasady przepis przepisy regulamin regulaminu procedura procedury proces kolejka kolejki muzyka muzyki",
        "muzyczka automat automatu bot bota menu rzecz rzeczy pomysł pomysłu pytanie pytania odpowiedź odpowiedzi",
        "dzień pogoda życie problem problemu sytuacja sytuacji błąd błędu błędy wiadomość komunikat wifi bateria ładowarka kabel",
        "pilot drukarka drukarki pralka pralki lodówka zmywarka odkurzacz film serial gra gry książka piosenka tłumaczenie decyzja",
        "decyzji ustawa sprawa sprawy sprawę reklama reklamy aktualizacja aktualizacji ekran ekranu zamek drzwi samochód auto autobus",
        "tramwaj pociąg opcja ustawienia instrukcja instrukcji",
    ),
    companies=words("firma firmy firmę firmie firmą bank banku sklep sklepu operator operatora spółka korporacja zarząd biuro urząd"),
    copulas=words("jest są był była było były być to wydaje się"),
    praise=words(
        "dobry dobra dobre dobrze super świetny świetna świetnie świetne fajny fajna fajnie wspaniały ekstra piękny pięknie kocham",
        "dzięki dziękuję mistrz mistrzostwo genialny genialne genialnie najlepszy najlepsza zajebisty zajebiście szybko cudowny",
        "brawo rewelacja rewelacyjny udało zadowolony zadowolona kochany ładny ładnie śmieszne zabawne",
    ),
)

POLISH = Language(
    code="pl",
    name="Polish",
    script="latin",
    right_to_left=False,
    tokenize=tokenize,
    inflect=inflect,
    is_word=is_word,
    stop_words=words(
        "a aby ale albo ani aż bardzo bez bo być był była było będzie by ci cię co coś czy czego dla do dlaczego gdy gdzie go i ich",
        "ile im inny ja jak jaki jako je jego jej jest jestem jesteś już każdy kiedy kto ktoś która które który lub ma mam mi mnie mną",
        "moja moje może mój mu my na nad nam nas nasz nawet nic nich nie niech nigdy nim niż no o od on ona one oni oraz pan pana pani",
        "panu panem panią państwo po pod ponieważ przed przez przy raz się są sobie swoje swój ta tak taka taki tam te tego tej ten też",
        "to tobą tobie tu tutaj twoja twoje twój ty tych tylko tym u w was wam we wie wszyscy wszystko wy z za ze znowu żeby że masz jeszcze",
        "czemu teraz proszę mieć móc chcieć można trzeba właśnie więc ludzie wiem",
    ),
    gap=3,
    near=5,
    variants=variants,
    lemma=lambda word: next((lemma for lemma, _ in analyses(word)), word),
    plain=lambda word: word.translate(_PLAIN),
    attributive=attributive,
    vocative=vocative,
    context=CONTEXT,
)
