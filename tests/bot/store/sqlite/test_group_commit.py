"""What waits together is written together; what one does wrong is its own matter."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.service.errors import StoreAccessError
from bot.store.sqlite.group_commit import GroupCommit

AnyJob = Callable[[sqlite3.Connection], object]


class CommitLine(GroupCommit):
    """A line over a file, which shows its statements and can be held up."""

    def __init__(self, path: Path) -> None:
        self.db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.db.executescript("PRAGMA journal_mode = WAL; CREATE TABLE told (n UNIQUE)")
        self.db.execute("PRAGMA busy_timeout = 50")
        self.statements: list[str] = []
        self.batches: list[int] = []
        self.db.set_trace_callback(self.statements.append)
        self.release = threading.Event()
        super().__init__(self.db, measure=lambda _, jobs: self.batches.append(jobs))

    async def held_up(self) -> asyncio.Task[object]:
        """Hold the thread until `release` is set: what comes meanwhile waits."""
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()

        def hold(_: sqlite3.Connection) -> None:
            loop.call_soon_threadsafe(begun.set)
            self.release.wait(10)

        task: asyncio.Task[object] = asyncio.create_task(self.read(hold))
        await begun.wait()
        return task

    def count(self, statement: str) -> int:
        return self.statements.count(statement)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "told.sqlite3"


@pytest.fixture
async def line(path: Path) -> AsyncIterator[CommitLine]:
    line = CommitLine(path)
    yield line
    line.release.set()
    await line.close()


def tells(number: int) -> AnyJob:
    return lambda db: db.execute("INSERT INTO told VALUES (?)", (number,)).lastrowid


def told(db: sqlite3.Connection) -> list[int]:
    return [number for (number,) in db.execute("SELECT n FROM told ORDER BY rowid")]


async def waiting(line: CommitLine, *jobs: AnyJob) -> list[asyncio.Task[object]]:
    """Let these writes come while the thread is held up, and then let it go on."""
    holding = await line.held_up()
    tasks: list[asyncio.Task[object]] = [asyncio.create_task(line.write(job)) for job in jobs]
    await asyncio.sleep(0)  # each stands in the line now
    line.statements.clear()
    line.release.set()
    await holding
    return tasks


async def test_what_waits_costs_one_transaction(line: CommitLine) -> None:
    tasks = await waiting(line, *(tells(number) for number in range(100)))
    assert await asyncio.gather(*tasks) == list(range(1, 101))
    assert (line.count("BEGIN IMMEDIATE"), line.count("COMMIT")) == (1, 2)  # one is the holder's
    assert line.batches == [1, 100]


async def test_who_comes_alone_waits_for_nobody(line: CommitLine) -> None:
    for number in range(3):
        await line.write(tells(number))
    assert line.count("COMMIT") == 3
    assert line.batches == [1, 1, 1]


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
    assert await line.read(told) == [0, 1, 2, 3]


async def test_what_nobody_waits_for_is_written_though_nothing_comes(line: CommitLine) -> None:
    async with asyncio.timeout(5):
        assert await line.write_soon(tells(1)) == 1


@pytest.mark.usefixtures("long_moment")
async def test_closing_does_not_wait_a_moment(path: Path) -> None:
    line = CommitLine(path)
    soon = asyncio.create_task(line.write_soon(tells(1)))
    await asyncio.sleep(0)  # it stands in the line now
    async with asyncio.timeout(5):
        await line.close()
        assert await soon == 1


async def test_writes_keep_their_order(line: CommitLine) -> None:
    await asyncio.gather(*await waiting(line, *(tells(number) for number in (3, 1, 2))))
    assert await line.read(told) == [3, 1, 2]


async def test_failing_job_spoils_only_itself(line: CommitLine) -> None:
    tasks = await waiting(line, tells(1), tells(2), tells(1), tells(3))
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(item) for item in found] == [int, int, StoreAccessError, int]
    assert await line.read(told) == [1, 2, 3]


async def test_half_done_job_leaves_nothing(line: CommitLine) -> None:
    def half(db: sqlite3.Connection) -> None:
        db.execute("INSERT INTO told VALUES (7)")
        raise ValueError("halo")

    first, second = await waiting(line, half, tells(1))
    with pytest.raises(ValueError, match="halo"):
        await first
    await second
    assert await line.read(told) == [1]


async def test_error_bears_the_name_of_sqlite(line: CommitLine) -> None:
    await line.write(tells(1))
    with pytest.raises(StoreAccessError) as caught:
        await line.write(tells(1))
    assert caught.value.log == "SQLITE_CONSTRAINT_UNIQUE"
    assert isinstance(caught.value.__cause__, sqlite3.IntegrityError)


async def test_failing_read_spoils_only_itself(line: CommitLine) -> None:
    holding = await line.held_up()
    tasks = [
        asyncio.create_task(line.read(lambda db: db.execute("SELECT x FROM nowhere"))),
        asyncio.create_task(line.read(told)),
    ]
    await asyncio.sleep(0)
    line.release.set()
    await holding
    with pytest.raises(StoreAccessError, match="catatanku"):
        await tasks[0]
    assert await tasks[1] == []


async def test_cancelled_waiter_troubles_nobody(line: CommitLine) -> None:
    holding = await line.held_up()
    cancelled, other = (asyncio.create_task(line.write(tells(n))) for n in (1, 2))
    await asyncio.sleep(0)
    cancelled.cancel()
    line.release.set()
    await asyncio.gather(holding, other)
    assert cancelled.cancelled()
    assert await line.read(told) == [1, 2]  # it stood in the line already: it is done, wholly


async def test_locked_database_is_waited_for_once(line: CommitLine, path: Path) -> None:
    line.db.execute("PRAGMA busy_timeout = 300")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        tasks = await waiting(line, *(tells(number) for number in range(50)))
        found = await asyncio.gather(*tasks, return_exceptions=True)
        assert {getattr(item, "log", None) for item in found} == {"SQLITE_BUSY"}
        assert line.count("BEGIN IMMEDIATE") == 1
        other.execute("ROLLBACK")
    await line.write(tells(1))


async def test_lock_between_two_attempts_is_told_to_the_rest(line: CommitLine, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)

    def spoil(_: sqlite3.Connection) -> None:
        raise ValueError("halo")

    def lock(db: sqlite3.Connection) -> None:  # it comes only to the second attempt, alone
        db.execute("ROLLBACK")
        other.execute("BEGIN IMMEDIATE")
        db.execute("BEGIN IMMEDIATE")

    tasks = await waiting(line, tells(1), spoil, lock, tells(2))
    first, *others = await asyncio.gather(*tasks, return_exceptions=True)
    assert first == 1
    assert [getattr(e, "log", str(e)) for e in others] == ["halo", "SQLITE_BUSY", "SQLITE_BUSY"]
    other.close()


async def test_closing_finishes_what_waits(path: Path) -> None:
    line = CommitLine(path)
    tasks = await waiting(line, *(tells(number) for number in range(20)))
    await line.close()
    assert all(task.done() for task in tasks)
    with closing(sqlite3.connect(path)) as db:
        assert told(db) == list(range(20))


async def test_closed_line_takes_nothing(path: Path) -> None:
    line = CommitLine(path)
    await line.close()
    with pytest.raises(StoreAccessError) as caught:
        await line.read(told)
    assert caught.value.log == "closed"
    assert not caught.value.permanent


async def test_thread_ends_with_the_line(path: Path) -> None:
    line = CommitLine(path)
    await line.write(tells(1))
    threads = [thread for thread in threading.enumerate() if thread.name.startswith("store")]
    assert threads
    await line.close()
    assert not any(thread.is_alive() for thread in threads)


async def test_failing_measure_keeps_nobody_waiting(path: Path) -> None:
    def fail(_seconds: float, _jobs: int) -> None:
        raise ValueError("halo")

    line, seen = CommitLine(path), list[object]()
    line._measure = fail
    asyncio.get_running_loop().set_exception_handler(lambda _, context: seen.append(context))
    async with asyncio.timeout(5):
        assert await line.write(tells(1)) == 1
        assert await line.write(tells(2)) == 2
        await line.close()


async def test_jobs_given_together_fail_one_by_one(line: CommitLine) -> None:
    one, again, two = await line.write_all([tells(1), tells(1), tells(2)])
    assert (one, two) == (1, 2)
    assert isinstance(again, StoreAccessError)
    assert again.log == "SQLITE_CONSTRAINT_UNIQUE"


async def test_jobs_given_together_cost_one_commit(line: CommitLine) -> None:
    line.statements.clear()
    assert await line.write_all([tells(number) for number in range(5)]) == [1, 2, 3, 4, 5]
    assert line.count("COMMIT") == 1


async def test_no_jobs_end_at_once(line: CommitLine) -> None:
    assert await line.read_all([]) == []
    assert await line.write_all([]) == []
