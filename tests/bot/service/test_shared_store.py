"""Conversations of several processes over one database: each act is taken once, none is lost."""

import asyncio
import io
from collections.abc import AsyncIterator, Sequence

import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.errors import MEMORY_FAILED, StoreAccessError, StoreError
from bot.service.turn import Act, Batch, Outgoing
from bot.store.postgres import SharedDatabase
from flows.dialogue.events import TextSent
from flows.library.library import Library
from tests.support.store.addresses import ONE, TWO
from tests.support.store.postgres_server import PostgresServer
from tests.support.store.reminding import DUE, STATE, waking
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import commanded, said, turn
from tests.support.time.moving_clock import wib

STORY = "sertif tokped blm muncul, selesai 3 nov"
ANSWERS = {"platform": "tokopedia", "completed": "2026-11-03"}


@pytest.fixture
async def stores(postgres: PostgresServer) -> AsyncIterator[list[SharedDatabase]]:
    url = await postgres.fresh()
    opened = [await SharedDatabase.open(url) for _ in range(3)]
    yield opened
    for one in opened:
        await one.close()


@pytest.fixture
def processes(library: Library, stores: list[SharedDatabase]) -> list[Conversations]:
    return [Conversations(library, store, standing_at(TODAY)) for store in stores]


def going_out(found: Sequence[tuple[Outgoing, ...]]) -> int:
    return sum(map(len, found))


async def sent_by_all(stores: list[SharedDatabase]) -> int:
    """Let each send what is its to send, and what follows it; return how much that was."""
    waiting = [(store, one) for store in stores for one in await store.left("telegram")]
    count = 0
    while waiting:
        store, one = waiting.pop(0)
        noted = await store.note_sent(one.number, chat=one.chat, asked=None, answers=())
        waiting += [(store, its) for its in noted]
        count += 1
    return count


async def test_act_brought_to_all_at_once_is_answered_once(
    processes: list[Conversations], stores: list[SharedDatabase]
) -> None:
    found = await asyncio.gather(*(one.take(ONE, [said(STORY, 7)]) for one in processes))
    assert going_out(found) == 1
    assert (await stores[0].load(ONE)).state.answers == ANSWERS
    assert (await stores[0].load(ONE)).taken == (7,)
    counted = await stores[0].counts(since=TODAY)
    assert sum(one.times for one in counted) == 1


async def test_acts_of_a_chat_at_once_lose_nothing(
    processes: list[Conversations], stores: list[SharedDatabase]
) -> None:
    acts = [commanded("bantuan", number) for number in range(12)]
    await asyncio.gather(
        *(processes[n % 3].take(ONE, [act]) for n, act in enumerate(acts)), return_exceptions=True
    )
    for act in acts:  # what was refused is brought again
        await processes[0].take(ONE, [act])
    assert sorted((await stores[0].load(ONE)).taken) == list(range(12))
    assert await sent_by_all(stores) == 12


async def test_only_who_is_slower_takes_again(
    processes: list[Conversations], stores: list[SharedDatabase]
) -> None:
    asked = [Batch(chat=chat, done=(said(STORY, 7),)) for chat in (ONE, TWO)]
    found = await asyncio.gather(*(one.take_all(asked) for one in processes))
    answered = [going for its in found for going in its if isinstance(going, tuple) and going]
    assert len(answered) == 2
    for chat in (ONE, TWO):
        assert (await stores[0].load(chat)).taken == (7,)


async def test_reminder_is_claimed_by_one(library: Library, stores: list[SharedDatabase]) -> None:
    await stores[0].keep(ONE, turn(waking(DUE, STATE)))
    processes = [Conversations(library, store, lambda: wib("2026-12-01", 9)) for store in stores]
    found = await asyncio.gather(*(one.claim(ONE) for one in processes))
    assert going_out(found) == 1
    ((claimed,),) = [its for its in found if its]
    owner = processes[[bool(its) for its in found].index(True)]
    await owner.unclaim(ONE, claimed.delivery, claimed.number)
    assert going_out([await processes[0].claim(ONE)]) == 1


async def test_group_is_answered_and_terminal_too(
    processes: list[Conversations], stores: list[SharedDatabase]
) -> None:
    act = Act(event=TextSent("review wajib?"), serial=5, message=5)
    for _ in range(2):
        await processes[0].take_in_group(TWO, act, bot="tes_bot", thread=None)
    assert len(await stores[0].left("telegram")) <= 1
    await asyncio.gather(*(one.answer(ONE, TextSent(STORY)) for one in processes))
    assert (await stores[0].load(ONE)).state.answers == ANSWERS


# ------------------------------------------------------------------ a database that is away


@pytest.fixture
async def failing(library: Library, postgres: PostgresServer) -> Conversations:
    """Return conversations whose store has just been closed: every access fails."""
    store = await SharedDatabase.open(await postgres.fresh())
    await store.close()
    return Conversations(library, store, standing_at(TODAY))


async def test_nothing_is_taken_and_nothing_remembered(
    failing: Conversations, log: io.StringIO
) -> None:
    (found,) = await failing.take_all([Batch(chat=ONE, done=(said(STORY, 1),))])
    assert isinstance(found, StoreAccessError)
    with pytest.raises(StoreError):
        await failing.take(ONE, [said(STORY, 1)])
    with pytest.raises(StoreError):
        await failing.take_in_group(ONE, said("halo", 2), bot="tes_bot", thread=None)
    assert failing._unsaved == {}
    assert "state not loaded: closed" in log.getvalue()


async def test_terminal_is_told(failing: Conversations) -> None:
    (reply,) = await failing.answer(ONE, TextSent("halo"))
    assert reply.text == MEMORY_FAILED


async def test_what_was_loaded_and_could_not_be_kept_is_an_error(
    library: Library, postgres: PostgresServer, log: io.StringIO
) -> None:
    store = await SharedDatabase.open(await postgres.fresh())
    conversations = Conversations(library, store, standing_at(TODAY))
    await store._writing.close()
    with pytest.raises(StoreAccessError):
        await conversations.take(ONE, [said(STORY, 1)])
    assert conversations._unsaved == {}
    assert "state not saved: closed" in log.getvalue()
    await store.close()
