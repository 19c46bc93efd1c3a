"""Chats and groups that cannot be answered now hold up nobody else, in logical time."""

import asyncio
from datetime import timedelta
from math import ceil

import pytest
from telegram.error import NetworkError, RetryAfter

from bot.store.memory import MemoryStore
from flows.dialogue.events import Event, TextSent
from flows.dialogue.replies import Reply
from tests.support.process.in_process import Scripted
from tests.support.talk.taking import Counter, asked_inline, pressed, said
from tests.support.time.logical_time import now

TEN_MINUTES = RetryAfter(timedelta(minutes=10))
HELD, GROUPS, PERSON = range(1, 101), range(-100, 0), 500

pytestmark = pytest.mark.logical_time


def echoes(_: str, event: Event) -> tuple[Reply, ...]:
    return (Reply(text=event.text if isinstance(event, TextSent) else "Oke."),)


def open_counter(*, most_waiting: int = 1000, a_second: int = 30) -> Counter:
    scripted = Scripted(echoes, MemoryStore())
    return Counter(scripted, most_waiting=most_waiting, a_second=a_second)


async def waits(counter: Counter, *, seconds: int, first: int) -> list[float]:
    """Let somebody write every few seconds while groups are busy; return how long each waits."""
    serial, asked = first, []
    for second in range(seconds):
        mentions = [
            said(serial + n, "halo", chat=group, member=900 + second % 30)
            for n, group in enumerate(GROUPS)
        ]
        serial += len(mentions)
        await counter.take(*mentions)
        if second % 5 == 0:
            serial += 1
            asked.append(now())
            await counter.take(said(serial, f"tanya {second}", chat=PERSON))
        await asyncio.sleep(1)
    await asyncio.sleep(60)
    told = counter.telegram.times(PERSON)
    assert len(told) == len(asked)
    return sorted(at - then for at, then in zip(told, asked, strict=True))


async def test_nobody_waits_behind_held_chats_and_busy_groups() -> None:
    counter = open_counter()
    for chat in HELD:
        counter.telegram.failures[chat].append(TEN_MINUTES)
    for time in range(10):
        await counter.take(*(pressed(100 * time + chat, chat=chat) for chat in HELD))
    await asyncio.sleep(10)
    waited = await waits(counter, seconds=120, first=10_000)
    assert waited[ceil(len(waited) * 0.99) - 1] <= 1
    assert counter.sender.queue.held > 0


async def test_waiting_of_one_chat_is_bounded_and_the_newest_stays() -> None:
    counter = open_counter()
    counter.telegram.failures[1].append(TEN_MINUTES)
    await counter.take(said(1, "pertama"))
    await asyncio.sleep(1)
    for serial in range(2, 30):
        await counter.take(pressed(serial))
    await counter.take(said(30, "terakhir"))
    assert counter.sender.queue.waiting <= 6
    await counter.done()
    assert counter.telegram.texts(1)[-1] == "terakhir"
    assert counter.counts.results.count("given-up") == 24


async def test_failures_of_single_chats_hold_up_nobody() -> None:
    counter = open_counter(most_waiting=10)
    for chat in HELD:
        counter.telegram.failures[chat].extend(NetworkError("x") for _ in range(50))
    await counter.take(*(said(chat, "halo", chat=chat) for chat in HELD))
    await asyncio.sleep(5)
    before = now()
    await counter.take(said(1000, "aku", chat=PERSON))
    await asyncio.sleep(5)
    assert counter.telegram.times(PERSON)[0] - before <= 1


async def test_what_was_refused_is_tried_again_at_the_pace_of_all() -> None:
    counter = open_counter()
    for chat in HELD:
        counter.telegram.failures[chat].append(RetryAfter(5))
    await counter.take(*(said(chat, "halo", chat=chat) for chat in HELD))
    await counter.done()
    times = sorted(counter.telegram.times(chat)[0] for chat in HELD)
    assert max(sum(first <= at < first + 1 for at in times) for first in times) <= 30


async def test_one_member_silences_no_other() -> None:
    counter = open_counter()
    await counter.take(*(said(n, "lagi", chat=-5, member=7) for n in range(1, 31)))
    await counter.take(said(40, "aku juga", chat=-5, member=8))
    await counter.done()
    assert counter.telegram.texts(-5).count("@tes_bot aku juga") == 1


async def test_group_as_a_whole_stays_below_its_limit() -> None:
    counter = open_counter()
    await counter.take(*(said(n, "halo", chat=-5, member=n) for n in range(1, 61)))
    await counter.done()
    assert counter.telegram.texts(-5).count("@tes_bot halo") <= 15


async def test_update_that_comes_again_counts_once() -> None:
    counter = open_counter()
    for _ in range(60):
        await counter.take(said(1, "halo"))
    await counter.take(said(2, "lagi"))
    await counter.done()
    assert "lagi" in counter.telegram.texts(1)
    assert "too-fast" not in counter.telegram.texts(1)


async def test_who_was_told_to_slow_down_is_not_told_again_for_the_same() -> None:
    counter = open_counter()
    many = [pressed(n) for n in range(1, 32)] + [said(40, "halo")]
    await counter.take(*many)
    await asyncio.sleep(61)
    await counter.take(*many)
    await counter.done()
    assert "halo" not in counter.telegram.texts(1)


async def test_what_is_said_beside_has_a_bound() -> None:
    counter = open_counter()
    counter.telegram.slow[0] = 14
    await counter.take(*(asked_inline(n, "sertifikat", user=n) for n in range(1, 2001)))
    assert len(counter.intake._asides) == 500
    await counter.take(said(3000, "halo"))
    await counter.done()
    assert counter.telegram.times(1)[0] <= 1


async def test_who_types_fast_in_inline_mode_is_let_wait() -> None:
    counter = open_counter()
    await counter.take(*(asked_inline(n, "sertifikat") for n in range(1, 101)))
    await counter.done()
    assert sum(made.method == "answerInlineQuery" for made in counter.telegram.made) == 30
