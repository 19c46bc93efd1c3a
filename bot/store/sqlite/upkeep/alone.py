"""One process a file: two would each send what waits, and know nothing of the other's chats."""

import errno
import os
import sys
from pathlib import Path
from typing import Self

from bot.service.errors import StoreOpenError


class FileLock:
    """Held from `take` to `release`, or to the end of the process, however it ends."""

    def __init__(self, file: int) -> None:
        self._file = file

    @classmethod
    def take(cls, path: Path) -> Self:
        """Take the lock of a database. Raise StoreOpenError where another process holds it.

        It lies beside the database, and stays: who removes it lets two in. What only reads asks
        for none.
        """
        beside = path.with_name(f"{path.name}.lock")
        try:
            file = os.open(beside, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            full = error.errno == errno.ENOSPC
            why = "ditulisi karena disk penuh" if full else "dibuka atau dibuat"
            line = f'Basis data "{path}" tidak bisa {why}. Periksa PRAKERJA_DB atau --db.'
            raise StoreOpenError(line, log="lock cannot be made") from error
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            raise StoreOpenError(
                f'Basis data "{path}" sedang dipakai proses bot lain: hentikan dulu yang itu, '
                "atau pilih berkas lain lewat PRAKERJA_DB atau --db.",
                log="another process has the file",
            ) from error
        return cls(file)

    def release(self) -> None:
        """Let others in; done once, there is nothing to do."""
        file, self._file = self._file, -1
        if file >= 0:
            os.close(file)


if sys.platform == "win32":  # pragma: no cover - there it is for the operator to see to

    def _lock(file: int) -> None:
        """Do nothing."""

else:
    import fcntl

    def _lock(file: int) -> None:
        """Raise OSError where it is held."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
