"""Sends the stored answers: one chat in order, many chats at once, none waiting for another.

It must not make answers. What is not sent when the process ends is in the store, and is sent by
the next one.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from functools import partial
from math import inf
from typing import Any, Final

from bot.service.errors import SOMETHING_FAILED, DeliveryError, StoreError
from bot.service.ports import Outbox, SurfaceWatch
from bot.service.turn import Outgoing, Unsent
from bot.surfaces.tg.chats import address, number
from bot.surfaces.tg.delivery.line import TYPING_SHOWS, ChatLine, LineItem, Unasked
from bot.surfaces.tg.delivery.messenger import Messenger
from bot.surfaces.tg.delivery.operations import Operation, Send, Show, operations
from bot.surfaces.tg.delivery.queue import AnswerQueue
from bot.surfaces.tg.delivery.rate_limits import Limits

_log = logging.getLogger(__name__)

# An answer to a message waits so long for a further one, unless there is much to do: that to a
# scrap ("di tokped") for what people need to type the next one.
_GRACE: Final = 0.06  # seconds
_NEXT_SCRAP: Final = 1.5  # seconds
_LITTLE_TO_DO: Final = 20  # answers
_HELD_FROM: Final = 1.0  # seconds; a line that waits for longer holds up nobody's updates

Noting = Callable[[], Awaitable[tuple[Unsent, ...] | None]]


class Sender:
    """The answers on their way, a line for each chat."""

    def __init__(
        self, messenger: Messenger, outbox: Outbox, limits: Limits, watch: SurfaceWatch
    ) -> None:
        self._messenger = messenger
        self._outbox = outbox
        self._limits = limits
        self._watch = watch
        self.queue = AnswerQueue(watch)
        self._unnoted: dict[int, list[Noting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        # Who puts what other processes have left to this one; reminders are judged anew.
        self.resume: Callable[[Iterable[Unsent]], object] = self.put_left

    def put(self, chat: int, going: Iterable[Outgoing], *, since: float) -> None:
        """Send these answers after those that wait. `since`: when the loop's clock got the act."""
        for item in going:
            line = self._line(chat)
            patient = item.parts and self.queue.waiting < _LITTLE_TO_DO
            wait = _NEXT_SCRAP if item.awaits_more else _GRACE
            entry = LineItem(item, since, since + wait if patient else 0.0)
            self.queue.put(line, entry)
            if patient and item.awaits_more:
                self._show_typing(chat, line)
            self._let_go(chat, line)

    def put_unasked(
        self, chat: int, item: Outgoing, *, late: Callable[[], Awaitable[None]]
    ) -> None:
        """Send a reminder after the answers that wait, at a pace of its own.

        `late` is awaited in its place once it is no longer good.
        """
        now = asyncio.get_running_loop().time()
        places = [self._limits.take_unasked(now) for _ in item.delivery.replies]
        until = now + (inf if item.good_for is None else item.good_for)
        unasked = Unasked(until=until, late=late)
        entry = LineItem(item, now, max(places), unasked=unasked, paced=True)
        self.queue.put(self._line(chat), entry)

    def room_for_unasked(self, most: int) -> int:
        """Return how many more may wait, of at most so many; none while they are stopped."""
        stopped = self._limits.resumes > asyncio.get_running_loop().time()
        return 0 if stopped else max(0, most - self.queue.unasked)

    def failed(self, chat: int, kind: str) -> None:
        """Hear of a failure that may pass: until then nothing can go out to this chat.

        At a flood limit what nobody waits for stops.
        """
        self._watch.sent(kind)
        line = self.queue.line(chat)
        first = line is None or not line.held
        if line:
            line.refused = True
            self.queue.hold(line, held=True)
            self._let_go(chat, line)
        if kind == "flood":
            self._limits.stop_unasked(asyncio.get_running_loop().time())
            if first:
                self._limits.refused()

    async def place(self) -> None:
        """Wait until something that was refused may be tried again, beside all others."""
        now: Callable[[], float] = asyncio.get_running_loop().time
        await _until(self._limits.take_unaddressed(now()), now)

    def put_left(self, left: Iterable[Unsent]) -> int:
        """Send what a process before this one has left; return how much it is."""
        now = asyncio.get_running_loop().time()
        count = 0
        for item in left:
            try:
                chat = number(item.chat)
            except ValueError:  # a damaged row; it goes when it is too old
                _log.error("an answer has no chat, left out")
                continue
            going = Outgoing(delivery=item.delivery, number=item.number)
            self.put(chat, (going,), since=now)
            count += 1
        return count

    async def finish(self, seconds: float) -> int:
        """Send and note what waits, for so long; return how much is left to the next process."""
        self.queue.hurry()
        self._tasks |= {asyncio.create_task(self._note_again(chat)) for chat in self._unnoted}
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        return self.queue.waiting + self.queue.unasked

    def _line(self, chat: int) -> ChatLine:
        line = self.queue.line(chat)
        if line is None:
            line = self.queue.opened(chat)
            self._begin(self._work(chat, line))
        return line

    def _show_typing(self, chat: int, line: ChatLine) -> None:
        """Show that the bot is there while it waits for the next scrap."""
        now = asyncio.get_running_loop().time()
        if now - line.typed >= TYPING_SHOWS:
            line.typed = now
            self._begin(self._messenger.type(chat))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _let_go(self, chat: int, line: ChatLine) -> None:
        for entry in self.queue.let_go(chat, line):
            self._watch.sent("given-up")
            self._begin(self._note_sent(chat, entry, ()))

    async def _work(self, chat: int, line: ChatLine) -> None:
        """Send the answers of a chat until there are none."""
        now: Callable[[], float] = asyncio.get_running_loop().time
        try:
            while line.entries:
                entry = line.entries[0]
                if entry.paced and entry.not_before < self._limits.resumes:
                    entry.not_before = self._limits.take_unasked(now())
                free = self._limits.free_at(chat, now())
                begin = max(entry.not_before, free)
                self.queue.hold(line, held=free - now() > _HELD_FROM)
                if begin > now():  # until then it may be withdrawn
                    await line.wait(begin - now())
                    continue
                entry.begun = True
                await self._send(chat, entry, line)
                line.refused = False
                self.queue.sent(line)
        finally:
            self.queue.closed(chat)

    async def _send(self, chat: int, entry: LineItem, line: ChatLine) -> None:
        if entry.going.number is not None:  # the store took it, so it can note again
            await self._note_again(chat)
            if not self._outbox.sends(entry.going.number):
                _log.info("answer left to another process")
                return
        try:
            if entry.unasked is None:
                answers = await self._deliver(chat, entry)
            elif (shown := await self._deliver_in_time(chat, entry, entry.unasked)) is not None:
                answers = shown
            else:
                self._watch.sent("given-up")
                await entry.unasked.late()
                return
            self._watch.sent("ok")
        except DeliveryError as error:
            _log.warning("reply not delivered: %s", error.log)
            self._watch.sent("gone" if error.gone else "refused")
            answers = ()
            if error.gone:
                self.queue.forget(line)
                await self._note(partial(self._outbox.note_gone, address(chat)))
                return
            if error.permanent:  # in every form: somebody waits all the same
                await self._messenger.say_once(chat, SOMETHING_FAILED)
        except Exception:  # noqa: BLE001 - the edge: whatever it was, the person gets a word
            _log.exception("reply not shown")
            self._watch.sent("refused")
            await self._messenger.say_once(chat, SOMETHING_FAILED)
            answers = ()
        await self._note_sent(chat, entry, answers)

    async def _note_sent(self, chat: int, entry: LineItem, answers: tuple[int, ...]) -> None:
        if entry.going.number is None:
            return
        noting = partial(
            self._outbox.note_sent,
            entry.going.number,
            chat=address(chat),
            asked=entry.going.delivery.asked,
            answers=answers,
        )
        if not await self._note(noting):
            self._unnoted.setdefault(chat, []).append(noting)

    async def _deliver_in_time(
        self, chat: int, entry: LineItem, unasked: Unasked
    ) -> tuple[int, ...] | None:
        """Return as `_deliver` does; None where it has become too late to say it."""
        if unasked.until <= asyncio.get_running_loop().time():
            return None
        try:
            async with asyncio.timeout_at(unasked.until):
                return await self._deliver(chat, entry)
        except TimeoutError:
            return None

    async def _deliver(self, chat: int, entry: LineItem) -> tuple[int, ...]:
        """Carry out what is still to be done of an answer; return its messages."""
        loop = asyncio.get_running_loop()
        delivery = entry.going.delivery
        pressed = delivery.pressed
        last = pressed is not None and self._messenger.newest.is_last(chat, pressed)
        todo = operations(delivery, in_place=last)
        shown: list[int] = []
        for done, operation in enumerate(todo[delivery.done :], start=delivery.done):
            await self._wait_for_place(chat, operation, unasked=entry.unasked is not None)
            message = await self._messenger.do(chat, operation)
            self._limits.taken()
            if message is not None:
                shown.append(message)
            if done == 0 and not entry.unasked:
                self._watch.delivered(loop.time() - entry.waited_from)
            if done + 1 < len(todo):
                await self._note_done(entry, done + 1)
        return tuple(shown)

    async def _wait_for_place(self, chat: int, operation: Operation, *, unasked: bool) -> None:
        now: Callable[[], float] = asyncio.get_running_loop().time
        if isinstance(operation, Send | Show):
            await _until(self._limits.free_at(chat, now()), now)
            if chat < 0:
                await self._wait_for_group(chat)
            place = self._limits.take(chat, now(), unasked=unasked)
        else:  # Telegram's limit for a chat speaks of messages sent to it
            place = self._limits.take_unaddressed(now())
        await _until(place, now)

    async def _wait_for_group(self, chat: int) -> None:
        now: Callable[[], float] = asyncio.get_running_loop().time
        place = self._limits.take_for_group(now())
        line = self.queue.line(chat)
        if line:
            self.queue.hold(line, held=place - now() > _HELD_FROM)
        await _until(place, now)
        if line:
            self.queue.hold(line, held=False)

    async def _note_done(self, entry: LineItem, done: int) -> None:
        if entry.going.number is not None:
            await self._note(partial(self._outbox.note_done, entry.going.number, done))

    async def _note(self, noting: Noting) -> bool:
        try:
            self.resume(await noting() or ())
        except StoreError as error:
            _log.error("sending not noted: %s", error.log)
            return False
        return True

    async def _note_again(self, chat: int) -> None:
        """Note what could not be noted: else the next process says it again, out of order."""
        for noting in self._unnoted.pop(chat, ()):
            try:
                self.resume(await noting() or ())
            except StoreError:  # the log has said so
                self._unnoted.setdefault(chat, []).append(noting)


async def _until(time: float, now: Callable[[], float]) -> None:
    if (seconds := time - now()) > 0:
        await asyncio.sleep(seconds)
