from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.service.errors import DeliveryError
from bot.surfaces.tg.delivery.retry import retried

DAY = 24 * 3600


class CallLine:
    """A line to Telegram that fails as told, then works; it notes the waiting."""

    def __init__(self, *failures: TelegramError) -> None:
        self.failures = list(failures)
        self.slept: list[float] = []
        self.heard: list[str] = []

    async def call(self) -> str:
        if self.failures:
            raise self.failures.pop(0)
        return "sent"

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    async def tried(self) -> str:
        return await retried(self.call, sleep=self.sleep, on_failure=self.heard.append)

    async def failed(self) -> DeliveryError:
        with pytest.raises(DeliveryError) as caught:
            await self.tried()
        return caught.value


@pytest.mark.parametrize("demanded", [7, 3600, timedelta(seconds=7)])
async def test_demanded_wait_is_kept_exactly(demanded: int | timedelta) -> None:
    line = CallLine(RetryAfter(demanded))
    assert await line.tried() == "sent"
    assert timedelta(seconds=line.slept[0]) in {demanded, timedelta(seconds=7), timedelta(hours=1)}
    assert line.heard == ["flood"]


async def test_pauses_grow_up_to_half_a_minute() -> None:
    line = CallLine(*(NetworkError("x") for _ in range(9)))
    assert await line.tried() == "sent"
    longest = [1, 2, 4, 8, 16, 30, 30, 30, 30]
    assert all(top / 2 <= pause <= top for pause, top in zip(line.slept, longest, strict=True))
    assert line.heard == ["network"] * 9


async def test_chats_do_not_come_back_all_at_once() -> None:
    lines = [CallLine(TimedOut()) for _ in range(50)]
    for line in lines:
        await line.tried()
    assert len({line.slept[0] for line in lines}) > 40


async def test_gives_up_after_a_day() -> None:
    line = CallLine(*(NetworkError("x") for _ in range(10_000)))
    error = await line.failed()
    assert (error.permanent, error.gone) == (False, False)
    assert DAY < sum(line.slept) <= DAY + 30


async def test_flood_waits_count_towards_the_day() -> None:
    line = CallLine(*(RetryAfter(timedelta(hours=10)) for _ in range(9)))
    assert (await line.failed()).retry_after == 36_000
    assert line.slept == [36_000] * 3


async def test_blocked_is_gone_for_good() -> None:
    line = CallLine(Forbidden("blocked"))
    error = await line.failed()
    assert (error.permanent, error.gone) == (True, True)
    assert (line.slept, line.heard) == ([], [])


async def test_what_cannot_help_is_not_tried_again() -> None:
    line = CallLine(Conflict("x"))
    error = await line.failed()
    assert (error.permanent, error.gone, error.log) == (True, False, "Conflict")
    assert line.slept == []


@pytest.mark.parametrize(
    "failure", [TimedOut(), InvalidToken("x"), TelegramError("Invalid server response")]
)
async def test_what_may_pass_is_tried_again(failure: TelegramError) -> None:
    line = CallLine(failure)
    assert await line.tried() == "sent"
    assert line.heard == ["network"]


@pytest.mark.parametrize("failure", [BadRequest("can't parse entities"), ChatMigrated(-100)])
async def test_refusal_is_the_callers_matter(failure: TelegramError) -> None:
    with pytest.raises(type(failure)):
        await CallLine(failure).tried()
