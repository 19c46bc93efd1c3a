"""How the case stands, what is next, and that it is still not there: one bubble, one step."""

from datetime import date

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import COMPLETED, LATER, TODAY, at_verdict
from tests.support.talk.talk import Talk

STATUS = (
    "progres",
    "statusnya kak",
    "perkembangannya gimana min",
    "tinggal berapa hari lagi ya",
    "batasnya tanggal berapa",
)
NEXT = (
    "habis ini harus ngapain",
    "trus gimana dong",
    "apa yang perlu saya lakukan kak",
    "ke siapa saya mesti lapor",
    "bisa dicepetin ga kak?",
    "caranya biar cepet keluar gimana",
    "any way to make it faster",
)
STILL_NOT = ("masih belum keluar juga", "tetep blm ada kak", "dashboardnya masih kosong")


def bubbles(talk: Talk) -> int:
    return len(talk.last.replies)


@pytest.mark.parametrize("text", STATUS)
def test_status_within_time(library: Library, text: str) -> None:
    talk = at_verdict(library).says(text).sees(None)
    talk.tells("status-day", day="8", total="9", due="Selasa, 1 Desember 2026", left="1")
    talk.tells("status-day", actor="[actor-pmo]").tells("wait-step")
    assert bubbles(talk) == 1


@pytest.mark.parametrize("text", STATUS)
def test_status_past_its_time(library: Library, text: str) -> None:
    talk = at_verdict(library, today=date(2026, 12, 3)).says(text).sees(None)
    talk.tells("status-late", late="2", due="Selasa, 1 Desember 2026").tells("ask-first")
    assert bubbles(talk) == 1


def test_status_before_the_first_working_day(library: Library) -> None:
    talk = at_verdict(library, completed="2026-11-27", today=date(2026, 11, 28))
    talk.says("udah hari ke berapa").tells("status-not-begun", total="9")


def test_status_on_the_last_day(library: Library) -> None:
    at_verdict(library, today=date(2026, 12, 1)).says("sampai mana kak").tells(
        "status-last-day", day="9", total="9"
    )


def test_status_on_the_weekend_behind_the_last_day(library: Library) -> None:
    talk = at_verdict(library, completed="2026-11-16", today=date(2026, 11, 28))
    talk.says("sampai mana kak").tells("escalate-head")


def test_status_of_a_year_that_is_over(library: Library) -> None:
    talk = at_verdict(library, completed="2021-11-03").says("sampai mana prosesnya")
    talk.tells("escalate-past-head")


def test_status_where_somebody_has_not_reported(library: Library) -> None:
    talk = at_verdict(library, reported={"tokopedia": "no"}, completed="2026-11-27")
    talk.says("gimana kelanjutannya").tells("wait-denied-head").tells("wait-denied-step")
    talk = at_verdict(library, reported={"pmo": "no"}, today=LATER)
    talk.says("gimana kelanjutannya").tells("escalate-denied-head")


def test_status_without_a_date(library: Library) -> None:
    talk = at_verdict(library, completed="unknown").says("gimana kelanjutannya")
    talk.tells("no-date-head").tells("no-date-ask")


def test_status_of_an_unfinished_training_without_a_date(library: Library) -> None:
    talk = at_verdict(library, completed="unknown", pelatihan_tuntas="no").says("sampai mana")
    talk.tells("no-date-unfinished-step", contact="[actor-lembaga]")


def test_status_of_what_is_to_be_mended(library: Library) -> None:
    talk = at_verdict(library, pelatihan_tuntas="no").says("sampai mana")
    talk.tells("fix-unfinished").tells("fix-unfinished-step")


def test_anything_else_with_kapan_is_answered_by_the_status(library: Library) -> None:
    at_verdict(library).says("kapan kira kira bisa saya lihat").tells("status-day")


@pytest.mark.parametrize("text", NEXT)
def test_next_step_alone(library: Library, text: str) -> None:
    talk = at_verdict(library, today=LATER).says(text).sees(None).tells("ask-first")
    assert not talk.told("escalate-head")
    assert bubbles(talk) == 1


@pytest.mark.parametrize("text", STILL_NOT)
def test_still_missing_is_heard_and_gets_the_next_step(library: Library, text: str) -> None:
    talk = at_verdict(library).says(text).sees(None).tells("still-not-there").tells("wait-step")
    assert not talk.told("wait-head")
    assert bubbles(talk) == 1


@pytest.mark.parametrize("text", [*STATUS, *NEXT])
def test_while_questions_are_open_it_follows_from_them(library: Library, text: str) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november 2026").presses("yes")
    talk.says(text).sees("ulasan").tells("questions-left", count="3")
    talk.presses("yes", "yes").says(text).sees("e-wallet").tells("last-question")


def test_a_question_asked_on_purpose_stays(library: Library) -> None:
    talk = at_verdict(library).presses("told").says("tinggal berapa hari").sees("reported")
    assert not talk.told("last-question")


def test_still_missing_at_a_question_is_known(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("sertifnya masih belum ada nih")
    talk.sees("completed").tells("same-case")


def test_the_day_is_that_of_today(library: Library) -> None:
    talk = at_verdict(library, completed=COMPLETED, today=TODAY).on(date(2026, 11, 24))
    talk.says("sampai mana").tells("status-day", day="4", left="5")


@pytest.mark.parametrize("again", ["tokopedia kak", "3 november", "3 november di tokped"])
def test_what_is_known_already_is_no_miss(library: Library, again: str) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november").sees("pelatihan-tuntas")
    talk.says(again).sees("pelatihan-tuntas").tells("same-case")
    assert talk.state.misses == 0


@pytest.mark.parametrize("other", ["barista", "5 desember", "tokopedia jaya"])
def test_what_is_not_known_is_not_said_to_be(library: Library, other: str) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november").says(other)
    assert not talk.told("same-case")


DAYS = (
    "tanggal merah ikut dihitung ga kak",
    "kalo lebaran kan pada libur, itungannya gimana?",
    "batasnya mundur dong kalau cuti bersama",
    "hari kerja tuh maksudnya apa sih",
)


@pytest.mark.parametrize("asked", DAYS)
def test_how_days_are_counted_is_told_everywhere(library: Library, asked: str) -> None:
    Talk(library).says(asked).tells("why-days")
    at_check = Talk(library).begins("tokopedia", "lainnya").says("3 november")
    at_check.says(asked).sees("pelatihan-tuntas").tells("why-days")
    at_verdict(library).says(asked).sees(None).tells("why-days")


@pytest.mark.parametrize(
    "other",
    ["selesainya hari sabtu", "cs nya buka ga pas libur", "hari kerja pertama saya besok",
     "liburan ke bali " * 6 + "dihitung"],
)  # fmt: skip
def test_other_talk_of_days_asks_nothing_of_them(library: Library, other: str) -> None:
    assert not at_verdict(library).says(other).told("why-days")


@pytest.mark.parametrize(
    "asked", ["kenapa 9 hari sih", "angkanya dari mana kak", "segitu dari mana itungannya"]
)
def test_where_the_days_come_from_is_told_at_a_verdict(library: Library, asked: str) -> None:
    at_verdict(library).says(asked).sees(None).tells("why-head")


@pytest.mark.parametrize(
    "other", ["kenapa lama", "hari ini hujan", "kok tiap hari disuruh nunggu cs ya"]
)
def test_other_whys_are_not_about_the_days(library: Library, other: str) -> None:
    assert not at_verdict(library).says(other).told("why-head")


def test_closed_provider_is_heard_before_what_is_missing(library: Library) -> None:
    at_verdict(library).says("belum, lembaganya udah tutup").tells("closed-provider")
