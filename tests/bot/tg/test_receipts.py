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


async def test_slow_update_is_not_waited_for_again() -> None:
    receipts = Receipts(patience=0.01)
    slow, quick = updates(1, 2)
    receipts.expect([slow])
    await receipts.settle()
    receipts.expect([quick])
    settling = asyncio.create_task(receipts.settle())
    receipts.done(quick)
    await settling
    receipts.done(slow)


async def test_many_messages_of_one_person_delay_others_for_a_while_only() -> None:
    receipts = Receipts(patience=60, longest=0.02)
    many = updates(*range(1000))
    receipts.expect(many)
    settling = asyncio.create_task(receipts.settle())
    for update in many:
        receipts.done(update)
        await asyncio.sleep(0.005)
        if settling.done():
            break
    assert update is not many[-1]
