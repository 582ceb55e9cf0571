"""How good the detector is on labelled texts.

A row is one JSON object: ``text`` and ``label`` (1 abusive, 0 not) are required, ``language``, ``speaker``
(``customer`` where missing) and ``subtype`` are optional. A text counts as found when
:attr:`Report.abusive <civility.report.Report.abusive>` is true.

>>> measured = measure([1, 1, 0, 0, 0], [1, 0, 0, 0, 1])
>>> measured.precision.value, measured.recall.value, measured.false_alarms.value
(0.5, 0.5, 0.3333333333333333)

Intervals hold 95 % of 2,000 bootstrap samples. A sample of rows matters only through its four counts, so
the counts are drawn (multinomial) and not the rows: the same distribution, a thousand times quicker.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from civility.diagnostics import did_you_mean
from civility.errors import InputError

if TYPE_CHECKING:
    from civility.detection import Detector

__all__ = [
    "GROUPINGS",
    "Evaluation",
    "Interval",
    "Measures",
    "Row",
    "evaluate",
    "measure",
    "predict",
    "read_rows",
]

GROUPINGS = ("language", "speaker", "subtype")
_SAMPLES = 2_000
_SEED = 20_260_101
_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled text; ``line`` is its place in the file, from 1."""

    text: str
    label: bool
    language: str | None
    speaker: str
    subtype: str
    line: int


@dataclass(frozen=True, slots=True)
class Interval:
    """A share in 0…1 with the bounds that hold 95 % of the bootstrap; ``None`` where it is not defined."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Measures:
    """The figures of one group of rows.

    ``f1`` is that of the abusive class, ``macro_f1`` the mean over both classes, ``false_alarms`` the
    share of harmless texts called abusive.
    """

    rows: int
    abusive: int
    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int
    precision: Interval
    recall: Interval
    f1: Interval
    macro_f1: Interval
    false_alarms: Interval

    def to_dict(self) -> dict[str, Any]:
        """The figures as plain JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures over all rows and by group, and the rows that went wrong."""

    total: Measures
    groups: Mapping[str, Measures]
    false_alarms: tuple[Row, ...]
    misses: tuple[Row, ...]

    def to_dict(self) -> dict[str, Any]:
        """The figures as plain JSON values, without the texts."""
        groups = {name: measures.to_dict() for name, measures in self.groups.items()}
        return {"total": self.total.to_dict(), "groups": groups}


def read_rows(path: Path | str) -> list[Row]:
    """Every row of a JSON Lines file; blank lines are passed over.

    Raises:
        InputError: the file cannot be read, or a row is not of the expected form; the message begins
            with ``path:line:``.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InputError(f"{path}:{line}: not UTF-8: save the file as UTF-8") from error
    rows = [_row(raw, f"{path}:{number}", number) for number, raw in enumerate(lines, 1) if raw.strip()]
    if not rows:
        raise InputError(f"{path}: no rows")
    return rows


def _row(raw: str, place: str, number: int) -> Row:
    try:
        data = json.loads(raw)
    except json.JSONDecodeError as error:
        raise InputError(f"{place}: not JSON: {error.msg} at column {error.colno}") from error
    if not isinstance(data, dict):
        raise InputError(f"{place}: a row must be an object with text and label")
    for field in ("text", "label"):
        if field not in data:
            raise InputError(f"{place}: no {field!r}: {_nearest(field, data)}")
    if not isinstance(data["text"], str):
        raise InputError(f"{place}: text must be a string")
    if data["label"] not in (0, 1):
        raise InputError(f"{place}: label must be 0 or 1, not {data['label']!r}")
    return Row(
        text=data["text"],
        label=bool(data["label"]),
        language=_name(data, "language", place),
        speaker=_name(data, "speaker", place) or "customer",
        subtype=_name(data, "subtype", place) or "",
        line=number,
    )


def _nearest(field: str, data: Mapping[str, Any]) -> str:
    return f"add it (found: {', '.join(sorted(data)) or 'nothing'})"


def _name(data: Mapping[str, Any], field: str, place: str) -> str | None:
    value = data.get(field)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{place}: {field} must be a string")
    return value or None


def predict(rows: Sequence[Row], detector: Detector, *, identify: bool = False) -> list[bool]:
    """What the detector says of each row.

    Args:
        rows: the texts.
        detector: the detector to judge them.
        identify: leave the language to the detector also where the row names it.

    Raises:
        UnknownNameError: a row names a language or speaker that does not exist.
    """
    answers = [False] * len(rows)

    def kind(at: int) -> tuple[str, str]:
        return rows[at].speaker, "" if identify else rows[at].language or ""

    for (speaker, language), places in groupby(sorted(range(len(rows)), key=kind), key=kind):
        chosen = list(places)
        texts = (rows[at].text for at in chosen)
        reports = detector.pipe(texts, speaker=speaker, language=language or None)
        for at, report in zip(chosen, reports, strict=True):
            answers[at] = report.abusive
    return answers


def evaluate(
    rows: Sequence[Row], detector: Detector, *, by: str | None = None, identify: bool = False
) -> Evaluation:
    """Measures a detector on labelled rows.

    Args:
        rows: the labelled texts.
        detector: the detector to judge them.
        by: also measure groups of rows: ``"language"``, ``"speaker"`` or ``"subtype"``.
        identify: leave the language to the detector also where the row names it.

    Raises:
        InputError: there are no rows, or they cannot be grouped that way.
    """
    if by is not None and by not in GROUPINGS:
        raise InputError(f"cannot group by {by!r}: {did_you_mean(by, GROUPINGS)}")
    answers = predict(rows, detector, identify=identify)
    groups: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        if by is not None:
            groups.setdefault(str(getattr(row, by) or "none"), []).append(at)
    labels = [row.label for row in rows]
    return Evaluation(
        total=measure(labels, answers),
        groups={
            name: measure([labels[at] for at in places], [answers[at] for at in places])
            for name, places in sorted(groups.items())
        },
        false_alarms=tuple(
            row for row, answer in zip(rows, answers, strict=True) if answer and not row.label
        ),
        misses=tuple(row for row, answer in zip(rows, answers, strict=True) if row.label and not answer),
    )


def measure(labels: Iterable[bool | int], answers: Iterable[bool | int]) -> Measures:
    """Compares labels with answers.

    Raises:
        InputError: there is nothing to compare, or the numbers of labels and answers differ.
    """
    truth, said = np.array(list(labels), dtype=bool), np.array(list(answers), dtype=bool)
    if truth.size == 0 or truth.shape != said.shape:
        raise InputError(f"cannot measure {truth.size} labels against {said.size} answers")
    counts = np.array(
        [np.sum(truth & said), np.sum(~truth & said), np.sum(truth & ~said), np.sum(~truth & ~said)]
    )
    drawn = np.random.default_rng(_SEED).multinomial(truth.size, counts / truth.size, size=_SAMPLES)
    exact = _shares(counts[np.newaxis, :].astype(np.float64))
    spread = _shares(drawn.astype(np.float64))
    intervals = {name: _interval(float(exact[name][0]), spread[name]) for name in exact}
    tp, fp, fn, tn = (int(count) for count in counts)
    if fp == 0 and tn:
        # None seen is not "none ever": the rule of three bounds what 95 % of such runs would hide.
        intervals["false_alarms"] = Interval(0.0, 0.0, min(1.0, 3 / tn))
    return Measures(truth.size, tp + fn, tp, fp, fn, tn, **intervals)


def _shares(counts: _Floats) -> dict[str, _Floats]:
    """Each measure for each row of counts (tp, fp, fn, tn); not a number where it is not defined."""
    tp, fp, fn, tn = counts.T
    with np.errstate(divide="ignore", invalid="ignore"):
        f1 = 2 * tp / (2 * tp + fp + fn)
        rest = 2 * tn / (2 * tn + fp + fn)
        return {
            "precision": tp / (tp + fp),
            "recall": tp / (tp + fn),
            "f1": f1,
            "macro_f1": (f1 + rest) / 2,
            "false_alarms": fp / (fp + tn),
        }


def _interval(value: float, spread: _Floats) -> Interval:
    known = spread[~np.isnan(spread)]
    if math.isnan(value) or known.size == 0:
        return Interval(None, None, None)
    low, high = np.percentile(known, [2.5, 97.5])
    return Interval(value, float(low), float(high))
