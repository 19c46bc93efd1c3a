"""Speaks to Telegram and is the one place that knows its quirks. It must not decide what to say."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Final

from telegram import Bot, InlineQueryResultArticle, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.errors import DeliveryError
from bot.tg.acts import Act, Delete, Replace, Send, TakeButtons
from bot.tg.newest import Newest
from bot.tg.outgoing import Piece, as_html, keyboard, plain
from bot.tg.patience import Sleep, Told, patiently
from flows.replies import Rows

_log = logging.getLogger(__name__)

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
# Parts of Telegram's reasons, in lower case.
_THE_SAME: Final = "not modified"
_MARKUP: Final = "parse entities"
_NOBODY: Final = ("chat not found", "user is deactivated", "peer_id_invalid")

Call = Callable[..., Awaitable[Any]]


class Messenger:
    """Carries out acts. What cannot be delivered raises DeliveryError.

    What Telegram does, and what becomes of it here: a reply whose markup it refuses goes out as
    plain text; a message that cannot be edited any more is said anew; one that shows the same
    already is done; buttons that cannot be taken away, and presses acknowledged too late, are let
    be; a group that became a supergroup is followed; a blocked bot is told as `gone`.
    """

    def __init__(
        self, bot: Bot, *, sleep: Sleep = asyncio.sleep, told: Told = lambda _: None
    ) -> None:
        self._bot = bot
        self._sleep = sleep
        self._told = told
        self.newest = Newest()

    async def acknowledge(self, query: str, text: str | None = None) -> None:
        """Stop the pressed button's waiting sign. Too late or failed is no reason to stop."""
        try:
            await self._bot.answer_callback_query(query, text)
        except TelegramError as error:
            _log.info("press not acknowledged: %s", type(error).__name__)

    async def offer(self, query: str, results: list[InlineQueryResultArticle]) -> None:
        """Show what inline mode offers. Who types on has outrun it: no failure is worth a retry."""
        try:
            await self._bot.answer_inline_query(query, results, cache_time=300)
        except TelegramError as error:
            _log.info("inline query not answered: %s", type(error).__name__)

    async def say_once(self, chat: int, text: str) -> None:
        """Send a text without buttons, once: it is of use now or not at all."""
        try:
            sent = await self._bot.send_message(chat, text)
        except TelegramError as error:
            _log.info("not said: %s", type(error).__name__)
        else:
            self.newest.saw(chat, sent.message_id)

    async def do(self, chat: int, act: Act) -> int | None:
        """Carry out an act; return the number of the message that it leaves on the screen."""
        match act:
            case Send():
                return await self._send(chat, act)
            case Replace():
                return await self._replace(chat, act)
            case TakeButtons(message=message):
                await self._quietly(self._bot.edit_message_reply_markup, chat, message)
            case Delete(message=message):
                await self._quietly(self._bot.delete_message, chat, message)
        return None

    async def _send(self, chat: int, act: Send) -> int:
        for form in _forms(act.piece, act.buttons, **_where(act)):
            try:
                sent = await self._patiently(self._bot.send_message, chat, form)
            except BadRequest as error:
                _log.warning("message refused: %s", _reason(error))
                if any(words in _reason(error) for words in _NOBODY):
                    raise DeliveryError("nobody there", permanent=True, gone=True) from error
            else:
                self.newest.saw(chat, sent.message_id)
                return int(sent.message_id)
        raise DeliveryError("refused in every form", permanent=True)

    async def _replace(self, chat: int, act: Replace) -> int:
        for form in _forms(act.piece, act.buttons):
            try:
                edit = partial(self._bot.edit_message_text, message_id=act.message)
                await self._patiently(edit, chat, form)
            except BadRequest as error:
                reason = _reason(error)
                if _THE_SAME in reason:
                    return act.message
                if _MARKUP not in reason:
                    break  # deleted, or too old to be edited
            else:
                return act.message
        return await self._send(chat, Send(piece=act.piece, buttons=act.buttons))

    async def _patiently(self, call: Call, chat: int, form: dict[str, Any]) -> Any:
        bound = partial(call, chat_id=chat, **form)
        try:
            return await patiently(bound, sleep=self._sleep, told=self._told)
        except ChatMigrated as error:
            moved = partial(call, chat_id=error.new_chat_id, **form)
            return await patiently(moved, sleep=self._sleep, told=self._told)

    async def _quietly(self, call: Call, chat: int, message: int) -> None:
        try:
            await call(chat_id=chat, message_id=message)
        except TelegramError as error:
            _log.debug("not tidied up: %s", type(error).__name__)


def _where(act: Send) -> dict[str, Any]:
    """Return the place of a message in a group; the last form does without."""
    found: dict[str, Any] = {}
    if act.thread is not None:
        found["message_thread_id"] = act.thread
    if act.reply_to is not None:
        found["reply_parameters"] = ReplyParameters(act.reply_to, allow_sending_without_reply=True)
    return found


def _forms(piece: Piece, buttons: Rows, **there: Any) -> tuple[dict[str, Any], ...]:
    """Return the ways to say it, the next for when Telegram refuses the one before."""
    markup = keyboard(buttons)
    return (
        {
            "text": as_html(piece),
            "parse_mode": ParseMode.HTML,
            "reply_markup": markup,
            "link_preview_options": _NO_PREVIEW,
            **there,
        },
        {"text": plain(piece), "reply_markup": markup, **there},
        {"text": plain(piece)},
    )


def _reason(error: BadRequest) -> str:
    # After a colon Telegram may quote the message.
    return error.message.partition(":")[0].lower()
