"""The bot's life: start, outages, end. And what its log says meanwhile."""

import asyncio
import io
import logging

import pytest

from bot.errors import TokenError
from bot.tg.polling import PollingBot
from bot.tg.running import run
from flows.events import Event
from flows.replies import Reply
from tests.support.bot_api import TOKEN, BotApi
from tests.support.bot_running import Scripted, running


def answers(*_: object) -> tuple[Reply, ...]:
    return (Reply(text="Oke."),)


async def test_commands_are_registered(api: BotApi) -> None:
    async with running(api, answers, commands=(("mulai", "Mulai dari awal"),)):
        assert await api.until(lambda: api.made("setMyCommands"))
    assert "Mulai dari awal" in api.made("setMyCommands")[0]["commands"]


async def test_commands_not_taken_are_no_obstacle(api: BotApi) -> None:
    api.refuse("setMyCommands", "Bad Request: no")
    async with running(api, answers, commands=(("mulai", "Mulai dari awal"),)):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")


async def test_only_needed_updates_are_asked_for(api: BotApi) -> None:
    async with running(api, answers):
        assert await api.until(lambda: api.made("getUpdates"))
    asked = api.made("getUpdates")[0]["allowed_updates"]
    assert asked == '["message", "edited_message", "callback_query"]'


async def test_messages_sent_while_it_was_down_are_answered(api: BotApi) -> None:
    await api.person(1).says("halo")
    async with running(api, answers):
        await api.person(1).sees("Oke.")


async def test_unknown_token_ends_the_start(api: BotApi) -> None:
    api.refuse("getMe", "Unauthorized", status=401)
    bot = PollingBot(TOKEN, api_url=api.url)
    with pytest.raises(TokenError) as caught:
        await run(bot, Scripted(answers), commands=(), stopped=asyncio.Event())
    assert TOKEN not in str(caught.value)


async def test_token_revoked_later_ends_the_run(api: BotApi) -> None:
    api.refuse("getUpdates", "Unauthorized", status=401)
    bot = PollingBot(TOKEN, api_url=api.url)
    with pytest.raises(TokenError):
        await run(bot, Scripted(answers), commands=(), stopped=asyncio.Event())


async def test_outage_at_the_start_is_survived(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    api.refuse("getMe", "Bad Gateway", status=502)
    async with running(api, answers):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")
    told = [record.getMessage() for record in caplog.records if "reach" in record.getMessage()]
    assert told == ["Telegram out of reach, trying on: NetworkError", "Telegram in reach again"]


async def test_outage_later_is_survived(api: BotApi) -> None:
    api.refuse("getUpdates", "Internal Server Error", status=500)
    async with running(api, answers):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")


async def test_stops_at_once_while_telegram_is_out_of_reach() -> None:
    async with BotApi() as gone:
        pass
    stopped = asyncio.Event()
    bot = PollingBot(TOKEN, api_url=gone.url)
    service = asyncio.create_task(run(bot, Scripted(answers), commands=(), stopped=stopped))
    asyncio.get_running_loop().call_later(0.2, stopped.set)
    await asyncio.wait_for(service, 2)
    assert bot.outage.is_on


async def test_stop_finishes_what_is_in_hand(api: BotApi) -> None:
    release = api.hold("sendMessage")
    people = [api.person(number) for number in range(1, 21)]
    async with running(api, answers):
        await asyncio.gather(*(person.says("halo") for person in people))
        assert await api.until(lambda: api.held("sendMessage") == 20)
        asyncio.get_running_loop().call_later(0.2, release)
    assert [person.screen[0].text for person in people] == ["Oke."] * 20
    assert api.updates.confirmed > 20


async def test_stop_does_not_wait_for_ever(
    api: BotApi, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.tg.running._TIME_TO_FINISH", 0.1)
    release = api.hold("sendMessage")
    async with running(api, answers):
        await api.person(1).says("halo")
        assert await api.until(lambda: api.held("sendMessage") == 1)
    assert "updates given up: 1" in caplog.text
    release()


async def test_stop_does_not_wait_for_a_telegram_that_is_gone(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.tg.running._TIME_TO_FINISH", 0.1)
    release = api.hold("getUpdates")
    async with running(api, answers):
        assert await api.until(lambda: api.held("getUpdates"))
    release()


async def test_second_bot_with_the_token_is_told(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.refuse("getUpdates", "Conflict: terminated by other getUpdates request", status=409)
    async with running(api, answers):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")
    assert "another process is using the same token" in caplog.text


async def test_update_in_hand_is_not_confirmed(api: BotApi) -> None:
    release = api.hold("sendMessage")
    async with running(api, answers):
        number = await api.person(1).says("halo")
        assert await api.until(lambda: api.held("sendMessage") == 1)
        assert api.updates.confirmed <= number
        release()
        assert await api.until(lambda: api.updates.confirmed > number)


async def test_log_tells_neither_token_nor_words(api: BotApi, log: io.StringIO) -> None:
    def fails(_: str, event: Event) -> tuple[Reply, ...]:
        raise ValueError(event)

    api.refuse("getMe", f"Bad Gateway {TOKEN}", status=502)
    api.refuse("getUpdates", f"Internal Server Error {TOKEN}", status=500)
    api.refuse("sendMessage", "Bad Request: can't parse entities: rahasia")
    async with running(api, fails):
        await api.person(1).says("rahasia")
        await api.person(1).is_answered()
        await api.person(1).presses_data("rahasia", 1)
        await api.person(1).is_answered()
    told = log.getvalue()
    assert "event not answered (ValueError in fails:" in told
    assert TOKEN.partition(":")[2] not in told
    assert "rahasia" not in told


async def test_refused_token_is_not_told(api: BotApi, log: io.StringIO) -> None:
    api.refuse("getUpdates", "Unauthorized", status=401)
    with pytest.raises(TokenError) as caught:
        await run(
            PollingBot(TOKEN, api_url=api.url),
            Scripted(answers),
            commands=(),
            stopped=asyncio.Event(),
        )
    assert TOKEN.partition(":")[2] not in log.getvalue() + str(caught.value)


async def test_webhook_of_another_life_is_removed(api: BotApi) -> None:
    async with running(api, answers):
        await api.person(1).says("halo")
        await api.person(1).is_answered()
    assert api.made("deleteWebhook")
