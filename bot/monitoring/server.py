"""The HTTP server of health, figures and webhook."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from aiohttp import web

from bot.monitoring.metrics import Metrics
from bot.service.errors import SettingsError

_log = logging.getLogger(__name__)

HttpAddress = tuple[str, int]

_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_IN_CONTAINER: Final = ("/.dockerenv", "/run/.containerenv")

# A request that does not come, half a head, or nothing more: longer than nginx keeps one (60).
_IDLE: Final = 75.0  # seconds
_MOST_CONNECTIONS: Final = 512  # beyond it they are cut off; systems let a process have 1,024 files
_FAREWELL: Final = 2.0  # seconds that requests get to end; sending still needs time after them


@asynccontextmanager
async def serving(
    where: HttpAddress,
    routes: Iterable[web.RouteDef],
    *,
    setting: str = "PRAKERJA_HTTP",
    idle: float = _IDLE,
    most: int = _MOST_CONNECTIONS,
) -> AsyncIterator[HttpAddress]:
    """Serve within the block; yield where, for port 0 is any free one.

    A connection that asks for nothing ends after `idle` seconds; beyond `most` none is taken.
    Raise SettingsError, which names the `setting`, where that cannot be listened at.
    """
    application = web.Application()
    application.add_routes(routes)
    runner = web.AppRunner(
        application,
        access_log=None,
        handler_cancellation=False,
        shutdown_timeout=_FAREWELL,
        keepalive_timeout=idle,
    )
    await runner.setup()
    try:
        listening = await _listening(runner, where, setting=setting, most=most)
        try:
            yield _bound(listening)
        finally:
            listening.close()
    finally:
        await runner.cleanup()


class _Bounded:
    """Makes the protocol of each connection; beyond so many at once it is cut off."""

    def __init__(self, server: web.Server, *, most: int) -> None:
        self._server = server
        self._most = most

    def __call__(self) -> asyncio.Protocol:
        return _CutOff() if len(self._server.connections) >= self._most else self._server()


class _CutOff(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - that of a server
        transport.abort()


async def _listening(
    runner: web.AppRunner, where: HttpAddress, *, setting: str, most: int
) -> asyncio.Server:
    host, port = where
    assert runner.server  # noqa: S101 - it is set up
    try:
        listening = await asyncio.get_running_loop().create_server(
            _Bounded(runner.server, most=most), host, port
        )
    except OSError as error:
        raise SettingsError(
            f"{setting} {host}:{port} tidak bisa dipakai: alamat itu bukan milik komputer ini, "
            "atau portnya sedang dipakai program lain.",
            log=f"{host}:{port} cannot be listened at: {type(error).__name__}",
        ) from error
    _log.info("listening at %s:%d", *_bound(listening))
    return listening


def _bound(listening: asyncio.Server) -> HttpAddress:
    host, port = listening.sockets[0].getsockname()[:2]
    return host, port


def look_at_address(where: HttpAddress) -> None:
    """Tell whoever runs it that others may reach the port, but for a container of its own."""
    contained = any(Path(file).exists() for file in _IN_CONTAINER)
    if where[0] not in _LOOPBACK and not contained:
        _log.warning(
            "PRAKERJA_HTTP %s is reached from other machines: put nginx before it, or a firewall",
            where[0],
        )


def metrics_route(metrics: Metrics) -> web.RouteDef:
    """Return the route to add to a server."""

    async def tell(_: web.Request) -> web.Response:
        body, content_type = metrics.exposition()
        return web.Response(body=body, headers={"Content-Type": content_type})

    return web.get("/metrics", tell)
