"""Updates taken in logical time, answered by a conversation that the test makes up."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from bot.service.errors import SOMETHING_FAILED, StoreAccessError, StoreError
from bot.service.turn import Act, Address, Batch, Outgoing
from bot.store.memory import MemoryStore
from flows.dialogue.events import Event, TextSent
from flows.dialogue.replies import Reply
from tests.support.process.in_process import Scripted
from tests.support.talk.taking import Counter, asked_inline, pressed, said, serials
from tests.support.time.logical_time import now

pytestmark = pytest.mark.logical_time

RUBBISH: tuple[Any, ...] = (
    None,
    17,
    [],
    {},
    {"update_id": "x"},
    {"update_id": 8, "message": None},
    {"update_id": 9, "message": {"chat": {"id": "x", "type": "private"}, "text": 5}},
    {"update_id": 10, "callback_query": {"id": 1, "message": "text"}},
    {"update_id": 11, "something_new": {"chat": {"id": 1}}},
)


def echoes(_: str, event: Event) -> tuple[Reply, ...]:
    return (Reply(text=event.text if isinstance(event, TextSent) else "Oke."),)


class Talks(Scripted):
    """A conversation that is slow with some chats, and fails with others."""

    def __init__(self) -> None:
        super().__init__(echoes, MemoryStore())
        self.slow: dict[str, float] = {}
        self.fails: set[str] = set()
        self.unstored: set[str] = set()
        self.turns: list[tuple[str, list[int]]] = []

    async def take_all(self, asked: Sequence[Batch]) -> list[tuple[Outgoing, ...] | StoreError]:
        return [
            StoreAccessError("away") if one.chat.key in self.unstored else (await self._taken(one))
            for one in asked
        ]

    async def take_in_group(
        self, chat: Address, act: Act, *, bot: str, thread: int | None
    ) -> tuple[Outgoing, ...]:
        if act.serial in (66, 67) and chat.key in self.unstored:
            raise StoreAccessError("away")
        return await super().take_in_group(chat, act, bot=bot, thread=thread)

    async def _taken(self, one: Batch) -> tuple[Outgoing, ...]:
        return await self._take(one.chat, one.done, held=one.held)

    async def _take(
        self, chat: Address, done: Sequence[Act], *, held: Outgoing | None = None
    ) -> tuple[Outgoing, ...]:
        self.turns.append((chat.key, serials(done)))
        await asyncio.sleep(self.slow.get(chat.key, 0.0))
        if chat.key in self.fails:
            raise LookupError
        return await super()._take(chat, done, held=held)


@pytest.fixture
def talks() -> Talks:
    return Talks()


@pytest.fixture
def counter(talks: Talks) -> Counter:
    return Counter(talks)


async def test_batch_is_taken_in_the_order_of_doing(counter: Counter, talks: Talks) -> None:
    await counter.take(said(3, "c"), said(5, "e", chat=2), said(1, "a"), said(2, "b"))
    await counter.done()
    assert sorted(talks.turns) == [("1", [1, 2, 3]), ("2", [5])]
    assert counter.telegram.texts(1) == ["a", "b", "c"]


async def test_batches_of_a_chat_are_taken_one_after_the_other(
    counter: Counter, talks: Talks
) -> None:
    talks.slow["1"] = 10
    await asyncio.gather(counter.take(said(1, "a")), counter.take(said(2, "b")))
    await counter.done()
    assert counter.telegram.texts(1) == ["a", "b"]
    assert counter.counts.took_seconds == [10, 20]


async def test_taking_ends_when_all_answers_are_stored(counter: Counter, talks: Talks) -> None:
    talks.slow = {"1": 10, "2": 3}
    await counter.take(said(1, "a"), said(2, "b", chat=2))
    assert now() == 13


async def test_taking_does_not_wait_for_the_sending(counter: Counter) -> None:
    counter.telegram.slow[1] = 10
    await counter.take(said(1, "a"))
    assert now() == 0


async def test_malformed_updates_block_nobody(counter: Counter) -> None:
    await counter.take(*RUBBISH[:5], said(12, "a"), *RUBBISH[5:])
    await counter.done()
    assert counter.telegram.texts(1) == ["a"]


async def test_updates_are_counted_by_kind(counter: Counter) -> None:
    await counter.take(said(1, "a"), pressed(2), asked_inline(3, "x"), {"update_id": 4}, None)
    await counter.done()
    kinds = ["message", "callback_query", "inline_query", "other", "other"]
    assert counter.counts.kinds == kinds


async def test_failing_conversation_is_admitted_and_counted(counter: Counter, talks: Talks) -> None:
    talks.fails.add("1")
    await counter.take(said(1, "a"), said(2, "b", chat=2))
    await counter.done()
    assert counter.telegram.texts(1) == [SOMETHING_FAILED]
    assert counter.telegram.texts(2) == ["b"]
    assert counter.counts.failures == ["update"]
    assert len(counter.counts.took_seconds) == 1


async def test_what_a_shared_store_could_not_take_is_to_come_again(
    counter: Counter, talks: Talks
) -> None:
    confirmed: list[bool] = []
    updates = (said(1, "a"), said(2, "b", chat=2), said(65, "c", chat=-3), said(66, "d", chat=-3))
    talks.unstored = {"1", "-3"}
    for _ in range(2):
        with pytest.raises(StoreAccessError):
            await counter.intake.take(updates, stored=lambda: confirmed.append(True))
    talks.unstored = set()
    await counter.intake.take(updates[:1], stored=lambda: confirmed.append(True))
    await counter.done()
    assert confirmed == [True]
    assert (counter.telegram.texts(1), counter.telegram.texts(2)[0]) == (["a"], "b")
    assert counter.telegram.texts(-3)[0].endswith("c")
    assert counter.counts.failures == []


async def test_what_comes_again_because_it_was_not_stored_is_not_too_fast(
    counter: Counter, talks: Talks
) -> None:
    talks.unstored = {"1"}
    for _ in range(40):
        with pytest.raises(StoreAccessError):
            await counter.take(said(1, "a"))
    talks.unstored = set()
    await counter.take(said(1, "a"))
    await counter.done()
    assert counter.telegram.texts(1) == ["a"]


async def test_withdrawn_answer_goes_out_though_its_successor_could_not_be_taken(
    counter: Counter, talks: Talks
) -> None:
    await counter.take(said(1, "a"))
    talks.unstored = {"1"}
    with pytest.raises(StoreAccessError):
        await counter.take(said(2, "b"))
    await counter.done()
    assert counter.telegram.texts(1) == ["a"]


async def test_press_is_acknowledged_before_it_is_answered(counter: Counter, talks: Talks) -> None:
    talks.slow["1"] = 10
    await counter.take(pressed(1))
    await counter.done()
    assert [(made.time, made.method) for made in counter.telegram.made] == [
        (0, "answerCallbackQuery"),
        (10, "sendMessage"),
    ]


async def test_press_that_fails_is_acknowledged(counter: Counter, talks: Talks) -> None:
    talks.fails.add("1")
    await counter.take(pressed(1))
    await counter.done()
    assert counter.telegram.made[0].method == "answerCallbackQuery"


async def test_group_messages_are_answered_one_by_one(counter: Counter) -> None:
    await counter.take(said(2, "b", chat=-5), said(1, "a", chat=-5))
    assert counter.sender.queue.withdrawn(-5) is None
    await counter.done()
    assert counter.telegram.texts(-5) == ["@tes_bot a", "@tes_bot b"]


async def test_inline_question_is_offered_answers(counter: Counter, talks: Talks) -> None:
    await counter.take(asked_inline(1, "kapan cair"))
    await counter.done()
    assert [made.method for made in counter.telegram.made] == ["answerInlineQuery"]
    assert talks.taken == []


async def test_silence_is_told(counter: Counter) -> None:
    assert counter.intake.silence() is None
    await counter.take(said(1, "a"))
    await asyncio.sleep(7)
    await counter.take()
    assert counter.intake.silence() == 7


async def test_end_does_not_wait_for_a_hanging_telegram(counter: Counter) -> None:
    counter.telegram.slow[0] = 3600
    await counter.take(pressed(1))
    await counter.intake.finish(5)
    assert now() == 5
    await counter.intake.finish(5)
    assert now() == 5
