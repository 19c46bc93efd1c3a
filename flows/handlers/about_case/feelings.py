"""Words that ask nothing: "ok siap" is heard and no more, a sigh gets sympathy that fits."""

from typing import Final

from flows.dialogue import Context, Outcome, Reply, Step, reacts, says
from flows.handlers.after_verdict import below
from flows.handlers.prompt import reprompt
from flows.questions import ask, question_of, said_of_it
from flows.text import word_set, words
from flows.understanding import CaseRemark, Message
from flows.views import NextStep, beside, next_step, waited, ways_offered
from flows.wording import say

# What it is that hurts, where the words say more than weariness.
_NEED: Final = word_set("susu makan butuh uang duit dapur kontrakan kos utang hutang sekolah jajan")
_SAD: Final = word_set("sedih nangis menangis kecewa hati putus hiks pasrah menyerah nyerah")
_THUMB_DOWN: Final = "👎"  # where no yes or no is asked
_ADDRESS: Final = word_set("kak kakak")
_LONGEST: Final = 4  # words
_LONG: Final = "lama"  # "udah lama banget" is a sigh
_OURS: Final = "prakerja"  # "iya prakerja" answers what is asked later
_HUMMING: Final = word_set("hm ehm")
_SAD_SIGNS: Final = frozenset("😭😢😞😔🥺💔")


def acknowledged(context: Context, message: Message) -> Step | None:
    """Say a short word to "ok siap", and to "sebentar, saya cek dulu"; nothing is told again.

    Who hums thinks it over; "iya bener" agrees to nothing that was asked.
    """
    humming = bool(message.words) and _HUMMING.issuperset(message.words)
    if _THUMB_DOWN in message.text and not message.words:
        lead = say(context.library, "thumb-down")
        open_ = context.state.active and context.open_question()
        down = reprompt(context, Outcome.ANSWERED, lead=lead) if open_ else None
        return down or says(context, Outcome.ANSWERED, Reply(text=lead))
    later = humming or CaseRemark.LATER in message.remarks
    library, question = context.library, context.open_question()
    heard = message.is_ack and not (question and _OURS in message.words)
    if not (later or heard or _agrees(context, message, question)):
        return None
    if question:
        asked = question_of(context, question).words(context)
        once = _ADDRESS.isdisjoint(words(asked, library.vocabulary))  # "Siap, Kak. Siapa ..., Kak?"
        alone, first = ("no-hurry", "no-hurry-first") if later else ("ack", "ack-first")
        put = f"{say(library, alone if once else first)} {asked}"
        return says(
            context, Outcome.ANSWERED, Reply(text=put, buttons=ask(context, question).buttons)
        )
    if humming:
        return says(context, Outcome.ANSWERED, Reply(text=say(library, "heard-again")))
    word = "ack-at-verdict" if context.state.active else "ack-at-menu"
    said = says(context, Outcome.ANSWERED, Reply(text=say(library, word)))
    return reacts(context, said, "👍")


def _agrees(context: Context, message: Message, question: str | None) -> bool:
    """Tell "iya bener", "udah kak" where there is nothing to agree to.

    At a verdict it may mean that something is mended.
    """
    if len(message.words) > _LONGEST or message.remarks or _LONG in message.words:
        return False
    if context.state.active and not question:
        mended = NextStep.MENDED in ways_offered(context)
        return message.answer.elsewhere == "yes" and not mended
    return said_of_it(message) == "yes" and not (message.statements or _OURS in message.words)


def weary(context: Context, message: Message) -> Step | None:
    """Say a sentence of sympathy, then what is next: the step, the open question, the menu."""
    if not message.sighs:
        return None
    lead = sympathy(context, message)
    if not context.state.active or context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=lead)
    return below(context, beside(context, lead, *next_step(context)))


def sympathy(context: Context, message: Message) -> str:
    """Return a sentence for what hurts; "" where nobody sighs."""
    if not (message.holds_sigh or message.is_frustrated):
        return ""
    library, ago = context.library, waited(context)
    if not _NEED.isdisjoint(message.words):
        return say(library, "sympathy-need")
    if not _SAD.isdisjoint(message.words) or not _SAD_SIGNS.isdisjoint(message.text):
        return say(library, "sympathy-sad")
    return say(library, "sympathy-long", ago=ago) if ago else say(library, "sympathy")
