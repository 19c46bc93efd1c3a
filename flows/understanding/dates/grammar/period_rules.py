"""Rules for months, years and their parts, for bare numbers, and for days near today."""

from typing import Final

from flows.understanding.dates import counts, days, weeks
from flows.understanding.dates.grammar.rule import DateRule

PERIOD_RULES: Final = (
    DateRule(
        name="month-of-year",
        pattern="""
            third? month? month-name
            (with-year | year (back | this) | which | will)
        """,
        build=days.month_period,
        rank=1,
        example=("awal november 2025", "2025-11-01..2025-11-10"),
    ),
    DateRule(
        name="third-of-month",
        pattern="third month? month-name",
        build=days.month_period,
        rank=1,
        example=("akhir oktober", "2026-10-21..2026-10-31"),
    ),
    DateRule(
        name="year",
        pattern="third? year year-number | third year-number",
        build=weeks.year,
        rank=1,
        example=("akhir 2025", "2025-09-01..2025-12-31"),
    ),
    DateRule(
        name="third-of-unit",
        pattern="third (month | week | year) which?",
        build=weeks.part,
        rank=1,
        example=("akhir bulan lalu", "2026-10-21..2026-10-31"),
    ),
    DateRule(
        name="about-day",
        pattern="date-word number approx",
        build=days.about_month_day,
        rank=1,
        example=("tgl 20an", "2026-11-20..2026-11-21"),
    ),
    DateRule(
        name="day",
        pattern="date-word number",
        build=days.month_day,
        rank=0,
        example=("tgl 22", "2026-10-22"),
    ),
    DateRule(
        name="month",
        pattern="month month-name",
        build=days.month_period,
        rank=1,
        example=("bulan oktober", "2026-10-01..2026-10-31"),
    ),
    DateRule(
        name="until-now",
        pattern="""
            until ((day | week | month | daytime | night) this
                | yesterday | earlier | just-now | month? month-name)
        """,
        build=counts.vague,
        rank=2,
        example=("sampai hari ini", "none"),
    ),
    DateRule(
        name="day-and-month-in-digits",
        pattern="date-word? pair",
        build=days.day_and_month,
        rank=0,
        example=("4/11", "2026-11-04"),
    ),
    DateRule(
        name="whole-unit",
        pattern="(week | month | year) which",
        build=weeks.whole,
        rank=1,
        example=("bulan lalu", "2026-10-01..2026-10-31"),
    ),
    DateRule(
        name="the-other-day",
        pattern="yesterday{2,} | yesterday ago",
        build=counts.vague,
        rank=2,
        example=("kemarin-kemarin", "none"),
    ),
    DateRule(
        name="two-days-ago",
        pattern="yesterday lusa | lusa yesterday | yesterday long-ago",
        build=days.two_days_ago,
        rank=2,
        example=("kemarin lusa", "2026-11-19"),
    ),
    DateRule(
        name="last-night",
        pattern="(earlier night | night earlier | last-night) clock?",
        build=days.last_night,
        rank=2,
        example=("tadi malam jam 11", "2026-11-20"),
    ),
    DateRule(
        name="yesterday",
        pattern="night yesterday | yesterday night | yesterday",
        build=days.yesterday,
        rank=2,
        example=("kemarin malam", "2026-11-20"),
    ),
    DateRule(
        name="today",
        pattern="""
            day this | (daytime | night | clock | earlier) this
            | just-now | earlier daytime | daytime earlier | earlier
        """,
        build=days.this_day,
        rank=2,
        example=("tadi pagi", "2026-11-21"),
    ),
    DateRule(
        name="to-come",
        pattern="will (daytime | night) | day tomorrow | tomorrow | lusa | day next",
        build=counts.ahead,
        rank=2,
        example=("nanti malam", "future"),
    ),
    DateRule(
        name="bare-month",
        pattern="month-name",
        build=days.bare_month,
        rank=2,
        example=("oktober", "2026-10-01..2026-10-31"),
    ),
    DateRule(
        name="bare-year",
        pattern="year-number",
        build=weeks.year,
        rank=2,
        example=("2025", "2025-01-01..2025-12-31"),
    ),
)
