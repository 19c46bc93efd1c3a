"""How the parts of the bot are put together: with a webhook, without one, and in what order."""

import asyncio
import io
import re
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.service.turn import Session
from bot.store.sqlite import Database
from bot.wiring import start
from tests.support.process.life import BotLife
from tests.support.store.addresses import at
from tests.support.talk.turns import HALO, turn
from tests.support.telegram_server.server import BotApi

SECRET = "rahasia-telegram"  # noqa: S105 - nobody's
UPDATE = {
    "update_id": 5,
    "message": {
        "message_id": 9,
        "date": 1,
        "chat": {"id": 71, "type": "private"},
        "from": {"id": 71, "is_bot": False, "first_name": "Ani"},
        "text": "sertif tokped blm muncul",
    },
}


async def test_unattended_failure_is_told_by_its_type(log: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    start._log_type_only(loop, {"message": "x", "exception": ValueError("rahasia")})
    assert "unattended task failed: ValueError" in log.getvalue()
    assert "rahasia" not in log.getvalue()


def test_commands_of_the_terminal_do_not_load_telegram() -> None:
    code = "import sys, bot.cli.main; sys.exit('telegram' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)  # noqa: S603 - our own


def test_telegram_is_asked_before_the_conversation_is_loaded() -> None:
    code = "import sys, bot.cli.run; sys.exit('flows' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)  # noqa: S603 - our own


# ------------------------------------------------------------------ with a webhook


@pytest.fixture
async def hook(api: BotApi, tmp_path: Path) -> AsyncIterator[BotLife]:
    """A process that serves what is posted, at a port of its own choice."""
    async with BotLife(
        tmp_path,
        api_url=api.url,
        PRAKERJA_HTTP="127.0.0.1:0",
        PRAKERJA_WEBHOOK_URL="https://tanya.contoh.id/telegram",
        PRAKERJA_WEBHOOK_SECRET=SECRET,
    ) as life:
        assert await api.until(lambda: api.made("setWebhook"))
        yield life


async def post(life: BotLife, *, secret: str = SECRET) -> int:
    listening = re.search(r"listening at 127\.0\.0\.1:([0-9]+)", life.log)
    assert listening, life.log
    url = f"http://127.0.0.1:{listening[1]}/telegram"
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with ClientSession() as client, client.post(url, json=UPDATE, headers=headers) as answer:
        return answer.status


async def test_posted_update_is_answered_and_kept(api: BotApi, hook: BotLife) -> None:
    (told,) = api.made("setWebhook")
    assert (told["url"], told["secret_token"]) == ("https://tanya.contoh.id/telegram", SECRET)
    assert await post(hook) == 200
    assert await api.until(lambda: api.made("sendMessage"))
    assert await hook.terminate() == 0
    found = hook.stored(71)
    assert found
    assert found.answers == {"platform": "tokopedia"}
    assert api.made("getUpdates") == []


async def test_post_without_the_secret_is_refused(hook: BotLife) -> None:
    assert await post(hook, secret="salah") == 403  # noqa: S106 - nobody's
    assert await hook.terminate() == 0
    assert hook.stored(71) is None
    assert SECRET not in hook.log


# ------------------------------------------------------------------ with long polling


async def test_what_was_left_is_sent_at_the_start(api: BotApi, tmp_path: Path) -> None:
    life = BotLife(tmp_path, api_url=api.url)
    database = await Database.open(life.db)
    await database.keep(at(71), turn(Session(), HALO))
    await database.close()
    async with life:
        await api.person(71).sees("Halo")
        await life.settled()
        assert await life.terminate() == 0
    assert life.rows("SELECT * FROM outbox") == []
    assert "answers left from before, sent now: 1" in life.log


async def test_idle_chats_are_forgotten_at_the_start(api: BotApi, tmp_path: Path) -> None:
    life = BotLife(tmp_path, api_url=api.url, PRAKERJA_KEEP_DAYS="30")
    database = await Database.open(life.db)
    for chat in ("71", "72"):
        await database.keep(at(chat), turn(Session()))
    await database.close()
    with closing(sqlite3.connect(life.db)) as db, db:
        db.execute("UPDATE sessions SET updated = '2020-01-01T00:00:00Z' WHERE chat = '71'")
    async with life:
        async with asyncio.timeout(20):
            while life.rows("SELECT chat FROM sessions") != [("72",)]:  # noqa: ASYNC110 - another process: nothing to await
                await asyncio.sleep(0.01)
        assert await life.terminate() == 0
