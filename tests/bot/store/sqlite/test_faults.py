"""A disk that is full, a file that cannot be written, a lock: each is named, none is for ever."""

import asyncio
import io
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import aiosqlite
import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.errors import StoreAccessError
from bot.service.turn import Delivery, Session
from bot.store.sqlite import Database
from bot.store.sqlite.opening import connect
from flows.dialogue.replies import Reply
from flows.library.library import Library
from tests.support.store.addresses import ONE, TWO
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import said, turn

LARGE = Delivery(replies=(Reply(text="a" * 100_000),))
STORY = "sertif tokped blm muncul, selesai 3 nov"


@pytest.fixture
async def db(path: Path) -> aiosqlite.Connection:
    db = await connect(path)
    await db.execute("PRAGMA busy_timeout = 50")
    return db


@pytest.fixture
async def database(db: aiosqlite.Connection) -> AsyncIterator[Database]:
    database = Database(db)
    await database.keep(ONE, turn(Session(taken=(1,))))
    yield database
    await database.close()


async def fill_disk(db: aiosqlite.Connection) -> None:
    """Let the database grow no more."""
    ((pages,),) = await db.execute_fetchall("PRAGMA page_count")
    await db.execute(f"PRAGMA max_page_count = {pages}")


async def empty_disk(db: aiosqlite.Connection) -> None:
    await db.execute("PRAGMA max_page_count = 1000000")


@pytest.fixture
def conversations(library: Library, database: Database) -> Conversations:
    return Conversations(library, database, standing_at(TODAY))


async def failure(database: Database) -> str:
    with pytest.raises(StoreAccessError) as caught:
        await database.keep(ONE, turn(Session(taken=(1, 2)), LARGE))
    return caught.value.log


async def test_full_disk_is_named_and_outlived(
    database: Database, db: aiosqlite.Connection
) -> None:
    await fill_disk(db)
    assert await failure(database) == "SQLITE_FULL"
    assert await database.load(ONE) == Session(taken=(1,))
    await empty_disk(db)
    assert len(await database.keep(ONE, turn(Session(taken=(1, 2)), LARGE))) == 1


async def test_on_a_full_disk_what_fits_is_kept(
    database: Database, db: aiosqlite.Connection
) -> None:
    await fill_disk(db)
    found = await asyncio.gather(
        database.keep(ONE, turn(Session(taken=(1, 2)))),
        database.keep(ONE, turn(Session(), LARGE)),
        database.keep(ONE, turn(Session(taken=(1, 2, 3)))),
        return_exceptions=True,
    )
    assert [isinstance(item, StoreAccessError) for item in found] == [False, True, False]
    assert await database.load(ONE) == Session(taken=(1, 2, 3))


async def test_unwritable_file_is_named_and_outlived(
    database: Database, db: aiosqlite.Connection
) -> None:
    await cannot_write(db)
    assert await failure(database) == "SQLITE_READONLY"
    assert await database.load(ONE) == Session(taken=(1,))
    await can_write(db)
    await database.check()


@pytest.mark.usefixtures("database")
async def test_connection_that_may_only_read(path: Path) -> None:
    only = aiosqlite.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level="IMMEDIATE")
    reading = Database(await only)
    assert await failure(reading) == "SQLITE_READONLY"
    with pytest.raises(StoreAccessError):
        await reading.check()
    assert await reading.load(ONE) == Session(taken=(1,))
    await reading.close()


async def test_sessions_that_cannot_be_read_fail_for_each(
    database: Database, db: aiosqlite.Connection
) -> None:
    await db.execute("ALTER TABLE sessions RENAME TO gone")
    await db.commit()
    with pytest.raises(StoreAccessError) as caught:
        await database.load(ONE)
    assert caught.value.log == "SQLITE_ERROR"
    found = await database.load_all((ONE, TWO))
    assert [type(item) for item in found] == [StoreAccessError] * 2
    assert await database.left("telegram") == ()  # other tables are as they were


async def test_what_was_sent_and_could_not_be_noted_is_noted_once_there_is_room(
    database: Database, db: aiosqlite.Connection
) -> None:
    numbers = [(await database.keep(chat, turn(Session(), LARGE)))[0] for chat in (ONE, TWO)]
    await cannot_write(db)
    with pytest.raises(StoreAccessError):
        await database.note_sent(numbers[0], chat=ONE, asked=None, answers=(7,))
    with pytest.raises(StoreAccessError):
        await database.tidy()
    assert len(await database.left("telegram")) == 2
    await can_write(db)
    await database.tidy()
    assert [left.chat for left in await database.left("telegram")] == [TWO]


async def test_nothing_to_tidy_asks_nothing_of_a_database_that_fails(
    database: Database, db: aiosqlite.Connection
) -> None:
    await cannot_write(db)
    await database.tidy()
    await can_write(db)


async def test_unreadable_part_of_a_locked_database_is_not_looked_for(
    database: Database, path: Path
) -> None:
    await database._line.read("PRAGMA journal_mode = DELETE")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        found = await database.load_all((ONE, TWO))
    assert found[0] is found[1]  # waited for once, for all
    assert isinstance(found[0], StoreAccessError)


async def test_locked_database_is_named_and_outlived(database: Database, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await failure(database) == "SQLITE_BUSY"
        assert await database.load(ONE) == Session(taken=(1,))  # who reads does not wait
        other.execute("ROLLBACK")
    await database.check()


async def fill_disk_to_the_brim(db: aiosqlite.Connection) -> None:
    """Leave no room for an answer in the pages there are, either."""
    await fill_disk(db)
    for size in (1000, 100):
        while await _has_room(db, size):
            pass


async def _has_room(db: aiosqlite.Connection, size: int) -> bool:
    put = "INSERT INTO outbox (surface, chat, body, done, put) VALUES ('web', '9', ?, 0, '')"
    try:
        await db.execute(put, ("a" * size,))
        await db.commit()
    except sqlite3.OperationalError:
        await db.rollback()
        return False
    return True


async def cannot_write(db: aiosqlite.Connection) -> None:
    await db.execute("PRAGMA query_only = ON")


async def can_write(db: aiosqlite.Connection) -> None:
    await db.execute("PRAGMA query_only = OFF")


@dataclass(frozen=True)
class StoreTrouble:
    """Something that happens to a database, how it ends, and what SQLite calls it."""

    comes: Callable[[aiosqlite.Connection], Awaitable[None]]
    goes: Callable[[aiosqlite.Connection], Awaitable[None]]
    name: str


FULL = StoreTrouble(fill_disk_to_the_brim, empty_disk, "SQLITE_FULL")
READ_ONLY = StoreTrouble(cannot_write, can_write, "SQLITE_READONLY")


@pytest.mark.parametrize("trouble", [FULL, READ_ONLY])
async def test_participant_is_answered_meanwhile_and_nothing_is_lost(
    db: aiosqlite.Connection,
    database: Database,
    conversations: Conversations,
    trouble: StoreTrouble,
) -> None:
    await trouble.comes(db)
    (going,) = await conversations.take(ONE, [said(STORY, 2)])
    assert "Tokopedia" in going.delivery.replies[0].text
    assert (await database.load(ONE)).taken == (1,)
    await trouble.goes(db)
    await conversations.save_again()
    assert (await database.load(ONE)).taken == (1, 2)


@pytest.mark.parametrize("trouble", [FULL, READ_ONLY])
async def test_log_names_the_fault(
    db: aiosqlite.Connection, conversations: Conversations, trouble: StoreTrouble, log: io.StringIO
) -> None:
    await trouble.comes(db)
    await conversations.take(ONE, [said(STORY, 2)])
    assert f"state not saved: {trouble.name}" in log.getvalue()
    assert "tokped" not in log.getvalue()
    await trouble.goes(db)
