"""Waiting times: counted with the turn, taken back with it, and told to others once enough."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.turn import Act, Address, JournalEntries, Outgoing, Session, TurnResult
from bot.service.turns import take
from bot.store.memory import MemoryStore
from flows.dialogue import ENOUGH, NO_WAITS
from flows.dialogue.effects import RecordWaiting
from flows.dialogue.events import TextSent
from flows.library.library import Library
from tests.support.store.addresses import ONE
from tests.support.talk.at_verdict import TODAY, at_verdict
from tests.support.talk.talk import Talk
from tests.support.talk.turns import edited, pressed, said, turn

NOW = standing_at(TODAY)
SEEN = RecordWaiting(platform="tokopedia", year=2026, days=8, seen=TODAY)
UNDONE = RecordWaiting(platform="tokopedia", year=2026, days=8, seen=TODAY, undone=True)
HOW_LONG = "berapa lama sertifikat muncul di tokopedia"


@pytest.fixture
def session(library: Library) -> Session:
    return Session(state=at_verdict(library).state)


def done(
    library: Library, session: Session, *acts: Act, held: Outgoing | None = None
) -> tuple[TurnResult, Session]:
    found = take(library, session, acts, NOW(), held=held)
    assert found
    assert found.session
    return found, found.session


def test_it_is_noted_with_the_turn(library: Library, session: Session) -> None:
    found, _ = done(library, session, said("udah muncul kak", 1))
    assert found.notes.waited == (SEEN,)


def test_edited_news_is_taken_back(library: Library, session: Session) -> None:
    _, after = done(library, session, said("udah muncul kak", 1))
    shown = replace(after, answer_messages=(70,))
    found, _ = done(library, shown, edited("masih belum muncul kak", 2, message=1))
    assert found.notes.waited == (UNDONE,)


def test_news_heard_again_counts_once(library: Library, session: Session) -> None:
    first, after = done(library, session, said("udah muncul kak", 1))
    found, _ = done(library, after, said("makasih ya", 2), held=first.outgoing[0])
    counted = (*first.notes.waited, *found.notes.waited)
    assert sum(-1 if one.undone else 1 for one in counted) == 1


def test_buttons_that_stay_go_with_the_delivery(library: Library) -> None:
    talk = Talk(library).says("gimana cara ganti rekening")
    press = pressed(talk.button("ganti-rekening yes").data or "", 3)
    found, _ = done(library, Session(state=talk.state), press)
    (going,) = found.outgoing
    assert (going.delivery.pressed, bool(going.delivery.left)) == (900, True)
    assert found.notes.outcomes == (("answered", ""), ("helpful", "ganti-rekening"))


async def kept(store: MemoryStore, times: int, *, days_ago: int) -> None:
    seen = TODAY - timedelta(days=days_ago)
    one = RecordWaiting(platform="tokopedia", year=2026, days=5, seen=seen)
    for _ in range(times):
        await store.keep(ONE, turn(None, notes=JournalEntries(day=TODAY, waited=(one,))))


async def told(conversations: Conversations, chat: Address) -> str:
    replies = await conversations.answer(chat, TextSent(HOW_LONG))
    return "\n".join(reply.text for reply in replies)


async def test_enough_of_the_last_year_are_told(library: Library) -> None:
    store = MemoryStore(NOW)
    conversations = Conversations(library, store, NOW)
    await kept(store, ENOUGH - 1, days_ago=365)
    await kept(store, 5, days_ago=366)
    await conversations.look_at_waits(store)
    assert conversations._waits == NO_WAITS
    await kept(store, 1, days_ago=0)
    assert "others-waited" not in await told(conversations, ONE)
    await conversations.look_at_waits(store)
    words = library.messages["others-waited"].format(people="30", platform="Tokopedia", days="5")
    assert words in await told(conversations, ONE)
