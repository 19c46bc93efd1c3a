"""Answers on their way, in logical time: who waits, for what, and who does not."""

import asyncio
from datetime import timedelta

import pytest
from telegram.error import NetworkError, RetryAfter

from bot.service.turn import Unsent
from tests.support.store.addresses import at
from tests.support.talk.sending import SendingDesk, answer, to_message
from tests.support.time.logical_time import now

HOUR = RetryAfter(timedelta(hours=1))

pytestmark = pytest.mark.logical_time


@pytest.fixture
def desk() -> SendingDesk:
    return SendingDesk()


async def test_answers_of_a_chat_keep_their_order(desk: SendingDesk) -> None:
    texts = [f"jawaban {number}" for number in range(10)]
    for text in texts:
        desk.put(1, answer(text))
    await desk.all_sent()
    assert desk.telegram.texts(1) == texts


async def test_answer_that_another_process_has_taken_over_is_not_sent(desk: SendingDesk) -> None:
    desk.notes.taken_over = {7}
    desk.put(1, answer("a", number=7), answer("b", number=8))
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["b"]
    assert [noted[1] for noted in desk.notes.noted] == [8]


async def test_what_others_have_put_behind_an_answer_follows_it(desk: SendingDesk) -> None:
    behind = answer("b", number=8).delivery
    desk.notes.following.append(Unsent(number=8, chat=at(1), delivery=behind))
    desk.put(1, answer("a", number=7))
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["a", "b"]
    assert [noted[1] for noted in desk.notes.noted] == [7, 8]


async def test_flooded_chat_delays_no_other(desk: SendingDesk) -> None:
    desk.telegram.failures[1].append(HOUR)
    for chat in (1, 2, 1, 2):
        desk.put(chat, answer(f"untuk {chat}"))
    await desk.all_sent()
    assert desk.telegram.times(2) == [0, 0]
    assert desk.telegram.times(1) == [3600, 3600]
    assert desk.counts.results == ["flood", "ok", "ok", "ok", "ok"]


async def test_slow_chat_delays_no_other(desk: SendingDesk) -> None:
    desk.telegram.slow[1] = 10
    for chat in range(1, 50):
        desk.put(chat, answer("halo"))
    await desk.all_sent()
    assert desk.telegram.times(1) == [10]
    assert {made.time for made in desk.telegram.made if made.chat > 1} == {0}


async def test_bad_network_is_outlasted(desk: SendingDesk) -> None:
    desk.telegram.failures[1].extend(NetworkError("x") for _ in range(20))
    desk.put(1, answer("halo"), answer("lagi"))
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["halo", "lagi"]


async def test_chat_gets_one_a_second_in_the_long_run(desk: SendingDesk) -> None:
    desk.put(1, answer("1", "2", "3", "4"), *(answer(str(number)) for number in range(5, 11)))
    await desk.all_sent()
    assert desk.telegram.times(1) == [0, 0, 0, 3, 3, 3, 6, 6, 6, 9]


async def test_edits_are_no_messages_to_the_chat(desk: SendingDesk) -> None:
    desk.put(1, *(answer("1", "2", replaces=(5, 6)) for _ in range(5)))
    await desk.all_sent()
    assert desk.telegram.times(1) == [0] * 10


async def test_group_that_waits_delays_no_other() -> None:
    desk = SendingDesk(a_second=22)
    desk.put(-1, answer(*"abcdefghijklmnopqrstuvwxyz"))
    await asyncio.sleep(1)
    for chat in range(1, 100):
        desk.put(chat, answer("halo"))
    await desk.all_sent()
    assert max(made.time for made in desk.telegram.made if made.chat > 0) <= 6
    assert desk.telegram.times(-1).count(60) == 6


async def test_who_has_waited_counts_when_it_goes_out() -> None:
    desk = SendingDesk(a_second=22)
    desk.put(-1, answer(*(str(number) for number in range(40))))
    await asyncio.sleep(59.5)
    for chat in range(1, 23):
        desk.put(chat, answer("halo"))
    await desk.all_sent()
    late = [made.time for made in desk.telegram.made if made.time > 59]
    assert sum(59.5 <= time < 60.5 for time in late) == 22
    assert len(late) == 42


async def test_limit_over_all_is_kept() -> None:
    desk = SendingDesk(a_second=30)
    for chat in range(1, 92):
        desk.put(chat, answer("halo", replaces=(5,)) if chat % 2 else answer("halo"))
    await desk.all_sent()
    times = [made.time for made in desk.telegram.made]
    assert [times.count(second) for second in range(4)] == [30, 30, 30, 1]


async def test_answer_to_a_message_waits_for_a_further_one(desk: SendingDesk) -> None:
    desk.put(1, to_message("halo"))
    desk.put(2, answer("ditekan"))
    await desk.all_sent()
    assert desk.telegram.times(2) == [0]
    assert desk.telegram.times(1) == [0.06]


async def test_nobody_waits_for_a_further_message_when_there_is_much_to_do(
    desk: SendingDesk,
) -> None:
    for chat in range(1, 31):
        desk.put(chat, to_message("halo"))
    await desk.all_sent()
    times = [made.time for made in desk.telegram.made]
    assert (times.count(0), times.count(0.06)) == (10, 20)


async def test_unbegun_answer_is_withdrawn(desk: SendingDesk) -> None:
    going = to_message("halo")
    desk.put(1, going)
    assert desk.sender.queue.withdrawn(1) is going
    desk.put(1, to_message("halo dan lagi"))
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["halo dan lagi"]


async def test_withdrawn_answer_leaves_nothing(desk: SendingDesk) -> None:
    desk.put(1, to_message("halo"))
    desk.sender.queue.withdrawn(1)
    await desk.all_sent()
    await asyncio.sleep(1)
    assert desk.telegram.made == []
    assert desk.sender.queue._lines == {}
    assert desk.sender.queue.withdrawn(1) is None


async def test_only_the_last_answer_is_withdrawn(desk: SendingDesk) -> None:
    desk.put(1, to_message("satu"), to_message("dua"))
    assert desk.sender.queue.withdrawn(1)
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["satu"]


async def test_begun_answer_is_not_withdrawn(desk: SendingDesk) -> None:
    desk.telegram.slow[1] = 10
    desk.put(1, to_message("halo"))
    await asyncio.sleep(5)
    assert desk.sender.queue.withdrawn(1) is None
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["halo"]


async def test_answer_that_waits_for_the_limit_is_withdrawn(desk: SendingDesk) -> None:
    desk.put(1, answer("1", "2", "3"), to_message("4"))
    await asyncio.sleep(2)
    assert desk.sender.queue.withdrawn(1)
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["1", "2", "3"]


async def test_answer_to_a_press_is_not_withdrawn(desk: SendingDesk) -> None:
    desk.put(1, answer("ditekan"))
    assert desk.sender.queue.withdrawn(1) is None


async def test_room_is_waited_for(desk: SendingDesk) -> None:
    desk.telegram.slow[1] = 10
    desk.put(1, *(answer("halo") for _ in range(3)))
    await desk.sender.queue.room(3)
    assert now() == 10
    await desk.sender.queue.room(1)
    assert now() == 30
    assert desk.counts.sizes == [1, 2, 3, 2, 1, 0]


async def test_end_leaves_what_cannot_be_sent(desk: SendingDesk) -> None:
    desk.telegram.failures[1].append(HOUR)
    for chat in (1, 1, 2):
        desk.put(chat, to_message("halo"))
    assert await desk.sender.finish(5) == 2
    assert now() == 5
    assert (desk.telegram.texts(1), desk.telegram.texts(2)) == ([], ["halo"])


async def test_end_with_nothing_to_do_is_at_once(desk: SendingDesk) -> None:
    assert await desk.sender.finish(5) == 0
    assert now() == 0
