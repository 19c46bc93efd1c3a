"""Answers what a group says to the bot: short, for all to read, never about anybody's own data.

Stateless: nothing is asked back and nothing kept. Whatever is personal goes to a private chat.
"""

import re
from datetime import date
from typing import Final

from flows.dialogue import Button, ButtonPressed, CommandGiven, Event, MediaSent, Reply
from flows.library import Library, Topic
from flows.privacy import guard, official
from flows.public.personal import speaks_of_own
from flows.public.shared_answer import may_be_shared, shared_answer
from flows.understanding import Decision, Message, TopicChoice
from flows.understanding.dates import DateRange, ExactDate
from flows.views import cannot_read, reads_caption, warning
from flows.wording import paragraphs, say

_LONGEST: Final = 630  # characters: a group reads it between other messages
_DEEP_LINK: Final = "https://t.me/{bot}?start=grup"


def answer_in_group(library: Library, event: Event, today: date, *, bot: str) -> tuple[Reply, ...]:
    """Answer what was said to `bot` (its username, without "@"); presses need no answer here."""
    match event:
        case ButtonPressed():
            return ()  # our messages in groups carry links only
        case CommandGiven():
            text = _help(library, bot)
        case MediaSent(kind=kind, caption=caption):
            text = _to_media(library, kind, caption, today, bot=bot)
        case _:
            text = _to_text(library, event.text, today, bot=bot)
    private = Button(label=say(library, "group-private"), url=_DEEP_LINK.format(bot=bot))
    return (Reply(text=text, buttons=((private,),)),)


def _to_media(library: Library, kind: str, caption: str, today: date, *, bot: str) -> str:
    if not caption.strip():
        return cannot_read(library, kind)
    return paragraphs(reads_caption(library, kind), _to_text(library, caption, today, bot=bot))


def _to_text(library: Library, typed: str, today: date, *, bot: str) -> str:
    said = re.sub(rf"@{re.escape(bot)}\b", " ", typed, flags=re.IGNORECASE).strip()
    found = guard(said, official(library))
    if found.kinds:
        return paragraphs(warning(library, found.kinds), say(library, "group-personal"))
    message = Message(text=said, library=library, today=today)
    if message.is_thanks:
        return say(library, "thanks")
    if not said or message.is_greeting:
        return _help(library, bot)
    return _to_question(message)


def _to_question(message: Message) -> str:
    library = message.library
    topic = library.topic(message.asked.topic or "")
    if _is_personal(message, topic) or _tells_slots(message):
        return say(library, "group-personal")
    if topic:
        return shared_answer(library, topic, message.today, longest=_LONGEST)
    return _unclear(library, message.asked)


def _is_personal(message: Message, topic: Topic | None) -> bool:
    if topic and not may_be_shared(message.library, topic):
        return True
    return message.tells_case or speaks_of_own(message)


def _tells_slots(message: Message) -> bool:
    """Tell "tokopedia, 3 november" from a question: it tells a case, and asks nothing."""
    if message.asked.decision is not Decision.FALLBACK:
        return False
    named = message.platform or message.provider
    return named is not None and isinstance(message.date, ExactDate | DateRange)


def _unclear(library: Library, asked: TopicChoice) -> str:
    if asked.decision is Decision.FALLBACK:
        return say(library, "group-not-understood")
    near = (library.topic(one.topic) for one in asked.candidates[: asked.offered])
    titles = "\n".join(f"• {topic.title}" for topic in near if topic)
    return say(library, "group-unclear", topics=titles)


def _help(library: Library, bot: str) -> str:
    return say(library, "group-help", bot=bot)
