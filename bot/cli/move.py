"""`prakerja-bot move`: all conversations, with what belongs to them, from one store to another."""

import argparse
import asyncio
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Final

from bot.service.errors import InputError, StoreOpenError
from bot.service.ports import Movable
from bot.settings import database
from bot.store.moving import MovedCount, move
from bot.wiring.store import moving_from, moving_to, name_of

_WORDS: Final = {
    "sessions": "percakapan",
    "outbox": "jawaban yang belum terkirim",
    "journal": "baris jurnal",
    "unanswered_questions": "pertanyaan yang belum terjawab",
    "waiting": "baris lama tunggu",
    "erasures": "catatan penghapusan",
}


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    told = "berkas SQLite, atau PostgreSQL (postgresql://...)"
    parser.add_argument("source", type=database, metavar="FROM", help=f"asalnya: {told}")
    parser.add_argument("target", type=database, metavar="TO", help=f"tujuannya: {told}; kosong")
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Move, and print what is in both stores then. Raises InputError or StoreError."""
    if name_of(args.source) == name_of(args.target):
        raise InputError("asal dan tujuannya sama: tulis dua tempat yang berbeda.")
    print(asyncio.run(_move(args)))
    return 0


async def _move(args: argparse.Namespace) -> str:
    async with AsyncExitStack() as stack:
        source = await _opened(stack, moving_from(args.source), "Asal")
        target = await _opened(stack, moving_to(args.target), "Tujuan")
        return _told(await move(source, target, name=name_of(args.source)))


async def _opened(
    stack: AsyncExitStack, place: AbstractAsyncContextManager[Movable], name: str
) -> Movable:
    try:
        return await stack.enter_async_context(place)
    except StoreOpenError as error:
        raise StoreOpenError(f"{name}: {error.person}", log=error.log) from error


def _told(counts: Sequence[MovedCount]) -> str:
    held = ", ".join(
        f"{_number(one.rows)} {_WORDS[one.table]}"
        for one in counts
        if one.rows or one.table == "sessions"
    )
    changed = sum(one.changed for one in counts)
    what = f"{_number(changed)} baris dipindahkan" if changed else "tidak ada yang berubah"
    return f"Selesai, {what}. Di kedua tempat sekarang sama persis: {held}."


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")
