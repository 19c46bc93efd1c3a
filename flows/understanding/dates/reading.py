"""What reading a date can come to: values only; flows.understanding.dates.read_date reads them."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class ExactDate:
    """One day, never after the `today` it was read with.

    `yearless` where a day and a month were told and no year, `monthless` where a number alone: then
    it is the latest such day.
    """

    day: date
    yearless: bool = field(default=False, compare=False)
    monthless: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class DateRange:
    """Somewhere from `earliest` to `latest`, both included; to be narrowed down by asking.

    `yearless` as for a day.
    """

    earliest: date
    latest: date
    yearless: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class FutureDate:
    """A day that is still to come."""


@dataclass(frozen=True, slots=True)
class InvalidDate:
    """A day that no calendar has, such as 31 November."""


@dataclass(frozen=True, slots=True)
class NoDate:
    """Nothing that can be taken for a date."""


DateReading = ExactDate | DateRange | FutureDate | InvalidDate | NoDate
