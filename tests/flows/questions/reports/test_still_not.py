"""A "not yet" that was told a while ago is asked about before anybody is chased."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.talk.reporting import at_verdict, reports
from tests.support.talk.talk import Talk

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (23, 24, 25))


def denied(talk: Talk) -> Talk:
    """Told on Monday that the lembaga has not reported what was due on the Friday before."""
    at_verdict(talk.on(MONDAY), "19 november 2026")
    reports(talk, "lembaga", "no").sees(None)
    assert talk.diagnosis.verdict == "chase"
    return talk


def asked(talk: Talk) -> Talk:
    return denied(talk).on(WEDNESDAY).says("halo").sees("still:lembaga")


def test_no_is_good_for_a_working_day(talk: Talk) -> None:
    denied(talk).on(TUESDAY).says("halo").sees(None)


def test_old_no_is_asked_about(talk: Talk) -> None:
    asked(talk).tells(
        "ask-still",
        actor="[actor-lembaga]",
        does="[does lembaga Tokopedia]",
        told="Senin, 23 November 2026",
    )
    assert not talk.offers("back")
    assert not talk.told("progress")


@pytest.mark.parametrize("said", ["ok siap", "iya", "udah kak", "sertifikatnya masih belum muncul"])
def test_what_is_said_before_it_was_asked_answers_nothing(talk: Talk, said: str) -> None:
    denied(talk).on(WEDNESDAY).says(said).sees("still:lembaga").tells("ask-still")
    assert talk.state.reported_on == {"lembaga": "2026-11-23"}


def test_news_ends_the_case_before_it_is_asked(talk: Talk) -> None:
    denied(talk).on(WEDNESDAY).says("udah muncul kak").tells("seen")


@pytest.mark.parametrize("answer", ["[still-not]", "iya", "iya masih", "masih belum", "blm kak"])
def test_still_not_is_told_anew(talk: Talk, answer: str) -> None:
    asked(talk).says(answer).sees(None)
    assert talk.diagnosis.verdict == "chase"
    assert talk.state.reported_on == {"lembaga": "2026-11-25"}


@pytest.mark.parametrize("answer", ["[still-done]", "udah kak", "sudah"])
def test_done_by_now_asks_the_day(talk: Talk, answer: str) -> None:
    asked(talk).says(answer).sees("reported:lembaga").says("24 november 2026").sees(None)
    assert talk.diagnosis.verdict == "wait"
    assert talk.state.reported == {"lembaga": "2026-11-24"}


def test_done_without_a_day_drops_the_no(talk: Talk) -> None:
    asked(talk).presses("done", "help").sees(None).tells("reported-no-day-told")
    assert talk.state.reported == {}


@pytest.mark.parametrize("answer", ["[still-unknown]", "tidak tahu"])
def test_no_news_leaves_it_for_a_day(talk: Talk, answer: str) -> None:
    asked(talk).says(answer).sees(None)
    assert talk.state.reported_on == {"lembaga": "2026-11-23"}
    assert talk.on(date(2026, 11, 27)).says("halo").question == "still:lembaga"


@pytest.mark.parametrize("said", ["oke", "siap kak", "oke noted", "👍", "lengkap", "masih lama ya"])
def test_having_heard_it_is_no_answer(talk: Talk, said: str) -> None:
    asked(talk).says(said).sees("still:lembaga")
    assert talk.state.reported_on == {"lembaga": "2026-11-23"}


@pytest.mark.parametrize("answer", ["oke masih belum", "siap, masih kak", "iya bener"])
def test_still_not_is_heard_beside_an_acknowledgement(talk: Talk, answer: str) -> None:
    asked(talk).says(answer).sees(None)
    assert talk.state.reported_on == {"lembaga": "2026-11-25"}


def test_something_else_leaves_it_open(talk: Talk) -> None:
    asked(talk).says("hmm").sees("still:lembaga")
    talk.forges("a.still:lembaga.maybe").sees("still:lembaga")


def test_no_of_an_older_version_is_asked_about(talk: Talk) -> None:
    denied(talk)
    talk.state = replace(talk.state, reported_on={})
    talk.says("halo").sees("still:lembaga").tells("ask-still-undated")


def test_escalated_case_is_not_asked(talk: Talk) -> None:
    denied(talk).on(date(2027, 1, 4)).says("halo").sees(None)
    assert talk.diagnosis.verdict == "escalate"
