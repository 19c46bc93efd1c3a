"""Several messages said as one, and messages that are changed: the real conversations behind it."""

import asyncio

import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.store.memory import MemoryStore
from flows.library.library import Library
from flows.wording.markup import plain
from tests.support.store.addresses import ONE
from tests.support.talk.taking import Counter, edited, pressed, said
from tests.support.talk.talk import TODAY, Talk
from tests.support.time.logical_time import now

pytestmark = pytest.mark.logical_time

STORY = "sertif tokped blm muncul, selesai 3 nov"
OTHER = "sertif bukalapak blm muncul, selesai 5 nov"


class KeepingStore(Counter):
    """A counter with its store: what is sent is noted there."""

    def __init__(self, library: Library) -> None:
        self.store = MemoryStore()
        super().__init__(Conversations(library, self.store, standing_at(TODAY)))
        self.sender._outbox = self.store

    def platform(self) -> str | None:
        """Return the platform that the first chat has told."""
        return self.store.sessions[ONE].state.answers.get("platform")

    @property
    def methods(self) -> list[str]:
        """Return the calls that were made for the first chat, "typing…" left out."""
        made = (made.method for made in self.telegram.made)
        return [method for method in made if method != "sendChatAction"]


@pytest.fixture
def counter(library: Library) -> KeepingStore:
    return KeepingStore(library)


def answers(library: Library, text: str) -> list[str]:
    """Return what one message with this text is answered."""
    return [plain(reply.text) for reply in Talk(library).says(text).last.replies]


async def test_burst_gets_one_answer(counter: KeepingStore, library: Library) -> None:
    words = "sertif tokped", "blm muncul", "selesai 3 nov"
    await counter.take(*(said(number, word) for number, word in enumerate(words, start=1)))
    await counter.done()
    assert len(counter.methods) == len(answers(library, "\n".join(words)))
    assert counter.platform() == "tokopedia"
    assert counter.store.outbox == {}


async def test_messages_in_quick_succession_get_one_answer(
    counter: KeepingStore, library: Library
) -> None:
    words = "sertif tokped", "blm muncul", "selesai 3 nov"
    for number, word in enumerate(words, start=1):
        await counter.take(said(number, word))
        await asyncio.sleep(1.0)
    await counter.done()
    assert len(counter.methods) == len(answers(library, "\n".join(words)))
    assert now() == pytest.approx(2.0 + 1.5)


async def test_message_after_the_answer_gets_its_own(counter: KeepingStore) -> None:
    await counter.take(said(1, "halo"))
    await counter.done()
    await counter.take(said(2, STORY))
    await counter.done()
    assert counter.methods == ["sendMessage"] * 2


async def test_press_keeps_the_answer_before_it(counter: KeepingStore) -> None:
    await counter.take(said(1, STORY))
    await counter.take(pressed(2, "0.forged"))
    await counter.done()
    assert counter.methods.count("sendMessage") == 2


async def test_update_that_comes_again_is_answered_once(counter: KeepingStore) -> None:
    for _ in range(3):
        await counter.take(said(1, STORY), said(1, STORY))
        await counter.done()
    assert counter.methods == ["sendMessage"]


async def test_repeated_update_does_not_lose_the_held_answer(counter: KeepingStore) -> None:
    await counter.take(said(1, STORY))
    await counter.take(said(1, STORY))
    await counter.done()
    assert counter.methods == ["sendMessage"]


async def test_edit_changes_the_answer_in_its_place(counter: KeepingStore) -> None:
    await counter.take(said(1, STORY))
    await counter.done()
    await counter.take(edited(2, OTHER, message=1))
    await counter.done()
    assert counter.methods == ["sendMessage", "editMessageText"]
    assert counter.platform() == "bukalapak"


async def test_second_edit_finds_the_answer_again(counter: KeepingStore) -> None:
    await counter.take(said(1, STORY))
    for number, text in enumerate((OTHER, STORY, OTHER), start=2):
        await counter.done()
        await counter.take(edited(number, text, message=1))
    await counter.done()
    assert counter.methods == ["sendMessage"] + ["editMessageText"] * 3
    assert counter.platform() == "bukalapak"


async def test_edit_of_the_unanswered_is_what_is_answered(counter: KeepingStore) -> None:
    await counter.take(said(1, STORY))
    await counter.take(edited(2, OTHER, message=1))
    await counter.done()
    assert counter.methods == ["sendMessage"]
    assert counter.platform() == "bukalapak"


async def test_edit_within_a_burst_changes_its_part(counter: KeepingStore) -> None:
    await counter.take(said(1, "sertif tokped"), said(2, "blm muncul, selesai 3 nov"))
    await counter.take(edited(3, "sertif bukalapak", message=1))
    await counter.done()
    assert counter.methods == ["sendMessage"]
    assert counter.platform() == "bukalapak"


async def test_edit_of_an_older_message_is_answered_below(counter: KeepingStore) -> None:
    for number, text in enumerate(("halo", STORY), start=1):
        await counter.take(said(number, text))
        await counter.done()
    await counter.take(edited(3, "hai", message=1))
    await counter.done()
    assert counter.methods == ["sendMessage"] * 3
    assert counter.platform() == "tokopedia"


async def test_failing_turn_does_not_lose_the_held_answer(
    counter: KeepingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise LookupError

    await counter.take(said(1, STORY))
    monkeypatch.setattr(counter.store, "keep", fail)
    await counter.take(said(2, "lagi"))
    await counter.done()
    texts = counter.telegram.texts(1)
    assert len(texts) == 2
    assert any("Tokopedia" in text for text in texts)
