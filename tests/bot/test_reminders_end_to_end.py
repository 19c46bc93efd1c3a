"""The real bot process comes back by itself: once, after a death too, and to nobody who is gone."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store.sqlite import Database
from tests.support.process.life import BotLife
from tests.support.store.addresses import at
from tests.support.store.reminding import STATE, waking
from tests.support.talk.turns import turn
from tests.support.telegram_server.server import BotApi
from tests.support.time.moving_clock import wib

# The process stands at noon of 21 November 2026: the day after the last one of this case.
OVER = replace(STATE, answers={**STATE.answers, "completed": "2026-11-09"}, reminding="2026-11-12")
THIS_MORNING = wib("2026-11-21", 8)
FORM = "[remind-form"
BLOCKED = "Forbidden: bot was blocked by the user"


@pytest.fixture
async def life(api: BotApi, tmp_path: Path) -> AsyncIterator[BotLife]:
    """A bot that is still to be started; somebody with a reminder is in its database."""
    life = BotLife(tmp_path, api_url=api.url)
    database = await Database.open(life.db)
    await database.keep(at(71), turn(waking(THIS_MORNING, OVER)))
    await database.close()
    yield life
    if life.is_running:
        assert await life.terminate() == 0
    assert "ERROR" not in life.log


def reminders(api: BotApi) -> int:
    return sum(FORM in fields["text"] for fields in api.made("sendMessage"))


async def answers_another(api: BotApi, chat: int) -> None:
    """Let somebody else write and be answered: whatever the bot does at its start is done."""
    await api.person(chat).says("/mulai")
    await api.person(chat).is_answered()


async def test_reminder_comes_once(api: BotApi, life: BotLife) -> None:
    await life.start()
    assert await api.until(lambda: reminders(api))
    (shown,) = api.person(71).screen
    assert FORM in shown.text
    await life.settled()
    assert await life.terminate() == 0
    await life.start()
    await answers_another(api, 72)
    assert reminders(api) == 1
    assert life.rows("SELECT wake FROM sessions WHERE chat = '71'") == [(None,)]


async def test_reminder_stored_and_not_sent_comes_from_the_next_process(
    api: BotApi, life: BotLife
) -> None:
    release = api.hold("sendMessage")
    await life.start()
    assert await api.until(lambda: api.held("sendMessage"))
    assert life.rows("SELECT count(*) FROM outbox") == [(1,)]
    await life.kill9()
    release()
    await life.start()
    assert await api.until(lambda: reminders(api))
    await life.settled()
    await answers_another(api, 72)
    assert 1 <= reminders(api) <= 2
    assert "reminders left from before, due again: 1" in life.log


async def test_death_between_sending_and_noting_repeats_it_once(api: BotApi, life: BotLife) -> None:
    await life.start()
    assert await api.until(lambda: reminders(api))
    life.kill_now()
    await life.ended()
    await life.start()
    await answers_another(api, 72)
    await life.settled()
    assert 1 <= reminders(api) <= 2


async def test_whoever_blocked_the_bot_is_left_alone(api: BotApi, life: BotLife) -> None:
    api.refuse("sendMessage", BLOCKED, status=403)
    await life.start()
    assert await api.until(lambda: api.made("sendMessage"))
    await life.settled()
    assert life.rows("SELECT gone FROM sessions") == [(1,)]
    assert await life.terminate() == 0
    database = await Database.open(life.db)
    await database.keep(at(71), turn(waking(THIS_MORNING, OVER), unasked=True))
    await database.close()
    await life.start()
    await answers_another(api, 72)
    assert len(api.made("sendMessage")) == 1 + len(api.person(72).screen)
