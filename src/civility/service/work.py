"""Runs what takes time in threads, with a limit on time and on how much may wait.

A thread cannot be stopped from outside, so a text over its limit goes on in its thread while the caller
is told; the detector's own time is linear in the text, whose length is limited, so the thread comes back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from civility.service.codes import Problem
from civility.service.metrics import Metrics

__all__ = ["Work"]

P = ParamSpec("P")
T = TypeVar("T")


class Work:
    """A pool of threads with a bounded queue."""

    def __init__(self, *, threads: int, pending: int, metrics: Metrics) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="civility")
        self._limit = threads + pending
        self._now = 0
        self._metrics = metrics

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call the function in a thread and wait for its answer.

        Raises:
            Problem: too much work is waiting.
        """
        return await asyncio.shield(self._submit(partial(function, *args, **kwargs)))

    async def run_within(self, seconds: float, function: Callable[[], T]) -> T:
        """The same, with a limit on the time from now.

        Raises:
            Problem: too much work is waiting, or the time is over.
        """
        try:
            return await asyncio.wait_for(asyncio.shield(self._submit(function)), seconds)
        except TimeoutError:
            self._metrics.timeouts.inc()
            detail = f"no answer within {seconds:g} s; send shorter or fewer texts"
            raise Problem("time-limit", detail, headers={"Retry-After": "1"}) from None

    def _submit(self, function: Callable[[], T]) -> asyncio.Future[T]:
        if self._now >= self._limit:
            raise Problem("overloaded", "too many requests are waiting", headers={"Retry-After": "1"})
        self._now += 1
        self._metrics.pending.set(self._now)
        future = asyncio.get_running_loop().run_in_executor(self._pool, function)
        future.add_done_callback(self._finished)
        return future

    def _finished(self, future: asyncio.Future[T]) -> None:
        self._now -= 1
        self._metrics.pending.set(self._now)
        if not future.cancelled():
            future.exception()  # looked at, so that a failure after a timeout is not reported as unseen

    def close(self) -> None:
        """Let running work finish, drop what waits."""
        self._pool.shutdown(wait=False, cancel_futures=True)
