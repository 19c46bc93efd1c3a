from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.service.clock import WIB
from flows.library.calendar import Calendar
from flows.library.contacts import Hours
from flows.views.contacts.channels import Opening, opening, still_hold

CALENDAR = Calendar(
    holidays={date(2026, 12, 24): "Cuti bersama Natal", date(2026, 12, 25): "Natal"},
    official_through=date(2026, 12, 31),
)
OFFICE = Hours(
    days=(0, 1, 2, 3, 4),
    opens=time(8),
    closes=time(16),
    last_confirmed=date(2026, 6, 30),
    sources=("S31",),
    closed_on_holidays=True,
)
DAILY = replace(OFFICE, days=tuple(range(7)), closes=time(20))


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-11-20 08:00", None),  # a Friday
        ("2026-11-20 15:59", None),
        ("2026-11-20 16:00", "2026-11-23"),
        ("2026-11-20 07:59", "2026-11-20"),
        ("2026-11-21 12:00", "2026-11-23"),
        ("2026-12-23 17:00", "2026-12-28"),  # two holidays and a weekend lie between
    ],
)
def test_office_hours(moment: str, opens: str | None) -> None:
    now = datetime.fromisoformat(moment).replace(tzinfo=WIB)
    found = opening(OFFICE, CALENDAR, now)
    assert found.opens == (date.fromisoformat(opens) if opens else None)
    assert found.holiday is None


def test_holiday_is_named_and_closed() -> None:
    now = datetime(2026, 12, 25, 10, tzinfo=WIB)
    assert opening(DAILY, CALENDAR, now) == Opening(opens=date(2026, 12, 26), holiday="Natal")


def test_holiday_closes_only_what_a_source_says() -> None:
    now = datetime(2026, 12, 25, 10, tzinfo=WIB)
    said_nowhere = replace(DAILY, closed_on_holidays=False)
    assert opening(said_nowhere, CALENDAR, now) == Opening(opens=None, holiday=None)
    night = datetime(2026, 12, 24, 21, tzinfo=WIB)
    assert opening(said_nowhere, CALENDAR, night) == Opening(opens=date(2026, 12, 25), holiday=None)


def test_hours_hold_for_a_year() -> None:
    assert still_hold(OFFICE, date(2027, 6, 30))
    assert not still_hold(OFFICE, date(2027, 7, 1))


def test_weekend_line_is_open_on_sunday() -> None:
    assert opening(DAILY, CALENDAR, datetime(2026, 11, 22, 19, tzinfo=WIB)).opens is None


def test_endless_holidays_still_end_the_search() -> None:
    days = {date(2026, 12, day): "Libur" for day in range(1, 32)}
    days |= {date(2027, 1, day): "Libur" for day in range(1, 32)}
    calendar = Calendar(holidays=days, official_through=date(2027, 12, 31))
    found = opening(DAILY, calendar, datetime(2026, 12, 1, 9, tzinfo=WIB))
    assert found.opens == date(2026, 12, 31)
