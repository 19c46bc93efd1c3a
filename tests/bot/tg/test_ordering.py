import asyncio
from collections.abc import Awaitable
from contextlib import suppress

import pytest
from telegram import Update

from bot.tg.ordering import ChatOrder

USER = {"id": 1, "is_bot": False, "first_name": "A"}


def update(number: int, *, chat: int) -> Update:
    room = {"id": chat, "type": "private", "first_name": "A"}
    message = {"message_id": number, "date": 1, "chat": room, "from": USER, "text": "x"}
    found = Update.de_json({"update_id": number, "message": message}, None)
    assert found is not None
    return found


class Work:
    """Work on updates that goes on only when the test says so."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.ended: list[int] = []
        self.may_end: dict[int, asyncio.Event] = {}

    def on(self, number: int) -> Awaitable[None]:
        self.may_end[number] = asyncio.Event()
        return self._work(number)

    async def _work(self, number: int) -> None:
        self.begun.append(number)
        await self.may_end[number].wait()
        self.ended.append(number)


async def until_idle() -> None:
    """Let every task run as far as it can: no timer is involved, so some turns are enough."""
    for _ in range(20):
        await asyncio.sleep(0)


async def test_one_chat_goes_one_by_one() -> None:
    order, work = ChatOrder(), Work()
    tasks = [
        asyncio.create_task(order.process_update(update(n, chat=1), work.on(n))) for n in (1, 2, 3)
    ]
    await until_idle()
    assert work.begun == [1]
    work.may_end[3].set()
    work.may_end[1].set()
    await until_idle()
    assert (work.begun, work.ended) == ([1, 2], [1])
    work.may_end[2].set()
    await asyncio.gather(*tasks)
    assert work.ended == [1, 2, 3]


async def test_chats_do_not_wait_for_each_other() -> None:
    order, work = ChatOrder(), Work()
    slow = asyncio.create_task(order.process_update(update(1, chat=1), work.on(1)))
    quick = [
        asyncio.create_task(order.process_update(update(n, chat=n), work.on(n)))
        for n in range(2, 300)
    ]
    for number in range(2, 300):
        work.may_end[number].set()
    await asyncio.gather(*quick)
    assert not slow.done()
    work.may_end[1].set()
    await slow


async def test_flooding_chat_keeps_nobody_out() -> None:
    order, work = ChatOrder(), Work()
    flood = [
        asyncio.create_task(order.process_update(update(n, chat=1), work.on(n))) for n in range(500)
    ]
    other = asyncio.create_task(order.process_update(update(999, chat=2), work.on(999)))
    await until_idle()
    assert work.begun == [0, 999]
    for event in work.may_end.values():
        event.set()
    await asyncio.gather(*flood, other)


async def test_failure_does_not_stop_the_line() -> None:
    async def fail() -> None:
        raise LookupError

    order, work = ChatOrder(), Work()
    with pytest.raises(LookupError):
        await order.process_update(update(1, chat=1), fail())
    second = order.process_update(update(2, chat=1), work.on(2))
    work.may_end[2].set()
    await second
    assert work.ended == [2]


async def test_empty_lines_are_forgotten() -> None:
    order, work = ChatOrder(), Work()
    for number in range(50):
        doing = order.process_update(update(number, chat=number), work.on(number))
        work.may_end[number].set()
        await doing
    assert order._lines == {}


async def test_abandoned_updates_end_at_once() -> None:
    order, work = ChatOrder(), Work()
    tasks = [
        asyncio.create_task(order.process_update(update(n, chat=1), work.on(n))) for n in (1, 2)
    ]
    await until_idle()
    assert order.abandon() == 2
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task
    assert (work.begun, work.ended, order._lines) == ([1], [], {})
