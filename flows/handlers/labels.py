"""The words of a button, typed instead of pressed."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from flows.dialogue import Context, Rows, Step, Verb, read
from flows.handlers.press import handle_press
from flows.handlers.prompt import current
from flows.library import Same, Vocabulary
from flows.questions import DayQuestion, Question, close_month, help_with, named
from flows.text import words
from flows.understanding import Message, read_choice

Offered = Mapping[str, str]
"""Labels of buttons with what these carry."""

_LONGEST: Final = 30  # words; more than any label has, so that none need be written


def exact_label(context: Context, message: Message) -> Step | None:
    """Press the button whose words these are, all of them and nothing else."""
    if not 0 < len(message.words) <= _LONGEST:
        return None
    vocabulary = Same(context.library.vocabulary)
    known = offered(context).items()
    said = next((d for label, d in known if _spelled(label, vocabulary) == message.words), None)
    return handle_press(context, said) if said else None


@lru_cache(maxsize=1024)
def _spelled(label: str, vocabulary: Same[Vocabulary]) -> tuple[str, ...]:
    return words(label, vocabulary.value)


def typed_label(context: Context, message: Message) -> Step | None:
    """Press the button whose words these nearly are."""
    if len(message.words) > _LONGEST:
        return None
    labels = offered(context)
    place = read_choice(message.words, tuple(labels), context.library.vocabulary)
    return None if place is None else handle_press(context, tuple(labels.values())[place])


def offered(context: Context) -> Offered:
    """Return label and data of what can be pressed now, or once help has been read.

    The answers to a check are left out: "sudah" and "belum" are for read_answer alone. So are the
    days of a month, whether one is shown or not: "15" is for the date grammar.
    """
    question = named(context, context.open_question())
    closed = question is not None and question.closed
    return {
        button.label: button.data
        for row in (*_beside(context, question), *current(context).buttons)
        for button in row
        if button.data and not (closed and _answers(button.data))
    }


def _beside(context: Context, question: Question | None) -> Rows:
    """Return what can be pressed after help, and from a month; a check's help offers no more."""
    helping = help_with(context, question) if question and not question.closed else None
    closing = ((close_month(context, question.id),),) if isinstance(question, DayQuestion) else ()
    return (*(helping.buttons if helping else ()), *closing)


def _answers(data: str) -> bool:
    found = read(data)
    return found is not None and found.verb is Verb.ANSWER
