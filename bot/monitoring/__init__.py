"""What those who run the bot look at: its health and its figures, over HTTP."""

from bot.monitoring.content_age import ContentAge
from bot.monitoring.health import LONGEST_SILENCE, Health, ready_route
from bot.monitoring.metrics import Metrics
from bot.monitoring.server import look_at_address, metrics_route, serving

__all__ = [
    "LONGEST_SILENCE",
    "ContentAge",
    "Health",
    "Metrics",
    "look_at_address",
    "metrics_route",
    "ready_route",
    "serving",
]
