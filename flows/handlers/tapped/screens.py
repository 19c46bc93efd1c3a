"""What stands on a screen was tapped: its topic is told, or it answers the check that is open."""

from dataclasses import replace

from flows.dialogue import Context, Step, unconfirmed
from flows.handlers.answer import answered
from flows.handlers.prompt import advance
from flows.handlers.side_question import answer_topic
from flows.library import ScreenWords
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


def _read(context: Context, screen: ScreenWords) -> Context:
    """Return the context with the answer, which waits for the participant's "benar"."""
    after = answered(context, screen.check or "", screen.answer or "")
    return after.with_state(unconfirmed(after.state, (screen.check or "",)))
