"""Updates of Telegram, read into what participants did."""

from bot.surfaces.tg.updates.read import Incoming, InlineAsked, Place, read

__all__ = ["Incoming", "InlineAsked", "Place", "read"]
