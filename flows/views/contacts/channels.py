"""The channels of a contact, and whether somebody can be reached there now or when next.

Hours are in WIB; beside them stands what that is where the person lives. Hours that a source told
more than a year ago are told with its year, and nothing is concluded from them: neither that
somebody is there now, nor that nobody is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from flows.dialogue import WIB, Button, Context, Rows, local, rows
from flows.library import Calendar, Channel, Contact, Hours
from flows.wording import WEEKDAYS, full_date, say, source_date

_FAR: Final = 30  # days; no office is closed for longer than Lebaran and its joint leave
_HOLDS: Final = timedelta(days=365)  # hours older than this are history


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """`opens` is None while it is open; else the day of the next opening.

    `holiday` is today's, where it is the reason.
    """

    opens: date | None
    holiday: str | None


def opening(hours: Hours, calendar: Calendar, now: datetime) -> Opening:
    """Tell how it stands at `now` (aware, WIB). Closing time itself counts as closed."""
    today, clock = now.date(), now.time()
    if _works(hours, calendar, today) and hours.opens <= clock < hours.closes:
        return Opening(opens=None, holiday=None)
    holiday = calendar.holidays.get(today) if hours.closed_on_holidays else None
    if _works(hours, calendar, today) and clock < hours.opens:
        return Opening(opens=today, holiday=holiday)
    coming = [today + timedelta(days=ahead) for ahead in range(1, _FAR + 1)]
    opens = next((day for day in coming if _works(hours, calendar, day)), coming[-1])
    return Opening(opens=opens, holiday=holiday)


def _works(hours: Hours, calendar: Calendar, day: date) -> bool:
    closed = hours.closed_on_holidays and day in calendar.holidays
    return day.weekday() in hours.days and not closed


def still_hold(hours: Hours, today: date) -> bool:
    """Tell whether the hours are no older than a year: only then they say anything of now."""
    return today - hours.last_confirmed <= _HOLDS


_ANSWERED_BY_PEOPLE: Final = ("telepon", "whatsapp", "live chat")
_A_WEEK: Final = 7


def channel_line(context: Context, channel: Channel, *, open_now: bool = False) -> str:
    """Return "telepon: 0800-150-3001 · Senin-Minggu ..."; `open_now` tells how it stands now."""
    parts = [f"{channel.kind}: {channel.value}"]
    if channel.hours and not still_hold(channel.hours, context.today):
        year, hours = str(channel.hours.last_confirmed.year), hours_in_words(channel.hours)
        parts.append(say(context.library, "hours-then", year=year, hours=hours))
    elif channel.hours:
        parts.append(hours_in_words(channel.hours))
        if open_now:
            parts.append(_now(context, channel.hours))
    elif channel.kind in _ANSWERED_BY_PEOPLE:
        parts.append(say(context.library, "hours-unknown"))
    return " · ".join(parts)


_COPIED: Final = ("telepon", "whatsapp", "email")
_HALF: Final = 20  # characters of a label that shares its row with another one
_LONGEST_LABEL: Final = 36


def copy_buttons(context: Context, contacts: Iterable[Contact]) -> Rows:
    """Return a button for each number and mail address, which copies it."""
    channels = (channel for contact in contacts for channel in contact.listed)
    values = dict.fromkeys(one.value for one in channels if one.kind in _COPIED)
    buttons = [_copying(context, value) for value in values]
    short = [button for button in buttons if len(button.label) <= _HALF]
    return (*rows(short, 2), *rows((each for each in buttons if each not in short), 1))


def _copying(context: Context, value: str) -> Button:
    label = say(context.library, "copy-channel", value=value)
    return Button(label=label if len(label) <= _LONGEST_LABEL else value, copy=value)


def whatsapp_number(contact: Contact) -> str | None:
    """Return the number under which WhatsApp knows a contact, "62..."; None without one."""
    found = (channel.value for channel in contact.listed if channel.kind == "whatsapp")
    digits = "".join(filter(str.isdigit, next(found, "")))
    return f"62{digits[1:]}" if digits.startswith("0") else digits or None


def hours_in_words(hours: Hours) -> str:
    """Return "Senin–Minggu 08.00–20.00 WIB"."""
    first, last = WEEKDAYS[hours.days[0]], WEEKDAYS[hours.days[-1]]
    running = hours.days == tuple(range(hours.days[0], hours.days[-1] + 1))
    days = f"{first}–{last}" if running else ", ".join(WEEKDAYS[day] for day in hours.days)
    return f"{first if first == last else days} {hours.opens:%H.%M}–{hours.closes:%H.%M} WIB"


def seen(context: Context, contact: Contact, channel: Channel | None = None) -> str:
    """Return when the contact was last seen: its source's date, as exact as that is known.

    Of a channel with a source of its own, that one's date.
    """
    if channel and channel.source:
        shown = context.library.sources[channel.source]
        return source_date(shown.date, approximate=shown.approximate)
    day = contact.last_confirmed.isoformat()
    sources = (context.library.sources[source] for source in contact.sources)
    showing = [source for source in sources if day.startswith(source.date)]
    if not showing:
        return source_date(day, approximate=False)
    exact = max(showing, key=lambda source: len(source.date))
    return source_date(exact.date, approximate=exact.approximate)


def is_open(context: Context, contact: Contact) -> bool:
    """Tell whether a channel with known hours that still hold is open now."""
    known = (channel.hours for channel in contact.channels if channel.hours)
    return any(
        opening(hours, context.library.calendar, context.now).opens is None
        for hours in known
        if still_hold(hours, context.today)
    )


def _now(context: Context, hours: Hours) -> str:
    found = opening(hours, context.library.calendar, context.now)
    if found.opens is None:
        until = _hour(context, _here(context, context.today, hours.closes), hours.closes)
        return say(context.library, "open-now", until=until)
    why = f" ({found.holiday})" if found.holiday else ""
    here = _here(context, found.opens, hours.opens)
    day, hour = _day(context, here.date()), _hour(context, here, hours.opens)
    return say(context.library, "closed-now", why=why, day=day, time=hour)


def _here(context: Context, day: date, hour: time) -> datetime:
    """Return an hour of a day in WIB by the person's own clock."""
    return local(datetime.combine(day, hour, context.now.tzinfo), context.state.zone)


def _hour(context: Context, here: datetime, hour: time) -> str:
    """Return "08.00 WIB", and before it what that is for whoever lives in another zone."""
    wib = say(context.library, "hour-wib", hour=f"{hour:%H.%M}")
    if context.state.zone in ("", WIB):
        return wib
    zone = str(here.tzinfo)
    return say(context.library, "hour-here", hour=f"{here:%H.%M}", zone=zone, wib=wib)


def _day(context: Context, day: date) -> str:
    """Return "hari ini", "besok", "Senin", or for what is further the full date."""
    ahead = (day - context.here.date()).days
    if ahead <= 1:
        return say(context.library, "tomorrow" if ahead else "this-day")
    return WEEKDAYS[day.weekday()] if ahead < _A_WEEK else full_date(day)
