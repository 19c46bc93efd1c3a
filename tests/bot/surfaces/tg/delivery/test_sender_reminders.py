"""What nobody has asked for, on its way in logical time: after the answers, and at its own pace."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from telegram.error import Forbidden, NetworkError, RetryAfter

from tests.support.talk.sending import SendingDesk, answer, reminder, to_message
from tests.support.time.logical_time import now

pytestmark = pytest.mark.logical_time


@pytest.fixture
def desk() -> SendingDesk:
    return SendingDesk()


async def test_reminder_goes_after_the_answers_that_wait(desk: SendingDesk) -> None:
    desk.put(1, answer("1"), to_message("2"))
    desk.put_reminder(1, reminder("ingat", number=7))
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["1", "2", "ingat"]
    ((what, number, chat, asked, _),) = desk.notes.noted
    assert (what, number, chat, asked) == ("sent", 7, "1", None)


async def test_reminders_keep_their_pace(desk: SendingDesk) -> None:
    for chat in range(1, 61):
        desk.put_reminder(chat, reminder("ingat"))
    await desk.all_sent()
    times = Counter(made.time for made in desk.telegram.made)
    assert times == {0: 25, 1: 25, 2: 10}


async def test_each_message_of_a_reminder_counts(desk: SendingDesk) -> None:
    for chat in range(1, 26):
        desk.put_reminder(chat, reminder("satu", "dua"))
    await desk.all_sent()
    assert max(made.time for made in desk.telegram.made) == 1


async def test_answers_do_not_wait_behind_reminders() -> None:
    desk = SendingDesk(a_second=30)
    for chat in range(1, 51):
        desk.put_reminder(chat, reminder("ingat"))
    for chat in range(100, 130):
        desk.put(chat, answer("jawaban"))
    await desk.all_sent()
    assert {made.time for made in desk.telegram.made if made.chat >= 100} == {0}


async def test_answer_behind_a_reminder_hurries_it(desk: SendingDesk) -> None:
    for chat in range(1, 51):
        desk.put_reminder(chat, reminder("ingat"))
    desk.sender.failed(1, "flood")
    desk.put(50, answer("jawaban"))
    await desk.sender.queue.room(1)
    assert desk.telegram.texts(50) == ["ingat", "jawaban"]
    assert now() == 0
    await desk.all_sent()


async def test_reminders_are_no_answers_that_wait(desk: SendingDesk) -> None:
    for chat in range(1, 51):
        desk.put_reminder(chat, reminder("ingat"))
    assert (desk.sender.queue.waiting, desk.sender.queue.unasked) == (0, 50)
    desk.put(100, to_message("jawaban"))
    await desk.all_sent()
    assert desk.telegram.times(100) == [0.06]
    assert desk.counts.sizes == [1, 0]
    assert desk.counts.seconds == [0.06]


async def test_there_is_room_for_two_seconds(desk: SendingDesk) -> None:
    assert desk.sender.room_for_unasked(50) == 50
    for chat in range(1, 41):
        desk.put_reminder(chat, reminder("ingat"))
    assert desk.sender.room_for_unasked(50) == 10
    assert desk.sender.room_for_unasked(30) == 0


async def test_flood_limit_stops_them_for_a_while(desk: SendingDesk) -> None:
    desk.telegram.failures[100].append(RetryAfter(timedelta(seconds=3)))
    for chat in range(1, 31):
        desk.put_reminder(chat, reminder("ingat"))
    await asyncio.sleep(0.5)
    desk.put(100, answer("jawaban"))
    await asyncio.sleep(0.1)
    assert desk.sender.room_for_unasked(50) == 0
    await desk.all_sent()
    assert desk.telegram.times(100) == [3.5]
    times = Counter(made.time for made in desk.telegram.made if made.chat < 100)
    assert times == {0: 25, 60.5: 5}
    assert desk.sender.room_for_unasked(50) == 50


async def test_what_is_stopped_comes_at_its_pace_afterwards(desk: SendingDesk) -> None:
    desk.sender.failed(1, "flood")
    for chat in range(1, 51):
        desk.put_reminder(chat, reminder("ingat"))
    await desk.all_sent()
    assert Counter(made.time for made in desk.telegram.made) == {60: 25, 61: 25}


async def test_what_is_no_longer_good_is_not_said(desk: SendingDesk) -> None:
    desk.telegram.failures[1].extend(NetworkError("x") for _ in range(1000))
    desk.put_reminder(1, reminder("ingat", number=7, good_for=3600))
    desk.put_reminder(2, reminder("ingat", number=8, good_for=3600))
    await desk.all_sent()
    assert now() == 3600
    assert (desk.late, desk.telegram.texts(1), desk.telegram.texts(2)) == ([1], [], ["ingat"])
    assert [noted[1] for noted in desk.notes.noted] == [8]
    assert desk.counts.results[-1] == "given-up"


async def test_what_was_too_late_already_is_not_tried(desk: SendingDesk) -> None:
    desk.sender.failed(1, "flood")
    desk.put_reminder(1, reminder("ingat", good_for=30))
    await desk.all_sent()
    assert (desk.late, desk.telegram.made) == ([1], [])


async def test_blocked_bot_is_noted(desk: SendingDesk) -> None:
    desk.telegram.failures[1].append(Forbidden("x"))
    desk.put_reminder(1, reminder("ingat", number=7))
    await desk.all_sent()
    assert desk.notes.noted == [("gone", "1")]
    assert (desk.late, desk.sender.queue.unasked) == ([], 0)


async def test_reminder_is_not_withdrawn(desk: SendingDesk) -> None:
    desk.sender.failed(1, "flood")
    desk.put_reminder(1, reminder("ingat"))
    assert desk.sender.queue.withdrawn(1) is None
    await desk.all_sent()


async def test_end_leaves_what_is_stopped(desk: SendingDesk) -> None:
    desk.sender.failed(1, "flood")
    desk.put_reminder(1, reminder("ingat"))
    desk.put(2, to_message("jawaban"))
    assert await desk.sender.finish(5) == 1
    assert (desk.telegram.texts(1), desk.telegram.texts(2)) == ([], ["jawaban"])
