"""What is typed to the open question: its kind reads the message, and here it is done.

flows.handlers.text says when each of these is asked.
"""

from typing import Final

from flows.dialogue import Context, Outcome, Step, asked_again, says
from flows.handlers.answer import accept, explain
from flows.handlers.prompt import reprompt
from flows.handlers.repair import corrected_or_repeated
from flows.handlers.side_question import answer_about
from flows.questions import AskedBack, Given, HelpWanted, Question, ask, question_of
from flows.text import stem
from flows.understanding import CaseRemark, Message

CHANGE: Final = frozenset({"ubah", "ganti", "salah", "koreksi", "ralat", "edit"})


def still_unknown(context: Context, message: Message) -> Step | None:
    """Go on for somebody to whom finding out was explained, and who still does not know."""
    question = _open(context)
    without = question.given_up(context)
    if without is None or context.state.asking != question.id:
        return None
    unknown = question.read(context, message) == HelpWanted()  # "lupa, sekitar mei" is an answer
    on = unknown or CaseRemark.GO_ON in message.remarks  # "ya lanjut aja"
    return accept(context, question.id, without) if on else None


def hear_answer(context: Context, message: Message) -> Step | None:
    """Take an answer to the question that is open, or a correction of what is to be confirmed."""
    question = _open(context)
    if _unheard_of(context, question):
        return None
    return corrected_or_repeated(context, message) or _hear(context, question, message)


def _hear(context: Context, question: Question, message: Message) -> Step | None:
    match question.read(context, message):
        case Given(value=value):
            return accept(context, question.id, value, heard=message)
        case AskedBack(lead=lead, refused=refused, choices=choices, once=once):
            outcome = Outcome.REFUSED if refused else Outcome.ANSWERED
            if once:
                context = context.with_state(asked_again(context.state, question.id))
            return says(context, outcome, ask(context, question.id, lead=lead, choices=choices))
        case HelpWanted():
            return explain(context, question)
    return None


def put_first(context: Context, _: Message) -> Step | None:
    """Put a question that has opened by itself since: what was said cannot have answered it."""
    opened = _unheard_of(context, _open(context))
    return reprompt(context, Outcome.REPROMPTED) if opened else None


def _unheard_of(context: Context, question: Question) -> bool:
    return question.opens_by_itself and context.state.asking != question.id


def guessed(context: Context, message: Message) -> Step | None:
    """Take a short remark for the answer that it may be, where nothing else is meant by it."""
    question = _open(context)
    guess = question.guess(context, message)
    if guess is None or message.asks or message.is_insult:
        return None
    changing = not CHANGE.isdisjoint(map(stem, message.words))
    return None if changing else accept(context, question.id, guess)


def ask_about_it(context: Context, message: Message) -> Step | None:
    """Answer a question that leaves out its subject, which is what the open question is about."""
    subject = _open(context).subject(context.library)
    return answer_about(context, message, subject) if subject else None


def _open(context: Context) -> Question:
    return question_of(context, context.open_question() or "")
