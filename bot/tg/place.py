"""Tells where something was said. Channels, and kinds of chat not yet invented, are no place."""

from enum import StrEnum
from typing import Final

from bot.tg.fields import Raw, words


class Place(StrEnum):
    """A private chat or a group: each has its own rules of answering."""

    PRIVATE = "private"
    GROUP = "group"


_PLACES: Final = {"private": Place.PRIVATE, "group": Place.GROUP, "supergroup": Place.GROUP}


def place_of(chat: Raw) -> Place | None:
    """Return what kind of chat it is, or None where the bot does not answer."""
    return _PLACES.get(words(chat, "type", longest=16))
