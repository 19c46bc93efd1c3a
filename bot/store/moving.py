"""Moves all that one store holds to another, row by row, and compares both until they are equal.

Both are read in pages, in the order of their keys, and what differs is put right. So a move that
was killed goes on where it was, and one that is run again moves only what has changed since. What
is in the other store and was not put there by this move is never touched: then it refuses.
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Final

from bot.service.errors import StoreError, StoreOpenError
from bot.service.ports import Movable
from bot.service.records import MOVED, MovedRow, MovedTable, MoveMark

AT_ONCE: Final = 500  # rows of a page, and of a transaction: a few megabytes
_PASSES: Final = 4  # each moves what has changed during the one before
_DIGESTS: Final = 2**63  # as many as either database can write

_OTHERS: Final = "Tujuan sudah berisi percakapan lain: pilih tempat yang masih kosong."
_OTHER_SOURCE: Final = (
    "Tujuan sudah diisi dari tempat lain: tulis alamat asalnya persis seperti sebelumnya, "
    "atau pilih tujuan yang masih kosong."
)
_USED: Final = (
    "Isi tujuan sudah berubah sejak dipindahkan, mungkin oleh bot yang berjalan di sana: supaya "
    "tidak ada yang hilang, pemindahan tidak dilanjutkan."
)
_IN_USE: Final = (
    "Tujuan sedang dipakai bot: hentikan dulu, tunggu setengah menit, lalu ulangi perintah ini."
)
_STILL_CHANGING: Final = (
    "Isinya sudah disalin, tetapi asalnya masih dipakai bot: hentikan dulu, tunggu setengah menit, "
    "lalu ulangi perintah ini untuk yang terakhir."
)
_MEANWHILE: Final = "Tujuan sedang diisi oleh perintah lain: tunggu sampai selesai."
_HALF: Final = (
    "Basis data ini baru sebagian dipindahkan: ulangi dulu prakerja-bot move sampai selesai."
)


@dataclass(frozen=True, slots=True)
class MovedCount:
    """How many rows a table has in both stores, and how many of them had to be put right."""

    table: str
    rows: int
    changed: int


async def move(source: Movable, target: Movable, *, name: str) -> tuple[MovedCount, ...]:
    """Make the target hold what the source does; `name` is a checksum of where that is.

    Return the counts, by table, once a last comparison has found all rows equal. Raise StoreError
    where the target holds what this move has not put there, or the source does not stand still.
    """
    mover = _Mover(source, target, await _begun(target, name))
    changed = [0] * len(MOVED)
    for _ in range(_PASSES):
        passed = [await mover.compare(table) for table in MOVED]
        changed = [sum(both) for both in zip(changed, (one.changed for one in passed), strict=True)]
        if any(one.changed for one in passed):
            continue
        if await source.in_use():
            break
        await target.finish(await source.highest())
        return tuple(
            replace(one, changed=so_far) for one, so_far in zip(passed, changed, strict=True)
        )
    raise StoreError(_STILL_CHANGING, log="the source is in use")


def moved_meanwhile() -> StoreError:
    """Return what is raised where another move is at work."""
    return StoreError(_MEANWHILE, log="another move is at work")


def refuse_half_moved(mark: MoveMark | None) -> None:
    """Raise StoreOpenError where a bot would begin with only some of the conversations."""
    if mark and not mark.finished:
        raise StoreOpenError(_HALF, log="only half is moved")


async def _begun(target: Movable, name: str) -> int:
    """Return the digest of what is in the target. Raise StoreError if it may not be changed."""
    if await target.in_use():
        raise StoreError(_IN_USE, log="the target is in use")
    mark = await target.mark()
    digest = await _digest_of_all(target)
    if mark is None and digest is not None:
        raise StoreError(_OTHERS, log="the target is not empty")
    if mark and mark.source != name:
        raise StoreError(_OTHER_SOURCE, log="the target belongs to another move")
    if mark and mark.digest != (digest or 0):
        raise StoreError(_USED, log="the target has changed")
    await target.begin(MoveMark(name, digest or 0, finished=False))
    return digest or 0


async def _digest_of_all(store: Movable) -> int | None:
    """Return the digest of all that a store holds, None if that is nothing."""
    digest, found = 0, False
    for table in MOVED:
        after: MovedRow | None = None
        while rows := await store.page(table, after=after, most=AT_ONCE):
            digest, found, after = digest + digest_of(table, rows), True, table.key_of(rows[-1])
    return digest % _DIGESTS if found else None


def digest_of(table: MovedTable, rows: Sequence[MovedRow]) -> int:
    """Return a checksum of rows, in whatever order: that of more rows is the sum."""
    return sum(_digest(table, row) for row in rows) % _DIGESTS


def _digest(table: MovedTable, row: MovedRow) -> int:
    return int.from_bytes(blake2b(json.dumps((table.name, row)).encode(), digest_size=8).digest())


@dataclass(slots=True)
class _Mover:
    source: Movable
    target: Movable
    digest: int

    async def compare(self, table: MovedTable) -> MovedCount:
        """Compare a table page by page, and put right what differs."""
        rows = changed = 0
        after: MovedRow | None = None
        while True:
            wanted, found = await asyncio.gather(
                self.source.page(table, after=after, most=AT_ONCE),
                self.target.page(table, after=after, most=AT_ONCE),
            )
            # Behind the end of a full page there may be more: what is compared ends with the first.
            full = [table.key_of(page[-1]) for page in (wanted, found) if len(page) == AT_ONCE]
            after = min(full, default=None)
            here, there = (_until(after, table, page) for page in (wanted, found))
            rows += len(here)
            changed += await self._put_right(table, here, there)
            if after is None:
                return MovedCount(table.name, rows, changed)

    async def _put_right(
        self, table: MovedTable, wanted: dict[MovedRow, MovedRow], found: dict[MovedRow, MovedRow]
    ) -> int:
        put = [row for key, row in wanted.items() if found.get(key) != row]
        gone = [key for key, row in found.items() if wanted.get(key) != row]
        if put or gone:
            added, taken = digest_of(table, put), digest_of(table, [found[key] for key in gone])
            after = (self.digest + added - taken) % _DIGESTS
            await self.target.replace(table, gone=gone, put=put, before=self.digest, after=after)
            self.digest = after
        return len({*gone, *map(table.key_of, put)})


def _until(
    end: MovedRow | None, table: MovedTable, rows: Sequence[MovedRow]
) -> dict[MovedRow, MovedRow]:
    """Return those rows whose keys come no later than `end`, by their keys."""
    keyed = ((table.key_of(row), row) for row in rows)
    return {key: row for key, row in keyed if end is None or key <= end}
