"""Writes what waits in one transaction, a statement for all rows of a kind.

Under load a hundred answers cost one commit and few statements; alone, an answer waits for nobody.
The connection is shared: whatever is done with it holds the one lock.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

import aiosqlite

from bot.service.errors import StoreAccessError
from bot.store.waiting_line import Found, Item, Measure, WaitingLine

T = TypeVar("T")
Row = Sequence[Any]

_A_MOMENT: Final = 0.01  # seconds


class StatementRows:
    """What a transaction writes: the rows of each statement, in the order of the statements."""

    def __init__(self, statements: Iterable[str]) -> None:
        self._rows: dict[str, list[Row]] = {sql: [] for sql in statements}

    def add(self, sql: str, *values: Any) -> None:
        """Let the statement be carried out with these values."""
        self._rows[sql].append(values)

    def __iter__(self) -> Iterator[tuple[str, list[Row]]]:
        return ((sql, rows) for sql, rows in self._rows.items() if rows)


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """Something to be written: `fill` adds its rows, and returns what its writer wants to know.

    It may be called again, for another attempt. Changes that touch the same are written one after
    the other; of others the rows are mixed. What one `wipes` is nowhere in the files once it is
    written, unless somebody is just reading them: then `wipe` has to be tried again.
    """

    fill: Callable[[StatementRows], T]
    touches: tuple[object, ...] = field(default=(), kw_only=True)
    wipes: bool = field(default=False, kw_only=True)


class GroupCommit:
    """Writes changes in the order in which they come, each wholly or not at all.

    `statements` are all that changes may use, in the order in which they are carried out.
    `before_again` is awaited before changes that failed together are tried one by one. `measure`
    is told the seconds and the items of each batch. The connection must begin its transactions by
    itself (isolation level IMMEDIATE): a BEGIN of ours would cross to the driver's thread and back.
    """

    def __init__(
        self,
        db: aiosqlite.Connection,
        statements: Sequence[str],
        *,
        before_again: Callable[[], Awaitable[None]],
        measure: Measure | None = None,
    ) -> None:
        self._db = db
        self._statements = statements
        self._before_again = before_again
        self._measure = measure
        self._lock = asyncio.Lock()
        self._writing: WaitingLine[Change[Any], Any] = self.line(self._commit_all)
        self._closed = False
        self._to_wipe = False

    def line(
        self, work: Callable[[Sequence[Item]], Awaitable[Sequence[Found | BaseException]]]
    ) -> WaitingLine[Item, Found]:
        """Return a line whose work has the connection for itself; it reads with `fetch`."""
        return WaitingLine(work, lock=self._lock, measure=self._measure)

    async def write(self, change: Change[T]) -> T:
        """Return what the change has to tell, once it is on the disk. Raise StoreAccessError."""
        found: list[T | BaseException] = await self._writing.ask((change,))
        return _one(found)

    async def write_soon(self, change: Change[T]) -> T:
        """Return as `write` does, but wait a moment for others: nobody waits for this one."""
        found: list[T | BaseException] = await self._writing.ask((change,), pause=_A_MOMENT)
        return _one(found)

    async def write_all(self, changes: Sequence[Change[T]]) -> list[T | BaseException]:
        """Return for each change what it has to tell, once it is on the disk, or why it failed.

        Raise StoreAccessError where none could be begun.
        """
        return await self._writing.ask(changes)

    async def read(self, sql: str, values: Row = ()) -> list[Any]:
        """Return the rows that a statement finds. Raise StoreAccessError."""
        async with self._lock:
            return await self.fetch(sql, values)

    async def fetch(self, sql: str, values: Row = ()) -> list[Any]:
        """Return as `read` does; whoever calls it holds the lock."""
        if self._closed:
            raise StoreAccessError("closed")
        try:
            return list(await self._db.execute_fetchall(sql, values))
        except sqlite3.Error as error:
            raise _as_ours(error) from error

    async def count_changed(self, *statements: tuple[str, Row], wipes: bool = False) -> int:
        """Carry out statements in a transaction of their own; return how many rows they changed.

        `wipes` is as in Change. Raise StoreAccessError.
        """
        async with self._lock:
            if self._closed:
                raise StoreAccessError("closed")
            try:
                async with self._transaction():
                    count = sum([(await self._db.execute(*one)).rowcount for one in statements])
            except sqlite3.Error as error:
                raise _as_ours(error) from error
            if wipes and count:
                await self._wipe()
            return count

    async def wipe(self) -> None:
        """Try again to wipe what could not be wiped."""
        async with self._lock:
            if self._to_wipe and not self._closed:
                await self._wipe()

    async def close(self) -> None:
        """Finish what is being written and close the connection."""
        await self._writing.close()
        async with self._lock:
            self._closed = True
            await self._db.close()

    async def _commit_all(self, changes: Sequence[Change[Any]]) -> list[Any]:
        """Return for each what came of it: of all together or, where one spoilt that, alone."""
        try:
            return await self._commit(changes)
        except Exception as error:  # noqa: BLE001 - handed on to whoever waits
            if _locked(error) or (len(changes) == 1 and not _taken(error)):
                return [_as_ours(error)] * len(changes)
        return await self._commit_each(changes)

    async def _commit_each(self, changes: Sequence[Change[Any]]) -> list[Any]:
        found: list[Any] = []
        rest: BaseException | None = None
        try:
            await self._before_again()
            for change in changes:
                try:
                    found += await self._commit((change,))
                except Exception as error:
                    if _locked(error):
                        raise
                    found.append(_as_ours(error))
        except Exception as error:  # noqa: BLE001 - the same; it concerns all that are left
            rest = _as_ours(error)
        return found + [rest] * (len(changes) - len(found))

    async def _commit(self, changes: Sequence[Change[Any]]) -> list[Any]:
        """Write all in one transaction, or none."""
        found: list[Any] = []
        async with self._transaction():
            for together in _apart(changes):
                rows = StatementRows(self._statements)
                found += [change.fill(rows) for change in together]
                for sql, its in rows:
                    await self._db.executemany(sql, its)
        if any(change.wipes for change in changes):
            await self._wipe()
        return found

    async def _wipe(self) -> None:
        """Empty the write-ahead log: what was erased stands in it as it was before.

        Nobody waits for those who read meanwhile. What was written is written, whatever fails here.
        """
        self._to_wipe = True
        with suppress(sqlite3.Error):
            ((patience,),) = await self._db.execute_fetchall("PRAGMA busy_timeout")
            await self._db.execute("PRAGMA busy_timeout = 0")
            try:
                found = await self._db.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
                self._to_wipe = any(busy for busy, *_ in found)
            finally:
                await self._db.execute(f"PRAGMA busy_timeout = {patience}")

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[None]:
        """Commit what is done within, or take it back; the first statement begins it."""
        try:
            yield
            await self._db.commit()
        except BaseException:
            with suppress(sqlite3.Error):
                await self._db.rollback()
            raise


def _apart(changes: Sequence[Change[Any]]) -> Iterator[list[Change[Any]]]:
    """Yield the changes in runs; within a run no two touch the same."""
    run: list[Change[Any]] = []
    touched: set[object] = set()
    for change in changes:
        if not touched.isdisjoint(change.touches):
            yield run
            run, touched = [], set()
        run.append(change)
        touched.update(change.touches)
    yield run


def _one(found: list[T | BaseException]) -> T:
    (one,) = found
    if isinstance(one, BaseException):
        raise one
    return one


def _locked(error: BaseException) -> bool:
    """Tell whether another process holds the database: it has been waited for, for all."""
    return _name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def damaged(error: BaseException) -> bool:
    """Tell whether it may be that only some of what was asked for cannot be read."""
    return isinstance(error, StoreAccessError) and error.log.startswith("SQLITE_CORRUPT")


def _taken(error: BaseException) -> bool:
    """Tell whether it may be that another process took our numbers."""
    return isinstance(error, sqlite3.IntegrityError)


def _as_ours(error: BaseException) -> BaseException:
    if isinstance(error, sqlite3.Error):
        ours = StoreAccessError(_name(error))
        ours.__cause__ = error
        return ours
    return error


def _name(error: BaseException) -> str:
    return str(getattr(error, "sqlite_errorname", type(error).__name__))
