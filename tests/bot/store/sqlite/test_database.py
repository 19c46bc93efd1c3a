"""Each method is one transaction, wholly or not at all."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.service.errors import StoreAccessError
from bot.service.turn import JournalEntries, Session
from bot.store.sqlite import Database
from flows.dialogue.effects import RecordUnanswered
from flows.dialogue.state import State
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, turn

SESSION = Session(state=State(answers={"platform": "tokopedia"}), taken=(1,), message=5)
MISSED = RecordUnanswered(outcome="fallback", topics=("sim",), text="qwrtz")
NOTES = JournalEntries(day=TODAY, outcomes=(("fallback", "sim"),), unanswered=(MISSED,))


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names


async def test_session_outlives_the_process(path: Path) -> None:
    first = await Database.open(path)
    await first.keep("1", turn(SESSION))
    await first.close()
    second = await Database.open(path)
    assert await second.load("1") == SESSION
    await second.close()


async def test_answer_outlives_the_process(path: Path) -> None:
    first = await Database.open(path)
    (number,) = await first.keep("1", turn(SESSION, HALO))
    await first.note_done(number, 1)
    await first.close()
    second = await Database.open(path)
    (left,) = await second.left()
    assert (left.number, left.chat, left.delivery.replies) == (number, "1", HALO.replies)
    assert left.delivery.done == 1
    await second.close()


async def test_turn_is_kept_wholly(database: Database, path: Path) -> None:
    assert len(await database.keep("1", turn(SESSION, HALO, HALO, notes=NOTES))) == 2
    assert rows(path, "journal") == [("2026-11-21", "fallback", "sim", 1)]
    assert [row[1:] for row in rows(path, "unanswered_questions")] == [
        ("2026-11-21", "fallback", "sim", "qwrtz")
    ]


async def test_turns_given_together_fail_each_by_itself(database: Database) -> None:
    unwritable = Session(state=State(answers={"platform": "\ud83d"}))
    given = [("1", turn(SESSION, HALO)), ("2", turn(unwritable)), ("3", turn(SESSION))]
    first, failed, third = await database.keep_all(given)
    assert (first, third) == ((1,), ())
    assert isinstance(failed, UnicodeEncodeError)
    assert await database.load_all(["3", "2", "1"]) == [SESSION, Session(), SESSION]


async def test_turn_that_fails_is_not_kept_at_all(database: Database, path: Path) -> None:
    unwritable = Session(state=State(answers={"platform": "\ud83d"}))
    with pytest.raises(UnicodeEncodeError):
        await database.keep("1", turn(unwritable, HALO, erased=True, notes=NOTES))
    tables = ("sessions", "outbox", "journal", "unanswered_questions")
    assert [rows(path, table) for table in tables] == [[], [], [], []]


async def test_new_answer_takes_the_place_of_an_unsent_one(database: Database) -> None:
    (first,) = await database.keep("1", turn(SESSION, HALO))
    (second,) = await database.keep("1", turn(SESSION, HALO, instead_of=first))
    assert [left.number for left in await database.left()] == [second]


async def test_sent_answer_is_noted_with_its_messages(database: Database) -> None:
    (number,) = await database.keep("1", turn(SESSION, HALO))
    await database.note_sent(number, chat="1", asked=5, answers=(70, 71))
    assert await database.left() == ()
    assert (await database.load("1")).answer_messages == (70, 71)


async def test_sent_answer_to_nothing_in_particular(database: Database) -> None:
    (number,) = await database.keep("1", turn(SESSION, HALO))
    await database.note_sent(number, chat="1", asked=None, answers=(70,))
    assert await database.left() == ()
    assert (await database.load("1")).answer_messages == ()


async def test_gone_chat_gets_nothing_more(database: Database, path: Path) -> None:
    for chat in "12":
        await database.keep(chat, turn(SESSION, HALO))
    await database.note_gone("1")
    assert [left.chat for left in await database.left()] == ["2"]
    assert rows(path, "(SELECT chat, gone FROM sessions)") == [("1", 1), ("2", 0)]
    assert await database.load("1") == SESSION


async def test_erasing_and_what_follows_are_one(database: Database) -> None:
    await database.keep("1", turn(SESSION, HALO))
    (number,) = await database.keep("1", turn(Session(taken=(9,)), HALO, erased=True))
    assert await database.load("1") == Session(taken=(9,))
    assert [left.number for left in await database.left()] == [number]


async def test_forgetting_counts_the_rows(database: Database) -> None:
    await database.keep("1", turn(SESSION, HALO, notes=NOTES))
    later = date(9999, 1, 1)
    assert await database.forget(idle=date(2020, 1, 1), journal=date(2020, 1, 1)) == 0
    assert await database.forget(idle=later, journal=date(2020, 1, 1)) == 2
    assert await database.forget(idle=later, journal=later) == 2


async def test_many_chats_at_once_do_not_mix(database: Database) -> None:
    chats = [str(number) for number in range(50)]
    await asyncio.gather(
        *(database.keep(chat, turn(Session(taken=(int(chat),)), HALO)) for chat in chats)
    )
    found = await asyncio.gather(*(database.load(chat) for chat in chats))
    assert [session.taken for session in found] == [(int(chat),) for chat in chats]
    assert len({left.number for left in await database.left()}) == 50


async def test_two_processes_share_the_file(database: Database, path: Path) -> None:
    other = await Database.open(path)
    await asyncio.gather(*(s.keep("1", turn(SESSION, HALO)) for s in (database, other) * 20))
    assert await other.load("1") == SESSION
    assert len(await database.left()) == 40
    await other.close()


async def test_check_writes_and_changes_nothing(database: Database, path: Path) -> None:
    await database.keep("1", turn(SESSION))
    before = rows(path, "sessions")
    await database.check()
    assert rows(path, "sessions") == before


async def test_writing_is_measured(path: Path) -> None:
    seen: list[tuple[float, int]] = []
    database = await Database.open(path, measure=lambda *measured: seen.append(measured))
    await database.keep("1", turn(SESSION))
    await database.close()
    assert [jobs for _, jobs in seen] == [1]
    assert seen[0][0] > 0


async def test_closed_store_fails_as_store_error(path: Path) -> None:
    database = await Database.open(path)
    await database.close()
    with pytest.raises(StoreAccessError) as caught:
        await database.load("1")
    assert not caught.value.permanent
