"""New data are taken over only when they pass their check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .process import Service

ENTRY = """language: en
speaker: customer
category: insult

entries:

- id: glorfnack
  patterns:
    - glorfnack
  severity: medium
  hits:
    - You <glorfnack>!
  misses:
    - {miss}
"""
TEXT = {"text": "You glorfnack!", "language": "en"}


def test_a_good_overlay_is_taken_and_a_bad_one_refused(
    serve: Callable[..., Service], sqlite_url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "overlay" / "lexicons" / "en" / "customer"
    folder.mkdir(parents=True)
    service = serve(database=sqlite_url, data=str(tmp_path / "overlay"), languages="en")

    def abusive() -> bool:
        found: bool = service.post("/v1/detect", TEXT).json()["reports"][0]["abusive"]
        return found

    assert not abusive()
    assert service.post("/v1/admin/reload", None).json()["changed"] is False
    file = folder / "insult.yaml"

    file.write_text(ENTRY.format(miss="You glorfnack!"))  # the miss is found: the entry fails its own example
    refused = service.post("/v1/admin/reload", None)
    assert (refused.status_code, refused.json()["code"]) == (409, "reload-refused")
    assert any("insult.yaml" in fault["pointer"] for fault in refused.json()["errors"])
    assert not abusive()

    file.write_text("language: en\nspeaker: [")
    assert service.post("/v1/admin/reload", None).status_code == 409
    assert not abusive()

    file.write_text(ENTRY.format(miss="What a lovely day."))
    taken = service.post("/v1/admin/reload", None)
    assert taken.status_code == 200, taken.text
    assert taken.json()["changed"] is True
    assert abusive()
    metrics = service.client.get("/metrics").text
    assert 'civility_reloads_total{result="refused"} 2.0' in metrics
    assert 'civility_entries_fired_total{entry="en.customer.insult.glorfnack"} 1.0' in metrics
