"""Telegram's limit on the length of a message: longer texts become several."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from flows.replies import Reply

# Telegram allows 4,096 characters after its markup is read; what is escaped counts once.
TEXT_LIMIT: Final = 4096


def within_limits(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Split what is too long; the buttons stay with the last part."""
    return tuple(part for reply in replies for part in _split(reply))


def _split(reply: Reply) -> Iterator[Reply]:
    if len(reply.text) <= TEXT_LIMIT:
        yield reply
        return
    *before, last = _pieces(reply.text)
    yield from (Reply(text=text) for text in before)
    yield replace(reply, text=last, in_place=False)


def _pieces(text: str) -> Iterator[str]:
    while len(text) > TEXT_LIMIT:
        cut = max(text.rfind("\n", 0, TEXT_LIMIT), text.rfind(" ", 0, TEXT_LIMIT)) + 1
        yield text[: cut or TEXT_LIMIT].rstrip()
        text = text[cut or TEXT_LIMIT :]
    yield text
