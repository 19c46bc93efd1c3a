"""Copies of the database: made whole, kept from others, looked at, and erased from like itself."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from bot.service.errors import StoreOpenError
from bot.service.turn import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class CopySeen:
    """What a sound copy holds: its schema, how many chats, and the day (ISO, UTC) of the newest."""

    schema: int
    chats: int
    newest: str | None


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database to a file, wholly or not at all; one that is there is replaced.

    Only its owner may read it. Raise sqlite3.Error, for instance when the disk is full.
    """
    part = target.with_name(f"{target.name}.part-{os.getpid()}")
    try:
        make_private(part)
        with closing(sqlite3.connect(part)) as copy:
            db.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        part.replace(target)
    finally:
        _remove(part)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read; SQLite's files beside it are like it.

    One that is there stays as it is. What is wrong with the place is for SQLite to say.
    """
    with suppress(OSError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))


def before_migration(path: Path, version: int) -> Path:
    """Return where a database of that version is copied to before it is changed."""
    return path.with_name(f"{path.name}.before-{version + 1:04}")


def remove_parts(path: Path) -> int:
    """Remove what killed processes have left of copies; return how many files that were.

    Whoever calls it is the only one that could be copying.
    """
    found = [*path.parent.glob(f"{_plain(path)}.before-????.part-*")]
    for file in found:
        _remove(file)
    return len(found)


def kept_copies(path: Path) -> list[Path]:
    """Return the copies from before migrations that lie beside a database."""
    return sorted(path.parent.glob(f"{_plain(path)}.before-????"))


def erase(path: Path, chats: Iterable[Address]) -> None:
    """Erase these chats in the copies beside a database, whatever their schema.

    Other copies are their makers' to delete. Raise sqlite3.Error.
    """
    for copy in kept_copies(path):
        with closing(sqlite3.connect(copy, isolation_level=None)) as db:
            db.execute("PRAGMA secure_delete = ON")
            db.execute("PRAGMA journal_mode = DELETE")
            for table, by_surface in _with_chats(db):
                surface = " AND surface = ?1" if by_surface else ""
                sql = f"DELETE FROM {table} WHERE chat = ?2{surface}"  # noqa: S608 - our own names
                db.executemany(sql, list(chats))


def forget(path: Path, *, before: date) -> int:
    """Delete the copies made before that day (UTC); return how many."""
    old = [file for file in kept_copies(path) if _day(file) < before]
    for file in old:
        _remove(file)
    return len(old)


def look(path: Path, *, newest: int) -> CopySeen:
    """Return what a copy holds, once all of it has been read. Raise StoreOpenError: what is wrong.

    `newest` is the schema that this version makes. An empty file is no copy, though SQLite finds
    nothing amiss in it.
    """
    if not path.is_file():
        raise _useless(path, "tidak ada")
    try:
        with closing(sqlite3.connect(_read_only(path), uri=True)) as db:
            if db.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise _useless(path, "rusak")
            ((schema,),) = db.execute("PRAGMA user_version")
            if not 1 <= schema <= newest:
                why = "kosong, atau bukan milik bot ini" if schema < 1 else "dari versi lebih baru"
                raise _useless(path, why)
            ((chats, last),) = db.execute("SELECT count(*), max(updated) FROM sessions")
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        raise _useless(path, "rusak, atau bukan basis data bot ini", log=name) from error
    return CopySeen(schema=schema, chats=chats, newest=last and last[:10])


def _read_only(path: Path) -> str:
    # A copy changes no more, and to look at it leaves nothing beside it; a log beside it is of one
    # that is in use.
    kind = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    return f"{path.absolute().as_uri()}?{kind}"


def _useless(path: Path, reason: str, *, log: str = "useless copy") -> StoreOpenError:
    return StoreOpenError(f'Cadangan "{path}" {reason}: jangan diandalkan.', log=log)


def _with_chats(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return the tables that know a chat, and whether they know its surface."""
    return db.execute(
        "SELECT t.name, max(c.name = 'surface') FROM sqlite_schema t, pragma_table_info(t.name) c"
        " WHERE t.type = 'table' GROUP BY t.name HAVING max(c.name = 'chat')"
    ).fetchall()


def _plain(path: Path) -> str:
    """Return the name for `glob`, in which none of its letters stands for others."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path.name)


def _day(file: Path) -> date:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC).date()


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
