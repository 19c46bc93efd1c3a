"""What others of the chain are said to have done: who said what, and on which day they did it.

Both are asked on purpose only, once there is a verdict; what was said stands beside the answers.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final, Self

from flows.diagnosis import NOT_YET, DatedStage, clock_start
from flows.dialogue import Button, Context, Known, Rows, State, Verb, button, rows, with_report
from flows.library import Library
from flows.questions.days import DayQuestion
from flows.questions.question import PAIR, Question
from flows.wording import full_date, say

_ACTORS: Final = {"lembaga": "actor-lembaga", "pmo": "actor-pmo"}
REPORTED: Final = "reported"
DONE: Final = "done"


def actor_name(context: Context, actor: str) -> str:
    """Return an actor's name: a platform's or provider's own, or CS's word for lembaga and pmo."""
    library = context.library
    named = library.platform(actor) or library.provider(actor)
    return named.name if named else say(library, _ACTORS[actor])


def sentence(words: str) -> str:
    """Return words as they begin a sentence: "Lembaga pelatihan ..."."""
    return words[:1].upper() + words[1:]


def does(context: Context, stage: DatedStage) -> str:
    """Return what the stage's actor does, as it completes "<actor> sudah ..."."""
    return context.filled(stage.does)


def stages(context: Context) -> tuple[DatedStage, ...]:
    """Return the chain of the case; empty while platform or date are not known."""
    found = context.judged
    return found.stages if found else ()


def report_in_words(context: Context, stage: DatedStage) -> str:
    """Return what the stage's actor is said to have done, or not yet."""
    return say(
        context.library,
        "report-done" if stage.done else "report-not-yet",
        actor=sentence(actor_name(context, stage.actor)),
        does=does(context, stage),
        done=full_date(stage.done or stage.last_day),
    )


def was_reported(context: Context, stage: DatedStage) -> bool:
    """Tell whether somebody said of this stage that it is done, or that it is not."""
    return stage.done is not None or context.state.reported.get(stage.actor) == NOT_YET


def forget_buttons(context: Context) -> tuple[Button, ...]:
    """Return a button for each report that can be taken back."""
    told = (
        stage
        for stage in stages(context)
        # The day of a grade is an answer, and changed where that is.
        if stage.actor in context.state.reported and was_reported(context, stage)
    )
    return tuple(
        button(
            say(context.library, "forget-report", report=report_in_words(context, stage)),
            context.state.round,
            Verb.FORGET,
            stage.actor,
        )
        for stage in told
    )


class ReportedQuestion(Question):
    """Who said what; its buttons name an actor, who has done its part or not yet."""

    staff_name = "kata mereka"
    ask_text = "ask-reported"

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def may_be_asked(self, context: Context) -> bool:
        """Tell whether there is a chain whose actors can have said something."""
        return context.case() is not None

    def choices(self, context: Context) -> Rows:
        """Return what each actor can have said, and what can be taken back."""
        said = (one for stage in stages(context) for one in self._said(context, stage))
        return (*rows((*said, *forget_buttons(context)), 1), (_keep(context, self.id),))

    def holds(self, known: Known, value: str) -> bool:
        """Take no answer but those of its own buttons (Verb.REPORTED)."""
        return False

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None

    def _said(self, context: Context, stage: DatedStage) -> Iterator[Button]:
        round_, library = context.state.round, context.library
        name, part = sentence(actor_name(context, stage.actor)), does(context, stage)
        if stage.actor != "pmo":  # had the PMO done its part, the certificate would be there
            done = say(library, "reported-done", actor=name, does=part)
            yield button(done, round_, Verb.REPORTED, stage.actor, DONE)
        not_yet = say(library, "reported-not-yet", actor=name, does=part)
        yield button(not_yet, round_, Verb.REPORTED, stage.actor, NOT_YET)


class ReportDayQuestion(DayQuestion):
    """On which day an actor did its part: `reported:<actor>`, one kind for every actor."""

    staff_name = "kata mereka"
    left_text = "reported-no-day-told"  # without a day nothing can be counted
    unknown = None

    @property
    def actor(self) -> str:
        """The actor whose day is asked."""
        return self.id.removeprefix(_OF_ACTOR)

    @property
    def public_id(self) -> str:
        """Programs know of one question what others have done."""
        return REPORTED

    def named(self, library: Library, question: str) -> Self | None:
        """Return the question of an actor, in this chain or not."""
        return replace(self, id=question) if question.startswith(_OF_ACTOR) else None

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def may_be_asked(self, context: Context) -> bool:
        """Tell whether the actor has a part in this case."""
        return self.actor in context.actors()

    def words(self, context: Context) -> str:
        """Ask for the day on which the actor did what its stage is."""
        name, part = actor_name(context, self.actor), does(context, self._stage(context))
        return say(context.library, "ask-reported-day", actor=name, does=part)

    def choices(self, context: Context) -> Rows:
        """Return the last days from the start of the count, and the ways on without a day."""
        without = self.help_button(context, say(context.library, "reported-without-day"))
        days = rows(self.recent(context), PAIR)
        return (*days, self.by_month(context), (without,), (_keep(context, self.id),))

    def earliest(self, context: Context) -> date:
        """Return the start of the count."""
        case = context.case()
        if case is None:
            return super().earliest(context)
        return clock_start(context.library, case, context.today)

    def likely(self, context: Context) -> date:
        """Return the day told before, or the one on which the stage was due."""
        stage = self._stage(context)
        return stage.done or min(stage.last_day, context.today)

    def too_early(self, context: Context, day: date) -> str:
        """Refuse what lies before the start of the count."""
        first = self.earliest(context)
        early = day < first
        return say(context.library, "reported-outside", first=full_date(first)) if early else ""

    def stored(self, context: Context, value: str) -> State:
        """Store the day beside the answers."""
        return with_report(context.state, self.actor, value)

    def noted(self, context: Context) -> str:
        """Read nothing back: the verdict tells what it changes."""
        return ""

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer: what was said stands beside the answers."""
        return False

    def _stage(self, context: Context) -> DatedStage:
        return next(stage for stage in stages(context) if stage.actor == self.actor)


def report_day(actor: str) -> str:
    """Return the id of the question on which day an actor did its part."""
    return f"{_OF_ACTOR}{actor}"


def _keep(context: Context, question: str) -> Button:
    return button(say(context.library, "keep-nothing"), context.state.round, Verb.KEEP, question)


_OF_ACTOR: Final = f"{REPORTED}:"
REPORTED_QUESTION = ReportedQuestion(id=REPORTED)
REPORT_DAY_QUESTION = ReportDayQuestion(id=_OF_ACTOR)
