"""Updates of Telegram, read into what participants did."""

from bot.surfaces.tg.updates.read import ChatPlace, Incoming, InlineAsked, read

__all__ = ["ChatPlace", "Incoming", "InlineAsked", "read"]
