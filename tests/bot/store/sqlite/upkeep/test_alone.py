import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.service.errors import StoreOpenError
from bot.store.sqlite.upkeep.alone import FileLock
from tests.support.process.running import ROOT


def refused(path: Path) -> str:
    with pytest.raises(StoreOpenError) as caught:
        FileLock.take(path)
    assert "\n" not in caught.value.person
    return caught.value.person


def test_second_is_refused_until_the_first_lets_go(path: Path) -> None:
    first = FileLock.take(path)
    assert "sedang dipakai proses bot lain" in refused(path)
    first.release()
    FileLock.take(path).release()


def test_lock_is_not_that_of_another_database(path: Path) -> None:
    locks = [FileLock.take(file) for file in (path, path.with_name("other.sqlite3"))]
    for lock in locks:
        lock.release()


def test_lock_makes_no_database_and_only_its_owner_reads_it(path: Path) -> None:
    FileLock.take(path).release()
    (beside,) = path.parent.iterdir()
    assert (beside.name, beside.stat().st_mode & 0o777) == ("bot.sqlite3.lock", 0o600)


def test_killed_process_holds_nothing_back(path: Path) -> None:
    program = """
import sys
from pathlib import Path
from bot.store.sqlite.upkeep.alone import FileLock
lock = FileLock.take(Path(sys.argv[1]))
print("taken", flush=True)
sys.stdin.read()
"""
    words = [sys.executable, "-c", program, str(path)]
    with subprocess.Popen(  # noqa: S603 - our own program
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"taken\n"
        refused(path)
        other.kill()
    FileLock.take(path).release()


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, "karena disk penuh"), (errno.EACCES, "tidak bisa dibuka atau dibuat")],
)
def test_lock_that_cannot_be_made_is_named(
    path: Path, number: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("bot.store.sqlite.upkeep.alone.os.open", failing)
    assert told in refused(path)
