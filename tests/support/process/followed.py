"""A person on Telegram beside the pure conversation: after each act both must say the same."""

from dataclasses import dataclass, field
from typing import Self

from flows.dialogue.events import ButtonPressed, CommandGiven, Event, MediaSent, TextSent
from flows.wording.markup import plain
from tests.support.talk.talk import Talk
from tests.support.telegram_server.person import Person


@dataclass
class Followed:
    """What the person does, the talk does; what the talk answers, the person must see."""

    person: Person
    talk: Talk
    _ahead: list[tuple[int, Event]] = field(default_factory=list)

    async def says(self, text: str) -> Self:
        await self.person.says(text)
        return await self._follows(TextSent(text))

    async def commands(self, name: str) -> Self:
        await self.person.says(f"/{name}")
        return await self._follows(CommandGiven(name))

    async def sends(self, kind: str) -> Self:
        await self.person.sends(kind)
        return await self._follows(MediaSent(kind))

    async def presses(self, *endings: str) -> Self:
        """Press the buttons whose data end so, one after the other: "a.ulasan.no", "m.start"."""
        for ending in endings:
            data = self.data(ending)
            await self.person.presses_data(data, self._message_with(data))
            await self._follows(ButtonPressed(data))
        return self

    async def presses_again(self, data: str, message_id: int) -> Self:
        """Press a button that may be old."""
        await self.person.presses_data(data, message_id)
        return await self._follows(ButtonPressed(data))

    async def sends_ahead(self, *texts: str) -> None:
        """Send texts and commands without waiting for answers; the talk is yet to catch up."""
        for text in texts:
            number = await self.person.says(text)
            event = CommandGiven(text[1:]) if text.startswith("/") else TextSent(text)
            self._ahead.append((number, event))

    def catches_up(self, before: int) -> list[str]:
        """Let the talk take what was sent ahead in updates below a number; return its answers."""
        taken = [event for number, event in self._ahead if number < before]
        return [text for event in taken for text in said(self.talk.does(event))]

    def data(self, ending: str) -> str:
        """Return the data of the offered button that ends so."""
        offered = [button.data for button in self.talk.buttons if button.data]
        found = [data for data in offered if data.endswith(f".{ending}")]
        assert found, f"no button ends in {ending} among {offered}"
        return found[0]

    def _message_with(self, data: str) -> int:
        return next(
            message.message_id
            for message in reversed(self.person.screen)
            for row in message.keyboard
            for button in row
            if button.get("callback_data") == data
        )

    async def _follows(self, event: Event) -> Self:
        expected = said(self.talk.does(event))
        await self.person.sees(lambda _: [m.text for m in self.person.answer] == expected)
        return self


def said(talk: Talk) -> list[str]:
    """Return what the talk has answered last, as Telegram shows it: what is folded below it."""
    shown = ((reply.text.strip(), reply.folded.strip()) for reply in talk.last.replies)
    return ["\n".join(plain(part) for part in parts if part) for parts in shown]
