"""What lies on the disk, around a real bot: damaged, full, read by others, used twice, erased."""

import asyncio
import os
import re
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import pytest
from aiohttp import ClientSession

from bot.service.turn import Session
from bot.store.sqlite import Database
from bot.store.sqlite.upkeep import copies
from flows.dialogue.events import TextSent
from flows.library.library import Library
from tests.support.faulty_server.server import FaultyApi, Moment
from tests.support.process.life import BotLife
from tests.support.process.running import ROOT, run_bot
from tests.support.store.addresses import at
from tests.support.talk.turns import HALO, turn
from tests.support.talk.walker import Walker
from tests.support.telegram_server.server import BotApi

ANI: Final = 628_123_456_789  # found by its digits alone, wherever they stand
BUDI: Final = 72
STORY: Final = "sertif tokped blm muncul"
SECRET: Final = "rahasia-telegram"  # noqa: S105 - nobody's


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


def files_with(text: str, folder: Path) -> list[str]:
    """Return the files, the write-ahead log among them, that hold these bytes."""
    found = (file for file in folder.iterdir() if file.is_file())
    return sorted(file.name for file in found if text.encode() in file.read_bytes())


# ------------------------------------------------------------------ erased


async def test_who_is_told_that_all_is_erased_is_in_no_file(api: BotApi, tmp_path: Path) -> None:
    async with BotLife(tmp_path, api_url=api.url) as bot:
        person = api.person(ANI)
        await person.says(STORY)
        await api.all_confirmed()
        await bot.settled()
        copy = copies.before_migration(bot.db, 3)
        bot.rows("VACUUM INTO ?", str(copy))
        assert files_with(str(ANI), tmp_path) != []
        await person.says("/hapus")
        await person.says("ya")
        await api.all_confirmed()
        await bot.settled()
        # The telling itself lay in the outbox, and with it the chat.
        assert await api.until(lambda: files_with(str(ANI), tmp_path) == [])
        await bot.kill9()
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT count(*) FROM sessions").fetchone() == (0,)


# ------------------------------------------------------------------ delivered again


def update(number: int, text: str) -> dict[str, Any]:
    person = {"id": ANI, "is_bot": False, "first_name": "Ani"}
    chat = {"id": ANI, "type": "private"}
    message = {"message_id": number, "date": 1, "chat": chat, "from": person, "text": text}
    return {"update_id": number, "message": message}


async def post(bot: BotLife, number: int, text: str) -> int:
    """Post as Telegram does until it hears 200."""
    listening = re.findall(r"listening at 127\.0\.0\.1:([0-9]+)", bot.log)
    url = f"http://127.0.0.1:{listening[-1]}/telegram"
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with (
        ClientSession() as client,
        client.post(url, json=update(number, text), headers=headers) as answer,
    ):
        return answer.status


async def test_erasure_whose_200_was_lost_stays_one(api: BotApi, tmp_path: Path) -> None:
    settings = {
        "PRAKERJA_HTTP": "127.0.0.1:0",
        "PRAKERJA_WEBHOOK_URL": "https://tanya.contoh.id/telegram",
        "PRAKERJA_WEBHOOK_SECRET": SECRET,
    }
    async with BotLife(tmp_path, api_url=api.url, **settings) as bot:
        assert await api.until(lambda: api.made("setWebhook"))
        for number, text in enumerate((STORY, "/hapus", "ya"), start=5):
            assert await post(bot, number, text) == 200
            await bot.settled()
        await bot.kill9()
        said = len(api.made("sendMessage"))
        await bot.start()
        assert await api.until(lambda: len(api.made("setWebhook")) == 2)
        for number, text in ((7, "ya"), (6, "/hapus"), (5, STORY)):
            assert await post(bot, number, text) == 200
        assert bot.rows("SELECT * FROM sessions") == []
        assert await bot.terminate() == 0
    assert len(api.made("sendMessage")) == said


# ------------------------------------------------------------------ unreadable


async def test_bot_starts_and_serves_over_rows_that_cannot_be_read(
    api: BotApi, tmp_path: Path
) -> None:
    bot = BotLife(tmp_path, api_url=api.url)
    database = await Database.open(bot.db)
    for key in (ANI, "x", BUDI):
        await database.keep(at(key), turn(Session(taken=(1,)), HALO))
    await database.close()
    with closing(sqlite3.connect(bot.db)) as db, db:
        db.execute("UPDATE outbox SET body = '{qwrtz' WHERE chat = ?", (str(ANI),))
        db.execute("UPDATE sessions SET taken = 'qwrtz'")
    async with bot:
        await api.person(BUDI).sees("Halo")
        await api.person(ANI).says("/hapus")
        await api.person(ANI).says("ya")
        await api.all_confirmed()
        assert await api.until(lambda: bot.rows("SELECT chat FROM outbox") == [("x",)])
        assert [chat for (chat,) in bot.rows("SELECT chat FROM sessions")] == [str(BUDI), "x"]
        assert await bot.terminate() == 0
    assert "an answer cannot be read" in bot.log
    assert "an answer has no chat" in bot.log
    assert "qwrtz" not in bot.log
    assert "Traceback" not in bot.log


# ------------------------------------------------------------------ sent, and not noted


async def test_what_was_sent_is_noted_when_there_is_room_though_nobody_writes(
    library: Library, tmp_path: Path
) -> None:
    fault = tmp_path / "fault"
    fault.write_text("", encoding="utf-8")
    settings = {"SQLITE_FAULT": str(fault), "PYTHONPATH": str(ROOT)}
    module = "tests.support.store.faulty_sqlite"
    async with (
        FaultyApi() as api,
        BotLife(tmp_path, api_url=api.url, module=module, **settings) as bot,
    ):
        person = Walker(api, 1, library, 2_929)

        def spoil(moment: Moment) -> None:
            if (moment.phase, moment.chat) == ("done", person.chat):
                fault.write_text("readonly", encoding="utf-8")

        api.watch = spoil
        await person.does(TextSent(STORY))
        assert await api.until(lambda: "sending not noted" in bot.log)
        api.watch = lambda _: None
        assert bot.rows("SELECT count(*) FROM outbox") == [(1,)]
        fault.write_text("", encoding="utf-8")
        await bot.settled()
        await bot.kill9()
        await bot.start()
        await person.act()
        assert person.room.repetitions == []


# ------------------------------------------------------------------ two on one file


async def test_second_process_is_refused_and_a_report_is_not(api: BotApi, tmp_path: Path) -> None:
    async with BotLife(tmp_path, api_url=api.url) as bot:
        await api.person(BUDI).says(STORY)
        await api.all_confirmed()
        folder = tmp_path / "other"
        folder.mkdir()
        async with BotLife(folder, api_url=api.url, PRAKERJA_DB=str(bot.db)) as second:
            assert await second.ended() == 2
        last = second.log.splitlines()[-1]  # before it Telegram may tell of the other's poll
        assert last.startswith("prakerja-bot: ")
        assert "sedang dipakai proses bot lain" in last
        assert "Traceback" not in second.log
        chat = await asyncio.to_thread(
            run_bot, "chat", "--user", "ani", "--db", str(bot.db), typed="halo\n"
        )
        assert (chat.returncode, "proses bot lain" in chat.stderr) == (2, True)
        for words in (("report", "outcomes"), ("backup", str(tmp_path / "copy.sqlite3"))):
            done = await asyncio.to_thread(run_bot, *words, "--db", str(bot.db))
            assert (done.returncode, done.stderr) == (0, "")
        await api.person(BUDI).says("/status")
        await api.all_confirmed()
        assert await bot.terminate() == 0


# ------------------------------------------------------------------ who may read it


async def test_what_the_bot_writes_is_its_owners_alone(api: BotApi, tmp_path: Path) -> None:
    folder = tmp_path / "bot"
    folder.mkdir()
    (folder / ".env").write_text("PRAKERJA_LOG_LEVEL=INFO\n", encoding="utf-8")
    os.chmod(folder / ".env", 0o644)  # noqa: PTH101 - what is told of
    bot = BotLife(folder, api_url=api.url, PRAKERJA_CACHE=str(folder / "cache"))
    before = os.umask(0o022)
    try:
        await bot.start()
    finally:
        os.umask(before)
    assert await api.until(lambda: api.made("setMyCommands"))
    written = {file for file in folder.rglob("*") if file.name not in (".env", "bot.log")}
    assert {"sessions.sqlite3", "sessions.sqlite3-wal", "cache"} <= {file.name for file in written}
    assert [file for file in written if file.stat().st_mode & 0o077] == []
    assert await bot.terminate() == 0
    assert "others on this machine may read the token" in bot.log


# ------------------------------------------------------------------ a full disk


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Yield a file system of its own; who may not mount one skips the test."""
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if subprocess.run(words, capture_output=True, check=False).returncode:  # noqa: S603 - our words
        pytest.skip("no right to mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607 - the same


def fill(disk: Path) -> None:
    """Write until there is no room."""
    with suppress(OSError), (disk / "ballast").open("wb", buffering=0) as ballast:
        for _ in range(1000):
            ballast.write(b"a" * 1024)


async def test_full_disk_at_the_start_is_called_one(api: BotApi, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        fill(disk)
        async with BotLife(tmp_path, api_url=api.url, PRAKERJA_DB=str(disk / "db")) as bot:
            assert await bot.ended() == 2
    assert "disk penuh" in bot.log
    assert bot.log.count("\n") == 1
    assert "milik program lain" not in bot.log


async def test_disk_that_is_full_before_a_migration_keeps_what_there_is(
    api: BotApi, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", "256k") as disk:
        db = disk / "db"
        await (await Database.open(db)).close()
        with closing(sqlite3.connect(db)) as old:
            old.executescript("DROP TABLE erasures; DROP TABLE clock; PRAGMA user_version = 7")
        before = db.read_bytes()
        fill(disk)
        async with BotLife(tmp_path, api_url=api.url, PRAKERJA_DB=str(db)) as bot:
            assert await bot.ended() == 2
        assert "disk" in bot.log
        assert "milik program lain" not in bot.log
        assert db.read_bytes() == before
        assert [file.name for file in disk.iterdir() if ".before-" in file.name] == []
