"""Rules for counts of days, weeks, months and years: "udah 2 minggu", "2-3 hari lalu"."""

from typing import Final

from flows.understanding.dates import counts
from flows.understanding.dates.grammar.rule import DateRule

COUNT_RULES: Final = (
    DateRule(
        name="working-days",
        pattern="since? lead{0,4} number unit working back?",
        build=counts.vague,
        rank=1,
        example=("udah 7 hari kerja", "none"),
    ),
    DateRule(
        name="every",
        pattern="""
            every{1,2} (number | pair)? day? (weekday | day | week | month | year | month-name)
            not-followed-by(back | this)
        """,
        build=counts.vague,
        rank=1,
        example=("tiap hari senin", "none"),
    ),
    DateRule(
        name="range-ago",
        pattern="(since (lead | will){0,3})? near{0,2} pair unit approx? back",
        build=counts.span_of_counts,
        rank=1,
        example=("sekitar 2-3 hari lalu", "2026-11-18..2026-11-19"),
    ),
    DateRule(
        name="since-range",
        pattern="since lead{0,4} pair unit",
        build=counts.span_of_counts,
        rank=1,
        example=("udah 2-3 hari", "2026-11-18..2026-11-19"),
    ),
    DateRule(
        name="either-ago",
        pattern="""
            (since (lead | will){0,3})? near{0,2}
            number either? number unit approx? back
        """,
        build=counts.span_of_counts,
        rank=1,
        example=("2 atau 3 minggu lalu", "2026-10-31..2026-11-07"),
    ),
    DateRule(
        name="since-either",
        pattern="since lead{0,4} number either? number unit",
        build=counts.span_of_counts,
        rank=1,
        example=("udah dua tiga hari", "2026-11-18..2026-11-19"),
    ),
    DateRule(
        name="still-to-go",
        pattern="(since | near){0,4} number half? unit-or-hour approx? (over | half)? to-go",
        build=counts.ahead,
        rank=1,
        example=("kurang 3 hari lagi", "future"),
    ),
    DateRule(
        name="sum-ago",
        pattern="lead{0,4} number (week | month) number (day | week) approx? (ago | passed)",
        build=counts.sum_back,
        rank=1,
        example=("seminggu 2 hari lalu", "2026-11-12"),
    ),
    DateRule(
        name="since-sum",
        pattern="since lead{0,4} number (week | month) number (day | week) approx?",
        build=counts.sum_back,
        rank=1,
        example=("udah 1 bulan 5 hari", "2026-10-16"),
    ),
    DateRule(
        name="sum-alone",
        pattern="number (week | month) number (day | week)",
        build=counts.vague,
        rank=1,
        example=("sebulan 3 hari", "none"),
    ),
    DateRule(
        name="count-ago",
        pattern="""
            lead{0,4} number half? unit-or-hour approx? (over | half){0,2}
            (ago | passed | yesterday) over?
        """,
        build=counts.count_back,
        rank=1,
        example=("hampir 2 minggu yang lalu", "2026-11-07..2026-11-13"),
    ),
    DateRule(
        name="since-count",
        pattern="since lead{0,4} number half? unit approx? (over | half)?",
        build=counts.count_back,
        rank=1,
        example=("udah hampir 2 minggu", "2026-11-07..2026-11-13"),
    ),
    DateRule(
        name="range-alone",
        pattern="pair unit-or-hour approx?",
        build=counts.vague,
        rank=1,
        example=("2-3 hari", "none"),
    ),
    DateRule(
        name="some",
        pattern="""
            (some | other-number | half) half? unit-or-hour approx? (over | half)?
            (ago | yesterday | passed)?
        """,
        build=counts.vague,
        rank=1,
        example=("beberapa hari lalu", "none"),
    ),
    DateRule(
        name="count-alone",
        pattern="number half? unit-or-hour approx? (over | half)? this?",
        build=counts.vague,
        rank=1,
        example=("3 hari ini", "none"),
    ),
)
