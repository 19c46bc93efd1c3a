"""Ten thousand updates that nobody would send in good faith, and normal people in between."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from flows.dialogue.events import TextSent
from flows.library.library import Library
from tests.support.faulty_server.server import FaultyApi
from tests.support.hostile.hostile import HOSTILE, Hostile
from tests.support.hostile.hostile_values import MARK
from tests.support.process.dose import Dose
from tests.support.process.life import BotLife
from tests.support.talk.walker import Walker

SEED: Final = 31_337
UPDATES: Final = 10_000
AT_ONCE: Final = 1_000
THEIR_STORY: Final = "sertif pintaria belum muncul, selesai 2 maret 2023"
THEIR_DAY: Final = "2 Maret 2023"


@dataclass
class HostileScene:
    api: FaultyApi
    bot: BotLife
    victims: list[Walker]

    def data(self) -> tuple[str, ...]:
        """The button data on the victims' screens."""
        shown = [message for v in self.victims for message in v.room.screen.messages.values()]
        buttons = [button for message in shown for row in message.keyboard for button in row]
        return tuple({b["callback_data"] for b in buttons if "callback_data" in b})

    def rows(self) -> list[Any]:
        """All that is stored of the victims."""
        return [
            self.bot.rows("SELECT * FROM sessions WHERE chat = ?", str(victim.chat))
            for victim in self.victims
        ]

    def told(self) -> list[int]:
        return [len(victim.room.told) for victim in self.victims]

    def others(self) -> list[str]:
        """All that chats other than the victims' have been told."""
        mine = {victim.chat for victim in self.victims}
        return [e.text for c, r in self.api.rooms.items() if c not in mine for e in r.told]


@asynccontextmanager
async def attacked(library: Library, folder: Path) -> AsyncIterator[HostileScene]:
    """A running bot, and people in the middle of a case whom the attack is about."""
    async with FaultyApi() as api, BotLife(folder, api_url=api.url) as bot:
        victims = [Walker(api, chat, library, SEED) for chat in (501, 502, 503)]
        for victim in victims:
            await victim.does(TextSent(THEIR_STORY))
            await victim.presses(".c")
        assert THEIR_DAY in victims[0].expected[0]
        assert await api.until(lambda: api.inbox.is_empty)
        yield HostileScene(api, bot, victims)


async def test_ten_thousand_hostile_updates(library: Library, tmp_path: Path, dose: Dose) -> None:
    async with attacked(library, tmp_path) as scene:
        api, (rows, told) = scene.api, (scene.rows(), scene.told())
        hostile = Hostile(dose.seed(SEED), stolen=scene.data(), victims=(501, 502, 503))
        people = [Walker(api, chat, library, SEED) for chat in range(601, 621)]
        for _ in range(dose.of(UPDATES) // AT_ONCE):
            for _ in range(AT_ONCE):
                api.inbox.put(hostile.update())
            await asyncio.gather(*(person.act() for person in people))
        assert await api.until(lambda: api.inbox.is_empty)
        assert scene.bot.is_running
        assert (scene.rows(), scene.told()) == (rows, told)
        assert not [text for text in scene.others() if THEIR_DAY in text]
        assert not api.malformed
        assert not [e for room in api.rooms.values() for e in room.entities() if MARK in e[0]]
        assert not odd_lines(scene.bot.log), odd_lines(scene.bot.log)[:3]
        for victim in scene.victims:
            await victim.act()


@pytest.mark.parametrize("sender", ["thief", "victim"])
async def test_press_in_the_name_of_another_chat(
    library: Library, tmp_path: Path, sender: str
) -> None:
    # In a private chat whoever presses is the chat: what says otherwise is forged.
    async with attacked(library, tmp_path) as scene:
        rows, told, thief = scene.rows(), scene.told(), HOSTILE + 1
        victim = scene.victims[0]
        who, where = (thief, victim.chat) if sender == "thief" else (victim.chat, thief)
        for data in scene.data():
            query = {
                "id": scene.api.new_query(),
                "from": {"id": who, "is_bot": False, "first_name": "X"},
                "chat_instance": "1",
                "data": data,
                "message": {
                    "message_id": victim.room.told[-1].message_id,
                    "date": 1,
                    "chat": {"id": where, "type": "private", "first_name": "X"},
                },
            }
            scene.api.inbox.put({"callback_query": query})
        await Walker(scene.api, 601, library, SEED).act()
        assert (scene.rows(), scene.told()) == (rows, told)
        assert not [text for text in scene.others() if THEIR_DAY in text]


def odd_lines(log: str) -> list[str]:
    """Return the log's lines that tell of an error."""
    signs = ("Traceback", " ERROR ", " CRITICAL ", "Error:", MARK)
    return [line for line in log.splitlines() if any(sign in line for sign in signs)]
