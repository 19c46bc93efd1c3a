"""A report told in a sentence: read back in one line before it counts."""

from collections.abc import Mapping

from flows.diagnosis import NOT_YET
from flows.dialogue import CONFIRM, DONE, GRADED, REPORTED, Context, Outcome, Step, as_date
from flows.handlers.answer import accept
from flows.handlers.hearsay.talked_of import others_are_talked_of
from flows.handlers.prompt import advance, advance_anew, reprompt
from flows.handlers.story import begin_another, take_slots
from flows.questions import day_asked, hear, is_known, news
from flows.understanding import Message
from flows.understanding.dates import ExactDate, Role
from flows.wording import say


def told_of_others(context: Context, message: Message) -> Step | None:
    """Take what a sentence tells of others, to be read back; what else it tells is taken as well.

    What is asked of one of them is answered by it at once.
    """
    question = context.open_question()
    told = message.answered_of_others() if others_are_talked_of(context) else message.told_of_others
    said = news(context, told.said)
    if not said:
        return _other_day(context, message)
    another = begin_another(context, _without_reports(message)) if question is None else None
    if another:
        fresh = context.with_state(another.state)
        begun = fresh.with_state(hear(fresh, told.said))
        return advance_anew(context, begun, lead=say(context.library, "opening"))
    answer = _answers(context, question, said)
    if question and answer:
        return accept(context, question, answer)
    if is_known(context, said):
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "heard-already"))
    after = context.with_state(hear(context, told.said))
    if not after.to_confirm():
        after = after.with_state(day_asked(after))
    return _with_rest(after, message, told.rest) or advance(after)


def _answers(context: Context, question: str | None, said: Mapping[str, str]) -> str | None:
    """Return what is said of the one actor of whom is asked."""
    proof = context.report_check()
    if proof and list(said) == [proof.done_by]:
        told = said[proof.done_by or ""]
        if question == GRADED and as_date(told):
            return told
        if question == proof.id and told == NOT_YET:
            return told
    prefix, _, asked = (question or "").partition(":")
    if list(said) != [asked]:
        return None
    told = said[asked]
    if prefix == "still":
        return told if told in (NOT_YET, DONE) else None
    return told if prefix == REPORTED and as_date(told) else None


def _other_day(context: Context, message: Message) -> Step | None:
    """Take another day of the one report that is read back: "bukan, tgl 6"."""
    heard = context.heard()
    if context.open_question() != CONFIRM or context.to_confirm() != (REPORTED,) or len(heard) > 1:
        return None
    match message.date_of(Role.REPORTED):
        case ExactDate(day=day):
            said = {actor: day.isoformat() for actor in heard}
            return advance(context.with_state(hear(context, said)))
    return None


def _without_reports(message: Message, rest: str | None = None) -> Message:
    """Return what the message says besides."""
    text = message.told_of_others.rest if rest is None else rest
    return Message(text=text, library=message.library, today=message.today, wib=message.wib)


def _with_rest(context: Context, message: Message, rest: str) -> Step | None:
    """Take what the message tells beside the reports; a day that is tied to nothing is none."""
    left = _without_reports(message, rest)
    loose = isinstance(left.date, ExactDate) and left.date == left.date_of(Role.REPORTED)
    return None if loose or not left.content_words else take_slots(context, left)
