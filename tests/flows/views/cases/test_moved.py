"""Why a due date has moved since it was told."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.library.library import Library
from flows.views.cases.moved import due_told, moved_words
from tests.support.talk.at_verdict import TODAY, at_verdict
from tests.support.talk.talk import Talk


def told(library: Library, due: str, **answers: Any) -> Talk:
    state = at_verdict(library, **answers).state
    return Talk(library, today=TODAY, state=replace(state, told_due=due))


def with_days_off(library: Library, *days: int) -> Library:
    """Return the library with these days of November 2026 off, and no others."""
    off = {date(2026, 11, day): f"Libur {day}" for day in days}
    return replace(library, calendar=replace(library.calendar, holidays=off))


def test_nothing_is_said_where_it_has_not_moved_or_was_never_told(library: Library) -> None:
    for due in ("2026-12-01", "", "?"):
        assert moved_words(told(library, due).context) == ""


def test_nothing_is_said_where_no_date_is_told(library: Library) -> None:
    talk = told(library, "2026-12-01", pelatihan_tuntas="no")
    assert due_told(talk.context) == ""
    assert moved_words(talk.context) == ""
    assert due_told(told(library, "", completed="unknown").context) == ""


def test_days_off_are_named(library: Library) -> None:
    words = moved_words(told(with_days_off(library, 26), "2026-11-30").context)
    assert "[moved-by-days-off days=Libur 26]" in words


@pytest.mark.parametrize("days", [(), (19, 20, 23, 24)])
def test_no_days_off_and_many_are_not(library: Library, days: tuple[int, ...]) -> None:
    words = moved_words(told(with_days_off(library, *days), "2026-12-09").context)
    assert "[moved-by-calendar]" in words
