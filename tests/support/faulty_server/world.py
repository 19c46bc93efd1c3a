"""What calls of the bot change on the faulty server, and the numbers that both sides count.

It knows no HTTP and no faults.
"""

from collections import defaultdict
from typing import Any, Final

from lo_bot_api_emulator import ApiRefusal  # type: ignore[import-untyped]

from tests.support.faulty_server.fields import number
from tests.support.faulty_server.rooms import Room
from tests.support.telegram_server import effects

_RESULTS: Final = {
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
}
ME: Final = {"id": 7, "is_bot": True, "first_name": "Bot", "username": "tes_bot"}


class World:
    """All chats. `malformed`: the texts whose markup Telegram would refuse, and why."""

    def __init__(self) -> None:
        self.rooms: defaultdict[int, Room] = defaultdict(Room)
        self.malformed: list[str] = []
        self._queries: set[str] = set()
        self._messages = 0

    def new_message(self) -> int:
        """Return a number for a message: both sides count in the same line."""
        self._messages += 1
        return self._messages

    def new_query(self) -> str:
        """Return a number for a press of a button."""
        self._queries.add(f"query-{self.new_message()}")
        return f"query-{self._messages}"

    def effect(self, method: str, fields: dict[str, Any], *, lost: bool, life: int) -> Any:
        """Let a call take effect; return its result. Raise ApiRefusal."""
        try:
            return self._effect(method, fields, lost=lost, life=life)
        except ApiRefusal as refusal:
            if "parse entities" in refusal.description:
                said = fields.get("text") or fields.get("caption")
                self.malformed.append(f"{refusal.description}: {said!r}")
            raise

    def _effect(self, method: str, fields: dict[str, Any], *, lost: bool, life: int) -> Any:
        chat = number(fields.get("chat_id"))
        room = self.rooms[chat]
        match method:
            case "getMe":
                return ME
            case "sendMessage":
                new = self.new_message()
                shown = room.sends(fields, new, lost=lost, life=life)
            case "sendPhoto":  # what is read of it is its caption
                words = fields | {"text": fields["caption"]}
                shown = room.sends(words, self.new_message(), lost=lost, life=life)
            case "editMessageText":
                shown = room.edits(fields, lost=lost, life=life)
            case "editMessageReplyMarkup":
                effects.edit_buttons(room.screen, fields)
                shown = room.screen.messages[int(fields["message_id"])]
            case "answerCallbackQuery":
                return self._acknowledge(fields)
            case "setMessageReaction":  # so the words are said, which a person can be seen to read
                raise ApiRefusal("Bad Request: REACTION_INVALID")
            case _:
                return _RESULTS.get(method, True)
        return shown.payload(chat) | {"from": ME}

    def _acknowledge(self, fields: dict[str, Any]) -> bool:
        if fields.get("callback_query_id") not in self._queries:
            raise ApiRefusal(effects.TOO_OLD)
        return True
