"""``pipe`` over several processes: each has a detector of its own, made from the same arguments."""

from __future__ import annotations

import itertools
import multiprocessing
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from civility.report import Report, Span
from civility.taxonomy import Speaker

if TYPE_CHECKING:
    from civility.detection.detector import Detector

__all__ = ["in_processes"]

_detector: Detector | None = None


def _start(detector: Detector) -> None:
    global _detector  # one per worker process, set before any work reaches it
    _detector = detector


def _work(job: tuple[list[str], Speaker, str | None]) -> list[tuple[Span, ...]]:
    texts, speaker, language = job
    assert _detector is not None
    return [_detector(text, speaker=speaker, language=language).spans for text in texts]


def in_processes(
    detector: Detector,
    texts: Iterable[str],
    batch_size: int,
    n_process: int,
    speaker: Speaker,
    language: str | None,
) -> Iterator[Report]:
    """Reports in the order of the texts."""
    source = iter(texts)
    batches = iter(lambda: list(itertools.islice(source, batch_size)), [])
    context = multiprocessing.get_context("spawn")
    with context.Pool(n_process, initializer=_start, initargs=(detector,)) as pool:
        queued: list[tuple[list[str], multiprocessing.pool.AsyncResult[list[tuple[Span, ...]]]]] = []
        for batch in batches:
            queued.append((batch, pool.apply_async(_work, ((batch, speaker, language),))))
            if len(queued) > 2 * n_process:
                yield from _reports(detector, *queued.pop(0), speaker, language)
        for entry in queued:
            yield from _reports(detector, *entry, speaker, language)


def _reports(
    detector: Detector,
    texts: list[str],
    result: multiprocessing.pool.AsyncResult[list[tuple[Span, ...]]],
    speaker: Speaker,
    language: str | None,
) -> Iterator[Report]:
    for text, spans in zip(texts, result.get(), strict=True):
        yield detector.report(text, spans, speaker=speaker, language=language)
