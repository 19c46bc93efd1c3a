"""The loop that asks who is due, with a surface of the test's own; and what is claimed for it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.service import reminders as module
from bot.service.conversations import Conversations
from bot.service.errors import StoreAccessError
from bot.service.ports import Store
from bot.service.reminders import Reminders
from bot.service.turn import Act, Address, Outgoing, Session, TurnResult
from bot.store.memory import MemoryStore
from bot.store.sqlite import Database
from flows.dialogue.events import CommandGiven, TextEdited, TextSent
from flows.dialogue.state import State
from flows.library.library import Library
from tests.support.store.addresses import ELSEWHERE, ONE, TWO, at
from tests.support.store.reminding import APPEARED, DUE_DAY, FORM, STATE, waking
from tests.support.talk.turns import pressed, said, turn
from tests.support.time.moving_clock import MovingClock, wib

NINE = wib(DUE_DAY, 9)


class Reminded:
    """A surface that claims, and notes whom it reminded."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self.room = 50
        self.failing: set[Address] = set()
        self.tried: list[Address] = []
        self.said: list[tuple[Address, Outgoing]] = []
        self.spoke = asyncio.Event()

    async def remind(self, chat: Address) -> None:
        self.tried.append(chat)
        if chat in self.failing:
            raise StoreAccessError("SQLITE_IOERR")
        self.said += [(chat, going) for going in await self._conversations.claim(chat)]
        self.spoke.set()

    @property
    def chats(self) -> list[Address]:
        return [chat for chat, _ in self.said]


class LateCounts:
    """Who counts the reminders that wait."""

    def __init__(self) -> None:
        self.lates: list[tuple[int, float]] = []
        self.errors: list[str] = []
        self.again = asyncio.Event()  # it was told for the second time

    def late(self, chats: int, seconds: float) -> None:
        if self.lates:
            self.again.set()
        self.lates.append((chats, seconds))

    def failed(self, kind: str) -> None:
        self.errors.append(kind)


class Unwell(MemoryStore):
    """A store that fails when told to."""

    fails = False

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        self._may_fail()
        return await super().keep(chat, turn)

    async def due(self, surface: str, *, now: datetime, most: int) -> tuple[Address, ...]:
        self._may_fail()
        return await super().due(surface, now=now, most=most)

    async def late(self, surface: str, *, now: datetime) -> tuple[int, datetime | None]:
        self._may_fail()
        return await super().late(surface, now=now)

    def _may_fail(self) -> None:
        if self.fails:
            raise StoreAccessError("SQLITE_FULL")


class LoopDesk:
    """A loop with all that is around it; the clock stands at nine of the day."""

    def __init__(self, library: Library, store: Store, clock: MovingClock) -> None:
        self.store, self.clock = store, clock
        self.conversations = Conversations(library, store, clock)
        self.surface = Reminded(self.conversations)
        self.counted = LateCounts()
        self.reminders = Reminders("telegram", self.surface, store, clock, self.counted)

    async def state(self, chat: Address) -> State:
        return (await self.store.load(chat)).state

    async def wake(self, chat: Address) -> datetime | None:
        return (await self.store.load(chat)).wake


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock(NINE)


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    path = tmp_path / "bot.sqlite3"
    opened: Store = Unwell() if request.param == "memory" else await Database.open(path)
    yield opened
    await opened.close()


@pytest.fixture
def desk(library: Library, store: Store, clock: MovingClock) -> LoopDesk:
    return LoopDesk(library, store, clock)


@pytest.fixture
def unwell(library: Library, clock: MovingClock) -> tuple[LoopDesk, Unwell]:
    store = Unwell()
    return LoopDesk(library, store, clock), store


# ------------------------------------------------------------------ one reminder


async def test_due_reminder_is_stored_with_its_mark_and_said_once(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    assert await desk.reminders.look() == 1
    ((chat, going),) = desk.surface.said
    (left,) = await desk.store.left("telegram")
    assert (chat, left.number, left.delivery) == (ONE, going.number, going.delivery)
    assert dict((await desk.state(ONE)).reminded) == APPEARED
    for _ in range(3):
        assert await desk.reminders.look() == 0
        desk.clock.goes_on(hours=4)
    assert desk.surface.chats == [ONE]


async def test_next_reminder_comes_on_its_day(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    await desk.reminders.look()
    wake = await desk.wake(ONE)
    assert wake
    assert timedelta() <= wake - wib("2026-12-02", 8) < timedelta(minutes=90)
    desk.clock.now = wib("2026-12-02", 9, 30)
    assert await desk.reminders.look() == 1
    assert dict((await desk.state(ONE)).reminded) == FORM
    assert await desk.wake(ONE) is None


async def test_what_is_not_due_is_not_said_and_not_looked_at_again_and_again(
    desk: LoopDesk,
) -> None:
    early = wib("2026-11-28", 9)
    desk.clock.now = early
    await desk.store.keep(ONE, turn(waking(early)))
    assert [await desk.reminders.look() for _ in range(3)] == [1, 0, 0]
    assert desk.surface.said == []
    assert await desk.store.left("telegram") == ()
    wake = await desk.wake(ONE)
    assert wake
    assert wake.date().isoformat() == DUE_DAY


async def test_case_that_has_ended_wakes_nobody_any_more(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking(state=replace(STATE, outcome="appeared"))))
    assert await desk.reminders.look() == 1
    assert (desk.surface.said, await desk.wake(ONE)) == ([], None)


async def test_day_down_is_caught_up_with_what_is_true_now(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    desk.clock.now = wib("2026-12-02", 11)
    await desk.reminders.look()
    (said_,) = desk.surface.said
    assert said_[1].delivery.replies[0].text.startswith("[remind-form")
    assert dict((await desk.state(ONE)).reminded) == FORM


async def test_night_is_waited_for(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    desk.clock.now = wib(DUE_DAY, 22)
    await desk.reminders.look()
    assert desk.surface.said == []
    desk.clock.now = wib("2026-12-02", 9, 30)
    await desk.reminders.look()
    assert desk.surface.chats == [ONE]


async def test_clock_that_jumps_back_repeats_nothing(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    await desk.reminders.look()
    desk.clock.goes_on(days=-3)
    await desk.reminders.look()
    desk.clock.now = NINE
    for _ in range(10):
        await desk.reminders.look()
        desk.clock.goes_on(hours=1)
    assert desk.surface.chats == [ONE]


async def test_gone_chat_is_reminded_when_it_has_come_back(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    await desk.store.note_gone(ONE)
    assert await desk.reminders.look() == 0
    await desk.conversations.take(ONE, (Act(event=CommandGiven("status"), serial=1),))
    desk.clock.goes_on(hours=1)
    assert await desk.reminders.look() == 1
    assert desk.surface.chats == [ONE]


async def test_only_its_own_surface_is_asked(desk: LoopDesk) -> None:
    await desk.store.keep(ELSEWHERE, turn(waking()))
    assert await desk.reminders.look() == 0


# ------------------------------------------------------------------ beside what people do


async def test_person_wakes_by_what_they_told_last(desk: LoopDesk) -> None:
    desk.clock.now = wib("2026-11-21", 12)
    await desk.store.keep(ONE, turn(Session(state=STATE)))
    await desk.conversations.take(ONE, (said("halo", 1),))
    wake = await desk.wake(ONE)
    assert wake
    assert wake.date().isoformat() == DUE_DAY
    await desk.conversations.take(ONE, (Act(event=CommandGiven("hapus"), serial=2),))
    await desk.conversations.take(ONE, (said("ya", 3),))
    assert await desk.wake(ONE) is None


async def test_changed_message_does_not_undo_a_reminder(desk: LoopDesk) -> None:
    desk.clock.now = wib("2026-11-21", 12)
    await desk.store.keep(ONE, turn(Session(state=STATE)))
    (going,) = await desk.conversations.take(ONE, (said("ok siap", 1),))
    assert going.number is not None
    await desk.store.note_sent(going.number, chat=ONE, asked=1, answers=(9,))
    desk.clock.now = wib(DUE_DAY, 9, 59)
    await desk.reminders.look()
    edit = Act(event=TextEdited("ok siap kak"), serial=2, message=1)
    await desk.conversations.take(ONE, (edit,))
    assert dict((await desk.state(ONE)).reminded) == APPEARED


async def test_held_answer_is_not_joined_over_a_reminder(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    (held,) = await desk.conversations.take(ONE, (said("ok siap", 1),))
    desk.clock.goes_on(hours=1)
    await desk.reminders.look()
    first, then = await desk.conversations.take(ONE, (said("kak", 2),), held=held)
    assert (first, then.number) != (held, None)
    assert dict((await desk.state(ONE)).reminded) == APPEARED


async def test_press_of_a_reminders_time_keeps_its_mark(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    together = (desk.conversations.take(ONE, (pressed("9.m.status", 1),)), desk.reminders.look())
    await asyncio.gather(*together)
    desk.clock.goes_on(hours=2)
    await desk.reminders.look()
    assert desk.surface.chats == [ONE]


# ------------------------------------------------------------------ not sent


async def test_reminder_that_was_not_sent_is_claimed_again(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking()))
    await desk.reminders.look()
    ((_, going),) = desk.surface.said
    await desk.conversations.unclaim(ONE, going.delivery, going.number)
    assert await desk.store.left("telegram") == ()
    assert (await desk.state(ONE), await desk.wake(ONE)) == (STATE, NINE)
    await desk.reminders.look()
    assert desk.surface.chats == [ONE, ONE]


async def test_what_is_no_reminder_is_not_taken_back(desk: LoopDesk) -> None:
    (going,) = await desk.conversations.take(ONE, (said("halo", 1),))
    await desk.conversations.unclaim(ONE, going.delivery, going.number)
    assert len(await desk.store.left("telegram")) == 1


# ------------------------------------------------------------------ many


async def test_no_more_are_asked_for_than_there_is_room(desk: LoopDesk) -> None:
    await desk.store.keep_all([(at(key), turn(waking())) for key in range(25)])
    desk.surface.room = 12
    assert [await desk.reminders.look() for _ in range(4)] == [12, 12, 1, 0]
    assert len(set(desk.surface.chats)) == 25
    desk.surface.room = 0
    await desk.store.keep(TWO, turn(waking()))
    assert await desk.reminders.look() == 0


async def test_oldest_comes_first(desk: LoopDesk) -> None:
    await desk.store.keep(ONE, turn(waking(wib(DUE_DAY, 8, 30))))
    await desk.store.keep(TWO, turn(waking(wib(DUE_DAY, 8))))
    desk.surface.room = 1
    await desk.reminders.look()
    assert desk.surface.chats == [TWO]


async def test_failing_chat_keeps_nobody_waiting(
    desk: LoopDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.store.keep_all([(at(key), turn(waking())) for key in range(15)])
    desk.surface.failing = {at(0), at(1)}
    desk.surface.room = 2
    for _ in range(9):
        await desk.reminders.look()
    assert sorted(desk.surface.chats) == sorted(at(key) for key in range(2, 15))
    assert desk.counted.errors == ["StoreAccessError"] * 2
    desk.surface.failing = set()
    monkeypatch.setattr(module, "_TRY_AGAIN", -1.0)
    desk.reminders._failed = dict.fromkeys(desk.reminders._failed, -1.0)
    assert await desk.reminders.look() == 2


async def test_how_late_they_are_is_told(desk: LoopDesk) -> None:
    await desk.reminders.count()
    await desk.store.keep_all([(at(key), turn(waking())) for key in range(3)])
    await desk.reminders.count()
    assert desk.counted.lates == [(0, 0.0), (3, 3600.0)]


async def test_loop_looks_until_it_is_stopped(
    desk: LoopDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAUSE", 0.001)
    monkeypatch.setattr(module, "_COUNT_EVERY", 2)
    stopped = asyncio.Event()
    running = asyncio.create_task(desk.reminders.run(stopped))
    await desk.store.keep(ONE, turn(waking()))
    async with asyncio.timeout(20):
        await desk.surface.spoke.wait()
        await desk.counted.again.wait()
    stopped.set()
    await running
    assert desk.surface.chats == [ONE]


# ------------------------------------------------------------------ where the store fails


async def test_nothing_is_said_that_cannot_be_stored(unwell: tuple[LoopDesk, Unwell]) -> None:
    desk, store = unwell
    await store.keep(ONE, turn(waking()))
    store.fails = True
    assert await desk.reminders.look() == 0
    await desk.reminders.count()
    with pytest.raises(StoreAccessError):
        await desk.conversations.claim(ONE)
    assert (desk.surface.said, desk.counted.lates) == ([], [])
    store.fails = False
    await desk.reminders.look()
    assert desk.surface.chats == [ONE]


async def test_nothing_is_claimed_before_the_newest_state_is_stored(
    unwell: tuple[LoopDesk, Unwell],
) -> None:
    desk, store = unwell
    await store.keep(ONE, turn(waking()))
    store.fails = True
    await desk.conversations.take(ONE, (said("halo", 1),))
    store.fails = False
    with pytest.raises(StoreAccessError, match=r"."):
        await desk.conversations.claim(ONE)
    await desk.conversations.save_again()
    desk.clock.goes_on(hours=1)
    assert len(await desk.conversations.claim(ONE)) == 1


# ------------------------------------------------------------------ at once, as in a terminal


async def test_terminal_is_told_at_once_and_from_eight_on(
    library: Library, store: Store, clock: MovingClock
) -> None:
    conversations = Conversations(library, store, clock, spread=timedelta())
    clock.now = wib("2026-11-21", 12)
    await store.keep(ELSEWHERE, turn(Session(state=STATE)))
    await conversations.answer(ELSEWHERE, TextSent("halo"))
    session = await conversations.session(ELSEWHERE)
    assert session.wake == wib(DUE_DAY, 8)
    assert await conversations.remind(ELSEWHERE) == ()
    clock.now = wib(DUE_DAY, 8)
    (reply,) = await conversations.remind(ELSEWHERE)
    assert reply.text.startswith("[remind-appeared")
    assert await conversations.remind(ELSEWHERE) == ()
    session = await conversations.session(ELSEWHERE)
    assert session.wake == wib("2026-12-02", 8)
    assert await store.left("terminal") == ()
