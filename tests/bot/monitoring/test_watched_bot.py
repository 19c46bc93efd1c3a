"""The real process, looked at from outside as those who run it do."""

import json
import re
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.monitoring.server import serving
from bot.service.clock import WIB
from tests.support.process.deployed import queries
from tests.support.process.life import BotLife
from tests.support.telegram_server.server import BotApi

NIK = "3171234507890001"


class Watched:
    """A bot process that serves health and figures on a port of its own choice."""

    def __init__(self, life: BotLife, client: aiohttp.ClientSession) -> None:
        self.life = life
        self._client = client

    async def get(self, path: str) -> tuple[int, str]:
        async with self._client.get(f"http://127.0.0.1:{self._port}{path}") as answer:
            return answer.status, await answer.text()

    async def health(self) -> tuple[int, dict[str, Any]]:
        status, text = await self.get("/healthz")
        return status, json.loads(text)

    @property
    def _port(self) -> str:
        found = re.search(r"listening at 127\.0\.0\.1:([0-9]+)", self.life.log)
        assert found, self.life.log
        return found[1]


@pytest.fixture
async def bot(api: BotApi, tmp_path: Path) -> AsyncIterator[Watched]:
    settings = {"PRAKERJA_HTTP": "127.0.0.1:0", "PRAKERJA_LOG_FORMAT": "json"}
    life = BotLife(tmp_path, api_url=api.url, **settings)
    async with life, aiohttp.ClientSession() as client:
        assert await api.until(lambda: api.made("setMyCommands"))  # from then on it serves
        yield Watched(life, client)


async def test_running_bot_is_well(bot: Watched) -> None:
    status, told = await bot.health()
    assert (status, told["status"]) == (200, "ok")
    assert told["database"]["ok"]
    assert told["telegram"]["heard_seconds_ago"] >= 0
    assert told["content"]["oldest_review_days"] >= told["content"]["newest_review_days"]


async def test_answered_message_is_counted_and_not_quoted(api: BotApi, bot: Watched) -> None:
    await api.person(7_123_456_789).says(f"nik saya {NIK}, sertifikat belum muncul")
    await api.all_confirmed()
    _, figures = await bot.get("/metrics")
    assert 'prakerja_updates_total{kind="message"} 1.0' in figures
    assert "prakerja_answer_seconds_count 1.0" in figures
    _, health = await bot.get("/healthz")
    assert json.loads(health)["telegram"]["update_seconds_ago"] >= 0
    for text in (figures, health, bot.life.log):
        assert NIK not in text
        assert "7123456789" not in text


async def test_figures_may_have_a_port_of_their_own(api: BotApi, tmp_path: Path) -> None:
    settings = {"PRAKERJA_HTTP": "127.0.0.1:0", "PRAKERJA_METRICS_HTTP": "127.0.0.1:0"}
    async with (
        BotLife(tmp_path, api_url=api.url, **settings) as life,
        aiohttp.ClientSession() as to,
    ):
        assert await api.until(lambda: api.made("setMyCommands"))
        figures, http = re.findall(r"listening at (127\.0\.0\.1:[0-9]+)", life.log)
        found = [
            (await to.get(f"http://{where}{path}")).status
            for where in (figures, http)
            for path in ("/metrics", "/healthz")
        ]
    assert found == [200, 404, 404, 200]


async def test_running_bot_tells_all_that_is_looked_at(bot: Watched) -> None:
    """Alerts and dashboard name series, labels and values that are there from the start."""
    _, figures = await bot.get("/metrics")
    missing = [
        asked for query in queries() for asked in asked_for(query) if not told(figures, *asked)
    ]
    assert missing == []


def asked_for(query: str) -> Iterator[tuple[str, str, str]]:
    """Yield each series of the bot that a query names, with each label and value it asks for."""
    for name, braces in re.findall(r"\b((?:prakerja|process)_\w+)(?:\{([^}]*)\})?", query):
        yield name, "", ""
        for label, values in re.findall(r'(\w+)[!=]~?"([^"]+)"', braces):
            if label != "job":  # Prometheus's own
                yield from ((name, label, value) for value in values.split("|"))


def told(figures: str, name: str, label: str, value: str) -> bool:
    if label:
        return bool(re.search(rf'^{name}\{{.*\b{label}="{value}"', figures, re.MULTILINE))
    # Of a series of which nothing has been counted yet there is the type.
    return bool(re.search(rf"^(# TYPE )?{name}[ {{]", figures, re.MULTILINE))


async def test_running_bot_tells_how_old_its_content_is(bot: Watched) -> None:
    _, figures = await bot.get("/metrics")
    _, health = await bot.health()
    series = r'^prakerja_content_reviewed_timestamp_seconds\{part="(\w+)"\} (\S+)$'
    today = datetime.fromisoformat(health["content"].pop("loaded")).date()
    assert health["content"] == {
        f"{part}_review_days": (today - datetime.fromtimestamp(float(seconds), WIB).date()).days
        for part, seconds in re.findall(series, figures, re.MULTILINE)
    }


async def test_every_line_of_the_log_is_json(bot: Watched) -> None:
    assert await bot.life.terminate() == 0
    lines = [json.loads(line) for line in bot.life.log.splitlines()]
    assert "stopping" in [line["event"] for line in lines]
    assert all(line["logger"].startswith("bot.") for line in lines)


async def test_taken_port_ends_the_start_in_one_line(api: BotApi, tmp_path: Path) -> None:
    async with serving(("127.0.0.1", 0), []) as (host, port):
        where = f"{host}:{port}"
        async with BotLife(tmp_path, api_url=api.url, PRAKERJA_HTTP=where) as life:
            assert await life.ended() == 2
    assert life.log.startswith(f"prakerja-bot: PRAKERJA_HTTP {where}")
    assert life.log.count("\n") == 1
