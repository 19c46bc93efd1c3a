"""What every test may ask for: the repository's own knowledge base, read once."""

import pytest
from hypothesis import settings

from bot.wiring.library import load_library, own_knowledge
from flows.library.library import Library

# How long an example takes is a matter of the machine: no property is a timed test.
settings.register_profile("untimed", deadline=None)
settings.register_profile("soak", deadline=None, max_examples=5_000)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(own_knowledge())
