"""What is said of the open question itself: what it means, that it shall wait, start over."""

from typing import Final

from flows.dialogue import Context, Outcome, Reply, Step, Verb, at_menu, button, resumed, says
from flows.handlers.answer import accept, explain
from flows.handlers.prompt import reprompt
from flows.questions import Question, question_of
from flows.text import word_set
from flows.understanding import Message
from flows.views import RESUME, start_button
from flows.wording import say

_LONGEST: Final = 6  # words
_SKIPPING: Final = word_set("skip skipp lewati lewatin lewatkan dilewati dilewatin lewatlah next")
_SKIPPED_WITH: Final = _SKIPPING | word_set("""
    dulu saja aja ini itu pertanyaannya yang boleh saya mau kak deh lah oke ya bagian nanti
""")
_PUZZLED: Final = word_set("""
    hah apa apaan maksud maksudnya maksute maksudna artinya arti apanya mengerti paham ngerti
    mean means
""")
_PUZZLED_WITH: Final = _PUZZLED | word_set("""
    itu ini gimana bagaimana pertanyaannya tidak kurang saya kak kok yang dari sih ya lah min ta
    belum gitu begitu tuh nih tadi what do does you that this it
""")
_MEANT: Final = word_set("maksud maksudnya maksute maksudna artinya arti pertanyaannya mean means")
_UNANSWERED: Final = word_set("tidak kurang belum")
_WHY: Final = word_set("kenapa ngapain mengapa apa untuk buat kok emang memang perlu")
_ASKED: Final = word_set("tanya nanya ditanya ditanyain nanyain ditanyakan tanyain nanyanya")
_WHY_ASKED: Final = _WHY | _ASKED | _PUZZLED_WITH | word_set("mulu terus lagi harus segala")
_ANEW: Final = word_set("ulang ulangi diulang mengulang ngulang mulai reset restart")
_FROM_THE_START: Final = _ANEW | word_set("""
    dari awal nol lagi semua semuanya saja aja mau pengen ingin saya bisa kak
    deh ya dong baru min tolong oke
""")
_START: Final = (_ANEW - {"mulai"}) | frozenset({"awal", "nol"})


def puzzled(context: Context, message: Message) -> Step | None:
    """Explain the open question to "?", "hah?", "apa maksudnya?", "kok nanya itu"."""
    wanted = _is_puzzled(message) or _asks_why(message)
    return _explained(context, _open(context)) if wanted else None


def _asks_why(message: Message) -> bool:
    said = message.words
    if len(said) > _LONGEST or not _WHY_ASKED.issuperset(said):
        return False
    return not _WHY.isdisjoint(said) and not _ASKED.isdisjoint(said)


def _is_puzzled(message: Message) -> bool:
    said = message.words
    if not said:
        return "?" in message.text
    if len(said) > _LONGEST or not _PUZZLED_WITH.issuperset(said) or _PUZZLED.isdisjoint(said):
        return False
    # "kurang paham" alone may be the answer of somebody who does not know.
    of_it = not _MEANT.isdisjoint(said)
    return of_it or "?" in message.text or _UNANSWERED.isdisjoint(said)


def _explained(context: Context, question: Question) -> Step:
    lead = say(context.library, "asked-plainly")
    return explain(context, question) or reprompt(context, Outcome.REPROMPTED, lead=lead)


def skipped(context: Context, message: Message) -> Step | None:
    """Go on without the answer for whoever says "skip"; it is read back as not known.

    An answer that there is stays as it is.
    """
    said = message.words
    if len(said) > _LONGEST or _SKIPPING.isdisjoint(said) or not _SKIPPED_WITH.issuperset(said):
        return None
    question = _open(context)
    without = question.skipped(context)
    if without is not None:
        return accept(context, question.id, without)
    asked_again = context.state.asking == question.id and context.answer(question.id) is not None
    kept = context.with_state(resumed(context.state))
    return reprompt(kept, Outcome.ANSWERED) if asked_again else None


def started_over(context: Context, message: Message) -> Step | None:
    """Ask whether "ulang dari awal" means a new case; this one can be gone on with."""
    said = message.words
    if len(said) > _LONGEST or _START.isdisjoint(said) or not _FROM_THE_START.issuperset(said):
        return None
    if not context.state.answers:
        return None
    left = context.with_state(at_menu(context.state))
    on = button(say(left.library, "menu-resume"), left.state.round, Verb.MENU, RESUME)
    asked = Reply(text=say(left.library, "restart-ask"), buttons=((on,), (start_button(left),)))
    return says(left, Outcome.ANSWERED, asked)


def _open(context: Context) -> Question:
    return question_of(context, context.open_question() or "")
