"""A thousand people write what nobody should; afterwards it is looked for in all that is kept."""

import random
import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import aiohttp

from flows.dialogue.events import MediaSent, TextEdited, TextSent
from flows.library.library import Library
from tests.support.faulty_server.server import FaultyApi
from tests.support.hostile.planted import Planted, planted
from tests.support.process.dose import Dose
from tests.support.process.life import BotLife
from tests.support.talk.walker import Walker

SEED: Final = 1_606
PEOPLE: Final = 1_000
AT_ONCE: Final = 200
CURIOUS: Final = 500_000  # the chat of somebody who asks a thing that is kept as unanswered
HARMLESS: Final = "zebrazigzag"
PAGES: Final = ("/metrics", "/healthz")


async def test_nothing_planted_is_found_again(library: Library, tmp_path: Path, dose: Dose) -> None:
    people_in_all = dose.of(PEOPLE)
    rng = random.Random(dose.seed(SEED))  # noqa: S311 - chance that comes again
    where = f"127.0.0.1:{free_port()}"
    settings = {"PRAKERJA_LOG_LEVEL": "DEBUG", "PRAKERJA_HTTP": where}
    async with FaultyApi() as api, BotLife(tmp_path, api_url=api.url, **settings) as bot:
        secrets: list[Planted] = []
        for first in range(1, people_in_all, AT_ONCE):
            people = [Walker(api, chat, library, SEED) for chat in range(first, first + AT_ONCE)]
            for person in people:
                secrets += converses(person, rng)
            assert await api.until(lambda: api.inbox.is_empty)
        await Walker(api, CURIOUS, library, SEED).does(TextSent(f"resep {HARMLESS} dong kak"))
        assert await api.until(lambda: all(api.rooms[c].told for c in range(1, people_in_all + 1)))
        pages = [await page(f"http://{where}{path}") for path in PAGES]
        running = kept(bot)
        assert await bot.terminate() == 0
        assert b"serving" in running["bot.log"]
        assert HARMLESS in running["dump"].decode()  # what is kept would be found
        for name, content in {**running, **dict(zip(PAGES, pages, strict=True))}.items():
            assert not found(secrets, content), (name, found(secrets, content)[:5])
        assert not found(secrets, kept(bot)["dump"])
        assert not told_back(api, secrets)


def converses(person: Walker, rng: random.Random) -> list[Planted]:
    """Let somebody write two secrets: in a message, a caption, or a message changed later."""
    secrets = [planted(rng), planted(rng)]
    for secret in secrets:
        for update in written(person, secret.text, rng.random()):
            person.api.inbox.put(update)
    return secrets


def written(person: Walker, text: str, way: float) -> list[dict[str, Any]]:
    if way < 0.6:
        return [person.updates.of(TextSent(text))]
    if way < 0.8:
        return [person.updates.of(MediaSent("photo", caption=text))]
    sent = person.updates.of(TextSent("sertif belum muncul kak"))
    changed = person.updates.of(TextEdited(text))
    changed["edited_message"]["message_id"] = sent["message"]["message_id"]
    return [sent, changed]


def kept(bot: BotLife) -> dict[str, bytes]:
    """Return all files that the bot has made, and what the database says in plain words."""
    found = {path.name: path.read_bytes() for path in bot.folder.iterdir() if path.is_file()}
    with closing(sqlite3.connect(bot.db)) as db:
        found["dump"] = "\n".join(db.iterdump()).encode()
    return found


def found(secrets: list[Planted], content: bytes) -> list[tuple[str, str]]:
    """Return what of the secrets stands in it: in its letters or, for numbers, in its digits."""
    return [
        (secret.kind, trace)
        for secret in secrets
        for trace in secret.traces
        if _stands(trace, content)
    ]


def told_back(api: FaultyApi, secrets: list[Planted]) -> list[tuple[str, str]]:
    """Return what the bot itself has repeated on somebody's screen."""
    told = "\n".join(entry.text for room in api.rooms.values() for entry in room.told)
    return found(secrets, told.encode())


def _stands(trace: str, content: bytes) -> bool:
    wanted, at = trace.encode(), -1
    while (at := content.find(wanted, at + 1)) >= 0:
        before, after = content[at - 1 : at], content[at + len(wanted) : at + len(wanted) + 1]
        if not (trace.isdigit() and (before.isdigit() or after.isdigit())):
            return True  # part of a longer number is another number
    return False


async def page(url: str) -> bytes:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        assert answer.status == 200
        return await answer.read()


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
