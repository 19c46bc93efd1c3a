"""The HTTP server of health, figures and webhook."""

import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import web

from bot.monitoring.metrics import Metrics
from bot.service.errors import SettingsError

_log = logging.getLogger(__name__)

HttpAddress = tuple[str, int]

_FAREWELL: Final = 2.0  # seconds that requests get to end; sending still needs time after them


@asynccontextmanager
async def serving(where: HttpAddress, routes: Iterable[web.RouteDef]) -> AsyncIterator[HttpAddress]:
    """Serve within the block; yield where, for port 0 is any free one. Raise SettingsError."""
    application = web.Application()
    application.add_routes(routes)
    runner = web.AppRunner(
        application, access_log=None, handler_cancellation=False, shutdown_timeout=_FAREWELL
    )
    await runner.setup()
    try:
        yield await _listening(runner, where)
    finally:
        await runner.cleanup()


async def _listening(runner: web.AppRunner, where: HttpAddress) -> HttpAddress:
    host, port = where
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        raise SettingsError(
            f"PRAKERJA_HTTP {host}:{port} tidak bisa dipakai: alamat itu bukan milik komputer ini, "
            "atau portnya sedang dipakai program lain.",
            log=f"{host}:{port} cannot be listened at: {type(error).__name__}",
        ) from error
    bound: int = runner.addresses[0][1]
    _log.info("listening at %s:%d", host, bound)
    return host, bound


def metrics_route(metrics: Metrics) -> web.RouteDef:
    """Return the route to add to a server."""

    async def tell(_: web.Request) -> web.Response:
        body, content_type = metrics.exposition()
        return web.Response(body=body, headers={"Content-Type": content_type})

    return web.get("/metrics", tell)
