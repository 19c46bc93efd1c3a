"""Wires and runs the Telegram bot: settings, log, store, conversations, surface, monitoring.

Only here and in bot.cli.chat do a surface and a store meet.
"""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from contextlib import AsyncExitStack
from typing import Any, Final
from urllib.parse import urlsplit

from aiohttp import web

from bot.logs import setup
from bot.monitoring import (
    LONGEST_SILENCE,
    ContentAge,
    Health,
    Metrics,
    look_at_address,
    metrics_route,
    ready_route,
    serving,
)
from bot.service.clock import Clock, wib_now
from bot.service.conversations import Conversations
from bot.service.housekeeping import Housekeeping
from bot.service.ports import Store
from bot.service.reminders import Reminders
from bot.settings import PostgresUrl, Settings
from bot.surfaces.tg.api import UPDATES, BotProfile, Connection, Poller
from bot.surfaces.tg.chats import SURFACE
from bot.surfaces.tg.service import Service
from bot.surfaces.tg.webhook import Webhook
from bot.wiring.store import open_store
from flows.handlers import COMMANDS
from flows.library import Library
from flows.public import description, short_description
from flows.wording import say

_log = logging.getLogger(__name__)

# Seconds in which posts are still taken though /ready says no: a balancer looks twice a second.
_TO_BE_NOTICED: Final = 1.0
_TO_END: Final = 1.0  # seconds for reminders in hand


async def serve(
    settings: Settings,
    loading: Awaitable[Library],
    clock: Clock,
    *,
    connection: Connection,
    poller: Poller | None,
    stopped: asyncio.Event,
) -> None:
    """Serve until `stopped`; `poller` is the long poll under way, None with a webhook.

    `loading` is the content being read and learned. Raise SettingsError, StoreOpenError, or what
    `loading` raises, if the bot cannot start.
    """
    setup.configure(
        settings.log_level,
        token=settings.required_token(),
        secrets=(settings.webhook_secret, settings.webhook_old_secret, *_secrets(settings)),
        form=settings.log_format,
    )
    metrics = Metrics(UPDATES)
    async with AsyncExitStack() as stack:
        store = await open_store(settings.db, measure=metrics.stored)
        stack.push_async_callback(store.close)
        library = await loading
        _search_garbage_less()
        conversations = Conversations(library, store, clock, watch=metrics)
        service = Service(
            connection, conversations, store, metrics, sends_per_second=settings.sends_per_second
        )
        stack.push_async_callback(service.finish)
        age = ContentAge.of(library, loaded=wib_now())
        metrics.content(age, decreed=library.calendar.official_through)
        metrics.waits(_waiting(service), longest=lambda: service.sender.queue.figures()[2])
        _begun(stack, _keeping(settings, conversations, store).run())
        reminders = Reminders(SURFACE, service.reminders, store, clock, metrics)
        _begun(stack, reminders.run(stopped), to_end=_TO_END)
        if settings.http:
            health = _health(settings, connection, service, store, age)
            routes = [
                health.route(),
                ready_route(lambda: service.intake.me is not None and not stopped.is_set()),
                *_webhook(settings, service, connection),
            ]
            figures = [metrics_route(metrics)]
            if settings.metrics_http:
                own = serving(settings.metrics_http, figures, setting="PRAKERJA_METRICS_HTTP")
                await stack.enter_async_context(own)
                figures = []
            look_at_address(settings.http)
            await stack.enter_async_context(serving(settings.http, [*routes, *figures]))
        profile = _profile(library)
        if poller:
            await service.poll(poller, profile=profile, stopped=stopped)
        elif settings.webhook_url:
            secret = settings.webhook_secret
            await service.listen(
                settings.webhook_url, secret=secret, profile=profile, stopped=stopped
            )
            await asyncio.sleep(_TO_BE_NOTICED)


def _secrets(settings: Settings) -> tuple[str, ...]:
    return settings.db.secrets if isinstance(settings.db, PostgresUrl) else ()


def _webhook(
    settings: Settings, service: Service, connection: Connection
) -> Iterable[web.RouteDef]:
    if settings.webhook_url:
        webhook = Webhook(
            service.intake,
            connection,
            secret=settings.webhook_secret,
            old_secret=settings.webhook_old_secret,
        )
        yield webhook.route(urlsplit(settings.webhook_url).path or "/")


def _waiting(service: Service) -> Mapping[str, Callable[[], float]]:
    """Return who tells how much waits, by class: what people wait for, and what nobody does."""
    queue = service.sender.queue
    return {
        "answers": lambda: queue.waiting - queue.held,
        "held-back": lambda: queue.held,
        "bulk": lambda: queue.unasked,
    }


def _health(
    settings: Settings, connection: Connection, service: Service, store: Store, age: ContentAge
) -> Health:
    return Health(
        database=store.check,
        heard=connection.silence,
        updated=service.intake.silence,
        waiting=service.sender.queue.figures,
        content=age,
        clock=wib_now,
        # With a webhook nothing is heard while nobody writes.
        silence=None if settings.webhook_url else LONGEST_SILENCE,
    )


def _search_garbage_less() -> None:
    """Leave the content out of the search for cycles, and search less often.

    What an answer needs goes by its reference count; searching after each 700 objects, as Python
    does unasked, is a tenth of the work under load.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


def _profile(library: Library) -> BotProfile:
    return BotProfile(
        commands=tuple((name, say(library, message)) for name, message in COMMANDS),
        description=description(library),
        short_description=short_description(library),
    )


def _keeping(settings: Settings, conversations: Conversations, store: Store) -> Housekeeping:
    return Housekeeping(
        conversations,
        store,
        wib_now,  # also where --today stands still: what is kept ages with the real time
        idle_days=settings.keep_days,
        journal_days=settings.keep_journal_days,
    )


def _begun(stack: AsyncExitStack, work: Coroutine[Any, Any, None], *, to_end: float = 0.0) -> None:
    """Begin something that ends with the bot; it gets so many seconds to end by itself."""
    task = asyncio.create_task(work)

    async def end() -> None:
        await asyncio.wait((task,), timeout=to_end)
        task.cancel()
        await asyncio.wait((task,))

    stack.push_async_callback(end)
