"""The conversation's memory: stored before it is said, and honest where it fails."""

import asyncio
import io

import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.errors import ERASING_FAILED, MEMORY_FAILED, StoreAccessError
from bot.service.turn import Act, Address, Batch, Outgoing, Session, TurnResult
from bot.store.memory import MemoryStore
from flows.dialogue.events import ButtonPressed, CommandGiven, TextEdited, TextSent
from flows.dialogue.replies import Reply
from flows.dialogue.state import State
from flows.library.library import Library
from tests.support.store.addresses import ONE, TWO, at
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import commanded, edited, pressed, said, turn

STORY = "sertif tokped blm muncul, selesai 3 nov"
ANI = Address("terminal", "ani")
ANSWERS = {"platform": "tokopedia", "completed": "2026-11-03"}


class Failing(MemoryStore):
    """A store whose methods fail when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.fails: set[str] = set()
        self.writes = 0

    async def load(self, chat: Address) -> Session:
        self._may_fail("load")
        await asyncio.sleep(0)  # others may come in between, as with a real one
        return await super().load(chat)

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        self._may_fail("keep")
        self.writes += 1
        await asyncio.sleep(0)
        return await super().keep(chat, turn)

    def _may_fail(self, what: str) -> None:
        if what in self.fails:
            raise StoreAccessError("SQLITE_IOERR")


@pytest.fixture
def store() -> Failing:
    return Failing()


class Heard:
    """Who counts, in the order of what was heard."""

    def __init__(self) -> None:
        self.outcomes: list[str] = []
        self.errors: list[str] = []

    def answered(self, outcome: str) -> None:
        self.outcomes.append(outcome)

    def failed(self, kind: str) -> None:
        self.errors.append(kind)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def conversations(library: Library, store: Failing, heard: Heard) -> Conversations:
    return Conversations(library, store, standing_at(TODAY), watch=heard)


def text(going: tuple[Outgoing, ...]) -> str:
    return "\n".join(reply.text for item in going for reply in item.delivery.replies)


def button(going: tuple[Outgoing, ...], ending: str) -> str:
    rows = (row for item in going for reply in item.delivery.replies for row in reply.buttons)
    data = (b.data or "" for row in rows for b in row)
    return next(item for item in data if item.endswith(ending))


async def shown(store: Failing, going: tuple[Outgoing, ...], *, as_message: int) -> None:
    """Note that these answers have reached their chat, as the sending does."""
    for item in going:
        assert item.number
        chat, delivery = store.outbox[item.number]
        await store.note_sent(item.number, chat=chat, asked=delivery.asked, answers=(as_message,))


# ------------------------------------------------------------------ taking and storing


async def test_answer_is_stored_with_the_state(
    conversations: Conversations, store: Failing
) -> None:
    (going,) = await conversations.take(ONE, [said(STORY, 7)])
    assert (await store.load(ONE)).state.answers == ANSWERS
    assert going.number
    assert store.outbox == {going.number: (ONE, going.delivery)}


async def test_several_acts_are_one_write(conversations: Conversations, store: Failing) -> None:
    going = await conversations.take(ONE, [commanded("mulai", 1), said("halo", 2)])
    assert [item.number for item in going] == [1, 2]
    assert store.writes == 1


async def test_chats_of_a_batch_are_answered_each(
    conversations: Conversations, store: Failing
) -> None:
    asked = [Batch(chat=chat, done=(said(STORY, 7),)) for chat in map(at, "213")]
    told = await conversations.take_all([*asked[:2], Batch(chat=at(4), done=()), asked[2]])
    found = [going for going in told if isinstance(going, tuple)]
    assert [len(going) for going in found] == [1, 1, 0, 1]
    numbers = [going.number for answers in found for going in answers]
    assert [store.outbox[number][0] for number in numbers if number] == [TWO, ONE, at(3)]


async def test_act_delivered_twice_is_answered_once(
    conversations: Conversations, store: Failing, heard: Heard
) -> None:
    await conversations.take(ONE, [said(STORY, 7)])
    kept = await store.load(ONE)
    assert await conversations.take(ONE, [said(STORY, 7)]) == ()
    assert await store.load(ONE) == kept
    assert len(heard.outcomes) == sum(store.journal.values()) == 1


async def test_act_delivered_twice_at_once_is_answered_once(
    conversations: Conversations, store: Failing
) -> None:
    takes = (conversations.take(ONE, [said(STORY, 7)]) for _ in range(5))
    assert sum(len(going) for going in await asyncio.gather(*takes)) == 1
    assert len(store.outbox) == 1


async def test_acts_of_a_chat_at_once_lose_nothing(
    conversations: Conversations, store: Failing
) -> None:
    takes = (conversations.take(ONE, [commanded("bantuan", number)]) for number in range(20))
    await asyncio.gather(*takes)
    assert (await store.load(ONE)).taken == tuple(range(20))


async def test_outcomes_are_told_and_kept(
    conversations: Conversations, store: Failing, heard: Heard
) -> None:
    await conversations.take(ONE, [pressed("0.n.lupa-password", 1)])
    assert heard.outcomes == ["none-of-these"]
    assert store.journal == {(TODAY, "none-of-these", "lupa-password"): 1}


async def test_question_without_answer_is_kept_apart(
    conversations: Conversations, store: Failing
) -> None:
    await conversations.take(ONE, [said("qwrtz zxcvb", 1)])
    assert [question.text for question in store.unanswered] == ["qwrtz zxcvb"]


# ------------------------------------------------------------------ what has not been sent


async def test_further_message_takes_the_place_of_the_unsent_answer(
    conversations: Conversations, store: Failing
) -> None:
    (held,) = await conversations.take(ONE, [said("sertif tokped blm muncul", 1)])
    (going,) = await conversations.take(ONE, [said("selesai 3 nov", 2)], held=held)
    assert list(store.outbox) == [going.number]
    assert (await store.load(ONE)).state.answers == ANSWERS


async def test_unsent_answer_goes_first_where_nothing_joins_it(
    conversations: Conversations, store: Failing
) -> None:
    (held,) = await conversations.take(ONE, [said(STORY, 1)])
    await conversations.take(ONE, [commanded("bantuan", 2)])
    going = await conversations.take(ONE, [said("halo", 3)], held=held)
    assert going[0] == held
    assert len(going) == 2
    assert held.number in store.outbox


async def test_unsent_answer_is_sent_if_nothing_is_new(conversations: Conversations) -> None:
    (held,) = await conversations.take(ONE, [said(STORY, 1)])
    assert await conversations.take(ONE, [said(STORY, 1)], held=held) == (held,)


async def test_unsent_answer_is_not_lost_while_nothing_can_be_loaded(
    conversations: Conversations, store: Failing
) -> None:
    (held,) = await conversations.take(ONE, [said(STORY, 1)])
    store.fails = {"load"}
    going = await conversations.take(ONE, [said("halo", 2)], held=held)
    assert going[0] == held
    assert text(going[1:]) == MEMORY_FAILED


async def test_unsent_answer_is_not_sent_twice_though_storing_failed(
    conversations: Conversations, store: Failing
) -> None:
    (held,) = await conversations.take(ONE, [said("sertif tokped blm muncul", 1)])
    store.fails = {"keep"}
    going = await conversations.take(ONE, [said("selesai 3 nov", 2)], held=held)
    await shown(store, going, as_message=70)
    assert store.outbox == {}


# ------------------------------------------------------------------ edits


async def test_edit_of_the_last_message_replaces_its_answer(
    conversations: Conversations, store: Failing
) -> None:
    await shown(store, await conversations.take(ONE, [said("tokped kok lama", 1)]), as_message=70)
    (going,) = await conversations.take(ONE, [edited(STORY, 2, message=1)])
    assert going.delivery.replaces == (70,)
    assert (await store.load(ONE)).state.answers == ANSWERS


async def test_edit_of_an_edit_replaces_too(conversations: Conversations, store: Failing) -> None:
    await shown(store, await conversations.take(ONE, [said("halo", 1)]), as_message=70)
    again = await conversations.take(ONE, [edited("halo kak", 2, message=1)])
    await shown(store, again, as_message=71)
    (going,) = await conversations.take(ONE, [edited(STORY, 3, message=1)])
    assert going.delivery.replaces == (71,)
    assert (await store.load(ONE)).state.answers == ANSWERS


async def test_edit_of_a_part_of_an_answered_burst_replaces_nothing(
    conversations: Conversations, store: Failing
) -> None:
    burst = [said("sertif tokped blm muncul", 1), said("selesai 3 nov", 2)]
    await shown(store, await conversations.take(ONE, burst), as_message=70)
    (going,) = await conversations.take(ONE, [edited("makasih", 3, message=2)])
    assert going.delivery.replaces == ()
    assert (await store.load(ONE)).state.answers == ANSWERS


async def test_edit_in_a_terminal_goes_back(conversations: Conversations) -> None:
    await conversations.answer(ANI, TextSent("sertif bukalapak blm muncul, selesai 3 nov"))
    await conversations.answer(ANI, TextEdited(STORY))
    assert (await conversations.state(ANI)).answers == ANSWERS
    await conversations.answer(ANI, TextEdited("sertif pintaria blm muncul"))
    assert (await conversations.state(ANI)).answers == {"platform": "pintaria"}


async def test_edit_in_a_terminal_after_a_command_is_a_further_message(
    conversations: Conversations,
) -> None:
    await conversations.answer(ANI, TextSent(STORY))
    await conversations.answer(ANI, CommandGiven("bantuan"))
    await conversations.answer(ANI, TextEdited("makasih"))
    assert (await conversations.state(ANI)).answers == ANSWERS


async def test_terminal_leaves_nothing_to_be_sent(
    conversations: Conversations, store: Failing
) -> None:
    assert await conversations.answer(ANI, TextSent(STORY))
    assert store.outbox == {}


# ------------------------------------------------------------------ a store that fails


async def test_unreadable_store_is_admitted_and_left_alone(
    conversations: Conversations, store: Failing, heard: Heard, log: io.StringIO
) -> None:
    await conversations.take(ONE, [said(STORY, 1)])
    kept = await store.load(ONE)
    store.fails = {"load"}
    assert text(await conversations.take(ONE, [commanded("mulai", 2)])) == MEMORY_FAILED
    store.fails = set()
    assert await store.load(ONE) == kept
    assert (heard.outcomes[-1], heard.errors) == ("error", ["StoreAccessError"])
    assert "state not loaded: SQLITE_IOERR" in log.getvalue()


async def test_terminal_admits_an_unreadable_store(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"load"}
    assert await conversations.answer(ANI, TextSent("halo")) == (Reply(text=MEMORY_FAILED),)


async def test_act_that_could_not_be_loaded_may_come_again(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"load"}
    await conversations.take(ONE, [said(STORY, 1)])
    store.fails = set()
    await conversations.take(ONE, [said(STORY, 1)])
    assert (await store.load(ONE)).state.answers == ANSWERS


async def test_conversation_goes_on_while_storing_fails(
    conversations: Conversations, store: Failing, heard: Heard, log: io.StringIO
) -> None:
    store.fails = {"keep"}
    asked = await conversations.take(ONE, [said(STORY, 1)])
    assert [item.number for item in asked] == [None]
    asked = await conversations.take(ONE, [pressed(button(asked, ".c"), 2)])
    store.fails = set()
    await conversations.take(ONE, [pressed(button(asked, ".a.provider.lainnya"), 3)])
    kept = await store.load(ONE)
    assert kept.state.answers == ANSWERS | {"provider": "lainnya"}
    assert kept.taken == (1, 2, 3)
    assert conversations._unsaved == {}
    assert heard.errors == ["StoreAccessError"] * 2
    assert "state not saved: SQLITE_IOERR" in log.getvalue()


async def test_unsaved_conversation_outlives_a_store_that_cannot_load(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"keep"}
    await conversations.take(ONE, [said(STORY, 1)])
    store.fails = {"keep", "load"}
    going = await conversations.take(ONE, [commanded("bantuan", 2)])
    assert text(going) != MEMORY_FAILED
    assert (await conversations.state(ONE)).answers == ANSWERS


async def test_terminal_goes_on_while_storing_fails(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"keep"}
    replies = await conversations.answer(ANI, TextSent(STORY))
    assert "Tokopedia" in replies[0].text
    assert (await conversations.state(ANI)).answers == ANSWERS


async def test_unsaved_act_is_not_taken_twice(conversations: Conversations, store: Failing) -> None:
    store.fails = {"keep"}
    await conversations.take(ONE, [said(STORY, 1)])
    assert await conversations.take(ONE, [said(STORY, 1)]) == ()


async def test_unsaved_conversations_are_bounded(
    conversations: Conversations, store: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.service.conversations._MOST_UNSAVED", 3)
    store.fails = {"keep"}
    for chat in map(at, "12345"):
        await conversations.take(chat, [said(STORY, 1)])
    assert list(conversations._unsaved) == [at(3), at(4), at(5)]


async def test_unsaved_conversations_are_saved_again(
    conversations: Conversations, store: Failing, log: io.StringIO
) -> None:
    store.fails = {"keep"}
    for chat in (ONE, TWO):
        await conversations.take(chat, [said(STORY, 1)])
    await conversations.save_again()
    assert store.sessions == {}
    assert "state still not saved: SQLITE_IOERR" in log.getvalue()
    store.fails = set()
    await conversations.save_again()
    assert [session.state.answers for session in store.sessions.values()] == [ANSWERS, ANSWERS]
    assert conversations._unsaved == {}


async def test_saving_again_does_not_undo_what_came_meanwhile(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"keep"}
    for chat in (ONE, TWO):
        await conversations.take(chat, [said(STORY, 1)])
    store.fails = set()
    later = [conversations.take(chat, [said("/batal", 2)]) for chat in (ONE, TWO)]
    await asyncio.gather(conversations.save_again(), *later)
    assert [session.taken for session in store.sessions.values()] == [(1, 2), (1, 2)]


# ------------------------------------------------------------------ erasing


async def test_erased_chat_leaves_nothing(conversations: Conversations, store: Failing) -> None:
    await conversations.take(ONE, [said(STORY, 1)])
    asked = await conversations.take(ONE, [commanded("hapus", 2)])
    (told,) = await conversations.take(ONE, [pressed(button(asked, ".m.erase"), 3)])
    assert store.sessions == {}
    assert list(store.outbox) == [told.number]  # only that it is done is still to be said
    await shown(store, (told,), as_message=70)
    assert store.outbox == {}


async def test_erasing_forgets_what_was_not_saved(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"keep"}
    await conversations.take(ONE, [said(STORY, 1)])
    asked = await conversations.take(ONE, [commanded("hapus", 2)])
    store.fails = set()
    await conversations.take(ONE, [pressed(button(asked, ".m.erase"), 3)])
    await conversations.save_again()
    assert store.sessions == {}
    assert (await conversations.state(ONE)) == State()


async def test_erasure_that_is_delivered_again_stays_one(
    conversations: Conversations, store: Failing
) -> None:
    await conversations.take(ONE, [said(STORY, 1)])
    acts = [commanded("hapus", 2), said("ya", 3)]
    (told,) = [(await conversations.take(ONE, [act]))[0] for act in acts][1:]
    for again in ([acts[1]], acts, [said(STORY, 1)]):
        assert await conversations.take(ONE, again) == ()
    assert store.sessions == {}
    assert list(store.outbox) == [told.number]
    await conversations.take(ONE, [said(STORY, 4)])
    assert store.sessions[ONE].state.answers == ANSWERS


async def test_what_follows_an_erasure_is_kept_anew(
    conversations: Conversations, store: Failing
) -> None:
    asked = await conversations.take(ONE, [commanded("hapus", 1)])
    erase = pressed(button(asked, ".m.erase"), 2)
    await conversations.take(ONE, [erase, said(STORY, 3)])
    assert store.sessions[ONE].state.answers == ANSWERS


async def test_failed_erasure_is_not_claimed(
    conversations: Conversations, store: Failing, log: io.StringIO
) -> None:
    await conversations.take(ONE, [said(STORY, 1)])
    asked = await conversations.take(ONE, [commanded("hapus", 2)])
    erase = button(asked, ".m.erase")
    store.fails = {"keep"}
    assert text(await conversations.take(ONE, [pressed(erase, 3)])) == ERASING_FAILED
    assert "chat not erased: SQLITE_IOERR" in log.getvalue()
    store.fails = set()
    assert (await conversations.state(ONE)).answers == ANSWERS
    await conversations.take(ONE, [pressed(erase, 4)])
    assert store.sessions == {}


async def test_terminal_does_not_claim_a_failed_erasure(
    conversations: Conversations, store: Failing
) -> None:
    replies = await conversations.answer(ANI, CommandGiven("hapus"))
    data = [b.data for reply in replies for row in reply.buttons for b in row]
    store.fails = {"keep"}
    erase = next(item for item in data if item and item.endswith(".m.erase"))
    assert await conversations.answer(ANI, ButtonPressed(erase)) == (Reply(text=ERASING_FAILED),)


async def test_erasing_leaves_the_counts(conversations: Conversations, store: Failing) -> None:
    await conversations.take(ONE, [pressed("0.n.lupa-password", 1)])
    asked = await conversations.take(ONE, [commanded("hapus", 2)])
    await conversations.take(ONE, [pressed(button(asked, ".m.erase"), 3)])
    assert store.journal[TODAY, "none-of-these", "lupa-password"] == 1


# ------------------------------------------------------------------ groups


async def ask(
    conversations: Conversations, act: Act, *, thread: int | None = None
) -> tuple[Outgoing, ...]:
    return await conversations.take_in_group(at(-5), act, bot="tes_bot", thread=thread)


async def test_group_keeps_nothing_but_the_number(
    conversations: Conversations, store: Failing
) -> None:
    act = said("@tes_bot sertif tokped sy blm muncul, selesai 3 nov", 7)
    (going,) = await ask(conversations, act, thread=3)
    assert (going.delivery.thread, going.delivery.reply_to) == (3, 7)
    assert store.sessions == {at(-5): Session(taken=(7,))}
    assert store.journal == {(TODAY, "answered", "grup"): 1}
    await shown(store, (going,), as_message=70)
    assert (store.outbox, store.unanswered) == ({}, [])


async def test_group_message_is_answered_once(conversations: Conversations, store: Failing) -> None:
    assert await ask(conversations, said("@tes_bot halo", 7))
    assert await ask(conversations, said("@tes_bot halo", 7)) == ()
    assert len(store.outbox) == 1


async def test_group_remembers_a_hundred_numbers(
    conversations: Conversations, store: Failing
) -> None:
    await store.keep(at(-5), turn(Session(taken=tuple(range(100)))))
    await ask(conversations, said("@tes_bot halo", 100))
    assert store.sessions[at(-5)].taken == tuple(range(1, 101))


async def test_unnumbered_group_message_is_answered(
    conversations: Conversations, store: Failing
) -> None:
    assert await ask(conversations, said("@tes_bot halo"))
    assert store.sessions[at(-5)].taken == ()


async def test_press_in_a_group_is_left_in_silence(
    conversations: Conversations, store: Failing
) -> None:
    assert await ask(conversations, pressed("0.c", 7)) == ()
    assert store.writes == 0


async def test_group_is_told_of_an_unreadable_store(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"load"}
    assert text(await ask(conversations, said("@tes_bot halo", 7))) == MEMORY_FAILED


async def test_group_is_answered_though_storing_fails(
    conversations: Conversations, store: Failing
) -> None:
    store.fails = {"keep"}
    assert await ask(conversations, said("@tes_bot halo", 7))
    assert await ask(conversations, said("@tes_bot halo", 7)) == ()


# ------------------------------------------------------------------ what keeps nothing


def test_offers_keep_nothing(conversations: Conversations, store: Failing) -> None:
    assert conversations.offers("kapan insentif cair", bot="tes_bot")
    assert store.writes == 0


def test_texts_of_staff_are_said(conversations: Conversations) -> None:
    assert conversations.words("busy")
    assert conversations.words("busy") != conversations.words("too-fast")
