"""Turns a message into the event that the conversation knows, or None where silence is designed.

Which silences there are, and why, stands in bot.tg.incoming.
"""

import re
from typing import Final

from bot.tg.addressed import addressed, for_another_bot
from bot.tg.fields import Raw, words
from bot.tg.kinds import kind
from bot.tg.me import Me
from flows.events import CommandGiven, Event, MediaSent, TextEdited, TextSent

# Telegram's own limit, in characters: who exceeds it is no client of Telegram's.
_LONGEST: Final = 4096

_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)", re.ASCII)

# Sent in reply to the bot in a group, these ask nothing.
_NODS: Final = frozenset({"sticker", "dice", "game", "animation"})


def said_in_private(message: Raw, *, edited: bool) -> Event | None:
    """Read what a participant sent, or changed, in their own chat."""
    text = words(message, "text", longest=_LONGEST)
    if edited:
        return _changed(message, text)
    if not text:
        return _media(message)
    command = _COMMAND.match(text)
    return CommandGiven(command[1].lower()) if command else TextSent(text)


def said_in_group(message: Raw, me: Me, *, edited: bool) -> Event | None:
    """Read what was said to the bot among others."""
    text = words(message, "text", longest=_LONGEST)
    command = _COMMAND.match(text)
    if command and command[2]:
        return _command(command, text, me)
    caption = "" if text else words(message, "caption", longest=_LONGEST)
    if edited or not addressed(message, text or caption, me):
        return None
    event = said_in_private(message, edited=False)
    return None if isinstance(event, MediaSent) and _is_nod(event) else event


def _command(command: re.Match[str], text: str, me: Me) -> Event | None:
    if for_another_bot(command[2], me):
        return None
    # "/tanya@bot kapan cair?": what follows the name is what they want to know.
    question = text[command.end() :]
    return TextSent(question) if question else CommandGiven(command[1].lower())


def _changed(message: Raw, text: str) -> Event | None:
    changed = text or words(message, "caption", longest=_LONGEST)
    return TextEdited(changed) if changed else None


def _media(message: Raw) -> Event | None:
    sent = kind(message)
    if sent is None:
        return None
    return MediaSent(sent, caption=words(message, "caption", longest=_LONGEST))


def _is_nod(event: MediaSent) -> bool:
    return event.kind in _NODS and not event.caption
