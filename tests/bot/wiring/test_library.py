import gc
from pathlib import Path

import pytest

from bot.wiring.library import learn, load_library
from flows.library.library import Library
from flows.understanding.topics.ranking import ranker


def test_garbage_is_looked_for_again_after_loading(real_knowledge: Path) -> None:
    learn(load_library(real_knowledge))
    assert gc.isenabled()


def test_what_was_learned_is_there_for_the_first_message(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    learn(library)
    monkeypatch.setattr("flows.understanding.topics.ranking.fit_ranker", None)
    assert ranker(library).topics
