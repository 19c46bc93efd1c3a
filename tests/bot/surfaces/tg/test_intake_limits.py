"""Who goes too fast, and what happens when too much comes in at once."""

import asyncio

import pytest

from bot.store.memory import MemoryStore
from flows.dialogue.events import Event, TextSent
from flows.dialogue.replies import Reply
from tests.support.process.in_process import Scripted
from tests.support.talk.taking import Counter, pressed, said
from tests.support.time.logical_time import now

pytestmark = pytest.mark.logical_time


def echoes(_: str, event: Event) -> tuple[Reply, ...]:
    return (Reply(text=event.text if isinstance(event, TextSent) else "Oke."),)


def open_counter(*, most_waiting: int = 1000) -> Counter:
    return Counter(Scripted(echoes, MemoryStore()), most_waiting=most_waiting)


@pytest.mark.usefixtures("unhurried")
async def test_who_is_too_fast_is_told_once() -> None:
    counter = open_counter()
    await counter.take(*(said(number, str(number)) for number in range(40)))
    await counter.done()
    texts = counter.telegram.texts(1)
    assert [text for text in texts if text != "too-fast"] == [str(number) for number in range(30)]
    assert texts.count("too-fast") == 1


@pytest.mark.usefixtures("unhurried")
async def test_other_chats_are_heard_meanwhile() -> None:
    counter = open_counter()
    await counter.take(*(said(number, "a") for number in range(40)), said(99, "b", chat=2))
    await counter.done()
    assert counter.telegram.texts(2) == ["b"]


async def test_batch_of_somebody_too_fast_is_ignored() -> None:
    counter = open_counter()
    await counter.take(*(said(number, "a") for number in range(31)))
    await counter.take(said(40, "b"))
    await counter.done()
    assert "b" not in counter.telegram.texts(1)
    assert len(counter.counts.took_seconds) == 1


@pytest.mark.usefixtures("unhurried")
async def test_who_waits_a_minute_is_heard_again() -> None:
    counter = open_counter()
    await counter.take(*(said(number, "a") for number in range(40)))
    await asyncio.sleep(60)
    await counter.take(said(99, "b"))
    await counter.done()
    assert counter.telegram.texts(1)[-1] == "b"


@pytest.mark.usefixtures("unhurried")
async def test_too_fast_presses_are_acknowledged_with_the_words() -> None:
    counter = open_counter()
    await counter.take(*(pressed(number) for number in range(33)))
    await counter.done()
    told = [made.text for made in counter.telegram.made if made.method == "answerCallbackQuery"]
    assert told == [""] * 30 + ["too-fast"] * 3
    assert "too-fast" not in counter.telegram.texts(1)


async def test_nobody_is_lost_when_too_much_comes_in() -> None:
    counter = open_counter(most_waiting=3)
    people = range(1, 21)
    counter.telegram.slow = dict.fromkeys(people, 1.0)
    batches = (counter.take(said(chat, f"dari {chat}", chat=chat)) for chat in people)
    await asyncio.gather(*batches)
    await counter.done()
    assert all(f"dari {chat}" in counter.telegram.texts(chat) for chat in people)


async def test_no_more_is_taken_while_too_many_wait() -> None:
    counter = open_counter(most_waiting=2)
    counter.telegram.slow = {1: 10, 2: 20, 3: 0}
    await counter.take(said(1, "a"), said(2, "b", chat=2))
    await counter.take(said(3, "c", chat=3))
    assert now() == 10


async def busy(*, seconds: float, chat: int = 3, times: int = 1) -> Counter:
    """Let a person write while two others are being answered for so long."""
    counter = open_counter(most_waiting=2)
    counter.telegram.slow = {1: seconds, 2: seconds}
    await counter.take(said(1, "a"), said(2, "b", chat=2))
    await asyncio.gather(
        *(counter.take(said(9 + number, "c", chat=chat)) for number in range(times))
    )
    await counter.done()
    return counter


async def test_who_waits_for_their_turn_is_told_once() -> None:
    counter = await busy(seconds=10, times=3)
    assert counter.telegram.texts(3) == ["busy", "c", "c", "c"]
    assert counter.telegram.times(3)[0] == 1.5


async def test_who_waits_shortly_is_not_told() -> None:
    assert (await busy(seconds=1.2)).telegram.texts(3) == ["c"]


async def test_groups_are_not_told() -> None:
    assert (await busy(seconds=10, chat=-3)).telegram.texts(-3) == ["@tes_bot c"]


async def test_telling_takes_few_places_from_the_answers() -> None:
    counter = open_counter(most_waiting=1)
    counter.telegram.slow[1] = 10
    await counter.take(said(1, "a"))
    await counter.take(*(said(chat, "b", chat=chat) for chat in range(2, 50)))
    await counter.done()
    assert sum(made.text == "busy" for made in counter.telegram.made) == 5


async def test_who_was_told_a_minute_ago_is_told_again() -> None:
    counter = open_counter(most_waiting=1)
    for serial in (1, 3):
        counter.telegram.slow[1] = 10
        await counter.take(said(serial, "a"))
        await counter.take(said(serial + 1, "b", chat=2))
        await asyncio.sleep(60)
    await counter.done()
    assert counter.telegram.texts(2) == ["busy", "b"] * 2
