"""What every test may ask for: the repository's own knowledge base, read once."""

import pytest

from bot.loading import load_library, own_knowledge
from flows.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(own_knowledge())
