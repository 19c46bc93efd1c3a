"""Memory and Database behave alike: what the one keeps of a chat, the other does."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.service.turn import JournalEntries, Session
from bot.store.memory import MemoryStore
from bot.store.sqlite import Database
from flows.dialogue.state import State
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, turn, turns

Move = Callable[[MemoryStore | Database], Awaitable[Any]]

chats = st.sampled_from(["1", "2"])
numbers = st.integers(1, 8)
moves: st.SearchStrategy[Move] = st.one_of(
    st.builds(lambda c, t: lambda store: store.keep(c, t), chats, turns),
    st.builds(lambda c: lambda store: store.load(c), chats),
    st.builds(lambda n, d: lambda store: store.note_done(n, d), numbers, st.integers(0, 5)),
    st.builds(
        lambda n, c, m, a: lambda store: store.note_sent(n, chat=c, asked=m, answers=a),
        numbers,
        chats,
        st.none() | st.integers(1, 5),
        st.lists(st.integers(0, 999), max_size=3).map(tuple),
    ),
    st.builds(lambda c: lambda store: store.note_gone(c), chats),
)


@settings(max_examples=60)
@given(st.lists(moves, max_size=12))
def test_same_moves_lead_to_the_same_memory(path: list[Move]) -> None:
    asyncio.run(compare(path))


async def compare(path: list[Move]) -> None:
    memory, database = MemoryStore(), await Database.open(Path(":memory:"))
    try:
        for move in path:
            assert await move(memory) == await move(database)
        for chat in "12":
            assert await memory.load(chat) == await database.load(chat)
        left = [(item.number, (item.chat, item.delivery)) for item in await database.left()]
        assert left == sorted(memory.outbox.items())
    finally:
        await database.close()


async def test_what_was_erased_cannot_be_noted() -> None:
    memory = MemoryStore()
    (number,) = await memory.keep("1", turn(Session(), HALO))
    await memory.keep("1", turn(None, erased=True))
    await memory.note_done(number, 1)
    await memory.note_sent(number, chat="1", asked=1, answers=(2,))
    assert (memory.sessions, memory.outbox) == ({}, {})


async def test_answers_belong_to_the_last_message() -> None:
    memory = MemoryStore()
    for asked, answers in ((5, (70,)), (4, ())):
        session = Session(state=State(), before=State(), message=5)
        (number,) = await memory.keep("1", turn(session, HALO))
        await memory.note_sent(number, chat="1", asked=asked, answers=(70,))
        assert (await memory.load("1")).answer_messages == answers


async def test_journal_counts_a_day() -> None:
    memory, notes = MemoryStore(), JournalEntries(day=TODAY, outcomes=(("answered", "sim"),))
    for chat in "12":
        await memory.keep(chat, turn(Session(), notes=notes))
    assert memory.journal == {(TODAY, "answered", "sim"): 2}
