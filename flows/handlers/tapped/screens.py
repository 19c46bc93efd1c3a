"""What stands on a screen was tapped: its topic is told, or it answers the check that is open."""

from dataclasses import replace
from typing import Final

from flows.dialogue import Context, Step, unconfirmed
from flows.handlers.answer import answered
from flows.handlers.prompt import advance
from flows.handlers.side_question import answer_topic
from flows.library import ScreenWords
from flows.text import phrases, words
from flows.understanding import Message
from flows.views import SCREENS
from flows.wording import paragraphs, say


def tell_screen(context: Context, screen_id: str) -> Step | None:
    """Tell what the words mean; where they answer the open check, read that back first."""
    screen = context.library.screen(screen_id)
    if screen is None:
        return None
    lead = say(context.library, "screen-said", label=screen.label)
    if screen.check and screen.check == context.open_question():
        return advance(_read(context, screen), lead=lead)
    topic = context.library.topic(screen.topic)
    if topic is None:
        return None
    step = answer_topic(context, topic, screen.choice)
    first, *rest = step.replies
    return replace(step, replies=(replace(first, text=paragraphs(lead, first.text)), *rest))


def typed_screen(context: Context, prompted: str, message: Message) -> Step | None:
    """Take the words of a screen, typed below the question what stands on a picture."""
    if prompted != SCREENS:
        return None
    vocabulary = message.library.vocabulary
    screens = context.library.screens
    bare = phrases(_AROUND, vocabulary).cut_from(message.words)
    meant = (one for one in screens if words(one.label, vocabulary) in (message.words, bare))
    found = next(meant, None)
    return tell_screen(context, found.id) if found else None


_AROUND: Final = ("tulisannya", "yang tertulis", "tertulis", "statusnya", "di situ", "kak")


def _read(context: Context, screen: ScreenWords) -> Context:
    """Return the context with the answer, which waits for the participant's "benar"."""
    after = answered(context, screen.check or "", screen.answer or "")
    return after.with_state(unconfirmed(after.state, (screen.check or "",)))
