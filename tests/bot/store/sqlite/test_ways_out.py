"""Whichever way the bot ends, it ends: an open connection would keep its process alive for ever.

Each process here may take a minute (tests.support.process.running); one that hangs fails.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.service.errors import StoreError
from bot.store.sqlite import Database
from tests.support.process.running import ROOT, run_bot
from tests.support.store.threads import none_is_left

MINUTE = 60


def test_conversation_ends_with_its_input(path: Path) -> None:
    done = run_bot("chat", "--user", "ani", "--db", str(path), typed="halo\n")
    assert (done.returncode, done.stderr) == (0, "")


def test_conversation_ends_when_nobody_reads_it_any_more(path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "bot", "chat", "--user", "ani", "--db", str(path)],
            input="halo\n" * 50,
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
            timeout=MINUTE,
            check=False,
            cwd=ROOT,
        )
    finally:
        os.close(writer)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_report_ends_on_a_database_that_has_no_journal(path: Path) -> None:
    path.touch()
    done = run_bot("report", "outcomes", "--db", str(path))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_failure_in_the_middle_ends_the_process(path: Path) -> None:
    program = """
import asyncio, sys
from contextlib import AsyncExitStack
from pathlib import Path
from bot.store.sqlite import Database

async def main():
    async with AsyncExitStack() as stack:
        database = await Database.open(Path(sys.argv[1]))
        stack.push_async_callback(database.close)
        await database.check()
        raise SystemExit(3)

asyncio.run(main())
"""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, str(path)],
        stderr=subprocess.PIPE,
        text=True,
        timeout=MINUTE,
        check=False,
        cwd=ROOT,
    )
    assert (done.returncode, done.stderr) == (3, "")


async def test_failure_while_opening_leaves_no_thread(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.sqlite.outbox.HIGHEST", "SELECT nothing FROM nowhere")
    with pytest.raises(StoreError):
        await Database.open(path)
    await none_is_left()
