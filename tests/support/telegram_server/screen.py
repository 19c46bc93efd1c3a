"""What a person sees of a chat: the bot's messages as they stand now, edits applied."""

from dataclasses import dataclass, field
from typing import Any, Final

from tests.support.telegram_server.html import Entity

_PHOTO: Final = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}


@dataclass(slots=True, kw_only=True)
class Shown:
    """One message of the bot. `changed` is the server's tick at which its text last changed.

    `text` is what stands below a `photo`, where it is one.
    """

    message_id: int
    text: str
    photo: bytes = b""
    entities: tuple[Entity, ...] = ()
    keyboard: list[list[dict[str, Any]]] = field(default_factory=list)
    changed: int = 0

    @property
    def labels(self) -> list[str]:
        """The labels of the buttons, row by row."""
        return [button["text"] for row in self.keyboard for button in row]

    def button(self, label: str) -> dict[str, Any] | None:
        """Return the button of that label, in Telegram's form."""
        return next((b for row in self.keyboard for b in row if b["text"] == label), None)

    def payload(self, chat: int) -> dict[str, Any]:
        """Return the message in Telegram's form."""
        message: dict[str, Any] = {
            "message_id": self.message_id,
            "date": 1,
            "chat": {"id": chat, "type": "private"},
        }
        if self.photo:
            message |= {"photo": [_PHOTO], "caption": self.text}
        else:
            message["text"] = self.text
        if self.keyboard:
            message["reply_markup"] = {"inline_keyboard": self.keyboard}
        return message


class Screen:
    """The bot's messages in one chat, oldest first."""

    def __init__(self) -> None:
        self.messages: dict[int, Shown] = {}

    def newest_with(self, label: str) -> Shown | None:
        """Return the last message that has a button of that label."""
        return next((m for m in reversed(self.messages.values()) if m.button(label)), None)

    def since(self, tick: int) -> list[Shown]:
        """Return what was said, or said differently, after a tick."""
        return [m for m in self.messages.values() if m.changed > tick]

    def __str__(self) -> str:
        return "\n".join(f"#{m.message_id} {m.text} {m.labels}" for m in self.messages.values())
