"""How the case stands, and what is to be done now: asked in a few words, answered in one bubble."""

from typing import Final

from flows.dialogue import Context, Outcome, Reply, Step
from flows.handlers.about_case.feelings import sympathy
from flows.handlers.after_verdict import below, follow
from flows.handlers.cases import questions_left, tell_status
from flows.handlers.prompt import bring_back, reprompt
from flows.text import word_set
from flows.understanding import CaseRemark, Message
from flows.views import NextStep, beside, next_step
from flows.wording import say

_WHEN: Final = "kapan"
_BEFORE: Final = frozenset({"pertama", "satunya", "sebelum"})  # "yang pertama sampai mana?"
# How days are counted: which days, and that they count or move what is due.
_FREE_DAYS: Final = word_set("""
    libur liburnya liburan tanggalan merah cuti sabtu ahad weekend natal lebaran nyepi imlek waisak
    idulfitri iduladha
""")
_COUNTED: Final = word_set("""
    hitung dihitung hitungan hitungannya ngitung ngitungnya menghitung menghitungnya terhitung
    kehitung keitung diitung itung itungan itungannya termasuk kecuali mundur molor
""")
_WORKING_DAY: Final = frozenset({"hari", "kerja"})
_MEANING: Final = word_set("apa maksud maksudnya arti artinya")
_BRIEF: Final = 14  # words
_A_FEW: Final = 7  # words
_DAY: Final = "hari"
_RECKONED: Final = word_set("segitu angka angkanya hitungan hitungannya itungan itungannya")
_WHENCE: Final = word_set("kenapa mengapa kok mana darimana asalnya")


def still_missing(context: Context, message: Message) -> Step | None:
    """Hear that it has not appeared yet, and say the next step: the verdict was told already."""
    if CaseRemark.STILL_NOT not in message.remarks or CaseRemark.CLOSED in message.remarks:
        return None
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "same-case"))
    heard = sympathy(context, message) or say(context.library, "still-not-there")
    return below(context, beside(context, heard, *next_step(context)))


def status_asked(context: Context, message: Message) -> Step | None:
    """Say which working day it is, whose turn, and until when; before that, what is still asked.

    Of the case before, where that is meant. At the menu where no topic is certain.
    """
    if CaseRemark.STATUS not in message.remarks or _asks_topic(context, message):
        return None
    other = context.state.others and not _BEFORE.isdisjoint(message.words)
    return bring_back(context) if other else stand(context, message)


def _asks_topic(context: Context, message: Message) -> bool:
    """Tell whether it asks a topic at the menu, where no case is that it could be about."""
    state = context.state
    known = state.active or state.answers or state.others
    return not known and bool(message.topics)


def next_wanted(context: Context, message: Message) -> Step | None:
    """Say the one next step; while questions are open, that it follows from them."""
    if CaseRemark.NEXT not in message.remarks:
        return None
    return questions_left(context) or _told(context, message, *next_step(context))


def stand(context: Context, message: Message) -> Step:
    """Return the step that says how the case stands."""
    return tell_status(context, lead=sympathy(context, message))


def _told(context: Context, message: Message, *words: str) -> Step:
    """Say these words at a verdict, after a word of sympathy for whoever sighs as well."""
    return below(context, beside(context, sympathy(context, message), *words))


def asked_when(context: Context, message: Message) -> Step | None:
    """Answer whatever asks "kapan" at a verdict, and nobody else could answer."""
    return stand(context, message) if _WHEN in message.words else None


def days_asked(context: Context, message: Message) -> Step | None:
    """Say which days count: "kalau natal libur gimana hitungannya?", "hari kerja itu apa"."""
    spoken = frozenset(message.words)
    counted = not (_FREE_DAYS.isdisjoint(spoken) or _COUNTED.isdisjoint(spoken))
    meant = spoken >= _WORKING_DAY and not _MEANING.isdisjoint(spoken)
    if not (counted or meant) or len(message.words) > _BRIEF or _asks_another(context, message):
        return None
    words = say(context.library, "why-days")
    if context.state.active and not context.open_question():
        return below(context, Reply(text=words))
    return reprompt(context, Outcome.ANSWERED, lead=words)


def _asks_another(context: Context, message: Message) -> bool:
    """Tell whether a topic is certain; in a case one of its own area is about its days."""
    topics = [topic for topic in context.library.topics if topic.id in message.topics]
    if not context.state.active:
        return bool(topics)
    own = {topic.area for topic in context.library.topics if topic.starts}
    return any(topic.area not in own for topic in topics)


def reckoning_asked(context: Context, message: Message) -> Step | None:
    """Say where the days come from: "kenapa 9 hari?", "dari mana angkanya"."""
    spoken = frozenset(message.words)
    if len(message.words) > _A_FEW or _WHENCE.isdisjoint(spoken):
        return None
    counted = _DAY in spoken and any(map(str.isdigit, spoken))
    if not counted and _RECKONED.isdisjoint(spoken):
        return None
    return None if message.topics else follow(context, NextStep.WHY)
