"""What is noted of the answers on their way, so that the next process knows what is left."""

import logging
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError

from bot.service.errors import SOMETHING_FAILED
from bot.service.turn import Delivery, Outgoing, Unsent
from flows.dialogue.replies import Button, Reply
from tests.support.store.addresses import ONE, at
from tests.support.talk.sending import SendingDesk, answer

YES = ((Button(label="Ya", data="0.a"),),)
BLOCKED = Forbidden("bot was blocked by the user")

pytestmark = pytest.mark.logical_time


@pytest.fixture
def desk() -> SendingDesk:
    return SendingDesk()


async def sent(desk: SendingDesk, *going: Outgoing) -> list[tuple[Any, ...]]:
    """Send to chat 1; return what was noted."""
    desk.put(1, *going)
    await desk.all_sent()
    return desk.notes.noted


async def test_each_step_and_the_end_are_noted(desk: SendingDesk) -> None:
    noted = await sent(desk, answer("1", "2", "3", number=7, asked=40))
    assert noted == [("done", 7, 1), ("done", 7, 2), ("sent", 7, "1", 40, (101, 102, 103))]


async def test_replaced_messages_are_the_answer(desk: SendingDesk) -> None:
    noted = await sent(desk, answer("1", "2", number=7, asked=40, replaces=(5, 6, 8)))
    assert noted[-1] == ("sent", 7, "1", 40, (5, 6))


async def test_taking_buttons_is_a_step_without_a_message(desk: SendingDesk) -> None:
    delivery = Delivery(replies=(Reply(text="Lalu?", buttons=YES),), pressed=5)
    noted = await sent(desk, Outgoing(delivery=delivery, number=7))
    assert noted == [("done", 7, 1), ("sent", 7, "1", None, (101,))]
    assert [made.method for made in desk.telegram.made] == ["sendMessage", "editMessageReplyMarkup"]


async def test_press_on_the_newest_message_is_answered_there(desk: SendingDesk) -> None:
    desk.messenger.newest.saw(1, 5)
    replies = (Reply(text="Oke", in_place=True),)
    for pressed in (5, 4):
        await sent(desk, Outgoing(delivery=Delivery(replies=replies, pressed=pressed)))
    assert [made.method for made in desk.telegram.made] == ["editMessageText", "sendMessage"]


async def test_what_is_not_stored_is_not_noted(desk: SendingDesk) -> None:
    assert await sent(desk, answer("1", "2")) == []
    assert desk.telegram.texts(1) == ["1", "2"]


async def test_half_sent_answer_is_taken_up_where_it_stood(desk: SendingDesk) -> None:
    left = Unsent(number=7, chat=ONE, delivery=answer("1", "2", "3", done=2).delivery)
    assert desk.sender.put_left((left,)) == 1
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["3"]
    assert desk.notes.noted == [("sent", 7, "1", None, (101,))]
    assert desk.counts.seconds == []


async def test_what_was_left_goes_out_in_its_order(desk: SendingDesk) -> None:
    left = [
        Unsent(number=number, chat=at(number % 2), delivery=answer(str(number)).delivery)
        for number in range(2, 8)
    ]
    assert desk.sender.put_left(left) == 6
    await desk.all_sent()
    assert (desk.telegram.texts(1), desk.telegram.texts(0)) == (["3", "5", "7"], ["2", "4", "6"])


async def test_what_was_left_without_a_chat_holds_up_nobody(
    desk: SendingDesk, caplog: pytest.LogCaptureFixture
) -> None:
    left = [
        Unsent(number=number, chat=at(chat), delivery=answer("Halo").delivery)
        for number, chat in ((2, "rusak"), (3, "1"))
    ]
    assert desk.sender.put_left(left) == 1
    await desk.all_sent()
    assert desk.telegram.texts(1) == ["Halo"]
    assert "an answer has no chat" in caplog.text
    assert "rusak" not in caplog.text


async def test_time_to_the_first_message_is_told(desk: SendingDesk) -> None:
    desk.telegram.slow[1] = 2
    await sent(desk, answer("1", "2"))
    assert desk.counts.seconds == [2]


async def test_who_is_gone_gets_nothing_more(desk: SendingDesk) -> None:
    desk.telegram.failures[1].append(BLOCKED)
    noted = await sent(desk, *(answer(str(number), number=number) for number in range(3)))
    assert noted == [("gone", "1")]
    assert desk.telegram.made == []
    assert (desk.counts.results, desk.counts.sizes[-1]) == (["gone"], 0)


async def test_who_has_come_back_is_answered(desk: SendingDesk) -> None:
    desk.telegram.failures[1].append(BLOCKED)
    await sent(desk, answer("1", number=7))
    await sent(desk, answer("2", number=8))
    assert desk.notes.noted == [("gone", "1"), ("sent", 8, "1", None, (101,))]


async def test_refused_answer_does_not_come_again(desk: SendingDesk) -> None:
    desk.telegram.failures[1].extend(BadRequest("message is too long") for _ in range(3))
    noted = await sent(desk, answer("1", number=7, asked=40), answer("2", number=8))
    assert noted[0] == ("sent", 7, "1", 40, ())
    assert desk.telegram.texts(1) == [SOMETHING_FAILED, "2"]  # somebody waits all the same
    assert desk.counts.results == ["refused", "ok"]


async def test_nobody_waits_longer_than_a_day(desk: SendingDesk) -> None:
    desk.telegram.failures[1].extend(NetworkError("x") for _ in range(4000))
    noted = await sent(desk, answer("1", number=7))
    assert noted == [("sent", 7, "1", None, ())]
    assert desk.counts.results[-1] == "refused"


async def test_answer_nobody_can_show_is_admitted(desk: SendingDesk) -> None:
    noted = await sent(desk, answer("  ", number=7), answer("2", number=8))
    assert desk.telegram.texts(1) == [SOMETHING_FAILED, "2"]
    assert [note[:2] for note in noted] == [("sent", 7), ("sent", 8)]
    assert desk.counts.results == ["refused", "ok"]


async def test_store_that_fails_stops_nothing(
    desk: SendingDesk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.notes.fails = True
    caplog.set_level(logging.ERROR, "bot")
    await sent(desk, answer("1", "2", number=7), answer("3", number=8))
    assert desk.telegram.texts(1) == ["1", "2", "3"]
    assert [record.getMessage() for record in caplog.records] == [
        "sending not noted: SQLITE_FULL"
    ] * 3


async def test_what_could_not_be_noted_is_noted_before_the_next_answer(desk: SendingDesk) -> None:
    desk.notes.fails = True
    await sent(desk, answer("1", number=7))
    desk.notes.fails = False
    noted = await sent(desk, answer("2", "3", number=8))
    assert [note[:2] for note in noted] == [("sent", 7), ("done", 8), ("sent", 8)]


async def test_answer_that_is_not_stored_waits_for_no_note(desk: SendingDesk) -> None:
    desk.notes.fails = True
    await sent(desk, answer("1", number=7))
    desk.notes.fails = False
    assert await sent(desk, answer("2")) == []
    assert desk.telegram.texts(1) == ["1", "2"]


async def test_what_could_not_be_noted_is_noted_at_the_end(desk: SendingDesk) -> None:
    desk.notes.fails = True
    await sent(desk, answer("1", number=7), answer("2", number=8))
    desk.notes.fails = False
    assert await desk.sender.finish(1) == 0
    assert [note[:2] for note in desk.notes.noted] == [("sent", 7), ("sent", 8)]
