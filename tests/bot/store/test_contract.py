"""What every store promises (bot.service.ports), over all there are; and that they agree."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.service.ports import Store
from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.service.turn import Delivery, JournalEntries, Session, Unsent
from bot.store.memory import MemoryStore
from bot.store.postgres import SharedDatabase
from bot.store.sqlite import Database
from flows.dialogue.effects import RecordUnanswered, RecordWaiting
from flows.dialogue.replies import Reply
from flows.dialogue.state import State
from tests.support.store.addresses import ELSEWHERE, ONE, TWO, at
from tests.support.store.postgres_server import PostgresServer
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, moments, turn, turns

BEFORE: Final = TODAY - timedelta(days=1)
SESSION: Final = Session(
    state=State(round=2, active=True, answers={"platform": "tokopedia"}),
    taken=(7, 9, 8),
    before=State(round=2),
    message=5,
    wake=datetime(2026, 12, 1, 1, 30, tzinfo=UTC),
)
MISSED: Final = RecordUnanswered(outcome="fallback", topics=("sim", "npwp"), text="qwrtz")
NOTES: Final = JournalEntries(day=TODAY, outcomes=(("fallback", "sim"),), unanswered=(MISSED,))
LONG_AGO: Final = date(2020, 1, 1)
SOME_DAY: Final = date(9999, 1, 1)


STORES: Final = ("memory", "sqlite", "postgres")


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, path: Path) -> AsyncIterator[Store]:
    opened: Store
    match request.param:
        case "memory":
            opened = MemoryStore()
        case "sqlite":
            opened = await Database.open(path)
        case _:
            server: PostgresServer = request.getfixturevalue("postgres")
            opened = await SharedDatabase.open(await server.fresh())
    yield opened
    await opened.close()


async def numbers(store: Store, surface: str = "telegram") -> list[int]:
    return [left.number for left in await store.left(surface)]


def counted(*outcomes: tuple[str, str], day: date = TODAY) -> JournalEntries:
    return JournalEntries(day=day, outcomes=outcomes)


def missed(text: str, day: date = TODAY) -> JournalEntries:
    one = RecordUnanswered(outcome="fallback", topics=(), text=text)
    return JournalEntries(day=day, unanswered=(one,))


# ------------------------------------------------------------------ sessions


async def test_unknown_chat_is_new(store: Store) -> None:
    assert await store.load(ONE) == Session()


async def test_kept_session_comes_back_whole(store: Store) -> None:
    await store.keep(ONE, turn(SESSION))
    assert await store.load(ONE) == SESSION


async def test_keeping_again_replaces_all(store: Store) -> None:
    await store.keep(ONE, turn(SESSION))
    await store.keep(ONE, turn(Session()))
    assert await store.load(ONE) == Session()


async def test_turn_without_session_leaves_what_there_is(store: Store) -> None:
    await store.keep(ONE, turn(SESSION))
    await store.keep(ONE, turn(None, HALO))
    assert await store.load(ONE) == SESSION


async def test_same_key_on_another_surface_is_another_chat(store: Store) -> None:
    await store.keep(ONE, turn(SESSION))
    assert await store.load(ELSEWHERE) == Session()
    await store.keep(ELSEWHERE, turn(Session(taken=(1,))))
    assert await store.load_all((ELSEWHERE, ONE)) == [Session(taken=(1,)), SESSION]


async def test_many_chats_are_loaded_in_the_order_asked_for(store: Store) -> None:
    given = [(at(key), turn(Session(taken=(key,)))) for key in range(50)]
    await store.keep_all(given)
    found = await store.load_all([at(key) for key in (49, 99, 0, 7)])
    assert found == [Session(taken=(49,)), Session(), Session(taken=(0,)), Session(taken=(7,))]


async def test_none_asked_for_is_none_found(store: Store) -> None:
    assert (await store.load_all(()), await store.keep_all(())) == ([], [])


async def test_many_at_once_do_not_mix(store: Store) -> None:
    chats = [at(number) for number in range(50)]
    kept = (store.keep(chat, turn(Session(taken=(int(chat.key),)), HALO)) for chat in chats)
    given = await asyncio.gather(*kept)
    found = await asyncio.gather(*(store.load(chat) for chat in chats))
    assert [session.taken for session in found] == [(int(chat.key),) for chat in chats]
    assert {left.chat: left.number for left in await store.left("telegram")} == {
        chat: number for chat, (number,) in zip(chats, given, strict=True)
    }


async def test_turns_of_a_chat_are_kept_in_their_order(store: Store) -> None:
    later = (store.keep(ONE, turn(Session(taken=(key,)), erased=key == 3)) for key in range(5))
    await asyncio.gather(*later)
    assert await store.load(ONE) == Session(taken=(4,))


# ------------------------------------------------------------------ outbox


async def test_answers_are_left_in_the_order_of_their_keeping(store: Store) -> None:
    given = [
        Delivery(replies=(Reply(text=text),), asked=place) for place, text in enumerate("abcd")
    ]
    first = await store.keep_all([(TWO, turn(SESSION, *given[:2])), (ONE, turn(None, given[2]))])
    (last,) = await store.keep(TWO, turn(None, given[3]))
    assert first == [(1, 2), (3,)]
    assert await store.left("telegram") == tuple(
        Unsent(number=number, chat=chat, delivery=delivery)
        for number, chat, delivery in zip((1, 2, 3, last), (TWO, TWO, ONE, TWO), given, strict=True)
    )


async def test_each_surface_is_left_its_own(store: Store) -> None:
    (ours,) = await store.keep(ONE, turn(SESSION, HALO))
    (its,) = await store.keep(ELSEWHERE, turn(SESSION, HALO))
    assert (await numbers(store), await numbers(store, "terminal")) == ([ours], [its])
    assert await store.left("web") == ()


async def test_done_acts_are_noted(store: Store) -> None:
    ((first,), (second,)) = [await store.keep(ONE, turn(SESSION, HALO)) for _ in range(2)]
    await store.note_done(second, 3)
    assert [(left.number, left.delivery.done) for left in await store.left("telegram")] == [
        (first, 0),
        (second, 3),
    ]


async def test_number_is_never_given_twice(store: Store) -> None:
    (first,) = await store.keep(ONE, turn(SESSION, HALO))
    await store.note_sent(first, chat=ONE, asked=None, answers=())
    (second,) = await store.keep(ONE, turn(SESSION, HALO))
    assert second > first


async def test_new_answer_takes_the_place_of_an_unsent_one(store: Store) -> None:
    (first,) = await store.keep(ONE, turn(SESSION, HALO))
    (second,) = await store.keep(ONE, turn(SESSION, HALO, instead_of=first))
    assert await numbers(store) == [second]


@pytest.mark.parametrize(("asked", "answers"), [(5, (70, 71)), (4, ()), (None, ())])
async def test_sent_answer_is_noted_with_the_message_it_answers(
    store: Store, asked: int | None, answers: tuple[int, ...]
) -> None:
    (number,) = await store.keep(ONE, turn(SESSION, HALO))
    await store.keep(TWO, turn(SESSION))
    await store.note_sent(number, chat=ONE, asked=asked, answers=(70, 71))
    assert await numbers(store) == []
    assert (await store.load(ONE)).answer_messages == answers
    assert (await store.load(TWO)).answer_messages == ()


async def test_many_notes_at_once_are_all_noted(store: Store) -> None:
    chats = [at(key) for key in range(20)]
    kept = await store.keep_all([(chat, turn(SESSION, HALO)) for chat in chats])
    sent = zip(chats, kept, strict=True)
    noting = [
        store.note_sent(number, chat=chat, asked=5, answers=(int(chat.key),))
        for chat, its in sent
        if not isinstance(its, BaseException)
        for number in its
    ]
    await asyncio.gather(*noting, store.note_done(1, 2))
    assert await numbers(store) == []
    found = [(await store.load(chat)).answer_messages for chat in chats]
    assert found == [(int(chat.key),) for chat in chats]


async def test_gone_chat_gets_nothing_more_and_keeps_its_place(store: Store) -> None:
    for chat in (ONE, TWO, ELSEWHERE):
        await store.keep(chat, turn(SESSION, HALO))
    await store.note_gone(ONE)
    assert [left.chat for left in await store.left("telegram")] == [TWO]
    assert [left.chat for left in await store.left("terminal")] == [ELSEWHERE]
    assert await store.load(ONE) == SESSION


async def test_who_keeps_alone_sends_all_and_is_left_nothing(store: Store) -> None:
    (first, second) = await store.keep(ONE, turn(SESSION, HALO, HALO))
    (third,) = await store.keep(ONE, turn(SESSION, HALO))
    assert all(store.sends(number) for number in (first, second, third))
    assert await store.sweep("telegram") == ()
    assert await store.note_sent(first, chat=ONE, asked=5, answers=()) == ()
    assert await numbers(store) == [second, third]


async def test_turn_that_goes_on_from_what_is_stored_is_kept(store: Store) -> None:
    for taken in range(3):
        before = await store.load(ONE)
        after = replace(turn(Session(taken=(taken,))), after=before.version)
        await store.keep(ONE, after)
    assert await store.load(ONE) == Session(taken=(2,))


async def test_noting_what_is_not_there_does_nothing(store: Store) -> None:
    await store.note_done(7, 1)
    await store.note_sent(7, chat=ONE, asked=5, answers=(70,))
    await store.note_gone(ONE)
    assert (await store.load(ONE), await numbers(store)) == (Session(), [])


async def test_state_without_a_reminder_is_kept_with_it(store: Store) -> None:
    reminder = Delivery(replies=(Reply(text="Sudah muncul?"),), unsaid=State(round=7))
    (number,) = await store.keep(ONE, turn(SESSION, reminder))
    (left,) = await store.left("telegram")
    assert (left.number, left.delivery) == (number, reminder)


# ------------------------------------------------------------------ who wakes

DUE: Final = datetime(2026, 12, 1, 2, tzinfo=UTC)


def waking(minutes: int | None) -> Session:
    """Return a session that wakes so many minutes after DUE; None: never."""
    return Session(wake=None if minutes is None else DUE + timedelta(minutes=minutes))


async def test_who_is_due_comes_oldest_first(store: Store) -> None:
    wakes = {7: 0, 3: -5, 9: 1, 4: -90, 5: None}
    await store.keep_all([(at(key), turn(waking(wake))) for key, wake in wakes.items()])
    assert await store.due("telegram", now=DUE, most=9) == (at(4), at(3), at(7))
    assert await store.due("telegram", now=DUE, most=2) == (at(4), at(3))
    assert await store.late("telegram", now=DUE) == (3, DUE - timedelta(minutes=90))


async def test_nobody_is_due_at_first_or_on_another_surface(store: Store) -> None:
    await store.keep(ELSEWHERE, turn(waking(0)))
    assert await store.due("telegram", now=DUE, most=9) == ()
    assert await store.late("telegram", now=DUE) == (0, None)
    assert await store.due("terminal", now=DUE, most=9) == (ELSEWHERE,)


async def test_reminder_is_put_and_its_chat_no_longer_due(store: Store) -> None:
    await store.keep(ONE, turn(waking(0)))
    (number,) = await store.keep(ONE, turn(waking(60), HALO, unasked=True))
    assert await store.due("telegram", now=DUE, most=9) == ()
    assert await numbers(store) == [number]
    assert await store.load(ONE) == waking(60)


async def test_gone_chat_wakes_when_it_comes_back_and_not_before(store: Store) -> None:
    await store.keep(ONE, turn(waking(0)))
    await store.note_gone(ONE)
    assert await store.due("telegram", now=DUE, most=9) == ()
    assert await store.late("telegram", now=DUE) == (0, None)
    await store.keep(ONE, turn(waking(-1), unasked=True))
    assert await store.due("telegram", now=DUE, most=9) == ()
    await store.keep(ONE, turn(waking(0)))
    assert await store.due("telegram", now=DUE, most=9) == (ONE,)


async def test_what_is_erased_or_forgotten_wakes_nobody(store: Store) -> None:
    await store.keep_all([(chat, turn(waking(0))) for chat in (ONE, TWO)])
    await store.keep(ONE, turn(None, erased=True))
    assert await store.due("telegram", now=DUE, most=9) == (TWO,)
    await store.forget(idle=SOME_DAY, journal=LONG_AGO)
    assert await store.due("telegram", now=DUE, most=9) == ()


async def test_chat_that_is_not_kept_is_not_begun_by_a_reminder(store: Store) -> None:
    await store.keep(ONE, turn(waking(0), unasked=True))
    assert await store.load(ONE) == Session()
    assert await store.forget(idle=SOME_DAY, journal=LONG_AGO) == 0


# ------------------------------------------------------------------ journal and inbox


async def test_outcomes_add_up_and_the_most_usual_comes_first(store: Store) -> None:
    for day in (BEFORE, TODAY, TODAY):
        await store.keep(ONE, turn(None, notes=counted(("verdict", "wait"), day=day)))
    await store.keep(TWO, turn(None, notes=counted(("fallback", ""), ("answered", "sim"))))
    rest = [Count("answered", "sim", 1), Count("fallback", "", 1)]
    assert await store.counts(since=BEFORE) == [Count("verdict", "wait", 3), *rest]
    assert await store.counts(since=TODAY) == [Count("verdict", "wait", 2), *rest]
    assert await store.counts(since=SOME_DAY) == []


async def test_questions_come_oldest_first_and_since_a_day(store: Store) -> None:
    await store.keep(ONE, turn(SESSION, notes=missed("lama", BEFORE)))
    await store.keep_all([(TWO, turn(SESSION, notes=NOTES)), (ONE, turn(SESSION, notes=NOTES))])
    one = UnansweredQuestion(day=TODAY, outcome="fallback", topics=("sim", "npwp"), text="qwrtz")
    assert await store.questions(since=TODAY) == [one, one]
    assert [one.text for one in await store.questions(since=BEFORE)] == ["lama", "qwrtz", "qwrtz"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", []),
        (" \n ", []),
        (" akun kehack ", ["akun kehack"]),
        ("a" * 4096, ["a" * 300]),
        ("akun \ud83d kehack", ["akun ? kehack"]),
        ("akun \0kehack", ["akun kehack"]),
        ("\0", []),
    ],
)
async def test_question_is_kept_as_far_as_it_says_something(
    store: Store, text: str, kept: list[str]
) -> None:
    await store.keep(ONE, turn(None, notes=missed(text)))
    assert [question.text for question in await store.questions(since=TODAY)] == kept


# ------------------------------------------------------------------ waiting times


def waited(
    *days: int, platform: str = "tokopedia", year: int = 2026, seen: date = TODAY, **undone: bool
) -> JournalEntries:
    found = (
        RecordWaiting(platform=platform, year=year, days=one, seen=seen, **undone) for one in days
    )
    return JournalEntries(day=TODAY, waited=tuple(found))


async def test_waits_add_up_in_their_order(store: Store) -> None:
    for notes in (waited(9, 2, 9), waited(2, seen=BEFORE), waited(1, platform="kemnaker")):
        await store.keep(ONE, turn(None, notes=notes))
    await store.keep(TWO, turn(None, notes=waited(9, year=2025)))
    rest = [WaitCount("tokopedia", 2025, 9, 1)]
    one, nine = WaitCount("kemnaker", 2026, 1, 1), WaitCount("tokopedia", 2026, 9, 2)
    two = WaitCount("tokopedia", 2026, 2, 2)
    assert await store.waits(since=BEFORE) == [one, *rest, two, nine]
    assert await store.waits(since=TODAY) == [one, *rest, replace(two, times=1), nine]
    assert await store.waits(since=SOME_DAY) == []


async def test_what_is_taken_back_is_counted_no_more(store: Store) -> None:
    await store.keep(ONE, turn(None, notes=waited(4, 4, 5, seen=BEFORE)))
    await store.keep(ONE, turn(None, notes=waited(4, 5, seen=BEFORE, undone=True)))
    assert await store.waits(since=BEFORE) == [WaitCount("tokopedia", 2026, 4, 1)]


async def test_no_more_is_taken_back_than_was_counted(store: Store) -> None:
    for _ in range(2):
        await store.keep(ONE, turn(None, notes=waited(4, undone=True)))
    await store.keep(ONE, turn(None, notes=waited(4)))
    for _ in range(2):
        await store.keep(ONE, turn(None, notes=waited(4, undone=True)))
    await store.keep(ONE, turn(None, notes=waited(4)))
    assert await store.waits(since=TODAY) == [WaitCount("tokopedia", 2026, 4, 1)]


async def test_waits_belong_to_nobody_and_are_forgotten_by_the_day(store: Store) -> None:
    await store.keep(ONE, turn(SESSION, notes=waited(4, seen=BEFORE)))
    await store.keep(ONE, turn(SESSION, notes=waited(4)))
    await store.keep(ONE, turn(None, erased=True))
    assert await store.waits(since=BEFORE) == [WaitCount("tokopedia", 2026, 4, 2)]
    assert await store.forget(idle=LONG_AGO, journal=TODAY) == 1
    assert await store.waits(since=BEFORE) == [WaitCount("tokopedia", 2026, 4, 1)]


# ------------------------------------------------------------------ erasing and forgetting


async def test_erasing_takes_all_of_one_chat_and_of_no_other(store: Store) -> None:
    for chat in (ONE, TWO, ELSEWHERE):
        await store.keep(chat, turn(SESSION, HALO, notes=NOTES))
    await store.keep(ONE, turn(None, erased=True))
    assert await store.load_all((ONE, TWO, ELSEWHERE)) == [Session(), SESSION, SESSION]
    assert [left.chat for left in await store.left("telegram")] == [TWO]
    assert [left.chat for left in await store.left("terminal")] == [ELSEWHERE]
    assert await store.counts(since=TODAY) == [Count("fallback", "sim", 3)]
    assert len(await store.questions(since=TODAY)) == 3


async def test_what_follows_an_erasure_in_the_same_turn_is_kept(store: Store) -> None:
    await store.keep(ONE, turn(SESSION, HALO))
    (number,) = await store.keep(ONE, turn(Session(taken=(9,)), HALO, erased=True))
    assert await store.load(ONE) == Session(taken=(9,))
    assert await numbers(store) == [number]


async def test_what_was_erased_cannot_be_noted(store: Store) -> None:
    (number,) = await store.keep(ONE, turn(SESSION, HALO))
    await store.keep(ONE, turn(None, erased=True))
    await store.note_done(number, 1)
    await store.note_sent(number, chat=ONE, asked=5, answers=(2,))
    assert (await store.load(ONE), await numbers(store)) == (Session(), [])


async def test_forgetting_counts_the_rows(store: Store) -> None:
    await store.keep(ONE, turn(SESSION, HALO, notes=NOTES))
    assert await store.forget(idle=LONG_AGO, journal=LONG_AGO) == 0
    assert await store.forget(idle=SOME_DAY, journal=LONG_AGO) == 2
    assert (await store.load(ONE), await numbers(store)) == (Session(), [])
    assert await store.forget(idle=SOME_DAY, journal=SOME_DAY) == 2
    assert await store.counts(since=LONG_AGO) == []
    assert await store.questions(since=LONG_AGO) == []


async def test_journal_is_forgotten_by_the_day(store: Store) -> None:
    for day in (BEFORE, TODAY):
        await store.keep(ONE, turn(None, notes=counted(("answered", ""), day=day)))
        await store.keep(ONE, turn(None, notes=missed("apa", day)))
    assert await store.forget(idle=LONG_AGO, journal=TODAY) == 2
    assert await store.counts(since=LONG_AGO) == [Count("answered", "", 1)]
    assert [question.day for question in await store.questions(since=LONG_AGO)] == [TODAY]


async def test_check_changes_nothing(store: Store) -> None:
    await store.keep(ONE, turn(SESSION, HALO))
    await store.check()
    assert (await store.load(ONE), len(await numbers(store))) == (SESSION, 1)


# ------------------------------------------------------------------ they agree

Move = Callable[[Store], Awaitable[Any]]

chats = st.sampled_from([ONE, TWO, ELSEWHERE])
places = st.integers(1, 8)
several = st.lists(chats, unique=True, max_size=3)
days = st.sampled_from([date(2026, 1, 1), date(2026, 7, 1)])
moves: st.SearchStrategy[Move] = st.one_of(
    st.builds(lambda c, t: lambda store: store.keep(c, t), chats, turns),
    st.builds(
        lambda cs, ts: lambda store: store.keep_all(list(zip(cs, ts, strict=False))),
        several,
        # Whom an answer is instead of has been told before: never one of the same batch.
        st.lists(turns.map(lambda t: replace(t, instead_of=None)), min_size=3, max_size=3),
    ),
    st.builds(lambda cs: lambda store: store.load_all(cs), several),
    st.builds(lambda s: lambda store: store.left(s), st.sampled_from(["telegram", "terminal"])),
    st.builds(lambda n, d: lambda store: store.note_done(n, d), places, st.integers(0, 5)),
    st.builds(
        lambda n, c, m, a: lambda store: store.note_sent(n, chat=c, asked=m, answers=a),
        places,
        chats,
        st.none() | st.integers(1, 5),
        st.lists(st.integers(0, 999), max_size=3).map(tuple),
    ),
    st.builds(lambda c: lambda store: store.note_gone(c), chats),
    st.builds(
        lambda s, m, n: lambda store: store.due(s, now=m, most=n),
        st.sampled_from(["telegram", "terminal"]),
        moments,
        st.integers(0, 3),
    ),
    st.builds(lambda m: lambda store: store.late("telegram", now=m), moments),
    st.builds(lambda d: lambda store: store.counts(since=d), days),
    st.builds(lambda d: lambda store: store.questions(since=d), days),
    st.builds(lambda d: lambda store: store.waits(since=d), days),
    st.builds(lambda d: lambda store: store.forget(idle=LONG_AGO, journal=d), days),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(moves, max_size=12))
def test_same_moves_lead_to_the_same_memory(path: list[Move]) -> None:
    async def run() -> None:
        with TemporaryDirectory() as folder:
            await compare(path, await Database.open(Path(folder) / "bot.sqlite3"))

    asyncio.run(run())


@settings(max_examples=60, deadline=None)
@given(path=st.lists(moves, max_size=12))
def test_same_moves_lead_to_the_same_memory_in_postgres(
    postgres: PostgresServer, path: list[Move]
) -> None:
    async def run() -> None:
        await compare(path, await SharedDatabase.open(await postgres.fresh()))

    asyncio.run(run())


async def compare(path: list[Move], database: Store) -> None:
    memory = MemoryStore()
    try:
        for move in path:
            assert await move(memory) == await move(database)
        for chat in (ONE, TWO, ELSEWHERE):
            assert await memory.load(chat) == await database.load(chat)
        for surface in ("telegram", "terminal"):
            assert await memory.left(surface) == await database.left(surface)
    finally:
        await database.close()
