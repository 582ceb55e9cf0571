"""What Prometheus may know: times, counts by language and category, entries that fire, calls by action."""

from __future__ import annotations

import os
from typing import Any

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

__all__ = ["CONTENT_TYPE", "Metrics"]

CONTENT_TYPE = CONTENT_TYPE_LATEST
SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


class Metrics:
    """The service's measures, in a registry of their own so that one process may hold several services."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        self.requests = Counter(
            "civility_requests", "Requests answered", ["method", "route", "status"], registry=registry
        )
        self.latency = Histogram(
            "civility_request_seconds", "Time until the answer", ["route"], buckets=SECONDS, registry=registry
        )
        self.detection = Histogram(
            "civility_detect_seconds", "Time to check one text", buckets=SECONDS, registry=registry
        )
        self.texts = Counter(
            "civility_texts", "Texts checked", ["language", "speaker", "abusive"], registry=registry
        )
        self.categories = Counter(
            "civility_findings", "Findings that count", ["language", "category"], registry=registry
        )
        self.entries = Counter("civility_entries_fired", "Findings by entry", ["entry"], registry=registry)
        self.actions = Counter(
            "civility_advice", "Advice given in conversations", ["policy", "action"], registry=registry
        )
        self.timeouts = Counter("civility_text_timeouts", "Texts over the time limit", registry=registry)
        self.reloads = Counter("civility_reloads", "Reloads of the data", ["result"], registry=registry)
        self.pending = Gauge("civility_pending", "Work waiting or running", registry=registry)
        self.streams = Gauge("civility_streams", "Open live streams", ["kind"], registry=registry)

    def report(self, report: Any) -> None:
        """Count one report of the detector."""
        spans = report.counted
        language = report.language if spans else "none-found"
        self.texts.labels(language or "unknown", report.speaker.value, str(report.abusive).lower()).inc()
        for span in spans:
            self.entries.labels(span.entry).inc()
        for category in {span.category for span in spans}:
            self.categories.labels(language or "unknown", category).inc()

    def page(self) -> bytes:
        """The measures in Prometheus' text format, of all worker processes together."""
        if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
            from prometheus_client.multiprocess import MultiProcessCollector

            together = CollectorRegistry()
            MultiProcessCollector(together)  # type: ignore[no-untyped-call]
            return generate_latest(together)
        return generate_latest(self.registry)
