"""What others of the chain are said to have done: who said what, and on which day they did it.

Both are asked on purpose only, once there is a verdict; what was said stands beside the answers.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from flows.diagnosis import NOT_YET, DatedStage
from flows.dialogue import (
    Button,
    Context,
    Known,
    Rows,
    State,
    Verb,
    button,
    fitting,
    rows,
    with_report,
)
from flows.questions.days import DayQuestion
from flows.questions.heard import Given, HeardAnswer
from flows.questions.question import PAIR, Question
from flows.questions.reports.inquiry import (
    RESULTS,
    after_result,
    as_result,
    contact_name,
    read_result,
)
from flows.questions.reports.of_actor import QuestionOfActor
from flows.questions.reports.said import (
    DONE,
    REPORTED,
    actor_name,
    brief_name,
    does,
    graded_elsewhere,
    keep_button,
    names_of,
    report_label,
    sentence,
    stages,
    without_report,
)
from flows.understanding import Message
from flows.wording import full_date, say


def forget_buttons(context: Context) -> tuple[Button, ...]:
    """Return a button for each report and each contact asked in vain that can be taken back."""
    library, round_ = context.library, context.state.round
    reports = (
        button(
            fitting(
                say(library, "forget-report", report=report_label(context, stage.actor)),
                say(library, "forget-report", report=brief_name(context, stage.actor)),
            ),
            round_,
            Verb.FORGET,
            stage.actor,
        )
        for stage in stages(context)
        if names_of(context, stage.actor)
    )
    contacts = dict.fromkeys(inquiry.contact for inquiry in context.state.inquiries)
    inquiries = (
        button(
            say(library, "forget-inquiry", contact=contact_name(context, contact)),
            round_,
            Verb.FORGET,
            FORGET_INQUIRY,
            contact,
        )
        for contact in contacts
        if contact in context.contacts()
    )
    return (*reports, *inquiries)


class ReportedQuestion(Question):
    """Who said what: its buttons name an actor, who has done its part or not yet, or a result."""

    staff_name = "kata mereka"
    ask_text = "ask-reported"

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def may_be_asked(self, context: Context) -> bool:
        """Tell whether there is a chain whose actors can have said something."""
        return context.case() is not None

    def choices(self, context: Context) -> Rows:
        """Return what each actor can have said, what else can have come of it, what to undo."""
        said = (one for stage in stages(context) for one in self._said(context, stage))
        no_answer, wait, not_found = (
            self.answer_button(context, result, say(context.library, label))
            for result, label in RESULTS.items()
        )
        return (
            *rows(said, 1),
            (no_answer, wait),
            (not_found,),
            *rows(forget_buttons(context), 1),
            (keep_button(context, self.id),),
        )

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer: what was said stands beside the answers."""
        return False

    def refusal(self, context: Context, value: str) -> str:
        """Take what came of asking; what an actor has done has its own button (Verb.REPORTED)."""
        return "" if as_result(value) else say(context.library, "not-understood")

    def stored(self, context: Context, value: str) -> State:
        """Ask next what is missing of the inquiry."""
        result = as_result(value)
        return after_result(context, result) if result else context.state

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take what came of asking; the labels of the buttons are typeable."""
        result = read_result(message)
        return Given(result) if result else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None

    def noted(self, context: Context) -> str:
        """Read nothing back: what is missing is asked next."""
        return ""

    def _said(self, context: Context, stage: DatedStage) -> Iterator[Button]:
        round_, library = context.state.round, context.library
        name, part = brief_name(context, stage.actor), does(context, stage)
        if stage.actor != "pmo":  # had the PMO done its part, the certificate would be there
            done = fitting(
                say(library, "reported-done", actor=name, does=part),
                say(library, "pick-done", actor=name, done=say(library, "value-yes")),
            )
            yield button(done, round_, Verb.REPORTED, stage.actor, DONE)
        not_yet = fitting(
            say(library, "reported-not-yet", actor=name, does=part),
            say(library, "pick-not-yet", actor=name),
        )
        yield button(not_yet, round_, Verb.REPORTED, stage.actor, NOT_YET)


class ReportDayQuestion(QuestionOfActor, DayQuestion):
    """On which day an actor did its part: `reported:<actor>`, one kind for every actor.

    Any day up to today is taken; one that contradicts what was told is asked about by
    ContradictionQuestion, which names both.
    """

    staff_name = "kata mereka"
    prefix = f"{REPORTED}:"
    left_text = "reported-no-day-told"  # without a day nothing can be counted
    unknown = None

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def may_be_asked(self, context: Context) -> bool:
        """Tell whether the actor has a part in this case."""
        return any(stage.actor == self.actor for stage in stages(context))

    def words(self, context: Context) -> str:
        """Ask for the day on which the actor did what its stage is."""
        name, part = actor_name(context, self.actor), does(context, self._stage(context))
        return say(context.library, "ask-reported-day", actor=name, does=part)

    def choices(self, context: Context) -> Rows:
        """Return the last days from the completion on, and the ways on without a day."""
        without = self.help_button(context, say(context.library, "reported-without-day"))
        days = rows(self.recent(context), PAIR)
        return (*days, self.by_month(context), (without,), (keep_button(context, self.id),))

    def earliest(self, context: Context) -> date:
        """Return the first day on which the training can have been completed."""
        return context.earliest or context.completed or super().earliest(context)

    def likely(self, context: Context) -> date:
        """Return the day told before, or the one on which the stage was due."""
        stage = self._stage(context)
        return stage.done or min(stage.last_day, context.today)

    def stored(self, context: Context, value: str) -> State:
        """Store the day beside the answers; a "no" said before of this or an earlier stage goes."""
        return with_report(
            context.state,
            self.actor,
            value,
            told=context.today,
            instead_of=(*names_of(context, self.actor), *self._denied_before(context)),
        )

    def left(self, context: Context) -> State:
        """Drop a "no": it is done, only the day is not known."""
        denied = context.reports().get(self.actor) == NOT_YET
        return without_report(context, self.actor) if denied else super().left(context)

    def noted(self, context: Context) -> str:
        """Say once why what lacks its proof does not count; else the verdict tells it all."""
        if not graded_elsewhere(context, self.actor):
            return ""
        stage = self._stage(context)
        return say(
            context.library,
            "graded-elsewhere",
            actor=sentence(actor_name(context, self.actor)),
            does=does(context, stage),
            done=full_date(date.fromisoformat(context.reports()[self.actor])),
        )

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer: what was said stands beside the answers."""
        return False

    def _stage(self, context: Context) -> DatedStage:
        return next(stage for stage in stages(context) if stage.actor == self.actor)

    def _denied_before(self, context: Context) -> Iterator[str]:
        """Yield the names of earlier actors of whom a "no" was said."""
        actors, said = context.actors(), context.reports()
        for actor in actors[: actors.index(self.actor)]:
            if said.get(actor) == NOT_YET:
                yield from names_of(context, actor)


def report_day(actor: str) -> str:
    """Return the id of the question on which day an actor did its part."""
    return f"{ReportDayQuestion.prefix}{actor}"


FORGET_INQUIRY: Final = "inquired"  # the first argument of Verb.FORGET, before a contact
REPORTED_QUESTION = ReportedQuestion(id=REPORTED)
REPORT_DAY_QUESTION = ReportDayQuestion(id=ReportDayQuestion.prefix)
