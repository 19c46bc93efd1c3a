"""The tests' own knowledge base: `neutral_knowledge/`, with all words that flows demands.

Every text of it is its id and its gaps ("[wait-head due=Senin, 16 November 2026 left=3]"), so that
a test of code expects ids, and nothing that CS writes in knowledge/ can break it.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot.wiring.library import load_library
from flows.library import Library
from tests.support.content.small_knowledge import Knowledge, make

FOLDER: Final = Path(__file__).parent / "neutral_knowledge"


def make_neutral(root: Path) -> Knowledge:
    """Write the tests' own knowledge base into a folder that may be changed."""
    return make(root, FOLDER)


@cache
def neutral_library() -> Library:
    """Return the tests' own library, read once."""
    with TemporaryDirectory() as folder:
        return load_library(make_neutral(Path(folder)).root)
