"""A month as a grid of weeks, Monday first, and the months next to it. No words, no buttons."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

Week = tuple[date | None, ...]  # seven of them; None where no day can be picked


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthGrid:
    """The days of one month that can be picked. A month is its first day.

    `before` and `after` are the months to turn to; None where no day of them can be picked.
    """

    month: date
    weeks: tuple[Week, ...]
    before: date | None
    after: date | None


def month_grid(month: date, *, earliest: date, latest: date) -> MonthGrid:
    """Return the month, or the one nearest to it that has a day from `earliest` to `latest`."""
    first, last = _month_of(earliest), _month_of(latest)
    shown = max(min(_month_of(month), last), first)
    return MonthGrid(
        month=shown,
        weeks=tuple(
            tuple(
                day if earliest <= day <= latest and day.month == shown.month else None
                for day in week
            )
            for week in calendar.Calendar().monthdatescalendar(shown.year, shown.month)
        ),
        before=_month_of(shown - timedelta(days=1)) if shown > first else None,
        after=_month_of(shown + timedelta(days=31)) if shown < last else None,
    )


def as_value(month: date) -> str:
    """Return the month as a button carries it: "2026-11"."""
    return month.isoformat()[:7]


def as_month(value: str) -> date | None:
    """Return the month that as_value() wrote, or None for anything else."""
    try:
        found = date.fromisoformat(f"{value}-01")
    except ValueError:
        return None
    return found if as_value(found) == value else None


def _month_of(day: date) -> date:
    return day.replace(day=1)
