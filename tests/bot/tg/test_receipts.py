import asyncio

from telegram import Update

from bot.tg.receipts import Receipts


def updates(*numbers: int) -> list[Update]:
    return [Update(number) for number in numbers]


async def test_nothing_in_hand_is_settled() -> None:
    await Receipts().settle()


async def test_settles_when_all_is_answered() -> None:
    receipts = Receipts(patience=60)
    one, two = updates(1, 2)
    receipts.expect([one, two])
    settling = asyncio.create_task(receipts.settle())
    receipts.done(one)
    await asyncio.sleep(0)
    assert not settling.done()
    receipts.done(two)
    await settling


async def test_slow_update_is_waited_for_once() -> None:
    receipts = Receipts(patience=0.01)
    (slow,) = updates(1)
    receipts.expect([slow])
    await receipts.settle()
    receipts = Receipts(patience=60)
    receipts.expect(updates(2))
    receipts.done(Update(2))
    await receipts.settle()
    receipts.done(slow)
