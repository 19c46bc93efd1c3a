"""Answers on their way to a chat: rendered, paced, repeated where a call failed."""

from bot.surfaces.tg.delivery.messenger import Messenger
from bot.surfaces.tg.delivery.rate_limits import Limits, Window
from bot.surfaces.tg.delivery.rendering import results
from bot.surfaces.tg.delivery.sender import Sender

__all__ = ["Limits", "Messenger", "Sender", "Window", "results"]
