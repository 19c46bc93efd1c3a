"""A message was typed: an answer to the open question, else a slot, else a button in words.

What is none of these is said to be none, and the question stays.
"""

from collections.abc import Mapping
from typing import Final

from flows.diagnosis import ApplicableCheck
from flows.dialogue import (
    CONFIRM,
    OTHER_PLATFORM,
    OTHER_PROVIDER,
    UNKNOWN,
    Context,
    Step,
)
from flows.handlers.after_verdict import ask_again, close
from flows.handlers.answer import accept, explain
from flows.handlers.clarify import not_understood, offer
from flows.handlers.labels import Offered, exact_label, offered, typed_label
from flows.handlers.prompt import reprompt
from flows.handlers.side_question import answer_about, answer_question, answer_topic, is_question
from flows.handlers.story import begin_another, begin_from_story, hear_confirmation, take_slots
from flows.handlers.typed_day import hear_day
from flows.library import Library, Topic, made_once
from flows.questions import REPORTED, named, question_of
from flows.text import phrases, stem, word_set, words
from flows.understanding import (
    Decision,
    Understanding,
    grasp,
    is_foreign,
    is_greeting,
    is_insult,
    is_thanks,
    read_answer,
    tells_case,
)
from flows.understanding.names import content_words, read_provider
from flows.understanding.statements import read_told
from flows.wording import say

_CERTIFICATE: Final = "sertifikat"
_HOW: Final = frozenset({"cara", "caranya", "bagaimana"})  # asked at a check: how to find out
# Heard since the verdict: what follows is theirs, be there a platform or a date in it.
_SAID: Final = frozenset({"kata", "katanya", "lapor", "dilaporkan", "kirim", "dikirim"})
_FIND_OUT: Final = word_set("""
    cek ceknya mengecek ngecek dicek lihat lihatnya melihat dilihat liatnya tahu tahunya mengetahui
    itu ini hah lah ya di mana saya kita untuk buat supaya bisa mengeceknya memeriksa periksa
""")
# What goes on for somebody who cannot find out.
_WITHOUT: Final = {"platform": OTHER_PLATFORM, "provider": UNKNOWN}
_DONE, _APPEARED = "sudah", "muncul"
_APPEARING: Final = word_set(
    "alhamdulillah sudah muncul sertifikat sertifikatnya di dashboard akun"
)
_CHANGE: Final = frozenset({"ubah", "ganti", "salah", "koreksi", "ralat", "edit"})
_CHANGEABLE: Final = {"platform": "platform", "provider": "lembaga", "completed": "tanggal"}
_OTHERS: Final = frozenset({"lain", "lainnya", "bukan"})
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
    question = context.open_question()
    return (
        _still_unknown(context, question, text)
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
        or _other_name(context, text)
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
    asked = context.asked(context.open_question() or "")
    return answer_about(context, text, asked.check.label) if asked else None


def _after_verdict(context: Context, text: str) -> Step | None:
    return _heard_since(context, text) or begin_another(context, text)


def _heard_since(context: Context, text: str) -> Step | None:
    """Take hearsay at a verdict, "kata tokopedia belum dikirim", to where reports are asked."""
    said = _SAID & set(words(text, context.library.vocabulary))
    return ask_again(context, REPORTED) if said and context.case() else None


def _asked_when(context: Context, text: str) -> Step | None:
    """Answer "kapan muncul?" at a verdict with what the verdict says."""
    return reprompt(context) if _WHEN in words(text, context.library.vocabulary) else None


def _answer(context: Context, question: str, text: str) -> Step | None:
    if question == CONFIRM:
        return hear_confirmation(context, text)
    if question in ("completed", "reviewed") or question.startswith(f"{REPORTED}:"):
        return hear_day(context, question, text)
    asked = context.asked(question)
    if asked:
        return _answer_check(context, asked, text)
    return _answer_open(context, question, text)


def _still_unknown(context: Context, question: str | None, text: str) -> Step | None:
    """Go on for somebody to whom finding out was explained, and who still does not know."""
    if question is None or question not in _WITHOUT or context.state.asking != question:
        return None
    said = read_answer(text, context.library.vocabulary, button_may_be_inactive=False)
    return accept(context, question, _WITHOUT[question]) if said == "unknown" else None


def _answer_open(context: Context, question: str, text: str) -> Step | None:
    """Take "tidak tahu" at the platform and provider, and "bukan" at the provider."""
    said = read_answer(text, context.library.vocabulary, button_may_be_inactive=False)
    if said == "unknown" and question in _WITHOUT:
        return explain(context, question_of(context, question))
    if question == "provider" and (said == "no" or _names_another(context, text)):
        return _take_other(context)
    return None


def _other_name(context: Context, text: str) -> Step | None:
    """Take a short remark at the provider question for a name that is not ours: "dicoding"."""
    spoken = words(text, context.library.vocabulary)
    if context.open_question() != "provider" or not 0 < len(spoken) <= _A_FEW_WORDS:
        return None
    changing = not _CHANGE.isdisjoint(stem(word) for word in spoken)
    odd = changing or is_question(context, text) or is_insult(text, context.library.vocabulary)
    return None if odd or not content_words(text, context.library) else _take_other(context)


def _take_other(context: Context) -> Step:
    return accept(context, "provider", OTHER_PROVIDER)


def _names_another(context: Context, text: str) -> bool:
    """Tell "lembaga lain" and "bukan skill academy" from a remark that happens to say so."""
    spoken = words(text, context.library.vocabulary)
    named = read_provider(text, context.library)
    return named is None and len(spoken) <= _A_FEW_WORDS and bool(_OTHERS & set(spoken))


def _answer_check(context: Context, asked: ApplicableCheck, text: str) -> Step | None:
    vocabulary = context.library.vocabulary
    if _tells_the_case_again(context, text, asked.question):
        return None
    how = _asked_how(context, asked, text)
    if how:
        return how
    told = read_told(text, context.library)
    if told:  # of this check or of others, which are taken in passing
        value = told.get(asked.check.id)
        return accept(context, asked.check.id, value) if value and len(told) == 1 else None
    allowed = asked.check.button_may_be_inactive
    said = read_answer(text, vocabulary, button_may_be_inactive=allowed)
    return accept(context, asked.check.id, said) if said else None


def _appeared(context: Context, text: str) -> Step | None:
    """End the case for whoever says, in few words, that the certificate has appeared."""
    vocabulary = context.library.vocabulary
    spoken = phrases(vocabulary.fillers, vocabulary).cut_from(words(text, vocabulary))
    told = {_DONE, _APPEARED} <= set(spoken) and _APPEARING.issuperset(spoken)
    return close(context) if told and not is_question(context, text) else None


def _asked_how(context: Context, asked: ApplicableCheck, text: str) -> Step | None:
    """Explain how the open check is found out to whoever asks how, and nothing else."""
    vocabulary = context.library.vocabulary
    spoken = {*phrases(vocabulary.fillers, vocabulary).cut_from(words(text, vocabulary))}
    if spoken.isdisjoint(_HOW) or not spoken <= _HOW | _FIND_OUT:
        return None
    return explain(context, question_of(context, asked.check.id))


def _change_wanted(context: Context, text: str) -> Step | None:
    """Ask again what somebody wants to change: "ubah tanggal", "platformnya salah"."""
    spoken = [stem(word) for word in words(text, context.library.vocabulary)]
    if len(spoken) > _A_FEW_WORDS or _CHANGE.isdisjoint(spoken):
        return None
    named = (q for q, name in _CHANGEABLE.items() if name in spoken and context.answer(q))
    question = next(named, None)
    return ask_again(context, question) if question else None


def _tells_the_case_again(context: Context, text: str, question: str) -> bool:
    """Tell "sertifikatnya belum muncul" from an answer, unless a certificate is what is asked."""
    asks_for_one = _CERTIFICATE in words(question, context.library.vocabulary)
    return not asks_for_one and tells_case(text, context.library)


def _same_story(context: Context, text: str) -> Step | None:
    if not tells_case(text, context.library):
        return None
    return reprompt(context, lead=say(context.library, "same-case"))


def _misunderstanding(context: Context) -> str:
    question = named(context, context.open_question())
    if not context.state.active:
        return "not-understood-menu"
    return question.misunderstood_text if question else "not-understood"
