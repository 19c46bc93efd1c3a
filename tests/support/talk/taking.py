"""Updates as they come in, taken by the real intake in logical time."""

from collections.abc import Sequence
from typing import Any, Final

from bot.surfaces.tg.api.connection import Me
from bot.surfaces.tg.intake import Conversing, Intake
from tests.support.talk.sending import SendingDesk

GROUP: Final = {"type": "supergroup", "title": "A"}
PERSON: Final = {"type": "private", "first_name": "A"}


class Counter(SendingDesk):
    """A desk with somebody who takes in."""

    def __init__(self, conversations: Conversing, *, a_second: int = 1000, **limits: int) -> None:
        super().__init__(a_second=a_second)
        self.intake = Intake(conversations, self.sender, self.messenger, self.counts, **limits)
        self.intake.me = Me(7, "tes_bot")

    async def take(self, *updates: object) -> None:
        """Take these updates as one batch."""
        await self.intake.take(updates)

    async def done(self) -> None:
        """Wait until all is said that is to be said."""
        await self.all_sent()
        await self.intake.finish(60)


def said(
    serial: int,
    text: str,
    *,
    chat: int = 1,
    message: int | None = None,
    member: int | None = None,
) -> dict[str, Any]:
    """Return an update with a text; in a group it mentions the bot, and may be of a `member`."""
    words = text if chat > 0 else f"@tes_bot {text}"
    found = _message(chat, message or serial, text=words)
    found["from"]["id"] = member or abs(chat)
    return {"update_id": serial, "message": found}


def edited(serial: int, text: str, *, message: int, chat: int = 1) -> dict[str, Any]:
    """Return an update with a changed text."""
    return {"update_id": serial, "edited_message": _message(chat, message, text=text)}


def pressed(serial: int, data: str = "0.a", *, chat: int = 1, message: int = 1) -> dict[str, Any]:
    """Return an update with a press; its query is named after its number."""
    user = {"id": abs(chat), "is_bot": False, "first_name": "A"}
    query = {"id": f"q{serial}", "from": user, "chat_instance": "c", "data": data}
    return {"update_id": serial, "callback_query": query | {"message": _message(chat, message)}}


def asked_inline(serial: int, text: str, *, user: int = 9) -> dict[str, Any]:
    """Return an update with a question of inline mode."""
    asking = {"id": user, "is_bot": False, "first_name": "A"}
    return {"update_id": serial, "inline_query": {"id": "i", "from": asking, "query": text}}


def serials(done: Sequence[Any]) -> list[int]:
    """Return the numbers of what was done."""
    return [act.serial for act in done]


def _message(chat: int, number: int, **content: Any) -> dict[str, Any]:
    about = {"message_id": number, "date": 1, "from": {"id": abs(chat), "is_bot": False}}
    return about | {"chat": {"id": chat} | (PERSON if chat > 0 else GROUP)} | content
