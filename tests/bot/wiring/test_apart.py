"""The content is read by a process of its own: what it tells is what would be read here."""

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.service.errors import ContentError
from bot.settings import Settings
from bot.wiring import apart
from bot.wiring.library import configured_library
from flows.understanding.topics.learned import as_learned
from flows.understanding.topics.ranking import ranker
from tests.support.content.neutral_library import neutral_folder

# Whatever they ask of the started program, it is another.
_SILENT = ("-c", "")
_OUTSPOKEN = ("-c", "print('bukan jawaban')")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    asked = {"PRAKERJA_CACHE": "tidak", "PRAKERJA_OPERATOR_NAME": "Ani"}
    return replace(Settings.read(asked, tmp_path / ".env"), knowledge=neutral_folder())


def test_library_is_the_one_that_would_be_read_here(settings: Settings) -> None:
    library, own = apart.library_from_apart(None, settings), configured_library(None, settings)
    assert library == own
    assert library.operator_name == "Ani"
    assert as_learned(ranker(library)) == as_learned(ranker(own))


def test_first_message_need_not_wait_for_learning(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = apart.library_from_apart(None, settings)
    monkeypatch.setattr("flows.understanding.topics.ranking.fit_ranker", None)
    assert ranker(library).topics


def test_bad_content_is_refused_in_the_same_words(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(ContentError) as here:
        configured_library(tmp_path, settings)
    with pytest.raises(ContentError) as there:
        apart.library_from_apart(tmp_path, settings)
    assert there.value.person == here.value.person


@pytest.mark.parametrize("command", [_SILENT, _OUTSPOKEN])
def test_process_that_fails_is_made_up_for(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    command: tuple[str, ...],
) -> None:
    monkeypatch.setattr(apart, "_COMMAND", command)
    assert apart.library_from_apart(None, settings) == configured_library(None, settings)
    assert "it is read here" in caplog.text


def test_where_no_process_may_start_it_is_read_here(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert apart.library_from_apart(None, settings).operator_name == "Ani"


def test_who_is_handed_a_library_needs_nothing_of_what_reads_it(settings: Settings) -> None:
    code = (
        "import pickle, sys\n"
        "from bot.wiring.apart import library_from_apart\n"
        "import bot.wiring.serve\n"
        "assert library_from_apart(None, pickle.load(sys.stdin.buffer)).topics\n"
        "print([name for name in ('yaml', 'pydantic', 'bot.content') if name in sys.modules])\n"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], input=pickle.dumps(settings), capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"
