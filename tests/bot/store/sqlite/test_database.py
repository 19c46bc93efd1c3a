"""What is a matter of the file: processes, transactions, numbers. The rest is the contract's."""

import asyncio
import io
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.logs import setup
from bot.service.errors import StoreAccessError
from bot.service.turn import JournalEntries, Session
from bot.store.sqlite import Database
from bot.store.sqlite.opening import connect
from flows.dialogue.effects import RecordUnanswered
from flows.dialogue.state import State
from tests.support.store.addresses import ONE, TWO, at
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, turn

SESSION = Session(state=State(answers={"platform": "tokopedia"}), taken=(1,), message=5)
UNWRITABLE = Session(state=State(answers={"platform": "\ud83d"}))
MISSED = RecordUnanswered(outcome="fallback", topics=("sim",), text="qwrtz")
NOTES = JournalEntries(day=TODAY, outcomes=(("fallback", "sim"),), unanswered=(MISSED,))


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names


async def test_session_outlives_the_process(path: Path) -> None:
    first = await Database.open(path)
    await first.keep(ONE, turn(SESSION))
    await first.close()
    second = await Database.open(path)
    assert await second.load(ONE) == SESSION
    await second.close()


async def test_answer_outlives_the_process(path: Path) -> None:
    first = await Database.open(path)
    (number,) = await first.keep(ONE, turn(SESSION, HALO))
    await first.note_done(number, 1)
    await first.close()
    second = await Database.open(path)
    (left,) = await second.left("telegram")
    assert (left.number, left.chat, left.delivery.replies) == (number, ONE, HALO.replies)
    assert left.delivery.done == 1
    await second.close()


async def test_chat_stands_under_its_plain_key(database: Database, path: Path) -> None:
    await database.keep(at(-1001), turn(SESSION))
    assert rows(path, "(SELECT chat, surface FROM sessions)") == [("-1001", "telegram")]


async def test_turn_is_kept_wholly(database: Database, path: Path) -> None:
    assert len(await database.keep(ONE, turn(SESSION, HALO, HALO, notes=NOTES))) == 2
    assert rows(path, "journal") == [("2026-11-21", "fallback", "sim", 1)]
    assert [row[1:] for row in rows(path, "unanswered_questions")] == [
        ("2026-11-21", "fallback", "sim", "qwrtz")
    ]


async def test_turns_given_together_fail_each_by_itself(database: Database) -> None:
    given = [(ONE, turn(SESSION, HALO)), (TWO, turn(UNWRITABLE)), (at(3), turn(SESSION, HALO))]
    first, failed, third = await database.keep_all(given)
    assert isinstance(failed, UnicodeEncodeError)
    assert [(left.number,) for left in await database.left("telegram")] == [first, third]
    assert await database.load_all([at(3), TWO, ONE]) == [SESSION, Session(), SESSION]


async def test_turn_that_fails_is_not_kept_at_all(database: Database, path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        await database.keep(ONE, turn(UNWRITABLE, HALO, erased=True, notes=NOTES))
    tables = ("sessions", "outbox", "journal", "unanswered_questions")
    assert [rows(path, table) for table in tables] == [[], [], [], []]


async def test_gone_is_noted_until_they_come_back(database: Database, path: Path) -> None:
    for chat in (ONE, TWO):
        await database.keep(chat, turn(SESSION))
    await database.note_gone(ONE)
    assert rows(path, "(SELECT chat, gone FROM sessions)") == [("1", 1), ("2", 0)]
    await database.keep(ONE, turn(SESSION))
    assert rows(path, "(SELECT chat, gone FROM sessions)") == [("1", 0), ("2", 0)]


# ------------------------------------------------------------------ two on one file
# Where the lock does not hold (a file system without locks) nothing gets lost either.


async def test_number_is_never_given_again_by_the_next_process(path: Path) -> None:
    first = await Database.open(path)
    (given,) = await first.keep(ONE, turn(SESSION, HALO))
    await first.note_sent(given, chat=ONE, asked=None, answers=())
    await first.close()
    second = await Database.open(path)
    assert await second.keep(ONE, turn(SESSION, HALO)) == (given + 1,)
    await second.close()


async def test_two_processes_never_give_the_same_number(database: Database, path: Path) -> None:
    other = Database(await connect(path))
    given = [await store.keep(ONE, turn(SESSION, HALO)) for store in (database, other) * 3]
    together = [(at(key), turn(SESSION, HALO, notes=NOTES)) for key in range(3)]
    for store in (database, other):
        given += [found for found in await store.keep_all(together) if isinstance(found, tuple)]
    assert len(given) == 12
    assert given == sorted(set(given))
    assert [(left.number,) for left in await database.left("telegram")] == given
    assert rows(path, "journal") == [("2026-11-21", "fallback", "sim", 6)]
    await other.close()


async def test_two_processes_share_the_file(database: Database, path: Path) -> None:
    other = Database(await connect(path))
    await asyncio.gather(*(s.keep(ONE, turn(SESSION, HALO)) for s in (database, other) * 20))
    assert await other.load(ONE) == SESSION
    assert len(await database.left("telegram")) == 40
    await other.close()


# ------------------------------------------------------------------ beside


async def test_check_writes_and_changes_nothing(database: Database, path: Path) -> None:
    await database.keep(ONE, turn(SESSION))
    before = rows(path, "sessions")
    await database.check()
    assert rows(path, "sessions") == before


async def test_work_is_measured(path: Path) -> None:
    seen: list[tuple[float, int]] = []
    database = await Database.open(path, measure=lambda *measured: seen.append(measured))
    await database.keep_all([(chat, turn(SESSION)) for chat in (ONE, TWO)])
    await database.load(ONE)
    await database.close()
    assert [items for _, items in seen] == [2, 1]
    assert seen[0][0] > 0


@pytest.mark.parametrize("how", ["load", "keep", "left", "forget"])
async def test_closed_store_fails_as_store_error(path: Path, how: str) -> None:
    database = await Database.open(path)
    await database.close()
    asked: dict[str, Callable[[], Awaitable[object]]] = {
        "load": lambda: database.load(ONE),
        "keep": lambda: database.keep(ONE, turn(SESSION)),
        "left": lambda: database.left("telegram"),
        "forget": lambda: database.forget(idle=TODAY, journal=TODAY),
    }
    with pytest.raises(StoreAccessError) as caught:
        await asked[how]()
    assert caught.value.log == "closed"
    assert not caught.value.permanent


async def test_driver_says_nothing_of_what_is_kept(path: Path, log: io.StringIO) -> None:
    setup.configure("DEBUG", token="12:ab", stream=log)  # noqa: S106 - nobody's
    database = await Database.open(path)
    await database.keep(ONE, turn(SESSION, HALO))
    await database.load(ONE)
    await database.close()
    assert log.getvalue() == ""
