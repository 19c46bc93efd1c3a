"""The buttons of a month to pick a day from, and those that open and close it.

The month shown travels in their data; nothing of it is kept. What stands where no day can be
picked shows the same month once more.
"""

from datetime import date
from typing import Final

from flows.buttons import Verb, button
from flows.casefile import CaseFile
from flows.month_grid import MonthGrid, as_value
from flows.replies import Button, Rows
from flows.wording import WEEKDAY_COLUMNS, short_month
from flows.words import say

BLANK: Final = "·"  # Telegram takes no button without a label


def open_month(file: CaseFile, question: str, near: date) -> Button:
    """Return the button beside the quick choices; it shows the month of a likely day."""
    return _turn(file, question, say(file.library, "month-open"), near)


def close_month(file: CaseFile, question: str) -> Button:
    """Return the button that leads from a month back to the quick choices."""
    label = say(file.library, "month-close")
    return button(label, file.state.round, Verb.CHOICES, question)


def month_rows(file: CaseFile, question: str, grid: MonthGrid) -> Rows:
    """Return a month: its name between the neighbours, the weekdays, the weeks, the way back."""
    return (
        _head(file, question, grid),
        tuple(_turn(file, question, label, grid.month) for label in WEEKDAY_COLUMNS),
        *(tuple(_day(file, question, grid.month, day) for day in week) for week in grid.weeks),
        (close_month(file, question),),
    )


def _head(file: CaseFile, question: str, grid: MonthGrid) -> tuple[Button, ...]:
    # Short names: a third of a small screen has no room for "September 2026".
    before = f"‹ {short_month(grid.before)}" if grid.before else BLANK
    after = f"{short_month(grid.after)} ›" if grid.after else BLANK
    return (
        _turn(file, question, before, grid.before or grid.month),
        _turn(file, question, f"{short_month(grid.month)} {grid.month.year}", grid.month),
        _turn(file, question, after, grid.after or grid.month),
    )


def _day(file: CaseFile, question: str, month: date, day: date | None) -> Button:
    if day is None:
        return _turn(file, question, BLANK, month)
    return button(str(day.day), file.state.round, Verb.ANSWER, question, day.isoformat())


def _turn(file: CaseFile, question: str, label: str, month: date) -> Button:
    return button(label, file.state.round, Verb.MONTH, question, as_value(month))
