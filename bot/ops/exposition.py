"""GET /metrics: the figures of the bot, as Prometheus reads them."""

from aiohttp import web

from bot.metrics import Metrics


def metrics_route(metrics: Metrics) -> web.RouteDef:
    """Return the route to add to a server."""

    async def tell(_: web.Request) -> web.Response:
        body, content_type = metrics.exposition()
        return web.Response(body=body, headers={"Content-Type": content_type})

    return web.get("/metrics", tell)
