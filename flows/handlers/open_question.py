"""The open question was answered in words: a check, a name, a day, or that one does not know."""

from typing import Final

from flows.diagnosis import ApplicableCheck
from flows.dialogue import (
    CONFIRM,
    OTHER_PLATFORM,
    OTHER_PROVIDER,
    REPORTED,
    UNKNOWN,
    Context,
    Step,
    asked_again,
    says,
)
from flows.handlers.answer import accept
from flows.handlers.side_question import answer_about
from flows.handlers.story import hear_confirmation
from flows.handlers.typed_day import hear_day
from flows.questions import help_with
from flows.text import stem, word_set, words
from flows.understanding import Message

CHANGE: Final = frozenset({"ubah", "ganti", "salah", "koreksi", "ralat", "edit"})
_CERTIFICATE: Final = "sertifikat"
_HOW: Final = frozenset({"cara", "caranya", "bagaimana"})  # asked at a check: how to find out
_FIND_OUT: Final = word_set("""
    cek ceknya mengecek ngecek dicek lihat lihatnya melihat dilihat liatnya tahu tahunya mengetahui
    itu ini hah lah ya di mana saya kita untuk buat supaya bisa mengeceknya memeriksa periksa
""")
# What goes on for somebody who cannot find out.
_WITHOUT: Final = {"platform": OTHER_PLATFORM, "provider": UNKNOWN}
_OTHERS: Final = frozenset({"lain", "lainnya", "bukan"})
A_FEW_WORDS: Final = 4


def still_unknown(context: Context, message: Message) -> Step | None:
    """Go on for somebody to whom finding out was explained, and who still does not know."""
    question = context.open_question() or ""
    if question not in _WITHOUT or context.state.asking != question:
        return None
    unknown = message.answer.elsewhere == "unknown"
    return accept(context, question, _WITHOUT[question]) if unknown else None


def hear_answer(context: Context, message: Message) -> Step | None:
    """Take an answer to the question that is open."""
    question = context.open_question() or ""
    if question == CONFIRM:
        return hear_confirmation(context, message)
    if question in ("completed", "reviewed") or question.startswith(f"{REPORTED}:"):
        return hear_day(context, question, message)
    asked = context.asked(question)
    if asked:
        return _hear_check(context, asked, message)
    return _hear_name(context, question, message)


def _hear_name(context: Context, question: str, message: Message) -> Step | None:
    """Take "tidak tahu" at the platform and provider, and "bukan" at the provider."""
    said = message.answer.elsewhere
    if said == "unknown" and question in _WITHOUT:
        again = context.with_state(asked_again(context.state, question))
        return says(again, help_with(again, question))
    if question == "provider" and (said == "no" or _names_another(message)):
        return accept(context, "provider", OTHER_PROVIDER)
    return None


def _names_another(message: Message) -> bool:
    """Tell "lembaga lain" and "bukan skill academy" from a remark that happens to say so."""
    few = len(message.words) <= A_FEW_WORDS
    return few and not _OTHERS.isdisjoint(message.words) and message.provider is None


def other_name(context: Context, message: Message) -> Step | None:
    """Take a short remark at the provider question for a name that is not ours: "dicoding"."""
    if context.open_question() != "provider" or not 0 < len(message.words) <= A_FEW_WORDS:
        return None
    changing = not CHANGE.isdisjoint(map(stem, message.words))
    odd = changing or message.asks or message.is_insult
    return None if odd or not message.content_words else accept(context, "provider", OTHER_PROVIDER)


def _hear_check(context: Context, asked: ApplicableCheck, message: Message) -> Step | None:
    if _tells_the_case_again(context, message, asked.question):
        return None
    if _asks_how(message):
        return says(context, help_with(context, asked.check.id))
    told = message.statements
    if told:  # of this check or of others, which are taken in passing
        value = told.get(asked.check.id)
        return accept(context, asked.check.id, value) if value and len(told) == 1 else None
    answer = message.answer
    inactive = asked.check.button_may_be_inactive
    said = answer.where_button_may_be_inactive if inactive else answer.elsewhere
    return accept(context, asked.check.id, said) if said else None


def _asks_how(message: Message) -> bool:
    """Tell whether it asks how the open check is found out, and nothing else."""
    spoken = set(message.without_fillers)
    return not spoken.isdisjoint(_HOW) and spoken <= _HOW | _FIND_OUT


def _tells_the_case_again(context: Context, message: Message, question: str) -> bool:
    """Tell "sertifikatnya belum muncul" from an answer, unless a certificate is what is asked."""
    return message.tells_case and _CERTIFICATE not in words(question, context.library.vocabulary)


def ask_about_it(context: Context, message: Message) -> Step | None:
    """Answer a question that leaves out its subject, which is what the open question is about."""
    asked = context.asked(context.open_question() or "")
    return answer_about(context, message, asked.check.label) if asked else None
