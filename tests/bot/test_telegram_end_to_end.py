"""The real bot process, the tests' own knowledge base, a Bot API server over HTTP."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from flows.dialogue.events import ButtonPressed
from flows.dialogue.state import State, load
from flows.library.library import Library
from tests.support.process.followed import Followed
from tests.support.process.process import BotProcess
from tests.support.talk.talk import Talk
from tests.support.telegram_server.photos import sides
from tests.support.telegram_server.server import TOKEN, BotApi

STORY = "sertif tokped sy blm nongol pdhl udh kelar 3 nov"
RECENT = "sertif tokped blm muncul, selesai 18 november"
ALL_DONE = ("a.pelatihan-tuntas.yes", "a.ulasan.yes", "a.data-sama.yes", "a.e-wallet.yes")


@pytest.fixture
async def bot(api: BotApi, tmp_path: Path) -> AsyncIterator[BotProcess]:
    async with BotProcess(tmp_path, api_url=api.url) as process:
        yield process
        # A bot that has died explains itself here; what the test saw is the consequence.
        code = await process.terminate() if process.is_running else await process.ended()
    assert code == 0, process.log
    assert TOKEN.partition(":")[2] not in process.log
    assert "ERROR" not in process.log


@pytest.fixture
def follow(api: BotApi, library: Library) -> "Follow":
    return Follow(api, library)


class Follow:
    """Makes people, each beside a talk of their own."""

    def __init__(self, api: BotApi, library: Library) -> None:
        self._api = api
        self._library = library

    def __call__(self, chat: int) -> Followed:
        return Followed(self._api.person(chat), Talk(self._library))


def stored(bot: BotProcess, chat: int) -> State | None:
    with closing(sqlite3.connect(bot.db)) as db:
        row = db.execute("SELECT state FROM sessions WHERE chat = ?", (str(chat),)).fetchone()
    return load(row[0]) if row else None


async def begins(someone: Followed, story: str) -> None:
    await someone.says(story)
    await someone.presses("c", "a.provider.lainnya")


async def test_conversation_from_the_menu_to_escalate(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await someone.commands("start")
    await someone.presses("m.start", "a.platform.tokopedia", "a.provider.lainnya")
    await someone.says("3 november")
    await someone.presses(*ALL_DONE)
    assert someone.talk.diagnosis.verdict == "escalate"
    assert stored(bot, 1) == someone.talk.state


async def test_story_to_wait(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await begins(someone, RECENT)
    await someone.presses(*ALL_DONE)
    assert someone.talk.diagnosis.verdict == "wait"
    assert stored(bot, 1) == someone.talk.state


async def test_month_is_turned_in_the_same_message(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await someone.commands("start")
    await someone.presses("m.start", "a.platform.lainnya", "a.provider.lainnya")
    await someone.presses("d.completed.2026-11")
    shown = someone.person.screen[-1].message_id
    await someone.presses("d.completed.2026-10", "q.completed", "d.completed.2026-11")
    assert someone.person.screen[-1].message_id == shown
    assert someone.person.screen[-1].labels == someone.talk.labels
    await someone.presses("a.completed.2026-11-03")
    assert someone.person.screen[-1].message_id > shown
    assert stored(bot, 1) == someone.talk.state


async def test_story_to_fix_first(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await begins(someone, STORY)
    await someone.presses("a.pelatihan-tuntas.no")
    assert someone.talk.diagnosis.verdict == "fix_first"
    assert stored(bot, 1) == someone.talk.state


async def test_story_to_check_first(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await begins(someone, STORY)
    await someone.presses("h.pelatihan-tuntas", "a.pelatihan-tuntas.unknown", "a.ulasan.yes")
    await someone.presses("a.data-sama.yes", "a.e-wallet.yes")
    assert someone.talk.diagnosis.verdict == "check_first"
    assert stored(bot, 1) == someone.talk.state


async def test_photo_old_button_and_erasure(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await someone.says(STORY)
    await someone.sends("photo")
    old, old_message = someone.data("c"), someone.person.screen[0].message_id
    await someone.presses("c", "a.provider.lainnya")
    await someone.presses_again(old, old_message)
    assert someone.talk.question == "pelatihan-tuntas"
    await someone.commands("hapus")
    await someone.presses("m.erase")
    assert stored(bot, 1) is None


async def test_two_chats_do_not_mix(bot: BotProcess, follow: Follow) -> None:
    one, two = follow(1), follow(2)
    await asyncio.gather(begins(one, STORY), begins(two, RECENT))
    for data in ALL_DONE:
        await asyncio.gather(one.presses(data), two.presses(data))
    assert one.talk.diagnosis.verdict == "escalate"
    assert two.talk.diagnosis.verdict == "wait"
    assert (stored(bot, 1), stored(bot, 2)) == (one.talk.state, two.talk.state)


async def test_killed_process_loses_no_answer(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await begins(someone, STORY)
    await someone.presses(*ALL_DONE[:2])
    await bot.settled()
    await bot.kill9()
    await bot.start()
    await someone.presses(*ALL_DONE[2:])
    assert someone.talk.diagnosis.verdict == "escalate"
    assert stored(bot, 1) == someone.talk.state


async def test_press_made_while_it_was_dead_is_answered(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await begins(someone, STORY)
    await bot.settled()
    await bot.kill9()
    pressing = asyncio.create_task(someone.presses("a.pelatihan-tuntas.yes"))
    await bot.start()
    await pressing
    assert stored(bot, 1) == someone.talk.state


async def test_answer_saved_but_not_answered_is_neither_lost_nor_taken_twice(
    bot: BotProcess, api: BotApi, follow: Follow
) -> None:
    someone = follow(1)
    await someone.says(STORY)
    release = api.hold("sendMessage")
    confirm = someone.data("c")
    await someone.person.presses_data(confirm, someone.person.screen[-1].message_id)
    assert await api.until(lambda: api.held("sendMessage"))
    await bot.kill9()
    release()
    someone.talk.does(ButtonPressed(confirm))
    assert stored(bot, 1) == someone.talk.state
    await bot.start()
    await someone.person.sees(someone.talk.text)
    await someone.presses("a.provider.lainnya")
    assert stored(bot, 1) == someone.talk.state


async def test_answer_not_sent_at_the_end_is_sent_at_the_next_start(
    bot: BotProcess, api: BotApi, follow: Follow
) -> None:
    someone = follow(1)
    release = api.hold("sendMessage")
    await someone.person.says(STORY)
    assert await api.until(lambda: api.held("sendMessage"))
    assert await bot.terminate() == 0
    release()
    await bot.start()
    await someone.person.sees("[understood facts=")
    assert len(someone.person.screen) == 1


async def test_status_and_its_picture(bot: BotProcess, follow: Follow) -> None:
    someone = follow(1)
    await begins(someone, RECENT)
    await someone.presses(*ALL_DONE)
    await someone.commands("status")
    await someone.presses("v.picture")
    shown = someone.person.screen[-1]
    assert sides(shown.photo)[0] == 720
    assert shown.text == someone.talk.text
    await someone.presses("v.why")
    assert stored(bot, 1) == someone.talk.state


async def test_picture_not_sent_before_the_end_is_drawn_again(
    bot: BotProcess, api: BotApi, follow: Follow
) -> None:
    someone = follow(1)
    await begins(someone, RECENT)
    await someone.presses(*ALL_DONE)
    await someone.commands("status")
    release = api.hold("sendPhoto")
    picture = someone.data("v.picture")
    await someone.person.presses_data(picture, someone.person.screen[-1].message_id)
    assert await api.until(lambda: api.held("sendPhoto"))
    await bot.kill9()
    release()
    someone.talk.does(ButtonPressed(picture))
    await bot.start()
    await someone.person.sees(someone.talk.text)
    assert [bool(message.photo) for message in someone.person.answer] == [True]


async def test_picture_that_telegram_refuses_is_said(
    bot: BotProcess, api: BotApi, follow: Follow
) -> None:
    someone = follow(1)
    await begins(someone, RECENT)
    await someone.presses(*ALL_DONE)
    await someone.commands("status")
    for _ in range(3):
        api.refuse("sendPhoto", "Bad Request: IMAGE_PROCESS_FAILED")
    await someone.presses("v.picture")
    assert not someone.person.screen[-1].photo
    assert stored(bot, 1) == someone.talk.state
