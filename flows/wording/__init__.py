"""Indonesian phrasing: texts of CS with their gaps filled, dates in words, the small markup."""

from flows.wording.bubbles import BUBBLE, length, pages
from flows.wording.dates import (
    WEEKDAY_COLUMNS,
    WEEKDAYS,
    elapsed,
    filled,
    full_date,
    full_month,
    joined,
    long_date,
    one_name,
    paragraphs,
    period,
    short_date,
    short_day,
    short_month,
    source_date,
)
from flows.wording.explained import explained
from flows.wording.markup import Run, Style, parse, plain
from flows.wording.sources import line
from flows.wording.texts import CASE_WORDS, GUIDE_WORDS, MESSAGES, say

__all__ = [
    "BUBBLE",
    "CASE_WORDS",
    "GUIDE_WORDS",
    "MESSAGES",
    "WEEKDAYS",
    "WEEKDAY_COLUMNS",
    "Run",
    "Style",
    "elapsed",
    "explained",
    "filled",
    "full_date",
    "full_month",
    "joined",
    "length",
    "line",
    "long_date",
    "one_name",
    "pages",
    "paragraphs",
    "parse",
    "period",
    "plain",
    "say",
    "short_date",
    "short_day",
    "short_month",
    "source_date",
]
