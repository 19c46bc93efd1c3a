"""The complaint text: facts, dates and what was said, and no limit that no source gives."""

from datetime import date

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import LATER, at_verdict


def test_text_names_the_day_by_which_it_should_have_appeared(library: Library) -> None:
    talk = at_verdict(library, today=LATER).presses("complaint")
    talk.tells("complaint-late", due="Selasa, 1 Desember 2026")
    talk.tells("complaint-working-days", days="10").tells("complaint-asks")


@pytest.mark.parametrize("actor", ["lembaga", "tokopedia"])
def test_who_has_not_reported_is_named_without_a_limit(library: Library, actor: str) -> None:
    talk = at_verdict(library, today=LATER, reported={actor: "no"}).presses("complaint")
    talk.tells("report-not-yet")
    assert not talk.told("complaint-late")


def test_last_part_that_is_not_done_keeps_its_limit(library: Library) -> None:
    talk = at_verdict(library, today=LATER, reported={"pmo": "no"}).presses("complaint")
    talk.tells("report-not-yet").tells("complaint-late", due="Selasa, 1 Desember 2026")


def test_grade_without_a_promise_makes_no_limit(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", today=LATER).presses("complaint")
    assert not talk.told("complaint-late")
    graded = {"lembaga": "2026-11-18"}
    at_verdict(library, platform="kemnaker", today=LATER, reported=graded).presses(
        "complaint"
    ).tells("complaint-late")


def test_grade_given_elsewhere_only_is_told(library: Library) -> None:
    talk = at_verdict(
        library,
        platform="kemnaker",
        today=LATER,
        reported={"lembaga": "2026-11-19"},
        sertifikat_kemnaker="no",
    )
    talk.presses("stuck", "complaint").tells(
        "report-elsewhere", actor="[actor-lembaga]", done="Kamis, 19 November 2026"
    )


def test_text_of_a_year_gone_by_asks_what_can_still_be_done(library: Library) -> None:
    talk = at_verdict(library, completed="2021-12-15", ulasan="yes").presses("complaint")
    talk.tells("complaint-text", passed="hampir 5 tahun", asks="[complaint-asks-past]")


def test_mismatch_is_named_and_the_incentive_is_not(library: Library) -> None:
    talk = at_verdict(library, today=LATER, data_sama="no", e_wallet="no", ulasan="no")
    talk.presses("complaint").tells("complaint-slows", checks="[data-sama]")
    assert not talk.told("complaint-open")
    assert "[e-wallet]" not in talk.text
    assert "- [pelatihan-tuntas]" in talk.text


def test_before_the_last_day_there_is_no_text(library: Library) -> None:
    talk = at_verdict(library, today=date(2026, 12, 1), reported={"tokopedia": "no"})
    talk.forges("v.complaint").tells("old-button")
