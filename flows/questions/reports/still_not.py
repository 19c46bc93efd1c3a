"""Whether a "not yet" that was told a while ago still holds: asked before anybody is chased."""

from datetime import date
from typing import Final, cast

from flows.diagnosis import NOT_YET, DatedStage, Diagnosis, working_days_between
from flows.dialogue import (
    DONE,
    UNKNOWN,
    Context,
    Known,
    Rows,
    State,
    as_date,
    asked_again,
    still_asked,
)
from flows.library import Verdict
from flows.questions.heard import Given, HeardAnswer
from flows.questions.reports.of_actor import QuestionOfActor
from flows.questions.reports.reported import report_day
from flows.questions.reports.said import (
    actor_name,
    does,
    names_of,
    not_yet,
    told_on,
)
from flows.text import word_set
from flows.understanding import CaseRemark, Message
from flows.wording import full_date, say

_FRESH: Final = 1  # working days for which a "no" is taken as it was told
_DONE_WORD: Final = "sudah"  # "ya" to "masih belum?" says the contrary
_STILL_WORD: Final = "masih"
# "oke" and "siap" have heard the question and do not answer it, nor do "sama" and "lengkap".
_AGREEING: Final = word_set("ya iya benar betul")


def outdated(context: Context) -> str | None:
    """Return the actor who is to be chased for a "no" that is too old to go by."""
    if not context.state.reported:
        return None  # most cases
    found = context.judged
    if found is None or found.verdict is not Verdict.CHASE:
        return None
    actor = found.holder.actor
    heard = _last_heard(context, actor)
    passed = working_days_between(heard, context.today, context.library.calendar) if heard else None
    return actor if passed is None or passed > _FRESH else None


def _last_heard(context: Context, actor: str) -> date | None:
    """Return when the report was told or asked about; of old rows it is not known."""
    asked = (as_date(context.state.still_asked_on.get(n)) for n in names_of(context, actor))
    days = (told_on(context, actor), *asked)
    return max((day for day in days if day), default=None)


class StillNotQuestion(QuestionOfActor):
    """Still not: `no`, `done`, or `unknown`; `still:<actor>`, one kind for every actor."""

    staff_name = "masih belum?"
    prefix = "still:"
    is_step = False
    opens_by_itself = True

    def asked(self, known: Known) -> tuple[str, ...]:
        """Return the question of the actor who is to be chased, where there is one."""
        actor = outdated(cast("Context", known))  # asked of a Context only
        return (f"{self.prefix}{actor}",) if actor else ()

    def words(self, context: Context) -> str:
        """Ask whether it is still so; with the day on which it was told, where that was kept."""
        told = told_on(context, self.actor)
        return say(
            context.library,
            "ask-still" if told else "ask-still-undated",
            actor=actor_name(context, self.actor),
            does=does(context, self._stage(context)),
            told=full_date(told or context.today),
        )

    def choices(self, context: Context) -> Rows:
        """Return still not, done by now, and not asked again."""
        still, done, unknown = (
            self.answer_button(context, value, say(context.library, label))
            for value, label in _LABELS.items()
        )
        return ((still, done), (unknown,))

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer: what is said stands beside the answers."""
        return False

    def refusal(self, context: Context, value: str) -> str:
        """Take what is offered."""
        return "" if value in _LABELS else say(context.library, "not-understood")

    def stored(self, context: Context, value: str) -> State:
        """Tell the "no" anew, ask for the day, or let the old one count for now."""
        match value:
            case "done":
                return asked_again(context.state, report_day(self.actor))
            case "no":
                return not_yet(context, self.actor)
        return still_asked(context.state, names_of(context, self.actor)[-1], context.today)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "ya", "iya masih", "belum", "sudah" and "tidak tahu"."""
        said = message.answer.elsewhere
        if said == UNKNOWN:
            return Given(UNKNOWN)
        if said and _DONE_WORD in message.words:
            return Given(DONE)
        still = _STILL_WORD in message.words and not message.asks
        still = still and CaseRemark.STATUS not in message.remarks  # "masih lama ya"
        agreed = said == "yes" and not _AGREEING.isdisjoint(message.words)
        return Given(NOT_YET) if still or agreed or said == "no" else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None

    def noted(self, context: Context) -> str:
        """Read nothing back: the verdict tells it."""
        return ""

    def _stage(self, context: Context) -> DatedStage:
        return cast("Diagnosis", context.judged).holder


_LABELS: Final = {NOT_YET: "still-not", DONE: "still-done", UNKNOWN: "still-unknown"}
STILL_NOT_QUESTION = StillNotQuestion(id=StillNotQuestion.prefix)
