"""Picking a day from a month, beside the quick choices and beside typing."""

from dataclasses import replace
from datetime import date

import pytest

from flows.library.library import Library
from flows.questions.month import BLANK
from tests.support.talk.talk import Talk

QUICK = "[month-close]"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_completed(talk: Talk) -> Talk:
    return talk.begins("lainnya", "lainnya").sees("completed")


def at_reviewed(talk: Talk, completed: str = "2 maret 2021") -> Talk:
    talk.begins("kemnaker").says(completed)
    return talk.presses("yes", "yes", "yes", "unknown", "yes").sees("reviewed")


def at_reported(talk: Talk, completed: str = "3 november 2026") -> Talk:
    talk.begins("tokopedia", "lainnya").says(completed).presses(*["yes"] * 4)
    return talk.presses("told", "tokopedia done").sees("reported:tokopedia")


def shown(talk: Talk) -> list[list[str]]:
    """The labels of the last reply, row by row."""
    return [[button.label for button in row] for row in talk.last.replies[-1].buttons]


def picks(talk: Talk, day: str) -> Talk:
    """Press the button that says exactly this."""
    return talk.presses_data(next(b.data or "" for b in talk.buttons if b.label == day))


def days(talk: Talk) -> list[str]:
    return [label for label in talk.labels if label.isdigit()]


# ------------------------------------------------------------ what is shown


def test_month_is_laid_out_for_a_small_screen(talk: Talk) -> None:
    at_completed(talk).presses("month").tells("month-shown", month="November 2026")
    head, weekdays, first, *_, last, back = shown(talk)
    assert head == ["‹ Okt", "Nov 2026", BLANK]
    assert weekdays == ["Sn", "Sl", "Rb", "Km", "Jm", "Sb", "Mg"]
    assert first == [*[BLANK] * 6, "1"]
    assert last == [BLANK] * 7  # all of it lies ahead
    assert back == [QUICK, "[main-menu]"]


def test_month_asks_the_question_still(talk: Talk) -> None:
    at_completed(talk).presses("month").sees("completed").tells("ask-completed")
    talk.tells("progress", step="3", total="7")


def test_future_days_are_not_offered(talk: Talk) -> None:
    at_completed(talk).presses("month")
    assert days(talk) == [str(day) for day in range(1, 22)]


def test_months_are_turned_in_place(talk: Talk) -> None:
    before = at_completed(talk).state
    for press, month in (("month", "November"), ("2026-10", "Oktober"), ("2026-11", "November")):
        talk.presses(press).tells("month-shown", month=f"{month} 2026")
        assert talk.last.replies[0].in_place
        assert len(talk.last.replies) == 1
    assert talk.state == before


def test_quick_choices_come_back_in_place(talk: Talk) -> None:
    at_completed(talk)
    before = talk.last.replies[-1].buttons
    talk.presses("month", "2026-10", "choices").sees("completed")
    assert talk.last.replies[0].in_place
    assert talk.last.replies[0].buttons == before


def test_what_is_no_day_shows_the_same_month(talk: Talk) -> None:
    talk = at_completed(talk).presses("month", "2026-10")
    state, reply = talk.state, talk.last.replies
    harmless = [b for b in talk.buttons if b.label in (BLANK, "Sn", "Mg", "Okt 2026")]
    assert len(harmless) > 3
    for button in harmless:
        talk.presses_data(button.data or "")
        assert (talk.state, talk.last.replies) == (state, reply)


def test_programme_start_ends_the_turning(talk: Talk) -> None:
    at_completed(talk).forges("d.completed.2020-05").presses("2020-04").tells(
        "month-shown", month="April 2020"
    )
    assert shown(talk)[0] == [BLANK, "Apr 2020", "Mei ›"]
    assert days(talk)[0] == "1"


def test_leap_day_can_be_picked(talk: Talk) -> None:
    picks(at_completed(talk).forges("d.completed.2024-02"), "29")
    assert talk.answers["completed"] == "2024-02-29"


def test_month_beyond_the_limits_shows_the_nearest(talk: Talk) -> None:
    at_completed(talk).forges("d.completed.2099-01").tells("month-shown", month="November 2026")
    talk.forges("d.completed.1999-01").tells("month-shown", month="April 2020")


# ------------------------------------------------------------ where it opens


def test_period_opens_on_its_own_month(talk: Talk) -> None:
    at_completed(talk).presses("help", "2026-10-01/2026-10-31", "month")
    talk.tells("month-shown", month="Oktober 2026")


def test_explanation_offers_the_calendar(talk: Talk) -> None:
    picks(at_completed(talk).presses("help", "month"), "5").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-11-05"


def test_answer_to_be_changed_opens_on_its_month(talk: Talk) -> None:
    at_completed(talk).says("3 maret 2024").presses("back", "month")
    picks(talk.tells("month-shown", month="Maret 2024"), "4").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2024-03-04"


def test_review_opens_on_the_month_of_completion(talk: Talk) -> None:
    at_reviewed(talk, "2 juni 2020").presses("month").tells("month-shown", month="Juni 2020")


def test_report_opens_on_the_month_of_its_due_date(talk: Talk) -> None:
    at_reported(talk, "2 juni 2023").presses("month").tells("month-shown", month="Juni 2023")


def test_known_report_opens_on_its_month(talk: Talk) -> None:
    at_reported(talk, "2 juni 2023").says("3 agustus 2023").sees(None)
    talk.presses("told", "tokopedia done", "month").tells("month-shown", month="Agustus 2023")


def test_report_that_is_not_due_opens_on_today(talk: Talk) -> None:
    talk.on(date(2026, 10, 30))
    at_reported(talk, "30 oktober 2026").presses("month").tells("month-shown", month="Oktober 2026")


# ------------------------------------------------------------ a day is picked


def test_picked_day_answers_as_quick_choices_do(talk: Talk) -> None:
    at_completed(talk).presses("2026-11-20")
    quick = talk.last.replies
    again = at_completed(Talk(talk.library)).presses("month")
    picks(again, "20").sees("pelatihan-tuntas").tells(
        "noted", label="[label-completed]", value="Jumat, 20 November 2026"
    )
    assert again.last.replies == quick


def test_picked_day_answers_the_review(talk: Talk) -> None:
    picks(at_reviewed(talk).presses("month"), "10").sees("data-sama")
    assert talk.answers["reviewed"] == "2021-03-10"


def test_review_may_lie_before_completion(talk: Talk) -> None:
    picks(at_reviewed(talk).presses("month", "2021-02"), "26").sees("data-sama")
    assert talk.answers["reviewed"] == "2021-02-26"


def test_picked_day_answers_the_report(talk: Talk) -> None:
    picks(at_reported(talk).presses("month"), "20").sees(None)
    assert talk.state.reported == {"tokopedia": "2026-11-20"}
    assert talk.diagnosis.due == date(2026, 12, 1)


def test_report_before_the_count_began_is_not_offered(talk: Talk) -> None:
    at_reported(talk).presses("month")
    assert shown(talk)[0] == [BLANK, "Nov 2026", BLANK]
    assert days(talk) == [str(day) for day in range(3, 22)]


@pytest.mark.parametrize(
    "day", ["2026-11-22", "2027-01-01", "2020-03-31", "2026-02-30", "2026-11", "20261121"]
)
def test_forged_day_is_refused(talk: Talk, day: str) -> None:
    at_completed(talk).presses("month").forges(f"a.completed.{day}").sees("completed")
    assert "completed" not in talk.answers


def test_forged_day_of_a_report_is_refused(talk: Talk) -> None:
    at_reported(talk).presses("month").forges("a.reported:tokopedia.2026-11-22")
    assert talk.sees("reported:tokopedia").state.reported == {}


def test_day_of_nobody_is_refused(talk: Talk) -> None:
    at_reported(talk).presses("keep", "told").sees("reported")
    talk.forges("a.reported.2026-11-20").sees("reported")
    assert talk.state.reported == {}


# ------------------------------------------------------------ typed instead


def test_typed_date_answers_while_a_month_is_shown(talk: Talk) -> None:
    at_completed(talk).presses("month", "2026-10").says("3 november").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-11-03"


@pytest.mark.parametrize("typed", ["15", "1", "21", "sb", "nov 2099"])
def test_typed_label_of_a_month_picks_nothing(talk: Talk, typed: str) -> None:
    at_completed(talk).presses("month").says(typed).sees("completed")
    assert "completed" not in talk.answers


def test_typed_day_of_a_month_is_read_as_a_date(talk: Talk) -> None:
    at_completed(talk).presses("month", "2026-10").says("tgl 15").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-11-15"  # the latest one, whatever is shown


def test_number_belongs_to_the_period_asked_about(talk: Talk) -> None:
    at_completed(talk).presses("help", "2026-10-01/2026-10-31", "month").says("15")
    assert talk.answers["completed"] == "2026-10-15"


@pytest.mark.parametrize("typed", ["month open", "month opan", "open"])
def test_calendar_can_be_typed(talk: Talk, typed: str) -> None:
    at_completed(talk).says(typed).sees("completed").tells("month-shown", month="November 2026")


def test_way_back_can_be_typed(talk: Talk) -> None:
    at_completed(talk).presses("month").says("month close").sees("completed")
    assert "[today]" in talk.labels
    assert not talk.told("not-understood-completed")


def test_odd_text_shows_the_quick_choices(talk: Talk) -> None:
    at_completed(talk).presses("month").says("bingung kak").sees("completed")
    assert "[month-open]" in talk.labels


# ------------------------------------------------------------ old and forged


def test_month_of_an_earlier_case_is_old(talk: Talk) -> None:
    old = at_completed(talk).presses("month").buttons
    at_completed(talk)
    for button in old:
        before = talk.state
        talk.presses_data(button.data or "").sees("completed").finds_it_old()
        assert talk.state == before


def test_month_of_an_answered_question_is_old(talk: Talk) -> None:
    old = at_completed(talk).presses("month").buttons
    talk.says("3 november 2026").sees("pelatihan-tuntas")
    for button in old[:-1]:  # the last leads to the menu
        talk.presses_data(button.data or "").finds_it_old()
    assert talk.answers["completed"] == "2026-11-03"


def test_month_left_for_the_menu_is_old(talk: Talk) -> None:
    old = at_completed(talk).presses("month").button("2026-10").data or ""
    talk.commands("mulai").presses_data(old).at_menu().tells("old-button")


@pytest.mark.parametrize(
    "act",
    ["d", "d.completed", "d.completed.2026-13", "d.completed.2026-11-21", "d.platform.2026-11",
     "d.reviewed.2026-11", "d.completed.2026-11.x", "q", "q.platform", "q.completed.x"],
)  # fmt: skip
def test_forged_turning_is_old(talk: Talk, act: str) -> None:
    at_completed(talk).forges(act).sees("completed").tells("old-button")


@pytest.mark.parametrize("act", ["d.platform.2026-11", "q.platform"])
def test_question_without_a_day_has_no_month(talk: Talk, act: str) -> None:
    talk.begins().forges(act).sees("platform").tells("old-button")


@pytest.mark.parametrize("act", ["d.reported.2026-11", "q.reported"])
def test_question_who_reported_has_no_month(talk: Talk, act: str) -> None:
    at_reported(talk).presses("keep", "told").sees("reported")
    talk.forges(act).sees("reported").tells("old-button")


# ------------------------------------------------------------ limits of Telegram


def test_longest_id_fits_into_the_data(library: Library) -> None:
    longest = "p" * 32
    known = tuple(replace(p, id=longest) if p.id == "tokopedia" else p for p in library.platforms)
    talk = (
        Talk(replace(library, platforms=known))
        .begins("pppppppppppppppppppppppppppppppp")
        .says("3 november 2026")
    )
    talk.presses(*["yes"] * 4, "told", "pppppppppppppppppppppppppppppppp done", "month")
    assert max(len((b.data or "").encode()) for b in talk.buttons) == 59


def test_month_keeps_to_what_telegram_takes(talk: Talk) -> None:
    at_completed(talk).forges("d.completed.2026-08")  # six weeks
    assert len(talk.buttons) <= 100
    assert all(len(row) <= 8 for row in shown(talk))
    assert all(label.strip() for label in talk.labels)


# ------------------------------------------------------------ two or three days ago


def test_few_days_ago_is_asked_back(talk: Talk) -> None:
    at_completed(talk).presses("2026-11-18/2026-11-19").sees("completed").reads(
        "18–19 November 2026"
    )
    assert shown(talk)[0] == ["Rab 18 Nov", "Kam 19 Nov"]
    talk.presses("2026-11-18").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-11-18"
