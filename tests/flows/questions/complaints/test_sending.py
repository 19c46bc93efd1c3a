"""The questions about a complaint that was sent: pressed, typed, mended, left."""

from datetime import date

import pytest

from flows.dialogue.state import Complaint
from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

TODAY = date(2026, 12, 14)  # a Monday
HEARD = "form udah diisi kemarin"
SENT = Complaint(sent="2026-12-13", channel="form")


@pytest.fixture
def talk(library: Library) -> Talk:
    return at_verdict(library, today=TODAY)


def test_pressed_parts_count_at_once(talk: Talk) -> None:
    talk.presses("sent").sees("complaint-channel").presses("form").sees("complaint-day")
    talk.tells("ask-complaint-day", via="[via-form]").presses("2026-12-13")
    talk.sees("complaint-ticket").tells("noted-complaint")
    assert talk.state.complaints == (SENT,)
    talk.presses("help").sees(None).tells("ticket-skipped").tells("sent-head", day="1")


def test_heard_parts_are_read_back_first(talk: Talk) -> None:
    talk.says(HEARD).sees("complaint-sure").tells("heard-complaint")
    assert not talk.state.complaints
    talk.says("iya bener").sees("complaint-ticket")
    assert talk.state.complaints == (SENT,)


@pytest.mark.parametrize("text", ["bukan", "keliru kak", "salah"])
def test_denied_it_is_dropped(talk: Talk, text: str) -> None:
    talk.says(HEARD).says(text).sees(None).tells("complaint-dropped")
    assert talk.state.sending is None


@pytest.mark.parametrize("text", ["bukan, tgl 9", "tgl 9 ding", "rabu lalu deh kayaknya"])
def test_another_day_is_read_back_again(talk: Talk, text: str) -> None:
    talk.says(HEARD).says(text).sees("complaint-sure")
    talk.tells("complaint-sent", sent="Rabu, 9 Desember 2026")


def test_day_that_cannot_be_is_refused(talk: Talk) -> None:
    talk.says(HEARD).says("tgl 2 november").sees("complaint-sure").tells("complaint-too-early")


def test_each_part_can_be_mended(talk: Talk) -> None:
    talk.says(HEARD).presses("complaint-day").sees("complaint-day").says("tgl 9")
    assert talk.state.complaints == (Complaint(sent="2026-12-09", channel="form"),)
    talk.says("udah ngadu ke lembaganya kemarin").presses("complaint-channel")
    talk.sees("complaint-channel").tells("ask-complaint-channel-on").says("lewat email prakerja")
    assert talk.state.complaints[-1] == Complaint(sent="2026-12-13", channel="prakerja:email")


def test_doubt_asks_for_the_day(talk: Talk) -> None:
    talk.says(HEARD).says("ga yakin deh").sees("complaint-day")


def test_what_says_nothing_of_it_is_not_understood(talk: Talk) -> None:
    talk.says(HEARD).says("zzz qqq").sees("complaint-sure")
    talk.presses("complaint-channel").says("zzz qqq").sees("complaint-channel")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("besok", "date-future"),
        ("31 november", "date-invalid"),
        ("tgl 2 november", "complaint-too-early"),
    ],
)
def test_day_that_is_none_is_asked_again(talk: Talk, text: str, told: str) -> None:
    talk.presses("sent", "form")
    talk.says(text).sees("complaint-day").tells(told)


def test_period_is_narrowed_down(talk: Talk) -> None:
    talk.presses("sent", "form").says("minggu lalu").tells("ask-narrower")
    talk.presses("2026-12-08").sees("complaint-ticket")
    assert talk.state.complaints == (Complaint(sent="2026-12-08", channel="form"),)


def test_long_period_leaves_its_last_day(talk: Talk) -> None:
    talk.presses("sent", "form").says("bulan november").sees("complaint-ticket")
    assert talk.state.complaints == (Complaint(sent="2026-11-30", channel="form"),)


@pytest.mark.parametrize("text", ["lupa tanggalnya", "ga inget kak", "ga tau"])
def test_forgotten_day_leaves_it_out(talk: Talk, text: str) -> None:
    talk.presses("sent", "form").says(text).sees(None).tells("complaint-no-day")
    assert talk.state.sending is None


@pytest.mark.parametrize("text", ["88123", "nomornya PRK-88", "tiketnya A/2026/77 kak"])
def test_ticket_is_kept(talk: Talk, text: str) -> None:
    talk.presses("sent", "form", "2026-12-13").says(text).sees(None).tells("noted-ticket")
    assert talk.state.complaints[0].ticket in {"88123", "PRK-88", "A/2026/77"}


@pytest.mark.parametrize("text", ["98765432101", "12.345.678.901", "7" * 33 + "x"])
def test_long_number_is_no_ticket(talk: Talk, text: str) -> None:
    talk.presses("sent", "form", "2026-12-13").says(text).sees("complaint-ticket")
    assert talk.state.complaints == (SENT,)


@pytest.mark.parametrize("text", ["3201011203990001", "081234567890", "kode otp saya 482913"])
def test_personal_number_is_warned_of_and_not_kept(talk: Talk, text: str) -> None:
    talk.presses("sent", "form", "2026-12-13").says(text).sees("complaint-ticket")
    assert talk.state.complaints == (SENT,)


@pytest.mark.parametrize("text", ["ga ada", "ga dapet kak", "ga tau nomornya"])
def test_nobody_needs_a_ticket(talk: Talk, text: str) -> None:
    talk.presses("sent", "form", "2026-12-13").says(text).sees(None).tells("ticket-skipped")


def test_story_at_the_ticket_is_no_number(talk: Talk) -> None:
    talk.presses("sent", "form", "2026-12-13")
    talk.says("kemarin saya nunggu 3 jam di kantor lurah").sees(None)
    assert talk.state.complaints == (SENT,)


def test_same_complaint_keeps_its_ticket(talk: Talk) -> None:
    talk.presses("sent", "form", "2026-12-13").says("88123")
    talk.presses("sent", "form", "2026-12-13").sees(None)
    assert talk.state.complaints == (Complaint(sent="2026-12-13", channel="form", ticket="88123"),)


def test_complaints_stand_by_their_days(talk: Talk) -> None:
    talk.presses("sent", "form", "2026-12-14", "help").presses("sent", "tokopedia")
    talk.presses("2026-12-13").sees(None)  # a number is asked of the latest only
    assert [one.channel for one in talk.state.complaints] == ["tokopedia", "form"]
