"""The days that a message tells, and what it says besides names and dates."""

import datetime as dt
from dataclasses import replace

from flows.library import worked_out_once
from flows.understanding.case import SentComplaint, as_reported, may_tell_sent, read_sent
from flows.understanding.dates import (
    DateRange,
    DateReading,
    ExactDate,
    Role,
    Token,
    lexicon,
    read_date,
    tokens,
)
from flows.understanding.message.reports import MessageReports
from flows.understanding.names import content_words


class MessageDates(MessageReports):
    """What it says of time; the day of a report is not that of finishing."""

    @worked_out_once
    def tokens(self) -> tuple[Token, ...]:
        """What it says of time, and its other words, as the date grammar sees them."""
        return tokens(self._read, lexicon(self.library))

    @worked_out_once
    def _own_tokens(self) -> tuple[Token, ...]:
        own = self.told_of_others.rest
        return self.tokens if own == self._read else tokens(own)

    @worked_out_once
    def date(self) -> DateReading:
        """The day on which the training was finished, as far as it tells one."""
        return self._counted(read_date(self._own_tokens, self.today))

    @worked_out_once
    def finished(self) -> DateReading:
        """The day that it ties to finishing; one that stands there by itself is none."""
        return self._counted(read_date(self._own_tokens, self.today, only_tied=True))

    def date_of(self, role: Role) -> DateReading:
        """Return the day on which this happened."""
        if role is Role.COMPLETED:
            return self.date
        return self._counted(read_date(self.tokens, self.today, about=role))

    @property
    def ahead_of_wib(self) -> bool:
        """Whether the day of finishing is one that has not begun in WIB."""
        read = read_date(self._own_tokens, self.today) if self._is_ahead else None
        return isinstance(read, ExactDate) and read.day == self.today

    @property
    def _is_ahead(self) -> bool:
        return self.wib is not None and self.wib < self.today

    def _counted(self, read: DateReading) -> DateReading:
        """Return what was read by days of WIB: today, where it is tomorrow there, has not begun."""
        if self.wib is None or not self._is_ahead:
            return read
        match read:
            case ExactDate(day=day):
                return replace(read, day=min(day, self.wib))
            case DateRange(earliest=first, latest=last):
                last = min(last, self.wib)
                return replace(read, earliest=min(first, last), latest=last)
        return read

    @worked_out_once
    def sent_complaint(self) -> SentComplaint | None:
        """What it tells of a complaint that the participant sent."""
        if not may_tell_sent(self.words):
            return None  # most messages
        return read_sent(self.clauses, self._read, of_others=bool(self.told_of_others.said))

    @worked_out_once
    def sent_on(self) -> DateReading:
        """The day on which such a complaint was sent; one of a ticket's number is none."""
        reported = tokens(as_reported(self._read), lexicon(self.library))
        return read_date(reported, self.today, about=Role.REPORTED)

    def date_up_to(self, latest: dt.date) -> DateReading:
        """Return the day of finishing, had the message been typed on an earlier day."""
        return read_date(self.tokens, latest)

    @worked_out_once
    def content(self) -> frozenset[str]:
        """The words that are no date, no name of ours and no filler."""
        return content_words(self.tokens, self.library)

    @property
    def content_words(self) -> int:
        """How many different words are no date, no name of ours and no filler."""
        return len(self.content)
