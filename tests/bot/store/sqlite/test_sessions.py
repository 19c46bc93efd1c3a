import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.service.turn import Session
from bot.store.sqlite import sessions
from flows.dialogue.state import State
from tests.support.store.migrated import migrated
from tests.support.talk import turns

SESSION = Session(
    state=State(round=2, active=True, answers={"platform": "tokopedia"}),
    taken=(7, 9, 8),
    before=State(round=2),
    message=5,
    answer_messages=(70, 71),
)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        yield db


def gone(db: sqlite3.Connection) -> list[int]:
    return [row[0] for row in db.execute("SELECT gone FROM sessions ORDER BY chat")]


def used(db: sqlite3.Connection, chat: str, when: str) -> None:
    sessions.keep(db, chat, SESSION)
    db.execute("UPDATE sessions SET updated = ? WHERE chat = ?", (when, chat))


def test_unknown_chat_is_new(db: sqlite3.Connection) -> None:
    assert sessions.find(db, "1") == Session()


@settings(max_examples=50)
@given(turns.sessions)
def test_kept_session_comes_back_whole(session: Session) -> None:
    with migrated() as db:
        sessions.keep(db, "1", session)
        assert sessions.find(db, "1") == session


@given(st.lists(st.integers(-(2**62), 2**62), max_size=100).map(tuple))
def test_numbers_as_steps_come_back(numbers: tuple[int, ...]) -> None:
    assert sessions._numbers(sessions._joined(numbers)) == numbers


def test_neighbouring_numbers_are_short() -> None:
    assert sessions._joined((900_000_001, 900_000_002, 900_000_005)) == "900000001 1 3"


def test_chats_do_not_mix(db: sqlite3.Connection) -> None:
    for number in range(50):
        sessions.keep(db, str(number), Session(taken=(number,)))
    assert all(sessions.find(db, str(number)).taken == (number,) for number in range(50))


def test_keeping_again_replaces_all(db: sqlite3.Connection) -> None:
    sessions.keep(db, "1", SESSION)
    sessions.keep(db, "1", Session())
    assert sessions.find(db, "1") == Session()


@pytest.mark.parametrize(("message", "answers"), [(5, (80, 81)), (4, (70, 71))])
def test_answers_are_noted_of_the_last_message(
    db: sqlite3.Connection, message: int, answers: tuple[int, ...]
) -> None:
    sessions.keep(db, "1", SESSION)
    sessions.note_answers(db, "1", message, (80, 81))
    assert sessions.find(db, "1").answer_messages == answers


def test_noting_makes_no_row(db: sqlite3.Connection) -> None:
    sessions.note_answers(db, "1", 5, (80,))
    sessions.note_gone(db, "1")
    assert db.execute("SELECT * FROM sessions").fetchall() == []


def test_gone_ends_when_they_come_back(db: sqlite3.Connection) -> None:
    for chat in "12":
        sessions.keep(db, chat, SESSION)
    sessions.note_gone(db, "1")
    assert gone(db) == [1, 0]
    sessions.keep(db, "1", SESSION)
    assert gone(db) == [0, 0]


def test_erased_chat_is_new_again(db: sqlite3.Connection) -> None:
    for chat in "12":
        sessions.keep(db, chat, SESSION)
    sessions.erase(db, "1")
    assert sessions.find(db, "1") == Session()
    assert sessions.find(db, "2") == SESSION


def test_idle_chats_are_forgotten_by_the_day(db: sqlite3.Connection) -> None:
    used(db, "1", "2026-11-20T23:59:59Z")
    used(db, "2", "2026-11-21T00:00:00Z")
    assert sessions.forget_before(db, "2026-11-21") == 1
    assert [row[0] for row in db.execute("SELECT chat FROM sessions")] == ["2"]


def test_using_a_chat_makes_it_young(db: sqlite3.Connection) -> None:
    used(db, "1", "2020-01-01T00:00:00Z")
    sessions.keep(db, "1", SESSION)
    assert sessions.forget_before(db, "2021-01-01") == 0


def test_noting_does_not_make_it_young(db: sqlite3.Connection) -> None:
    used(db, "1", "2020-01-01T00:00:00Z")
    sessions.note_answers(db, "1", 5, (80,))
    sessions.note_gone(db, "1")
    assert sessions.forget_before(db, "2021-01-01") == 1


def test_unreadable_state_counts_as_new(db: sqlite3.Connection) -> None:
    sessions.keep(db, "1", SESSION)
    db.execute("UPDATE sessions SET state = '{'")
    assert sessions.find(db, "1").state == State()
