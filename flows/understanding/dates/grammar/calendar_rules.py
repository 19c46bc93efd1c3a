"""Rules for days of the calendar: "3 november", "nov tgl 3", "3/11/2026"."""

from typing import Final

from flows.understanding.dates import days
from flows.understanding.dates.grammar.rule import DateRule

CALENDAR_RULES: Final = (
    DateRule(
        name="year-day-month",
        pattern="year-first date-word? number month? month-name",
        build=days.day_of_month,
        rank=0,
        example=("tahun lalu tgl 5 mei", "2025-05-05"),
    ),
    DateRule(
        name="year-month-day",
        pattern="year-first month? month-name date-word number",
        build=days.day_of_month,
        rank=0,
        example=("tahun kemarin mei tgl 5", "2025-05-05"),
    ),
    DateRule(
        name="year-month",
        pattern="year-first third? month? month-name not-followed-by(number)",
        build=days.month_period,
        rank=1,
        example=("tahun lalu awal mei", "2025-05-01..2025-05-10"),
    ),
    DateRule(
        name="day-to-day-of-month",
        pattern="date-word? pair month? month-name year-behind?",
        build=days.days_of_month,
        rank=0,
        example=("3-5 nov 2025", "2025-11-03..2025-11-05"),
    ),
    DateRule(
        name="either-day-of-month",
        pattern="date-word? number either date-word? number month? month-name year-behind?",
        build=days.days_of_month,
        rank=0,
        example=("tgl 3 atau 4 november", "2026-11-03..2026-11-04"),
    ),
    DateRule(
        name="either-day",
        pattern="date-word number either date-word? number",
        build=days.either_month_day,
        rank=0,
        example=("tgl 3 atau tgl 4", "2026-11-03..2026-11-04"),
    ),
    DateRule(
        name="about-day-of-month",
        pattern="date-word? number approx month? month-name year-behind?",
        build=days.about_day_of_month,
        rank=0,
        example=("tgl 20an oktober", "2026-10-20..2026-10-29"),
    ),
    DateRule(
        name="day-of-month",
        pattern="date-word? number month? month-name year-behind? next?",
        build=days.day_of_month,
        rank=0,
        example=("4 november tahun lalu", "2025-11-04"),
    ),
    DateRule(
        name="month-then-about-day",
        pattern="month? month-name date-word number approx",
        build=days.about_day_of_month,
        rank=0,
        example=("november tgl 3an", "2026-11-02..2026-11-04"),
    ),
    DateRule(
        name="month-then-day",
        pattern="month? month-name date-word number with-year?",
        build=days.day_of_month,
        rank=0,
        example=("okt tgl 22", "2026-10-22"),
    ),
    DateRule(
        name="month-then-number",
        pattern="""
            month? month-name
            number not-followed-by(month-name | unit-or-hour | to-go | approx | either)
            with-year?
        """,
        build=days.month_then_number,
        rank=0,
        example=("november 4, 2026", "2026-11-04"),
    ),
    DateRule(
        name="full-date",
        pattern="date-word? full-date",
        build=days.full_numeric,
        rank=0,
        example=("tgl 3/11/2026", "2026-11-03"),
    ),
)
