"""Whether somebody can be reached now, and if not, when next: opening hours by our calendar.

Everything is in WIB. On the days of the calendar nobody is expected at work.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from flows.calendar import Calendar
from flows.library import Hours

_FAR: Final = 30  # days; no office is closed for longer than Lebaran and its joint leave


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """`opens` is None while it is open; else the day of the next opening, and `holiday` today's."""

    opens: date | None
    holiday: str | None


def opening(hours: Hours, calendar: Calendar, now: datetime) -> Opening:
    """Tell how it stands at `now` (aware, WIB). Closing time itself counts as closed."""
    today, clock = now.date(), now.time()
    if _works(hours, calendar, today) and hours.opens <= clock < hours.closes:
        return Opening(opens=None, holiday=None)
    holiday = calendar.holidays.get(today)
    if _works(hours, calendar, today) and clock < hours.opens:
        return Opening(opens=today, holiday=holiday)
    coming = [today + timedelta(days=ahead) for ahead in range(1, _FAR + 1)]
    opens = next((day for day in coming if _works(hours, calendar, day)), coming[-1])
    return Opening(opens=opens, holiday=holiday)


def _works(hours: Hours, calendar: Calendar, day: date) -> bool:
    return day.weekday() in hours.days and day not in calendar.holidays
