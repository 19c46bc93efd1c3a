"""Kills the bot at calls that a seed chooses, looks at what is left, and starts it anew.

A call is the bot's request as it comes, when it has had its effect, when it is answered, or a
moment later, when the bot has perhaps noted it.
"""

import asyncio
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from typing import Final

from tests.support.faulty_server.server import FaultyApi, Moment
from tests.support.process.life import BotLife

_PHASES: Final = ("come", "done", "answered", "later")
_LATER: Final = 0.3  # seconds at most
# Some fall while the bot says what its last life had left, some in the middle of its work.
_CALLS: Final = (40, 240)
# They answer nobody: a life that ended at one of them would have seen less of what matters.
_BESIDE: Final = frozenset({
    "sendChatAction",
    "getMyCommands",
    "setMyCommands",
    "getMyDescription",
    "setMyDescription",
    "getMyShortDescription",
    "setMyShortDescription",
})  # fmt: skip
_PATIENCE: Final = 60.0  # seconds for so many calls


@dataclass
class Killing:
    """`unnoted`: the chats of each life whose answer was on its way, or not yet noted as sent."""

    api: FaultyApi
    bot: BotLife
    seed: int
    kills: int = 0
    unnoted: set[tuple[int, int]] = field(default_factory=set)
    unsound: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._rng = random.Random(self.seed)  # noqa: S311 - chance that comes again
        self._fallen = asyncio.Event()
        self._left = 0
        self._phase = ""

    async def kills_once(self) -> None:
        """Kill at a call to come, note what the database holds, start the bot again."""
        self._left = self._rng.randint(1, self._rng.choice(_CALLS))
        self._phase = self._rng.choice(_PHASES)
        self._fallen.clear()
        self.api.watch = self._watch
        async with asyncio.timeout(_PATIENCE):
            await self._fallen.wait()
        await self.bot.ended()
        await _nothing_on_the_way()
        self._look()
        self.kills += 1
        self.api.life += 1
        self.api.dead = False
        await self.bot.start()

    def _watch(self, moment: Moment) -> None:
        fitting = moment.phase == self._phase.replace("later", "answered")
        if not fitting or moment.method in _BESIDE:
            return
        self._left -= 1
        if self._left == 0:
            self.api.watch = lambda _: None
            self._falls()

    def _falls(self) -> None:
        if self._phase == "later":
            seconds = self._rng.uniform(0, _LATER)
            asyncio.get_running_loop().call_later(seconds, self._fall)
        else:
            self._fall()

    def _fall(self) -> None:
        self.bot.kill_now()
        self.api.dead = True
        self._fallen.set()

    def _look(self) -> None:
        """Look at a copy: whoever opens the database itself would mend it for the bot."""
        copy = self.bot.folder / "copy.sqlite3"
        for end in ("", "-wal"):
            copy.with_name(f"{copy.name}{end}").unlink(missing_ok=True)
            source = self.bot.db.with_name(f"{self.bot.db.name}{end}")
            if source.exists():
                shutil.copyfile(source, f"{copy}{end}")
        with closing(sqlite3.connect(copy)) as db:
            if db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                self.unsound.append(self.kills)
            chats = _chats_in_the_outbox(db)
        self.unnoted |= {(self.api.life, chat) for chat in chats}


def _chats_in_the_outbox(db: sqlite3.Connection) -> set[int]:
    made = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").fetchone()
    return {int(chat) for (chat,) in db.execute("SELECT chat FROM outbox")} if made else set()


async def _nothing_on_the_way() -> None:
    """Let the server take what the dead process had sent: a few rounds of the loop suffice."""
    for _ in range(20):
        await asyncio.sleep(0)
