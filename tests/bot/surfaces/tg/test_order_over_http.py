"""Order within a chat, and none between chats, as Telegram's side sees it."""

import asyncio

import pytest

from flows.dialogue.events import Event, TextSent
from flows.dialogue.replies import Reply
from tests.support.process.in_process import running
from tests.support.telegram_server.server import BotApi


def echoes(_: str, event: Event) -> tuple[Reply, ...]:
    assert isinstance(event, TextSent)
    return (Reply(text=event.text),)


@pytest.mark.usefixtures("unhurried")
async def test_replies_of_a_chat_keep_the_order_of_its_messages(api: BotApi) -> None:
    person = api.person(1)
    texts = [f"pesan {number}" for number in range(25)]
    async with running(api, echoes):
        for text in texts:
            await person.says(text)
        await person.sees(lambda screen: len(screen) == 25)
    assert [message.text for message in person.screen] == texts


async def test_chats_are_answered_at_the_same_time(api: BotApi) -> None:
    people = [api.person(number) for number in range(1, 41)]
    release = api.hold("sendMessage")
    async with running(api, echoes):
        await asyncio.gather(*(person.says("halo") for person in people))
        assert await api.until(lambda: api.held("sendMessage") == 40)
        release()
        await asyncio.gather(*(person.sees("halo") for person in people))
