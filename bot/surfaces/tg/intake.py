"""Takes updates: read, put in order, answered, stored. Only then may they be confirmed.

Polling and webhook both come here. An update that cannot be read or answered must not hold up the
others; only where it could not be stored, and nowhere else be remembered, is it to come again.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from typing import Any, Final, Protocol

from bot.service.errors import SOMETHING_FAILED, StoreError
from bot.service.locks import KeyedLocks
from bot.service.ports import SurfaceWatch
from bot.service.turn import Act, Address, Batch, Outgoing
from bot.surfaces.tg.api import UPDATES, Me
from bot.surfaces.tg.chats import address
from bot.surfaces.tg.delivery import Messenger, Sender, Window, results
from bot.surfaces.tg.throttle import Admission, Admissions, Throttle
from bot.surfaces.tg.updates import ChatPlace, Incoming, InlineAsked, read
from flows.dialogue import MediaSent, TextEdited, TextSent
from flows.public import Offer

_log = logging.getLogger(__name__)

_MOST_WAITING: Final = 1000  # answers; beyond it no further update is taken
_MOST_ASIDES: Final = 500
_UNTOLD: Final = 1.5  # seconds that people wait for their turn before they are told


class Conversing(Protocol):
    """What answers."""

    async def take_all(self, asked: Sequence[Batch]) -> Sequence[tuple[Outgoing, ...] | StoreError]:
        """Return for each chat the answers to what was done, stored; or why nothing was taken."""

    async def take_in_group(
        self, chat: Address, act: Act, *, bot: str, thread: int | None
    ) -> tuple[Outgoing, ...]:
        """Return the answer to a message in a group, stored."""

    def offers(self, text: str, *, bot: str) -> tuple[Offer, ...]:
        """Return what inline mode offers for a question."""

    def words(self, message: str) -> str:
        """Return a text of CS that is no answer."""


class Intake:
    """Where updates come in. `me` must be set before the first update is taken."""

    def __init__(
        self,
        conversations: Conversing,
        sender: Sender,
        messenger: Messenger,
        watch: SurfaceWatch,
        *,
        most_waiting: int = _MOST_WAITING,
    ) -> None:
        self._most_waiting = most_waiting
        self._conversations = conversations
        self._sender = sender
        self._messenger = messenger
        self._watch = watch
        self.locks = KeyedLocks()  # whoever sends to a chat beside the updates holds it too
        self._admissions = Admissions()
        self._typing = Throttle()  # inline: each pause in typing is a question
        self._hushes = Window(5, 1.0)
        self._hushed: dict[int, float] = {}
        self._asides: set[asyncio.Task[None]] = set()
        self._updated: float | None = None
        self.me: Me | None = None

    def silence(self) -> float | None:
        """Return for how many seconds no update has come; None if none ever came."""
        now = asyncio.get_running_loop().time()
        return None if self._updated is None else now - self._updated

    async def take(
        self, updates: Sequence[object], *, stored: Callable[[], None] = lambda: None
    ) -> None:
        """Return when the answers of all are stored; `stored` is called before they are sent.

        Raise StoreError where some could not be taken: all are to be brought again, and those that
        have been taken are known. `stored` is not called then.
        """
        since = asyncio.get_running_loop().time()
        self._updated = since if updates else self._updated
        chats = self._by_chat(updates)
        if chats:
            await self._wait_for_room(chats)
        heard = {chat: self._heard(chat, done, since) for chat, done in chats.items()}
        groups = {chat: done for chat, done in heard.items() if done and _in_group(done)}
        private = {chat: done for chat, done in heard.items() if done and not _in_group(done)}
        async with self.locks.hold(*map(address, (*groups, *private))):
            asked = {chat: self._asked(chat, done) for chat, done in private.items()}
            going: dict[int, tuple[Outgoing, ...] | StoreError] = {}
            going |= await self._answers(asked) if asked else {}
            for chat, done in groups.items():
                going[chat] = await self._answer_in_group(chat, done)
            failed = next((its for its in going.values() if isinstance(its, StoreError)), None)
            if failed is None:
                stored()
                await asyncio.sleep(0)  # let Telegram be asked for more before the answers go out
            for chat, answers in going.items():
                if isinstance(answers, StoreError):
                    continue  # it comes again, and counts once
                self._watch.took(asyncio.get_running_loop().time() - since)
                self._sender.put(chat, answers, since=since)
        if failed:
            raise failed

    async def finish(self, seconds: float) -> None:
        """Wait so long for what is done beside the answers; it is of use now or not at all."""
        asides = tuple(self._asides)
        if asides:
            _, late = await asyncio.wait(asides, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _read(self, updates: Iterable[object]) -> list[Incoming | InlineAsked]:
        found = []
        assert self.me  # noqa: S101 - see the class
        for raw in updates:
            self._watch.update(_kind(raw))
            incoming = read(raw, self.me)
            if incoming:
                found.append(incoming)
        # A person's acts are taken as they were done, in whatever order they arrive.
        return sorted(found, key=lambda incoming: incoming.serial)

    def _by_chat(self, updates: Sequence[object]) -> Mapping[int, list[Incoming]]:
        chats: defaultdict[int, list[Incoming]] = defaultdict(list)
        now = asyncio.get_running_loop().time()
        for incoming in self._read(updates):
            if isinstance(incoming, InlineAsked):
                if self._typing.of(incoming.sender, now) is Admission.HEARD:
                    self._aside(self._offer(incoming))
            else:
                chats[incoming.chat].append(incoming)
        return chats

    async def _answers(
        self, asked: Mapping[int, Batch]
    ) -> dict[int, tuple[Outgoing, ...] | StoreError]:
        """Return the answers for private chats, those apologised to left out."""
        try:
            answers = await self._conversations.take_all(tuple(asked.values()))
        except Exception as error:  # noqa: BLE001 - the edge
            if len(asked) > 1:  # one chat's failure is no other's
                each = [await self._answers({chat: one}) for chat, one in asked.items()]
                return {chat: going for found in each for chat, going in found.items()}
            self._not_taken(asked, error)
            return {}
        except BaseException:  # the process ends: what was promised before is sent
            self._put_back(asked)
            raise
        found = dict(zip(asked, answers, strict=True))
        self._put_back({chat: asked[chat] for chat, its in found.items() if _failed(its)})
        return found

    def _asked(self, chat: int, heard: list[Incoming]) -> Batch:
        first = heard[0]
        if first.message is not None and not first.pressed:
            self._messenger.newest.saw(chat, first.message)
        spoken = isinstance(first.event, TextSent | MediaSent | TextEdited)
        return Batch(
            chat=address(chat),
            done=tuple(map(_act, heard)),
            held=self._sender.queue.withdrawn(chat) if spoken else None,
        )

    def _put_back(self, asked: Mapping[int, Batch]) -> None:
        now = asyncio.get_running_loop().time()
        for chat, one in asked.items():
            self._sender.put(chat, (one.held,) if one.held else (), since=now)

    def _not_taken(self, asked: Mapping[int, Batch], error: Exception) -> None:
        """Send what was promised before, and an apology."""
        self._put_back(asked)
        for chat in asked:
            self._apologise(chat, error)

    def _apologise(self, chat: int, error: Exception) -> None:
        _log.error("update not taken", exc_info=error)
        self._watch.failed("update")
        self._aside(self._messenger.say_once(chat, SOMETHING_FAILED))

    async def _answer_in_group(
        self, chat: int, heard: list[Incoming]
    ) -> tuple[Outgoing, ...] | StoreError:
        assert self.me  # noqa: S101 - see the class
        going: list[Outgoing] = []
        try:
            for incoming in heard:
                going += await self._conversations.take_in_group(
                    address(chat), _act(incoming), bot=self.me.username, thread=incoming.thread
                )
        except StoreError as error:  # what has been taken does not come again
            self._sender.put(chat, going, since=asyncio.get_running_loop().time())
            return error
        except Exception as error:  # noqa: BLE001 - the edge: one group's failure is no other's
            self._apologise(chat, error)
        return tuple(going)

    def _heard(self, chat: int, done: list[Incoming], now: float) -> list[Incoming]:
        """Return what is answered: all, unless somebody goes too fast."""
        heard = []
        for incoming in done:
            admission = self._admission(incoming, now)
            slow_down = (
                self._conversations.words("too-fast") if admission is not Admission.HEARD else None
            )
            if incoming.query:
                self._aside(self._messenger.acknowledge(incoming.query, slow_down))
            elif admission is Admission.TOLD and slow_down:
                self._aside(self._messenger.say_once(chat, slow_down))
            if admission is Admission.HEARD:
                heard.append(incoming)
        return heard

    def _admission(self, incoming: Incoming, now: float) -> Admission:
        if incoming.place is ChatPlace.GROUP:
            serial, sender = incoming.serial, incoming.sender
            return self._admissions.of_member(serial, incoming.chat, sender, now)
        return self._admissions.of_private(incoming.serial, incoming.chat, now)

    async def _wait_for_room(self, chats: Iterable[int]) -> None:
        """Let no more answers wait than are soon sent; tell those who have to wait for it."""
        if self._sender.queue.has_room(self._most_waiting):
            return
        room = asyncio.ensure_future(self._sender.queue.room(self._most_waiting))
        _, late = await asyncio.wait((room,), timeout=_UNTOLD)
        if late:
            self._hush(chats)
        await room

    def _hush(self, chats: Iterable[int]) -> None:
        now = asyncio.get_running_loop().time()
        self._hushed = {chat: at for chat, at in self._hushed.items() if at > now - 60.0}
        for chat in chats:
            if chat > 0 and chat not in self._hushed and self._hushes.free_at(now) <= now:
                self._hushes.take(now)
                self._hushed[chat] = now
                self._aside(self._messenger.say_once(chat, self._conversations.words("busy")))

    async def _offer(self, asked: InlineAsked) -> None:
        assert self.me  # noqa: S101 - see the class
        found = self._conversations.offers(asked.text, bot=self.me.username)
        await self._messenger.offer(asked.query, results(found))

    def _aside(self, doing: Coroutine[Any, Any, None]) -> None:
        if len(self._asides) >= _MOST_ASIDES:  # none is worth the memory of all
            doing.close()
            return
        task = asyncio.create_task(doing)
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)


def _failed(answers: object) -> bool:
    return isinstance(answers, StoreError)


def _in_group(heard: Sequence[Incoming]) -> bool:
    return heard[0].place is ChatPlace.GROUP


def _act(incoming: Incoming) -> Act:
    return Act(
        event=incoming.event,
        serial=incoming.serial,
        message=incoming.message,
        pressed=incoming.pressed,
    )


def _kind(raw: object) -> str:
    return next((kind for kind in UPDATES if isinstance(raw, dict) and kind in raw), "other")
