"""When to look again whether a reminder of a person is due."""

from datetime import date, datetime, timedelta

from flows.dialogue import Context
from flows.reminders.hours import next_opening
from flows.reminders.plan import cases_of, planned


def next_wake(context: Context) -> datetime | None:
    """Return the moment, by the person's clock, at which a reminder may be due; None for never.

    Within the hours in which one may speak, and not on a day on which one was sent already.
    """
    days = [one.day for case in cases_of(context) for one in planned(case)]
    if not days:
        return None
    now, zone = context.now, context.state.zone
    first = next_opening(now, zone)
    if context.state.reminded_on == first.date().isoformat():
        first = next_opening(_midnight(first, first.date() + timedelta(days=1)), zone)
    day = min(days)
    if day <= first.date():
        return first
    return next_opening(_midnight(first, day), zone)


def _midnight(like: datetime, day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), like.tzinfo)
