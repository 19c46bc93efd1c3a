"""A backup as docs/operations.md writes it, made while a bot runs, and restored."""

import asyncio
import os
import re
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import asyncpg
import pytest

from bot.store.postgres import SharedDatabase
from tests.support.store.moving import chats, fill, held
from tests.support.store.postgres_server import PostgresServer

PAGE: Final = Path(__file__).parents[4] / "docs/operations.md"
_PATIENCE: Final = 30.0  # seconds


@pytest.fixture
async def databases(postgres: PostgresServer) -> AsyncIterator[tuple[str, str]]:
    """Return the addresses of two empty databases: a dump is of a whole one."""
    names = ("backed_up", "restored")
    db = await asyncpg.connect(postgres.url)
    for name in names:
        await db.execute(f"CREATE DATABASE {name}")
    yield tuple(postgres.url.replace("/postgres?", f"/{name}?") for name in names)  # type: ignore[misc]
    for name in names:
        await db.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await db.close()


def commands() -> list[str]:
    found = re.findall(r"^pg_(?:dump|restore) .+$", PAGE.read_text("utf-8"), re.MULTILINE)
    return [str(command) for command in found]


def run(command: str, url: str, *, binaries: Path, folder: Path) -> str:
    environment = {"PRAKERJA_DB": url, "PATH": f"{binaries}:{os.environ['PATH']}"}
    done = subprocess.run(  # noqa: S603 - words of our own
        ["bash", "-c", command],  # noqa: S607 - the same
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


async def test_backup_of_the_docs_comes_back_whole(
    databases: tuple[str, str], postgres: PostgresServer, tmp_path: Path
) -> None:
    source, target = databases
    dump, look, restore = commands()
    bot = await SharedDatabase.open(source, lease=0.5)
    await fill(bot)
    run(dump, source, binaries=postgres.binaries, folder=tmp_path)
    listed = run(look, source, binaries=postgres.binaries, folder=tmp_path)
    assert {"sessions", "outbox", "journal"} <= set(re.findall(r"TABLE DATA \w+ (\w+)", listed))
    run(restore, target, binaries=postgres.binaries, folder=tmp_path)
    again = await SharedDatabase.open(target)
    async with asyncio.timeout(_PATIENCE):
        # What the bot was about to send is somebody else's once its lease is over.
        waiting = len(await bot.left("telegram"))
        while len(await again.left("telegram")) < waiting:  # noqa: ASYNC110 - nothing to await
            await asyncio.sleep(0.05)
    assert await held(again, chats(30)) == await held(bot, chats(30))
    await again.close()
    await bot.close()
