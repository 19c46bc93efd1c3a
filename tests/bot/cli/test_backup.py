import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from bot.service.turn import Session
from bot.store.sqlite import Database
from flows.dialogue.state import State
from tests.support.process.running import run_bot
from tests.support.store.addresses import ONE, TWO
from tests.support.talk.turns import turn


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """Make a database with two chats, whose log is not in the file yet."""
    path = tmp_path / "bot.sqlite3"
    database = await Database.open(path)
    session = Session(state=State(answers={"platform": "tokopedia"}))
    await database.keep_all([(chat, turn(session)) for chat in (ONE, TWO)])
    await database.close()
    return path


def backup(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return run_bot("backup", *map(str, words))


def refused(*words: str | Path) -> str:
    done = backup(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    return done.stderr


async def test_copy_is_made_and_looked_at_while_the_bot_runs(path: Path, tmp_path: Path) -> None:
    bot = await Database.open(path)
    await bot.keep(ONE, turn(Session(taken=(7,))))
    target = tmp_path / "copy.sqlite3"
    done = backup(target, "--db", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "utuh" in done.stdout
    assert "2 percakapan" in done.stdout
    await bot.close()
    with closing(sqlite3.connect(target)) as db:
        assert db.execute("SELECT chat, taken FROM sessions").fetchall() == [("1", "7"), ("2", "")]
    assert os.stat(target).st_mode & 0o777 == 0o600  # noqa: PTH116 - at once


def test_looking_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    done = backup(path, "--look")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 percakapan" in done.stdout
    assert path.read_bytes() == before


def test_file_that_is_there_is_not_written_over(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    target.write_text("older", encoding="utf-8")
    assert "sudah ada" in refused(target, "--db", path)
    assert target.read_text(encoding="utf-8") == "older"


def test_empty_file_is_found_out(tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    target.touch()
    assert "kosong" in refused(target, "--look")


def test_missing_database_is_named_and_no_copy_made(tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    assert "none.sqlite3" in refused(target, "--db", tmp_path / "none.sqlite3")
    assert not target.exists()


def test_folder_that_is_not_there_is_named(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "none" / "copy.sqlite3"
    assert "tidak bisa dibuat di sana" in refused(target, "--db", path)
