"""/status and its words: one bubble that says where a case stands, and a picture on demand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.dialogue.state import Complaint, Inquiry
from flows.library.library import Library
from flows.library.platforms import Incident
from tests.support.talk.at_verdict import LATER, TODAY, at_verdict
from tests.support.talk.talk import Talk


def asked(talk: Talk) -> Talk:
    talk.commands("status")
    assert len(talk.last.replies) == 1
    return talk


def test_status_tells_day_holder_and_limit(library: Library) -> None:
    talk = asked(at_verdict(library))
    talk.tells("status-day", day="8", total="9", left="1", due="Selasa, 1 Desember 2026")
    talk.tells("status-day", actor="[actor-pmo]").tells("wait-step")
    assert not talk.told("status-turn")
    assert not talk.told("status-history")


def test_holder_with_others_behind_has_a_limit_of_their_own(library: Library) -> None:
    early = asked(at_verdict(library, today=date(2026, 11, 20)))
    early.tells("status-turn", actor="Tokopedia", due="Jumat, 20 November 2026")
    asked(at_verdict(library, today=date(2026, 11, 19))).tells("status-turn-usual", days="1")


def test_holder_without_promise_is_told_so(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", completed="2026-11-30")
    asked(talk).tells("status-turn-no-promise", actor="[actor-lembaga]")


def test_days_off_are_named(library: Library) -> None:
    talk = asked(at_verdict(library, completed="2026-12-21", today=date(2026, 12, 22)))
    talk.tells("status-skipped", days="Kam 24 Des, Jum 25 Des, Jum 1 Jan, dan Sel 5 Jan")


def test_new_holiday_moves_the_clock(library: Library) -> None:
    off = {**library.calendar.holidays, date(2026, 11, 26): "Libur baru"}
    moved = replace(library, calendar=replace(library.calendar, holidays=off))
    talk = asked(at_verdict(moved))
    talk.tells("status-day", day="7", total="9", due="Rabu, 2 Desember 2026")
    talk.tells("status-skipped", days="Kam 26 Nov")


def test_incident_moves_the_clock_and_is_told(library: Library) -> None:
    incident = Incident(
        platform="tokopedia",
        message="Gangguan.",
        extra_working_days=2,
        since=date(2026, 11, 19),
        until=date(2026, 11, 20),
    )
    talk = asked(at_verdict(replace(library, incidents=(incident,))))
    talk.tells("status-day", day="8", total="11", due="Kamis, 3 Desember 2026")
    talk.tells("note-incident", days="2", last="Kamis, 3 Desember 2026")


def test_period_is_told_with_the_day_it_is_counted_from(library: Library) -> None:
    talk = asked(at_verdict(library, completed="2026-11-10/2026-11-18~"))
    talk.tells("status-day", day="8", due="[around-due date=Selasa, 1 Desember 2026]")
    talk.tells("note-date-range", last="Rabu, 18 November 2026")


def test_year_that_has_just_begun_is_still_counted(library: Library) -> None:
    talk = at_verdict(library, completed="2023-12-20", today=date(2024, 1, 3))
    asked(talk).tells("status-day", total="9")


@pytest.mark.parametrize("text", ["sampai mana ya", "hari ke berapa kak", "udah ada kabar?"])
def test_words_for_it_do_the_same(library: Library, text: str) -> None:
    said, commanded = at_verdict(library).says(text), asked(at_verdict(library))
    assert said.text == commanded.text
    assert said.labels == commanded.labels


# ------------------------------------------------------------ the other verdicts


def test_checks_to_be_made_have_a_clock_in_case_all_is_well(library: Library) -> None:
    talk = asked(at_verdict(library, pelatihan_tuntas="unknown"))
    talk.tells("check-head").tells("status-if-ready", day="8", total="9").tells("check-step")


@pytest.mark.parametrize("about", [{"today": LATER}, {"completed": "2026-11-30"}])
def test_no_clock_runs_for_checks_before_and_after_the_days(
    library: Library, about: dict[str, object]
) -> None:
    talk = asked(at_verdict(library, pelatihan_tuntas="unknown", **about))  # type: ignore[arg-type]
    assert not talk.tells("check-head").told("status-if-ready")


def test_checks_are_not_counted_where_somebody_is_late(library: Library) -> None:
    talk = at_verdict(library, pelatihan_tuntas="unknown", reported={"tokopedia": "no"})
    assert not asked(talk).told("status-if-ready")


def test_whoever_is_late_holds_the_clock(library: Library) -> None:
    talk = asked(at_verdict(library, reported={"tokopedia": "no"}))
    talk.tells("chase-behind-head").tells("status-denied", day="8", total="9", actor="Tokopedia")
    assert not talk.told("status-day")


def test_nothing_is_counted_on_the_day_of_completion(library: Library) -> None:
    talk = at_verdict(library, reported={"tokopedia": "no"}, completed="2026-11-30")
    assert not asked(talk).tells("wait-denied-head").told("status-denied")


def test_last_of_the_chain_that_has_not_done_its_part_is_in_time(library: Library) -> None:
    asked(at_verdict(library, reported={"pmo": "no"})).tells("status-day", actor="[actor-pmo]")


def test_missing_grade_has_no_date(library: Library) -> None:
    missing = {"sertifikat_kemnaker": "no", "reported": {"lembaga": "no"}}
    talk = asked(at_verdict(library, platform="kemnaker", **missing))  # type: ignore[arg-type]
    talk.tells("fix-one").tells("report-not-yet", actor="[actor-lembaga]")
    assert "Desember" not in talk.text


def test_lateness_is_told_in_working_days(library: Library) -> None:
    asked(at_verdict(library, today=date(2026, 12, 3))).tells("status-late", late="2")


# ------------------------------------------------------------ what was told and asked


def test_what_was_told_asked_and_sent_is_listed(library: Library) -> None:
    talk = at_verdict(library, reported={"tokopedia": "2026-11-19"}, today=LATER)
    talk.state = replace(
        talk.state,
        inquiries=(Inquiry(contact="prakerja", result="no_answer", asked="2026-12-01"),),
        complaints=(
            Complaint(sent="2026-12-01", channel="form", ticket="A-77"),
            Complaint(sent="2026-12-02", channel="tokopedia"),
        ),
    )
    talk = asked(talk).tells("status-history").tells("data-report", told="Rabu, 2 Desember 2026")
    talk.tells("report-done", done="Kamis, 19 November 2026")
    talk.tells("inquiry-no-answer", asked="Selasa, 1 Desember 2026")
    talk.tells("data-complaint").tells("complaint-sent", sent="Rabu, 2 Desember 2026")
    talk.tells("complaint-sent-ticket", sent="Selasa, 1 Desember 2026", ticket="A-77")


def test_grade_told_by_its_day_has_no_day_of_telling(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", completed="2026-11-18", graded="2026-11-19")
    asked(talk).tells("data-report-undated").tells("report-done")


def test_of_a_long_history_the_latest_is_told(library: Library) -> None:
    talk, day = at_verdict(library), TODAY
    talk.state = replace(
        talk.state,
        inquiries=tuple(
            Inquiry(contact="tokopedia", result="no_answer", asked=f"{day - timedelta(days=n)}")
            for n in range(20, 0, -1)
        ),
        complaints=(Complaint(sent="kapan-kapan", channel="form"),),
    )
    talk = asked(talk).tells("complaint-sent", sent="kapan-kapan")
    assert "[inquiry-no-answer asked=Minggu, 29 November 2026" in talk.text
    assert "[inquiry-no-answer asked=Selasa, 10 November 2026" not in talk.text
    assert len(talk.text) <= 1000


# ------------------------------------------------------------ where nothing is judged


def test_without_a_case_it_can_be_begun(library: Library) -> None:
    talk = asked(Talk(library)).tells("status-none")
    assert [button.label for button in talk.buttons] == [library.case.title]


@pytest.mark.parametrize("text", ["sampai mana prosesnya", "udah ada kabar?"])
def test_words_without_a_case_do_the_same(library: Library, text: str) -> None:
    Talk(library).commands("mulai").says(text).tells("status-none").presses("start")


def test_topic_is_answered_where_there_is_no_case(library: Library) -> None:
    talk = Talk(library).says("insentif kapan cair kak")
    assert not talk.told("status-none")


def test_open_questions_are_counted(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november 2026").presses("yes")
    asked(talk).sees("ulasan").tells("questions-left", count="3")


def test_case_left_at_the_menu_is_on_again(library: Library) -> None:
    talk = at_verdict(library).commands("mulai")
    asked(talk).sees(None).tells("status-day")
    assert talk.state.active
    at_verdict(library).commands("mulai").says("sampai mana").tells("status-day")


# ------------------------------------------------------------ several cases


def two_cases(library: Library) -> Talk:
    """Return a talk with a second case at its verdict, and the first one kept."""
    talk = at_verdict(library).presses("another").presses("bukalapak", "lainnya")
    return talk.says("16 november 2026")


def test_other_case_is_a_line_with_a_button(library: Library) -> None:
    talk = two_cases(library).sees("pelatihan-tuntas")
    talk = asked(talk).sees("pelatihan-tuntas").tells("questions-left")
    talk.tells("cases-line", case="[case-name day=18 Nov 2026 platform=Tokopedia]")
    talk.tells("standing-day", day="8", total="9").presses("open 1").sees(None)
    assert talk.answers["platform"] == "tokopedia"
    asked(talk).tells("status-day").tells("standing-open")


def test_all_are_listed_where_none_is_on(library: Library) -> None:
    talk = asked(at_verdict(library).commands("batal"))
    talk.tells("cases-head").tells("cases-due", due="Selasa, 1 Desember 2026").presses(
        "open 1"
    ).sees(None)


# ------------------------------------------------------------ the picture


def test_picture_says_what_the_status_says(library: Library) -> None:
    talk = asked(at_verdict(library)).presses("picture")
    (reply,) = talk.last.replies
    assert reply.picture
    assert (reply.picture.passed, reply.picture.total) == (8, 9)
    assert reply.picture.alternative in reply.text
    talk.tells("picture-lead").tells("picture-deadline", due="Selasa, 1 Desember 2026")
    talk.tells("picture-as-of", today="Senin, 30 November 2026")
    assert talk.offers("seen")


def test_picture_is_offered_by_the_status_alone(library: Library) -> None:
    assert not at_verdict(library).offers("picture")
    assert not asked(at_verdict(library, completed="unknown")).offers("picture")
    at_verdict(library, completed="unknown").forges("v.picture").finds_it_old()
