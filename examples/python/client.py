"""A small client of the civility service; the standard library is all it needs.

    python client.py http://127.0.0.1:8000 [API key]

Follows a call turn by turn and prints what the agent should do and say. Each turn carries an id of its
own, so a turn that had to be sent twice counts once.
"""

from __future__ import annotations

import json
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any


class ServiceError(Exception):
    """The service refused a request; ``code`` is stable, ``errors`` point at the places."""

    def __init__(self, problem: dict[str, Any]) -> None:
        self.code: str = problem.get("code", "unknown")
        self.errors: list[dict[str, str]] = problem.get("errors", [])
        super().__init__(f"{problem.get('title')}: {problem.get('detail')}")


@dataclass(frozen=True)
class Civility:
    """The service at a base URL, with an API key where one is asked for."""

    url: str
    key: str | None = None
    attempts: int = 4

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """One request. Waits and tries again when the service is busy or unreachable.

        Raises:
            ServiceError: the service refused the request.
        """
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url.rstrip("/") + path, content, headers, method=method)
        for attempt in range(1, self.attempts + 1):
            try:
                with urllib.request.urlopen(request, timeout=10) as answer:
                    text = answer.read()
                    return json.loads(text) if text else None
            except urllib.error.HTTPError as error:
                if error.code not in (429, 503) or attempt == self.attempts:
                    raise ServiceError(json.load(error)) from None
                time.sleep(float(error.headers.get("Retry-After", 1)))
            except urllib.error.URLError:
                if attempt == self.attempts:
                    raise
                time.sleep(attempt)
        raise AssertionError("not reached")

    def detect(self, *texts: str, **options: Any) -> list[dict[str, Any]]:
        """A report for each text; options as in ``POST /v1/detect``."""
        found: list[dict[str, Any]] = self.ask("POST", "/v1/detect", {"texts": texts, **options})["reports"]
        return found

    def begin(self, **setup: Any) -> str:
        """Begin a conversation and return its id."""
        name: str = self.ask("POST", "/v1/conversations", setup)["id"]
        return name

    def turn(self, call: str, turn_id: str, speaker: str, text: str) -> dict[str, Any]:
        """The advice after a turn."""
        body = {"turn_id": turn_id, "speaker": speaker, "text": text}
        advice: dict[str, Any] = self.ask("POST", f"/v1/conversations/{call}/turns", body)
        return advice


CALL = [
    ("customer", "No idioto, ile mam czekać?"),
    ("agent", "Proszę się uspokoić."),
    ("customer", "Dobrze, przepraszam. Kiedy przyjdzie paczka?"),
]


def main(url: str, key: str | None = None) -> None:
    """Check a few texts and follow a call."""
    service = Civility(url, key)
    for report in service.detect("You idiot!", "谢谢您的帮助。", offsets="utf16"):
        print(report["text"], "→", ", ".join(report["categories"]) or "nothing found")
    call = service.begin(language="pl", policy="three-strikes")
    for number, (speaker, text) in enumerate(CALL):
        advice = service.turn(call, f"turn-{number}", speaker, text)
        print(f"{speaker}: {text}\n  {advice['action']}: {advice['because']}")
        for line in advice["say"]:
            print(f"  say: {line['text']}")
    print(service.ask("GET", f"/v1/conversations/{call}/summary")["record"])
    service.ask("DELETE", f"/v1/conversations/{call}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
