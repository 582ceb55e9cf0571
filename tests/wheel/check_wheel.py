"""What an installed wheel must be able to do; run by ``.ci/test-wheel`` in an environment of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

CASES = {
    "en": "You are a useless idiot.",
    "fa": "تو یک احمق هستی.",
    "pl": "Jesteś idiotą.",
    "zh": "你就是个白痴。",
}


def run(*args: str) -> str:
    command = [str(Path(sys.executable).with_name("civility")), *args]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{args}: exit status {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def main() -> None:
    import civility
    from civility import Detector
    from civility.datadir import home

    package = Path(civility.__file__).resolve()
    assert Path(sys.prefix).resolve() in package.parents, f"the sources are within reach: {package}"
    assert home() == package.parent / "data", home()
    for kind in ("lexicons", "phrasebooks", "policies"):
        files = [path for path in (home() / kind).rglob("*") if path.is_file()]
        assert files, f"no {kind} in the wheel"
        print(f"{kind}: {len(files)} files")
    assert (package.parent / "py.typed").is_file()

    detector = Detector()
    for language, text in CASES.items():
        report = detector(text)
        assert (report.abusive, report.language) == (True, language), report.to_dict()
        print(f"{language}: {report.categories}")
    assert not detector("Where is my order?").abusive

    line = json.loads(run("detect", "--format", "json", CASES["pl"]))
    assert (line["abusive"], line["language"]) == (True, "pl"), line
    run("demo")
    run("phrasebook", "check")
    run("policy", "check")
    run("lexicon", "stats")
    print("the wheel works")


if __name__ == "__main__":
    main()
