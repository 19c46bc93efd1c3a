"""The kinds of questions in the order in which they are asked. A new kind needs its line here."""

from datetime import datetime
from typing import Final

from flows.dialogue import NO_WAITS, UNKNOWN, Context, State, WaitingTimes, asked_again, only_known
from flows.library import Library
from flows.questions.check import CHECK_QUESTION
from flows.questions.complaints import (
    CHANNEL_QUESTION,
    DAY_QUESTION,
    SURE_QUESTION,
    TICKET_QUESTION,
)
from flows.questions.completed import COMPLETED_QUESTION
from flows.questions.confirm import CONFIRM_QUESTION
from flows.questions.counterpart import COUNTERPART_QUESTION
from flows.questions.graded import GRADED_QUESTION
from flows.questions.guided import GUIDE_QUESTION
from flows.questions.platform import PLATFORM_QUESTION
from flows.questions.programme import PROGRAMME_QUESTION
from flows.questions.provider import PROVIDER_QUESTION
from flows.questions.question import Question
from flows.questions.reports import (
    CONTRADICTION_QUESTION,
    INQUIRY_QUESTION,
    REPORT_DAY_QUESTION,
    REPORTED_QUESTION,
    STILL_NOT_QUESTION,
    WAIT_QUESTION,
)
from flows.questions.reviewed import REVIEWED_QUESTION

# What is missing of a complaint that was sent, once the rest is answered.
_OF_COMPLAINTS: Final[tuple[Question, ...]] = (
    CHANNEL_QUESTION,
    DAY_QUESTION,
    SURE_QUESTION,
    TICKET_QUESTION,
)

QUESTIONS: tuple[Question, ...] = (
    PLATFORM_QUESTION,
    PROVIDER_QUESTION,
    COMPLETED_QUESTION,
    PROGRAMME_QUESTION,
    CHECK_QUESTION,
    GRADED_QUESTION,  # asked behind the check that proves the grade
    COUNTERPART_QUESTION,  # the same, before it
    REVIEWED_QUESTION,  # asked behind the check of the review
    CONTRADICTION_QUESTION,  # before what contradicts itself is judged
    STILL_NOT_QUESTION,  # before anybody is chased
    CONFIRM_QUESTION,
    REPORTED_QUESTION,
    REPORT_DAY_QUESTION,
    WAIT_QUESTION,
    INQUIRY_QUESTION,
    *_OF_COMPLAINTS,
)

# Those of the guided cases that content describes.
GUIDE_QUESTIONS: Final[tuple[Question, ...]] = (
    GUIDE_QUESTION,
    CONFIRM_QUESTION,
    *_OF_COMPLAINTS,  # the same as the certificate's
)

# Ids that already mean something: questions of ours, words for actors, answers.
RESERVED_IDS: Final = frozenset({*(kind.id for kind in QUESTIONS), "lembaga", "pmo", UNKNOWN})


def context_of(
    library: Library, state: State, now: datetime, *, waits: WaitingTimes = NO_WAITS
) -> Context:
    """Return where a state stands among our questions at this moment (WIB).

    `waits` is what can be told of how long others have waited. A guided case that the content has
    no more is let go.
    """
    known = only_known(state, (guide.id for guide in library.guides))
    return Context(
        library=library,
        state=known,
        now=now,
        kinds=QUESTIONS,
        guide_kinds=GUIDE_QUESTIONS,
        waits=waits,
    )


def kind_named(library: Library, question: str) -> Question | None:
    """Return the question of that id, or None where no kind has it."""
    return next(
        filter(None, (kind.named(library, question) for kind in (*QUESTIONS, GUIDE_QUESTION))), None
    )


def as_put(library: Library, state: State, now: datetime) -> State:
    """Return the state in which a question that opened by itself counts as put."""
    context = context_of(library, state, now)
    question = context.open_question()
    opened = kind_named(library, question) if question else None
    return asked_again(state, question) if question and opened and opened.opens_by_itself else state
