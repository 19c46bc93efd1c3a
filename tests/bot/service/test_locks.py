import asyncio

import pytest

from bot.service.locks import KeyedLocks
from bot.service.turn import Address
from tests.support.store.addresses import ONE, TWO, at


class People:
    """Those who want a turn: who has it, who had it, and who may leave."""

    def __init__(self) -> None:
        self.line = KeyedLocks()
        self.inside: list[str] = []
        self.done: list[str] = []
        self.leave: dict[str, asyncio.Event] = {}

    def comes(self, name: str, *, key: str = "1") -> asyncio.Task[None]:
        self.leave[name] = asyncio.Event()
        return asyncio.create_task(self._stay(name, key))

    async def _stay(self, name: str, key: str) -> None:
        async with self.line.hold(at(key)):
            self.inside.append(name)
            try:
                await self.leave[name].wait()
            finally:
                self.inside.remove(name)
        self.done.append(name)


async def settle() -> None:
    """Let everybody do what can be done now."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_one_after_the_other_in_their_order() -> None:
    people = People()
    tasks = [people.comes(name) for name in "abc"]
    for name in "abc":
        await settle()
        assert people.inside == [name]
        people.leave[name].set()
    await asyncio.gather(*tasks)
    assert people.done == ["a", "b", "c"]


async def test_different_keys_at_once() -> None:
    people = People()
    tasks = [people.comes(name, key=name) for name in "abc"]
    await settle()
    assert people.inside == ["a", "b", "c"]
    for name in "abc":
        people.leave[name].set()
    await asyncio.gather(*tasks)


async def test_several_keys_are_held_together() -> None:
    line, both = KeyedLocks(), asyncio.Event()

    async def hold(*keys: Address) -> None:
        async with line.hold(*keys):
            both.set()
            await asyncio.sleep(0)

    async with asyncio.timeout(5), line.hold(TWO):
        waiting = asyncio.create_task(hold(ONE, TWO))
        await settle()
        assert not both.is_set()
    await waiting
    assert line._lines == {}


async def test_opposite_orders_do_not_wait_for_each_other() -> None:
    line = KeyedLocks()

    async def hold(*keys: Address) -> None:
        async with line.hold(*keys):
            await asyncio.sleep(0)

    async with asyncio.timeout(5):
        await asyncio.gather(hold(ONE, TWO), hold(TWO, ONE), hold(ONE, TWO))
    assert line._lines == {}


async def test_cancelled_halfway_lets_go_of_what_it_holds() -> None:
    line = KeyedLocks()

    async def hold(*keys: Address) -> None:
        async with line.hold(*keys):
            pass

    async with asyncio.timeout(5), line.hold(TWO):
        waiting = asyncio.create_task(hold(ONE, TWO))
        await settle()
        waiting.cancel()
        await hold(ONE)
    assert line._lines == {}


async def test_latecomer_does_not_pass_who_waits() -> None:
    people = People()
    tasks = [people.comes("a"), people.comes("b")]
    await settle()
    people.leave["a"].set()
    tasks.append(people.comes("c"))
    await settle()
    assert people.inside == ["b"]
    for name in "bc":
        people.leave[name].set()
    await asyncio.gather(*tasks)


async def test_cancelled_waiter_holds_up_nobody() -> None:
    people = People()
    first, second, third = (people.comes(name) for name in "abc")
    await settle()
    second.cancel()
    people.leave["a"].set()
    people.leave["c"].set()
    await asyncio.gather(first, third)
    assert people.done == ["a", "c"]
    with pytest.raises(asyncio.CancelledError):
        await second


async def test_failure_frees_the_turn() -> None:
    line = KeyedLocks()
    with pytest.raises(ValueError, match="halo"):
        async with line.hold(ONE):
            raise ValueError("halo")
    async with asyncio.timeout(1), line.hold(ONE):
        pass


async def test_no_line_outlives_its_people() -> None:
    people = People()
    tasks = [people.comes(name, key=name) for name in "abc"] + [people.comes("d", key="a")]
    await settle()
    tasks[1].cancel()
    for name in "acd":
        people.leave[name].set()
    await asyncio.wait(tasks)
    assert people.line._lines == {}
