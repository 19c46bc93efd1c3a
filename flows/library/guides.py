"""Guided cases that content describes whole (knowledge/diagnoses/), besides the certificate's.

Ordered questions of closed kinds, waits, contacts, words. The verdict rules are
flows.diagnosis.guided.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flows.library.checks import CheckAnswer, Link


class Holds(StrEnum):
    """What a "no" to a check holds up; the values are those of YAML."""

    CASE = "case"  # what the case is about: mended first, beside all others
    REST = "rest"  # the same, and nothing behind it is asked until then
    NOTHING = "nothing"  # told as advice beside the verdict


class GuideVerdict(StrEnum):
    """What a guided case can come to; the values are those of conversation tests."""

    FIX_FIRST = "fix_first"
    CHECK_FIRST = "check_first"
    WAIT = "wait"
    ESCALATE = "escalate"
    TOLD = "told"  # a status whose meaning is the answer


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStep:
    """What every question of a guided case has; `find_out` tells how its answer is found."""

    id: str
    label: str
    question: str
    find_out: str
    links: tuple[Link, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideCheck(GuideStep):
    """Yes, no or not known; `fix` mends a "no".

    `same_as` is the check of checks.yaml whose words in a message answer it too; `starts` the
    guided case that helps with a "no". `told_as` maps yes|no to phrases that answer it where it is
    asked. `denied` is its "no" as a person would put it.
    """

    fix: str
    holds: Holds
    denied: str | None
    same_as: str | None
    starts: str | None
    told_as: Mapping[CheckAnswer, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One of the statuses of a choice: what it means, and what to do then.

    Where it `ends` the case, that is the answer; the complaint form stands below it where
    `complains`. `told_as` are phrases that tell it in a message.
    """

    id: str
    label: str
    means: str
    next: str
    ends: bool
    complains: bool
    told_as: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideChoice(GuideStep):
    """One of several statuses, or not known."""

    statuses: tuple[Status, ...]

    def status(self, key: str | None) -> Status | None:
        """Return the status of that id, or None."""
        return next((one for one in self.statuses if one.id == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideDay(GuideStep):
    """A day, or not known; up to `days_ahead` days after today (0: today is the last)."""

    days_ahead: int


GuideQuestion = GuideCheck | GuideChoice | GuideDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long something takes: `working_days` from the day that answers `since`.

    The contact `holder` has the turn till then; `expected` begins the sentence that tells the day:
    "Insentif mestinya masuk". Not `promised`, it is only usual, and nobody is late by it.
    """

    since: str
    expected: str
    working_days: int
    promised: bool
    holder: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The complaint: its form, a title for it, and the text ready to paste.

    `late` is the sentence of the text that tells the due date, where there is one.
    """

    form: str
    title: str
    text: str
    late: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A guided case: its `topic` begins it. `name` is how it is called beside a day.

    `contacts` maps contact ids, in the order in which they are asked, to what to ask. `solved_as`
    are phrases that say that it is solved. `words` maps a word id (flows.wording.texts names them
    all) to its template.
    """

    id: str
    title: str
    name: str
    topic: str
    questions: tuple[GuideQuestion, ...]
    waits: tuple[Wait, ...]
    contacts: Mapping[str, str]
    letter: Letter
    solved_as: tuple[str, ...]
    words: Mapping[str, str]
    sources: tuple[str, ...]
    reviewed: date

    def question(self, question_id: str) -> GuideQuestion | None:
        """Return the question of that id, or None."""
        return next((one for one in self.questions if one.id == question_id), None)
