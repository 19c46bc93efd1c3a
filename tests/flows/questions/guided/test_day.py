"""The day that a guided case asks for: picked or typed, passed or still to come."""

from dataclasses import replace

import pytest

from flows.library.guides import GuideDay
from flows.library.library import Library
from tests.support.guides.guided import GUIDE, guided_talk
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return guided_talk(library).presses("yes", "yes", "yes", "jalan").sees("u-jadwal")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("27 november 2026", "2026-11-27"),
        ("kemarin", "2026-11-29"),
        ("besok kak", "2026-12-01"),
        ("lusa", "2026-12-02"),
        ("10 desember", "2026-12-10"),
        ("10 desember 2026", "2026-12-10"),
        ("5 hari lalu", "2026-11-25"),
        ("3 mei", "2026-05-03"),
        ("29 februari 2024", "2024-02-29"),
        ("lupa", "unknown"),
    ],
)
def test_day_in_words(talk: Talk, text: str, day: str) -> None:
    assert talk.says(text).answers["u-jadwal"] == day


def test_number_alone_is_asked_back(talk: Talk) -> None:
    talk.says("tgl 10").tells("guide-which-day").sees("u-jadwal")
    talk.presses("2026-12-10").sees(None)
    assert talk.answers["u-jadwal"] == "2026-12-10"


def test_period_is_narrowed_down(talk: Talk) -> None:
    talk.says("minggu lalu").tells("ask-narrower").presses("2026-11-27").sees(None)


def test_29_february_without_a_year(talk: Talk) -> None:
    assert talk.says("29 februari").answers["u-jadwal"] == "2024-02-29"


def test_too_far_ahead_or_impossible(talk: Talk) -> None:
    talk.forges("a.u-jadwal.2027-03-01").tells("date-future").sees("u-jadwal")
    talk.says("31 november 2026").tells("date-invalid").sees("u-jadwal")
    talk.says("1 maret 2027").tells("date-future").sees("u-jadwal")


def test_calendar_turns_to_days_ahead(talk: Talk) -> None:
    talk.presses("month u-jadwal 2026-11").presses("month u-jadwal 2026-12")
    talk.presses("2026-12-10").sees(None)


def test_not_known_is_explained(talk: Talk) -> None:
    talk.presses("unknown").tells("to-find-out", find_out="[find u-jadwal]")
    talk.tells("guide-check-head", checks="tanggal jadwal")


def test_stored_answer_may_hold_no_more(talk: Talk) -> None:
    talk.says("10 desember 2026")
    assert talk.context.answer("u-jadwal") == "2026-12-10"
    talk.state = talk.state.__class__(active=True, guide="uang", answers={"u-jadwal": "9999"})
    assert talk.context.answer("u-jadwal") is None


def test_day_that_may_not_lie_ahead(library: Library) -> None:
    *others, day = GUIDE.questions
    assert isinstance(day, GuideDay)
    guide = replace(GUIDE, questions=(*others, replace(day, days_ahead=0)))
    talk = guided_talk(library, guide=guide).presses("yes", "yes", "yes", "jalan")
    talk.says("besok").tells("date-future").sees("u-jadwal")
    talk.says("10 desember").sees(None)
    assert talk.answers["u-jadwal"] == "2025-12-10"
