"""A Bot API server for tests: lo-bot-api-emulator, mended for python-telegram-bot, with a memory.

It keeps what each person sees, refuses what Telegram refuses, and can be told to fail. Its long
polling and its checks of requests are the emulator's own. It outlives the bots that use it.
"""

import asyncio
import json
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web
from lo_bot_api_emulator import ApiRefusal, LoBotApiEmulator  # type: ignore[import-untyped]

from tests.support.telegram_server import effects, photos
from tests.support.telegram_server.html import Entity
from tests.support.telegram_server.newer import NewerMethods
from tests.support.telegram_server.person import Person
from tests.support.telegram_server.updates import Updates

TOKEN = "123456789:AAE-this-is-not-a-token-of-anybody0"  # noqa: S105 - nobody's
_PATIENCE = 60.0  # seconds until a test gives up waiting: two tests share the machine

# What python-telegram-bot sends and the emulator does not know.
_FOREIGN = ("message_thread_id", "link_preview_options", "protect_content")


@dataclass(frozen=True, slots=True)
class Call:
    """A request that was made."""

    method: str
    fields: dict[str, Any]


class BotApi(LoBotApiEmulator):  # type: ignore[misc]
    """The server, on a free port of 127.0.0.1. Use it with `async with`."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Call] = []
        self.updates = self._update_queues = Updates(record=self._record)
        self.unacknowledged: set[str] = set()
        self.newer = NewerMethods()
        self._people: dict[int, Person] = {}
        self._queries = 0
        self._last_update = 0
        self._ticks = 1
        self._pulse = asyncio.Event()
        self._refusals: defaultdict[str, deque[ApiRefusal]] = defaultdict(deque)
        self._gates: dict[tuple[str, int | None], asyncio.Event] = {}
        self._held: Counter[str] = Counter()

    async def __aenter__(self) -> Self:
        self._runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/bot"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    def person(self, chat: int) -> Person:
        """Return the person of a private chat; always the same for the same chat."""
        return self._people.setdefault(chat, Person(self, chat))

    def refuse(
        self, method: str, description: str, *, status: int = 400, **parameters: int
    ) -> None:
        """Refuse the next call of a method."""
        self._refusals[method].append(ApiRefusal(description, status, parameters or None))

    def hold(self, method: str, *, chat: int | None = None) -> Callable[[], None]:
        """Leave calls of a method undone until the returned function is called."""
        gate = self._gates[method, chat] = asyncio.Event()
        return gate.set

    def held(self, method: str) -> int:
        """Return how many calls of a method wait for their release."""
        return self._held[method]

    def made(self, method: str) -> list[dict[str, Any]]:
        """Return the fields of the calls of a method."""
        return [call.fields for call in self.calls if call.method == method]

    async def until(self, holds: Callable[[], object]) -> bool:
        """Wait until it holds, looking whenever something has happened; False if it never did."""
        try:
            async with asyncio.timeout(_PATIENCE):
                while not holds():
                    await self._pulse.wait()
        except TimeoutError:
            return False
        return True

    async def all_confirmed(self) -> None:
        """Wait until the bot has confirmed every update."""
        assert await self.until(lambda: self.updates.confirmed > self._last_update)

    # What people do, called by Person.

    async def deliver(self, update: dict[str, Any]) -> int:
        """Queue an update for the bot."""
        self._last_update = int(await self.enqueue_update(update, token=TOKEN))
        return self._last_update

    def new_message(self) -> int:
        """Return a number for a person's message: both sides count in the same line."""
        self.next_id += 1
        return int(self.next_id) - 1

    def new_query(self) -> str:
        """Return a number for a press of a button."""
        self._queries += 1
        self.unacknowledged.add(f"query-{self._queries}")
        return f"query-{self._queries}"

    def tick(self) -> int:
        """Let time go on by one."""
        self._ticks += 1
        return self._ticks

    # What the bot does, called by the emulator.

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a request of the bot."""
        method = request.match_info["method"]
        chat = str((await request.post()).get("chat_id", 0))
        for gate in (self._gates.get((method, None)), self._gates.get((method, int(chat)))):
            if gate and not gate.is_set():
                await self._wait_at(gate, method)
                if request.transport is None:
                    return web.Response(status=499)  # who called has died meanwhile
        response: web.StreamResponse = await super().handle(request)
        self._wake()
        return response

    async def read_request(self, request: web.Request) -> Any:
        """Read a form of many parts, which `handle` has read before: the stream is empty."""
        if request.content_type.startswith("multipart/"):
            return await photos.parts_of(request)
        return await super().read_request(request)

    def validate(self, method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        """Check a request, note it, and let it take effect."""
        self.calls.append(Call(method, dict(fields)))
        self._wake()
        if self._refusals[method]:
            raise self._refusals[method].popleft()
        for name in _FOREIGN:
            json.loads(fields.pop(name, "null"))
        newer: Any = self.newer.do(method, fields)
        if newer is not None:
            return newer
        entities = effects.parsed(fields)
        photo = photos.checked(uploads) if method == "sendPhoto" else b""
        result = super().validate(method, fields, uploads)
        if method == "getMe":
            result["username"] = "tes_bot"
        elif method == "answerCallbackQuery":
            self._acknowledge(fields["callback_query_id"])
        elif "chat_id" in fields:
            self._change(method, fields, result, entities, photo)
        return result

    @classmethod
    def validate_markup(cls, markup: Any, *, private_chat: bool = True) -> None:
        """Check the buttons; the emulator knows no colours."""
        super().validate_markup(effects.without_colours(markup), private_chat=private_chat)

    async def _wait_at(self, gate: asyncio.Event, method: str) -> None:
        self._held[method] += 1
        self._wake()
        await gate.wait()
        self._held[method] -= 1

    def _wake(self) -> None:
        """Let those who wait look again."""
        pulse, self._pulse = self._pulse, asyncio.Event()
        pulse.set()

    def _acknowledge(self, query: str) -> None:
        if query not in self.unacknowledged:
            raise ApiRefusal(effects.TOO_OLD)
        self.unacknowledged.remove(query)

    def _change(
        self,
        method: str,
        fields: dict[str, Any],
        result: Any,
        entities: tuple[Entity, ...],
        photo: bytes,
    ) -> None:
        screen = self.person(int(fields["chat_id"])).room
        if method in {"sendMessage", "sendPhoto"}:
            number, tick = result["message_id"], self.tick()
            effects.send(screen, number, fields, entities=entities, tick=tick, photo=photo)
        elif method == "editMessageText":
            effects.edit_text(screen, fields, entities=entities, tick=self.tick())
        elif method == "editMessageReplyMarkup":
            effects.edit_buttons(screen, fields)
        elif method == "deleteMessage":
            effects.delete(screen, fields)
            return
        result["from"] = {"id": 7, "is_bot": True, "first_name": "Bot", "username": "tes_bot"}
