"""Speaks to Telegram and is the one place that knows its quirks. It must not decide what to say."""

import asyncio
import logging
from functools import partial
from typing import Any

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.errors import DeliveryError
from bot.tg.newest import Newest
from bot.tg.outgoing import Piece, as_html, keyboard, pieces, plain
from bot.tg.patience import Sleep, patiently
from flows.replies import Reply, Rows

_log = logging.getLogger(__name__)


class Messenger:
    """Sends, replaces and acknowledges. What cannot be delivered raises DeliveryError."""

    def __init__(self, bot: Bot, *, sleep: Sleep = asyncio.sleep) -> None:
        self._bot = bot
        self._sleep = sleep
        self.newest = Newest()

    async def acknowledge(self, query: str) -> None:
        """Stop the pressed button's waiting sign. Too late or failed is no reason to stop."""
        try:
            await self._bot.answer_callback_query(query)
        except TelegramError as error:
            _log.info("press not acknowledged: %s", type(error).__name__)

    async def say(self, chat: int, reply: Reply) -> None:
        """Send a reply as a new message, or several where it is too long for one."""
        *parts, last = pieces(reply.text)
        for part in parts:
            await self._send(chat, part, ())
        await self._send(chat, last, reply.buttons)

    async def replace(self, chat: int, message: int, reply: Reply) -> None:
        """Put a reply into the place of a message; where that cannot be, send it anew."""
        parts = pieces(reply.text)
        if len(parts) > 1 or not await self._edit(chat, message, parts[0], reply.buttons):
            await self.say(chat, reply)

    async def take_buttons(self, chat: int, message: int) -> None:
        """Remove the buttons of a message, which have served. Harmless if it fails."""
        try:
            await self._bot.edit_message_reply_markup(chat, message)
        except TelegramError as error:
            _log.debug("buttons not taken away: %s", type(error).__name__)

    async def _send(self, chat: int, piece: Piece, buttons: Rows) -> None:
        for form in _forms(piece, buttons):
            send = partial(self._bot.send_message, chat, **form)
            try:
                sent = await patiently(send, sleep=self._sleep)
            except BadRequest as error:
                _log.warning("message refused: %s", _reason(error))
            else:
                self.newest.saw(chat, sent.message_id)
                return
        raise DeliveryError("refused in every form", permanent=True)

    async def _edit(self, chat: int, message: int, piece: Piece, buttons: Rows) -> bool:
        """Return whether the message now shows the reply."""
        for form in _forms(piece, buttons):
            edit = partial(self._bot.edit_message_text, chat_id=chat, message_id=message, **form)
            try:
                await patiently(edit, sleep=self._sleep)
            except BadRequest as error:
                reason = _reason(error)
                if "not modified" in reason:
                    return True
                if "parse entities" not in reason:
                    break  # deleted, or too old to be edited
            else:
                return True
        return False


def _forms(piece: Piece, buttons: Rows) -> tuple[dict[str, Any], ...]:
    """Return the ways to say it, the next for when Telegram refuses the one before."""
    markup = keyboard(buttons)
    return (
        {
            "text": as_html(piece),
            "parse_mode": ParseMode.HTML,
            "reply_markup": markup,
            "link_preview_options": LinkPreviewOptions(is_disabled=True),
        },
        {"text": plain(piece), "reply_markup": markup},
        {"text": plain(piece)},
    )


def _reason(error: BadRequest) -> str:
    # After a colon Telegram may quote the message.
    return error.message.partition(":")[0].lower()
