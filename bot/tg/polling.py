"""Fetches updates such that none is lost when the process is killed."""

import asyncio
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.tg.outage import Outage
from bot.tg.receipts import Receipts


class PollingBot(ExtBot[None]):
    """A bot that asks for more updates only when those it has are answered (bot.tg.receipts).

    `refused` is set when Telegram no longer knows the token.
    """

    def __init__(self, token: str, *, api_url: str) -> None:
        super().__init__(
            token,
            base_url=api_url,
            request=HTTPXRequest(
                read_timeout=15, write_timeout=15, connect_timeout=10, pool_timeout=30
            ),
            get_updates_request=HTTPXRequest(connection_pool_size=2, connect_timeout=10),
        )
        with self._unfrozen():
            self.receipts = Receipts()
            self.outage = Outage()
            self.refused = asyncio.Event()

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        """Wait until what was fetched is answered, then fetch more."""
        await self.receipts.settle()
        try:
            updates = await super().get_updates(*args, **kwargs)
        except TelegramError as error:
            if isinstance(error, Conflict) and kwargs.get("timeout") == timedelta(0):
                # The last call before the end, which only confirms what was fetched: another
                # one that Telegram still holds open has done so.
                return ()
            self.outage.seen(error)
            if isinstance(error, InvalidToken):
                self.refused.set()
            raise
        self.outage.over()
        self.receipts.expect(updates)
        return updates
