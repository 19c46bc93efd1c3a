"""What is asked, and how answers are offered, taken and told."""

from flows.questions.ask import EXPLAINED, ask, help_with, month_page, quick_choices
from flows.questions.choices import ABOUT, links
from flows.questions.days import asks_day, earliest_day
from flows.questions.in_words import label_of, value_in_words
from flows.questions.month import as_month, close_month
from flows.questions.periods import as_value
from flows.questions.reported import (
    DONE,
    actor_name,
    does,
    forget_buttons,
    report_in_words,
    sentence,
    stages,
)

__all__ = [
    "ABOUT",
    "DONE",
    "EXPLAINED",
    "actor_name",
    "as_month",
    "as_value",
    "ask",
    "asks_day",
    "close_month",
    "does",
    "earliest_day",
    "forget_buttons",
    "help_with",
    "label_of",
    "links",
    "month_page",
    "quick_choices",
    "report_in_words",
    "sentence",
    "stages",
    "value_in_words",
]
