"""What is said of a case besides its answers, a reader each (flows.handlers.text)."""

from flows.handlers.about_case.appeared import appeared, retracted
from flows.handlers.about_case.earlier import gone_on_with, of_somebody_else, stopped
from flows.handlers.about_case.feelings import acknowledged, sympathy, weary
from flows.handlers.about_case.standing import (
    asked_when,
    days_asked,
    next_wanted,
    reckoning_asked,
    status_asked,
    still_missing,
)
from flows.handlers.about_case.troubles import (
    form_failing,
    hope_asked,
    human_wanted,
    provider_closed,
    reminder_wanted,
    unanswered,
    words_wanted,
)

__all__ = [
    "acknowledged",
    "appeared",
    "asked_when",
    "days_asked",
    "form_failing",
    "gone_on_with",
    "hope_asked",
    "human_wanted",
    "next_wanted",
    "of_somebody_else",
    "provider_closed",
    "reckoning_asked",
    "reminder_wanted",
    "retracted",
    "status_asked",
    "still_missing",
    "stopped",
    "sympathy",
    "unanswered",
    "weary",
    "words_wanted",
]
