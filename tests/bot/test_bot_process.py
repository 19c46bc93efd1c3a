"""How the real process starts and ends where something is not as it should be."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.support.content.small_knowledge import make
from tests.support.process.life import BotLife
from tests.support.process.process import BotProcess
from tests.support.telegram_server.server import TOKEN, BotApi


async def outcome(process: BotProcess) -> tuple[int, list[str]]:
    async with process:
        return await process.ended(), process.log.splitlines()


async def test_refused_token_is_told_in_one_line(api: BotApi, tmp_path: Path) -> None:
    api.refuse("getMe", "Unauthorized", status=401)
    code, log = await outcome(BotProcess(tmp_path, api_url=api.url))
    assert (code, len(log)) == (2, 1)
    assert log[-1].startswith("prakerja-bot: Telegram menolak TELEGRAM_BOT_TOKEN")
    assert TOKEN not in " ".join(log)


async def test_missing_token_is_told_in_one_line(api: BotApi, tmp_path: Path) -> None:
    code, log = await outcome(BotProcess(tmp_path, api_url=api.url, token=""))
    assert (code, len(log)) == (2, 1)
    assert "@BotFather" in log[0]


async def test_unusable_database_is_told_in_one_line(api: BotApi, tmp_path: Path) -> None:
    process = BotProcess(tmp_path, api_url=api.url)
    process.db.mkdir()
    code, log = await outcome(process)
    assert (code, len(log)) == (2, 1)
    assert "PRAKERJA_DB" in log[0]


async def test_sigterm_ends_it_while_telegram_does_not_answer(api: BotApi, tmp_path: Path) -> None:
    release = api.hold("getMe")
    async with BotProcess(tmp_path, api_url=api.url) as process:
        assert await api.until(lambda: api.held("getMe"))
        assert await process.terminate() == 0
    release()


async def test_bad_content_is_told_in_one_line(api: BotApi, tmp_path: Path) -> None:
    knowledge = make(tmp_path / "knowledge")
    knowledge.write("messages.yaml", "halo: [\n")
    process = BotLife(tmp_path, api_url=api.url, PRAKERJA_KNOWLEDGE=str(knowledge.root))
    code, log = await outcome(process)
    assert (code, len(log)) == (2, 1)
    assert f"isi {knowledge.root} belum benar" in log[0]
    assert "messages.yaml:" in log[0]
    assert api.made("getUpdates")  # Telegram was asked meanwhile: nobody waits for the content


async def test_too_new_database_is_told_in_one_line(api: BotApi, tmp_path: Path) -> None:
    process = BotProcess(tmp_path, api_url=api.url)
    with closing(sqlite3.connect(process.db)) as db:
        db.execute("PRAGMA user_version = 99")
    code, log = await outcome(process)
    assert (code, len(log)) == (2, 1)
    assert "versi bot yang lebih baru" in log[0]


async def test_idle_bot_ends_quietly(api: BotApi, tmp_path: Path) -> None:
    async with BotProcess(tmp_path, api_url=api.url) as process:
        assert await api.until(lambda: api.made("setMyCommands"))
        assert await process.terminate() == 0
        lines = process.log.splitlines()
        assert [line.rpartition(" ")[2] for line in lines[:2]] == ["serving", "stopping"]
        assert all(" INFO " in line for line in lines)
