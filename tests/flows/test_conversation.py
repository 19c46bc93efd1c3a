"""Whole conversations: to each verdict, back and forth, and what follows."""

import re
from dataclasses import replace
from datetime import date

import pytest

from flows.dialogue.effects import EraseUser
from flows.library.library import Library
from tests.support.talk.talk import Talk

FORM = "https://www.prakerja.go.id/formulir-pengaduan"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_checks(talk: Talk, day: str = "3 november 2026") -> Talk:
    """A Tokopedia case of another provider, with platform, provider and date answered."""
    return talk.begins("tokopedia", "lainnya").says(day).sees("pelatihan-tuntas")


def at_verdict(talk: Talk, day: str = "3 november 2026") -> Talk:
    return at_checks(talk, day).presses("yes", "yes", "yes", "yes").sees(None)


def at_reviewed(talk: Talk) -> Talk:
    """A Kemnaker case of a time in which the count began with the review."""
    talk.begins("kemnaker").says("2 maret 2021").presses("yes", "yes", "yes", "unknown", "yes")
    return talk.sees("reviewed")


def first_step(talk: Talk) -> str:
    """Return whom to contact first."""
    (found,) = re.findall(r"^1\. .*", talk.text, re.MULTILINE)
    return str(found)


# ------------------------------------------------------------ to each verdict


def test_late_certificate_is_escalated(talk: Talk) -> None:
    at_verdict(talk)
    assert talk.diagnosis.verdict == "escalate"
    talk.tells("escalate-head", due="Senin, 16 November 2026").tells("sources")
    assert talk.labelled("way-form").url == FORM


def test_recent_certificate_has_to_wait(talk: Talk) -> None:
    at_verdict(talk, "kemarin")
    assert talk.diagnosis.verdict == "wait"
    talk.tells("wait-head", due="Kamis, 3 Desember 2026")
    talk.tells("wait-step", opens="Jumat, 4 Desember 2026")
    assert not any(button.url == FORM for button in talk.buttons)


def test_last_day_is_said(talk: Talk) -> None:
    at_verdict(talk.on(date(2026, 11, 16)))
    talk.tells("wait-last-day")


def test_missing_prerequisite_comes_first(talk: Talk) -> None:
    at_checks(talk, "3 november 2021").presses("yes", "no").tells("to-mend").presses("no", "no")
    assert talk.diagnosis.verdict == "fix_first"
    assert talk.diagnosis.blockers == ("ulasan",)
    assert talk.diagnosis.slows == ("data-sama",)
    assert talk.diagnosis.also == ("e-wallet",)
    assert not talk.told("also")  # nothing is left to hope of the incentive of 2021


def test_unsure_prerequisite_is_checked_first(talk: Talk) -> None:
    at_checks(talk).presses("unknown", "unknown", "yes", "yes")
    assert talk.diagnosis.verdict == "check_first"
    talk.tells("timeline-if-ready").tells("also-review")


def test_year_end_is_called_an_estimate(library: Library) -> None:
    calendar = replace(library.calendar, official_through=date(2026, 12, 31))
    talk = Talk(replace(library, calendar=calendar))
    at_verdict(talk.on(date(2026, 12, 28)), "28 desember 2026")
    talk.tells("about-due").tells("note-calendar-estimated", through="Kamis, 31 Desember 2026")
    talk.reads("Jumat, 1 Januari 2027: Tahun Baru Masehi")


def test_review_date_is_asked_where_it_counts(talk: Talk) -> None:
    talk.begins("kemnaker").says("2 maret 2021").presses("yes", "yes", "yes", "unknown")
    talk.sees("ulasan").presses("yes").sees("reviewed").says("10 maret 2021")
    talk.sees("data-sama").presses("yes", "yes")
    assert talk.diagnosis.clock_start == date(2021, 3, 10)


def test_review_date_is_not_asked_where_it_does_not_count(talk: Talk) -> None:
    talk.begins("kemnaker").says("18 maret 2021").presses("yes", "yes", "yes", "unknown")
    talk.sees("ulasan").presses("yes").sees("data-sama")


def test_same_review_date_follows_a_corrected_completion(talk: Talk) -> None:
    at_reviewed(talk).presses("2021-03-02").says("eh selesainya 4 maret 2021")
    assert talk.answers["reviewed"] == talk.answers["completed"] == "2021-03-04"


def test_forgotten_review_date_is_no_obstacle(talk: Talk) -> None:
    at_reviewed(talk).says("udah gak inget kak").sees("data-sama")
    assert talk.answers["reviewed"] == "unknown"


def test_inactive_button_counts_as_yes(talk: Talk) -> None:
    at_checks(talk).presses("yes", "not_possible", "yes", "yes")
    assert talk.diagnosis.notes == ("review-after-certificate",)
    talk.tells("note-review-after-certificate")


def test_past_year_is_noted(talk: Talk) -> None:
    at_verdict(talk, "3 november 2023")
    assert talk.diagnosis.notes == ("look-again", "past-year")


# ------------------------------------------------------------ what is not known


def test_forgotten_platform_becomes_another_one(talk: Talk) -> None:
    talk.begins("help").sees("platform").tells("help-platform")
    talk.presses("lainnya").sees("provider")
    assert talk.answers["platform"] == "lainnya"


def test_forgotten_platform_can_be_typed(talk: Talk) -> None:
    talk.begins().says("lupa kak").sees("platform").tells("help-platform")


def test_unknown_provider_is_explained(talk: Talk) -> None:
    talk.begins("tokopedia", "help").sees("provider").presses("unknown")
    talk.sees("completed")
    assert talk.answers["provider"] == "unknown"


def test_forgotten_date_leads_to_a_period_then_a_day(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya", "help", "2026-10-01/2026-10-31").sees("completed")
    talk.presses("2026-10-11/2026-10-20").presses("2026-10-15").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-10-15"


def test_no_exact_day_counts_from_the_latest(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("lupa").presses("2026-11-09/2026-11-15")
    talk.presses("2026-11-09/2026-11-15~").sees("pelatihan-tuntas")
    talk.tells("noted", label="[label-completed]", value="9–15 November 2026")
    case = talk.context.case()
    assert case is not None
    assert (case.earliest, case.completed) == (date(2026, 11, 9), date(2026, 11, 15))


def test_long_ago_is_narrowed_by_year_and_month(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya", "help", "2020-04-01/2026-09-30")
    talk.presses(
        "2023-01-01/2023-12-31", "2023-06-01/2023-06-30", "2023-06-01/2023-06-10", "2023-06-06"
    )
    assert talk.answers["completed"] == "2023-06-06"


def test_unknown_date_gives_checks_and_contacts(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya", "help", "unknown")
    talk.presses("yes", "no", "unknown", "yes").sees(None)
    talk.tells("no-date-head").reads("Tokopedia Care").presses("contacts")
    talk.reads("0800-150-3001").says("apa kabar dunia").tells("no-date-head")


def test_no_date_verdict_offers_no_complaint(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya", "help", "unknown")
    talk.presses("yes", "yes", "yes", "yes").sees(None)
    told = talk.button("seen").data or ""
    talk.presses_data(told.replace("seen", "told")).tells("old-button")


def test_help_keeps_the_question(talk: Talk) -> None:
    at_checks(talk).presses("help").sees("pelatihan-tuntas")
    assert talk.last.replies[0].in_place
    talk.presses("yes").sees("ulasan")


# ------------------------------------------------------------ odd dates


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("besok", "date-future"),
        ("30 februari 2026", "date-invalid"),
        ("3 maret 2020", "date-before-programme"),
        ("apa itu kak", "help-completed"),
        ("qwerty", "not-understood-completed"),
    ],
)
def test_odd_date_is_asked_again(talk: Talk, typed: str, told: str) -> None:
    talk.begins("lainnya", "lainnya").says(typed).sees("completed").tells(told)
    assert "completed" not in talk.answers


def test_typed_period_is_asked_back(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("minggu lalu").sees("completed").presses("2026-11-11")
    assert talk.answers["completed"] == "2026-11-11"


def test_typed_month_is_asked_back(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("sekitar oktober kemarin").sees("completed")
    talk.presses("2026-10-01/2026-10-10", "2026-10-01").sees("pelatihan-tuntas")


def test_period_in_the_review_is_asked_back(talk: Talk) -> None:
    at_reviewed(talk).says("maret 2021").sees("reviewed")
    talk.tells("ask-narrower", period="1–31 Maret 2021").says("31 maret").sees("data-sama")
    assert talk.answers["reviewed"] == "2021-03-31"


# ------------------------------------------------------------ back, change, cancel


def test_back_asks_the_one_before(talk: Talk) -> None:
    at_checks(talk).presses("yes").sees("ulasan").presses("back").sees("pelatihan-tuntas")
    talk.presses("back").sees("completed").presses("keep").sees("ulasan")


def test_changed_answer_keeps_the_others(talk: Talk) -> None:
    at_verdict(talk).presses("summary", "edit ulasan", "no").sees(None)
    assert talk.answers["ulasan"] == "no"
    assert talk.answers["data-sama"] == "yes"


def test_summary_can_be_left(talk: Talk) -> None:
    at_verdict(talk).presses("summary", "summary back").sees(None)


def test_changed_platform_asks_only_what_is_new(talk: Talk) -> None:
    at_verdict(talk).presses("summary", "edit platform", "kemnaker").sees("sertifikat-lembaga")
    talk.presses("yes", "yes").sees("graded").presses("unknown").sees(None)
    assert talk.diagnosis.platform.id == "kemnaker"


def test_cancel_puts_the_case_away(talk: Talk) -> None:
    at_checks(talk).commands("batal").at_menu().tells("cancelled")
    assert talk.answers == {}
    talk.commands("batal").tells("nothing-to-cancel")


def test_menu_lets_the_case_go_on(talk: Talk) -> None:
    at_checks(talk).commands("mulai").at_menu().presses("resume")
    talk.sees("pelatihan-tuntas")


def test_menu_reaches_help_and_stays(talk: Talk) -> None:
    talk.commands("start").presses("help").at_menu().tells("help")


def test_erasing_asks_once(talk: Talk) -> None:
    at_checks(talk).commands("hapus").presses("menu").at_menu()
    assert talk.answers
    talk.commands("hapus").presses("erase").at_menu()
    assert talk.answers == {}
    assert talk.last.effects == (EraseUser(),)


# ------------------------------------------------------------ after the verdict


def test_appeared_certificate_leads_to_the_incentive(talk: Talk) -> None:
    at_verdict(talk).presses("seen").at_menu().tells("seen")


def test_mended_asks_only_the_blockers(talk: Talk) -> None:
    at_checks(talk, "3 november 2021").presses("yes", "no", "yes", "yes")
    assert talk.button("mended") == talk.labelled("way-mended")
    talk.presses("mended").sees("ulasan").presses("yes").sees(None)
    assert talk.diagnosis.verdict == "escalate"


def test_training_finished_later_asks_the_date_again(talk: Talk) -> None:
    at_checks(talk).presses("no").sees(None)
    assert talk.diagnosis.blockers == ("pelatihan-tuntas",)
    talk.presses("mended").sees("completed").presses("2026-11-21")
    talk.sees("pelatihan-tuntas").presses("yes").sees("ulasan").presses(*["yes"] * 3).sees(None)
    assert talk.diagnosis.verdict == "wait"


def test_checked_asks_only_what_was_unknown(talk: Talk) -> None:
    at_checks(talk).presses("unknown", "yes", "yes", "yes")
    assert talk.button("mended") == talk.labelled("way-checked")
    talk.presses("mended").sees("pelatihan-tuntas")


def test_report_moves_the_deadline(talk: Talk) -> None:
    at_verdict(talk).presses("told", "tokopedia done").says("kemarin").sees(None)
    assert talk.diagnosis.verdict == "wait"
    assert talk.diagnosis.due == date(2026, 12, 1)


def test_report_that_is_missing_names_the_actor(talk: Talk) -> None:
    at_verdict(talk).presses("told", "lembaga no").sees(None)
    assert talk.diagnosis.holder.actor == "lembaga"
    talk.tells("stage-not-done-usual", actor="[actor-lembaga]").presses("complaint")
    talk.tells("told-not-yet", actor="[actor-lembaga]", does="[does lembaga Tokopedia]")


def test_late_stage_is_named_before_the_last_day(talk: Talk) -> None:
    at_verdict(talk, "12 november 2026").presses("told", "lembaga no")
    assert talk.diagnosis.verdict == "chase"
    talk.tells("chase-usual-head", actor="[actor-lembaga]")


def test_stage_within_its_time_is_only_not_done_yet(talk: Talk) -> None:
    at_verdict(talk, "20 november 2026").presses("told", "pmo no")
    assert talk.diagnosis.verdict == "wait"
    talk.tells("stage-not-done-usual", actor="[actor-pmo]")


def test_report_without_a_day_changes_nothing(talk: Talk) -> None:
    at_verdict(talk).presses("told", "tokopedia done", "help")
    talk.sees(None).tells("reported-no-day-told")
    assert talk.diagnosis.verdict == "escalate"


def test_report_can_be_left(talk: Talk) -> None:
    at_verdict(talk).presses("told", "keep").sees(None)


def test_complaint_text_leaves_gaps(talk: Talk) -> None:
    at_verdict(talk).presses("complaint").tells(
        "complaint-text",
        platform="Tokopedia",
        provider="[complaint-provider-gap]",
        completed="Selasa, 3 November 2026",
    )
    talk.tells("complaint-so-far", answers="- [complaint-nobody-asked]")
    assert talk.labelled("complaint-copy-title").copy == "[complaint-title platform=Tokopedia]"


def test_complaint_tells_what_was_reported(talk: Talk) -> None:
    at_verdict(talk).presses("told", "tokopedia done").says("5 november 2026")
    talk.presses("complaint").tells(
        "told-done",
        actor="Tokopedia",
        does="[does platform]",
        done="Kamis, 5 November 2026",
    )


def test_complaint_names_the_provider(talk: Talk) -> None:
    talk.begins("tokopedia", "skill-academy").says("2 oktober 2026")
    talk.presses(*["yes"] * 5, "complaint").tells("complaint-text", provider="Skill Academy")


def test_another_training_begins_anew(talk: Talk) -> None:
    at_verdict(talk).presses("another").sees("platform")
    assert talk.answers == {}


def test_verdict_has_its_button_for_the_menu(talk: Talk) -> None:
    at_verdict(talk).presses("menu").at_menu().presses("resume").sees(None)
    talk.tells("escalate-head")


def test_why_names_where_the_count_comes_from(talk: Talk) -> None:
    at_verdict(talk).presses("why").reads("[advice tokopedia 2]").tells("why-days").sees(None)


def test_contact_that_nobody_wrote_down_is_told_so(library: Library) -> None:
    contacts = {key: c for key, c in library.contacts.items() if key != "tokopedia"}
    talk = at_verdict(Talk(replace(library, contacts=contacts)))
    talk.tells("contact-unknown", contact="Tokopedia")
    talk.presses("contacts").tells("contact-unknown", contact="Tokopedia")


def test_provider_comes_first(talk: Talk) -> None:
    talk.begins("bukalapak", "skill-academy").says("3 november 2026").presses(*["yes"] * 5)
    assert talk.diagnosis.contacts[0] == "skill-academy"
    talk.reads("[advice skill-academy 2 Bukalapak Skill Academy]").presses("contacts")
    assert "[contact contact=Skill Academy]" in first_step(talk)


# ------------------------------------------------------------ found by fresh eyes


@pytest.mark.parametrize("typed", ["rabu", "hari rabu", "yang rabu kak", "11"])
def test_weekday_belongs_to_the_period_asked_about(talk: Talk, typed: str) -> None:
    talk.begins("lainnya", "lainnya").says("minggu lalu").says(typed)
    assert talk.answers["completed"] == "2026-11-11"


def test_relative_day_corrects_the_period(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("minggu lalu").says("kemarin")
    assert talk.answers["completed"] == "2026-11-20"


def test_long_period_is_no_date(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya", "help", "2020-04-01/2026-09-30")
    assert talk.labelled("not-exact") == talk.button("unknown")
    talk.presses("unknown")
    assert talk.answers["completed"] == "unknown"


def test_about_right_date_makes_every_due_date_an_estimate(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya", "help", "2026-10-01/2026-10-31")
    talk.presses("2026-10-01/2026-10-31~")
    talk.presses(*["yes"] * 4).tells("around-due", date="Kamis, 12 November 2026")


def test_report_can_be_taken_back(talk: Talk) -> None:
    at_verdict(talk).presses("told", "pmo no").presses("summary")
    forget = talk.button("forget pmo").data or ""
    talk.presses_data(forget).sees(None).tells("forgotten-report")
    assert talk.state.reported == {}
    talk.presses_data(forget).tells("old-button")


def test_report_can_be_taken_back_where_reports_are_asked(talk: Talk) -> None:
    at_verdict(talk).presses("told", "pmo no", "told")
    talk.presses("forget pmo").sees(None)
    assert talk.state.reported == {}


def test_actor_who_has_not_reported_is_to_be_asked_for_it(talk: Talk) -> None:
    at_verdict(talk).presses("told", "lembaga no", "contacts")
    assert "[contact contact=Lembaga pelatihan]" in first_step(talk)
    assert "[contact-late does=[does lembaga Tokopedia]]" in first_step(talk)


def test_prakerja_is_to_be_asked_for_its_part(talk: Talk) -> None:
    at_verdict(talk).presses("told", "pmo no", "contacts")
    assert "[contact contact=PMO Prakerja (Manajemen Pelaksana)]" in first_step(talk)
    assert "[contact-late does=[does pmo]]" in first_step(talk)


def test_every_verdict_leads_to_the_contacts(talk: Talk) -> None:
    at_verdict(talk, "kemarin").presses("contacts").reads("Tokopedia Care").sees(None)


def test_mended_grade_asks_when_the_provider_gave_it(talk: Talk) -> None:
    talk.begins("kemnaker").says("10 maret 2021").presses("yes", "yes", "no")
    talk.sees("data-sama").presses("yes", "yes", "mended").sees("sertifikat-kemnaker")
    talk.presses("yes").sees("graded").presses("2026-11-20").sees("ulasan")
    talk.presses("yes", "unknown").sees(None)
    assert talk.diagnosis.verdict == "wait"
    assert talk.diagnosis.due == date(2026, 12, 2)


def test_what_is_mended_elsewhere_keeps_the_day_of_the_grade(talk: Talk) -> None:
    talk.begins("kemnaker").says("10 november 2026").presses("yes", "no", "yes", "yes")
    talk.sees("graded").says("12 november 2026").presses("yes", "yes", "yes")
    talk.presses("mended").sees("sertifikat-lembaga").presses("yes").sees(None)
    assert talk.answers["graded"] == "2026-11-12"


def test_undated_source_makes_an_undated_contact(talk: Talk) -> None:
    talk.begins("bukalapak", "skill-academy").says("3 november 2026").presses(*["yes"] * 5)
    talk.presses("contacts").tells("contact-age", date="±2022")
    talk.tells("contact-age", date="±Mei 2024").tells("contact-age", date="Mei 2024")


def test_contact_without_a_source_of_its_date_shows_the_month(library: Library) -> None:
    prakerja = replace(library.contacts["prakerja"], last_confirmed=date(2026, 1, 5))
    talk = Talk(replace(library, contacts={**library.contacts, "prakerja": prakerja}))
    at_verdict(talk).presses("contacts").tells("contact-age", date="Januari 2026")


def test_explanations_name_their_source(talk: Talk) -> None:
    at_checks(talk).presses("help").tells("sources").presses("no").tells("sources")


def test_going_back_shows_no_progress(talk: Talk) -> None:
    at_checks(talk).tells("progress", step="4", total="7").presses("back")
    assert not talk.told("progress")


def test_old_training_lists_only_the_holidays_that_still_count(talk: Talk) -> None:
    talk.begins("kemnaker").says("10 maret 2021").presses("yes", "yes", "yes", "unknown")
    talk.presses("yes", "unknown", "yes", "yes", "told", "lembaga done")
    talk.says("20 agustus 2026").reads("Selasa, 25 Agustus 2026: Maulid")
    assert "2021:" not in talk.text


def test_quick_choices_bear_the_day_they_name(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya")
    assert talk.button("2026-11-21") == talk.labelled("today")
    assert talk.button("2026-11-20") == talk.labelled("yesterday")
    assert talk.button("2026-11-09/2026-11-15") == talk.labelled("last-week")


@pytest.mark.parametrize("label", ["longer-ago", "this-week", "no-idea-completed"])
def test_what_the_explanation_offers_can_be_typed(talk: Talk, label: str) -> None:
    talk.begins("lainnya", "lainnya", "help").types(label)
    assert "completed" in talk.answers
