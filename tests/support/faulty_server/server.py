"""A light Bot API server that fails as a seed tells it to, and notes what each chat really sees.

Unlike tests.support.telegram_server it checks little of what is asked: it is made for many calls.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web
from lo_bot_api_emulator import ApiRefusal  # type: ignore[import-untyped]

from tests.support.faulty_server.answers import FaultyAnswers
from tests.support.faulty_server.faults import LOST_ON_THE_WAY, NOT_DONE, Faults
from tests.support.faulty_server.fields import fields_of, number
from tests.support.faulty_server.inbox import UpdateInbox
from tests.support.faulty_server.world import World
from tests.support.process.pulse import Pulse


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in the life of a call: it is "come", "done" or "answered"."""

    phase: str
    method: str
    chat: int


class FaultyApi(World):
    """The server, on a free port of 127.0.0.1. Use it with `async with`."""

    def __init__(self, faults: Faults | None = None) -> None:
        super().__init__()
        self.faults = faults or Faults()
        self.inbox = UpdateInbox()
        self.calls: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        self.times: defaultdict[int, list[float]] = defaultdict(list)  # of messages to each chat
        self.pulse = Pulse()
        self.life = 1  # of the bot: it is counted up when one has ended
        self.dead = False  # between two lives
        self.watch: Callable[[Moment], None] = lambda _: None
        self.held: Counter[str] = Counter()  # calls that wait for the release of their method
        self._closed: set[str] = set()
        self._lives: dict[object, int] = {}  # of each connection

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**24)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/bot"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    def hold(self, method: str) -> None:
        """Leave calls of a method undone until it is released."""
        self._closed.add(method)

    def release(self, method: str) -> None:
        """Let the calls of a method through again."""
        self._closed.remove(method)
        self.pulse.beat()

    async def until(self, holds: Callable[[], object], *, seconds: float = 120) -> bool:
        """Wait until it holds, looking whenever the bot has done something."""
        return await self.pulse.until(holds, seconds=seconds)

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        life = self._lives.setdefault(request.protocol, self.life)
        try:
            fields = await fields_of(request)
        except ConnectionResetError:  # killed while it was asking
            return web.Response(status=499)
        chat = number(fields.get("chat_id"))
        self._moment("come", method, chat)
        if method in self._closed:
            self.held[method] += 1
            self.pulse.beat()
            await self.until(lambda: method not in self._closed)
            if request.transport is None:  # who called has died meanwhile
                return web.Response(status=499)
        answers = FaultyAnswers(request, wait=self.faults.wait(chat))
        if method == "getUpdates":
            response = await self._updates(answers, fields)
        else:
            response = await self._done(answers, method, fields, life=life)
        self._moment("answered", method, chat)
        return response

    async def _updates(self, answers: FaultyAnswers, fields: dict[str, Any]) -> web.StreamResponse:
        rng = self.faults.rng("batch", 0)
        if self.faults.share and rng.random() < 0.1:
            self.inbox.put_broken(rng)
        self.calls["getUpdates"].append(fields)
        fault = self.faults.choose("getUpdates", 0)
        if fault in NOT_DONE:
            return await answers.give(fault, None)
        batch: list[Any] = await self.inbox.poll(
            offset=number(fields.get("offset")), seconds=min(number(fields.get("timeout")), 30)
        )
        if self.faults.share:
            batch = self.inbox.tampered(batch, rng)
        return await answers.give(fault, batch)

    async def _done(
        self, answers: FaultyAnswers, method: str, fields: dict[str, Any], *, life: int
    ) -> web.StreamResponse:
        chat = number(fields.get("chat_id"))
        fault = self.faults.choose(method, chat)
        self.calls[method].append(fields)
        if method in {"sendMessage", "sendPhoto"}:
            self.times[chat].append(asyncio.get_running_loop().time())
        if fault in NOT_DONE:
            return await answers.give(fault, None)
        try:
            lost = self.dead or life < self.life or fault in LOST_ON_THE_WAY
            result = self.effect(method, dict(fields), lost=lost, life=life)
        except ApiRefusal as refusal:
            return answers.refuse(refusal)
        self._moment("done", method, chat)
        return await answers.give(fault, result)

    def _moment(self, phase: str, method: str, chat: int) -> None:
        self.watch(Moment(phase, method, chat))
        self.pulse.beat()
