"""The command as operators run it, killed in the middle of its work, and beside a bot."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Final, TypeAlias

import asyncpg
import pytest

from bot.service.turn import Session
from bot.settings import database
from bot.wiring.store import open_store
from flows.dialogue.state import State
from tests.support.process.running import ROOT, neutral_environment, run_bot
from tests.support.store.addresses import at
from tests.support.store.moving import chats, fill, held
from tests.support.store.postgres_server import PostgresServer
from tests.support.talk.turns import HALO, turn

MANY: Final = 2000
_PATIENCE: Final = 60.0  # seconds
_GATE: Final = 4711  # an advisory lock of the tests' own

# Makes whoever puts this conversation wait for the gate.
GATED: Final = """
    CREATE OR REPLACE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_advisory_xact_lock({gate}); RETURN NEW; END';
    CREATE TRIGGER gate BEFORE INSERT ON sessions FOR EACH ROW WHEN (NEW.chat = '{chat}')
    EXECUTE FUNCTION gate()
"""
UNGATED: Final = "DROP TRIGGER gate ON sessions"
WAITING: Final = "SELECT count(*) FROM pg_locks WHERE NOT granted AND pid <> pg_backend_pid()"
OTHERS: Final = """
    SELECT count(*) FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
"""

Connected: TypeAlias = "asyncpg.Connection[asyncpg.Record]"


@pytest.fixture
async def url(postgres: PostgresServer) -> str:
    return await postgres.fresh()


@pytest.fixture
async def db(url: str) -> AsyncIterator[Connected]:
    """Return a connection beside the command."""
    connection = await asyncpg.connect(url)
    yield connection
    await connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite3"


async def filled(where: str, number: int) -> None:
    store = await open_store(database(where))
    await fill(store, number)
    await store.close()


async def assert_same(one: str, two: str, number: int) -> None:
    there, here = [await open_store(database(where)) for where in (one, two)]
    try:
        assert await held(here, chats(number)) == await held(there, chats(number))
    finally:
        await there.close()
        await here.close()


class Moving:
    """The command at work, as a process of its own."""

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "bot", "move", *arguments],
            cwd=ROOT,
            env=neutral_environment(),
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    async def waits(self, db: Connected) -> None:
        """Return once it waits for a lock in the database."""
        async with asyncio.timeout(_PATIENCE):
            while not await db.fetchval(WAITING):
                assert self._process.poll() is None, self._process.communicate()
                await asyncio.sleep(0.02)

    def kill9(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.communicate(timeout=_PATIENCE)
        assert self._process.returncode == -signal.SIGKILL

    async def ended(self) -> tuple[int, str]:
        out, err = await asyncio.to_thread(self._process.communicate, timeout=_PATIENCE)
        return self._process.returncode, out + err


@asynccontextmanager
async def gate(db: Connected, chat: str) -> AsyncIterator[None]:
    """Let nobody put this conversation; afterwards whoever waited has gone on, or has gone."""
    await db.execute(GATED.format(gate=_GATE, chat=chat))
    await db.execute("SELECT pg_advisory_lock($1)", _GATE)
    yield
    await db.execute("SELECT pg_advisory_unlock($1)", _GATE)
    await alone(db)
    await db.execute(UNGATED)


async def alone(db: Connected) -> None:
    """Return once nobody else is connected: the server has noticed whoever was killed."""
    async with asyncio.timeout(_PATIENCE):
        while await db.fetchval(OTHERS):  # noqa: ASYNC110 - the same
            await asyncio.sleep(0.02)


def test_tells_in_one_line_what_was_moved(tmp_path: Path) -> None:
    source, target = (str(tmp_path / name) for name in ("source.sqlite3", "target.sqlite3"))
    asyncio.run(filled(source, 1500))
    first, again = [run_bot("move", source, target) for _ in range(2)]
    held = (
        "Di kedua tempat sekarang sama persis: 1.501 percakapan, "
        "602 jawaban yang belum terkirim, 304 baris jurnal, 602 pertanyaan yang belum terjawab, "
        "1 baris lama tunggu, 2 catatan penghapusan.\n"
    )
    assert (first.returncode, first.stdout) == (0, f"Selesai, 3.012 baris dipindahkan. {held}")
    assert (again.returncode, again.stdout) == (0, f"Selesai, tidak ada yang berubah. {held}")
    assert first.stderr + again.stderr == ""


def test_empty_store_has_no_conversations(tmp_path: Path) -> None:
    source, target = (str(tmp_path / name) for name in ("source.sqlite3", "target.sqlite3"))
    asyncio.run(filled(source, 0))
    with closing(sqlite3.connect(source)) as db:
        for table in (
            "sessions",
            "outbox",
            "journal",
            "unanswered_questions",
            "waiting",
            "erasures",
        ):
            db.execute(f"DELETE FROM {table}")  # noqa: S608 - ours
        db.commit()
    assert run_bot("move", source, target).stdout.endswith("sama persis: 0 percakapan.\n")


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("a.sqlite3", "./a.sqlite3", "asal dan tujuannya sama"),
        ("none.sqlite3", "b.sqlite3", 'none.sqlite3" tidak ada atau tidak bisa dibuka'),
        ("a.sqlite3", "none/b.sqlite3", "foldernya tidak ada"),
        (
            "a.sqlite3",
            "postgresql://u:rahasia@127.0.0.1:1/x",
            "Tujuan: Basis data PostgreSQL tidak bisa",
        ),
        ("postgresql://u:rahasia@h/x", "postgresql://v:sandi@h/x", "asal dan tujuannya sama"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    tmp_path: Path, source: str, target: str, told: str
) -> None:
    asyncio.run(filled(str(tmp_path / "a.sqlite3"), 3))
    given = [one if "://" in one else f"{tmp_path}/{one}" for one in (source, target)]
    done = run_bot("move", *given)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr
    assert "rahasia" not in done.stderr


async def test_killed_twice_on_the_way_to_postgres(path: Path, url: str, db: Connected) -> None:
    await filled(str(path), MANY)
    await (await open_store(database(url))).close()
    counts = []
    for chat in ("1500", "900"):  # as texts, the one comes before the other
        async with gate(db, chat):
            moving = Moving(str(path), url)
            await moving.waits(db)
            moving.kill9()
        counts.append(await db.fetchval("SELECT count(*) FROM sessions"))
    assert 0 < counts[0] < counts[1] < MANY
    code, told = await Moving(str(path), url).ended()
    assert code == 0, told
    await assert_same(str(path), url, MANY)


async def test_killed_twice_on_the_way_to_sqlite(path: Path, url: str, db: Connected) -> None:
    await filled(url, MANY)
    for table in ("outbox", "waiting"):
        async with db.transaction():
            await db.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
            moving = Moving(url, str(path))
            await moving.waits(db)
            moving.kill9()
        await alone(db)
    with closing(sqlite3.connect(path)) as there:
        assert there.execute("SELECT count(*) FROM sessions").fetchone() == (MANY + 1,)
        assert there.execute("SELECT count(*) FROM waiting").fetchone() == (0,)
    code, told = await Moving(url, str(path)).ended()
    assert code == 0, told
    await assert_same(url, str(path), MANY)


async def test_what_a_bot_does_meanwhile_comes_along(path: Path, url: str, db: Connected) -> None:
    await filled(str(path), MANY)
    await (await open_store(database(url))).close()
    bot = await open_store(database(str(path)))
    async with gate(db, "900"):
        moving = Moving(str(path), url)
        await moving.waits(db)
        await bot.keep(at(10), turn(Session(state=State(round=77)), HALO))
        await bot.keep(at(100), turn(None, erased=True))
        await bot.keep(at(1), turn(Session(taken=(9,))))
        await bot.keep(at(9999), turn(Session(taken=(1,)), HALO))
        await db.execute("SELECT pg_advisory_unlock($1)", _GATE)
        code, told = await moving.ended()
        assert code == 0, told
        await db.execute("SELECT pg_advisory_lock($1)", _GATE)
    await bot.close()
    await assert_same(str(path), url, 10_000)
