"""Many participants. Each acts, waits for the reply, and may then act again."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from benchmarks.load.people.person import Participant
from benchmarks.load.people.updates import pressed, told

FIRST_CHAT: Final = 10_000_000
_COMMANDS: Final = ("/mulai", "/bantuan", "/mulai", "/kontak", "/batal")
_TEXTS, _PRESSES = 0.51, 0.92  # below: free text; between: presses; the rest: commands


class Crowd:
    """`answered` is called with the seconds that somebody waited, `acts` counts by kind."""

    def __init__(
        self, chats: int, texts: Iterator[str], chance: Random, *, date: int, makes_up: bool
    ) -> None:
        self.people = {
            chat: Participant(chat, 1, 1) for chat in range(FIRST_CHAT, FIRST_CHAT + chats)
        }
        self.answered: Callable[[float], None] = lambda _: None
        self.acts = {"text": 0, "press": 0, "command": 0}
        self.seen: set[int] = set()
        self.idle = asyncio.Event()  # nobody waits
        self._free = deque(self.people.values())
        self._texts, self._chance = texts, chance
        self._date, self._makes_up = date, makes_up

    @property
    def distinct(self) -> float:
        """The share of free texts that nobody had written before."""
        return len(self.seen) / max(self.acts["text"], 1)

    @property
    def waiting(self) -> int:
        """How many wait for an answer."""
        return len(self.people) - len(self._free)

    def act(self, now: float) -> str | None:
        """Let whoever has been free for longest do something; None if all are waiting."""
        if not self._free:
            return None
        person = self._free.popleft()
        person.since = now
        self.idle.clear()
        return self._act(person)

    def heard(self, chat: int, number: int, text: str, markup: str, now: float) -> None:
        """Show somebody what the bot says. The first word after an act is its answer."""
        self.people[chat].sees(number, text, markup)
        self.answered_without_words(chat, now)

    def answered_without_words(self, chat: int, now: float) -> None:
        """Let somebody be answered, be it by an emoji on their message."""
        person = self.people[chat]
        if person.since is not None:
            waited, person.since = now - person.since, None
            self._free.append(person)
            self.answered(waited)
            if not self.waiting:
                self.idle.set()

    def give_up(self) -> int:
        """Free all who still wait; return how many those were."""
        waiting = [person for person in self.people.values() if person.since is not None]
        for person in waiting:
            person.since = None
        self._free.extend(waiting)
        self.idle.set()
        return len(waiting)

    def _act(self, person: Participant) -> str:
        drawn = self._chance.random()
        if drawn >= _PRESSES:
            return self._tell(person, "command", self._chance.choice(_COMMANDS))
        button = None
        if drawn >= _TEXTS:
            button = person.picks(self._chance, made_up=self._makes_up)
        if button is None:
            text = next(self._texts)
            self.seen.add(hash(text))
            return self._tell(person, "text", text)
        self.acts["press"] += 1
        return pressed(person, *button, date=self._date)

    def _tell(self, person: Participant, kind: str, text: str) -> str:
        self.acts[kind] += 1
        return told(person, text, date=self._date)
