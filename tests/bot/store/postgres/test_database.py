"""Several processes share a database: what the contract of one process does not see."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import asyncpg
import pytest

from bot.service.clock import wib_now
from bot.service.errors import StoreAccessError, StoreStaleError
from bot.service.turn import (
    Address,
    Delivery,
    JournalEntries,
    Session,
    TurnResult,
    Unsent,
)
from bot.store.postgres import SharedDatabase
from bot.store.postgres.locks import lock_number
from flows.dialogue.replies import Reply
from flows.dialogue.state import State
from tests.bot.store.postgres.conftest import OpensStore
from tests.support.store.addresses import ONE, TWO, at
from tests.support.talk.turns import HALO, turn

DUE: Final = datetime(2026, 12, 1, 2, tzinfo=UTC)


def say(text: str) -> Delivery:
    return Delivery(replies=(Reply(text=text),))


def said(found: Sequence[Unsent]) -> list[str]:
    return [reply.text for one in found for reply in one.delivery.replies]


async def sent(
    store: SharedDatabase, numbers: Sequence[int], chat: Address = ONE
) -> tuple[Unsent, ...]:
    """Note deliveries as sent; return what is to follow the last of them."""
    following: tuple[Unsent, ...] = ()
    for number in numbers:
        following = await store.note_sent(number, chat=chat, asked=None, answers=())
    return following


# ------------------------------------------------------------------ who goes on from what


async def test_who_is_slower_is_told_and_leaves_nothing(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    await ours.keep(ONE, turn(Session(taken=(1,))))
    loaded = await ours.load(ONE), await theirs.load(ONE)
    await ours.keep(ONE, replace(turn(Session(taken=(2,))), after=loaded[0].version))
    late = replace(turn(Session(taken=(3,)), HALO), after=loaded[1].version)
    with pytest.raises(StoreStaleError):
        await theirs.keep(ONE, late)
    assert await theirs.load(ONE) == Session(taken=(2,))
    assert await theirs.left("telegram") == ()


async def test_of_two_who_begin_a_chat_one_does(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    new = [(await store.load(ONE)).version for store in (ours, theirs)]
    kept = await asyncio.gather(
        *(
            store.keep(ONE, replace(turn(Session(taken=(place,))), after=version))
            for place, (store, version) in enumerate(zip((ours, theirs), new, strict=True))
        ),
        return_exceptions=True,
    )
    assert [type(one) for one in kept if one != ()] == [StoreStaleError]


async def test_one_who_is_slower_spoils_no_other(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    loaded = await theirs.load_all((ONE, TWO))
    versions = [one.version for one in loaded if isinstance(one, Session)]
    await ours.keep(ONE, turn(Session(taken=(1,))))
    turns = [
        (chat, replace(turn(Session(taken=(2,)), HALO), after=version))
        for chat, version in zip((ONE, TWO), versions, strict=True)
    ]
    first, second = await theirs.keep_all(turns)
    assert isinstance(first, StoreStaleError)
    assert [left.number for left in await theirs.left("telegram")] == list(second)  # type: ignore[arg-type]
    assert await ours.load_all((ONE, TWO)) == [Session(taken=(1,)), Session(taken=(2,))]


async def test_what_was_erased_meanwhile_does_not_come_back(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    await ours.keep(ONE, turn(Session(taken=(1,))))
    old = await theirs.load(ONE)
    await ours.keep(ONE, turn(None, erased=True))
    with pytest.raises(StoreStaleError):
        await theirs.keep(ONE, replace(turn(old), after=old.version))
    for taken in range(3):
        await ours.keep(ONE, turn(Session(taken=(taken,))))
    with pytest.raises(StoreStaleError):
        await theirs.keep(ONE, replace(turn(old), after=old.version))
    assert await ours.load(ONE) == Session(taken=(2,))


async def test_each_act_of_many_processes_is_taken_once(opening: OpensStore) -> None:
    """Each adds its acts to the same chats, and goes on from what the others have stored."""
    chats = [at(key) for key in range(4)]
    stores = [await opening() for _ in range(3)]

    async def takes(store: SharedDatabase, serials: range) -> None:
        order = random.Random(serials.start)  # noqa: S311 - chance that comes again
        for serial in serials:
            mixed = order.sample(chats, len(chats))
            while mixed:
                loaded = await store.load_all(mixed)
                turns = [
                    (chat, replace(turn(_taking(one, serial)), after=one.version))
                    for chat, one in zip(mixed, loaded, strict=True)
                    if isinstance(one, Session)
                ]
                kept = await store.keep_all(turns)
                mixed = [c for c, its in zip(mixed, kept, strict=True) if its != ()]

    serials = [range(start, start + 10) for start in (0, 100, 200)]
    await asyncio.gather(*map(takes, stores, serials))
    expected = sorted(serial for its in serials for serial in its)
    for chat in chats:
        assert sorted((await stores[0].load(chat)).taken) == expected


def _taking(session: Session, serial: int) -> Session:
    return replace(session, taken=(*session.taken, serial))


async def test_batches_in_any_order_never_wait_for_each_other(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    there = [(at(key), turn(Session(taken=(key,)), HALO)) for key in range(100)]
    found = await asyncio.gather(ours.keep_all(there), theirs.keep_all(there[::-1]))
    assert [one for its in found for one in its if isinstance(one, BaseException)] == []


# ------------------------------------------------------------------ who sends what


async def test_answer_behind_another_process_is_sent_by_that(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    (first,) = await ours.keep(ONE, turn(Session(), say("a")))
    assert await theirs.keep(ONE, turn(Session(), say("b"), say("c"))) == ()
    assert await ours.keep(ONE, turn(Session(), say("d"))) == ()
    assert (await theirs.left("telegram"), await theirs.sweep("telegram")) == ((), ())
    following = await sent(ours, [first])
    assert said(following) == ["b", "c", "d"]
    assert all(ours.sends(one.number) for one in following)
    (last,) = await ours.keep(ONE, turn(Session(), say("e")))
    assert await sent(ours, [*(one.number for one in following), last]) == ()
    assert len(await theirs.keep(ONE, turn(Session(), say("f")))) == 1


async def test_other_chats_are_anybodys(ours: SharedDatabase, theirs: SharedDatabase) -> None:
    await ours.keep(ONE, turn(Session(), HALO))
    (number,) = await theirs.keep(TWO, turn(Session(), HALO))
    assert (theirs.sends(number), ours.sends(number)) == (True, False)


async def test_answer_taken_over_is_not_replaced(
    ours: SharedDatabase, theirs: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    (number,) = await ours.keep(ONE, turn(Session(), say("a")))
    await db.execute("UPDATE owners SET until = now() WHERE owner = $1", ours._member.owner)
    assert said(await theirs.sweep("telegram")) == ["a"]
    assert await ours.keep(ONE, turn(Session(), say("b"), instead_of=number)) == ()
    assert said(await sent(theirs, [number])) == ["b"]


async def test_what_a_dead_process_leaves_is_taken_over_once(
    opening: OpensStore, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    dead, one, two = [await opening() for _ in range(3)]
    (first, second) = await dead.keep(ONE, turn(Session(), say("a"), say("b")))
    await dead.keep(TWO, turn(Session(), say("c")))
    await dead.note_done(first, 1)
    assert await one.sweep("telegram") == ()
    await db.execute("UPDATE owners SET until = now() WHERE owner = $1", dead._member.owner)
    assert await one.sweep("terminal") == ()
    found = await asyncio.gather(one.sweep("telegram"), two.sweep("telegram"))
    left = sorted((its for all_its in found for its in all_its), key=lambda its: its.number)
    assert said(left) == ["a", "b", "c"]
    assert [its.delivery.done for its in left] == [1, 0, 0]
    assert await one.sweep("telegram") == ()
    owner = next(store for store in (one, two) if store.sends(first))
    assert owner.sends(second)


async def test_what_waits_behind_a_dead_process_is_taken_over_with_it(
    ours: SharedDatabase, theirs: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await ours.keep(ONE, turn(Session(), say("a")))
    await theirs.keep(ONE, turn(Session(), say("b")))
    await db.execute("UPDATE owners SET until = now() WHERE owner = $1", ours._member.owner)
    assert said(await theirs.sweep("telegram")) == ["a", "b"]


async def test_process_that_ends_leaves_its_answers_at_once(opening: OpensStore) -> None:
    before = await opening()
    await before.keep(ONE, turn(Session(), say("a")))
    after = await opening()
    assert await after.left("telegram") == ()
    await before.close()
    assert said(await after.left("telegram")) == ["a"]
    assert said(await after.left("telegram")) == ["a"]
    assert await after.sweep("telegram") == ()


async def test_more_than_fit_in_one_transaction_are_left(opening: OpensStore) -> None:
    before, after = await opening(), await opening()
    await before.keep_all([(at(key), turn(Session(), HALO)) for key in range(450)])
    await before.close()
    assert len(await after.left("telegram")) == 450


async def test_process_that_stood_still_sends_nothing_until_it_has_begun_anew(
    ours: SharedDatabase, theirs: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    (number,) = await ours.keep(ONE, turn(Session(), say("a")))
    await db.execute("UPDATE owners SET until = now() WHERE owner = $1", ours._member.owner)
    await ours._member.renew()
    assert not ours.sends(number)
    await ours.note_done(number, 1)  # it may be another's by now
    (again,) = await ours.sweep("telegram")
    assert (again.number, again.delivery.done, ours.sends(number)) == (number, 0, True)
    assert await theirs.sweep("telegram") == ()


async def test_answer_whose_storing_was_never_heard_of_is_sent(ours: SharedDatabase) -> None:
    (number,) = await ours.keep(ONE, turn(Session(), say("a")))
    ours._member.drop(number)  # as if the connection had gone with the commit
    assert said(await ours.sweep("telegram")) == ["a"]


async def test_erasing_takes_what_another_process_was_to_send(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    (number,) = await ours.keep(ONE, turn(Session(), say("a")))
    (rest,) = await theirs.keep(ONE, turn(None, say("b"), erased=True))
    assert await sent(ours, [number]) == ()
    assert [one.number for one in await theirs.left("telegram")] == [rest]


async def test_erased_and_gone_ones_are_not_sent(ours: SharedDatabase) -> None:
    (first,) = await ours.keep(ONE, turn(Session(), say("a")))
    (second,) = await ours.keep(TWO, turn(Session(), say("a")))
    await ours.keep(ONE, turn(None, erased=True))
    await ours.note_gone(TWO)
    assert (ours.sends(first), ours.sends(second)) == (False, False)


# ------------------------------------------------------------------ who reminds


async def test_one_process_reminds_and_another_after_it(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    await ours.keep(ONE, turn(Session(wake=DUE)))
    for _ in range(2):
        assert await ours.due("telegram", now=DUE, most=9) == (ONE,)
        assert await theirs.due("telegram", now=DUE, most=9) == ()
    assert await theirs.late("telegram", now=DUE) == (1, DUE)
    await ours.close()
    assert await theirs.due("telegram", now=DUE, most=9) == (ONE,)


# ------------------------------------------------------------------ what fails


async def test_chat_that_another_process_holds_fails_alone(ours: SharedDatabase, url: str) -> None:
    holder = await asyncpg.connect(url)
    try:
        async with holder.transaction():
            await holder.execute("SELECT pg_advisory_xact_lock($1)", lock_number(ONE))
            first, second = await ours.keep_all([(c, turn(Session(), HALO)) for c in (ONE, TWO)])
    finally:
        await holder.close()
    assert isinstance(first, StoreAccessError)
    assert (first.log, first.retry_after) == ("LockNotAvailableError 55P03", 1.0)
    assert not isinstance(second, BaseException)
    assert await ours.keep(ONE, turn(Session(), HALO))


@pytest.mark.parametrize("key", ["nol\0", "\ud83d"])
async def test_what_cannot_be_written_fails_alone(ours: SharedDatabase, key: str) -> None:
    first, second = await ours.keep_all(
        [(at(key), turn(Session(), HALO)), (TWO, turn(Session(), HALO))]
    )
    assert isinstance(first, StoreAccessError)
    assert not isinstance(second, BaseException)


async def test_closed_store_fails(opening: OpensStore) -> None:
    store = await opening()
    await store.close()
    for asked in (
        store.load(ONE),
        store.keep(ONE, turn(Session())),
        store.check(),
        store.note_gone(ONE),
    ):
        with pytest.raises(StoreAccessError):
            await asked


async def test_day_of_the_database_counts(url: str) -> None:
    store = await SharedDatabase.open(url)
    today = wib_now().date()
    believed = [await store.believes(today + timedelta(days=days), hours=1) for days in (0, 400)]
    await store.tidy()
    await store.close()
    assert believed == [True, False]


async def test_damaged_rows_are_left_out_and_can_be_erased(
    url: str, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    store = await SharedDatabase.open(url)
    kept = TurnResult(session=Session(), outgoing=(), notes=JournalEntries(day=wib_now().date()))
    await store.keep(at(1), kept)
    await db.execute("UPDATE sessions SET taken = 'x y', state = '{broken'")
    assert (await store.load(at(1))).state == State()
    await store.keep(at(1), replace(kept, session=None, erased=True, taken=(7,)))
    assert (await store.load(at(2))).erased == {7}
    assert await db.fetchval("SELECT count(*) FROM sessions") == 0
    await store.close()
