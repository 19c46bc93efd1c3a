"""Speaks to Telegram and is the one place that knows its quirks. It must not decide what to say."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.rendering import draw
from bot.service.errors import DeliveryError
from bot.surfaces.tg.api import Calls
from bot.surfaces.tg.delivery.forms import Form, captions, forms
from bot.surfaces.tg.delivery.operations import (
    Delete,
    Operation,
    React,
    Replace,
    Send,
    Show,
    TakeButtons,
)
from bot.surfaces.tg.delivery.rendering import keyboard
from bot.surfaces.tg.delivery.retry import Sleep, retried
from flows.dialogue import Picture

_MOST_CHATS: Final = 10_000


class Newest:
    """The highest message number seen in each chat. Kept in memory only, the oldest chats go."""

    def __init__(self) -> None:
        self._seen: OrderedDict[int, int] = OrderedDict()

    def saw(self, chat: int, message: int) -> None:
        """Note a message, sent or received."""
        self._seen[chat] = max(message, self._seen.pop(chat, 0))
        if len(self._seen) > _MOST_CHATS:
            self._seen.popitem(last=False)

    def is_last(self, chat: int, message: int) -> bool:
        """Return whether no newer message is known."""
        return message >= self._seen.get(chat, 0)


_log = logging.getLogger(__name__)

_PICTURE_PATIENCE: Final = 20.0  # seconds of pauses; what it shows is said then
_OFFERS_KEEP: Final = 300  # seconds for which Telegram may offer the same again
# Parts of Telegram's reasons, in lower case.
_THE_SAME: Final = "not modified"
_MARKUP: Final = "parse entities"
_COLOURS: Final = "style"
_NOBODY: Final = ("chat not found", "user is deactivated", "peer_id_invalid")


async def _at_once() -> None:
    """Wait for nothing."""


Fields = Mapping[str, Any]
Draw = Callable[[Picture], bytes]
ChatFailed = Callable[[int, str], None]  # the chat, and what kind of failure


class Messenger:
    """Carries out operations. What cannot be delivered raises DeliveryError.

    What Telegram does, and what becomes of it here: buttons whose colours it refuses go out without
    them, and so do all from then on; a reply whose markup it refuses goes out as plain text; a
    message that cannot be edited any more is said anew; one that shows the same already is done; a
    picture that cannot be drawn or sent is left out, for its caption says the same;
    buttons that cannot be taken away, and presses acknowledged too late, are let be; a group that
    became a supergroup is followed; a blocked bot is an error with `gone`.
    """

    def __init__(
        self,
        calls: Calls,
        *,
        asides: Calls | None = None,
        sleep: Sleep = asyncio.sleep,
        on_failure: ChatFailed = lambda _chat, _kind: None,
        place: Callable[[], Awaitable[None]] = _at_once,
        draw: Draw = draw,
    ) -> None:
        """`asides` carries what is of use now or not at all; `place` is awaited before a retry."""
        self._calls = calls
        self._asides = asides or calls
        self._sleep = sleep
        self._on_failure = on_failure
        self._place = place
        self._draw = draw
        self._coloured = True
        self.newest = Newest()

    async def acknowledge(self, query: str, text: str | None = None) -> None:
        """Stop the pressed button's waiting sign. Too late or failed is no reason to stop."""
        fields = {"callback_query_id": query, "text": text}
        await self._once("answerCallbackQuery", fields, by=self._asides)

    async def type(self, chat: int) -> None:
        """Show "typing…" for a few seconds. What fails shows nothing, and delays nothing."""
        fields = {"chat_id": chat, "action": "typing"}
        await self._once("sendChatAction", fields, by=self._asides)

    async def offer(self, query: str, results: Sequence[Fields]) -> None:
        """Show what inline mode offers. Who types on has outrun it: no failure is worth a retry."""
        fields = {"inline_query_id": query, "results": results, "cache_time": _OFFERS_KEEP}
        await self._once("answerInlineQuery", fields, by=self._asides)

    async def say_once(self, chat: int, text: str) -> None:
        """Send a text without buttons, once: it is of use now or not at all."""
        sent = await self._once("sendMessage", {"chat_id": chat, "text": text})
        if sent:
            self.newest.saw(chat, _number(sent))

    async def do(self, chat: int, operation: Operation) -> int | None:
        """Carry out an operation; return the number of the message that it leaves on the screen."""
        match operation:
            case Send():
                return await self._send(chat, operation)
            case Show():
                return await self._show(chat, operation)
            case Replace():
                return await self._replace(chat, operation)
            case TakeButtons(message=message, left=left):
                there = {"chat_id": chat, "message_id": message}
                shown = {"reply_markup": keyboard(left, coloured=self._coloured)} if left else {}
                await self._once("editMessageReplyMarkup", {**there, **shown})
            case Delete(message=message):
                await self._once("deleteMessage", {"chat_id": chat, "message_id": message})
            case React():
                return await self._react(chat, operation)
        return None

    async def _react(self, chat: int, operation: React) -> int | None:
        """Put the emoji there, or say it: nobody waits for a mere reaction to be possible."""
        shown = {"type": "emoji", "emoji": operation.emoji}
        fields = {"chat_id": chat, "message_id": operation.message, "reaction": [shown]}
        if await self._once("setMessageReaction", fields):
            return None
        numbers = [await self.do(chat, said) for said in operation.otherwise]
        return numbers[-1]

    async def _send(self, chat: int, operation: Send) -> int:
        there = _where(operation)
        for form in forms(operation.piece, operation.buttons, coloured=self._coloured, **there):
            try:
                sent = await self._retried("sendMessage", chat, form.fields)
            except BadRequest as error:
                _log.warning("message refused: %s", _reason(error))
                if any(words in _reason(error) for words in _NOBODY):
                    raise DeliveryError("nobody there", permanent=True, gone=True) from error
            else:
                self._taken(form)
                self.newest.saw(chat, _number(sent))
                return _number(sent)
        raise DeliveryError("refused in every form", permanent=True)

    async def _show(self, chat: int, operation: Show) -> int:
        """Send the picture, drawn beside the event loop; where that fails, what it says."""
        said, file = operation.said, await self._drawn(operation.picture)
        there = _where(said)
        ways = captions(said.piece, said.buttons, coloured=self._coloured, **there)
        for form in ways if file else ():
            try:
                sent = await self._retried("sendPhoto", chat, form.fields, photo=file)
            except BadRequest as error:
                _log.warning("picture refused: %s", _reason(error))
            except DeliveryError as error:
                if error.gone:
                    raise
                _log.warning("picture not sent: %s", error.log)
                break
            else:
                self._taken(form)
                self.newest.saw(chat, _number(sent))
                return _number(sent)
        return await self._send(chat, said)

    async def _drawn(self, picture: Picture) -> bytes:
        """Return the picture as a file, empty where it cannot be drawn."""
        try:
            return await asyncio.to_thread(self._draw, picture)
        except Exception:  # noqa: BLE001 - whatever it was, the caption says the same
            _log.exception("picture not drawn")
            return b""

    async def _replace(self, chat: int, operation: Replace) -> int:
        there = {"message_id": operation.message}
        for form in forms(operation.piece, operation.buttons, coloured=self._coloured, **there):
            try:
                await self._retried("editMessageText", chat, form.fields)
            except BadRequest as error:
                reason = _reason(error)
                if _THE_SAME in reason:
                    return operation.message
                if _MARKUP not in reason and _COLOURS not in reason:
                    break  # deleted, or too old to be edited
            else:
                self._taken(form)
                return operation.message
        return await self._send(chat, Send(piece=operation.piece, buttons=operation.buttons))

    def _taken(self, form: Form) -> None:
        """Learn from what Telegram takes: a message that it took only without colours."""
        if form.decoloured:
            _log.warning("colours of buttons refused, left out from now on")
            self._coloured = False

    async def _retried(self, method: str, chat: int, form: Fields, *, photo: bytes = b"") -> Any:
        trying = partial(self._trying, method, chat, photo=photo)
        try:
            return await trying({"chat_id": chat, **form})
        except ChatMigrated as error:
            return await trying({"chat_id": error.new_chat_id, **form})

    async def _trying(self, method: str, chat: int, fields: Fields, *, photo: bytes) -> Any:
        failed = partial(self._on_failure, chat)
        retrying = partial(retried, sleep=self._pause, on_failure=failed)
        if not photo:
            return await retrying(partial(self._calls.make, method, fields))
        call = partial(self._calls.make, method, fields, files={"photo": photo})
        return await retrying(call, patience=_PICTURE_PATIENCE)

    async def _pause(self, seconds: float) -> None:
        await self._sleep(seconds)
        await self._place()

    async def _once(self, method: str, fields: Fields, *, by: Calls | None = None) -> Any:
        """Make a call that is of use now or not at all; return None if it failed."""
        try:
            return await (by or self._calls).make(method, fields)
        except TelegramError as error:
            _log.info("%s failed: %s", method, type(error).__name__)
            return None


def _where(operation: Send) -> dict[str, Any]:
    """Return the place of a message in a group."""
    above = {"message_id": operation.reply_to, "allow_sending_without_reply": True}
    return {
        "message_thread_id": operation.thread,
        "reply_parameters": None if operation.reply_to is None else above,
    }


def _number(sent: object) -> int:
    """Return the number of a message that was sent."""
    number = sent.get("message_id") if isinstance(sent, dict) else None
    return number if isinstance(number, int) else 0


def _reason(error: BadRequest) -> str:
    # After a colon Telegram may quote the message.
    return error.message.partition(":")[0].lower()
