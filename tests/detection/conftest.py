"""One detector for all tests: building it is the slow part."""

import pytest

from civility import Detector


@pytest.fixture(scope="session")
def detector():
    return Detector()
