"""Runs the Telegram bot until it is told to stop, and then finishes what it has in hand."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, Final, Protocol

from bot.service.errors import StoreError
from bot.service.ports import Outbox, SurfaceWatch
from bot.service.turn import Unsent
from bot.surfaces.tg.api import BotProfile, Connection, Poller
from bot.surfaces.tg.chats import SURFACE
from bot.surfaces.tg.delivery import Limits, Messenger, Sender
from bot.surfaces.tg.intake import Conversing, Intake
from bot.surfaces.tg.reminding import Claiming, ReminderDesk

_log = logging.getLogger(__name__)

# Containers are killed ten seconds after SIGTERM.
_TIME_TO_TAKE: Final = 3.0  # seconds for updates in hand
_TIME_TO_SEND: Final = 5.0  # seconds for answers; what is left is stored
_SWEEP_EVERY: Final = 5.0  # seconds; so long, and the dead one's lease, do its answers wait


class Speaking(Conversing, Claiming, Protocol):
    """What answers, and speaks first."""


class Service:
    """The parts of a running bot, put together.

    `intake` is where updates go, `reminders` where people are reminded.
    """

    def __init__(
        self,
        connection: Connection,
        conversations: Speaking,
        outbox: Outbox,
        watch: SurfaceWatch,
        *,
        sends_per_second: int,
    ) -> None:
        self._connection = connection
        self._outbox = outbox
        self._watch = watch
        self._takes_updates = False
        self._beside: set[asyncio.Task[None]] = set()
        messenger = Messenger(
            connection.calls,
            asides=connection.asides,
            on_failure=self._failed,
            place=self._place,
        )
        limits = Limits(a_second=sends_per_second)
        self.sender = Sender(messenger, outbox, limits, watch)
        self.intake = Intake(conversations, self.sender, messenger, watch)
        self.reminders = ReminderDesk(conversations, self.sender, self.intake.locks)
        self.sender.resume = self._resume

    async def poll(
        self,
        poller: Poller,
        *,
        profile: BotProfile,
        stopped: asyncio.Event,
    ) -> None:
        """Serve by long polling until `stopped` is set. Raise TokenError."""

        async def serve() -> None:
            await self._connection.poll()
            await self._begin(profile)
            self._takes_updates = True
            await poller.run(self.intake)

        await self._until(serve, stopped, stop=poller.stop)
        await poller.confirm()

    async def listen(
        self, url: str, *, secret: str, profile: BotProfile, stopped: asyncio.Event
    ) -> None:
        """Serve what Telegram posts, until `stopped` is set. Raise TokenError.

        The server that hands it to `intake` is somebody else's.
        """

        async def serve() -> None:
            await self._begin(profile)
            await self._connection.post_to(url, secret=secret)
            await stopped.wait()

        await self._until(serve, stopped, stop=lambda: None)

    async def finish(self) -> None:
        """Send what waits. Call it when nothing more comes in."""
        for task in self._beside:
            task.cancel()
        await asyncio.gather(*self._beside, return_exceptions=True)
        _, left = await asyncio.gather(
            self.intake.finish(_TIME_TO_SEND), self.sender.finish(_TIME_TO_SEND)
        )
        if left:
            _log.warning("answers left for the next start: %d", left)

    async def _begin(self, profile: BotProfile) -> None:
        self.intake.me = await self._connection.meet()
        found = await self._outbox.left(SURFACE)
        left = self.sender.put_left(one for one in found if one.delivery.unsaid is None)
        if left:
            _log.info("answers left from before, sent now: %d", left)
        reminders = [one for one in found if one.delivery.unsaid is not None]
        await self.reminders.begin(reminders)
        if reminders:
            _log.info("reminders left from before, due again: %d", len(reminders))
        self._watch.resumed(len(found))
        # Beside: nobody's answer waits until the profile is looked at.
        self._begin_beside(self._connection.present(profile))
        self._begin_beside(self._sweep())
        _log.info("serving")

    def _begin_beside(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    async def _sweep(self) -> None:
        """Take over what other processes leave when they die, until cancelled."""
        failing = False
        while True:
            await asyncio.sleep(_SWEEP_EVERY)
            try:
                found = await self._outbox.sweep(SURFACE)
            except StoreError as error:
                if not failing:
                    _log.warning("not looked for what others have left: %s", error.log)
                failing = True
                continue
            failing = False
            if found:
                _log.info("answers that another process has left: %d", len(found))
                self._watch.resumed(len(found))
                self._resume(found)

    def _resume(self, found: Iterable[Unsent]) -> None:
        """Send what another process has left; its reminders are judged anew."""
        found = tuple(found)
        self.sender.put_left(one for one in found if one.delivery.unsaid is None)
        reminders = [one for one in found if one.delivery.unsaid is not None]
        if reminders:
            self._begin_beside(self.reminders.take_back(reminders))

    def _failed(self, chat: int, kind: str) -> None:
        self.sender.failed(chat, kind)

    async def _place(self) -> None:
        await self.sender.place()

    async def _until(
        self,
        serve: Callable[[], Awaitable[None]],
        stopped: asyncio.Event,
        *,
        stop: Callable[[], None],
    ) -> None:
        serving = asyncio.ensure_future(serve())
        stopping = asyncio.create_task(stopped.wait())
        try:
            await asyncio.wait((serving, stopping), return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                serving.result()
                return
            _log.info("stopping")
            stop()
            # Until updates are taken nothing is in hand: at most Telegram is out of reach.
            await asyncio.wait((serving,), timeout=_TIME_TO_TAKE if self._takes_updates else 0.0)
        finally:
            stopping.cancel()
            serving.cancel()
            await asyncio.wait((serving, stopping))
