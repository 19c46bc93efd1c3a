"""What somebody does in the faulty server's private chat, in Telegram's form."""

from dataclasses import dataclass
from typing import Any, Final

from flows.dialogue.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MediaSent,
    TextEdited,
    TextSent,
)
from tests.support.faulty_server.server import FaultyApi
from tests.support.faulty_server.world import ME

_FILE: Final = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
_STICKER: Final = _FILE | {"type": "regular", "is_animated": False, "is_video": False}


@dataclass(frozen=True, slots=True)
class WalkerUpdates:
    """The updates of one chat."""

    api: FaultyApi
    chat: int

    def of(self, event: Event) -> dict[str, Any]:
        """Return the event as an update that has no number yet."""
        match event:
            case ButtonPressed(data):
                return {"callback_query": self._query(data)}
            case CommandGiven(name):
                return self._sent({"text": f"/{name}"})
            case TextSent(text):
                return self._sent({"text": text})
            case TextEdited(text):
                return {"edited_message": self._message({"text": text, "edit_date": 2})}
            case MediaSent(kind="photo", caption=caption):
                return self._sent({"photo": [_FILE], "caption": caption})
            case _:
                return self._sent({"sticker": _STICKER})

    def _sent(self, content: dict[str, Any]) -> dict[str, Any]:
        return {"message": self._message(content)}

    def _query(self, data: str) -> dict[str, Any]:
        shown = self.api.rooms[self.chat].holder(data)
        assert shown, f"no button {data} in chat {self.chat}"
        return {
            "id": self.api.new_query(),
            "from": self._user,
            "chat_instance": "1",
            "data": data,
            "message": shown.payload(self.chat) | {"from": ME},
        }

    def _message(self, content: dict[str, Any]) -> dict[str, Any]:
        chat = {"id": self.chat, "type": "private", "first_name": "Peserta"}
        about = {"message_id": self.api.new_message(), "date": 1, "chat": chat, "from": self._user}
        return about | content

    @property
    def _user(self) -> dict[str, Any]:
        return {"id": self.chat, "is_bot": False, "first_name": "Peserta"}
