from datetime import timedelta

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.errors import DeliveryError
from bot.tg.patience import patiently


class Line:
    """A line to Telegram that fails as told, then works; it notes the waiting."""

    def __init__(self, *failures: TelegramError) -> None:
        self.failures = list(failures)
        self.slept: list[float] = []

    async def call(self) -> str:
        if self.failures:
            raise self.failures.pop(0)
        return "sent"

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    async def tried(self) -> str:
        return await patiently(self.call, sleep=self.sleep)


async def test_network_failures_are_tried_again_after_growing_pauses() -> None:
    line = Line(NetworkError("x"), TimedOut())
    assert await line.tried() == "sent"
    assert line.slept == [1, 4]


@pytest.mark.parametrize(("demanded", "slept"), [(7, 7), (3600, 60)])
async def test_demanded_wait_is_kept_within_bounds(demanded: int, slept: int) -> None:
    line = Line(RetryAfter(timedelta(seconds=demanded)))
    assert await line.tried() == "sent"
    assert line.slept == [slept]


async def test_third_failure_is_the_last() -> None:
    line = Line(*(RetryAfter(timedelta(seconds=2)) for _ in range(3)))
    with pytest.raises(DeliveryError) as caught:
        await line.tried()
    assert (caught.value.permanent, caught.value.retry_after) == (False, 2)


async def test_blocked_is_for_good() -> None:
    line = Line(Forbidden("blocked"))
    with pytest.raises(DeliveryError) as caught:
        await line.tried()
    assert caught.value.permanent
    assert line.slept == []


async def test_refusal_is_the_callers_matter() -> None:
    with pytest.raises(BadRequest):
        await Line(BadRequest("can't parse entities")).tried()
