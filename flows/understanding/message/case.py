"""What a message says of a case: that it is missing or there, its checks, a short answer."""

from collections.abc import Mapping
from typing import Final

from flows.library import Check, CheckAnswer, Choice, Topic, worked_out_once
from flows.understanding.case import (
    CaseRemark,
    ComplaintRemark,
    read_complaint,
    read_remarks,
    tells_case,
)
from flows.understanding.check_answer import names_only, read_check_answer
from flows.understanding.message.words import MessageWords
from flows.understanding.situations import told_situation, urgent_topic
from flows.understanding.statements import read_told, told_clauses
from flows.understanding.yes_no import NO_ANSWER, ShortAnswer, read_answer, read_sign

_NOT_WANTED: Final = ("tidak", "jadi")


class MessageCase(MessageWords):
    """What is told of the participant's own case, besides names and dates."""

    @worked_out_once
    def tells_case(self) -> bool:
        """Whether it tells that the certificate is missing."""
        return tells_case(self.clauses, self.library)

    @worked_out_once
    def remarks(self) -> frozenset[CaseRemark]:
        """What it says of the case that is on, or was, and nothing else."""
        return read_remarks(self.sentences, self.library.vocabulary)

    @property
    def calls_off(self) -> bool:
        """Whether it takes back what was begun: "ga jadi deh"."""
        return self.without_fillers == _NOT_WANTED or CaseRemark.STOP in self.remarks

    @worked_out_once
    def complaint(self) -> ComplaintRemark | None:
        """What it says of a complaint."""
        return read_complaint(self.words)

    @worked_out_once
    def statements(self) -> Mapping[str, CheckAnswer]:
        """The checks answered in passing, "yes" or "no" by id."""
        told = told_clauses(self._read, self._parts, self.library.vocabulary)
        return read_told(told, self.library)

    @worked_out_once
    def answer(self) -> ShortAnswer:
        """What it is as a short answer to "sudah ...?"; what asks is none.

        Without words its signs say it, a thumb or a cross.
        """
        if "?" in self._read:
            return NO_ANSWER
        if not self.words:
            return read_sign(self._read)
        return read_answer(self.words, self.library.vocabulary)

    def answer_to(self, check: Check) -> ShortAnswer:
        """Return what it is as a short answer to this check, in the check's own words too."""
        if "?" in self._read or not self.words:
            return self.answer
        return read_check_answer(self.words, check, self.library)

    def only_names(self, check: Check) -> bool:
        """Tell whether it names what the check is about and says nothing of it: "ovo"."""
        return names_only(self.words, check, self.library)

    @worked_out_once
    def urgent(self) -> str | None:
        """The id of the topic whose urgent situation it tells."""
        return urgent_topic(self.clauses, self.library)

    def situation(self, topic: Topic) -> Choice | None:
        """Return the situation of a topic that it tells."""
        return told_situation(self.clauses, topic, self.library)
