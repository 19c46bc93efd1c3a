"""Chats as the store knows them."""

from typing import Final

from bot.service.turn import Address


def at(key: str | int) -> Address:
    """Return a chat of Telegram."""
    return Address("telegram", str(key))


ONE: Final = at(1)
TWO: Final = at(2)
ELSEWHERE: Final = Address("terminal", "1")  # another surface may use the same key
