"""Rules for weekdays and weekends; "minggu" is a Sunday or a week."""

from typing import Final

from flows.understanding.dates import weeks
from flows.understanding.dates.grammar.rule import DateRule

WEEK_RULES: Final = (
    DateRule(
        name="saturday-night",
        pattern="night week back?",
        build=weeks.saturday_night,
        rank=0,
        example=("malam minggu kemarin", "2026-11-14"),
    ),
    DateRule(
        name="night-before",
        pattern="night weekday back?",
        build=weeks.night_before,
        rank=0,
        example=("malam jumat", "2026-11-19..2026-11-20"),
    ),
    DateRule(
        name="sunday",
        pattern="day week which?",
        build=weeks.weekday,
        rank=0,
        example=("hari minggu kemarin", "2026-11-15"),
    ),
    DateRule(
        name="yesterday-weekday",
        pattern="yesterday day? weekday",
        build=weeks.weekday,
        rank=0,
        example=("kemarin jumat", "2026-11-20"),
    ),
    DateRule(
        name="yesterday-sunday",
        pattern="yesterday day week",
        build=weeks.weekday,
        rank=0,
        example=("kemarin hari minggu", "2026-11-15"),
    ),
    DateRule(
        name="yesterday-sunday-or-week",
        pattern="yesterday week not-followed-by(back | this)",
        build=weeks.sunday_or_week,
        rank=0,
        example=("kemarin minggu", "2026-11-09..2026-11-15"),
    ),
    DateRule(
        name="sunday-by-its-hour",
        pattern="week back? followed-by(daytime | night | clock)",
        build=weeks.weekday,
        rank=0,
        example=("minggu kemarin pagi", "2026-11-15"),
    ),
    DateRule(
        name="sunday-by-its-date",
        pattern="""
            week followed-by(break? (
                date-word? number month? month-name | date-word number
                | date-word? full-date | date-word? pair))
        """,
        build=weeks.weekday,
        rank=0,
        example=("minggu 15 november", "2026-11-15"),
    ),
    DateRule(
        name="saturday-sunday",
        pattern="""
            weekday week not-followed-by(
                which | date-word | number | pair | full-date | daytime | night | clock)
        """,
        build=weeks.weekend_or_weekday,
        rank=0,
        example=("sabtu minggu", "2026-11-14..2026-11-15"),
    ),
    DateRule(
        name="weekday-of-a-week",
        pattern="day? weekday followed-by(week which | yesterday lusa | yesterday long-ago)",
        build=weeks.weekday,
        rank=0,
        example=("rabu minggu lalu", "2026-11-11"),
    ),
    DateRule(
        name="weekday",
        pattern="day? weekday which?",
        build=weeks.weekday,
        rank=0,
        example=("hari rabu", "2026-11-18"),
    ),
    DateRule(
        name="weekend",
        pattern="weekend which?",
        build=weeks.weekend,
        rank=1,
        example=("weekend kemarin", "2026-11-14..2026-11-15"),
    ),
)
