"""The conversation's memory: saved before it is said, and honest where it fails."""

import io
from dataclasses import dataclass, field
from datetime import date

import pytest

from bot.app import Conversations, Memory
from bot.clock import standing_at
from bot.errors import ERASING_FAILED, MEMORY_FAILED, StoreAccessError
from flows.events import ButtonPressed, CommandGiven, TextSent
from flows.library import Library
from flows.replies import Reply
from flows.state import State
from tests.support.talk import TODAY

STORY = TextSent("sertif tokped blm muncul, selesai 3 nov")
NONE_OF_THESE = ButtonPressed("0.n.lupa-password")
COUNTED = (TODAY, "none-of-these", ("lupa-password",))


@dataclass
class Failing(Memory):
    """A store whose methods fail when told to."""

    fails: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def _may_fail(self, what: str) -> None:
        if what in self.fails:
            raise StoreAccessError("SQLITE_IOERR")

    async def load(self, chat: str) -> State:
        self._may_fail("load")
        return await super().load(chat)

    async def save(self, chat: str, state: State, *, serial: int | None = None) -> None:
        self._may_fail("save")
        await super().save(chat, state, serial=serial)

    async def erase(self, chat: str) -> None:
        self._may_fail("erase")
        await super().erase(chat)

    async def count_unanswered(self, outcome: str, topics: tuple[str, ...], *, day: date) -> None:
        self._may_fail("count")
        await super().count_unanswered(outcome, topics, day=day)


@pytest.fixture
def store() -> Failing:
    return Failing()


@pytest.fixture
def conversations(library: Library, store: Failing) -> Conversations:
    return Conversations(library, store, standing_at(TODAY))


def pressing(replies: tuple[Reply, ...], ending: str) -> ButtonPressed:
    data = (b.data or "" for reply in replies for row in reply.buttons for b in row)
    return ButtonPressed(next(item for item in data if item.endswith(ending)))


async def test_answer_is_saved(conversations: Conversations, store: Failing) -> None:
    replies = await conversations.take("1", STORY)
    assert replies
    assert (await store.load("1")).answers == {"platform": "tokopedia", "completed": "2026-11-03"}


async def test_event_delivered_twice_is_answered_once(
    conversations: Conversations, store: Failing
) -> None:
    await conversations.take("1", STORY, serial=7)
    saved = await store.load("1")
    replies = await conversations.take("1", STORY, serial=7)
    assert replies
    assert await store.load("1") == saved


async def test_same_text_in_another_event_is_answered_again(
    conversations: Conversations, store: Failing
) -> None:
    await conversations.take("1", CommandGiven("mulai"), serial=7)
    await conversations.take("1", STORY, serial=8)
    assert (await store.load("1")).answers


async def test_unreadable_store_is_admitted_and_left_alone(
    conversations: Conversations, store: Failing
) -> None:
    await conversations.take("1", STORY)
    saved = await store.load("1")
    store.fails = {"load"}
    assert await conversations.take("1", CommandGiven("mulai")) == (Reply(text=MEMORY_FAILED),)
    store.fails = set()
    assert await store.load("1") == saved


async def test_conversation_goes_on_while_saving_fails(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"save"}
    asked = await conversations.take("1", STORY)
    asked = await conversations.take("1", pressing(asked, ".c"))
    store.fails = set()
    await conversations.take("1", pressing(asked, ".a.provider.lainnya"))
    saved = await store.load("1")
    assert saved.answers["provider"] == "lainnya"
    assert saved.answers["completed"] == "2026-11-03"


async def test_unsaved_conversations_are_bounded(
    conversations: Conversations, store: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app._MOST_UNSAVED", 3)
    store.fails = {"save"}
    for chat in "12345":
        await conversations.take(chat, STORY)
    assert list(conversations._unsaved) == ["3", "4", "5"]


async def test_erased_chat_leaves_nothing(conversations: Conversations, store: Failing) -> None:
    await conversations.take("1", STORY)
    asked = await conversations.take("1", CommandGiven("hapus"))
    await conversations.take("1", pressing(asked, ".m.erase"))
    assert store._states == {}


async def test_failed_erasure_is_admitted(conversations: Conversations, store: Failing) -> None:
    asked = await conversations.take("1", CommandGiven("hapus"))
    store.fails = {"erase"}
    replies = await conversations.take("1", pressing(asked, ".m.erase"))
    assert replies == (Reply(text=ERASING_FAILED),)


async def test_unanswered_messages_are_counted(
    conversations: Conversations, store: Failing
) -> None:
    await conversations.take("1", NONE_OF_THESE)
    await conversations.take("2", NONE_OF_THESE)
    assert store._unanswered == {COUNTED: 2}


async def test_answered_message_is_not_counted(
    conversations: Conversations, store: Failing
) -> None:
    await conversations.take("1", STORY)
    assert store._unanswered == {}


async def test_event_delivered_twice_is_counted_once(
    conversations: Conversations, store: Failing
) -> None:
    await conversations.take("1", NONE_OF_THESE, serial=7)
    await conversations.take("1", NONE_OF_THESE, serial=7)
    assert store._unanswered == {COUNTED: 1}


async def test_failing_count_costs_no_reply(
    conversations: Conversations, store: Failing, log: io.StringIO
) -> None:
    told = await conversations.take("1", NONE_OF_THESE)
    store.fails = {"count"}
    assert await conversations.take("1", NONE_OF_THESE) == told
    assert "unanswered not counted: SQLITE_IOERR" in log.getvalue()
    assert "lupa-password" not in log.getvalue()


async def test_unsaved_event_counts_once_it_is_saved(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"save"}
    await conversations.take("1", NONE_OF_THESE, serial=7)
    assert store._unanswered == {}
    store.fails = set()
    await conversations.take("1", NONE_OF_THESE, serial=7)
    assert store._unanswered == {COUNTED: 1}


async def test_erasing_a_chat_leaves_counts(conversations: Conversations, store: Failing) -> None:
    await conversations.take("1", NONE_OF_THESE)
    asked = await conversations.take("1", CommandGiven("hapus"))
    await conversations.take("1", pressing(asked, ".m.erase"))
    assert store._states == {}
    assert store._unanswered == {COUNTED: 1}
