"""What others of the chain are said to have done: who said what, and on which day they did it.

Both are asked on purpose only, once there is a verdict; what was said stands beside the answers.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, cast

from flows.diagnosis import NOT_YET, DatedStage
from flows.dialogue import (
    DONE,
    REPORTED,
    Button,
    Context,
    Known,
    Rows,
    State,
    Verb,
    asked_again,
    button,
    fitting,
    rows,
)
from flows.questions.days import DayQuestion
from flows.questions.forgotten import is_unsure
from flows.questions.heard import AskedBack, Given, HeardAnswer, HelpWanted
from flows.questions.question import PAIR, Question
from flows.questions.reports.inquiry import after_result, contact_name
from flows.questions.reports.of_actor import QuestionOfActor
from flows.questions.reports.result import RESULTS, as_result, read_result
from flows.questions.reports.said import (
    actor_name,
    brief_name,
    does,
    done_on,
    keep_button,
    lacks_proof,
    names_of,
    part_of,
    report_label,
    stages,
    unheard,
    without_day,
    without_report,
)
from flows.text import stem, word_set
from flows.understanding import Message
from flows.wording import full_date, joined, say

_NOT_SAID: Final = frozenset({"tidak", "disebut"})
# Words of whoever was asked, and of what the chain does, that leave open whose they are.
_DONE_OR_NOT: Final = word_set("sudah belum")
_DEEDS: Final = word_set("""
    katanya kata bilangnya dikirim dikirimkan kirim ngirim dilaporkan lapor dilaporin diteruskan
    terus diinput input diproses proses disetor setor dikirimin masuk dinilai
""")
_A_FEW: Final = 8  # words


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
    change_text = "change-reported"

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
        """Take what came of asking; the labels of the buttons are typeable.

        "Katanya udah dikirim" leaves open by whom.
        """
        found = read_result(context, message)
        heard = Given(str(found[0])) if found else None
        whose = AskedBack(say(context.library, "ask-inquired"), refused=False)
        return heard or (whose if _of_nobody(message) else None)

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None

    def noted(self, context: Context) -> str:
        """Read nothing back: what is missing is asked next."""
        return ""

    def fact(self, context: Context) -> str:
        """Return what a sentence told of others, as it is read back."""
        return joined(heard_in_words(context))

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


def _of_nobody(message: Message) -> bool:
    """Tell "udah katanya", "belum dikirim sih" from what names who did it, and from a story."""
    said = message.words
    if _DONE_OR_NOT.isdisjoint(said) or len(said) > _A_FEW or message.asks:
        return False
    told = not _DEEDS.isdisjoint(said) or message.answer.elsewhere == "yes"
    return told and not (message.actors_named or message.remarks or message.is_ack)


def heard_in_words(context: Context) -> tuple[str, ...]:
    """Return in words what a sentence told of others and nobody confirmed yet."""
    return tuple(_told(context, actor, said) for actor, said in context.heard().items())


def _told(context: Context, actor: str, said: str) -> str:
    key = {NOT_YET: "heard-not-yet", DONE: "heard-done"}.get(said, "heard-done-on")
    return say(
        context.library,
        key,
        actor=actor_name(context, actor),
        does=part_of(context, actor),
        **({"done": full_date(date.fromisoformat(said))} if key == "heard-done-on" else {}),
    )


class ReportDayQuestion(QuestionOfActor, DayQuestion):
    """On which day an actor did its part: `reported:<actor>`, one kind for every actor.

    Any day up to today is taken; one that contradicts what was told is asked about by
    ContradictionQuestion, which names both.
    """

    staff_name = "kata mereka"
    is_step = False
    prefix = f"{REPORTED}:"
    left_text = "reported-no-day-told"  # without a day nothing can be counted
    unknown = None

    def asked(self, known: Known) -> tuple[str, ...]:
        """Return those of the actors whose part a sentence told as done, without the day."""
        if not known.state.heard:
            return ()
        context = cast("Context", known)  # asked of a Context only
        return tuple(map(report_day, without_day(context))) if context.case() else ()

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
        on_purpose = self.actor not in without_day(context)
        keep = ((keep_button(context, self.id),),) if on_purpose else ()
        return (*days, self.by_month(context), (without,), *keep)

    def earliest(self, context: Context) -> date:
        """Return the first day on which the training can have been completed."""
        return context.earliest or context.completed or super().earliest(context)

    def likely(self, context: Context) -> date:
        """Return the day told before, or the one on which the stage was due."""
        stage = self._stage(context)
        return stage.done or min(stage.last_day, context.today)

    def stored(self, context: Context, value: str) -> State:
        """Store the day beside the answers; a "no" said before of this or an earlier stage goes."""
        return done_on(context, self.actor, value)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a day, and that it was not told: "tanggalnya ga disebut", "ga tau kapan"."""
        heard = super().read(context, message)
        untold = is_unsure(message.words) or _NOT_SAID.issubset(map(stem, message.words))
        return HelpWanted() if heard is None and untold and "?" not in message.text else heard

    def forgotten(self) -> HelpWanted:
        """Leave it: who does not know the day was not told it."""
        return HelpWanted()

    def left(self, context: Context) -> State:
        """Drop a "no": it is done, only the day is not known."""
        left = context.with_state(unheard(context, self.actor))
        denied = context.reports().get(self.actor) == NOT_YET
        return without_report(left, self.actor) if denied else super().left(left)

    def noted(self, context: Context) -> str:
        """Say once why what lacks its proof does not count; else the verdict tells it all."""
        return lacks_proof(context, self.actor)

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer: what was said stands beside the answers."""
        return False

    def _stage(self, context: Context) -> DatedStage:
        return next(stage for stage in stages(context) if stage.actor == self.actor)


def report_day(actor: str) -> str:
    """Return the id of the question on which day an actor did its part."""
    return f"{ReportDayQuestion.prefix}{actor}"


def day_asked(context: Context) -> State:
    """Return the state in which the first day that a sentence left out is asked at once."""
    missing = without_day(context)
    if not missing or context.case() is None:
        return context.state
    return asked_again(context.state, report_day(missing[0]))


FORGET_INQUIRY: Final = "inquired"  # the first argument of Verb.FORGET, before a contact
REPORTED_QUESTION = ReportedQuestion(id=REPORTED)
REPORT_DAY_QUESTION = ReportDayQuestion(id=ReportDayQuestion.prefix)
