"""Pictures: the values that the conversation makes, as a file that any surface can show."""

from bot.rendering.draw import draw

__all__ = ["draw"]
