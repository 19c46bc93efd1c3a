"""`prakerja-bot chat`: the conversation in a terminal, for people and (--json) for programs."""

import argparse
import asyncio
import io
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from typing import Any

from bot.contracts.positions import position
from bot.service.clock import MovableClock, standing_at, wib_now
from bot.service.conversations import Conversations
from bot.service.errors import InputError
from bot.service.ports import Store
from bot.service.turn import Address
from bot.settings import Settings, database
from bot.store.memory import MemoryStore
from bot.surfaces.terminal import SURFACE, Terminal, talk_json, typed_lines
from bot.wiring.library import configured_library
from bot.wiring.store import open_store
from flows.dialogue import CommandGiven, Event, Reply
from flows.library import Library
from flows.questions import context_of


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--json", action="store_true", help="satu kejadian JSON per baris")
    parser.add_argument("--user", metavar="KEY", help="nama percakapan yang disimpan (dengan --db)")
    told = "simpan percakapan di berkas ini, atau di PostgreSQL (postgresql://...)"
    parser.add_argument("--db", type=database, metavar="FILE", help=told)
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Talk until the input ends. Raises InputError, ContentError or StoreOpenError."""
    if bool(args.user) != bool(args.db):
        raise InputError("--user dan --db dipakai bersama-sama")
    settings = Settings.read()
    library = configured_library(args.knowledge, settings)
    clock = standing_at(args.today) if args.today else wib_now
    asyncio.run(_chat(args, library, MovableClock(clock)))
    return 0


async def _chat(args: argparse.Namespace, library: Library, clock: MovableClock) -> None:
    async with AsyncExitStack() as stack:
        store: Store = MemoryStore()
        if args.db:
            store = await open_store(args.db)
            stack.push_async_callback(store.close)
        user = Address(SURFACE, args.user or "")
        # Nobody else is reminded here: on the day, from 08.00 on.
        conversations = Conversations(library, store, clock, spread=timedelta())
        await conversations.look_at_waits(store)

        async def answer(event: Event) -> tuple[Reply, ...]:
            return await conversations.answer(user, event)

        async def now_standing() -> dict[str, Any]:
            state = await conversations.state(user)
            return position(context_of(library, state, clock()))

        async def passing(
            moment: datetime | None,
        ) -> AsyncIterator[tuple[datetime, tuple[Reply, ...]]]:
            while moment and (due := (await conversations.session(user)).wake) and due <= moment:
                clock.move(max(due, clock()))
                if replies := await conversations.remind(user):
                    yield clock(), replies
            if moment:
                clock.move(moment)

        typed = sys.stdin or io.StringIO()  # closed by some supervisors: nobody is there
        if args.json:
            await talk_json(
                typed_lines(typed), answer, now_standing, passing=passing, out=sys.stdout
            )
            return
        person = typed.isatty()
        terminal = Terminal(
            answer, out=sys.stdout, colour=person and sys.stdout.isatty(), echo=not person
        )
        if person:
            terminal.explain()
            await terminal.take(CommandGiven("mulai"))
        await terminal.talk(typed_lines(typed))
