"""Which topics a message asks, as a whole, part by part, or about something it leaves out."""

from flows.library import Topic, TopicAnswer, YesNoAnswer, worked_out_once
from flows.text import joined, words
from flows.understanding.case import waits, waits_for_certificate
from flows.understanding.dates import ExactDate
from flows.understanding.message.case import MessageCase
from flows.understanding.message.dates import MessageDates
from flows.understanding.message.talk import MessageTalk
from flows.understanding.polar import (
    PolarQuestion,
    is_plainly_asked,
    polar_questions,
    yes_no_answers,
)
from flows.understanding.result import Decision
from flows.understanding.topics import Hearing, Matter, TopicChoice, choose_topic, ranker


class MessageTopics(MessageDates, MessageTalk, MessageCase):
    """What it asks; all that is read of it decides whether it asks at all."""

    @property
    def topic(self) -> str | None:
        """The topic to answer, the first of several; None unless one is certain."""
        return next(iter(self.topics), None)

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics to answer, in the order in which they were asked."""
        return self.asked.topics if self._may_ask else ()

    @property
    def is_unsure(self) -> bool:
        """Whether it may ask several topics."""
        return self._may_ask and self.asked.decision is Decision.CLARIFY

    @worked_out_once
    def _may_ask(self) -> bool:
        """Whether it can ask a topic at all: names and dates alone only where an example does."""
        if self._tells_something or self._settled:
            return True
        return self.words in ranker(self.library).examples

    @worked_out_once
    def _tells_something(self) -> bool:
        return bool(self.content) and not (self.small_talk or self.owner)

    @property
    def _settled(self) -> str | None:
        """The topic that answers it, whatever the words."""
        known = self.talk_topic or (self.owner.topic if self.owner else None)
        return known or (self._of_case if self._waits else None)

    @property
    def _waits(self) -> bool:
        """Whether it tells of a training finished on a certain day, and waits for what follows."""
        if not waits(self.words):
            return False  # most messages
        told = bool(self.told_of_others.said)
        known = waits_for_certificate(self.words, reported=told)
        return known and isinstance(self.date, ExactDate)

    @property
    def _of_case(self) -> str | None:
        case = self.library.case.id
        return next((topic.id for topic in self.library.topics if topic.starts == case), None)

    @worked_out_once
    def asked(self) -> TopicChoice:
        """Which topics it may ask, and what to do about that.

        Of several that are near, the one is meant that has yes or no to all that is asked.
        """
        chosen = self._chosen(self._settled)
        near = chosen.candidates[: chosen.offered] if chosen.offered else ()
        found = (self.library.topic(one.topic) for one in near)
        meant = next((topic for topic in found if topic and self._plainly_asks(topic)), None)
        return self._chosen(meant.id) if meant else chosen

    def _plainly_asks(self, topic: Topic) -> bool:
        return is_plainly_asked(self._polar, topic.answer.yes_no, self.library.vocabulary)

    @worked_out_once
    def _hearing(self) -> Hearing:
        return Hearing(self.library)

    def _chosen(self, settled: str | None) -> TopicChoice:
        return choose_topic(
            self.words,
            self.matters,
            self._hearing,
            telling=self._tells_something,
            settled=settled,
            urgent=self.urgent,
        )

    @worked_out_once
    def _polar(self) -> tuple[PolarQuestion, ...]:
        return polar_questions(self.sentences, self.library.vocabulary)

    def yes_no(self, answer: TopicAnswer) -> tuple[YesNoAnswer, ...]:
        """Return what it asks of an answer so that yes or no is told first; usually nothing."""
        if not answer.yes_no:
            return ()
        return yes_no_answers(self._polar, answer.yes_no, self.library.vocabulary)

    def asked_in(self, matter: Matter) -> TopicChoice:
        """Return which topics one of its matters asks by itself."""
        return choose_topic(matter.words, (matter,), self._hearing, telling=True)

    def asked_about(self, subject: str) -> TopicChoice:
        """Return which topics it asks if `subject` is what it leaves out."""
        spoken = joined((words(subject, self.library.vocabulary), self.words))
        return choose_topic(spoken, (Matter(spoken),), self._hearing, telling=True)
