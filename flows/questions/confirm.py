"""Whether what was read from a story is right: each of it can be mended, all of it confirmed.

What a sentence told of others is read back alike, and counts from then on only.
"""

from typing import Final

from flows.diagnosis import NOT_YET
from flows.dialogue import (
    CONFIRM,
    DONE,
    REPORTED,
    Button,
    Context,
    Known,
    Rows,
    State,
    Verb,
    as_date,
    asked_again,
    button,
    confirmed,
    reopened,
    rows,
)
from flows.questions.agreement import said_of_it
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.question import PAIR, Question, question_of
from flows.questions.reports import counted, day_asked, dropped, lacks_proof, report_day
from flows.understanding import Message
from flows.wording import joined, say

_YES: Final = "yes"
_NO: Final = "no"
_OTHER_DAY: Final = "other_day"  # who is right, the day is not
_FRESH: Final = 1  # days
_OF_OTHERS: Final = (REPORTED,)


class ConfirmQuestion(Question):
    """Yes; a "no" asks what is wrong. It has no turn of its own: the story calls for it.

    Where others alone are told of, a "no" drops what was heard and asks what they said instead.
    """

    staff_name = "yang terbaca dari cerita"

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def words(self, context: Context) -> str:
        """Return what was read: "beli di Tokopedia dan selesai Selasa, 3 ..."."""
        told = context.to_confirm()
        facts = joined(question_of(context, q).fact(context) for q in told)
        return say(context.library, "heard" if told == _OF_OTHERS else "understood", facts=facts)

    def choices(self, context: Context) -> Rows:
        """Return "all of it is right", and a button to mend each part."""
        library, round_ = context.library, context.state.round
        right = button(say(library, "confirm-yes"), round_, Verb.CONFIRM)
        if context.to_confirm() == _OF_OTHERS:
            wrong = self.answer_button(context, _NO, say(library, "heard-wrong"))
            return ((right, wrong), *rows(self._other_day(context), PAIR))
        changes = (
            button(question_of(context, q).change(library), round_, Verb.EDIT, q)
            for q in context.to_confirm()
        )
        return ((right,), *rows(changes, PAIR))

    def holds(self, known: Known, value: str) -> bool:
        """Take a yes."""
        return value == _YES

    def refusal(self, context: Context, value: str) -> str:
        """Take a "no" and another day where nothing is to be confirmed but what others did."""
        of_others = context.to_confirm() == _OF_OTHERS and (
            value == _NO or (value == _OTHER_DAY and self._dated(context) is not None)
        )
        return "" if of_others else super().refusal(context, value)

    def stored(self, context: Context, value: str) -> State:
        """Count as confirmed what was shown; else drop it, or ask for another day."""
        actor = self._dated(context)
        if value == _OTHER_DAY and actor:
            return asked_again(context.state, report_day(actor))
        if value == _NO:
            anew = asked_again(dropped(context), REPORTED)
            return anew if context.case() else dropped(context)
        told = context.to_confirm()
        if REPORTED not in told:
            return confirmed(context.state, told)
        after = context.with_state(counted(context))
        return confirmed(_looked_at_anew(day_asked(after), context), told)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "benar", and ask back what is wrong; a correction was taken before."""
        of_others = context.to_confirm() == _OF_OTHERS
        said = said_of_it(message)
        if said == "doubt":
            lead = "asked-plainly" if of_others else "unsure-which"
            return AskedBack(say(context.library, lead), refused=False)
        if said == _NO and of_others:
            return Given(_NO)
        if said == _NO:
            return AskedBack(say(context.library, "what-is-wrong"), refused=False)
        return Given(said) if said == _YES else None

    def words_again(self, context: Context) -> str:
        """Ask in one line: what was read stands above, unless it is short by itself."""
        if context.to_confirm() == _OF_OTHERS:
            return self.words(context)
        return say(context.library, "understood-again")

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None

    def noted(self, context: Context) -> str:
        """Read nothing back, it was just read; say why what lacks its proof does not count."""
        proof = context.report_check()
        actor = proof.done_by if proof else None
        told = actor and context.state.reported_on.get(actor) == context.today.isoformat()
        return lacks_proof(context, actor) if actor and told else ""

    def _dated(self, context: Context) -> str | None:
        """Return the one actor of whom a day was heard, where there is a case to ask of."""
        heard = context.heard()
        days = [actor for actor, said in heard.items() if said not in (NOT_YET, DONE)]
        return days[0] if len(heard) == len(days) == 1 and context.case() else None

    def _other_day(self, context: Context) -> tuple[Button, ...]:
        if self._dated(context) is None:
            return ()
        return (self.answer_button(context, _OTHER_DAY, say(context.library, "heard-other-day")),)


def _looked_at_anew(state: State, before: Context) -> State:
    """Return the state in which what proves a grade is asked again, where it was just given.

    Of an older one it is known that the proof is missing: it was graded elsewhere.
    """
    proof = before.report_check()
    graded = as_date(before.heard().get(proof.done_by or "")) if proof else None
    fresh = graded is not None and (before.today - graded).days <= _FRESH
    alone = before.to_confirm() == _OF_OTHERS
    return reopened(state, (proof.id,)) if proof and fresh and alone else state


CONFIRM_QUESTION = ConfirmQuestion(id=CONFIRM)
