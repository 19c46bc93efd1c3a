"""What a message tells of the parts of others, and of having asked them."""

from collections.abc import Mapping
from dataclasses import replace

from flows.library import worked_out_once
from flows.understanding.message.names import MessageNames
from flows.understanding.reports import (
    DONE,
    GRADER,
    PLATFORM,
    AskingOutcome,
    PartedText,
    ToldReports,
    may_answer,
    may_be_hearsay,
    may_tell,
    may_tell_outcome,
    read_outcome,
    read_reports,
)


class MessageReports(MessageNames):
    """What others of the chain did, or said."""

    @worked_out_once
    def _told(self) -> PartedText:
        return PartedText.of(self._read, self.library)

    @worked_out_once
    def told_of_others(self) -> ToldReports:
        """What it tells of the parts of others: "lembaga udah lapor tgl 4, tokopedia belum"."""
        if not self._may_tell:
            return ToldReports(rest=self._read)  # most messages
        return self._by_wib(read_reports(self._told, self.today))

    def _by_wib(self, told: ToldReports) -> ToldReports:
        """Return the reports by days of WIB: what was done today is not done tomorrow there."""
        if self.wib is None or self.wib >= self.today:
            return told
        today, wib = self.today.isoformat(), self.wib.isoformat()
        said = {actor: wib if what == today else what for actor, what in told.said.items()}
        return replace(told, said=said)

    @worked_out_once
    def _may_tell(self) -> bool:
        return may_tell(self.words, self.library)

    def answered_of_others(self) -> ToldReports:
        """Return what it tells of them where their parts are what is talked of: "lembaga belum"."""
        told = self.told_of_others
        if told.said or not may_answer(self.words, self.library):
            return told
        return self._by_wib(read_reports(self._told, self.today, implied=True))

    @worked_out_once
    def is_hearsay(self) -> bool:
        """Whether it says what somebody of the chain said, be it a report that is read or not."""
        if self._may_tell:
            return self.told_of_others.hearsay
        return may_be_hearsay(self.words) and read_reports(self._told, self.today).hearsay

    @property
    def actors_named(self) -> tuple[str, ...]:
        """Who of a chain is named: ids of platforms and providers, "lembaga", "pmo", PLATFORM."""
        return self._told.actors

    @worked_out_once
    def came_of_asking(self) -> AskingOutcome | None:
        """What came of asking somebody, where it was no report: "tokopedia ga bales"."""
        return read_outcome(self._told.segments) if may_tell_outcome(self.words) else None

    @worked_out_once
    def reports(self) -> Mapping[str, str]:
        """Who has done their part on which day, or "no", as far as the message says who."""
        meant = {PLATFORM: self.platform or "", GRADER: ""}
        said = self.told_of_others.said.items()
        told = {meant.get(actor, actor): what for actor, what in said if what != DONE}
        return {actor: what for actor, what in told.items() if actor}
