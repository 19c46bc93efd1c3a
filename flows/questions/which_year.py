"""A day and a month that lie just ahead: of which year? Asked before either counts.

The two days stand in the answer's place, "2025-11-30|2026-11-30", and are no answer yet.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from flows.dialogue import COMPLETED, Context, as_date
from flows.understanding.dates import DateRange, DateReading, ExactDate

STILL_AHEAD: Final = "ahead"  # the later is meant, which is still to come
_MARK: Final = "|"
_SOON: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichYear:
    """The same day of two years, of which the second is still to come."""

    past: date
    ahead: date

    def value(self) -> str:
        """Return the two as they stand in the place of an answer."""
        return f"{self.past.isoformat()}{_MARK}{self.ahead.isoformat()}"

    def meant(self, reading: DateReading) -> str | None:
        """Return the answer that a year gives; None where it is not one of the two."""
        match reading:
            case DateRange(earliest=first, latest=last) if _is_year(first, last, self.ahead):
                years = {self.past.year: self.past.isoformat(), self.ahead.year: STILL_AHEAD}
                return years.get(first.year)
        return None


def _is_year(first: date, last: date, ahead: date) -> bool:
    """Tell a year, this one as far as it has come, from a month or a week."""
    begins = (first.month, first.day) == (1, 1)
    whole = (last.month, last.day) == (12, 31)
    return begins and (whole or ahead - _SOON <= last < ahead)


def which_year(reading: ExactDate, today: date) -> WhichYear | None:
    """Return both days, where one without a year lies within a week from tomorrow on."""
    if not reading.yearless:
        return None
    ahead = as_date(f"{reading.day.year + 1:04}{reading.day.isoformat()[4:]}")
    near = ahead is not None and today < ahead <= today + _SOON
    return WhichYear(past=reading.day, ahead=ahead) if ahead and near else None


def as_which_year(value: str | None) -> WhichYear | None:
    """Return what WhichYear.value() wrote, or None for anything else."""
    past, mark, ahead = (value or "").partition(_MARK)
    first, second = as_date(past), as_date(ahead)
    return WhichYear(past=first, ahead=second) if mark and first and second else None


def pending_year(context: Context) -> WhichYear | None:
    """Return the day whose year is still to be asked; None where there is none."""
    return as_which_year(context.state.answers.get(COMPLETED))
