"""Updates as somebody with bad intentions, or a broken proxy, would make them. Chosen by a seed.

The chats are above HOSTILE: no walker's. What they write carries the MARK, so that a markup that
came through is found on somebody's screen.
"""

import random
from collections.abc import Callable
from typing import Any, Final

from tests.support.hostile.hostile_values import KEYS, KINDS, NASTY, any_json

HOSTILE: Final = 1_000_000
_MANY: Final = 4_000  # chats; each stays below the limit of one person


class Hostile:
    """Makes updates without their numbers. `stolen`: button data that belong to other chats."""

    def __init__(self, seed: int, *, stolen: tuple[str, ...], victims: tuple[int, ...]) -> None:
        self._rng = random.Random(seed)  # noqa: S311 - chance that comes again
        self._stolen = stolen
        self._victims = victims
        self._makers: tuple[Callable[[], dict[str, Any]], ...] = (
            self._rubbish,
            self._mutated,
            self._shouted,
            self._forged,
            self._grouped,
            self._inline,
        )

    def update(self) -> dict[str, Any]:
        """Return the next update."""
        return self._rng.choice(self._makers)()

    def _rubbish(self) -> dict[str, Any]:
        """Any JSON where Telegram's objects should stand."""
        return {self._rng.choice(KINDS): any_json(self._rng, depth=4)}

    def _mutated(self) -> dict[str, Any]:
        """A good message of which something is missing or of another type."""
        message = self._message({"text": self._rng.choice(NASTY)})
        for _ in range(self._rng.randint(1, 3)):
            place = self._rng.choice((message, message.get("chat"), message.get("from")))
            if isinstance(place, dict) and place:
                key = self._rng.choice(list(place))
                place[key] = any_json(self._rng, depth=2)
                if self._rng.random() < 0.5:
                    del place[key]
        return {self._rng.choice(("message", "edited_message")): message}

    def _shouted(self) -> dict[str, Any]:
        """A text that is an attack, or huge; or a file with such a caption or name."""
        text = self._rng.choice(NASTY)
        if self._rng.random() < 0.05:
            text = (text or " ") * (20_000 // max(1, len(text)))
        kind = self._rng.choice(("text", "caption", "file_name"))
        if kind == "text":
            return {"message": self._message({"text": text})}
        file = {"file_id": text, "file_unique_id": "u", "file_name": text}
        return {"message": self._message({"document": file, "caption": text})}

    def _forged(self) -> dict[str, Any]:
        """A press of a button that is another chat's, long gone, or was never there."""
        data = self._rng.choice((*self._stolen, *KEYS, *NASTY, "u5w1.a.platform.tokopedia"))
        chat = self._chat()
        shown = {"message_id": self._rng.randint(1, 5_000), "date": self._rng.choice((0, 1))}
        query = {
            "id": self._rng.choice(("1", "query-1", "")),
            "from": {"id": self._rng.choice((chat, *self._victims)), "is_bot": False},
            "data": data if self._rng.random() < 0.9 else any_json(self._rng, depth=1),
            "message": shown | {"chat": {"id": chat, "type": "private"}, "text": "x"},
        }
        return {"callback_query": query}

    def _grouped(self) -> dict[str, Any]:
        """Something said in a group, a channel, or a kind of chat that nobody knows."""
        chat = {"id": -self._chat(), "type": self._rng.choice(("group", "supergroup", "channel"))}
        chat["title"] = self._rng.choice(NASTY)
        text = self._rng.choice(("@tes_bot ", "/mulai@tes_bot ", "")) + self._rng.choice(NASTY)
        kind = self._rng.choice(("message", "channel_post", "edited_message", "my_chat_member"))
        return {kind: self._message({"text": text, "chat": chat})}

    def _inline(self) -> dict[str, Any]:
        """Something asked in inline mode."""
        asked = {"id": "1", "from": {"id": self._chat()}, "query": self._rng.choice(NASTY)}
        if self._rng.random() < 0.3:
            asked[self._rng.choice(("id", "from", "query"))] = any_json(self._rng, depth=1)
        return {"inline_query": asked}

    def _message(self, content: dict[str, Any]) -> dict[str, Any]:
        chat = self._chat()
        name = {"first_name": self._rng.choice(NASTY), "username": self._rng.choice(NASTY)}
        about = {
            "message_id": self._rng.randint(1, 100_000),
            "date": 1,
            "chat": {"id": chat, "type": "private"} | name,
            "from": {"id": chat, "is_bot": False} | name,
        }
        return about | content

    def _chat(self) -> int:
        return HOSTILE + self._rng.randint(1, _MANY)
