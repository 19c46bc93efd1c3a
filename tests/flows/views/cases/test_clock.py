"""The values of the picture: stages in words that follow their states, and nothing untrue."""

from datetime import date
from typing import Final

import pytest

from flows.dialogue.replies import Picture
from flows.library.library import Library
from flows.views.cases import clock_picture
from tests.support.talk.at_verdict import LATER, at_verdict

MISSING_GRADE: Final = {
    "platform": "kemnaker",
    "sertifikat_kemnaker": "no",
    "reported": {"lembaga": "no"},
}


def picture(library: Library, **about: object) -> Picture:
    talk = at_verdict(library, **about)  # type: ignore[arg-type]
    assert talk.context.judged
    return clock_picture(talk.context, talk.context.judged)


def values(drawn: Picture) -> list[str]:
    """Return the ids of what is told of each stage, "here" before the present one's."""
    found = []
    for line in drawn.lines:
        here = line.value.removeprefix("[picture-here value=")
        word = here.split()[0].strip("[]").removeprefix("picture-")
        found.append(f"here {word}" if line.now else word)
    return found


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ({}, ["usual", "presumed", "here due"]),
        ({"today": LATER}, ["usual", "presumed", "here overdue"]),
        ({"today": date(2026, 11, 20)}, ["usual", "here due", "due"]),
        ({"reported": {"tokopedia": "2026-11-20"}}, ["usual", "done", "here due"]),
        ({"reported": {"tokopedia": "no"}}, ["usual", "here not-done", "then"]),
        ({"pelatihan_tuntas": "no"}, ["usual", "then", "then"]),
        ({"platform": "kemnaker"}, ["proved", "presumed", "here due"]),
        (
            {"platform": "kemnaker", "sertifikat_kemnaker": "unknown"},
            ["no-promise", "presumed", "here due"],
        ),
        (MISSING_GRADE, ["not-done", "then", "then"]),
        (
            {"platform": "bukalapak", "completed": "2021-11-03", "pelatihan_tuntas": "no"},
            ["then-at-once", "then", "then"],
        ),
    ],
)
def test_stages_follow_their_states(
    library: Library, about: dict[str, object], told: list[str]
) -> None:
    assert values(picture(library, **about)) == told


def test_running_clock_has_its_days_and_its_limit(library: Library) -> None:
    drawn = picture(library)
    assert (drawn.passed, drawn.total) == (8, 9)
    assert drawn.headline == "[standing-day day=8 total=9]"
    assert drawn.deadline == "[picture-deadline due=Selasa, 1 Desember 2026]"
    assert drawn.foot == ("[picture-as-of today=Senin, 30 November 2026]",)


def test_run_out_clock_is_full(library: Library) -> None:
    drawn = picture(library, today=LATER)
    assert (drawn.passed, drawn.total) == (9, 9)


def test_late_stage_tells_when_the_form_opens(library: Library) -> None:
    drawn = picture(library, reported={"tokopedia": "no"})
    assert drawn.deadline == "[picture-opens opens=Rabu, 2 Desember 2026]"


@pytest.mark.parametrize(
    "about",
    [
        {"pelatihan_tuntas": "no"},
        {"pelatihan_tuntas": "unknown", "today": LATER},
        {"completed": "2021-11-03"},
        MISSING_GRADE,
    ],
)
def test_nothing_is_counted_where_no_date_holds(library: Library, about: dict[str, object]) -> None:
    drawn = picture(library, **about)
    assert (drawn.total, drawn.deadline) == (0, "")


def test_what_is_to_be_mended_and_checked_is_named(library: Library) -> None:
    mend = picture(library, platform="kemnaker", sertifikat_lembaga="no").foot
    check = picture(library, platform="kemnaker", sertifikat_lembaga="unknown").foot
    assert mend[0].startswith("[picture-mend ")
    assert check[0].startswith("[picture-check ")
