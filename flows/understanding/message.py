"""A typed message as a value: what is read of it is worked out when it is asked for, once.

It is made anew for each event and let go with it: nothing of a text outlives its step. What to
reply is decided in flows.handlers.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flows.library import Check, CheckAnswer, Choice, Library, Owner, Topic, worked_out_once
from flows.text import (
    Stretch,
    TypedSentence,
    Words,
    clauses_of,
    fillers,
    joined,
    parts,
    question_words,
    sentences,
    word_set,
    words,
)
from flows.understanding.case import (
    CaseRemark,
    ComplaintRemark,
    holds_sigh,
    read_complaint,
    read_remarks,
    sighs,
    tells_case,
)
from flows.understanding.check_answer import names_only, read_check_answer
from flows.understanding.dates import DateReading, Role, Token, lexicon, read_date, tokens
from flows.understanding.names import (
    NamedParties,
    content_words,
    names_several_platforms,
    read_platform,
    read_provider,
)
from flows.understanding.owners import read_owner
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
from flows.understanding.result import Decision
from flows.understanding.situations import told_situation, urgent_topic
from flows.understanding.smalltalk import SmallTalk, is_foreign, is_insult, small_talk
from flows.understanding.statements import read_told, told_clauses
from flows.understanding.topics import (
    GREETING,
    THANKS,
    Matter,
    TopicChoice,
    choose_topic,
    matters,
)
from flows.understanding.unknown_name import names_kind, reads_as_name
from flows.understanding.yes_no import NO_ANSWER, ShortAnswer, read_answer, read_sign

# The longest of 2,248 messages of the evaluation data has 364 characters. Nobody of CS reads on
# where nearly three times as much is said, and what is read costs everybody else their time.
ENOUGH: Final = 1000  # characters
_NOT_WANTED: Final = ("tidak", "jadi")
_OR: Final = "atau"
_SEVERAL: Final = word_set("""
    dua 2 tiga 3 duanya dua2nya keduanya kedua semua semuanya satunya masing
""")
_BRIEF: Final = 300  # characters; with more than a greeting or thanks something else is said
_TALK: Final = {SmallTalk.GREETING: GREETING, SmallTalk.THANKS: THANKS}


@dataclass(frozen=True, kw_only=True)  # without slots: what is read of it is worked out once
class Message:
    """What somebody typed on a day (`today`, in WIB), read with the words of a library."""

    text: str
    library: Library
    today: dt.date

    @worked_out_once
    def _read(self) -> str:
        return self.text[:ENOUGH]

    @worked_out_once
    def _parts(self) -> tuple[Stretch, ...]:
        return parts(self._read, self.library.vocabulary)

    @worked_out_once
    def words(self) -> Words:
        """The normalised words."""
        return joined([part.words for part in self._parts])

    @worked_out_once
    def sentences(self) -> tuple[TypedSentence, ...]:
        """The sentences with their clauses."""
        return sentences(self._parts)

    @worked_out_once
    def clauses(self) -> tuple[Words, ...]:
        """The clauses of all sentences."""
        return clauses_of(self.sentences)

    @worked_out_once
    def matters(self) -> tuple[Matter, ...]:
        """What it is about, part by part, without greetings and asides."""
        return matters(self._parts, self.library.vocabulary)

    @worked_out_once
    def without_fillers(self) -> Words:
        """The words without fillers ("ya kak")."""
        return fillers(self.library.vocabulary).cut_from(self.words)

    @worked_out_once
    def asks(self) -> bool:
        """Whether something is asked: by its sign, or by a word that asks."""
        return "?" in self._read or question_words(self.library.vocabulary).stand_in(self.words)

    @worked_out_once
    def small_talk(self) -> SmallTalk | None:
        """What it is where nothing is asked and nothing told: a greeting, thanks, a sigh."""
        if len(self.text) > _BRIEF:
            return None
        return small_talk(self._read, self.words, self.library.vocabulary)

    @property
    def is_greeting(self) -> bool:
        """Whether it is a greeting and nothing else."""
        return self.small_talk is SmallTalk.GREETING

    @property
    def is_thanks(self) -> bool:
        """Whether it is thanks and nothing else."""
        return self.small_talk is SmallTalk.THANKS

    @property
    def is_ack(self) -> bool:
        """Whether it acknowledges what was said, and nothing else: "ok siap"."""
        return self.small_talk is SmallTalk.ACK

    @property
    def is_frustrated(self) -> bool:
        """Whether it is a sigh and nothing else: "capek deh"."""
        return self.small_talk is SmallTalk.FRUSTRATION

    @property
    def holds_sigh(self) -> bool:
        """Whether somebody sighs in it, whatever else is said."""
        return holds_sigh(self.words, self.library.vocabulary)

    @property
    def sighs(self) -> bool:
        """Whether it is a sigh, perhaps over the waiting, and asks nothing."""
        if self.small_talk is None and "?" not in self._read:
            return sighs(self.sentences, self.library.vocabulary)
        return self.is_frustrated

    @property
    def talk_topic(self) -> str | None:
        """The topic that answers a message of small talk."""
        return _TALK.get(self.small_talk) if self.small_talk else None

    @worked_out_once
    def is_insult(self) -> bool:
        """Whether a word insults."""
        return is_insult(self.words, self.library.vocabulary)

    @worked_out_once
    def is_foreign(self) -> bool:
        """Whether it is in English, or in letters that are not ours."""
        return is_foreign(self._read, self.library.vocabulary)

    @worked_out_once
    def _named(self) -> NamedParties:
        return NamedParties(self.sentences, self.library)

    @worked_out_once
    def platform(self) -> str | None:
        """The id of the platform that it names as the participant's."""
        return read_platform(self._named)

    @worked_out_once
    def provider(self) -> str | None:
        """The id of the training provider that it names."""
        return read_provider(self._named)

    @worked_out_once
    def own_platform(self) -> str | None:
        """The platform, where it is not that of a relative."""
        return read_platform(self._named, own=True)

    @worked_out_once
    def own_provider(self) -> str | None:
        """The provider, where it is not that of a relative."""
        return read_provider(self._named, own=True)

    @worked_out_once
    def owner(self) -> Owner | None:
        """Whose matter it is; None where it may be ours."""
        found = read_owner(self.words, self.library)
        return None if found and self.provider else found

    @worked_out_once
    def urgent(self) -> str | None:
        """The id of the topic whose urgent situation it tells."""
        return urgent_topic(self.clauses, self.library)

    def situation(self, topic: Topic) -> Choice | None:
        """Return the situation of a topic that it tells."""
        return told_situation(self.clauses, topic, self.library)

    @property
    def names_several(self) -> bool:
        """Whether it speaks of several trainings, on platforms of their own."""
        if _SEVERAL.isdisjoint(self.words) or _OR in self.words:
            return False
        return names_several_platforms(self._named)

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
    def _told(self) -> PartedText:
        return PartedText.of(self._read, self.library)

    @worked_out_once
    def told_of_others(self) -> ToldReports:
        """What it tells of the parts of others: "lembaga udah lapor tgl 4, tokopedia belum"."""
        if not may_tell(self.words, self.library):
            return ToldReports(rest=self._read)  # most messages
        return read_reports(self._told, self.today)

    def answered_of_others(self) -> ToldReports:
        """Return what it tells of them where their parts are what is talked of: "lembaga belum"."""
        told = self.told_of_others
        if told.said or not may_answer(self.words, self.library):
            return told
        return read_reports(self._told, self.today, implied=True)

    @worked_out_once
    def is_hearsay(self) -> bool:
        """Whether it says what somebody of the chain said, be it a report that is read or not."""
        if may_tell(self.words, self.library):
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
    def tokens(self) -> tuple[Token, ...]:
        """What it says of time, and its other words, as the date grammar sees them."""
        return tokens(self._read, lexicon(self.library))

    @worked_out_once
    def date(self) -> DateReading:
        """The day on which the training was finished, as far as it tells one."""
        return read_date(self._own_tokens, self.today)

    @worked_out_once
    def _own_tokens(self) -> tuple[Token, ...]:
        own = self.told_of_others.rest  # the day of a report is not that of finishing
        return self.tokens if own == self._read else tokens(own)

    @worked_out_once
    def finished(self) -> DateReading:
        """The day that it ties to finishing; one that stands there by itself is none."""
        return read_date(self._own_tokens, self.today, only_tied=True)

    def date_of(self, role: Role) -> DateReading:
        """Return the day on which this happened."""
        if role is Role.COMPLETED:
            return self.date
        return read_date(self.tokens, self.today, about=role)

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

    @worked_out_once
    def reads_as_name(self) -> bool:
        """Whether it is the name of an institution that is none of ours, and nothing else."""
        return not self.asks and reads_as_name(self.words, self.library)

    @property
    def names_institution(self) -> bool:
        """Whether such a name says itself that it is one: "kursus barista"."""
        return names_kind(self.words) and self.reads_as_name

    @property
    def topic(self) -> str | None:
        """The topic to answer, the first of several; None unless one is certain."""
        return self.asked.topic

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics to answer, in the order in which they were asked."""
        return self.asked.topics

    @property
    def is_unsure(self) -> bool:
        """Whether it may ask several topics."""
        return self.asked.decision is Decision.CLARIFY

    @worked_out_once
    def asked(self) -> TopicChoice:
        """Which topics it may ask, and what to do about that."""
        return choose_topic(
            self.words,
            self.matters,
            self.library,
            telling=self.content_words > 0 and not (self.small_talk or self.owner),
            settled=self.talk_topic or (self.owner.topic if self.owner else None),
            urgent=self.urgent,
        )

    def asked_in(self, matter: Matter) -> TopicChoice:
        """Return which topics one of its matters asks by itself."""
        return choose_topic(matter.words, (matter,), self.library, telling=True)

    def asked_about(self, subject: str) -> TopicChoice:
        """Return which topics it asks if `subject` is what it leaves out."""
        spoken = joined((words(subject, self.library.vocabulary), self.words))
        return choose_topic(spoken, (Matter(spoken),), self.library, telling=True)
