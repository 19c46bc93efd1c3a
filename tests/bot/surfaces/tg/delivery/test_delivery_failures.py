"""Answers that cannot be made or delivered, over HTTP: somebody is told, and nobody else waits."""

from bot.service.errors import SOMETHING_FAILED
from flows.dialogue.replies import Button, Reply
from tests.support.process.in_process import running
from tests.support.telegram_server.server import BotApi

BUTTONS = ((Button(label="Ya", data="0.a"), Button(label="Tidak", data="0.b")),)


def asks(*_: object) -> tuple[Reply, ...]:
    return (Reply(text="Sudah?", buttons=BUTTONS),)


async def test_failing_conversation_is_admitted(api: BotApi) -> None:
    def fail(*_: object) -> tuple[Reply, ...]:
        raise LookupError

    person = api.person(1)
    async with running(api, fail):
        await person.says("halo")
        await person.sees("ada gangguan")
        await person.presses_data("0.a", 1)
        await person.sees("ada gangguan")
    assert not api.unacknowledged


async def test_reply_nobody_can_show_is_admitted(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, lambda *_: (Reply(text="  "),)):
        await person.says("halo")
        await person.sees("ada gangguan")


async def test_apology_that_fails_is_dropped(api: BotApi) -> None:
    person = api.person(1)
    api.refuse("sendMessage", "Forbidden: bot was blocked by the user", status=403)
    async with running(api, lambda *_: (Reply(text="  "),)):
        await person.says("halo")
        assert await api.until(lambda: api.made("sendMessage"))
        await person.says("halo lagi")
        await person.sees("ada gangguan")
    assert len(person.screen) == 1


async def test_who_blocked_the_bot_is_answered_on_coming_back(api: BotApi) -> None:
    person = api.person(1)
    api.refuse("sendMessage", "Forbidden: bot was blocked by the user", status=403)
    async with running(api, asks):
        await person.says("halo")
        assert await api.until(lambda: api.made("sendMessage"))
        await person.says("halo lagi")
        await person.is_answered()
    assert len(person.screen) == 1
    assert len(api.made("sendMessage")) == 2


async def test_refused_in_every_form_is_told(api: BotApi) -> None:
    person = api.person(1)
    for _ in range(3):
        api.refuse("sendMessage", "Bad Request: message is too long")
    async with running(api, asks):
        await person.says("halo")
        assert await api.until(lambda: len(api.made("sendMessage")) == 4)
        await person.says("halo lagi")
        await person.is_answered()
    assert person.screen[0].text == SOMETHING_FAILED
    assert len(person.screen) == 2


async def test_flood_limit_is_waited_out(api: BotApi) -> None:
    api.refuse("sendMessage", "Too Many Requests: retry after 1", status=429, retry_after=1)
    async with running(api, asks):
        await api.person(1).says("halo")
        await api.person(1).sees("Sudah?")
    assert len(api.made("sendMessage")) == 2


async def test_slow_chat_delays_no_other(api: BotApi) -> None:
    slow, quick = api.person(1), api.person(2)
    release = api.hold("sendMessage", chat=1)
    async with running(api, asks):
        await slow.says("halo")
        assert await api.until(lambda: api.held("sendMessage"))
        await quick.says("halo")
        await quick.sees("Sudah?")
        assert slow.screen == []
        release()
        await slow.sees("Sudah?")
