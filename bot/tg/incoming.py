"""Reads an update: who did what. It must not answer anything."""

import re
from dataclasses import dataclass
from typing import Final

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext.filters import StatusUpdate

from flows.events import ButtonPressed, CommandGiven, Event, MediaSent, TextEdited, TextSent

_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s|$)")

# What a person can send, by Telegram's names. An animation is a document as well, and a venue a
# location: the more telling name stands first.
_KINDS: Final = (
    "animation",
    "audio",
    "checklist",
    "contact",
    "dice",
    "document",
    "game",
    "giveaway",
    "invoice",
    "paid_media",
    "photo",
    "poll",
    "sticker",
    "story",
    "venue",
    "location",
    "video",
    "video_note",
    "voice",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What one person did in their private chat.

    `message` is the message it was done with, or, if `pressed`, the one whose button it was.
    """

    serial: int
    chat: int
    event: Event
    message: int
    pressed: bool = False


def read(update: Update) -> Incoming | None:
    """Return what was done, or None for what needs no answer: groups, channels, service notes."""
    if update.callback_query:
        return _press(update.update_id, update.callback_query)
    message = update.message or update.edited_message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    event = _edit(message) if update.edited_message else _event(update, message)
    if event is None:
        return None
    return Incoming(
        serial=update.update_id, chat=message.chat.id, event=event, message=message.message_id
    )


def _press(serial: int, query: CallbackQuery) -> Incoming | None:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    return Incoming(
        serial=serial,
        chat=message.chat.id,
        event=ButtonPressed(query.data or ""),
        message=message.message_id,
        pressed=True,
    )


def _edit(message: Message) -> Event | None:
    # Live locations and captions are "edited" as well: they were answered when they were sent.
    return TextEdited(message.text) if message.text else None


def _event(update: Update, message: Message) -> Event | None:
    if message.text:
        command = _COMMAND.match(message.text)
        return CommandGiven(command[1].lower()) if command else TextSent(message.text)
    kind = next((kind for kind in _KINDS if getattr(message, kind)), None)
    if kind is None and StatusUpdate.ALL.check_update(update):
        return None
    return MediaSent(kind or "message")  # what Telegram invents tomorrow is answered too
