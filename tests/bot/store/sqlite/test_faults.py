"""A disk that is full, a file that cannot be written, a lock: each is named, none is for ever."""

import asyncio
import io
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.errors import StoreAccessError
from bot.service.turn import Delivery, Session
from bot.store.sqlite import Database, outbox
from bot.store.sqlite.group_commit import GroupCommit
from bot.store.sqlite.opening import connect
from flows.dialogue.replies import Reply
from flows.library.library import Library
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import said, turn

LARGE = Delivery(replies=(Reply(text="a" * 100_000),))
STORY = "sertif tokped blm muncul, selesai 3 nov"


@pytest.fixture
async def db(path: Path) -> sqlite3.Connection:
    db = await connect(path)
    db.execute("PRAGMA busy_timeout = 50")
    return db


@pytest.fixture
async def database(db: sqlite3.Connection) -> AsyncIterator[Database]:
    database = Database(GroupCommit(db))
    await database.keep("1", turn(Session(taken=(1,))))
    yield database
    await database.close()


def fill_disk(db: sqlite3.Connection) -> None:
    """Let the database grow no more."""
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")


def empty_disk(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA max_page_count = 1000000")


@pytest.fixture
def conversations(library: Library, database: Database) -> Conversations:
    return Conversations(library, database, standing_at(TODAY))


async def failure(database: Database) -> str:
    with pytest.raises(StoreAccessError) as caught:
        await database.keep("1", turn(Session(taken=(1, 2)), LARGE))
    return caught.value.log


async def test_full_disk_is_named_and_outlived(database: Database, db: sqlite3.Connection) -> None:
    fill_disk(db)
    assert await failure(database) == "SQLITE_FULL"
    assert await database.load("1") == Session(taken=(1,))
    empty_disk(db)
    assert len(await database.keep("1", turn(Session(taken=(1, 2)), LARGE))) == 1


async def test_on_a_full_disk_what_fits_is_kept(database: Database, db: sqlite3.Connection) -> None:
    fill_disk(db)
    found = await asyncio.gather(
        database.keep("1", turn(Session(taken=(1, 2)))),
        database.keep("1", turn(Session(), LARGE)),
        database.keep("1", turn(Session(taken=(1, 2, 3)))),
        return_exceptions=True,
    )
    assert [isinstance(item, StoreAccessError) for item in found] == [False, True, False]
    assert await database.load("1") == Session(taken=(1, 2, 3))


async def test_unwritable_file_is_named_and_outlived(
    database: Database, db: sqlite3.Connection
) -> None:
    db.execute("PRAGMA query_only = ON")
    assert await failure(database) == "SQLITE_READONLY"
    assert await database.load("1") == Session(taken=(1,))
    db.execute("PRAGMA query_only = OFF")
    await database.check()


@pytest.mark.usefixtures("database")
async def test_connection_that_may_only_read(path: Path) -> None:
    only = sqlite3.connect(
        f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
    )
    reading = Database(GroupCommit(only))
    assert await failure(reading) == "SQLITE_READONLY"
    with pytest.raises(StoreAccessError):
        await reading.check()
    assert await reading.load("1") == Session(taken=(1,))
    await reading.close()


async def test_locked_database_is_named_and_outlived(database: Database, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await failure(database) == "SQLITE_BUSY"
        assert await database.load("1") == Session(taken=(1,))  # who reads does not wait
        other.execute("ROLLBACK")
    await database.check()


def fill_disk_to_the_brim(db: sqlite3.Connection) -> None:
    """Leave no room for an answer in the pages there are, either."""
    fill_disk(db)
    for size in (1000, 100):
        while _has_room(db, size):
            pass


def _has_room(db: sqlite3.Connection, size: int) -> bool:
    try:
        outbox.put(db, "9", Delivery(replies=(Reply(text="a" * size),)))
    except sqlite3.OperationalError:
        return False
    return True


def cannot_write(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA query_only = ON")


def can_write(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA query_only = OFF")


@dataclass(frozen=True)
class StoreTrouble:
    """Something that happens to a database, how it ends, and what SQLite calls it."""

    comes: Callable[[sqlite3.Connection], None]
    goes: Callable[[sqlite3.Connection], None]
    name: str


FULL = StoreTrouble(fill_disk_to_the_brim, empty_disk, "SQLITE_FULL")
READ_ONLY = StoreTrouble(cannot_write, can_write, "SQLITE_READONLY")


@pytest.mark.parametrize("trouble", [FULL, READ_ONLY])
async def test_participant_is_answered_meanwhile_and_nothing_is_lost(
    db: sqlite3.Connection, database: Database, conversations: Conversations, trouble: StoreTrouble
) -> None:
    trouble.comes(db)
    (going,) = await conversations.take("1", [said(STORY, 2)])
    assert "Tokopedia" in going.delivery.replies[0].text
    assert (await database.load("1")).taken == (1,)
    trouble.goes(db)
    await conversations.save_again()
    assert (await database.load("1")).taken == (1, 2)


@pytest.mark.parametrize("trouble", [FULL, READ_ONLY])
async def test_log_names_the_fault(
    db: sqlite3.Connection, conversations: Conversations, trouble: StoreTrouble, log: io.StringIO
) -> None:
    trouble.comes(db)
    await conversations.take("1", [said(STORY, 2)])
    assert f"state not saved: {trouble.name}" in log.getvalue()
    assert "tokped" not in log.getvalue()
    trouble.goes(db)
