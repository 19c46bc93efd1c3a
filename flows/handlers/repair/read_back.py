"""What was read of a story and is read back: said again, corrected, or in doubt."""

from typing import Final

from flows.dialogue import CONFIRM, PLATFORM, PROVIDER, Context, Step, asked_again
from flows.handlers.answer import accept, explain
from flows.handlers.story import correct
from flows.questions import Given, is_unsure, question_of
from flows.text import stem, word_set
from flows.understanding import Message

_NOT: Final = word_set("bukan tidak salah keliru belum")
_BUYING: Final = word_set("beli belinya")
_FEW: Final = 2  # words that are no name, date or filler


def corrected_or_repeated(context: Context, message: Message) -> Step | None:
    """Take another answer than was read; the same again confirms it."""
    if context.open_question() != CONFIRM:
        return None
    corrected = correct(context, message)
    if corrected or not _is_repeated(context, message):
        return corrected
    return accept(context, CONFIRM, "yes")


def _is_repeated(context: Context, message: Message) -> bool:
    if message.asks or message.content_words > _FEW or not _NOT.isdisjoint(message.words):
        return False
    own = (question for question in context.to_confirm() if question in context.state.answers)
    return any(_told_again(context, message, question) for question in own)


def _told_again(context: Context, message: Message, question: str) -> bool:
    kind, read = question_of(context, question), context.state.answers[question]
    named = {PLATFORM: message.platform, PROVIDER: message.provider}.get(question)
    if named or question in (PLATFORM, PROVIDER):
        return named == read
    if kind.told(context, message) == read:
        return True
    # A bare "sudah" says nothing of a check here, where the whole is read back.
    bare = context.library.check(question) is None
    return bare and kind.read(context, message) == Given(read)


def unsure_of_part(context: Context, message: Message) -> Step | None:
    """Help with the one part of which somebody is not sure: "lupa tanggalnya".

    Of what was read back, or at a verdict of what it goes by.
    """
    question = context.open_question()
    if question not in (CONFIRM, None) or not is_unsure(message.words):
        return None
    at_verdict = question is None
    if at_verdict and (message.asks or message.content_words > _FEW):
        return None
    spoken = {*map(stem, message.words), *(("platform",) if _BUYING & {*message.words} else ())}
    for part in context.questions() if at_verdict else context.to_confirm():
        kind = question_of(context, part)
        if kind.called in spoken:
            return explain(context.with_state(asked_again(context.state, part)), kind)
    return None
