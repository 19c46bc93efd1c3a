"""Who the bot itself is, as Telegram's getMe tells it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Me:
    """The bot: `username` stands without "@"."""

    id: int
    username: str
