"""The guide to conversations shows what really happens."""

import doctest
from pathlib import Path


def test_guide():
    guide = Path(__file__).parents[2] / "docs" / "conversations.md"
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    assert doctest.testfile(str(guide), module_relative=False, optionflags=flags).failed == 0
