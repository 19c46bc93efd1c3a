"""Updates as Telegram sends them: what a test does not name is as in everyday life."""

from typing import Any

from bot.surfaces.tg.api import Me
from bot.surfaces.tg.updates.read import Incoming, InlineAsked, read
from flows.dialogue.events import Event

ME = Me(id=1, username="tes_bot")
PRIVATE = {"id": 9, "type": "private", "first_name": "A"}
GROUP = {"id": -9, "type": "supergroup", "title": "A"}
USER = {"id": 9, "is_bot": False, "first_name": "A"}
OURSELVES = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "tes_bot"}
OURS = {"message_id": 2, "date": 1, "chat": GROUP, "from": OURSELVES, "text": "Halo"}


def update(
    content: dict[str, Any], *, kind: str = "message", chat: dict[str, Any] = PRIVATE
) -> dict[str, Any]:
    """Return an update with a message of this content."""
    message = {"message_id": 3, "date": 1, "chat": chat, "from": USER} | content
    return {"update_id": 7, kind: message}


def received(content: dict[str, Any], **where: Any) -> Incoming | InlineAsked | None:
    """Read such an update."""
    return read(update(content, **where), ME)


def event(content: dict[str, Any], **where: Any) -> Event | None:
    """Read what was done with such an update."""
    incoming = received(content, **where)
    return incoming.event if isinstance(incoming, Incoming) else None


def pressed(**query: Any) -> Incoming | InlineAsked | None:
    """Read a press of a button."""
    content = {"id": "q", "from": USER, "chat_instance": "c"} | query
    return read({"update_id": 7, "callback_query": content}, ME)
