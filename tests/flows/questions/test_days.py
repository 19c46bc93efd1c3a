"""What questions for a day make of a period, and of a day before the completion."""

import pytest

from flows.library.library import Library
from flows.questions.heard import Given
from flows.questions.reports.reported import REPORT_DAY_QUESTION
from tests.support.talk.reading import message
from tests.support.talk.talk import Talk


@pytest.mark.parametrize(
    ("typed", "day"),
    [("minggu lalu", "2026-11-15"), ("awal november", "2026-11-10"), ("oktober", "2026-10-31")],
)
def test_period_of_a_report_counts_from_its_end(library: Library, typed: str, day: str) -> None:
    context = Talk(library).context
    assert REPORT_DAY_QUESTION.read(context, message(typed, library)) == Given(day)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("10 maret", "2021-03-10"),
        ("28 februari", "2021-02-28"),
        ("20 maret", "2021-03-20"),
        ("2 februari", "2022-02-02"),
    ],
)
def test_review_may_be_given_just_before_the_completion(
    library: Library, typed: str, day: str
) -> None:
    talk = Talk(library).begins("kemnaker").says("12 maret 2021")
    talk.presses("yes", "yes", "yes", "unknown", "yes").sees("reviewed").says(typed)
    assert talk.answers["reviewed"] == day
