"""What every test may ask for: a knowledge base of the tests' own, and the real one.

Code is tested on `library`, whose texts are their ids. `real_library` and `real_knowledge` are
knowledge/ as CS wrote it: for what must hold of any content, never for a word of it. Tests that use
them bear the mark `real_content`, and scripts/reword runs them over a reworded knowledge/.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.wiring.library import load_library, own_knowledge
from flows.library.library import Library
from tests.support.content.neutral_library import neutral_library
from tests.support.store.postgres_server import PostgresServer, postgres_server

# How long an example takes is a matter of the machine: no property is a timed test.
settings.register_profile("untimed", deadline=None)
settings.register_profile("soak", deadline=None, max_examples=5_000)
settings.load_profile("untimed")

# No test reads or writes what the bot keeps in the home of whoever runs them.
os.environ["PRAKERJA_CACHE"] = "tidak"

REAL = {"real_library", "real_knowledge"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if isinstance(item, pytest.Function) and REAL & set(item.fixturenames):
            item.add_marker("real_content")


@pytest.fixture(scope="session")
def library() -> Library:
    return neutral_library()


@pytest.fixture(scope="session")
def real_knowledge() -> Path:
    return own_knowledge()


@pytest.fixture(scope="session")
def real_library(real_knowledge: Path) -> Library:
    return load_library(real_knowledge)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Return a server that forgets when it dies; `fresh()` is a place of the test's own there."""
    with postgres_server() as server:
        yield server
