"""A person at the other end of the chat: types, presses, sends, and waits for what they see."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.support.telegram_server.screen import Screen, Shown

if TYPE_CHECKING:
    from tests.support.telegram_server.server import BotApi

# The least that Telegram sends with each kind.
_FILE = {"file_id": "f", "file_unique_id": "u"}
_PICTURE = _FILE | {"width": 1, "height": 1}
_PLACE = {"latitude": 1.0, "longitude": 1.0}
_CHAT = {"id": -8, "type": "channel", "title": "Kabar"}
MEDIA: dict[str, dict[str, Any]] = {
    "photo": {"photo": [_PICTURE]},
    "live_photo": {
        "live_photo": _PICTURE | {"duration": 1, "photo": [_PICTURE]},
        "photo": [_PICTURE],
    },
    "voice": {"voice": _FILE | {"duration": 1}},
    "video": {"video": _PICTURE | {"duration": 1}},
    "video_note": {"video_note": _FILE | {"length": 1, "duration": 1}},
    "audio": {"audio": _FILE | {"duration": 1}},
    "document": {"document": _FILE},
    "animation": {"animation": _PICTURE | {"duration": 1}, "document": _FILE},
    "sticker": {"sticker": _PICTURE | {"type": "regular", "is_animated": False, "is_video": False}},
    "location": {"location": _PLACE},
    "venue": {
        "venue": {"location": _PLACE, "title": "Kantor", "address": "Jalan"},
        "location": _PLACE,
    },
    "contact": {"contact": {"phone_number": "0", "first_name": "A"}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "Sudah cair?",
            "options": [{"text": "Sudah", "voter_count": 0}, {"text": "Belum", "voter_count": 0}],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
        }
    },
    "checklist": {"checklist": {"title": "Syarat", "tasks": [{"id": 1, "text": "Ulasan"}]}},
    "dice": {"dice": {"emoji": "🎲", "value": 1}},
    "game": {"game": {"title": "A", "description": "B", "photo": [_PICTURE]}},
    "story": {"story": {"chat": _CHAT, "id": 1}},
    "invoice": {
        "invoice": {
            "title": "A",
            "description": "B",
            "start_parameter": "",
            "currency": "IDR",
            "total_amount": 1,
        }
    },
    "giveaway": {"giveaway": {"chats": [_CHAT], "winners_selection_date": 1, "winner_count": 1}},
    "giveaway_winners": {
        "giveaway_winners": {
            "chat": _CHAT,
            "giveaway_message_id": 1,
            "winners_selection_date": 1,
            "winner_count": 1,
            "winners": [],
        }
    },
    "paid_media": {"paid_media": {"star_count": 1, "paid_media": [{"type": "preview"}]}},
}
# What was written elsewhere and is passed on: it has an origin beside its content.
FORWARDED: dict[str, Any] = {
    "forward_origin": {"type": "channel", "date": 1, "chat": _CHAT, "message_id": 1}
}


class Person:
    """One participant. Acting and looking wait for the bot's answer to what they did before."""

    def __init__(self, api: "BotApi", chat: int) -> None:
        self._api = api
        self.chat = chat
        self.room = Screen()
        self._acted_at = 0

    @property
    def screen(self) -> list[Shown]:
        """The bot's messages as they stand now, oldest first."""
        return list(self.room.messages.values())

    async def says(self, text: str) -> int:
        """Send a text, or a command; return the update's number."""
        command = {"type": "bot_command", "offset": 0, "length": len(text.partition(" ")[0])}
        entities = {"entities": [command]} if text.startswith("/") else {}
        return await self._sends({"text": text} | entities)

    async def sends(self, kind: str) -> int:
        """Send something that is no text: see MEDIA."""
        return await self._sends(MEDIA[kind])

    async def edits(self, message_id: int, text: str) -> int:
        """Change an earlier message."""
        message = self._message({"text": text, "edit_date": 2}, message_id)
        return await self._does({"edited_message": message})

    async def presses(self, label: str) -> int:
        """Press the button of that label on the last message that has one, once it is there."""
        await self._until(lambda: self._answered and self.room.newest_with(label), f"[{label}]")
        message = self.room.newest_with(label)
        assert message
        button = message.button(label)
        assert button
        assert "callback_data" in button, f"[{label}] is not for the bot"
        return await self.presses_data(button["callback_data"], message.message_id)

    async def presses_data(self, data: str, message_id: int) -> int:
        """Press a button that may be long gone."""
        shown = self.room.messages.get(message_id)
        gone = {"message_id": message_id, "date": 0, "chat": self._chat}
        query = {
            "id": self._api.new_query(),
            "from": self._user,
            "chat_instance": str(self.chat),
            "data": data,
            "message": shown.payload(self.chat) if shown else gone,
        }
        return await self._does({"callback_query": query})

    async def sees(self, what: str | Callable[[list[Shown]], object]) -> list[Shown]:
        """Wait until a fragment stands in the answer to the last act, or the screen satisfies."""
        if isinstance(what, str):
            await self._until(lambda: any(what in m.text for m in self.answer), what)
        else:
            await self._until(lambda: what(self.screen), "the screen")
        return self.answer

    async def is_answered(self) -> Shown:
        """Wait for an answer to the last act; return its last message."""
        await self._until(lambda: self._answered, "an answer")
        return self.answer[-1]

    @property
    def answer(self) -> list[Shown]:
        """What the bot has said since the last act."""
        return self.room.since(self._acted_at)

    @property
    def _answered(self) -> bool:
        return not self._acted_at or bool(self.answer)

    @property
    def _user(self) -> dict[str, Any]:
        return {"id": self.chat, "is_bot": False, "first_name": "Peserta"}

    @property
    def _chat(self) -> dict[str, Any]:
        return {"id": self.chat, "type": "private", "first_name": "Peserta"}

    def _message(self, content: dict[str, Any], message_id: int) -> dict[str, Any]:
        about = {"message_id": message_id, "date": 1, "chat": self._chat, "from": self._user}
        return about | content

    async def _sends(self, content: dict[str, Any]) -> int:
        return await self._does({"message": self._message(content, self._api.new_message())})

    async def _does(self, update: dict[str, Any]) -> int:
        self._acted_at = self._api.tick()
        return await self._api.deliver(update)

    async def _until(self, holds: Callable[[], object], what: str) -> None:
        if not await self._api.until(holds):
            raise AssertionError(f"chat {self.chat} waited in vain for {what}; sees:\n{self.room}")
