"""How much the service takes: requests a second and p50/p99, for detect and for turns, on each database.

    python benchmarks/service_load.py                                  # SQLite, a file of its own
    python benchmarks/service_load.py --database postgresql://…        # and PostgreSQL

Starts ``civility serve`` on loopback, sends a bounded number of requests over kept-open connections, and
prints a table. Client and server share the machine, so the figures are a lower bound.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TEXTS = (
    "Thank you, that solved it.",
    "Where is my parcel? I ordered it two weeks ago.",
    "Dziękuję za pomoc, wszystko już działa.",
    "You are an idiot.",
    "你好，我想查一下订单。",
    "سلام، سفارش من کجاست؟",
    "No idioto, ile mam czekać?",
)
Body = Callable[[int, int], tuple[str, dict[str, object]]]


@dataclass(frozen=True)
class Result:
    """Latencies in seconds, and the time for all of them together."""

    latencies: list[float]
    seconds: float

    def row(self, name: str) -> str:
        """One line of the table."""
        cuts = statistics.quantiles(self.latencies, n=100)
        rate = len(self.latencies) / self.seconds
        return (
            f"{name:<32}{len(self.latencies):>8}{rate:>12.0f}{cuts[49] * 1000:>10.2f}{cuts[98] * 1000:>10.2f}"
        )


async def talk(port: int, worker: int, numbers: Iterator[int], body: Body, out: list[float]) -> None:
    """One client on one connection, one request after another."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for number in numbers:
        path, payload = body(worker, number)
        content = json.dumps(payload).encode()
        head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        started = time.perf_counter()
        writer.write(head.encode() + b"Content-Length: %d\r\n\r\n" % len(content) + content)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = int(answer.lower().split(b"content-length: ", 1)[1].split(b"\r\n", 1)[0])
        text = await reader.readexactly(length)
        out.append(time.perf_counter() - started)
        if not answer.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"{path}: {answer.splitlines()[0]!r} {text[:300]!r}")
    writer.close()


def load(port: int, body: Body, *, requests: int, clients: int) -> Result:
    """Send so many requests from so many clients at once."""
    latencies: list[float] = []
    numbers = iter(range(requests))  # shared: each client takes the next

    async def run() -> None:
        await asyncio.gather(*(talk(port, each, numbers, body, latencies) for each in range(clients)))

    started = time.perf_counter()
    asyncio.run(run())
    return Result(latencies, time.perf_counter() - started)


def one_text(_: int, number: int) -> tuple[str, dict[str, object]]:
    """A detect request with one text."""
    return "/v1/detect", {"text": TEXTS[number % len(TEXTS)]}


def hundred_texts(_: int, number: int) -> tuple[str, dict[str, object]]:
    """A detect request with a hundred texts."""
    return "/v1/detect", {"texts": list(itertools.islice(itertools.cycle(TEXTS), 100))}


def turns(calls: list[str], *, one_call: bool) -> Body:
    """Turns of a call for each client, or all of one call."""

    def body(worker: int, number: int) -> tuple[str, dict[str, object]]:
        call = calls[0] if one_call else calls[number // 40 % len(calls)]
        said: dict[str, object] = {
            "speaker": "customer",
            "text": TEXTS[number % len(TEXTS)],
            "turn_id": f"{number}",
        }
        return f"/v1/conversations/{call}/turns", said

    return body


def post(port: int, path: str, payload: object) -> dict[str, object]:
    """One request outside of the measurement."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", json.dumps(payload).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        found: dict[str, object] = json.load(answer)
        return found


@contextmanager
def serving(database: str, workers: int) -> Iterator[int]:
    """A running service on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    settings = {"CIVILITY_DATABASE": database, "CIVILITY_RATE_PER_MINUTE": "0", "CIVILITY_LOG_LEVEL": "error"}
    command = [sys.executable, "-c", "from civility.cli import main; main()", "serve", "--port", str(port)]
    process = subprocess.Popen([*command, "--workers", str(workers)], env={**os.environ, **settings})
    try:
        wait_ready(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def wait_ready(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return when the service answers."""
    while process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5).close()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise SystemExit("the service did not start")


def measure(database: str, *, requests: int, clients: int, workers: int) -> None:
    """Print the table for one database."""
    with serving(database, workers) as port:
        calls = [str(post(port, "/v1/conversations", {})["id"]) for _ in range(max(clients, requests // 200))]
        load(port, one_text, requests=200, clients=clients)  # warm
        plans: list[tuple[str, Body, int]] = [
            ("detect, one text", one_text, requests),
            ("detect, 100 texts", hundred_texts, max(100, requests // 20)),
            ("turns, many calls", turns(calls, one_call=False), requests // 2),
            ("turns, one call", turns(calls[-1:], one_call=True), 200),
        ]
        name = database.split(":", 1)[0]
        for title, body, number in plans:
            print(load(port, body, requests=number, clients=clients).row(f"{title} ({name})"), flush=True)


def main() -> None:
    """Measure SQLite and the database named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--database", help="a PostgreSQL URL to measure as well")
    parser.add_argument("--requests", type=int, default=4_000)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    print(f"{options.clients} clients, {options.workers} worker(s), {os.cpu_count()} cores")
    print(f"{'':<32}{'requests':>8}{'requests/s':>12}{'p50 ms':>10}{'p99 ms':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for database in filter(None, (f"sqlite:///{Path(folder) / 'load.sqlite3'}", options.database)):
            measure(database, requests=options.requests, clients=options.clients, workers=options.workers)


if __name__ == "__main__":
    main()
