"""Reports: when they were told, under which name, and how they are taken back."""

from dataclasses import replace

import pytest

from tests.support.talk.reporting import at_grade, at_verdict, reports
from tests.support.talk.talk import TODAY, Talk


def test_day_of_telling_is_kept(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026")
    assert talk.state.reported_on == {"tokopedia": TODAY.isoformat()}
    talk.commands("dataku").tells("data-report", told="Sabtu, 21 November 2026")


def test_report_of_an_older_version_is_told_without(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026")
    talk.state = replace(talk.state, reported_on={})
    talk.commands("dataku").tells("data-report-undated")


def test_newest_stands_last(talk: Talk) -> None:
    reports(at_verdict(talk), "lembaga", "4 november 2026")
    reports(talk, "tokopedia", "5 november 2026")
    reports(talk, "lembaga", "3 november 2026").sees(None)
    assert list(talk.state.reported) == ["tokopedia", "lembaga"]


def test_lembaga_is_heard_as_the_provider(talk: Talk) -> None:
    at_verdict(talk, provider="skill-academy").presses("told").forges("r.lembaga.no").sees(None)
    assert talk.state.reported == {"skill-academy": "no"}


def test_lembaga_told_before_is_heard_as_the_provider(talk: Talk) -> None:
    reports(at_verdict(talk), "lembaga", "no")
    talk.presses("summary", "edit provider", "skill-academy")
    while talk.question:
        talk.presses("yes")
    assert talk.diagnosis.holder.actor == "skill-academy"
    talk.presses("told", "forget skill-academy").tells("forgotten-report")
    assert talk.state.reported == {}


def test_prakerja_is_heard_as_the_pmo(talk: Talk) -> None:
    at_verdict(talk).presses("told").forges("r.prakerja.no").sees(None)
    assert talk.state.reported == {"pmo": "no"}


def test_day_of_a_grade_is_no_report_to_forget(talk: Talk) -> None:
    assert not at_grade(talk).presses("told").offers("forget")
    talk.forges("f.lembaga").tells("old-button")


def test_leaving_without_a_day_changes_nothing(talk: Talk) -> None:
    reports(at_verdict(talk), "lembaga", "5 november 2026")
    talk.presses("told", "lembaga done", "help").sees(None)
    assert talk.state.reported == {"lembaga": "2026-11-05"}


@pytest.mark.parametrize(
    "typed", ["katanya udah", "udah diteruskan tgl 5 kak", "belum dikirim katanya", "sudah kak"]
)
def test_report_of_nobody_asks_who_it_was(talk: Talk, typed: str) -> None:
    at_verdict(talk).presses("told").says(typed).sees("reported").tells("ask-inquired")
    assert talk.state.reported == {}
    assert talk.state.misses == 0


@pytest.mark.parametrize("typed", ["belum muncul juga", "udah makan belum", "lembaganya belum"])
def test_what_is_no_such_report_is_not_asked_about(talk: Talk, typed: str) -> None:
    at_verdict(talk).presses("told").says(typed)
    assert not talk.told("ask-inquired")
