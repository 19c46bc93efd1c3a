"""What came of asking somebody where it was no report, and hearsay that tells nothing by itself."""

from typing import Final

from flows.dialogue import REPORTED, Context, Step
from flows.handlers.after_verdict import ask_again
from flows.handlers.answer import accept
from flows.handlers.hearsay.talked_of import others_are_talked_of
from flows.questions import inquired, read_result
from flows.text import word_set
from flows.understanding import Message

_DONE: Final = "sudah"
_ASKED: Final = word_set("""
    nanya tanya nanyain tanyain tanyakan menanyakan bertanya hubungi menghubungi kontak kontakin
    chat chatin ngechat telepon telpon nelpon email
""")
_OPEN: Final = word_set("belum tidak sama beda terhubung form formulir")
_A_FEW: Final = 6  # words


def came_of_asking(context: Context, message: Message) -> Step | None:
    """Keep what came of asking somebody, "tokopedia ga bales"; whom is asked where it is not told.

    It moves no date, and can be taken back.
    """
    found = (
        read_result(context, message) if context.case() and others_are_talked_of(context) else None
    )
    if found is None:
        return None
    result, contact = found
    if contact is None:
        return accept(context, REPORTED, str(result))
    return accept(context, inquired(str(result)), contact)


def heard_since(context: Context, message: Message) -> Step | None:
    """Take hearsay of which nothing was read to where it is asked what others said."""
    said = message.is_hearsay or _has_asked(message)
    return ask_again(context, REPORTED) if said and context.case() else None


def _has_asked(message: Message) -> bool:
    """Tell "udah nanya tokped", and nothing of what came of it."""
    spoken = message.words
    if len(spoken) > _A_FEW or _DONE not in spoken or _ASKED.isdisjoint(spoken):
        return False
    return not (message.asks or message.complaint) and _OPEN.isdisjoint(spoken)
