"""A store with something of all that is kept, and all that can be asked of it, as one value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from bot.service.ports import Store
from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.service.turn import Address, Delivery, JournalEntries, Session, Unsent
from flows.dialogue.effects import RecordUnanswered, RecordWaiting
from flows.dialogue.replies import Button, Reply
from flows.dialogue.state import State
from tests.support.store.addresses import ELSEWHERE, at
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, turn

LONG_AGO: Final = date(2020, 1, 1)
WAKES: Final = datetime(2026, 12, 1, 1, 30, tzinfo=UTC)
MUCH_LATER: Final = WAKES + timedelta(days=365)
_LONG: Final = Delivery(
    replies=(Reply(text="Sudah, Kak 🙏", buttons=((Button(label="Ya", data="1.a.ya"),),)),), asked=4
)


@dataclass(frozen=True)
class HeldThings:
    """All that a store tells. What waits to be sent is the asker's to send from then on."""

    sessions: dict[Address, Session]
    left: tuple[Unsent, ...]
    due: tuple[Address, ...]
    counts: list[Count]
    questions: list[UnansweredQuestion]
    waits: list[WaitCount]
    erased: frozenset[int]


def chats(number: int) -> list[Address]:
    """Return so many chats, and one of another surface whose key is one of theirs."""
    return [*map(at, range(number)), ELSEWHERE]


async def fill(store: Store, number: int = 30) -> None:
    """Keep so many conversations, with all that a conversation can leave behind."""
    await store.keep_all([(chat, turn(_session(n))) for n, chat in enumerate(chats(number))])
    waiting = [chat for n, chat in enumerate(chats(number)) if n % 5 == 0]
    for answer in (HALO, _LONG):  # those of one chat do not stand side by side
        await store.keep_all([(chat, turn(None, answer, notes=_notes(chat))) for chat in waiting])
    for left in (await store.left("telegram"))[:2]:
        await store.note_done(left.number, 1)
    await store.note_gone(at(7))
    await store.keep(at(9999), replace(turn(None), erased=True, taken=(900, 901)))


async def held(store: Store, asked: Sequence[Address]) -> HeldThings:
    """Return what a store tells of these chats and of all else."""
    found = await store.load_all(asked)
    assert not [one for one in found if isinstance(one, BaseException)]
    pairs = zip(asked, found, strict=True)
    sessions = {chat: one for chat, one in pairs if isinstance(one, Session) and one != Session()}
    left = [one for surface in ("telegram", "terminal") for one in await store.left(surface)]
    due = await store.due("telegram", now=MUCH_LATER, most=10_000)
    return HeldThings(
        sessions,
        tuple(left),
        due,
        await store.counts(since=LONG_AGO),
        await store.questions(since=LONG_AGO),
        await store.waits(since=LONG_AGO),
        (await store.load(at(9998))).erased,
    )


def _session(number: int) -> Session:
    return Session(
        state=State(round=number, active=True, answers={"platform": "tokopedia", "teks": 'é"\n'}),
        taken=(number, number + 5, number + 2),
        before=State(round=1) if number % 2 else None,
        message=number or None,
        answer_messages=(number, 3) if number % 3 else (),
        wake=WAKES + timedelta(minutes=number) if number % 4 == 3 else None,
    )


def _notes(chat: Address) -> JournalEntries:
    return JournalEntries(
        day=TODAY - timedelta(days=int(chat.key) % 3),
        outcomes=(("answered", ""), ("fallback", f"sim-{chat.key}")),
        unanswered=(RecordUnanswered(outcome="fallback", topics=("sim", "npwp"), text="qwrtz?"),),
        waited=(RecordWaiting(platform="tokopedia", year=2026, days=5, seen=TODAY),),
    )
