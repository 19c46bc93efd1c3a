"""A month to pick a day from: its weeks, its buttons, those that open and close it.

The month shown travels in the buttons' data; nothing of it is kept.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from flows.dialogue import Button, Context, Rows, Verb, button
from flows.wording import WEEKDAY_COLUMNS, say, short_month

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


BLANK: Final = "·"  # Telegram takes no button without a label


def open_month(context: Context, question: str, near: date) -> Button:
    """Return the button beside the quick choices; it shows the month of a likely day."""
    return _turn(context, question, say(context.library, "month-open"), near)


def close_month(context: Context, question: str) -> Button:
    """Return the button that leads from a month back to the quick choices."""
    label = say(context.library, "month-close")
    return button(label, context.state.round, Verb.CHOICES, question)


def month_rows(context: Context, question: str, grid: MonthGrid) -> Rows:
    """Return a month: its name between the neighbours, the weekdays, the weeks, the way back."""
    return (
        _head(context, question, grid),
        tuple(_turn(context, question, label, grid.month) for label in WEEKDAY_COLUMNS),
        *(tuple(_day(context, question, grid.month, day) for day in week) for week in grid.weeks),
        (close_month(context, question),),
    )


def _head(context: Context, question: str, grid: MonthGrid) -> tuple[Button, ...]:
    # Short names: a third of a small screen has no room for "September 2026".
    before = f"‹ {short_month(grid.before)}" if grid.before else BLANK
    after = f"{short_month(grid.after)} ›" if grid.after else BLANK
    return (
        _turn(context, question, before, grid.before or grid.month),
        _turn(context, question, f"{short_month(grid.month)} {grid.month.year}", grid.month),
        _turn(context, question, after, grid.after or grid.month),
    )


def _day(context: Context, question: str, month: date, day: date | None) -> Button:
    if day is None:
        return _turn(context, question, BLANK, month)
    return button(str(day.day), context.state.round, Verb.ANSWER, question, day.isoformat())


def _turn(context: Context, question: str, label: str, month: date) -> Button:
    return button(label, context.state.round, Verb.MONTH, question, as_value(month))
