"""Cases from the YAML files beside this one; adding a case needs no Python."""

from pathlib import Path

import pytest
import yaml

from civility.taxonomy import Kind

HERE = Path(__file__).parent


def rows(name):
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "language", "found", "undone"), rows("evasion"))
def test_disguises_are_undone_and_named(detector, text, language, found, undone):
    report = detector(text, language=language)
    spans = [span for span in report.counted if span.kind is Kind.ABUSE and found in span.text]
    assert spans, report.to_dict()
    assert report.abusive
    if undone:
        assert any(undone in span.evasion for span in spans), spans


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in rows("clean").items() for text in texts]
)
def test_innocent_look_alikes_stay_clean(detector, language, text):
    assert not detector(text, language=language).abusive, detector(text, language=language).spans
    assert not detector(text).abusive, detector(text).spans


@pytest.mark.parametrize(("text", "language", "stance", "target"), rows("context"))
def test_stance_and_target(detector, text, language, stance, target):
    spans = [span for span in detector(text, language=language).spans if span.kind is Kind.ABUSE]
    assert spans
    assert {str(span.stance) for span in spans} == {stance}
    if target != "*":
        assert target in {str(span.target) for span in spans}
    counts = stance == "asserted" and target != "self"
    if any(span.category == "insult" for span in spans) and target == "thing":
        counts = any(span.counts for span in spans if span.category != "insult")
    assert detector(text, language=language).abusive is counts
