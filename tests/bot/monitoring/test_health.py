import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Any

import aiohttp
import pytest

from bot.monitoring.content_age import ContentAge
from bot.monitoring.health import Health, ready_route
from bot.monitoring.server import serving
from bot.service.clock import WIB, standing_at

TODAY = date(2026, 11, 20)
AGE = ContentAge(
    loaded=datetime(2026, 11, 20, 8, tzinfo=WIB),
    oldest=date(2026, 10, 1),
    newest=date(2026, 11, 18),
)
PATIENCE = 3.0  # seconds in which an answer is promised

Ago = float | None


async def answers() -> None:
    await asyncio.sleep(0)


async def fails() -> None:
    raise OSError("/data/rahasia.sqlite3: disk I/O error")


async def hangs() -> None:
    await asyncio.Event().wait()


def health(
    database: Callable[[], Awaitable[None]] = answers,
    *,
    heard: Ago = 1.0,
    updated: Ago = None,
    silence: Ago = 120.0,
    waiting: tuple[int, int, float] = (0, 0, 0.0),
) -> Health:
    return Health(
        database=database,
        heard=lambda: heard,
        updated=lambda: updated,
        waiting=lambda: waiting,
        content=AGE,
        clock=standing_at(TODAY),
        silence=silence,
    )


async def ask(asked: Health) -> tuple[int, dict[str, Any]]:
    """Return status and content of the answer to a GET, made within what is promised."""
    async with (
        serving(("127.0.0.1", 0), [asked.route()]) as (host, port),
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as client,
        client.get(f"http://{host}:{port}/healthz") as answer,
    ):
        assert answer.headers["Cache-Control"] == "no-store"
        return answer.status, await answer.json()


async def test_all_is_well() -> None:
    status, told = await ask(health())
    assert (status, told["status"], told["failing"]) == (200, "ok", [])
    assert told["database"]["ms"] >= 0


@pytest.mark.parametrize(("longest", "status"), [(29.9, "ok"), (31.0, "slow")])
async def test_people_who_wait_are_told_of_without_a_failure(longest: float, status: str) -> None:
    code, told = await ask(health(waiting=(40, 10, longest)))
    assert (code, told["status"], told["failing"]) == (200, status, [])
    assert told["answers"] == {
        "ok": status == "ok",
        "waiting": 40,
        "held": 10,
        "longest_seconds": longest,
    }


async def test_content_tells_its_age() -> None:
    _, told = await ask(health())
    assert told["content"] == {
        "loaded": "2026-11-20T08:00:00+07:00",
        "newest_review_days": 2,
        "oldest_review_days": 50,
    }


async def test_telegram_tells_when_it_was_heard() -> None:
    _, told = await ask(health(heard=12.34, updated=56.78))
    assert told["telegram"] == {"ok": True, "heard_seconds_ago": 12.3, "update_seconds_ago": 56.8}


async def test_failing_database_is_named() -> None:
    status, told = await ask(health(fails))
    assert (status, told["failing"]) == (503, ["database"])
    assert told["database"] == {"ok": False, "error": "OSError"}


async def test_hanging_database_is_named_in_time() -> None:
    status, told = await ask(health(hangs))
    assert (status, told["failing"]) == (503, ["database"])
    assert told["database"]["error"] == "TimeoutError"


@pytest.mark.parametrize("heard", [None, 120.1])
async def test_silence_of_telegram_is_named(heard: Ago) -> None:
    status, told = await ask(health(heard=heard))
    assert (status, told["failing"]) == (503, ["telegram"])


async def test_webhook_may_be_silent() -> None:
    status, _ = await ask(health(heard=86_400.0, silence=None))
    assert status == 200


async def test_webhook_was_never_reached() -> None:
    _, told = await ask(health(heard=None, silence=None))
    assert told["failing"] == ["telegram"]


async def test_all_that_fails_is_named() -> None:
    _, told = await ask(health(fails, heard=None))
    assert (told["status"], told["failing"]) == ("failing", ["database", "telegram"])


async def test_nothing_private_is_told() -> None:
    _, told = await ask(health(fails))
    assert "rahasia" not in str(told)


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
async def test_balancer_is_told_whether_posts_are_taken(ready: bool, status: int) -> None:
    async with (
        serving(("127.0.0.1", 0), [ready_route(lambda: ready)]) as (host, port),
        aiohttp.ClientSession() as client,
        client.get(f"http://{host}:{port}/ready") as answer,
    ):
        assert answer.status == status
