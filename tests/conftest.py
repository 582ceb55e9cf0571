"""What all tests share: one way to draw random texts, and skips that say what is missing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same random texts on every run: a failure seen once is seen again.
settings.register_profile(
    "civility", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("civility")


def _has_postgres() -> bool:
    return bool(shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")))


def _has_chromium() -> bool:
    return any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips what needs a program that is not installed; in CI, where it is installed, such a test fails."""
    if os.environ.get("CI"):
        return
    needs = {"postgres": ("PostgreSQL", _has_postgres()), "browser": ("Chromium", _has_chromium())}
    for item in items:
        for marker, (program, present) in needs.items():
            if item.get_closest_marker(marker) and not present:
                item.add_marker(pytest.mark.skip(reason=f"{program} is not installed"))
