"""Which dates were read exactly as expected, and which as another day: the one grave mistake."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evaluation.asking import timed
from evaluation.messages import DatedMessage

# A text and today, to the date as `prakerja-bot ask --json` tells it.
ReadsDate = Callable[[str, date], Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDate:
    """A dated message, what was read in it, and how long that took in milliseconds."""

    message: DatedMessage
    read: Mapping[str, str]
    cost: float

    @property
    def right(self) -> bool:
        """Whether it was read exactly as expected."""
        return self.read == self.message.expect

    @property
    def wrong_day(self) -> bool:
        """Whether a day was read that the message does not tell."""
        return self.read["kind"] == "exact" and not self.right


def read_dates(dated: Iterable[DatedMessage], reads: ReadsDate) -> tuple[ReadDate, ...]:
    """Return each message with what was read in it."""
    return tuple(_read(message, reads) for message in dated)


def _read(message: DatedMessage, reads: ReadsDate) -> ReadDate:
    read, cost = timed(lambda: reads(message.text, message.today))
    return ReadDate(message=message, read=read, cost=cost)
