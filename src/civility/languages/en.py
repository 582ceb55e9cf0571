"""English: words by spaCy, with the norms of its contractions, forms by LemmInflect."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from civility.languages.base import Context, Language, Tokens, tokens_from_spans, words

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

__all__ = ["ENGLISH"]

_NORMS = {
    "'s": "is", "'d": "would", "'m": "am", "u": "you", "ya": "you", "ur": "your", "r": "are", "yo": "your", "yall": "you",
    "y'": "you", "ye": "you", "thou": "you", "youse": "you", "wan": "want", "na": "to", "gon": "going", "gonna": "going",
    "dunno": "know", "pls": "please", "plz": "please", "ppl": "people", "cuz": "because", "da": "the", "dat": "that",
    "dis": "this", "ai": "is", "nt": "not", "n't": "not", "dont": "not", "tha": "the", "em": "them", "'em": "them",
}  # fmt: skip

_KEPT = frozenset({"did", "had"})
"""Before *n't* spaCy norms these to the present tense, which patterns in the past tense would miss."""

_PART = re.compile(r"[^\W_]+")

MAX_STRINGS = 400_000
"""spaCy keeps every string it has seen; the tokenizer is renewed before that grows without bound."""


@cache
def _fresh_tokenizer() -> list[Tokenizer]:
    return [_make_tokenizer()]


def _make_tokenizer() -> Tokenizer:
    import spacy

    return spacy.blank("en").tokenizer


def _tokenizer() -> Tokenizer:
    holder = _fresh_tokenizer()
    if len(holder[0].vocab.strings) > MAX_STRINGS:
        holder[0] = _make_tokenizer()
    return holder[0]


def tokenize(text: str) -> Tokens:
    """English words with their norms.

    >>> tokenize("you're not gonna help, r u?").norms
    ('you', 'are', 'not', 'going', 'to', 'help', 'are', 'you')
    """
    found = []
    for token in _tokenizer()(text):
        norm = token.lower_ if token.lower_ in _KEPT else token.norm_
        if norm.startswith(("@", "http")):
            continue  # a handle or an address: nobody's words, and the end of a clause
        if norm.isalnum() or "'" in norm:
            found.append((_NORMS.get(norm, norm), token.idx, token.idx + len(token)))
        else:  # spaCy keeps some signs with the word: *liar/*
            found += ((m.group(), token.idx + m.start(), token.idx + m.end()) for m in _PART.finditer(token.text))
    return tokens_from_spans(text, found)


_CONTRACTED = {
    "t": "not", "nt": "not", "s": "is us", "re": "are", "ll": "will", "ve": "have", "d": "would had", "m": "am", "don": "do", "ca": "can",
    "ain": "is", "won": "will", "im": "i am", "id": "i would", "ive": "i have", "youre": "you are", "theyre": "they are", "were": "we are",
    "youve": "you have", "youll": "you will", "thats": "that is", "whats": "what is", "hes": "he is", "shes": "she is", "its": "it is",
    "wheres": "where is", "theres": "there is", "hows": "how is", "whos": "who is", "gonna": "going to", "wanna": "want to",
    "gotta": "got to", "cannot": "can not", "cant": "can not", "wont": "will not", "ima": "i am", "lemme": "let me", "gimme": "give me",
}  # fmt: skip


def surface(found: set[str]) -> set[str]:
    """Written words with the norms they may stand for, so that a quick look misses no contraction.

    >>> sorted(surface({"you", "dont"}))
    ['do', 'dont', 'not', 'you']
    """
    added = {norm for word in found & _SPOKEN.keys() for norm in _SPOKEN[word]}
    for word in found:
        if word.endswith("nt") and len(word) > 3:
            added.update((word[:-2], "not"))
        elif word.endswith("n") and "t" in found:
            added.add(word[:-1])
    return found | added


@cache
def inflect(word: str) -> frozenset[str]:
    """All forms of an English word, colloquial *-in* for *-ing* among them.

    >>> sorted(inflect("idiot"))
    ['idiot', 'idiots']
    >>> "fuckin" in inflect("fuck")
    True
    """
    from lemminflect import getAllInflections, getAllInflectionsOOV, getAllLemmas

    forms = {word}
    lemmas = getAllLemmas(word)
    bases = {word} if not lemmas or any(word in found for found in lemmas.values()) else {
        lemma for found in lemmas.values() for lemma in found
    }
    for base in bases:
        tables = [getAllInflections(base)]
        if not tables[0]:
            tables = [getAllInflectionsOOV(base, kind) for kind in ("NOUN", "VERB")]
        forms.update(form.lower() for table in tables for found in table.values() for form in found)
    forms.update(form[:-1] for form in tuple(forms) if form.endswith("ing") and len(form) > 5)
    return frozenset(forms)


@cache
def is_word(word: str) -> bool:
    """Whether LemmInflect's dictionary knows the word, or it is a contraction without its sign."""
    from lemminflect import getAllLemmas

    return word in _SPOKEN or bool(getAllLemmas(word))



def _lemma(word: str) -> str:
    from lemminflect import getAllLemmas

    return next((lemma for found in getAllLemmas(word).values() for lemma in found), word)


_SPOKEN = {word: tuple(norms.split()) for word, norms in (_NORMS | _CONTRACTED).items()}

CONTEXT = Context(
    second_person=words("you your yours yourself yourselves youre"),
    first_person=words("i me my mine myself we us our ours"),
    third_person=words(
        "he she they him her his their them hers theirs husband wife boss neighbour neighbor colleague friend son daughter",
        "brother sister mother father landlord driver courier guy man woman someone somebody everyone people",
    ),
    self_frames=(
        ("i", "am"), ("i", "was"), ("i", "feel", "like"), ("i", "felt", "like"), ("i", "felt"), ("i", "feel"), ("i", "must", "be"), ("i", "look", "like"),
        ("makes", "me"), ("make", "me"), ("made", "me"), ("i", "must", "sound", "like"), ("i", "sound", "like"),
        ("me", "feel", "like"), ("me", "look", "like"), ("call", "me"), ("i", "can", "be"), ("i", "have", "been"),
        ("i", "would", "be"), ("like", "i", "am"), ("i", "being"), ("we", "are"), ("we", "were"), ("treat", "me", "like"),
        ("treated", "like"), ("treat", "us", "like"), ("treating", "me", "like"), ("treated", "me", "like"), ("my", "own"),
        ("me", "out", "to", "be"), ("take", "me", "for"), ("think", "i", "am"), ("me", "for"),
    ),
    self_after=words("me myself"),
    bridge=words(
        "a an the such some any just so really very too quite completely total totally absolute complete bit of being been be",
        "that big little real right kind sort pretty also only always fucking bloody damn even",
    ),
    negations=words("not never no nobody neither nor without hardly ain't"),
    negations_after=words(),
    not_negations=(("not", "only"), ("not", "just"), ("why", "do", "not"), ("why", "not"), ("or", "not"), ("no", "wonder")),
    reporting=words(
        "called calls calling said says saying told tells telling yelled yells yelling shouted screamed wrote writes texted",
        "labelled labeled insulted accused named quoted quote heard answered replied muttered whispered shouting described",
        "referred swore cursed",
    ),
    reporting_open=words("say call tell shout yell write insult"),
    reporting_openers=words("to not never no people they who someone somebody anyone nobody should would did does he she them others must"),
    reporting_after=words("said says wrote told called yelled shouted replied"),
    closers=(),
    answers=words("no"),
    subordinators=words("that how i like"),
    contrasts=words("but however though anyway so now"),
    mentions=words("word words term phrase expression slur language"),
    things=words(
        "router phone app website site page system service product device machine printer computer laptop tablet tv television",
        "modem internet connection network line line app program software update version screen button menu form password code",
        "bill invoice contract letter email mail parcel package order delivery box bag car bus train ticket card account payment",
        "refund price fee charge rule rules policy process procedure queue music recording robot bot ivr chatbot voice menu link",
        "thing things stuff shit crap idea question answer joke day week weather life problem issue situation error message wifi",
        "battery charger cable remote game movie film song book food pizza coffee lid door lock key keys box tool feature design",
        "setting settings option manual instructions guide equipment item items model brand store shop website hotline number",
        "news article video post show headline story episode plot season story excuse decision mistake plan law war party rumor it",
        "keyboard mouse monitor sim fridge oven washer dryer heater vacuum gadget unit plug adapter installation setup interface",
    ),
    companies=words("company companies firm bank shop store provider operator insurer airline management corporation business team"),
    copulas=words("going to gonna is are was were be been being 's seems looks feels sounds gets got getting"),
    praise=words(
        "good great awesome amazing brilliant excellent fantastic love loved lovely perfect best wonderful nice cool beautiful",
        "genius legend legends hilarious incredible helpful fast happy delicious thanks thank awesome superb impressive right",
        "proud glad grateful funny sweet solid epic",
    ),
)

ENGLISH = Language(
    code="en",
    name="English",
    script="latin",
    right_to_left=False,
    tokenize=tokenize,
    inflect=inflect,
    is_word=is_word,
    stop_words=words(
        "a an the and or but if of to in on at by for from with as is are am was were be been being do does did done have has had",
        "having will would can could shall should may might must not no yes i me my mine we us our you your yours he him his she",
        "her it its they them their this that these those there here what which who whom whose when where why how all any some",
        "so too very just then than up down out off over under again more most other own same such only about into get got go",
        "please know one want need like think say said make really even still now time people because going see come well back",
    ),
    gap=3,
    near=5,
    lemma=_lemma,
    surface=surface,
    context=CONTEXT,
)
