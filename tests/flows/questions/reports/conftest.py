import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)
