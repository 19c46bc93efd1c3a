"""The repository's own knowledge base is good, and reads the same with and without libyaml."""

from pathlib import Path

import pytest
import yaml

from bot.content import read_library
from bot.content.report import render


def test_own_knowledge_has_no_error(real_knowledge: Path) -> None:
    reading = read_library(real_knowledge)
    assert reading.library is not None, render(reading.problems, form="human", root="knowledge")


def test_it_reads_the_same_without_libyaml(
    real_knowledge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = read_library(real_knowledge)
    monkeypatch.setattr("bot.content.yaml.tree.FastLoader", yaml.BaseLoader)
    assert read_library(real_knowledge) == fast
