"""What came of asking, where it was no report: kept, told, and followed by the next contact."""

from dataclasses import replace

import pytest

from flows.dialogue.state import Inquiry
from flows.questions.reports.result import Result, as_result
from tests.support.talk.reporting import at_grade, at_verdict
from tests.support.talk.talk import TODAY, Talk

DAY = TODAY.isoformat()


def kept(talk: Talk) -> list[tuple[str, str, int | None]]:
    return [(each.contact, each.result, each.days) for each in talk.state.inquiries]


def test_no_answer_leads_to_the_next(talk: Talk) -> None:
    before = at_verdict(talk).diagnosis
    talk.presses("told", "no_answer").sees("inquired:no_answer").presses("tokopedia").sees(None)
    assert talk.state.inquiries == (Inquiry(contact="tokopedia", result="no_answer", asked=DAY),)
    assert talk.diagnosis == before
    talk.tells("noted-no-answer").tells("inquiry-next", contact="Lembaga pelatihan")


def test_not_found_is_kept(talk: Talk) -> None:
    at_verdict(talk).presses("told", "not_found", "lembaga").sees(None).tells("noted-not-found")
    assert kept(talk) == [("lembaga", "not_found", None)]


@pytest.mark.parametrize(("said", "days"), [("3", 3), ("unknown", None)])
def test_wait_asks_how_long(talk: Talk, said: str, days: int | None) -> None:
    at_verdict(talk).presses("told", "wait").sees("told-to-wait")
    talk.presses(f"told-to-wait {said}", "prakerja").sees(None).tells("noted-wait")
    assert kept(talk) == [("prakerja", "wait", days)]


@pytest.mark.parametrize(
    ("typed", "days"),
    [("5 hari", 5), ("10", 10), ("disuruh tunggu 7 hari kerja kak", 7), ("gak tau", None)],
)
def test_days_can_be_typed(talk: Talk, typed: str, days: int | None) -> None:
    at_verdict(talk).presses("told", "wait").says(typed).presses("tokopedia").sees(None)
    assert kept(talk) == [("tokopedia", "wait", days)]


@pytest.mark.parametrize("typed", ["0 hari", "999 hari", "lama banget"])
def test_days_that_cannot_be_are_asked_again(talk: Talk, typed: str) -> None:
    at_verdict(talk).presses("told", "wait").says(typed).sees("told-to-wait")


def test_forged_days_are_refused(talk: Talk) -> None:
    at_verdict(talk).presses("told", "wait").forges("a.told-to-wait.-3").sees("told-to-wait")


@pytest.mark.parametrize("told", [(), ("told",)])
@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("gak dijawab kak", "inquired:no_answer"),
        ("blm dibalas", "inquired:no_answer"),
        ("datanya ga ketemu", "inquired:not_found"),
        ("disuruh nunggu 3 hari", "inquired:wait_3"),
        ("disuruh tunggu", "told-to-wait"),
    ],
)
def test_result_can_be_typed(talk: Talk, told: tuple[str, ...], typed: str, question: str) -> None:
    at_verdict(talk).presses(*told).says(typed).sees(question)


def test_question_is_no_result(talk: Talk) -> None:
    at_verdict(talk).says("kok tidak dijawab?").sees(None)


@pytest.mark.parametrize(
    ("typed", "contact"),
    [
        *(("tokped", "tokopedia"), ("lembaga", "lembaga")),
        *(("pmo", "prakerja"), ("prakerja", "prakerja")),
    ],
)
def test_contact_can_be_typed(talk: Talk, typed: str, contact: str) -> None:
    at_verdict(talk).presses("told", "no_answer").says(typed).sees(None)
    assert kept(talk) == [(contact, "no_answer", None)]


def test_lembaga_is_the_reporting_provider(talk: Talk) -> None:
    at_verdict(talk, provider="skill-academy").presses("told", "no_answer").says("lembaga")
    assert kept(talk) == [("skill-academy", "no_answer", None)]


@pytest.mark.parametrize("typed", ["bukalapak", "hmm"])
def test_contact_of_another_case_is_asked_again(talk: Talk, typed: str) -> None:
    at_verdict(talk).presses("told", "no_answer").says(typed).sees("inquired:no_answer")
    talk.forges("a.inquired:no_answer.bukalapak").sees("inquired:no_answer")


@pytest.mark.parametrize("path", [("no_answer",), ("wait",)])
def test_it_can_be_left(talk: Talk, path: tuple[str, ...]) -> None:
    at_verdict(talk).presses("told", *path, "keep").sees(None)
    assert kept(talk) == []


def test_everybody_asked_leads_to_the_form(talk: Talk) -> None:
    at_verdict(talk)
    for contact in talk.diagnosis.contacts:
        talk.presses("told", "no_answer", contact)
    talk.tells("inquiry-next-form", form=talk.library.case.complaint_form)


def test_everybody_asked_in_time_leads_to_patience(talk: Talk) -> None:
    at_verdict(talk, "kemarin")
    for contact in talk.diagnosis.contacts:
        talk.presses("told", "no_answer", contact)
    talk.tells("inquiry-next-wait")


def test_complaint_tells_it(talk: Talk) -> None:
    at_verdict(talk).presses("told", "wait", "told-to-wait 3", "tokopedia", "complaint")
    talk.tells(
        "asked-wait-days", contact="Tokopedia Care", days="3", asked="Sabtu, 21 November 2026"
    )


def test_stored_data_tell_it(talk: Talk) -> None:
    at_verdict(talk).presses("told", "no_answer", "tokopedia").commands("dataku")
    talk.tells("inquiry-no-answer", contact="Tokopedia Care")
    assert not talk.told("data-older")


def test_contact_that_is_gone_is_not_named(talk: Talk) -> None:
    at_verdict(talk)
    gone = Inquiry(contact="toko-lama", result="no_answer", asked=DAY)
    talk.state = replace(talk.state, inquiries=(gone,))
    talk.commands("dataku").tells("data-older")
    assert not talk.presses("told").offers("forget inquired")


def test_it_can_be_taken_back(talk: Talk) -> None:
    at_verdict(talk).presses("told", "no_answer", "tokopedia", "told")
    forget = talk.button("forget inquired tokopedia").data or ""
    talk.presses_data(forget).sees(None).tells("forgotten-report")
    assert kept(talk) == []
    talk.presses_data(forget).tells("old-button")


def test_same_again_is_kept_once(talk: Talk) -> None:
    at_verdict(talk)
    for _ in range(2):
        talk.presses("told", "no_answer", "tokopedia")
    assert kept(talk) == [("tokopedia", "no_answer", None)]


def test_only_the_latest_are_kept(talk: Talk) -> None:
    at_verdict(talk)
    for days in range(1, 13):
        talk.presses("told").says(f"disuruh tunggu {days} hari").presses("tokopedia")
    assert [days for _, _, days in kept(talk)] == list(range(3, 13))


def test_erasing_forgets_it(talk: Talk) -> None:
    at_verdict(talk).presses("told", "no_answer", "tokopedia").commands("hapus").presses("erase")
    assert talk.state.inquiries == ()


def test_grade_needs_no_date_to_be_asked_about(talk: Talk) -> None:
    at_grade(talk).presses("told", "no_answer", "kemnaker").sees(None)
    assert kept(talk) == [("kemnaker", "no_answer", None)]


@pytest.mark.parametrize("value", ["no_answer", "not_found", "wait", "wait_3"])
def test_result_is_read_back(value: str) -> None:
    assert str(as_result(value)) == value


@pytest.mark.parametrize("value", ["", "wait_", "wait_0", "wait_366", "wait_x", "done"])
def test_anything_else_is_no_result(value: str) -> None:
    assert as_result(value) is None


def test_result_bears_its_days() -> None:
    assert as_result("wait_14") == Result("wait", 14)
