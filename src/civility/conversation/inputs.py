"""Refuses what cannot be: unknown speakers, times that are no times, ends before their start."""

from __future__ import annotations

import math

from civility.errors import InputError, UnknownNameError
from civility.taxonomy import Speaker

__all__ = ["check_finite", "check_interval", "speaker_of"]


def speaker_of(name: str) -> Speaker:
    """The speaker of that name.

    Raises:
        UnknownNameError: there is no such speaker.
    """
    try:
        return Speaker(name)
    except ValueError:
        raise UnknownNameError(f"unknown speaker {name!r}: use 'customer' or 'agent'") from None


def check_finite(name: str, value: float | None) -> None:
    """Refuses not-a-number and infinity.

    Raises:
        InputError: the value is no finite number.
    """
    if value is not None and not math.isfinite(value):
        raise InputError(f"{name} is {value}: use a number")


def check_interval(start: float, end: float) -> None:
    """Refuses an end before its start, in seconds.

    Raises:
        InputError: the interval cannot be.
    """
    check_finite("start", start)
    check_finite("end", end)
    if end < start:
        raise InputError(f"ends at {end:g} s, before its start at {start:g} s")
