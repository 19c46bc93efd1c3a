"""A PostgreSQL server of the tests' own: in a folder that goes with it, on a socket, no port.

It runs as an ordinary user where the tests run as root, and ends by itself after an hour.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import asyncpg
import pytest

_USER: Final = "postgres"
_BY_ITSELF: Final = "3600"  # seconds
_PATIENCE: Final = 30.0  # seconds
_FAST: Final = ("fsync=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=60")
_SAFE: Final = ("shared_buffers=32MB", "max_connections=60")


@dataclass
class PostgresServer:
    """A server that can be stopped, killed and started again. `url` is that of its database."""

    binaries: Path
    folder: Path
    safe: bool
    _numbers: Iterator[int] = field(default_factory=count)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"postgresql://{_USER}@/postgres?host={quote(str(self.folder))}"

    async def fresh(self) -> str:
        """Return an address at which nothing is kept as yet."""
        name = f"t{next(self._numbers)}"
        db = await asyncpg.connect(self.url)
        try:
            await db.execute(f"CREATE SCHEMA {name}")
        finally:
            await db.close()
        return f"{self.url}&search_path={name}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)
        options = ("listen_addresses=", f"unix_socket_directories={self.folder}")
        settings = [f"-c{one}" for one in (*options, *(_SAFE if self.safe else _FAST))]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own
                ["timeout", "-s", "INT", _BY_ITSELF, *self._program(), *settings],  # noqa: S607
                stdout=log,
                stderr=log,
                start_new_session=True,
                **_as_user(),
            )
        until = time.monotonic() + _PATIENCE
        while not self._answers():
            assert self._process.poll() is None, (self.folder / "log").read_text("utf-8")
            assert time.monotonic() < until, "no answer"
            time.sleep(0.05)

    def stop(self) -> None:
        """End it at once, as a crash would: what is connected is cut off, nothing is written."""
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGQUIT)
        self._process.wait(timeout=_PATIENCE)
        self._process = None

    def _program(self) -> tuple[str, ...]:
        return (str(self.binaries / "postgres"), "-D", str(self.folder / "data"))

    def _answers(self) -> bool:
        ready = [str(self.binaries / "pg_isready"), "-q", "-h", str(self.folder), "-U", _USER]
        return subprocess.run(ready, check=False).returncode == 0  # noqa: S603 - our own


@contextmanager
def postgres_server(*, safe: bool = False) -> Iterator[PostgresServer]:
    """Yield a server; `safe`: what is committed outlives its death.

    Where there is no PostgreSQL, the test is skipped, and fails in CI.
    """
    binaries = _binaries()
    if binaries is None:
        missing = "no PostgreSQL here: initdb and postgres are not found (Debian: postgresql)"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    server = PostgresServer(binaries, folder, safe)
    try:
        if os.getuid() == 0:
            shutil.chown(folder, _USER)
        made = [str(binaries / "initdb"), "-D", str(folder / "data"), "-U", _USER, "-A", "trust"]
        subprocess.run(  # noqa: S603 - our own
            [*made, "-E", "UTF8", "--locale=C", "--no-sync"],
            check=True,
            capture_output=True,
            cwd=folder,
            **_as_user(),
        )
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path | None:
    """Return the folder of the newest server's programs: Debian's are not on the path."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: float(one.parent.name)
    )
    for folder in (*reversed(debian), *map(Path, os.environ.get("PATH", "").split(os.pathsep))):
        if (folder / "initdb").is_file() and (folder / "postgres").is_file():
            return folder
    return None


def _as_user() -> dict[str, Any]:
    """Return what makes a program run as somebody whom the server accepts: root it refuses."""
    if os.getuid() != 0:
        return {}
    user = pwd.getpwnam(_USER)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
