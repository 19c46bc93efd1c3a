"""Decides whether a group message is meant for the bot. Where it is not, the bot stays silent."""

import re
from functools import lru_cache

from bot.surfaces.tg.api import Me
from bot.surfaces.tg.updates.fields import Raw, inside, number


def addressed(message: Raw, text: str, me: Me) -> bool:
    """Return whether the text mentions the bot, or the message answers one of the bot's own."""
    return _mentions(text, me) or _answers_us(message, me)


def for_another_bot(username: str, me: Me) -> bool:
    """Return whether "/command@username" names somebody else."""
    return username.casefold() != me.username.casefold()


def not_a_person(message: Raw, me: Me) -> bool:
    """Return whether no person turns to us: our own words, other bots, channels, businesses."""
    if number(inside(message, "via_bot"), "id") == me.id:
        return True
    if "business_connection_id" in message or "is_automatic_forward" in message:
        return True
    # An administrator who stays unnamed writes as a bot, with the chat they write for beside it.
    writer = inside(message, "from")
    return writer.get("is_bot") is True and "sender_chat" not in message


def _mentions(text: str, me: Me) -> bool:
    return "@" in text and bool(_mention(me.username).search(text))


def _answers_us(message: Raw, me: Me) -> bool:
    replied = inside(message, "reply_to_message")
    # What somebody shared by inline mode is theirs, though we wrote it; and in a forum every
    # message "replies" to the note that opened its topic.
    ours = number(inside(replied, "from"), "id") == me.id
    return ours and "via_bot" not in replied and "forum_topic_created" not in replied


@lru_cache(maxsize=8)
def _mention(username: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@{re.escape(username)}(?!\w)", re.ASCII | re.IGNORECASE)
