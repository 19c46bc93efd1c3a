import aiohttp

from bot.monitoring.metrics import Metrics
from bot.monitoring.server import metrics_route, serving


async def test_figures_are_served_as_prometheus_reads_them() -> None:
    metrics = Metrics(("message",))
    metrics.update("message")
    async with (
        serving(("127.0.0.1", 0), [metrics_route(metrics)]) as (host, port),
        aiohttp.ClientSession() as client,
        client.get(f"http://{host}:{port}/metrics") as answer,
    ):
        assert answer.content_type == "text/plain"
        assert 'prakerja_updates_total{kind="message"} 1.0' in await answer.text()
