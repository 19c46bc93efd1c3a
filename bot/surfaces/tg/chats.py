"""A chat is a number to Telegram and an Address to the store: only here one becomes the other."""

from typing import Final

from bot.service.turn import Address

SURFACE: Final = "telegram"


def address(chat: int) -> Address:
    """Return where the store keeps a chat; a group has a number of its own."""
    return Address(SURFACE, str(chat))


def number(chat: Address) -> int:
    """Return Telegram's number of a chat of this surface."""
    return int(chat.key)
