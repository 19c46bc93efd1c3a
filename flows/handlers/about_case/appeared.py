"""The certificate has appeared; or it has not, after all."""

from typing import Final

from flows.diagnosis import Diagnosis
from flows.dialogue import GRADED, Context, Outcome, Reply, Step, says
from flows.handlers.after_verdict import close
from flows.handlers.prompt import bring_back
from flows.questions import named
from flows.text import word_set, words
from flows.understanding import CaseRemark, Message
from flows.views import NextStep, case_button, way_button
from flows.wording import say

_NEWS: Final = frozenset({CaseRemark.APPEARED, CaseRemark.THERE})
_NO_NEWS: Final = frozenset({CaseRemark.STILL_NOT, CaseRemark.RETRACTED, CaseRemark.HOPE})
_APPEARED: Final = "appeared"  # how the case ended
_CORRECTING: Final = word_set("eh ternyata salah keliru maaf ups waduh ralat rupanya")
_ANOTHER: Final = word_set("""
    lain lainnya satunya beda lembaga lembaganya kemnaker kemenaker penyelenggara platform webinar
    pertama kedua bukan
""")
_BRIEF: Final = 10  # words
_CERTIFICATE: Final = "sertifikat"
_DASHBOARD: Final = frozenset({"dashboard", "prakerja"})


def appeared(context: Context, message: Message) -> Step | None:
    """End the case for whoever says that the certificate has appeared, and say what comes next.

    Where another certificate is asked about, or is what was missing, one must say which it is.
    """
    said = message.remarks
    if _NEWS.isdisjoint(said) or not _NO_NEWS.isdisjoint(said):
        return None
    here = not _DASHBOARD.isdisjoint(message.words)
    if not context.state.active:
        known = bool(context.state.answers)
        return close(context) if known or here or CaseRemark.APPEARED in said else None
    if here:
        return close(context)
    if _asks_for_another(context):
        return None
    found = context.judged if context.open_question() is None else None
    return _which(context) if found and _lacks_another(context, found) else close(context)


def _asks_for_another(context: Context) -> bool:
    """Tell whether the open question is about a certificate itself: the provider's."""
    question = named(context, context.open_question())
    if question and question.id == GRADED:
        return True
    subject = question.subject(context.library) if question else None
    return subject is not None and _names_certificate(context, subject)


def _lacks_another(context: Context, found: Diagnosis) -> bool:
    missing = (*found.blockers, *found.to_check)
    labels = (item.check.label for item in context.checks if item.check.id in missing)
    return any(_names_certificate(context, label) for label in labels)


def _names_certificate(context: Context, label: str) -> bool:
    return _CERTIFICATE in words(label, context.library.vocabulary)


def _which(context: Context) -> Step:
    ways = (NextStep.SEEN, NextStep.MENDED)
    buttons = tuple((way_button(context, way),) for way in ways)
    return says(
        context,
        Outcome.ANSWERED,
        Reply(text=say(context.library, "seen-which"), buttons=buttons),
    )


def _means_another(message: Message) -> bool:
    """Tell "eh ternyata itu sertifikat yang lain" behind the congratulation."""
    said = frozenset(message.words)
    if message.asks or len(message.words) > _BRIEF:
        return False
    return not (_CORRECTING.isdisjoint(said) or _ANOTHER.isdisjoint(said))


def retracted(context: Context, message: Message) -> Step | None:
    """Bring the case back that was ended, or left for a new one, by mistake."""
    state = context.state
    if not state.others or state.answers:
        return None
    if state.others[0].outcome == _APPEARED and _means_another(message):
        undo = case_button(context, state.others[0], label=say(context.library, "seen-undo"))
        words = Reply(text=say(context.library, "seen-another"), buttons=((undo,),))
        return says(context, Outcome.ANSWERED, words)
    wrong = {CaseRemark.RETRACTED} if state.active else _NO_NEWS - {CaseRemark.HOPE}
    return bring_back(context) if not message.remarks.isdisjoint(wrong) else None
