"""The complaint text: facts, dates and what was said, and no limit that no source gives."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import LATER, at_verdict


@pytest.mark.parametrize(
    "case",
    [
        {"reported": {"lembaga": "2026-11-19"}},
        {"provider": "skill-academy"},
        {"platform": "bukalapak", "completed": "2021-11-18", "today": date(2021, 12, 20)},
    ],
)
def test_text_names_a_day_that_was_promised(library: Library, case: dict[str, Any]) -> None:
    talk = at_verdict(library, **{"today": LATER, "ulasan": "yes", **case}).presses("complaint")
    talk.tells("complaint-by")


def test_day_is_told_with_how_it_is_counted(library: Library) -> None:
    talk = at_verdict(library, today=LATER, provider="skill-academy").presses("complaint")
    days = [
        f"[days-promised actor={actor} days={count}]"
        for actor, count in (("Skill Academy", 1), ("Tokopedia", 1), ("[actor-pmo]", 7))
    ]
    stages = f"{days[0]}, {days[1]}, dan {days[2]}"
    talk.tells("complaint-late", since="18 November 2026", stages=stages)
    told: dict[str, Any] = {"reported": {"lembaga": "2026-11-19"}}
    at_verdict(library, today=LATER, **told).presses("complaint").tells(
        "complaint-late", since="19 November 2026", stages=f"{days[1]} dan {days[2]}"
    )


def test_provider_that_reports_through_another_platform_has_its_days_with_it(
    library: Library,
) -> None:
    case: dict[str, Any] = {"platform": "lainnya", "provider": "skill-academy"}
    talk = at_verdict(library, today=LATER, **case).presses("complaint")
    talk.tells("complaint-days-through", actor="Skill Academy", days="2")


@pytest.mark.parametrize("platform", ["tokopedia", "pijar-mahir", "lainnya"])
def test_day_of_whom_nobody_promised_makes_no_limit(library: Library, platform: str) -> None:
    talk = at_verdict(library, platform=platform, today=LATER).presses("complaint")
    assert not talk.told("complaint-by")
    assert not talk.told("complaint-late")


def test_limit_counted_from_a_period_is_about(library: Library) -> None:
    talk = at_verdict(
        library,
        completed="2026-11-10/2026-11-12~",
        provider="skill-academy",
        today=LATER,
    ).presses("complaint")
    talk.tells("complaint-by", due="[around-due date=Rabu, 25 November 2026]")


def test_who_finished_after_the_last_day_of_the_year_asks_whether_it_counts(
    library: Library,
) -> None:
    talk = at_verdict(
        library,
        completed="2023-11-20",
        provider="skill-academy",
        today=date(2023, 12, 18),
    ).presses("complaint")
    talk.tells("complaint-closed", day="12 November 2023")
    assert not talk.told("complaint-late")
    assert not talk.told("note-contacts-old")


@pytest.mark.parametrize("provider", ["lainnya", "skill-academy"])
def test_no_time_is_told_of_a_wave_that_nobody_knows(library: Library, provider: str) -> None:
    known = {year: told for year, told in library.years.items() if year <= 2024}
    talk = at_verdict(replace(library, years=known), provider=provider, today=LATER)
    talk.presses("complaint").tells("note-contacts-old")
    assert not talk.told("complaint-late")
    assert not talk.told("complaint-by")


def test_nothing_is_late_while_a_certificate_is_missing(library: Library) -> None:
    blue: dict[str, Any] = {"provider": "skill-academy", "sertifikat_biru": "no"}
    talk = at_verdict(library, today=LATER, **blue).presses("stuck", "complaint")
    assert not talk.told("complaint-late")
    assert not talk.told("complaint-by")


def test_what_is_verified_is_only_asked_why_it_does_not_show(library: Library) -> None:
    done = {"pmo": "2026-11-30"}
    talk = at_verdict(library, today=LATER, reported=done).presses("complaint")
    talk.tells("complaint-asks-verified")
    assert not talk.told("complaint-by")


def test_text_counts_the_days(library: Library) -> None:
    talk = at_verdict(library, today=LATER).presses("complaint")
    talk.tells("complaint-working-days", days="10").tells("complaint-asks")


@pytest.mark.parametrize("actor", ["lembaga", "tokopedia"])
def test_who_has_not_reported_is_named_without_a_limit(library: Library, actor: str) -> None:
    talk = at_verdict(library, today=LATER, reported={actor: "no"}).presses("complaint")
    talk.tells("told-not-yet").tells("complaint-asks-denied")
    assert not talk.told("complaint-late")


def test_last_part_that_is_not_done_keeps_its_limit(library: Library) -> None:
    said = {"lembaga": "2026-11-19", "pmo": "no"}
    talk = at_verdict(library, today=LATER, reported=said).presses("complaint")
    talk.tells("told-here-not-yet").tells("complaint-by", due="Selasa, 1 Desember 2026")


def test_grade_without_a_promise_makes_no_limit(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", today=LATER).presses("complaint")
    assert not talk.told("complaint-by")
    graded = {"lembaga": "2026-11-18"}
    at_verdict(library, platform="kemnaker", today=LATER, reported=graded).presses(
        "complaint"
    ).tells("complaint-by")


def test_grade_given_elsewhere_only_is_told(library: Library) -> None:
    talk = at_verdict(
        library,
        platform="kemnaker",
        today=LATER,
        reported={"lembaga": "2026-11-19"},
        sertifikat_kemnaker="no",
    )
    talk.presses("stuck", "complaint").tells(
        "told-elsewhere", actor="[actor-lembaga]", done="Kamis, 19 November 2026"
    )


def test_text_of_a_year_gone_by_asks_what_can_still_be_done(library: Library) -> None:
    talk = at_verdict(library, completed="2021-12-15", ulasan="yes").presses("complaint")
    talk.tells(
        "complaint-text", passed="[complaint-ago ago=hampir 5 tahun]", asks="[complaint-asks-past]"
    )


def test_mismatch_is_named_and_the_incentive_is_not(library: Library) -> None:
    talk = at_verdict(library, today=LATER, data_sama="no", e_wallet="no", ulasan="no")
    talk.presses("complaint").tells("complaint-slows")
    assert not talk.told("complaint-missing")
    assert not talk.told("complaint-reviewed")
    assert "[e-wallet]" not in talk.text
    assert "- [pelatihan-tuntas]" in talk.text


def test_before_the_last_day_there_is_no_text(library: Library) -> None:
    talk = at_verdict(library, today=date(2026, 12, 1), reported={"tokopedia": "no"})
    talk.forges("v.complaint").tells("old-button")
