"""All that one message says, with reasons: for people who look into it, not for conversations."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from flows.library import Library
from flows.understanding.message import Message
from flows.understanding.result import Candidate, Understanding
from flows.understanding.smalltalk import SmallTalk, is_wished
from flows.understanding.topics import GREETING, THANKS, ranker, reason

_WHOLE: Final = "seluruh pesan"  # the reason why it is small talk
_TALK: Final[Mapping[tuple[str, ...], SmallTalk]] = {
    (GREETING,): SmallTalk.GREETING,
    (THANKS,): SmallTalk.THANKS,
}


def understand(text: str, library: Library, today: date) -> Understanding:
    """Read a message of any length. Never raises."""
    message = Message(text=text, library=library, today=today)
    return Understanding(
        decision=message.asked.decision,
        topics=message.asked.topics,
        candidates=tuple(_explained(message)),
        offered=message.asked.offered,
        small_talk=message.small_talk or _answered_as_talk(message),
        platform=message.platform,
        provider=message.provider,
        date=message.date,
        answers=message.statements,
        reported=message.reports,
    )


def _answered_as_talk(message: Message) -> SmallTalk | None:
    """Return the small talk that its answer takes it for: thanks with wishes around."""
    kind = _TALK.get(message.asked.topics)
    if kind is None or message.asks or message.statements or message.reports:
        return None
    return kind if is_wished(message.words, kind, message.library.vocabulary) else None


def _explained(message: Message) -> Iterator[Candidate]:
    learned = ranker(message.library)
    stems = learned.stems(message.words)
    for one in message.asked.candidates:
        whole = one.topic == message.talk_topic
        yield replace(one, reason=_WHOLE if whole else reason(learned, stems, one.topic))
