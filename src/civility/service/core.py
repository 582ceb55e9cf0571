"""The parts of a running service, made once and handed to every route."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from civility.service.auth import Keys
from civility.service.calls import Calls
from civility.service.data import Holder, load
from civility.service.limits import Buckets
from civility.service.logs import log
from civility.service.metrics import Metrics
from civility.service.settings import Settings
from civility.service.store import Store
from civility.service.work import Work

__all__ = ["Core", "Here", "News"]

PURGE_SECONDS = 600.0
TICK_SECONDS = 1.0
"""How often a live stream looks for what other replicas wrote, and whether the service is stopping."""


class News:
    """Wakes those who watch a conversation, or the wallboard, when this process wrote something."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    def tell(self, *topics: str) -> None:
        """Wake everybody who waits for one of the topics."""
        for topic in topics:
            for event in self._waiting.get(topic, ()):
                event.set()

    @contextmanager
    def watching(self, topic: str) -> Iterator[asyncio.Event]:
        """An event that is set at each piece of news until the block ends."""
        event = asyncio.Event()
        self._waiting[topic].add(event)
        try:
            yield event
        finally:
            self._waiting[topic].discard(event)
            if not self._waiting[topic]:
                del self._waiting[topic]


class Core:
    """Settings, store, data, threads and counters of one process.

    Raises:
        InputError: the database's URL is none.
        DataError: a lexicon, phrasebook or policy is not valid.
        OperationalError: the database does not answer.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.metrics = Metrics()
        self.store = Store(settings.database, pool=settings.database_pool)
        self.store.migrate()
        self.keys = Keys(self.store.database)
        self.holder = Holder(partial(load, settings.languages, warm=settings.warm))
        self.calls = Calls(self.store, settings, self.metrics)
        self.buckets = Buckets(per_minute=settings.rate_per_minute, burst=settings.rate_burst)
        self.work = Work(threads=settings.threads, pending=settings.max_pending, metrics=self.metrics)
        self.news = News()
        self.stopping = False
        self._tasks: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        """Start what runs beside the requests."""
        self._tasks.append(asyncio.create_task(self._every(PURGE_SECONDS, self._purge)))
        if self.settings.reload_seconds:
            self._tasks.append(
                asyncio.create_task(self._every(self.settings.reload_seconds, self.holder.poll))
            )

    async def end(self) -> None:
        """Stop it, and close the database."""
        self.stopping = True
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task
        self.work.close()
        self.store.close()

    async def ticks(self, topic: str) -> AsyncIterator[None]:
        """Yields at once, at each piece of news, and at least every second, until the service stops."""
        with self.news.watching(topic) as event:
            while not self.stopping:
                event.clear()
                yield
                with suppress(TimeoutError):
                    await asyncio.wait_for(event.wait(), TICK_SECONDS)

    def _purge(self) -> None:
        if deleted := self.store.purge():
            log.info("retention", deleted=deleted)

    async def _every(self, seconds: float, job: Callable[[], None]) -> None:
        while True:
            try:
                await self.work.run(job)
            except Exception as error:  # the next round tries again: a restarting database must not end this
                log.error(
                    "background-job-failed", job=getattr(job, "__name__", "?"), error=type(error).__name__
                )
            await asyncio.sleep(seconds)


def _here(connection: HTTPConnection) -> Core:
    core: Core = connection.app.state.core
    return core


Here = Annotated[Core, Depends(_here)]
"""A route's parameter that is the running service."""
