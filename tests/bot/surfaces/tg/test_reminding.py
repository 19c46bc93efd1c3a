"""Reminders on Telegram beside what people do, in logical time: their place, and their return."""

import asyncio
import io
from collections.abc import Sequence
from datetime import timedelta

import pytest
from telegram.error import NetworkError

from bot.service.conversations import Conversations
from bot.service.errors import StoreAccessError
from bot.service.turn import Address, Session, TurnResult
from bot.store.memory import MemoryStore
from bot.surfaces.tg.reminding import ReminderDesk
from flows.library.library import Library
from tests.support.store.addresses import ONE, at
from tests.support.store.reminding import APPEARED, DUE_DAY, STATE, waking
from tests.support.talk.sending import to_message
from tests.support.talk.taking import Counter, said
from tests.support.talk.turns import turn
from tests.support.time.moving_clock import MovingClock, wib

pytestmark = pytest.mark.logical_time

NINE = wib(DUE_DAY, 9)
REMINDER = "[remind-appeared"


class SlowStore(MemoryStore):
    """A store that fails to keep when told to."""

    fails = False

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        if self.fails:
            raise StoreAccessError("SQLITE_FULL")
        return await super().keep(chat, turn)


class Around:
    """A desk of reminders with all that is around it."""

    def __init__(self, library: Library) -> None:
        self.clock = MovingClock(NINE)
        self.store = SlowStore()
        self.conversations = Conversations(library, self.store, self.clock)
        self.counter = Counter(self.conversations)
        self.desk = ReminderDesk(self.conversations, self.counter.sender, self.counter.intake.locks)

    def texts(self, chat: int) -> Sequence[str]:
        return self.counter.telegram.texts(chat)


@pytest.fixture
def around(library: Library) -> Around:
    return Around(library)


async def test_there_is_no_room_before_it_has_begun(around: Around) -> None:
    assert around.desk.room == 0
    await around.desk.begin(())
    assert around.desk.room == 50


async def test_reminder_is_said(around: Around) -> None:
    await around.store.keep(ONE, turn(waking()))
    await around.desk.remind(ONE)
    assert around.desk._sender.queue.unasked == 1
    await around.counter.done()
    (text,) = around.texts(1)
    assert text.startswith(REMINDER)


async def test_nothing_is_said_where_nothing_is_due(around: Around) -> None:
    await around.store.keep(ONE, turn(Session(state=STATE)))
    around.clock.now = wib("2026-11-25", 9)
    await around.desk.remind(ONE)
    await around.counter.done()
    assert around.texts(1) == []


async def test_reminder_comes_after_an_answer_that_waits(around: Around) -> None:
    await around.store.keep(ONE, turn(waking()))
    await around.counter.take(said(1, "halo"))
    await around.desk.remind(ONE)
    await around.counter.done()
    answers, last = around.texts(1)[:-1], around.texts(1)[-1]
    assert answers
    assert last.startswith(REMINDER)


async def test_answer_that_is_stored_first_is_sent_first(around: Around) -> None:
    await around.store.keep(ONE, turn(waking()))
    async with around.counter.intake.locks.hold(ONE):  # as long as an update is being taken
        reminding = asyncio.create_task(around.desk.remind(ONE))
        await asyncio.sleep(1)
        assert around.counter.sender.queue.unasked == 0
        around.counter.put(1, to_message("jawaban"))
    await reminding
    await around.counter.done()
    first, then = around.texts(1)
    assert first == "jawaban"
    assert then.startswith(REMINDER)


async def test_what_was_left_is_due_again(around: Around) -> None:
    await around.store.keep(ONE, turn(waking()))
    await around.conversations.claim(ONE)
    assert dict(around.store.sessions[ONE].state.reminded) == APPEARED
    await around.desk.begin(await around.store.left("telegram"))
    assert around.store.sessions[ONE] == waking(NINE)
    assert around.store.outbox == {}


async def test_what_cannot_be_taken_back_stays_where_it_is(
    around: Around, log: io.StringIO
) -> None:
    await around.store.keep(ONE, turn(waking()))
    await around.conversations.claim(ONE)
    around.store.fails = True
    await around.desk.begin(await around.store.left("telegram"))
    assert len(around.store.outbox) == 1
    assert around.desk.room == 50
    assert "reminder not taken back: SQLITE_FULL" in log.getvalue()


async def test_what_could_not_be_sent_in_time_is_due_again(around: Around) -> None:
    await around.store.keep(ONE, turn(waking()))
    around.counter.telegram.failures[1].extend(NetworkError("x") for _ in range(5000))
    await around.desk.remind(ONE)
    around.clock.goes_on(hours=11)
    await around.counter.done()
    assert around.texts(1) == []
    assert around.store.sessions[ONE] == waking(NINE + timedelta(hours=11))
    assert around.store.outbox == {}
    assert await around.store.due("telegram", now=around.clock(), most=9) == (at(1),)
