"""Two tiny replicas, and HAProxy or nginx before them, set up by the files of deploy/."""

import asyncio
import re
import signal
import socket
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.support.process.deployed import HAPROXY, NGINX_REPLICAS, certificate, program

_BY_ITSELF: Final = "120"  # seconds
_PATIENCE: Final = 30.0  # seconds


@dataclass
class TinyReplica:
    """Answers every post with its name, as long as it lives; it may be killed and come again."""

    name: str
    port: int
    _server: asyncio.Server | None = None
    _open: set[StreamWriter] = field(default_factory=set)

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)

    async def kill(self) -> None:
        """Be gone at once, as a killed process is: nothing is finished, nothing more accepted."""
        if self._server:
            self._server.close()
            for writer in self._open:
                writer.transport.abort()
            await self._server.wait_closed()
            self._server = None

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        self._open.add(writer)
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                length = re.search(r"(?i)^content-length: (\d+)", head, re.MULTILINE)
                await reader.readexactly(int(length[1]) if length else 0)
                answer = f"HTTP/1.1 200 OK\r\nContent-Length: {len(self.name)}\r\n\r\n{self.name}"
                writer.write(answer.encode())
                await writer.drain()
        self._open.discard(writer)
        writer.close()


@dataclass
class Balanced:
    """What stands before two replicas; `url` is where Telegram would post to."""

    url: str
    replicas: tuple[TinyReplica, TinyReplica]


@asynccontextmanager
async def balanced(kind: str, folder: Path) -> AsyncIterator[Balanced]:
    """Yield two tiny replicas behind "haproxy" or "nginx", as the file of deploy/ has it."""
    first, second = free_ports(2)
    replicas = (TinyReplica("bot-1", first), TinyReplica("bot-2", second))
    for replica in replicas:
        await replica.start()
    try:
        async with standing_before((first, second), kind=kind, folder=folder) as url:
            yield Balanced(url, replicas)
    finally:
        for replica in replicas:
            await replica.kill()


@asynccontextmanager
async def standing_before(ports: tuple[int, int], *, kind: str, folder: Path) -> AsyncIterator[str]:
    """Yield where Telegram would post to, so that it comes to what listens at these ports."""
    (front,) = free_ports(1)
    process = await _start(kind, folder, ports=ports, front=front)
    try:
        await _listening(process, front)
        yield f"https://127.0.0.1:{front}/telegram"
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(_PATIENCE):
            await process.communicate()


def setup(kind: str, folder: Path, *, ports: tuple[int, int], front: int) -> Path:
    """Write the file as it is in deploy/, save addresses and places; return where it is."""
    certificate(folder)
    text = (HAPROXY if kind == "haproxy" else NGINX_REPLICAS).read_text("utf-8")
    for name, port in zip(("bot-1", "bot-2"), ports, strict=True):
        text = text.replace(f"{name}:8080", f"127.0.0.1:{port}")
    text = text.replace("/etc/haproxy/certs", str(folder)).replace(
        "/etc/letsencrypt/live/tanya.contoh.id", str(folder)
    )
    text = text.replace("bind :443", f"bind 127.0.0.1:{front}")
    text = text.replace("listen 443 ssl", f"listen 127.0.0.1:{front} ssl")
    text = text.replace("    listen [::]:443 ssl;\n", "")
    if kind == "nginx":
        kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        rooms = " ".join(f"{room}_temp_path {folder}/{room};" for room in kinds)
        text = (
            f"daemon off; master_process off; pid {folder}/pid; error_log stderr; "
            f"events {{}} http {{ {rooms} {text} }}"
        )
    written = folder / f"{kind}.conf"
    written.write_text(text, "utf-8")
    return written


async def _start(kind: str, folder: Path, *, ports: tuple[int, int], front: int) -> Process:
    file = str(setup(kind, folder, ports=ports, front=front))
    words = ["-db", "-f", file] if kind == "haproxy" else ["-p", str(folder), "-c", file]
    return await asyncio.create_subprocess_exec(
        *("timeout", _BY_ITSELF, program(kind), *words),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def _listening(process: Process, port: int) -> None:
    async with asyncio.timeout(_PATIENCE):
        while True:
            assert process.returncode is None, (await process.communicate())[0].decode()
            with suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                return
            await asyncio.sleep(0.02)


def free_ports(number: int) -> list[int]:
    """Return ports that nobody listens at just now."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports
