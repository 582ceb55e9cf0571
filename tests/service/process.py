"""A real ``civility serve`` process, started, killed and started again by tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from .postgres import free_port

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 240  # the first start after a change of the lexicons compiles them


@dataclass
class Service:
    """A running service and a client for it."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    client: httpx.Client

    @classmethod
    def start(cls, folder: Path, environment: dict[str, str]) -> Service:
        """Start a service on a free port and wait until it is ready."""
        port = int(environment.pop("port", 0)) or free_port()
        log = folder / f"serve-{port}.log"
        settings = {f"CIVILITY_{name.upper()}": value for name, value in environment.items()}
        source = os.environ.get("PYTHONPATH") or str(ROOT / "src")
        environ = {**os.environ, "PYTHONPATH": source, **settings}
        with log.open("ab") as out:
            process = subprocess.Popen(
                [sys.executable, "-c", "from civility.cli import main; main()", "serve", "--port", str(port)],
                env=environ, stdout=out, stderr=subprocess.STDOUT, cwd=folder,
            )  # fmt: skip
        client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30)
        service = cls(process, port, log, client)
        try:
            service.wait_ready()
        except AssertionError:
            service.kill()
            raise
        return service

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def wait_ready(self) -> None:
        """Return when ``/readyz`` says yes."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                if self.client.get("/readyz").status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        raise AssertionError(f"the service did not become ready:\n{self.log.read_text()[-4000:]}")

    def post(self, path: str, body: Any) -> httpx.Response:
        """POST a JSON body."""
        return self.client.post(path, json=body)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        """End it politely; returns the exit status."""
        self.client.close()
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
