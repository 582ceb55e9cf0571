"""Cold start and memory, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from harness import table

CIVILITY = str(Path(sys.executable).with_name("civility"))
STARTS = {
    "import civility": [sys.executable, "-c", "import civility; civility.__all__"],
    "python alone": [sys.executable, "-c", "pass"],
    "civility detect hello": [CIVILITY, "detect", "hello"],
    "civility detect, English hit": [CIVILITY, "detect", "you idiot"],
    "civility detect, Persian hit": [CIVILITY, "detect", "احمق"],
    "civility detect, Polish hit": [CIVILITY, "detect", "ty idioto"],
    "civility detect, Chinese hit": [CIVILITY, "detect", "你是白痴"],
}
MEMORY = """
import re, sys
from civility import Detector
detector = Detector()
for text in sys.argv[1:]:
    detector(text)
status = open("/proc/self/status").read()
print(int(re.search(r"VmHWM:\\s+(\\d+)", status).group(1)) // 1024)
"""
AFTER = {
    "clean text only": ["Where is my order?"],
    "after an English hit": ["you idiot"],
    "after a Polish hit": ["ty idioto"],
    "after a Chinese hit": ["你是白痴"],
    "after a Persian hit": ["تو احمقی"],
    "after a hit in each": ["you idiot", "ty idioto", "你是白痴", "تو احمقی"],
}


def cold() -> dict[str, Any]:
    """Seconds from nothing, and megabytes at the peak."""
    starts = {name: min(_processor_time(command) for _ in range(4)) for name, command in STARTS.items()}
    table(
        "Cold start, compiled index present (goals: detect hello under 0.5 s, import under 0.1 s)",
        ("processor time", "seconds"),
        list(starts.items()),
    )
    memory = {name: int(_run([sys.executable, "-c", MEMORY, *args])) for name, args in AFTER.items()}
    table("Memory at the peak (goal: under 200 MB before a heavy engine)", ("", "MB"), list(memory.items()))
    return {"seconds": starts, "megabytes": memory}


def _processor_time(command: list[str]) -> float:
    """User and system seconds of one run: what a machine with nothing else to do would wait."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_utime + usage.ru_stime


def _run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
