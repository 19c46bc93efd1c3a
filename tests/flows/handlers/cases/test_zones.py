"""The person's own clock: chosen, or guessed from a place and read back; what goes by it."""

from dataclasses import replace
from datetime import date

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

FIRST_CHECK = "pelatihan-tuntas"


def test_place_is_read_back_before_it_counts(library: Library) -> None:
    talk = Talk(library).says("saya di jayapura kak").tells("zone-ask", zone="WIT")
    assert (talk.state.zone, talk.state.zone_heard) == ("", "wit")
    talk.says("iya betul").tells("zone-set", zone="WIT")
    assert (talk.state.zone, talk.state.zone_heard) == ("wit", "")


@pytest.mark.parametrize("press", [True, False])
def test_wrong_guess_leads_to_the_three_zones(library: Library, press: bool) -> None:
    talk = Talk(library).says("dari papua")
    talk = talk.presses("zone no") if press else talk.says("bukan")
    talk.tells("zone-which").presses("zone wita").tells("zone-set", zone="WITA")
    assert talk.state.zone == "wita"


def test_zone_is_changed_in_the_list(library: Library) -> None:
    talk = Talk(library).commands("pengingat").presses("reminder zone").tells("zone-which")
    talk.presses("reminder list").tells("reminders-none").presses("reminder zone", "zone wit")
    talk.tells("zone-set", zone="WIT").commands("pengingat").labelled("zone-change", zone="WIT")


def test_own_zone_is_not_asked_about(library: Library) -> None:
    talk = Talk(library).says("saya di jakarta").tells("zone-same", zone="WIB")
    assert talk.state.zone_heard == ""


def test_asking_about_a_place_is_no_telling(library: Library) -> None:
    talk = Talk(library).says("saya di papua?")
    assert not talk.told("zone-ask")


def test_place_told_at_a_question_leaves_it_open(library: Library) -> None:
    talk = Talk(library).begins("tokopedia").says("saya di makassar kak").sees("provider")
    talk.tells("zone-ask")
    assert not talk.told("ask-provider")
    talk.presses("zone wita").sees("provider").tells("zone-set").tells("back-to")


def test_yes_to_the_place_answers_no_other_question(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november 2026").sees(FIRST_CHECK)
    talk.says("saya di jayapura").says("iya").sees(FIRST_CHECK).tells("zone-set")
    assert talk.state.zone == "wit"


@pytest.mark.parametrize(("text", "answer"), [("sudah", "yes"), ("belum kak", "no")])
def test_the_question_before_it_is_still_answered(library: Library, text: str, answer: str) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november 2026").sees(FIRST_CHECK)
    talk.says("saya di jayapura").says(text)
    assert (talk.answers[FIRST_CHECK], talk.state.zone) == (answer, "")


def test_place_in_a_story_is_asked_about_with_the_reminder(library: Library) -> None:
    talk = Talk(library).says("saya dari papua sertif tokped blm muncul kelar 18 november")
    assert not talk.told("zone-ask")
    assert talk.state.zone_heard == "wit"
    other = at_verdict(library)
    talk.state = replace(other.state, zone_heard="wit")
    talk.last = other.last
    assert talk.commands("pengingat").told("zone-ask")
    talk.last = other.last
    talk.presses("remind").tells("remind-set", morning="[morning]").tells("zone-ask", zone="WIT")
    talk.says("iya").tells("zone-set")
    talk.commands("pengingat").tells("reminders-line", morning="[morning-in zone=WIT]")


def test_place_in_the_zone_that_counts_is_no_guess(library: Library) -> None:
    talk = Talk(library).says("saya dari jakarta sertif tokped blm muncul kelar 18 november")
    assert talk.state.zone_heard == ""


def test_no_answer_to_the_zone_is_read_as_ever(library: Library) -> None:
    Talk(library).says("saya di makassar").says("sertif tokped blm muncul").sees("confirm")


def at_night(library: Library) -> Talk:
    """Return a talk in WIT at half past midnight of 22 November, which is the 21st in WIB."""
    talk = Talk(library).at("22:30").begins("tokopedia", "lainnya").sees("completed")
    talk.state = replace(talk.state, zone="wit")
    return talk


@pytest.mark.parametrize("text", ["hari ini", "22 november 2026", "barusan kelar"])
def test_today_counts_as_the_day_it_is_in_wib(library: Library, text: str) -> None:
    talk = at_night(library).says(text).tells("day-in-wib", today="Sabtu, 21 November 2026")
    assert talk.answers["completed"] == "2026-11-21"


def test_yesterday_is_the_persons(library: Library) -> None:
    talk = at_night(library).says("kemarin")
    assert talk.answers["completed"] == "2026-11-21"
    assert not talk.told("day-in-wib")


def test_week_ends_with_the_day_it_is_in_wib(library: Library) -> None:
    talk = at_night(library).says("minggu ini")
    assert talk.answers["completed"].endswith("2026-11-21")


def test_tomorrow_still_lies_ahead(library: Library) -> None:
    talk = at_night(library).says("besok").sees("completed")
    talk.tells("date-future", today="Minggu, 22 November 2026")


def test_today_is_no_button_before_wib_has_it(library: Library) -> None:
    talk = at_night(library)
    talk.commands("bantuan")
    assert not talk.told("today")
    labels = [button.label for button in talk.buttons if (button.data or "").endswith("2026-11-21")]
    assert labels == ["[yesterday]"]


def test_report_of_today_counts_as_the_day_it_is_in_wib(library: Library) -> None:
    talk = at_verdict(library, today=date(2026, 11, 30)).at("22:30")
    talk.state = replace(talk.state, zone="wit")
    talk.says("tokopedia udah lapor hari ini").sees("confirm").presses("confirm")
    assert talk.state.reported["tokopedia"] == "2026-11-30"


def test_hours_of_a_contact_are_told_for_both_clocks(library: Library) -> None:
    talk = Talk(library).at("20:00")
    talk.state = replace(talk.state, zone="wit")
    both = "[hour-here hour=10.00 wib=[hour-wib hour=08.00] zone=WIT]"
    talk.commands("kontak").tells("closed-now", day="[tomorrow]", time=both)
    talk.at("23:00").commands("kontak").tells("closed-now", day="[this-day]", time=both)
    until = "[hour-here hour=22.00 wib=[hour-wib hour=20.00] zone=WIT]"
    talk.at("12:00").commands("kontak").tells("open-now", until=until)


def test_clock_is_kept_over_cases_and_told(library: Library) -> None:
    talk = Talk(library).says("saya di makassar").says("iya")
    talk.begins("tokopedia").commands("batal").commands("dataku").tells("data-zone", zone="WITA")
    assert talk.state.zone == "wita"
    talk.commands("hapus").presses("erase")
    assert talk.state.zone == ""
