"""The Bot API: transport, calls, the long poll."""

from bot.surfaces.tg.api.calls import Calls
from bot.surfaces.tg.api.connection import Commands, Link, Me
from bot.surfaces.tg.api.polling import Asking
from bot.surfaces.tg.api.transport import AiohttpRequest

__all__ = ["AiohttpRequest", "Asking", "Calls", "Commands", "Link", "Me"]
