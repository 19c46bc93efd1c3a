"""The verdict rules of guided cases, one by one."""

from dataclasses import replace
from datetime import date

import pytest

from flows.diagnosis.guided import GuideJudgement, guide_questions, judge_guide, verdicts_reached
from flows.library.guides import GuideVerdict
from flows.library.library import Library
from tests.support.guides.guided import GUIDE, IN_ORDER, MONDAY


def judged(library: Library, today: date = MONDAY, **answers: str) -> GuideJudgement:
    told = {**IN_ORDER, **{name.replace("_", "-"): value for name, value in answers.items()}}
    return judge_guide(GUIDE, told, today, library.calendar)


def test_all_blockers_are_to_be_mended_first(library: Library) -> None:
    found = judged(library, u_ulasan="no", u_status="macet")
    assert (found.verdict, found.blockers) == (GuideVerdict.FIX_FIRST, ("u-ulasan",))
    assert (found.complaint_form, found.due, found.holder) == (None, None, None)


def test_what_is_not_known_is_to_be_checked_first(library: Library) -> None:
    found = judged(library, u_ulasan="unknown", u_jadwal="unknown")
    assert found.verdict is GuideVerdict.CHECK_FIRST
    assert found.to_check == ("u-ulasan", "u-jadwal")


def test_advice_holds_nothing_up(library: Library) -> None:
    found = judged(library, u_hp="no")
    assert (found.verdict, found.also) == (GuideVerdict.WAIT, ("u-hp",))
    assert judged(library, u_hp="unknown").to_check == ()


def test_waits_until_the_due_date(library: Library) -> None:
    found = judged(library)
    assert (found.verdict, found.due, found.holder) == (
        GuideVerdict.WAIT,
        date(2026, 12, 4),
        "prakerja",
    )
    assert found.wait is not None
    assert found.wait.left == 4
    assert judged(library, today=date(2026, 12, 4)).verdict is GuideVerdict.WAIT


def test_escalates_after_it(library: Library) -> None:
    found = judged(library, today=date(2026, 12, 5))
    assert found.verdict is GuideVerdict.ESCALATE
    assert found.complaint_form == GUIDE.letter.form
    assert found.contacts == ("prakerja", "lembaga")


@pytest.mark.parametrize(("status", "form"), [("macet", GUIDE.letter.form), ("antre", None)])
def test_status_that_ends_the_case_is_told(library: Library, status: str, form: str | None) -> None:
    found = judged(library, u_status=status)
    assert (found.verdict, found.complaint_form) == (GuideVerdict.TOLD, form)
    assert found.status is not None
    assert found.status.id == status


def test_without_anything_to_wait_for_it_escalates(library: Library) -> None:
    short = replace(GUIDE, questions=GUIDE.questions[:2], waits=())
    found = judge_guide(short, IN_ORDER, MONDAY, library.calendar)
    assert (found.verdict, found.due, found.status) == (GuideVerdict.ESCALATE, None, None)


def test_days_off_are_skipped_and_told(library: Library) -> None:
    found = judged(library, today=date(2026, 12, 24), u_jadwal="2026-12-22")
    assert found.wait is not None
    assert date(2026, 12, 25) in dict(found.wait.skipped)


def test_nothing_is_asked_behind_what_holds_up_the_rest() -> None:
    assert guide_questions(GUIDE, {"u-piagam": "no"}) == ("u-piagam",)
    told = ("u-piagam", "u-ulasan", "u-hp", "u-status")
    assert guide_questions(GUIDE, {"u-status": "antre"}) == told
    assert guide_questions(GUIDE, {"u-status": "jalan"}) == (*told, "u-jadwal")
    assert guide_questions(GUIDE, {"u-piagam": "yes"})[-1] == "u-jadwal"


def test_verdicts_that_can_be_reached() -> None:
    assert set(verdicts_reached(GUIDE)) == set(GuideVerdict)
    short = replace(GUIDE, questions=GUIDE.questions[:1], waits=())
    assert set(verdicts_reached(short)) == {
        GuideVerdict.FIX_FIRST,
        GuideVerdict.CHECK_FIRST,
        GuideVerdict.ESCALATE,
    }
