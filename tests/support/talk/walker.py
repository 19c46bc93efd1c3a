"""A person on the faulty server beside the pure conversation: what it says, the person must see.

What they do is chosen by a seed. No answer repeats the text before it: what does is a repetition.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from flows.dialogue.events import ButtonPressed, CommandGiven, Event, MediaSent, TextSent
from flows.library.library import Library
from tests.support.faulty_server.rooms import Room
from tests.support.faulty_server.server import FaultyApi
from tests.support.process.followed import said
from tests.support.talk.talk import Talk
from tests.support.talk.walker_updates import WalkerUpdates
from tests.support.talk.walker_words import COMMANDS, TEXTS

_PATIENCE: Final = 90.0  # seconds until a test gives up waiting for one answer
_MOST_TRIES: Final = 200
_MAY_ERASE: Final = ("m.erase",)


@dataclass
class Walker:
    """One participant who does something, waits for the answer, and does the next thing."""

    api: FaultyApi
    chat: int
    library: Library
    seed: int
    expected: list[str] = field(default_factory=list)
    done: int = 0

    def __post_init__(self) -> None:
        self.talk = Talk(self.library)
        self.updates = WalkerUpdates(self.api, self.chat)
        self._rng = random.Random(f"{self.seed}/{self.chat}")  # noqa: S311 - chance that comes again

    async def walk(self, acts: int) -> None:
        """Do so many things, each when the one before is answered."""
        for _ in range(acts):
            await self.act()

    async def act(self) -> Event:
        """Do one thing and wait until all that answers it is seen; return what was done."""
        event, self.talk, answer = self._chosen(self._anything)
        await self._does([self.updates.of(event)], answer)
        return event

    async def presses_something(self) -> None:
        """Do one thing after the other until it was the press of a button."""
        while not isinstance(await self.act(), ButtonPressed):
            pass

    async def does(self, event: Event) -> None:
        """Do this, whatever was done before."""
        self.talk = Talk(self.library, state=self.talk.state).does(event)
        await self._does([self.updates.of(event)], said(self.talk))

    async def presses(self, ending: str) -> None:
        """Press the offered button whose data end so."""
        await self.does(ButtonPressed(next(d for d in self._offered() if d.endswith(ending))))

    async def tries(self, excuses: set[str]) -> str:
        """Do one thing; return the excuse that was told in the place of its answer, "" if none."""
        event, talk, answer = self._chosen(self._anything)
        before = self.expected
        self.api.inbox.put(self.updates.of(event))
        await self._until(lambda: len(self.room.texts) > len(before))
        if self.room.texts[-1] in excuses:
            self.expected = self.room.texts
            return self.expected[-1]
        self.talk, self.expected = talk, before + answer
        await self.sees_all()
        return ""

    async def writes_in_pieces(self) -> None:
        """Send several texts at once: they are heard together and answered once."""
        event, self.talk, answer = self._chosen(self._several_texts)
        assert isinstance(event, TextSent)
        pieces = [self.updates.of(TextSent(piece)) for piece in event.text.split("\n")]
        await self._does(pieces, answer)

    async def hurries(self) -> None:
        """Send a text, a command and a text at once: each is answered, in this order."""
        updates = []
        for choose in (self._text, self._command, self._text):
            event, self.talk, answer = self._chosen(choose)
            self.expected += answer
            updates.append(self.updates.of(event))
        await self._does(updates, [])

    async def _does(self, updates: list[dict[str, Any]], answer: list[str]) -> None:
        self.expected += answer
        self.api.inbox.put_together(updates)
        await self.sees_all()
        self.done += 1

    async def sees_all(self) -> None:
        """Wait until the chat has been told what it must be told so far; fail at once if else."""
        await self._until(lambda: len(self.room.texts) >= len(self.expected) or self._astray)
        assert self.room.texts == self.expected, self._story()

    @property
    def room(self) -> Room:
        """What this chat sees."""
        return self.api.rooms[self.chat]

    @property
    def _astray(self) -> bool:
        return self.room.texts != self.expected[: len(self.room.texts)]

    def _chosen(self, choose: Callable[[], Event]) -> tuple[Event, Talk, list[str]]:
        """Return something to do whose answer can be told from what was said before."""
        last = self.expected[-1] if self.expected else ""
        for _ in range(_MOST_TRIES):
            event = choose()
            attempt = Talk(self.library, state=self.talk.state).does(event)
            answer = said(attempt)
            if all(one != two for one, two in zip([last, *answer], answer, strict=False)):
                return event, attempt, answer
        raise AssertionError(f"nothing to do after {last!r}")

    def _text(self) -> Event:
        return TextSent(self._rng.choice(TEXTS))

    def _command(self) -> Event:
        return CommandGiven(self._rng.choice(COMMANDS))

    def _several_texts(self) -> Event:
        return TextSent("\n".join(self._rng.sample(TEXTS, 3)))

    def _anything(self) -> Event:
        chance = self._rng.random()
        if chance < 0.45:
            return self._text()
        if chance < 0.9 and (offered := self._offered()):
            return ButtonPressed(self._rng.choice(offered))
        return self._command() if chance < 0.97 else MediaSent("sticker")

    def _offered(self) -> list[str]:
        if not self.expected:
            return []
        offered = [button.data for button in self.talk.buttons if button.data]
        return [data for data in offered if not data.endswith(_MAY_ERASE)]

    async def _until(self, holds: Callable[[], object]) -> None:
        assert await self.api.until(holds, seconds=_PATIENCE), self._story()

    def _story(self) -> str:
        told = "\n".join(f"  {entry}" for entry in self.room.told[-6:])
        must = "\n".join(f"  {text!r}" for text in self.expected[-4:])
        return f"seed {self.seed}, chat {self.chat}, act {self.done}: must see\n{must}\nsaw\n{told}"
