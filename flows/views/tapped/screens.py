"""What may stand on a screen of which a picture was sent, as buttons: a picture cannot be read."""

from typing import Final

from flows.dialogue import Context, Reply, Rows, Verb, button, rows
from flows.views.menu import human_button
from flows.views.notices import cannot_read, is_picture
from flows.views.topic import menu_button
from flows.wording import paragraphs, say

SCREENS: Final = "screens"  # State.prompted: what stands on a picture was asked last
_A_ROW: Final = 2


def screens_offered(context: Context, kind: str) -> Reply | None:
    """Return the question what stands there; None for what is no picture, or without any words.

    Words that answer the question that is open come first. At the menu the way on stands below
    them; else what is open follows.
    """
    if not is_picture(kind) or not context.library.screens:
        return None
    text = paragraphs(cannot_read(context.library, kind), say(context.library, "screen-ask"))
    return Reply(text=text, buttons=(*_words(context), *_ways_on(context)))


def _words(context: Context) -> Rows:
    asked, round_ = context.open_question(), context.state.round
    first = [one for one in context.library.screens if asked and one.check == asked]
    rest = (one for one in context.library.screens if one not in first)
    words = (button(one.label, round_, Verb.SCREEN, one.id) for one in (*first, *rest))
    return rows(words, _A_ROW)


def _ways_on(context: Context) -> Rows:
    if context.state.active:
        return ()
    return ((*human_button(context), menu_button(context)),)
