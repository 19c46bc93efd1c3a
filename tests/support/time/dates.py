"""Short ways to say what a date reading should be, for tables of sentences."""

from datetime import date
from typing import Final

from flows.understanding.dates.reading import (
    DateRange,
    DateReading,
    ExactDate,
    FutureDate,
    InvalidDate,
    NoDate,
)

SATURDAY: Final = date(2026, 11, 21)
NONE: Final = NoDate()
FUTURE: Final = FutureDate()
INVALID: Final = InvalidDate()


def on(text: str) -> ExactDate:
    return ExactDate(date.fromisoformat(text))


def between(text: str) -> DateRange:
    first, _, last = text.partition("..")
    return DateRange(date.fromisoformat(first), date.fromisoformat(last))


def reading(text: str) -> DateReading:
    """Return the reading that "2026-11-03", "2026-11-01..2026-11-10", "future" ... stands for."""
    named: dict[str, DateReading] = {"none": NONE, "future": FUTURE, "invalid": INVALID}
    if text in named:
        return named[text]
    return between(text) if ".." in text else on(text)


def table(text: str) -> list[tuple[str, DateReading]]:
    """Return the rows of "sentence | reading" lines."""
    rows = (line.rpartition("|") for line in text.strip().splitlines())
    return [(sentence.strip(), reading(expected.strip())) for sentence, _, expected in rows]
