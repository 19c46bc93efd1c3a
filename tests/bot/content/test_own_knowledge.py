"""The repository's own knowledge base is good, and reads the same with and without libyaml."""

from pathlib import Path
from typing import Final

import pytest
import yaml

from bot.content import read_library
from bot.content.report import render

OWN: Final = Path(__file__).parents[3] / "knowledge"


def test_own_knowledge_has_no_error() -> None:
    reading = read_library(OWN)
    assert reading.library is not None, render(reading.problems, form="human", root="knowledge")


def test_it_reads_the_same_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_library(OWN)
    monkeypatch.setattr("bot.content.yaml.tree.FastLoader", yaml.BaseLoader)
    assert read_library(OWN) == fast
