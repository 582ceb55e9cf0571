"""Functional cases in four languages; what fails and is lived with stands in ``tests/known_failures/``."""

import pytest
from cases import Case, all_cases, known_failures, passes

from civility import Detector


@pytest.fixture(scope="module")
def detector():
    return Detector()


def parameters():
    known = known_failures()
    for case in all_cases():
        reason = known.get((case.language, case.speaker, case.text))
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(case, marks=marks, id=f"{case.language}-{case.functionality}-{case.text[:40]}")


@pytest.mark.parametrize("case", parameters())
def test_case(detector, case: Case):
    report = detector(case.text, speaker=case.speaker, language=case.language)
    assert passes(case, report), report.to_dict()


def test_every_known_failure_is_still_a_case():
    cases = {(case.language, case.speaker, case.text) for case in all_cases()}
    assert set(known_failures()) <= cases
