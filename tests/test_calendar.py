"""Our calendar against the `holidays` library, which knows it from elsewhere. Content decides."""

from collections.abc import Iterable
from datetime import date

import holidays

from flows.library.library import Library

YEARS = range(2020, 2028)

# Where people have decided otherwise than the library: day -> why. None so far.
AGREED: dict[date, str] = {}


def listed(days: Iterable[date]) -> list[str]:
    return [day.isoformat() for day in sorted(days)]


def test_calendar_agrees_with_the_library(real_library: Library) -> None:
    theirs = set(holidays.country_holidays("ID", years=YEARS, categories=("public", "government")))
    ours = set(real_library.calendar.holidays)
    differences = {
        "only in knowledge/calendar": listed(ours - theirs - set(AGREED)),
        "only in the real_library": listed(theirs - ours - set(AGREED)),
    }
    assert not any(differences.values()), differences


def test_calendar_covers_its_years(real_library: Library) -> None:
    assert {day.year for day in real_library.calendar.holidays} == set(YEARS)
    assert real_library.calendar.official_through == date(2027, 12, 31)


def test_election_days_are_no_working_days(real_library: Library) -> None:
    for day in (date(2020, 12, 9), date(2024, 2, 14), date(2024, 11, 27)):
        assert day in real_library.calendar.holidays
