"""What a message tells of a guided case in the phrases of its content, all of their words."""

from collections.abc import Mapping
from typing import Final

from flows.library import (
    Guide,
    GuideCheck,
    GuideChoice,
    GuideQuestion,
    Library,
    made_once,
)
from flows.text import Words, word_set, words
from flows.understanding import Message

_DENYING: Final = word_set("tidak belum bukan kurang tanpa")
_IN_PASSING: Final = 2  # words
_NEARLY: Final = word_set("hampir kapan kalau jika semoga moga kira harusnya")

ToldPhrases = Mapping[str, tuple[Words, ...]]  # answer -> phrases that tell it


def answer_told(
    library: Library, question: GuideQuestion, message: Message, *, fewest: int = 1
) -> str | None:
    """Return the one answer to a question that a message tells in its phrases; else None.

    Phrases of less than the `fewest` words tell nothing.
    """
    said = [
        value
        for value, phrases in _told(library)[question.id].items()
        if _stands(tuple(each for each in phrases if len(each) >= fewest), message.words)
    ]
    return said[0] if len(said) == 1 else None


def told_in_passing(guide: Guide, message: Message) -> Mapping[str, str]:
    """Return the answers that a message tells whichever question is open, by question.

    A check by the words of that of checks.yaml which is the same, a status by its own phrases: one
    word alone could be told of anything.
    """
    checks, found = message.statements, dict[str, str]()
    for question in guide.questions:
        match question:
            case GuideCheck(same_as=same) if same and same in checks:
                found[question.id] = checks[same]
            case GuideChoice():
                status = answer_told(message.library, question, message, fewest=_IN_PASSING)
                found.update({question.id: status} if status else {})
    return found


def says_solved(guide: Guide, message: Message) -> bool:
    """Tell whether a message says that the case is solved, and asks or denies nothing."""
    if message.asks or not _NEARLY.isdisjoint(message.words):
        return False
    return _stands(_solved(message.library)[guide.id], message.words)


@made_once
def _told(library: Library) -> Mapping[str, ToldPhrases]:
    questions = (question for guide in library.guides for question in guide.questions)
    return {question.id: _of_question(library, question) for question in questions}


def _of_question(library: Library, question: GuideQuestion) -> ToldPhrases:
    match question:
        case GuideCheck(told_as=told):
            return {value: _read(library, phrases) for value, phrases in told.items()}
        case GuideChoice(statuses=statuses):
            return {one.id: _read(library, (one.label, *one.told_as)) for one in statuses}
    return {}


@made_once
def _solved(library: Library) -> Mapping[str, tuple[Words, ...]]:
    return {guide.id: _read(library, guide.solved_as) for guide in library.guides}


def _read(library: Library, phrases: tuple[str, ...]) -> tuple[Words, ...]:
    return tuple(words(phrase, library.vocabulary) for phrase in phrases)


def _stands(phrases: tuple[Words, ...], spoken: Words) -> bool:
    return any(_stands_in(phrase, spoken) for phrase in phrases)


def _stands_in(phrase: Words, spoken: Words) -> bool:
    """Tell whether the words stand there in a row, and nothing before them denies them."""
    return any(
        spoken[place : place + len(phrase)] == phrase
        and not (place and spoken[place - 1] in _DENYING)
        for place in range(len(spoken) - len(phrase) + 1)
    )
