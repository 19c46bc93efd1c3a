"""A message was typed: an answer to the open question, else a slot, else a button in words.

What is none of these is said to be none, and the question stays.
"""

from collections.abc import Mapping
from typing import Final

from flows.dialogue import (
    CONFIRM,
    UNKNOWN,
    Context,
    Step,
)
from flows.handlers.after_verdict import ask_again, close
from flows.handlers.answer import accept, hear
from flows.handlers.clarify import not_understood, offer
from flows.handlers.labels import Offered, exact_label, offered, typed_label
from flows.handlers.prompt import reprompt
from flows.handlers.side_question import answer_about, answer_question, answer_topic, is_question
from flows.handlers.story import begin_another, begin_from_story, correct, take_slots
from flows.library import Library, Topic, made_once
from flows.questions import REPORTED, Question, kinds_of, named, yes_or_no
from flows.text import phrases, stem, word_set, words
from flows.understanding import (
    Decision,
    Understanding,
    grasp,
    is_foreign,
    is_greeting,
    is_insult,
    is_thanks,
    tells_case,
)
from flows.understanding.statements import read_told
from flows.wording import say

# Heard since the verdict: what follows is theirs, be there a platform or a date in it.
_SAID: Final = frozenset({"kata", "katanya", "lapor", "dilaporkan", "kirim", "dikirim"})
_DONE, _APPEARED = "sudah", "muncul"
_APPEARING: Final = word_set(
    "alhamdulillah sudah muncul sertifikat sertifikatnya di dashboard akun"
)
_CHANGE: Final = frozenset({"ubah", "ganti", "salah", "koreksi", "ralat", "edit"})
_A_FEW_WORDS: Final = 4
_WHEN: Final = "kapan"  # asked at a verdict, which answers it


def handle_text(context: Context, text: str) -> Step:
    """Answer a typed message."""
    vocabulary = context.library.vocabulary
    if is_thanks(text, vocabulary):
        return reprompt(context, lead=say(context.library, "thanks"))
    if is_greeting(text, vocabulary):  # at the menu the welcome is greeting enough
        return reprompt(
            context, lead=say(context.library, "greeting") if context.state.active else ""
        )
    labels = offered(context)
    plain = _plainly_in_case if context.state.active else exact_label
    return plain(context, text, labels) or _read(context, text, labels)


def _read(context: Context, text: str, labels: Offered) -> Step:
    """Read what is no plain answer and no label: what it asks, and what it tells."""
    understood = grasp(text, context.library, context.today)
    heard = (
        _in_case(context, text, understood)
        if context.state.active
        else _at_menu(context, text, understood, labels)
    )
    return heard or _unheard(context, text, understood)


def _at_menu(
    context: Context, text: str, understood: Understanding, labels: Offered
) -> Step | None:
    return (
        begin_from_story(context, text, understood)
        or answer_question(context, text, understood)
        or _named_topic(context, text)
        or typed_label(context, text, labels)
    )


def _plainly_in_case(context: Context, text: str, labels: Offered) -> Step | None:
    """Take what is open to be answered, and what is a button, before anything else is read."""
    question = named(context, context.open_question())
    return (
        (_still_unknown(context, question, text) if question else None)
        or exact_label(context, text, labels)
        or (_answer(context, question, text) if question else _after_verdict(context, text))
        or _appeared(context, text)
        or typed_label(context, text, labels)
        or _change_wanted(context, text)
    )


def _in_case(context: Context, text: str, understood: Understanding) -> Step | None:
    return (
        (take_slots(context, text) if _only_tells(context, text) else None)
        or answer_question(context, text, understood)
        or take_slots(context, text)
        or _named_topic(context, text)
        or _about_what_is_open(context, text)
        or _same_story(context, text)
        or _guessed(context, text)
        or (_asked_when(context, text) if context.open_question() is None else None)
    )


def _only_tells(context: Context, text: str) -> bool:
    """Tell whether the message answers a check and asks nothing."""
    return bool(read_told(text, context.library)) and not is_question(context, text)


def _unheard(context: Context, text: str, understood: Understanding) -> Step:
    """Offer what is nearest, or say that nothing is; a question in a case must look like one."""
    if is_foreign(text, context.library.vocabulary):
        return not_understood(context, understood, text, apology="foreign")
    unsure = understood.decision is Decision.CLARIFY
    if unsure and (not context.state.active or is_question(context, text)):
        return offer(context, understood)
    insulted = is_insult(text, context.library.vocabulary)
    apology = "insulted" if insulted else _misunderstanding(context)
    return not_understood(context, understood, text, apology=apology)


def _named_topic(context: Context, text: str) -> Step | None:
    """Answer the topic whose title this is."""
    topic = _titled(context.library).get(words(text, context.library.vocabulary))
    return answer_topic(context, topic) if topic else None


@made_once
def _titled(library: Library) -> Mapping[tuple[str, ...], Topic]:
    """Return the topics by the words of their titles; of two alike the first counts."""
    return {words(topic.title, library.vocabulary): topic for topic in reversed(library.topics)}


def _about_what_is_open(context: Context, text: str) -> Step | None:
    """Answer a question that leaves out its subject, which is what the open question is about."""
    question = named(context, context.open_question())
    subject = question.subject(context.library) if question else None
    return answer_about(context, text, subject) if subject else None


def _after_verdict(context: Context, text: str) -> Step | None:
    return _heard_since(context, text) or begin_another(context, text)


def _heard_since(context: Context, text: str) -> Step | None:
    """Take hearsay at a verdict, "kata tokopedia belum dikirim", to where reports are asked."""
    said = _SAID & set(words(text, context.library.vocabulary))
    return ask_again(context, REPORTED) if said and context.case() else None


def _asked_when(context: Context, text: str) -> Step | None:
    """Answer "kapan muncul?" at a verdict with what the verdict says."""
    return reprompt(context) if _WHEN in words(text, context.library.vocabulary) else None


def _still_unknown(context: Context, question: Question, text: str) -> Step | None:
    """Go on for somebody to whom finding out was explained, and who still does not know."""
    if question.without is None or context.state.asking != question.id:
        return None
    unsure = yes_or_no(context, text) == UNKNOWN
    return accept(context, question.id, question.without) if unsure else None


def _answer(context: Context, question: Question, text: str) -> Step | None:
    corrected = correct(context, text) if question.id == CONFIRM else None
    return corrected or hear(context, question, text)


def _guessed(context: Context, text: str) -> Step | None:
    """Take a short remark for the answer that it may be, where it is no question and no insult."""
    question = named(context, context.open_question())
    guess = question.guess(context, text) if question else None
    if question is None or guess is None:
        return None
    odd = is_question(context, text) or is_insult(text, context.library.vocabulary)
    return None if odd or _wants_change(context, text) else accept(context, question.id, guess)


def _appeared(context: Context, text: str) -> Step | None:
    """End the case for whoever says, in few words, that the certificate has appeared."""
    vocabulary = context.library.vocabulary
    spoken = phrases(vocabulary.fillers, vocabulary).cut_from(words(text, vocabulary))
    told = {_DONE, _APPEARED} <= set(spoken) and _APPEARING.issuperset(spoken)
    return close(context) if told and not is_question(context, text) else None


def _change_wanted(context: Context, text: str) -> Step | None:
    """Ask again what somebody wants to change: "ubah tanggal", "platformnya salah"."""
    spoken = _stems(context, text)
    if len(spoken) > _A_FEW_WORDS or not _wants_change(context, text):
        return None
    called = (q.id for q in kinds_of(context) if q.called in spoken and context.answer(q.id))
    question = next(called, None)
    return ask_again(context, question) if question else None


def _wants_change(context: Context, text: str) -> bool:
    return not _CHANGE.isdisjoint(_stems(context, text))


def _stems(context: Context, text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(text, context.library.vocabulary))


def _same_story(context: Context, text: str) -> Step | None:
    if not tells_case(text, context.library):
        return None
    return reprompt(context, lead=say(context.library, "same-case"))


def _misunderstanding(context: Context) -> str:
    question = named(context, context.open_question())
    if not context.state.active:
        return "not-understood-menu"
    return question.misunderstood_text if question else "not-understood"
