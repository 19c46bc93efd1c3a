"""What is erased or forgotten is in none of the files any more, though the bot runs on."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.service.turn import Address, Session
from bot.store.sqlite import Database
from flows.dialogue.state import State
from tests.support.store.addresses import TWO, at
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, turn

KEY = "628123456789"  # found by its digits alone, wherever they stand
WORD = "qwrtz-qwrtz"  # as an answer
LONG = WORD + "a" * 9000  # takes pages of its own


def session(key: int, word: str = WORD) -> Session:
    return Session(state=State(answers={"platform": word}), taken=(key,), message=key)


def files_with(text: str, folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if text.encode() in file.read_bytes())


async def erase(database: Database, *chats: Address) -> None:
    gone = [(chat, turn(None, erased=True)) for chat in chats]
    assert [found for found in await database.keep_all(gone) if found != ()] == []


@pytest.mark.parametrize("word", [WORD, LONG])
async def test_erased_chat_is_in_no_file_at_once(database: Database, path: Path, word: str) -> None:
    for key in range(40):
        await database.keep(TWO, turn(session(key, "tokopedia"), HALO))
        await database.keep(at(KEY), turn(session(key, word), HALO))
    assert files_with(KEY, path.parent) == files_with(WORD, path.parent) == ["bot.sqlite3-wal"]
    await erase(database, at(KEY))
    assert files_with(KEY, path.parent) == files_with(WORD, path.parent) == []
    assert files_with("tokopedia", path.parent) == ["bot.sqlite3"]


async def test_erased_among_many_leaves_nothing_in_pages_that_were_divided(
    database: Database, path: Path
) -> None:
    chats = [at(int(KEY) * 1000 + key * 37 % 1000) for key in range(300)]
    for times in range(3):
        word = WORD * (1 + times * 7)
        await database.keep_all([(chat, turn(session(times, word), HALO)) for chat in chats])
    await database.keep(TWO, turn(session(1, "tokopedia"), HALO))
    await erase(database, *chats[::2])
    await erase(database, *chats[1::2])
    assert files_with(KEY, path.parent) == files_with(WORD, path.parent) == []
    assert (await database.load(TWO)).state.answers == {"platform": "tokopedia"}


async def test_last_words_that_the_next_process_says_leave_nothing(path: Path) -> None:
    first = await Database.open(path)
    await first.keep_all([(chat, turn(session(1), HALO)) for chat in (TWO, at(KEY))])
    await first.keep(at(KEY), turn(None, HALO, erased=True))
    await first.close()
    assert files_with(KEY, path.parent) == ["bot.sqlite3"]
    second = await Database.open(path)
    spoken, last = await second.left("telegram")
    for left in (spoken, last):
        await second.note_sent(left.number, chat=left.chat, asked=None, answers=(9,))
    assert files_with(KEY, path.parent) == []
    assert second._last_words == set()
    await second.close()


async def test_what_is_forgotten_is_in_no_file_either(database: Database, path: Path) -> None:
    await database.keep(at(KEY), turn(session(1), HALO))
    await database.forget(idle=TODAY.replace(year=9999), journal=TODAY)
    assert files_with(KEY, path.parent) == files_with(WORD, path.parent) == []


async def test_whoever_reads_meanwhile_is_waited_for_without_holding_up_anybody(
    database: Database, path: Path
) -> None:
    await database.keep(at(KEY), turn(session(1)))
    with closing(sqlite3.connect(path, isolation_level=None)) as report:
        report.execute("BEGIN")
        report.execute("SELECT * FROM journal").fetchall()
        await erase(database, at(KEY))
        await database.keep(TWO, turn(session(1, "tokopedia")))
        assert files_with(KEY, path.parent) != []
        await database.tidy()
        assert files_with(KEY, path.parent) != []
        report.execute("COMMIT")
    await database.tidy()
    assert files_with(KEY, path.parent) == []
    ((patience,),) = await database._line.read("PRAGMA busy_timeout")
    assert patience == 1000


async def test_erased_chat_is_in_no_copy_from_before_a_migration(
    database: Database, path: Path
) -> None:
    await database.keep_all([(chat, turn(session(1))) for chat in (at(KEY), TWO)])
    copy = path.with_name(f"{path.name}.before-0003")
    with closing(sqlite3.connect(path)) as db:
        db.execute("VACUUM INTO ?", (str(copy),))
    assert files_with(KEY, path.parent) != []
    await erase(database, at(KEY))
    assert files_with(KEY, path.parent) == []
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT chat FROM sessions").fetchall() == [("2",)]


async def test_copy_as_old_as_anything_may_be_is_deleted(database: Database, path: Path) -> None:
    copy = path.with_name(f"{path.name}.before-0003")
    copy.touch()
    await database.forget(idle=TODAY.replace(year=2000), journal=TODAY)
    assert copy in path.parent.iterdir()
    await database.forget(idle=TODAY.replace(year=9999), journal=TODAY)
    assert copy not in path.parent.iterdir()


# ------------------------------------------------------------------ delivered again


async def test_what_erased_is_known_after_the_erasure(database: Database) -> None:
    await database.keep(at(KEY), turn(Session(taken=(1, 2))))
    await database.keep(at(KEY), replace(turn(None, erased=True), taken=(1, 2, 3)))
    assert (await database.load(at(KEY))).erased == {1, 2, 3}
    assert (await database.load(TWO)).erased == {1, 2, 3}  # whose they are nobody knows any more
    assert (await database.load(Address("terminal", "1"))).erased == set()


async def test_next_process_knows_it_too(path: Path) -> None:
    first = await Database.open(path)
    await first.keep(at(KEY), replace(turn(None, erased=True), taken=(3,)))
    await first.close()
    second = await Database.open(path)
    assert (await second.load(at(KEY))).erased == {3}
    assert files_with(KEY, path.parent) == []
    await second.close()


async def test_erasure_that_failed_is_not_known(database: Database) -> None:
    await database._line.count_changed(("ALTER TABLE erasures RENAME TO nowhere", ()))
    gone = (at(KEY), replace(turn(None, erased=True), taken=(3,)))
    (failed,) = await database.keep_all([gone])
    assert isinstance(failed, Exception)
    assert (await database.load(at(KEY))).erased == set()
