import asyncio
import json
from itertools import count
from random import Random
from typing import Any

from benchmarks.load.people.crowd import Crowd
from benchmarks.load.server.desk import Desk


class AskingBot:
    """A bot that asks for updates and keeps what it is told."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.told: list[Any] = []

    def ask(self, **fields: str) -> None:
        self._desk.answer("getupdates", fields, lambda body: self.told.append(json.loads(body)))

    def texts(self, place: int) -> list[str]:
        return [update["message"]["text"] for update in self.told[place]["result"]]


def desk() -> Desk:
    texts = (f"pesan {number}" for number in count())
    crowd = Crowd(3, texts, Random(1), date=1, makes_up=False)  # noqa: S311
    return Desk(crowd, date=1)


def update(text: str) -> str:
    return f'"message":{{"text":"{text}"}}'


async def test_long_poll_waits_for_an_update() -> None:
    server = desk()
    bot = AskingBot(server)
    bot.ask(timeout="30")
    await asyncio.sleep(0)
    assert bot.told == []
    server.post(update("satu"))
    server.post(update("dua"))
    await asyncio.sleep(0)
    assert bot.texts(0) == ["satu", "dua"]


async def test_question_without_patience_is_answered_at_once() -> None:
    bot = AskingBot(desk())
    bot.ask(timeout="0")
    assert bot.told == [{"ok": True, "result": []}]


async def test_second_question_ends_the_first() -> None:
    server = desk()
    bot = AskingBot(server)
    bot.ask(timeout="30")
    bot.ask(timeout="30")
    assert bot.told == [{"ok": True, "result": []}]
    server.post(update("satu"))
    await asyncio.sleep(0)
    assert bot.texts(1) == ["satu"]


async def test_sent_message_is_returned_with_its_number() -> None:
    server, told = desk(), []
    chat = next(iter(server.crowd.people))
    asked = {"chat_id": str(chat), "text": "Halo", "reply_markup": '{"inline_keyboard":[]}'}
    for _ in range(2):
        server.answer("sendmessage", asked, lambda body: told.append(json.loads(body)["result"]))
    first, second = told
    assert (first["chat"]["id"], first["text"]) == (chat, "Halo")
    assert second["message_id"] == first["message_id"] + 1


async def test_emoji_is_an_answer() -> None:
    told: list[bytes] = []
    server = desk()
    chat = next(iter(server.crowd.people))
    server.crowd.people[chat].since = 0.0
    server.answer("setmessagereaction", {"chat_id": str(chat), "message_id": "1"}, told.append)
    assert json.loads(told[0])["result"] is True
    assert server.crowd.people[chat].since is None


async def test_what_is_not_known_is_done() -> None:
    told: list[bytes] = []
    desk().answer("setmycommands", {}, told.append)
    assert json.loads(told[0]) == {"ok": True, "result": True}
