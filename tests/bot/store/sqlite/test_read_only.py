import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.service.errors import StoreOpenError
from bot.service.records import Count, UnansweredQuestion
from bot.service.turn import JournalEntries, Session
from bot.store.sqlite import Database
from bot.store.sqlite.read_only import reading
from flows.dialogue.effects import RecordUnanswered
from tests.support.store.addresses import ONE
from tests.support.store.threads import none_is_left
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import turn

MISSED = RecordUnanswered(outcome="fallback", topics=("sim",), text="qwrtz")
NOTES = JournalEntries(day=TODAY, outcomes=(("fallback", "sim"),), unanswered=(MISSED,))
COUNTED = [Count("fallback", "sim", 1)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "what? a #1.sqlite3"


async def refused(path: Path) -> str:
    with pytest.raises(StoreOpenError) as caught:
        async with reading(path) as records:
            await records.counts(since=TODAY)
    await none_is_left()
    assert "\n" not in caught.value.person
    return caught.value.person


async def test_missing_file_is_named_and_not_made(path: Path) -> None:
    assert "tidak ada" in await refused(path)
    assert list(path.parent.iterdir()) == []


@pytest.fixture
def notes(path: Path) -> None:
    path.write_text("halo " * 200)


@pytest.mark.usefixtures("notes")
async def test_other_file_is_no_database(path: Path) -> None:
    assert "bukan basis data SQLite" in await refused(path)


async def test_missing_table_is_named(path: Path) -> None:
    sqlite3.connect(path).close()
    assert "belum punya catatan ini" in await refused(path)


async def test_writing_is_refused(path: Path) -> None:
    await (await Database.open(path)).close()
    with pytest.raises(StoreOpenError) as caught:
        async with reading(path) as records:
            await records._db.execute("DELETE FROM journal")
    assert caught.value.log == "SQLITE_READONLY"


async def test_journal_and_inbox_are_read(path: Path) -> None:
    database = await Database.open(path)
    await database.keep(ONE, turn(Session(), notes=NOTES))
    async with reading(path) as records:  # the bot is running
        assert await records.counts(since=TODAY) == COUNTED
        assert await records.questions(since=TODAY) == [
            UnansweredQuestion(day=TODAY, outcome="fallback", topics=("sim",), text="qwrtz")
        ]
        await database.keep(ONE, turn(Session(), notes=NOTES))  # a reader holds up nobody
    await database.close()
    await none_is_left()


async def test_nobody_waits_while_the_bot_is_writing(path: Path) -> None:
    await (await Database.open(path)).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as bot:
        bot.execute("BEGIN IMMEDIATE")
        bot.execute("INSERT INTO journal VALUES (?, 'fallback', 'sim', 1)", (TODAY.isoformat(),))
        async with reading(path) as records:
            assert await records.counts(since=TODAY) == []
            bot.execute("COMMIT")
            assert await records.counts(since=TODAY) == COUNTED
