"""Long polls: what is asked for, when it is confirmed, and how it ends."""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, cast

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.service.errors import StoreAccessError, TokenError
from bot.surfaces.tg.api.connection import Connection
from bot.surfaces.tg.api.outage import Outage
from bot.surfaces.tg.api.polling import Poller
from tests.support.time.logical_time import now

pytestmark = pytest.mark.logical_time

NUMBERLESS: Any = {"message": {}}


class PollLine:
    """A connection that answers as prepared; then it holds the call, as Telegram does."""

    def __init__(self, *answers: Any) -> None:
        self.answers = deque(answers)
        self.asked: list[tuple[float, Mapping[str, Any]]] = []
        self.outage = Outage()
        self.heard = 0
        self.fetching = self

    async def make(self, method: str, fields: Mapping[str, Any], *, read_timeout: float) -> Any:
        assert method == "getUpdates"
        assert read_timeout > fields["timeout"]
        self.asked.append((now(), fields))
        if not self.answers:
            await asyncio.sleep(fields["timeout"])
            return []
        answer = self.answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def hear(self) -> None:
        self.heard += 1
        self.outage.over()

    def poller(self) -> Poller:
        return Poller(cast("Connection", self))

    @property
    def offsets(self) -> list[int]:
        return [fields["offset"] for _, fields in self.asked]

    @property
    def times(self) -> list[float]:
        return [time for time, _ in self.asked]


class Taker:
    """Takes updates, each batch in its own time."""

    def __init__(self, *, seconds: float = 0.0, fails: int = 0) -> None:
        self.seconds = seconds
        self.fails = fails
        self.taken: list[Any] = []

    async def take(self, updates: Sequence[Any], *, stored: Callable[[], None]) -> None:
        await asyncio.sleep(self.seconds)
        self.fails -= 1
        if self.fails >= 0:
            raise StoreAccessError("away", retry_after=3.0)
        self.taken += updates
        stored()


def batch(*numbers: int) -> list[dict[str, Any]]:
    return [{"update_id": number} for number in numbers]


async def run(line: PollLine, taker: Taker, *, seconds: float) -> Poller:
    """Poll for so long; return the stopped polling."""
    poller = line.poller()
    running = asyncio.create_task(poller.run(taker))
    await asyncio.wait((running,), timeout=seconds)
    poller.stop()
    await running
    await poller.end()
    return poller


async def test_next_call_waits_until_all_is_taken() -> None:
    line, taker = PollLine(batch(5, 7, 6), batch(9)), Taker(seconds=10)
    await run(line, taker, seconds=30)
    assert (line.offsets, line.times) == ([0, 8, 10], [0, 10, 20])
    assert [update["update_id"] for update in taker.taken] == [5, 7, 6, 9]


async def test_what_could_not_be_stored_is_taken_again_before_it_is_confirmed() -> None:
    line, taker = PollLine(batch(5)), Taker(fails=2)
    await run(line, taker, seconds=20)
    assert (line.offsets, line.times) == ([0, 6], [0, 6])
    assert [update["update_id"] for update in taker.taken] == [5]


async def test_what_could_not_be_stored_keeps_nobody_from_stopping() -> None:
    line, taker = PollLine(batch(5)), Taker(fails=99)
    poller = await run(line, taker, seconds=20)
    await poller.confirm()
    assert (set(line.offsets), taker.taken) == ({0}, [])
    assert now() < 30


async def test_call_is_held_and_asks_for_what_is_known() -> None:
    line = PollLine()
    await run(line, Taker(), seconds=60)
    assert line.times == [0, 25, 50]
    assert line.asked[0][1] == {
        "offset": 0,
        "timeout": 25,
        "limit": 100,
        "allowed_updates": ("message", "edited_message", "callback_query", "inline_query"),
    }


@pytest.mark.parametrize("again", [[NUMBERLESS], [17], [{"update_id": "x"}], batch(4)])
async def test_what_cannot_be_confirmed_does_not_spin(again: list[Any]) -> None:
    line = PollLine(batch(4), *(again for _ in range(1000)))
    await run(line, Taker(), seconds=20)
    assert len(line.asked) <= 23
    assert set(line.offsets[1:]) == {5}


async def test_numbers_that_begin_anew_are_followed() -> None:
    anew = [batch(*range(first, first + 100)) for first in (1001, 1101)]
    line, taker = PollLine(batch(900_000_001), *anew), Taker()
    await run(line, taker, seconds=20)
    assert line.offsets == [0, 900_000_002, 1101, 1201]
    assert len(taker.taken) == 201


async def test_same_old_batch_again_and_again_does_not_spin() -> None:
    line = PollLine(batch(4), *(batch(3) for _ in range(1000)))
    await run(line, Taker(), seconds=20)
    assert len(line.asked) <= 23


async def test_numberless_update_does_not_hold_up_its_batch() -> None:
    line = PollLine([NUMBERLESS, *batch(4), None])
    await run(line, Taker(), seconds=20)
    assert (line.offsets, line.times) == ([0, 5], [0, 0])


async def test_pauses_grow_while_telegram_is_away() -> None:
    line = PollLine(*(NetworkError("x") for _ in range(7)), batch(1))
    await run(line, Taker(), seconds=100)
    assert line.times[:9] == [0, 1, 3, 7, 15, 31, 61, 91, 91]
    assert line.heard > 0


async def test_outage_lasts_until_telegram_answers() -> None:
    line = PollLine(Conflict("x"), Conflict("x"), [])
    poller = line.poller()
    states = []
    for seconds in (2, 2):
        await poller.begun(seconds)
        states.append(line.outage.is_on)
    assert states == [True, False]
    await poller.end()


@pytest.mark.parametrize("answer", [True, {"a": 1}, "x", None])
async def test_answer_that_is_no_list_is_asked_for_again(answer: Any) -> None:
    line, taker = PollLine(answer, batch(1)), Taker()
    await run(line, taker, seconds=5)
    assert (line.times[1], len(taker.taken)) == (1, 1)


async def test_refused_token_ends_it() -> None:
    poller = PollLine(batch(1), InvalidToken("geheim"), InvalidToken("geheim")).poller()
    with pytest.raises(TokenError) as caught:
        await poller.run(Taker())
    assert "geheim" not in str(caught.value)
    await poller.end()


async def test_stop_ends_the_held_call() -> None:
    await run(PollLine(), Taker(), seconds=5)
    assert now() == 5


async def test_stop_lets_what_is_taken_be_taken() -> None:
    line, taker = PollLine(batch(4)), Taker(seconds=10)
    await run(line, taker, seconds=5)
    assert (now(), len(taker.taken), line.offsets) == (10, 1, [0])


async def test_end_before_the_run_takes_nothing() -> None:
    line, taker = PollLine(batch(4)), Taker()
    poller = line.poller()
    await poller.end()
    await poller.run(taker)
    assert taker.taken == []


async def test_end_forgives_a_failed_call() -> None:
    poller = PollLine(InvalidToken("x")).poller()
    await poller.begun(1)
    await poller.end()


async def test_what_was_taken_is_confirmed_at_the_end() -> None:
    line = PollLine(batch(4))
    poller = await run(line, Taker(seconds=10), seconds=5)
    await poller.confirm()
    (_, last) = line.asked[-1]
    assert (last["offset"], last["timeout"], last["limit"]) == (5, 0, 1)


async def test_what_was_not_taken_to_its_end_is_not_confirmed() -> None:
    line = PollLine(batch(4))
    poller = line.poller()
    running = asyncio.create_task(poller.run(Taker(seconds=100)))
    await asyncio.wait((running,), timeout=5)
    running.cancel()
    await asyncio.wait((running,))
    await poller.confirm()
    assert line.offsets == [0, 0]


async def test_failing_confirmation_is_no_failure() -> None:
    line = PollLine()
    poller = await run(line, Taker(), seconds=5)
    line.answers.append(TelegramError("x"))
    await poller.confirm()
    assert len(line.asked) == 2


async def test_token_refused_once_is_tried_again() -> None:
    line, taker = (
        PollLine(InvalidToken("x"), batch(1), InvalidToken("x"), NetworkError("x")),
        Taker(),
    )
    await run(line, taker, seconds=9)
    assert (len(taker.taken), line.times[:2]) == (1, [0, 1])


async def test_flood_limit_of_the_poll_is_heeded() -> None:
    line = PollLine(RetryAfter(timedelta(seconds=20)), batch(1))
    await run(line, Taker(), seconds=40)
    assert line.times[:2] == [0, 20]
