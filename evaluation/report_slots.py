"""The part of the report on what is read besides the topic: dates, platform, provider, checks."""

from collections.abc import Sequence
from typing import Final

from evaluation.dates import ReadDate
from evaluation.questions import Judged
from evaluation.share import share_of
from evaluation.stories import (
    ReadStory,
    answers_invented,
    answers_reversed,
    answers_right,
)
from evaluation.table import Section

_SHOWN: Final = 20


def slots(stories: Sequence[ReadStory], questions: Sequence[Judged]) -> Section:
    """Return how often each slot is right."""
    demand = "at least 95"
    rows: list[Sequence[str]] = [
        ("platform in a story", str(share_of(one.platform for one in stories)), demand),
        ("provider in a story", str(share_of(one.provider for one in stories)), demand),
        ("date in a story", str(share_of(one.day for one in stories)), demand),
    ]
    if answers_right(stories).among:
        rows += [
            ("answers to checks, right", str(answers_right(stories)), demand),
            ("answers to checks, reversed", str(answers_reversed(stories)), "none"),
            ("answers to checks, not told", str(answers_invented(stories))),
        ]
    named = [(one.found, one.question) for one in questions]
    rows += [
        (
            "platform in a question",
            str(share_of(found.platform == one.platform for found, one in named)),
        ),
        (
            "provider in a question",
            str(share_of(found.provider == one.provider for found, one in named)),
        ),
    ]
    return Section("Slots", tuple(rows))


def dates(read: Sequence[ReadDate]) -> Section:
    """Return how many dates are exactly as expected, and how many are another day."""
    rows = (
        ("exactly as expected", str(share_of(one.right for one in read)), "at least 97"),
        ("wrong exact date", str(share_of(one.wrong_day for one in read)), "none"),
    )
    return Section("Dates", rows)


def misread(read: Sequence[ReadDate], stories: Sequence[ReadStory]) -> Section:
    """Return the dates and stories that were not read as expected."""
    rows: list[Sequence[str]] = [
        (one.message.id, f"{_brief(one.message.expect)} read as {_brief(one.read)}")
        for one in read
        if not one.right
    ]
    for one in stories:
        wrong = [slot for slot in ("platform", "provider", "day") if not getattr(one, slot)]
        wrong += [
            check for check, said in one.answers.items() if one.found.answers.get(check) != said
        ]
        if wrong:
            rows.append((one.story.id, ", ".join(wrong)))
    return Section("Dates and stories not read as expected", tuple(rows[:_SHOWN]))


def _brief(told: object) -> str:
    return " ".join(told.values()) if isinstance(told, dict) else str(told)
