import asyncio

from bot.monitoring.health import DatabaseHealth


class Door:
    """A database that answers once it is opened."""

    def __init__(self) -> None:
        self.asked = 0
        self.opened = asyncio.Event()
        self.error: Exception | None = None

    async def query(self) -> None:
        self.asked += 1
        await self.opened.wait()
        if self.error:
            raise self.error


def impatient(door: Door) -> DatabaseHealth:
    return DatabaseHealth(door.query, patience=0.01)


async def test_each_look_is_a_question_of_its_own() -> None:
    door = Door()
    door.opened.set()
    for _ in range(3):
        assert (await impatient(door).tell())["ok"]
    assert door.asked == 3


async def test_hanging_question_is_not_asked_again() -> None:
    door = Door()
    health = impatient(door)
    for _ in range(3):
        assert await health.tell() == {"ok": False, "error": "TimeoutError"}
    assert door.asked == 1


async def test_database_that_answers_again_is_well() -> None:
    door = Door()
    health = impatient(door)
    await health.tell()
    door.opened.set()
    await health.tell()
    assert (await health.tell())["ok"]
    assert door.asked == 2


async def test_late_error_is_no_error_of_the_process() -> None:
    door, seen = Door(), list[object]()
    asyncio.get_running_loop().set_exception_handler(lambda _, context: seen.append(context))
    health = impatient(door)
    await health.tell()
    door.error = OSError()
    door.opened.set()
    assert await health.tell() == {"ok": False, "error": "OSError"}
    del health
    assert seen == []


async def test_looks_at_once_share_a_question() -> None:
    door = Door()
    door.opened.set()
    health = DatabaseHealth(door.query)
    looks = await asyncio.gather(health.tell(), health.tell())
    assert [told["ok"] for told in looks] == [True, True]
    assert door.asked == 1
