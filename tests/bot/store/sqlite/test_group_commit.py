"""What waits together is written together; what one does wrong is its own matter."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import aiosqlite
import pytest

from bot.service.errors import StoreAccessError
from bot.store.sqlite.group_commit import Change, GroupCommit, StatementRows
from tests.support.store.threads import none_is_left, of_the_store

TELL: Final = "INSERT INTO told VALUES (?)"
UNTELL: Final = "DELETE FROM told WHERE n = ?"
TOLD: Final = "SELECT n FROM told ORDER BY rowid"


class CommitLine(GroupCommit):
    """A line over a file, which shows its statements and can be held up."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self.db = db
        self.statements: list[str] = []
        self.batches: list[int] = []
        self.release = threading.Event()
        self.again = 0
        super().__init__(
            db,
            (UNTELL, TELL),
            before_again=self.count_again,
            measure=lambda _, items: self.batches.append(items),
        )

    async def count_again(self) -> None:
        self.again += 1

    async def held_up(self) -> asyncio.Task[object]:
        """Hold the connection until `release` is set: what comes meanwhile waits."""
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()

        def hold() -> int:
            loop.call_soon_threadsafe(begun.set)
            self.release.wait(10)
            return 0

        await self.db.create_function("hold", 0, hold)
        task: asyncio.Task[object] = asyncio.create_task(self.read("SELECT hold()"))
        await begun.wait()
        return task

    async def told(self) -> list[int]:
        return [number for (number,) in await self.read(TOLD)]

    def count(self, statement: str) -> int:
        return self.statements.count(statement)


async def opened(path: Path) -> CommitLine:
    db = await aiosqlite.connect(path, isolation_level="IMMEDIATE")
    await db.executescript("PRAGMA journal_mode = WAL; CREATE TABLE told (n UNIQUE)")
    await db.execute("PRAGMA busy_timeout = 50")
    line = CommitLine(db)
    await db.set_trace_callback(line.statements.append)
    return line


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "told.sqlite3"


@pytest.fixture
async def line(path: Path) -> AsyncIterator[CommitLine]:
    line = await opened(path)
    yield line
    line.release.set()
    await line.close()


def tells(number: object) -> Change[object]:
    def fill(rows: StatementRows) -> object:
        rows.add(TELL, number)
        return number

    return Change(fill, touches=(number,))


def halfway(rows: StatementRows) -> object:
    rows.add(TELL, 7)
    raise ValueError("halo")


FAILS: Final[Change[object]] = Change(halfway)


async def waiting(line: CommitLine, *changes: Change[object]) -> list[asyncio.Task[object]]:
    """Let these writes come while the connection is held up, and then let it go on."""
    holding = await line.held_up()
    tasks = [asyncio.create_task(line.write(change)) for change in changes]
    await asyncio.sleep(0)  # each stands in the line now
    line.statements.clear()
    line.release.set()
    await holding
    return tasks


# ------------------------------------------------------------------ together


async def test_what_waits_costs_one_transaction(line: CommitLine) -> None:
    tasks = await waiting(line, *(tells(number) for number in range(100)))
    assert await asyncio.gather(*tasks) == list(range(100))
    assert (line.count("BEGIN IMMEDIATE"), line.count("COMMIT")) == (1, 1)
    assert line.batches == [100]


async def test_who_comes_alone_waits_for_nobody(line: CommitLine) -> None:
    for number in range(3):
        await line.write(tells(number))
    assert line.count("COMMIT") == 3
    assert line.batches == [1, 1, 1]


async def test_changes_given_together_cost_one_commit(line: CommitLine) -> None:
    assert await line.write_all([tells(number) for number in range(5)]) == [0, 1, 2, 3, 4]
    assert line.count("COMMIT") == 1


async def test_no_changes_end_at_once(line: CommitLine) -> None:
    assert await line.write_all([]) == []
    assert line.batches == []


async def test_writes_keep_their_order(line: CommitLine) -> None:
    await asyncio.gather(*await waiting(line, *(tells(number) for number in (3, 1, 2))))
    assert await line.told() == [3, 1, 2]


async def test_changes_of_the_same_are_done_one_after_the_other(line: CommitLine) -> None:
    untells: Change[object] = Change(lambda rows: rows.add(UNTELL, 1), touches=(1,))
    await line.write_all([tells(1), tells(2), untells, tells(1)])
    assert await line.told() == [2, 1]
    assert line.count("COMMIT") == 1


async def test_reading_does_not_see_what_may_be_taken_back(line: CommitLine) -> None:
    writing = asyncio.create_task(line.write_all([tells(1), tells(2), FAILS]))
    await asyncio.sleep(0)
    assert await line.told() in ([], [1, 2])
    await writing
    assert await line.told() == [1, 2]


async def test_rows_are_counted(line: CommitLine) -> None:
    await line.write_all([tells(number) for number in range(5)])
    assert await line.count_changed(("DELETE FROM told WHERE n < ?", (3,)), (UNTELL, (4,))) == 4


# ------------------------------------------------------------------ soon


@pytest.fixture
def long_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.sqlite.group_commit._A_MOMENT", 1000.0)


@pytest.mark.usefixtures("long_moment")
async def test_what_nobody_waits_for_goes_with_the_next(line: CommitLine) -> None:
    soon = [asyncio.create_task(line.write_soon(tells(number))) for number in range(3)]
    await asyncio.sleep(0)  # they stand in the line now
    await line.write(tells(3))
    await asyncio.gather(*soon)
    assert line.batches == [4]
    assert await line.told() == [0, 1, 2, 3]


async def test_what_nobody_waits_for_is_written_though_nothing_comes(line: CommitLine) -> None:
    async with asyncio.timeout(5):
        assert await line.write_soon(tells(1)) == 1


@pytest.mark.usefixtures("long_moment")
async def test_closing_does_not_wait_a_moment(path: Path) -> None:
    line = await opened(path)
    soon = asyncio.create_task(line.write_soon(tells(1)))
    await asyncio.sleep(0)  # it stands in the line now
    async with asyncio.timeout(5):
        await line.close()
        assert await soon == 1


# ------------------------------------------------------------------ what goes wrong


async def test_failing_change_spoils_only_itself(line: CommitLine) -> None:
    tasks = await waiting(line, tells(1), tells(2), tells(1), tells(3))
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(item) for item in found] == [int, int, StoreAccessError, int]
    assert await line.told() == [1, 2, 3]
    assert line.again == 1


async def test_changes_given_together_fail_one_by_one(line: CommitLine) -> None:
    one, again, two = await line.write_all([tells(1), tells(1), tells(2)])
    assert (one, two) == (1, 2)
    assert isinstance(again, StoreAccessError)
    assert again.log == "SQLITE_CONSTRAINT_UNIQUE"


async def test_half_done_change_leaves_nothing(line: CommitLine) -> None:
    first, second = await waiting(line, FAILS, tells(1))
    with pytest.raises(ValueError, match="halo"):
        await first
    await second
    assert await line.told() == [1]


async def test_error_bears_the_name_of_sqlite(line: CommitLine) -> None:
    await line.write(tells(1))
    with pytest.raises(StoreAccessError) as caught:
        await line.write(tells(1))
    assert caught.value.log == "SQLITE_CONSTRAINT_UNIQUE"
    assert isinstance(caught.value.__cause__, sqlite3.IntegrityError)


async def test_what_was_taken_meanwhile_is_tried_again(line: CommitLine) -> None:
    """As when another process has taken the numbers that ours was to give."""
    await line.write(tells(1))
    numbers = iter((1, 2))
    await line.write(Change(lambda rows: rows.add(TELL, next(numbers))))
    assert await line.told() == [1, 2]
    assert line.again == 1


async def test_failure_before_the_second_attempt_is_told_to_all(
    line: CommitLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail() -> None:
        raise StoreAccessError("SQLITE_IOERR")

    monkeypatch.setattr(line, "_before_again", fail)
    found = await line.write_all([tells(1), tells(1)])
    assert [getattr(item, "log", None) for item in found] == ["SQLITE_IOERR"] * 2
    assert await line.told() == []


async def test_failing_read_spoils_only_itself(line: CommitLine) -> None:
    bad = asyncio.create_task(line.read("SELECT x FROM nowhere"))
    good = asyncio.create_task(line.read(TOLD))
    with pytest.raises(StoreAccessError, match="catatanku"):
        await bad
    assert await good == []


async def test_failing_count_is_taken_back(line: CommitLine) -> None:
    await line.write(tells(1))
    with pytest.raises(StoreAccessError):
        await line.count_changed((UNTELL, (1,)), ("DELETE FROM nowhere", ()))
    assert await line.told() == [1]


async def test_cancelled_waiter_troubles_nobody(line: CommitLine) -> None:
    holding = await line.held_up()
    cancelled, other = (asyncio.create_task(line.write(tells(n))) for n in (1, 2))
    await asyncio.sleep(0)
    cancelled.cancel()
    line.release.set()
    await asyncio.gather(holding, other)
    assert cancelled.cancelled()
    assert await line.told() == [1, 2]  # it stood in the line already: it is done, wholly


async def test_locked_database_is_waited_for_once(line: CommitLine, path: Path) -> None:
    await line.db.execute("PRAGMA busy_timeout = 300")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        tasks = await waiting(line, *(tells(number) for number in range(50)))
        found = await asyncio.gather(*tasks, return_exceptions=True)
        assert {getattr(item, "log", None) for item in found} == {"SQLITE_BUSY"}
        assert line.count("BEGIN IMMEDIATE") == 1
        other.execute("ROLLBACK")
    await line.write(tells(1))


async def test_lock_before_the_second_attempt_is_told_to_all(
    line: CommitLine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:

        async def lock() -> None:
            other.execute("BEGIN IMMEDIATE")

        monkeypatch.setattr(line, "_before_again", lock)
        line.statements.clear()
        found = await line.write_all([tells(1), FAILS, tells(2)])
        assert [getattr(item, "log", None) for item in found] == ["SQLITE_BUSY"] * 3
        assert line.count("BEGIN IMMEDIATE") == 1


async def test_lock_in_the_second_attempt_is_told_to_the_rest(line: CommitLine) -> None:
    def locked(_: StatementRows) -> object:
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorname = "SQLITE_BUSY"
        raise error if line.again else ValueError("halo")

    first, *others = await line.write_all([tells(1), FAILS, Change(locked), tells(2)])
    assert first == 1
    assert [getattr(e, "log", str(e)) for e in others] == ["halo", "SQLITE_BUSY", "SQLITE_BUSY"]


# ------------------------------------------------------------------ closing


async def test_closing_finishes_what_waits(path: Path) -> None:
    line = await opened(path)
    tasks = await waiting(line, *(tells(number) for number in range(20)))
    await line.close()
    assert all(task.done() for task in tasks)
    with closing(sqlite3.connect(path)) as db:
        assert [number for (number,) in db.execute(TOLD)] == list(range(20))


@pytest.mark.parametrize("how", ["read", "write", "count"])
async def test_closed_line_takes_nothing(path: Path, how: str) -> None:
    line = await opened(path)
    await line.close()
    asked: dict[str, Callable[[], Awaitable[object]]] = {
        "read": lambda: line.read(TOLD),
        "write": lambda: line.write(tells(1)),
        "count": lambda: line.count_changed((UNTELL, (1,))),
    }
    with pytest.raises(StoreAccessError) as caught:
        await asked[how]()
    assert caught.value.log == "closed"
    assert not caught.value.permanent


async def test_thread_ends_with_the_line(path: Path) -> None:
    line = await opened(path)
    await line.write(tells(1))
    assert of_the_store()
    await line.close()
    await none_is_left()
    assert of_the_store() == []


async def test_failing_measure_keeps_nobody_waiting(path: Path) -> None:
    def fail(_seconds: float, _items: int) -> None:
        raise ValueError("halo")

    line, seen = await opened(path), list[object]()
    line._writing._measure = fail
    asyncio.get_running_loop().set_exception_handler(lambda _, context: seen.append(context))
    async with asyncio.timeout(5):
        assert await line.write(tells(1)) == 1
        assert await line.write(tells(2)) == 2
        await line.close()
