"""The Bot API: transport, calls, the long poll."""

from bot.surfaces.tg.api.calls import Calls
from bot.surfaces.tg.api.connection import UPDATES, Connection, Me
from bot.surfaces.tg.api.pauses import asked_pause
from bot.surfaces.tg.api.polling import Poller
from bot.surfaces.tg.api.profile import BotProfile
from bot.surfaces.tg.api.transport import AiohttpRequest

__all__ = [
    "UPDATES",
    "AiohttpRequest",
    "BotProfile",
    "Calls",
    "Connection",
    "Me",
    "Poller",
    "asked_pause",
]
