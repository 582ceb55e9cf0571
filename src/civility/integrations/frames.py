"""Detection over pandas data frames and Arrow tables. Needs the extra ``civility[frames]``.

>>> import pandas as pd
>>> calls = pd.DataFrame({"id": [7, 8], "text": ["Where is my order?", "You idiot!"]})
>>> detect_frame(calls)[["id", "abusive", "categories", "language"]]
   id  abusive categories language
0   7    False         []       en
1   8     True   [insult]       en
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from civility.diagnostics import did_you_mean
from civility.errors import InputError
from civility.report import Report

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from civility.detection import Detector

__all__ = ["ADDED", "detect_batch", "detect_frame", "row_values", "spans_frame"]

ADDED = ("abusive", "score", "categories", "language", "checked")
"""The columns that detection adds, in this order."""


def row_values(report: Report) -> tuple[bool, float, list[str], str | None, bool]:
    """The values of the added columns for one report."""
    return report.abusive, report.score, list(report.categories), report.language, report.checked


def detect_frame(
    frame: pd.DataFrame,
    *,
    text: str = "text",
    speaker: str = "customer",
    language: str | None = None,
    prefix: str = "",
    detector: Detector | None = None,
) -> pd.DataFrame:
    """A copy of the frame with the columns of :data:`ADDED`.

    Args:
        frame: any data frame; its index and other columns are kept as they are.
        text: the column with the texts; a missing value is an empty text.
        speaker: whose turns they are.
        language: their language where it is known.
        prefix: put before the name of each added column.
        detector: the detector to use; a new one by default.

    Raises:
        InputError: there is no such column, an added one exists already, or a value is no text.
    """
    import pandas as pd

    check_new(frame.columns, prefix)
    reports = _reports(frame, text, speaker, language, detector)
    values = [row_values(report) for report in reports]
    result = frame.copy()
    for place, name in enumerate(ADDED):
        dtype = {"abusive": "bool", "score": "float64", "checked": "bool"}.get(name, "object")
        result[prefix + name] = pd.Series([row[place] for row in values], index=frame.index, dtype=dtype)
    return result


def spans_frame(
    frame: pd.DataFrame,
    *,
    text: str = "text",
    speaker: str = "customer",
    language: str | None = None,
    detector: Detector | None = None,
) -> pd.DataFrame:
    """One row a span, with the fields of :class:`~civility.report.Span`; ``row`` is the index of its text.

    Raises:
        InputError: there is no such column, or a value is no text.
    """
    import pandas as pd

    rows: list[dict[str, Any]] = []
    reports = _reports(frame, text, speaker, language, detector)
    for index, report in zip(frame.index, reports, strict=True):
        rows.extend({"row": index, "counts": span.counts, **span.to_dict()} for span in report.spans)
    return pd.DataFrame(rows)


def detect_batch(
    batch: pa.RecordBatch,
    *,
    text: str = "text",
    speaker: str = "customer",
    language: str | None = None,
    prefix: str = "",
    detector: Detector | None = None,
    n_process: int = 1,
) -> pa.RecordBatch:
    """An Arrow record batch with the columns of :data:`ADDED`; the others keep their types.

    Raises:
        InputError: there is no such column, an added one exists already, or it holds no text.
    """
    import pyarrow as pa

    check_column(batch.schema.names, text)
    check_new(batch.schema.names, prefix)
    kind = batch.schema.field(text).type
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_null(kind)):
        raise InputError(f"column {text!r} holds {kind}, not text")
    texts = (value or "" for value in batch.column(text).to_pylist())
    reports = _detector(detector).pipe(texts, speaker=speaker, language=language, n_process=n_process)
    values = [row_values(report) for report in reports]
    types = (pa.bool_(), pa.float64(), pa.list_(pa.string()), pa.string(), pa.bool_())
    for place, (name, kind) in enumerate(zip(ADDED, types, strict=True)):
        batch = batch.append_column(prefix + name, pa.array([row[place] for row in values], type=kind))
    return batch


def check_column(columns: Iterable[str], name: str) -> None:
    """Raises :class:`InputError` where a column is missing, naming the one probably meant."""
    names = [str(column) for column in columns]
    if name not in names:
        raise InputError(f"no column {name!r}: {did_you_mean(name, names)}")


def check_new(columns: Iterable[str], prefix: str) -> None:
    """Raises :class:`InputError` where an added column would overwrite one that exists."""
    taken = sorted({prefix + name for name in ADDED} & {str(column) for column in columns})
    if taken:
        raise InputError(f"the column {taken[0]!r} exists already: choose a prefix for the added columns")


def _detector(detector: Detector | None) -> Detector:
    if detector is not None:
        return detector
    from civility.detection import Detector as New

    return New()


def _reports(
    frame: pd.DataFrame, text: str, speaker: str, language: str | None, detector: Detector | None
) -> Iterator[Report]:
    import pandas as pd

    check_column(frame.columns, text)
    values: Sequence[Any] = frame[text].tolist()
    texts = ["" if value is None or value is pd.NA or value != value else value for value in values]
    wrong = next((value for value in texts if not isinstance(value, str)), None)
    if wrong is not None:
        raise InputError(f"column {text!r} holds {type(wrong).__name__}, not text")
    return _detector(detector).pipe(texts, speaker=speaker, language=language)
