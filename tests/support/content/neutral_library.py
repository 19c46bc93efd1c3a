"""The tests' own knowledge base: `neutral_knowledge/`, with all words that flows demands.

Every text of it is its id and its gaps ("[wait-head due=Senin, 16 November 2026 left=3]"), so that
a test of code expects ids, and nothing that CS writes in knowledge/ can break it.
"""

import atexit
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from bot.wiring.library import load_library
from flows.library import Library
from tests.support.content.small_knowledge import Knowledge, make

NEUTRAL: Final = Path(__file__).parent / "neutral_knowledge"
ENDED: Final = 2024  # the last year of which a wave is known, in truth
_LAST_YEAR: Final = 2026  # in the tests' own knowledge base, so that few are asked the programme


@cache
def neutral_library() -> Library:
    """Return the tests' own library, read once."""
    return load_library(neutral_folder())


@cache
def neutral_folder() -> Path:
    """Return its folder, for whoever reads it in a process of its own; nobody may change it."""
    root = Path(mkdtemp(prefix="prakerja-neutral-"))
    atexit.register(shutil.rmtree, root)
    return make_neutral(root).root


def make_neutral(root: Path, *, programme_ends: int = _LAST_YEAR) -> Knowledge:
    """Write it into a folder that may be changed; no wave is known after that year."""
    knowledge = make(root, NEUTRAL)
    for file in (root / "years").iterdir():
        if int(file.stem) > programme_ends:
            file.unlink()
    return knowledge


def until_2024(library: Library) -> Library:
    """Return a library in which no wave is known after 2024, as the rules' cases have it."""
    return replace(library, years={y: told for y, told in library.years.items() if y <= ENDED})
