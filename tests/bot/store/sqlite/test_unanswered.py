import sqlite3
from collections.abc import Iterator
from datetime import date

import pytest

from bot.store.sqlite.unanswered import UnansweredQuestion, forget_before, keep_question, questions
from tests.support.store.migrated import migrated

DAY = date(2026, 11, 21)
BEFORE = date(2026, 11, 20)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        yield db


def texts(db: sqlite3.Connection, *, since: date = BEFORE) -> list[str]:
    return [question.text for question in questions(db, since=since)]


def test_kept_question_comes_back_whole(db: sqlite3.Connection) -> None:
    keep_question(db, "fallback", ("lupa-password", "ganti-email"), "akun kehack", day=DAY)
    (found,) = questions(db, since=DAY)
    topics = ("lupa-password", "ganti-email")
    assert found == UnansweredQuestion(
        day=DAY, outcome="fallback", topics=topics, text="akun kehack"
    )


def test_nothing_near_is_kept_too(db: sqlite3.Connection) -> None:
    keep_question(db, "fallback", (), "qwrtz", day=DAY)
    assert questions(db, since=DAY)[0].topics == ()


def test_the_same_question_is_kept_each_time(db: sqlite3.Connection) -> None:
    for _ in range(3):
        keep_question(db, "fallback", (), "akun kehack", day=DAY)
    assert texts(db) == ["akun kehack"] * 3


@pytest.mark.parametrize("text", ["", " \n "])
def test_question_without_words_is_not_kept(db: sqlite3.Connection, text: str) -> None:
    keep_question(db, "none-of-these", ("lupa-password",), text, day=DAY)
    assert texts(db) == []


def test_long_question_is_cut(db: sqlite3.Connection) -> None:
    keep_question(db, "fallback", (), "a" * 4096, day=DAY)
    assert texts(db) == ["a" * 300]


def test_half_a_character_is_kept_as_a_question_mark(db: sqlite3.Connection) -> None:
    keep_question(db, "fallback", (), "akun \ud83d kehack", day=DAY)
    assert texts(db) == ["akun ? kehack"]


def test_only_questions_since_the_day_are_returned(db: sqlite3.Connection) -> None:
    keep_question(db, "fallback", (), "lama", day=BEFORE)
    keep_question(db, "fallback", (), "baru", day=DAY)
    assert texts(db, since=DAY) == ["baru"]


def test_old_questions_are_forgotten(db: sqlite3.Connection) -> None:
    keep_question(db, "fallback", (), "lama", day=BEFORE)
    keep_question(db, "fallback", (), "baru", day=DAY)
    assert forget_before(db, DAY.isoformat()) == 1
    assert texts(db) == ["baru"]


def test_no_column_leads_to_a_person(db: sqlite3.Connection) -> None:
    columns = [name for _, name, *_ in db.execute("PRAGMA table_info(unanswered_questions)")]
    assert columns == ["id", "day", "outcome", "topics", "text"]
