"""What each chat of the faulty Bot API server sees, and in which order it was told."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tests.support.telegram_server import effects
from tests.support.telegram_server.html import Entity
from tests.support.telegram_server.screen import Screen, Shown


@dataclass(slots=True)
class ToldMessage:
    """One time that the chat was told something.

    `lost`: the bot never learned that it arrived. `life`: which of its lives told it. `edited`: in
    the place of another message, where telling it again changes nothing.
    """

    text: str
    lost: bool
    life: int
    message_id: int
    edited: bool = False


@dataclass
class Room:
    """One chat: its screen, and all that was told in order, repetitions included."""

    screen: Screen = field(default_factory=Screen)
    told: list[ToldMessage] = field(default_factory=list)

    def sends(self, fields: dict[str, Any], number: int, *, lost: bool, life: int) -> Shown:
        """Show a new message."""
        entities = effects.parsed(fields)
        effects.send(self.screen, number, fields, entities=entities, tick=number)
        shown = self.screen.messages[number]
        self.told.append(ToldMessage(shown.text, lost, life, number))
        return shown

    def edits(self, fields: dict[str, Any], *, lost: bool, life: int) -> Shown:
        """Change a message; what is the same as before is refused, and was not told."""
        entities = effects.parsed(fields)
        number = int(fields["message_id"])
        effects.edit_text(self.screen, fields, entities=entities, tick=number)
        shown = self.screen.messages[number]
        self.told.append(ToldMessage(shown.text, lost, life, number, edited=True))
        return shown

    @property
    def lost(self) -> int:
        """How many new messages the bot never learned of: it must tell each of them again."""
        return sum(entry.lost and not entry.edited for entry in self.told)

    @property
    def texts(self) -> list[str]:
        """What was told, where a repetition of the text before counts once."""
        told = [entry.text for entry in self.told]
        return told[:1] + [text for before, text in pairwise(told) if text != before]

    @property
    def repetitions(self) -> list[tuple[ToldMessage, ToldMessage]]:
        """Each repeated text: as it was told before, and as it was told again."""
        return [(one, two) for one, two in pairwise(self.told) if one.text == two.text]

    def holder(self, data: str) -> Shown | None:
        """Return the newest message with a button of that data."""
        for shown in reversed(self.screen.messages.values()):
            for row in shown.keyboard:
                if any(button.get("callback_data") == data for button in row):
                    return shown
        return None

    def entities(self) -> list[tuple[str, Entity]]:
        """Return every styled stretch on the screen, with the text that it styles."""
        return [
            (_covered(shown.text, entity), entity)
            for shown in self.screen.messages.values()
            for entity in shown.entities
        ]


def _covered(text: str, entity: Entity) -> str:
    units = text.encode("utf-16-le")[2 * entity.offset : 2 * (entity.offset + entity.length)]
    return units.decode("utf-16-le", "replace")
