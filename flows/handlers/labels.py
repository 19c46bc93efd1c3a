"""The words of a button, typed instead of pressed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from flows.dialogue import Context, Rows, Step, Verb, read
from flows.handlers.press import handle_press
from flows.handlers.prompt import current
from flows.library import Same, Vocabulary
from flows.questions import DayQuestion, Question, close_month, help_with, named
from flows.text import words
from flows.understanding import Message, read_choice

_LONGEST: Final = 30  # words; more than any label has, so that none need be written


@dataclass(frozen=True)  # without slots: what is on the screen is worked out once
class Labels:
    """The buttons on a participant's screen; it is drawn only for a reader who looks at it."""

    context: Context

    @cached_property
    def offered(self) -> Mapping[str, str]:
        """Each label with what its button carries."""
        return _offered(self.context)


def exact_label(labels: Labels, message: Message) -> Step | None:
    """Press the button whose words these are, all of them and nothing else."""
    if not 0 < len(message.words) <= _LONGEST:
        return None
    vocabulary = Same(message.library.vocabulary)
    known = labels.offered.items()
    said = next((d for label, d in known if _spelled(label, vocabulary) == message.words), None)
    return handle_press(labels.context, said) if said else None


@lru_cache(maxsize=1024)
def _spelled(label: str, vocabulary: Same[Vocabulary]) -> tuple[str, ...]:
    return words(label, vocabulary.value)


def typed_label(labels: Labels, message: Message) -> Step | None:
    """Press the button whose words these nearly are."""
    if len(message.words) > _LONGEST:
        return None
    offered = labels.offered
    place = read_choice(message.words, tuple(offered), message.library.vocabulary)
    return None if place is None else handle_press(labels.context, tuple(offered.values())[place])


def _offered(context: Context) -> Mapping[str, str]:
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
