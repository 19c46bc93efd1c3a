"""The bot as Telegram knows it: its calls, and what it asks of Telegram at the start."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, Self, TypeVar

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.service.errors import TokenError
from bot.surfaces.tg.api.calls import Calls
from bot.surfaces.tg.api.outage import Outage
from bot.surfaces.tg.api.profile import BotProfile, present
from bot.surfaces.tg.api.transport import AiohttpRequest


@dataclass(frozen=True, slots=True)
class Me:
    """The bot: `username` stands without "@"."""

    id: int
    username: str


UPDATES: Final = ("message", "edited_message", "callback_query", "inline_query")

_log = logging.getLogger(__name__)

_ASIDES_AT_ONCE: Final = 16  # connections
_ASIDE_PATIENCE: Final = 3.0  # seconds, for a connection and the answer: later it is of no use
_LONGEST_PAUSE: Final = 30.0  # seconds between two attempts

T = TypeVar("T")


class Connection:
    """The connection to Telegram. Use it with `async with`.

    `fetching` has connections of its own: a long poll must not wait for answers being sent. So has
    what is said beside the answers, `asides`: they must not wait for that either.
    """

    def __init__(self, token: str, *, api_url: str) -> None:
        self.outage = Outage()
        self._heard: float | None = None
        aside = AiohttpRequest(at_once=_ASIDES_AT_ONCE, read_timeout=_ASIDE_PATIENCE, drip=0.0)
        self._requests = AiohttpRequest(at_once=2), AiohttpRequest(), aside
        fetching, calling, _ = self._requests
        self._bot = Bot(token, base_url=api_url, request=calling, get_updates_request=fetching)
        self.fetching = Calls(fetching, base_url=self._bot.base_url)
        self.calls = Calls(calling, base_url=self._bot.base_url)
        self.asides = Calls(aside, base_url=self._bot.base_url)

    async def __aenter__(self) -> Self:
        for request in self._requests:
            await request.initialize()
        return self

    async def __aexit__(self, *_: object) -> None:
        for request in self._requests:
            await request.shutdown()

    def hear(self) -> None:
        """Note that Telegram was heard just now."""
        self.outage.over()
        self._heard = asyncio.get_running_loop().time()

    def silence(self) -> float | None:
        """Return for how many seconds Telegram has not been heard; None if it never was."""
        now = asyncio.get_running_loop().time()
        return None if self._heard is None else now - self._heard

    async def meet(self) -> Me:
        """Return who the bot is, as soon as Telegram answers.

        Raise TokenError if it does not know the token.
        """
        me = await self._reached(self._bot.get_me)
        return Me(me.id, me.username or "")

    async def poll(self) -> None:
        """Have Telegram keep updates until they are fetched."""
        await self._reached(self._bot.delete_webhook)

    async def post_to(self, url: str, *, secret: str) -> None:
        """Have Telegram post updates to this address."""

        async def ask() -> bool:
            return await self._bot.set_webhook(
                url, secret_token=secret, allowed_updates=UPDATES, max_connections=100
            )

        await self._reached(ask)

    async def present(self, profile: BotProfile) -> None:
        """Show people what the bot is and what it can be told; a failure is only logged."""
        await present(self._bot, profile)

    async def _reached(self, call: Callable[[], Awaitable[T]]) -> T:
        pause = 1.0
        while True:
            try:
                found = await call()
            except InvalidToken:
                raise TokenError from None  # the library's message quotes the token
            except TelegramError as error:
                self.outage.seen(error)
            else:
                self.hear()
                return found
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
