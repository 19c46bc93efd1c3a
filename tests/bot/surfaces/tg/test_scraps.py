"""Messages typed in scraps: the bot waits for the next one, and for nothing else."""

import asyncio

import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.store.memory import MemoryStore
from flows.library.library import Library
from tests.support.talk.taking import Counter, edited, pressed, said
from tests.support.talk.talk import TODAY
from tests.support.time.logical_time import now

pytestmark = pytest.mark.logical_time

STORY = "sertif saya di tokopedia belum muncul, selesai 3 november"


@pytest.fixture
def counter(library: Library) -> Counter:
    return Counter(Conversations(library, MemoryStore(), standing_at(TODAY)))


def sent(counter: Counter) -> list[float]:
    """Return when messages were sent."""
    return [made.time for made in counter.telegram.made if made.method == "sendMessage"]


def typing(counter: Counter) -> list[float]:
    """Return when "typing…" was shown."""
    return [made.time for made in counter.telegram.made if made.method == "sendChatAction"]


async def test_scraps_get_one_answer(counter: Counter) -> None:
    for number, word in enumerate(("kak", "sertif", "blm muncul", "di tokped"), start=1):
        await counter.take(said(number, word))
        await asyncio.sleep(1.4)
    await counter.done()
    assert sent(counter) == pytest.approx([3 * 1.4 + 1.5])


async def test_last_scrap_is_answered_after_a_moment(counter: Counter) -> None:
    await counter.take(said(1, "kak"))
    await counter.done()
    assert sent(counter) == [1.5]


async def test_typing_is_shown_meanwhile_but_not_again_and_again(counter: Counter) -> None:
    for number in range(1, 6):
        await counter.take(said(number, "kak"))
        await asyncio.sleep(1)
    await counter.done()
    assert typing(counter) == [0, 4]


@pytest.mark.parametrize("text", ["kapan cair?", "makasih kak", "batal", STORY])
async def test_what_is_whole_does_not_wait(counter: Counter, text: str) -> None:
    await counter.take(said(1, text))
    await counter.done()
    assert now() <= 0.06
    assert typing(counter) == []


async def test_answer_to_the_open_question_does_not_wait(counter: Counter) -> None:
    await counter.take(said(1, STORY))
    await counter.done()
    began = now()
    await counter.take(said(2, "ya"))
    await counter.done()
    assert now() - began == pytest.approx(0.06)


async def test_press_does_not_wait_for_a_scrap_and_ends_its_waiting(counter: Counter) -> None:
    await counter.take(said(1, "kak"))
    await asyncio.sleep(0.5)
    await counter.take(pressed(2, "0.forged"))
    await counter.done()
    assert sent(counter) == [0.5, 0.5]


async def test_question_that_follows_is_answered_with_its_scrap_at_once(counter: Counter) -> None:
    await counter.take(said(1, "kak"))
    await asyncio.sleep(0.5)
    await counter.take(said(2, "kapan insentif cair?"))
    await counter.done()
    assert sent(counter) == pytest.approx([0.56])


async def test_changed_message_does_not_wait(counter: Counter) -> None:
    await counter.take(said(1, STORY))
    await counter.done()
    began = now()
    await counter.take(edited(2, "di tokped", message=7))
    await counter.done()
    assert now() - began <= 0.06


async def test_nobody_waits_for_scraps_when_there_is_much_to_do(counter: Counter) -> None:
    await counter.take(*(said(number, "kak", chat=number) for number in range(1, 41)))
    await counter.done()
    assert (sent(counter).count(0), sent(counter).count(1.5)) == (20, 20)
    assert len(typing(counter)) == 20


async def test_end_waits_for_no_scrap(counter: Counter) -> None:
    await counter.take(said(1, "kak"))
    assert await counter.sender.finish(5) == 0
    assert sent(counter) == [0]


async def test_wait_for_a_scrap_is_not_counted_as_ours(counter: Counter) -> None:
    await counter.take(said(1, "kak"))
    await counter.done()
    assert counter.counts.seconds == [0]
