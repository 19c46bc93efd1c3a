"""Reads a raw update, the JSON as Telegram sent it: who did what. It must not answer anything.

Whatever the JSON, `read` never raises. It returns None where silence is designed:

- a group message without mention of the bot, reply to it, or command with its name: people talk
  among themselves; a command with another bot's name is that bot's;
- stickers, dice, games and animations in reply to the bot in a group: a nod, not a question;
- the bot's own messages, and what was shared with its inline mode (`via_bot`): we said that;
- messages of other bots, and a channel's posts forwarded into its group: nobody asked, and two
  bots would answer each other for ever;
- channel posts: a channel has no participant to answer;
- service notes (somebody joined, pinned, renamed, migrated, ...): the chat speaks, not a person;
- edits in a group: it has read the answer to what was said first;
- edits of what has neither text nor caption, such as a live location: answered when it was sent;
- presses on messages sent with inline mode: those carry links only, and name no chat;
- what claims to be done in somebody else's private chat: Telegram never says so;
- business messages: a business account's own customers, who did not turn to the bot;
- updates of every other kind (my_chat_member, chat_member, reactions, polls, boosts, payments,
  kinds not yet invented), and updates so broken that they name no chat: nothing to answer to.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.surfaces.tg.api import Me
from bot.surfaces.tg.updates.addressed import not_a_person
from bot.surfaces.tg.updates.fields import Raw, inside, number, words
from bot.surfaces.tg.updates.message import said_in_group, said_in_private
from flows.dialogue import ButtonPressed, Event


class ChatPlace(StrEnum):
    """A private chat or a group: each has its own rules of answering."""

    PRIVATE = "private"
    GROUP = "group"


_PLACES: Final = {
    "private": ChatPlace.PRIVATE,
    "group": ChatPlace.GROUP,
    "supergroup": ChatPlace.GROUP,
}


def place_of(chat: Raw) -> ChatPlace | None:
    """Return what kind of chat it is, or None where the bot does not answer."""
    return _PLACES.get(words(chat, "type", longest=16))


# Telegram's own limits, in characters, and more than its ids have.
_DATA: Final = 64
_QUESTION: Final = 256
_ID: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What one person did in their private chat, or said to the bot in a group.

    `message` is the message it was done with, or, if `pressed`, the one whose button it was: None
    for one that Telegram no longer lets us touch. `query` is the press to acknowledge. `thread` is
    the forum topic to answer in. In a group the text still carries the mention.
    """

    serial: int
    chat: int
    event: Event
    message: int | None
    pressed: bool = False
    query: str | None = None
    place: ChatPlace = ChatPlace.PRIVATE
    sender: int | None = None
    thread: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineAsked:
    """Somebody types "@bot question" in some chat: `query` is what the offers must name."""

    serial: int
    query: str
    text: str
    sender: int


def read(raw: object, me: Me) -> Incoming | InlineAsked | None:
    """Return what was done, or None where silence is designed."""
    if not isinstance(raw, dict):
        return None
    serial = number(raw, "update_id")
    if serial is None:
        return None
    if "message" in raw:
        return _message(serial, inside(raw, "message"), me)
    if "callback_query" in raw:
        return _press(serial, inside(raw, "callback_query"))
    if "edited_message" in raw:
        return _message(serial, inside(raw, "edited_message"), me, edited=True)
    return _inline(serial, inside(raw, "inline_query"))


def _message(serial: int, message: Raw, me: Me, *, edited: bool = False) -> Incoming | None:
    chat, place = _where(message)
    sender = number(inside(message, "from"), "id")
    if chat is None or place is None or not_a_person(message, me):
        return None
    if place is ChatPlace.PRIVATE and sender != chat:
        return None
    if place is ChatPlace.PRIVATE:
        event = said_in_private(message, edited=edited)
    else:
        event = said_in_group(message, me, edited=edited)
    if event is None:
        return None
    return Incoming(
        serial=serial,
        chat=chat,
        event=event,
        message=number(message, "message_id"),
        place=place,
        sender=sender,
        thread=_thread(message),
    )


def _press(serial: int, query: Raw) -> Incoming | None:
    message = inside(query, "message")
    chat, place = _where(message)
    sender = number(inside(query, "from"), "id")
    if chat is None or place is None or (place is ChatPlace.PRIVATE and sender != chat):
        return None
    return Incoming(
        serial=serial,
        chat=chat,
        event=ButtonPressed(words(query, "data", longest=_DATA)),
        message=number(message, "message_id") if number(message, "date") else None,
        pressed=True,
        query=words(query, "id", longest=_ID) or None,
        place=place,
        sender=sender,
        thread=_thread(message),
    )


def _inline(serial: int, query: Raw) -> InlineAsked | None:
    name, sender = words(query, "id", longest=_ID), number(inside(query, "from"), "id")
    if not name or sender is None:
        return None
    text = words(query, "query", longest=_QUESTION)
    return InlineAsked(serial=serial, query=name, text=text, sender=sender)


def _where(message: Raw) -> tuple[int | None, ChatPlace | None]:
    chat = inside(message, "chat")
    return number(chat, "id"), place_of(chat)


def _thread(message: Raw) -> int | None:
    # Replies outside forums have a thread as well, which Telegram refuses as a place to send to.
    return number(message, "message_thread_id") if message.get("is_topic_message") is True else None
