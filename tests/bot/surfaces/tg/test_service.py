"""The bot's life by long polling: start, outages, end."""

import asyncio
import logging
from dataclasses import replace

import pytest

from bot.monitoring.metrics import Metrics
from bot.service.errors import StoreAccessError
from bot.service.turn import Address, Delivery, JournalEntries, Session, TurnResult, Unsent
from bot.store.memory import MemoryStore
from bot.surfaces.tg.api.connection import Connection
from bot.surfaces.tg.api.polling import Poller
from bot.surfaces.tg.api.profile import BotProfile
from bot.surfaces.tg.service import Service
from flows.dialogue.replies import Reply
from flows.dialogue.state import State
from tests.support.process.in_process import Scripted, SlowToKeep, running, serving
from tests.support.store.addresses import ONE
from tests.support.talk.sending import answer
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, turn
from tests.support.telegram_server.server import TOKEN, BotApi


def answers(*_: object) -> tuple[Reply, ...]:
    return (Reply(text="Oke."),)


async def left_in(store: MemoryStore, *texts: str) -> None:
    """Put answers to chat 1 there, as a process that was killed leaves them."""
    outgoing = tuple(answer(text) for text in texts)
    await store.keep(
        ONE, TurnResult(session=Session(), outgoing=outgoing, notes=JournalEntries(day=TODAY))
    )


PROFILE = BotProfile(
    commands=(("mulai", "Mulai dari awal"),),
    description="Membantu soal sertifikat.",
    short_description="Bukan akun resmi.",
)
SETTING = ("setMyCommands", "setMyDescription", "setMyShortDescription")


async def test_profile_is_shown(api: BotApi) -> None:
    async with running(api, answers, profile=PROFILE):
        assert await api.until(lambda: api.made("setMyShortDescription"))
    assert api.newer.commands == [{"command": "mulai", "description": "Mulai dari awal"}]
    assert api.newer.description == PROFILE.description
    assert api.newer.short_description == PROFILE.short_description


async def test_profile_that_stands_there_is_not_set_again(api: BotApi) -> None:
    async with running(api, answers, profile=PROFILE):
        assert await api.until(lambda: api.newer.short_description)
    async with running(api, answers, profile=PROFILE):
        assert await api.until(lambda: len(api.made("getMyShortDescription")) == 2)
    assert [len(api.made(method)) for method in SETTING] == [1, 1, 1]


async def test_changed_part_of_the_profile_is_set(api: BotApi) -> None:
    async with running(api, answers, profile=PROFILE):
        assert await api.until(lambda: api.newer.short_description)
    async with running(api, answers, profile=replace(PROFILE, description="Lain.")):
        assert await api.until(lambda: len(api.made("getMyShortDescription")) == 2)
    assert [len(api.made(method)) for method in SETTING] == [1, 2, 1]
    assert api.newer.description == "Lain."


@pytest.mark.parametrize("refused", ["getMyCommands", *SETTING])
async def test_profile_not_taken_is_no_obstacle(
    api: BotApi, caplog: pytest.LogCaptureFixture, refused: str
) -> None:
    api.refuse(refused, "Bad Request: no")
    async with running(api, answers, profile=PROFILE):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")
        assert await api.until(lambda: api.made("setMyShortDescription"))
    assert "not shown: BadRequest" in caplog.text
    shown = (api.newer.commands, api.newer.description, api.newer.short_description)
    assert sum(map(bool, shown)) == 2


async def test_answer_that_is_not_telegrams_is_no_obstacle(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.newer.commands = 1  # type: ignore[assignment]
    async with running(api, answers, profile=PROFILE):
        assert await api.until(lambda: api.newer.short_description)
    assert "commands not shown: TypeError" in caplog.text


async def test_nobody_waits_for_the_profile(api: BotApi) -> None:
    api.hold("getMyCommands")
    async with running(api, answers, profile=PROFILE):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")
    assert api.made("setMyCommands") == []


async def test_only_needed_updates_are_asked_for(api: BotApi) -> None:
    async with running(api, answers):
        assert await api.until(lambda: api.made("getUpdates"))
    asked = api.made("getUpdates")[0]["allowed_updates"]
    assert asked == '["message","edited_message","callback_query","inline_query"]'


async def test_messages_sent_while_it_was_down_are_answered(api: BotApi) -> None:
    await api.person(1).says("halo")
    async with running(api, answers):
        await api.person(1).sees("Oke.")


async def test_answers_left_from_before_are_sent_and_counted(api: BotApi) -> None:
    store, metrics = MemoryStore(), Metrics()
    await left_in(store, "satu", "dua")
    async with serving(api, Scripted(answers, store), store, metrics=metrics):
        await api.person(1).sees("dua")
    assert [message.text for message in api.person(1).screen] == ["satu", "dua"]
    assert store.outbox == {}
    assert b"prakerja_resumed_total 2.0" in metrics.exposition()[0]


class Sweeping(MemoryStore):
    """A store in which another process leaves something when it dies; at first it fails."""

    def __init__(self) -> None:
        super().__init__()
        self.leaves: asyncio.Queue[Unsent] = asyncio.Queue()
        self.failed = asyncio.Event()

    async def sweep(self, surface: str) -> tuple[Unsent, ...]:
        if not self.failed.is_set():
            self.failed.set()
            raise StoreAccessError(surface)
        return () if self.leaves.empty() else (self.leaves.get_nowait(),)


class Unclaiming(Scripted):
    """Notes which reminders are to be due again."""

    def __init__(self, store: MemoryStore) -> None:
        super().__init__(answers, store)
        self.unclaimed: asyncio.Queue[int | None] = asyncio.Queue()

    async def unclaim(self, chat: Address, delivery: Delivery, number: int | None) -> None:
        assert (chat, delivery.unsaid) == (ONE, State())
        self.unclaimed.put_nowait(number)


async def test_what_another_process_leaves_is_sent_and_its_reminders_are_judged_anew(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.surfaces.tg.service._SWEEP_EVERY", 0.01)
    store = Sweeping()
    conversations, metrics = Unclaiming(store), Metrics()
    async with serving(api, conversations, store, metrics=metrics):
        await store.failed.wait()
        await left_in(store, "satu")
        (left,) = await store.left("telegram")
        store.leaves.put_nowait(left)
        await api.person(1).sees("satu")
        reminder = replace(HALO, unsaid=State())
        store.leaves.put_nowait(Unsent(number=7, chat=ONE, delivery=reminder))
        assert await conversations.unclaimed.get() == 7
    assert [message.text for message in api.person(1).screen] == ["satu"]
    assert b"prakerja_resumed_total 2.0" in metrics.exposition()[0]


async def test_answers_of_another_surface_are_left_alone(api: BotApi) -> None:
    store, ani = MemoryStore(), Address("terminal", "ani")
    await store.keep(ani, turn(Session(), HALO))
    await left_in(store, "satu")
    async with running(api, answers, store=store):
        await api.person(1).sees("satu")
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")
    assert len(api.made("sendMessage")) == 2
    assert [left.chat for left in await store.left("terminal")] == [ani]


async def test_webhook_of_another_life_is_removed(api: BotApi) -> None:
    async with running(api, answers):
        await api.person(1).says("halo")
        await api.person(1).is_answered()
    assert api.made("deleteWebhook")


async def test_outage_at_the_start_is_survived(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    api.refuse("getMe", "Bad Gateway", status=502)
    async with running(api, answers):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")
    assert "Telegram out of reach, trying on: NetworkError" in caplog.text
    assert "Telegram in reach again" in caplog.text


async def test_outage_later_is_survived(api: BotApi) -> None:
    api.refuse("getUpdates", "Internal Server Error", status=500)
    async with running(api, answers):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")


async def test_second_bot_with_the_token_is_told(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.refuse("getUpdates", "Conflict: terminated by other getUpdates request", status=409)
    async with running(api, answers):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")
    assert "another process is using the same token" in caplog.text


async def test_stops_at_once_while_telegram_is_out_of_reach() -> None:
    async with BotApi() as gone:
        pass
    async with Connection(TOKEN, api_url=gone.url) as connection:
        service = Service(
            connection,
            Scripted(answers, MemoryStore()),
            MemoryStore(),
            Metrics(),
            sends_per_second=30,
        )
        poller, stopped = Poller(connection), asyncio.Event()
        serve = asyncio.create_task(service.poll(poller, profile=BotProfile(), stopped=stopped))
        await poller.begun(0.2)
        stopped.set()
        await asyncio.wait_for(serve, 2)
        await poller.end()
        await service.finish()
        assert connection.outage.is_on
        assert connection.silence() is None


async def test_stop_sends_what_is_in_hand(api: BotApi) -> None:
    release = api.hold("sendMessage")
    people = [api.person(number) for number in range(1, 21)]
    async with running(api, answers):
        await asyncio.gather(*(person.says("halo") for person in people))
        assert await api.until(lambda: api.held("sendMessage") == 20)
        asyncio.get_running_loop().call_later(0.2, release)
    assert [person.screen[0].text for person in people] == ["Oke."] * 20
    assert api.updates.confirmed > 20


async def test_what_cannot_be_sent_in_time_is_left_to_the_next_start(
    api: BotApi, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.surfaces.tg.service._TIME_TO_SEND", 0.1)
    release, store = api.hold("sendMessage"), MemoryStore()
    async with running(api, answers, store=store):
        await api.person(1).says("halo")
        assert await api.until(lambda: api.held("sendMessage") == 1)
    assert "answers left for the next start: 1" in caplog.text
    release()
    async with running(api, answers, store=store):
        await api.person(1).sees("Oke.")
    assert len(api.person(1).screen) == 1


async def test_stop_does_not_wait_for_a_telegram_that_hangs(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.surfaces.tg.api.polling._FAREWELL", 0.1)
    release = api.hold("getUpdates")
    before = asyncio.get_running_loop().time()
    async with running(api, answers):
        assert await api.until(lambda: api.held("getUpdates"))
    assert asyncio.get_running_loop().time() - before < 2
    release()


async def test_update_is_confirmed_once_its_answer_is_stored(api: BotApi) -> None:
    store = SlowToKeep()
    async with running(api, answers, store=store):
        number = await api.person(1).says("halo")
        await store.asked.wait()
        await api.person(2).says("halo")
        assert api.updates.confirmed <= number
        store.may_keep.set()
        assert await api.until(lambda: api.updates.confirmed > number)
        await api.person(1).sees("Oke.")


async def test_update_that_cannot_be_stored_in_time_comes_again(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.surfaces.tg.service._TIME_TO_TAKE", 0.1)
    store = SlowToKeep()
    async with running(api, answers, store=store):
        number = await api.person(1).says("halo")
        await store.asked.wait()
    assert api.updates.confirmed <= number
    store.may_keep.set()
    async with running(api, answers, store=store):
        await api.person(1).sees("Oke.")
