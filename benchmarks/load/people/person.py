"""One participant: what they see on their screen, and whether they wait for an answer."""

import json
from dataclasses import dataclass
from random import Random
from typing import Final

# An echo bot sends no buttons. Whoever presses one of its messages had these below it, so that
# its updates are as long as ours.
_MADE_UP: Final = json.dumps({
    "inline_keyboard": [
        [{"text": f"Pilihan nomor {n}", "callback_data": f"v2:1764000000:{n}:jawaban-{n}"}]
        for n in range(4)
    ]
})  # fmt: skip


@dataclass(slots=True)
class Participant:
    """`since` is when they did what is not answered yet, in seconds of a steady clock."""

    chat: int
    number: int = 0
    shown: int = 0
    text: str = ""
    markup: str = ""
    since: float | None = None

    def next_number(self) -> int:
        """Return the number of the next message in this chat, theirs or the bot's."""
        self.number += 1
        return self.number

    def sees(self, number: int, text: str, markup: str) -> None:
        """Take in what the bot has said or changed; buttons further up stay in reach."""
        if markup or not self.markup or number == self.shown:
            self.shown, self.text, self.markup = number, text, markup

    def has_buttons(self, number: int, markup: str) -> None:
        """Take in that a message has other buttons now, or none."""
        if number == self.shown:
            self.markup = markup

    def picks(self, chance: Random, *, made_up: bool = False) -> tuple[str, str] | None:
        """Return one of the last buttons in reach, as data and keyboard; None without any."""
        markup = self.markup or (_MADE_UP if made_up else "")
        if not markup:
            return None
        rows = json.loads(markup).get("inline_keyboard", ())
        data = [
            button["callback_data"] for row in rows for button in row if "callback_data" in button
        ]
        return (chance.choice(data), markup) if data else None
