"""An answer to the open question with something beside it: a question, or thanks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from flows.dialogue import CONFIRM, UNKNOWN, Context, Outcome, Reply, Step
from flows.handlers.answer import accept
from flows.handlers.side_question import answer_beside
from flows.handlers.story import take_slots
from flows.library import Vocabulary, changed, made_once
from flows.questions import DayQuestion, Given, HelpWanted, Question, question_of
from flows.text import POLARITY, Phrases, Words, phrases
from flows.understanding import CaseRemark, Message
from flows.views import topic_button
from flows.wording import say

# Where one thought may end and another begin.
_ENDS: Final = re.compile(
    r"[.!?\n;]+|,(?!\d)|\s(?=(?:terus|trus|trs|tapi|tp|btw|oh iya|oiya|sekalian)\s)",
    re.IGNORECASE,
)
_MOST: Final = 6  # cuts looked at in one message
_LONGEST: Final = 8  # words of an answer
_FAR: Final = 200  # characters: more is no answer, whatever its words, and need not be read
_TELLING: Final = 2  # words that a question about something has at least
_EXPLAINED: Final = ("no", UNKNOWN)  # answers to a check that come with what to do
_NEWS: Final = frozenset({CaseRemark.APPEARED, CaseRemark.THERE})
_BEGINNING: Final = POLARITY | {"iya", "ya", "beres", "selesai", "semua", "lulus", "lengkap"}
_AGREEMENT: Final = frozenset({"ya", "iya", "oke", "siap", "baik"})


def answered_and_asked(context: Context, message: Message) -> Step | None:
    """Take the answer, and answer what is asked besides; then comes what is open."""
    if not message.asks:
        return None
    for head, tail in islice(_halves(message), _MOST):
        step = _both(context, head, tail) or _both(context, tail, head)
        if step:
            return step
    return None


def answered_and_told(context: Context, message: Message) -> Step | None:
    """Take the answer to the open check, and what is told behind it: "udah, ulasan belum"."""
    question = context.open_question() or ""
    begins = message.words[:1] and message.words[0] in _BEGINNING
    if not begins or context.library.check(question) is None or not _ENDS.search(message.text):
        return None
    told = message.statements
    if message.asks or not told or question in told:
        return None
    for head, tail in islice(_halves(message), 1):
        given = _given(context, head)
        if given and _tells_at_once(tail):
            return take_slots(context, tail, first={question: given})
    return None


def _tells_at_once(tail: Message) -> bool:
    """Tell "ulasan belum, data sama" from "eh belum, ulasan udah"."""
    return bool(replace(tail, text=_ENDS.split(tail.text.strip(), maxsplit=1)[0]).statements)


def _halves(message: Message) -> Iterator[tuple[Message, Message]]:
    for cut in _ENDS.finditer(message.text):
        head, tail = message.text[: cut.end()], message.text[cut.end() :]
        if head.strip() and tail.strip():
            yield replace(message, text=head), replace(message, text=tail)


def _both(context: Context, answer: Message, question: Message) -> Step | None:
    if len(answer.text) > _FAR or (len(question.text) <= _FAR and not question.asks):
        return None
    given = _given(context, answer)
    if given is None or not question.asks:  # what is long is read last
        return None
    step = accept(context, context.open_question() or "", given, heard=answer)
    if _is_told_how(context, given, question):
        return step
    beside = _answered_beside(context, question)
    if beside is None:
        return None
    both = changed(step, replies=(beside, *step.replies))
    counted = step.outcome is Outcome.ANSWERED and question.topic
    return changed(both, subject=counted) if counted else both


def _is_told_how(context: Context, given: str, question: Message) -> bool:
    """Tell whether "caranya gimana?" is about what is explained with the answer anyway."""
    here = question_of(context, context.open_question() or "")
    return given in _EXPLAINED and here.read(context, question) == HelpWanted()


def _given(context: Context, message: Message) -> str | None:
    """Return the answer that a part of a message is, and nothing else; None where it is refused."""
    question = question_of(context, context.open_question() or "")
    if message.asks or not 0 < len(message.words) <= _LONGEST:
        return None
    dated = isinstance(question, DayQuestion)
    if not dated and any(map(str.isdigit, message.words)):
        return None  # "udah 3 minggu kak" tells of a wait
    value = _read(context, question, message)
    return value if value is not None and not question.refusal(context, value) else None


def _read(context: Context, question: Question, message: Message) -> str | None:
    match question.read(context, message):
        case Given(value=value):
            return value
        case None if not message.content_words:
            return question.told(context, message)
    return None


def _answered_beside(context: Context, message: Message) -> Reply | None:
    """Return the answers to a question, or which of the nearest topics it may be about."""
    if message.topics:
        return answer_beside(context, message)
    if not message.is_unsure or message.content_words < _TELLING:
        return None
    ids = (one.topic for one in message.asked.candidates[: message.asked.offered])
    near = [topic for topic in map(context.library.topic, ids) if topic and not topic.starts]
    rows = tuple((topic_button(context, topic),) for topic in near)
    return Reply(text=say(context.library, "and-the-other"), buttons=rows) if rows else None


def _without_greeting(message: Message) -> Words:
    """Return the words behind a greeting; "tadi pagi" greets nobody."""
    vocabulary = message.library.vocabulary
    rest = _greetings(vocabulary).cut_from(message.words)
    return rest if message.words[len(message.words) - len(rest) :] == rest else message.words


@made_once
def _greetings(vocabulary: Vocabulary) -> Phrases:
    return phrases(vocabulary.greetings, vocabulary)


@made_once
def _thanks(vocabulary: Vocabulary) -> Phrases:
    return phrases(vocabulary.thanks, vocabulary)


def answered_with_thanks(context: Context, message: Message) -> Step | None:
    """Take an answer beside which somebody only thanks or greets: "pagi kak, udah, makasih ya".

    Where a day is asked a greeting may be part of it: "malam tadi".
    """
    vocabulary = message.library.vocabulary
    dated = isinstance(question_of(context, context.open_question() or ""), DayQuestion)
    said = message.words if dated else _without_greeting(message)
    rest = _thanks(vocabulary).cut_from(said)
    if not 0 < len(rest) < len(message.words) or message.asks:
        return None
    if not _NEWS.isdisjoint(message.remarks):  # "udah keluar, makasih ya"
        return None
    # "oke makasih" agrees to nothing; to what was read back, "iya makasih" does.
    bare = [word for word in rest if word not in vocabulary.fillers]
    if context.open_question() != CONFIRM and _AGREEMENT.issuperset(bare):
        return None
    question = context.open_question() or ""
    given = _given(context, replace(message, text=" ".join(rest)))
    return None if given is None else accept(context, question, given, heard=message)
