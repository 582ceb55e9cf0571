"""``lexicon check`` finds entries whose own examples fail, and passes those that hold."""

from civility.lexicon.lint import check
from civility.lexicon.reader import read_folders

HEAD = "language: en\nspeaker: customer\ncategory: insult\nentries:\n"
GOOD = """- id: nincompoop
  patterns:
    - nincompoop
  match: inflected
  severity: medium
  hits:
    - Those <nincompoops> lost my parcel.
  misses:
    - My dog is called Winnie the Poop.
"""


def checked(tmp_path, *entries, messages=None):
    path = tmp_path / "lexicons" / "en" / "customer" / "insult.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + "".join(entries), encoding="utf-8")
    lexicon, problems = read_folders([tmp_path / "lexicons"])
    return [problem.code for problem in check(lexicon, problems, messages=messages).problems]


def test_an_entry_whose_examples_hold_passes(tmp_path):
    assert checked(tmp_path, GOOD) == []


def test_a_hit_that_is_not_found_is_a_problem(tmp_path):
    assert checked(tmp_path, GOOD.replace("<nincompoops>", "<nincompoopery>")) == ["hit"]


def test_a_hit_marked_at_the_wrong_place_is_a_problem(tmp_path):
    assert checked(tmp_path, GOOD.replace("Those <nincompoops>", "<Those nincompoops>")) == ["hit"]


def test_a_hit_that_does_not_count_is_a_problem(tmp_path):
    assert checked(
        tmp_path, GOOD.replace("Those <nincompoops> lost", "He said we are <nincompoops> who lost")
    ) == ["hit"]


def test_a_miss_that_is_found_is_a_problem(tmp_path):
    assert checked(tmp_path, GOOD.replace("My dog is called Winnie the Poop.", "You nincompoop!")) == ["miss"]


def test_a_pattern_must_find_its_own_citation_form(tmp_path):
    assert checked(
        tmp_path,
        GOOD.replace("  match:", "    - nincompoop poop\n  except:\n    - nincompoop poop\n  match:"),
    ) == ["citation"]


def test_a_pattern_that_unfolds_without_end_is_a_problem(tmp_path):
    many = " ".join("(a ... b | c ... d | e ... f)" for _ in range(8))
    assert "pattern" in checked(tmp_path, GOOD.replace("  match:", f"    - {many}\n  match:"))
