"""The knowledge base that tests of bot.content spoil."""

from pathlib import Path

import pytest

from tests.support.content.guide_sample import GUIDE, PATH
from tests.support.content.small_knowledge import Knowledge, make


@pytest.fixture
def knowledge(tmp_path: Path) -> Knowledge:
    return make(tmp_path / "knowledge")


@pytest.fixture
def guided(knowledge: Knowledge) -> Knowledge:
    """The small knowledge base with a guided case."""
    knowledge.write(PATH, GUIDE)
    return knowledge
