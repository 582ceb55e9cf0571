"""The four supported languages by code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from civility.diagnostics import did_you_mean
from civility.errors import UnknownNameError
from civility.languages.base import Language

__all__ = ["CODES", "Language", "all_languages", "get_language"]

CODES = ("en", "fa", "pl", "zh")


@cache
def all_languages() -> Mapping[str, Language]:
    """Every supported language by code."""
    from civility.languages.en import ENGLISH
    from civility.languages.fa import PERSIAN
    from civility.languages.pl import POLISH
    from civility.languages.zh import CHINESE

    return MappingProxyType({lang.code: lang for lang in (ENGLISH, PERSIAN, POLISH, CHINESE)})


def get_language(code: str) -> Language:
    """One language.

    >>> get_language("fa").right_to_left
    True

    Raises:
        UnknownNameError: the code is not supported.
    """
    if code not in CODES:
        raise UnknownNameError(f"unknown language {code!r}: {did_you_mean(code, CODES)}")
    return all_languages()[code]
