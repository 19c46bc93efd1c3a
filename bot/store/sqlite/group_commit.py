"""One thread that does all the work on the database: what waits is written in one transaction.

Under load a hundred answers cost one commit; alone, an answer waits for nobody. The thread lets
go of the interpreter while the disk works.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from bot.service.errors import StoreAccessError

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], Any]


@dataclass(slots=True)
class _Waiting:
    job: Job
    writes: bool
    done: asyncio.Future[None]
    outcome: Any = None
    error: BaseException | None = None
    settled: bool = False


_A_MOMENT: Final = 0.01  # seconds


class GroupCommit:
    """Runs jobs in the order in which they come, each wholly or not at all.

    Of those that wait together, those that only read go first. `measure` is told the seconds and
    the jobs of each batch. The connection must be in autocommit and usable from another thread.
    """

    def __init__(
        self, db: sqlite3.Connection, *, measure: Callable[[float, int], None] | None = None
    ) -> None:
        self._db = db
        self._measure = measure or (lambda _seconds, _jobs: None)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._waiting: list[_Waiting] = []
        self._working: asyncio.Task[None] | None = None
        self._soon: asyncio.TimerHandle | None = None
        self._closed = False

    async def read(self, job: Callable[[sqlite3.Connection], T]) -> T:
        """Return what the job returns; it must not write. Raise StoreAccessError."""
        return await self._do(job, writes=False)

    async def write(self, job: Callable[[sqlite3.Connection], T]) -> T:
        """Return what the job returns, once it is on the disk. Raise StoreAccessError."""
        return await self._do(job, writes=True)

    async def write_soon(self, job: Callable[[sqlite3.Connection], T]) -> T:
        """Return as `write` does, but wait a moment for others: nobody waits for this one."""
        return await self._do(job, writes=True, pause=_A_MOMENT)

    async def read_all(
        self, jobs: Iterable[Callable[[sqlite3.Connection], T]]
    ) -> list[T | BaseException]:
        """Return for each job what it returns, or why it failed. Raise StoreAccessError."""
        return await self._do_all(jobs, writes=False)

    async def write_all(
        self, jobs: Iterable[Callable[[sqlite3.Connection], T]]
    ) -> list[T | BaseException]:
        """Return for each job what it returns, once it is on the disk, or why it failed.

        Raise StoreAccessError where none could be begun.
        """
        return await self._do_all(jobs, writes=True)

    async def close(self) -> None:
        """Finish what waits and close the connection."""
        self._closed = True
        self._begin()
        while self._working:
            await asyncio.shield(self._working)
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._thread, self._db.close)
        self._thread.shutdown()

    async def _do(
        self, job: Callable[[sqlite3.Connection], T], *, writes: bool, pause: float = 0.0
    ) -> T:
        (found,) = await self._do_all((job,), writes=writes, pause=pause)
        if isinstance(found, BaseException):
            raise found
        return found

    async def _do_all(
        self,
        jobs: Iterable[Callable[[sqlite3.Connection], T]],
        *,
        writes: bool,
        pause: float = 0.0,
    ) -> list[T | BaseException]:
        if self._closed:
            raise StoreAccessError("closed")
        loop = asyncio.get_running_loop()
        done = loop.create_future()
        waiting = [_Waiting(job, writes, done) for job in jobs]
        if not waiting:
            return []
        self._waiting += waiting
        if not pause:
            self._begin()
        elif self._soon is None:
            self._soon = loop.call_later(pause, self._begin)
        await done
        return [one.outcome if one.error is None else _as_ours(one.error) for one in waiting]

    def _begin(self) -> None:
        self._soon = None
        if self._waiting and self._working is None:
            self._working = asyncio.get_running_loop().create_task(self._work())

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                began = loop.time()
                await loop.run_in_executor(self._thread, self._run, batch)
                _tell(batch)
                self._measure(loop.time() - began, len(batch))
        finally:
            self._working = None

    # ---- in the thread

    def _run(self, batch: Sequence[_Waiting]) -> None:
        reading, writing = [w for w in batch if not w.writes], [w for w in batch if w.writes]
        try:
            self._attempt_all(reading, "BEGIN")
            self._attempt_all(writing, "BEGIN IMMEDIATE")
        except _LockedError as locked:  # it has been waited for once, and that is enough
            for waiting in batch:
                if not waiting.settled:
                    waiting.error = locked.__cause__

    def _attempt_all(self, batch: Sequence[_Waiting], begin: str) -> None:
        if batch and not self._attempt(batch, begin) and len(batch) > 1:
            for waiting in batch:  # one of them may have spoilt it for all
                self._attempt([waiting], begin)

    def _attempt(self, batch: Sequence[_Waiting], begin: str) -> bool:
        """Do all in one transaction, or none; note for each what came of it. Raise _LockedError."""
        try:
            self._db.execute(begin)
            for waiting in batch:
                waiting.outcome, waiting.error = waiting.job(self._db), None
            self._db.execute("COMMIT")
        except Exception as error:  # handed on to whoever waits
            with suppress(sqlite3.Error):
                if self._db.in_transaction:  # a full disk has rolled back by itself
                    self._db.execute("ROLLBACK")
            if _name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise _LockedError from error
            for waiting in batch:
                waiting.error = error
                waiting.settled = len(batch) == 1
            return False
        for waiting in batch:
            waiting.settled = True
        return True


class _LockedError(Exception):
    """Another process holds the database: so it is for all that wait."""


def _tell(batch: Sequence[_Waiting]) -> None:
    for waiting in batch:
        if not waiting.done.done():  # jobs given together share it; who waited may be gone
            waiting.done.set_result(None)


def _as_ours(error: BaseException) -> BaseException:
    if isinstance(error, sqlite3.Error):
        ours = StoreAccessError(_name(error))
        ours.__cause__ = error
        return ours
    return error


def _name(error: BaseException) -> str:
    return str(getattr(error, "sqlite_errorname", type(error).__name__))
