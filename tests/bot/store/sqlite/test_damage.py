"""Rows that cannot be read: skipped and told, no reason to fail others, and they can be erased."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.errors import StoreAccessError
from bot.service.turn import JournalEntries, Session
from bot.store.sqlite import Database, reading
from bot.store.sqlite.outbox import row
from flows.dialogue.effects import RecordUnanswered
from flows.dialogue.state import State
from flows.library.library import Library
from tests.support.store.addresses import ONE, TWO, at
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, commanded, said, turn

SESSION = Session(
    state=State(answers={"platform": "tokopedia"}, active=True, case=1), taken=(1, 2), message=5
)
WORD = "qwrtz"  # what stands in the broken row; no log may have it


def spoil(path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(sql, values)


# ------------------------------------------------------------------ answers not sent yet

BODY = row(1, ONE, HALO)[3]
BODIES = [
    "{" + WORD,
    "{}",
    "[]",
    f'"{WORD}"',
    str(BODY).replace('"asked"', '"' + WORD + '"'),
    str(BODY).replace('"Halo"', '"Halo",1,2,3,4,5,6'),
    "[" * 100_000,
]


@pytest.mark.parametrize("body", BODIES)
async def test_unreadable_answer_is_left_out_told_and_taken_out(
    path: Path, log: io.StringIO, body: str
) -> None:
    first = await Database.open(path)
    await first.keep_all([(chat, turn(SESSION, HALO)) for chat in (ONE, TWO)])
    await first.close()
    spoil(path, "UPDATE outbox SET body = ? WHERE chat = '1'", body)
    second = await Database.open(path)
    assert [left.chat for left in await second.left("telegram")] == [TWO]
    assert log.getvalue().count("an answer cannot be read") == 1
    assert WORD not in log.getvalue()
    await second.tidy()
    await second.left("telegram")
    assert log.getvalue().count("an answer cannot be read") == 1
    await second.close()


# ------------------------------------------------------------------ conversations

SPOILT = [
    ("taken", "x y"),
    ("taken", "1 " + "9" * 5000),
    ("answers", WORD),
    ("wake", 2**62),
    ("wake", -(2**62)),
    ("state", "{" + WORD),
    ("state", '{"round":1e999}'),
    ("state", "[" * 100_000),
    ("before", WORD),
    ("message", -(2**63)),
]


@pytest.mark.parametrize(("column", "value"), SPOILT)
async def test_unreadable_conversation_is_answered_and_can_be_erased(
    database: Database, path: Path, library: Library, column: str, value: object
) -> None:
    await database.keep_all([(chat, turn(SESSION)) for chat in (ONE, TWO)])
    spoil(path, f"UPDATE sessions SET {column} = ? WHERE chat = '1'", value)  # noqa: S608
    conversations = Conversations(library, database, standing_at(TODAY))
    for act in (commanded("hapus", 3), said("ya", 4)):
        (going,) = await conversations.take(ONE, (act,))
        assert going.number is not None  # stored, and no excuse
    assert (await database.load(ONE)).state == State()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT chat FROM sessions").fetchall() == [("2",)]
    assert (await database.load(TWO)) == SESSION


async def test_what_can_be_read_of_it_is_kept(
    database: Database, path: Path, log: io.StringIO
) -> None:
    await database.keep(ONE, turn(SESSION))
    spoil(path, "UPDATE sessions SET taken = ?", WORD)
    assert (await database.load(ONE)).state == SESSION.state
    assert "a conversation cannot be read whole" in log.getvalue()
    spoil(path, "UPDATE sessions SET taken = '', state = ?", "{" + WORD)
    assert (await database.load(ONE)).state == State()
    assert "a state cannot be read" in log.getvalue()
    assert WORD not in log.getvalue()


async def test_new_conversation_is_no_damage(database: Database, log: io.StringIO) -> None:
    await database.keep(ONE, turn(Session()))
    assert (await database.load(ONE)) == Session()
    assert log.getvalue() == ""


async def test_late_ones_are_counted_though_a_moment_cannot_be(
    database: Database, path: Path
) -> None:
    await database.keep(ONE, turn(SESSION))
    spoil(path, "UPDATE sessions SET wake = ?", -(2**62))
    now = standing_at(TODAY)()
    assert await database.late("telegram", now=now) == (1, None)
    assert await database.due("telegram", now=now, most=9) == (ONE,)


async def test_damaged_letters_fail_nobody(database: Database, path: Path) -> None:
    await database.keep_all([(chat, turn(SESSION, HALO)) for chat in (ONE, TWO)])
    spoil(path, "UPDATE sessions SET state = CAST(x'7BFFFE' AS TEXT) WHERE chat = '1'")
    spoil(path, "UPDATE outbox SET body = CAST(x'7BFFFE' AS TEXT) WHERE chat = '1'")
    assert await database.load_all((ONE, TWO)) == [
        Session(taken=(1, 2), message=5),
        SESSION,
    ]
    assert [left.chat for left in await database.left("telegram")] == [TWO]


async def test_report_leaves_out_what_it_cannot_read(database: Database, path: Path) -> None:
    missed = [RecordUnanswered(outcome="fallback", topics=(), text=word) for word in ("a", "b")]
    notes = JournalEntries(day=TODAY, unanswered=tuple(missed))
    await database.keep(ONE, turn(Session(), notes=notes))
    spoil(path, "UPDATE unanswered_questions SET day = '2026-99-99' WHERE text = 'a'")
    spoil(path, "UPDATE unanswered_questions SET text = CAST(x'62FF' AS TEXT) WHERE text = 'b'")
    async with reading(path) as records:
        assert [one.text for one in await records.questions(since=TODAY)] == ["b\ufffd"]
    assert [one.text for one in await database.questions(since=TODAY)] == ["b\ufffd"]


# ------------------------------------------------------------------ a damaged file


@pytest.fixture
async def damaged(path: Path) -> Path:
    """Make a file in which some of 400 conversations cannot be read."""
    database = await Database.open(path)
    many = Session(state=State(answers={"platform": "tokopedia" * 40}))
    await database.keep_all([(at(key), turn(many)) for key in range(1000, 1400)])
    await database.close()
    spoil_a_page(path)
    return path


def spoil_a_page(path: Path) -> None:
    """Spoil the head of a page with conversations."""
    body = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as db:
        (size,) = db.execute("PRAGMA page_size").fetchone()
    leaves = [
        start
        for start in range(0, len(body), size)
        if body[start] == 10 and b"tokopedia" in body[start : start + size]
    ]
    begin = leaves[len(leaves) // 2]
    body[begin : begin + 8] = b"\xff" * 8
    path.write_bytes(body)


async def test_damage_is_told_at_the_start(damaged: Path, log: io.StringIO) -> None:
    database = await Database.open(damaged)
    assert "ERROR" in log.getvalue()
    assert "the database is damaged, restore a backup" in log.getvalue()
    assert "tokopedia" not in log.getvalue()
    await database.close()


async def test_those_in_the_sound_part_are_served(damaged: Path) -> None:
    database = await Database.open(damaged)
    found = await database.load_all([at(key) for key in range(1000, 1400)])
    failed = [one for one in found if isinstance(one, BaseException)]
    assert 0 < len(failed) < 50
    assert {type(one) for one in failed} == {StoreAccessError}
    assert {one.log for one in failed if isinstance(one, StoreAccessError)} == {"SQLITE_CORRUPT"}
    await database.close()


async def test_sound_file_is_no_news(path: Path, log: io.StringIO) -> None:
    await (await Database.open(path)).close()
    await (await Database.open(path)).close()
    assert log.getvalue() == ""
