"""What is changed in one transaction, a statement for all of a kind.

A turn is kept wholly or not at all. Whoever goes on from what is no longer stored is told so, and
all others are kept.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.service.errors import StoreStaleError
from bot.service.turn import Address, TurnResult, Unsent
from bot.store.postgres import counts, outbox, sessions
from bot.store.postgres.connections import Db
from bot.store.postgres.locks import lock


@dataclass(frozen=True, slots=True)
class KeepTurn:
    """Keep what came of a turn; told are the numbers that the owner is to send."""

    chat: Address
    turn: TurnResult


@dataclass(frozen=True, slots=True)
class NoteSent:
    """Take out what has been sent; told is what the owner is to send after it."""

    chat: Address
    number: int
    asked: int | None
    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoteDone:
    """Note how far a delivery has come."""

    chat: Address
    number: int
    done: int


@dataclass(frozen=True, slots=True)
class NoteGone:
    """Note that the bot may not write to a chat."""

    chat: Address


Change: TypeAlias = KeepTurn | NoteSent | NoteDone | NoteGone


@dataclass(frozen=True, slots=True)
class ToSend:
    """What the owner is to send: the numbers of a turn, or what followed a delivery."""

    numbers: tuple[int, ...] = ()
    following: tuple[Unsent, ...] = ()


async def carry_out(
    db: Db, changes: Sequence[Change], *, owner: int
) -> list[ToSend | StoreStaleError]:
    """Carry out changes in their order, all in the present transaction; return what is told."""
    await lock(db, {change.chat for change in changes})
    told: list[ToSend | StoreStaleError] = []
    for run in _apart(changes):
        told += await _carry_out_run(db, run, owner)
    return told


def _apart(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield the changes in runs; within a run no two concern the same chat."""
    run: dict[Address, Change] = {}
    for change in changes:
        if change.chat in run:
            yield list(run.values())
            run = {}
        run[change.chat] = change
    yield list(run.values())


async def _carry_out_run(
    db: Db, run: Sequence[Change], owner: int
) -> list[ToSend | StoreStaleError]:
    # First it erases, then it keeps, then it puts; what all processes change comes last.
    turns = [change for change in run if isinstance(change, KeepTurn)]
    stale = await _stale(db, turns)
    turns = [change for change in turns if change.chat not in stale]
    sent = [change for change in run if isinstance(change, NoteSent)]
    gone = [change.chat for change in run if isinstance(change, NoteGone)]
    erased = [change.chat for change in turns if change.turn.erased]

    await sessions.erase(db, erased)
    await sessions.keep_erasures(
        db, [(one.chat, one.turn.taken) for one in turns if one.turn.erased]
    )
    await outbox.erase(db, (*erased, *gone))
    await _keep_sessions(db, turns)
    instead = [one.turn.instead_of for one in turns if one.turn.instead_of is not None]
    await outbox.take_out(db, instead, owner=owner)
    await outbox.take_out(db, [one.number for one in sent])
    answered = [(one.chat, one.asked, one.answers) for one in sent if one.asked is not None]
    await sessions.note_answers(db, answered)
    await sessions.note_gone(db, gone)
    done = [(one.number, one.done) for one in run if isinstance(one, NoteDone)]
    await outbox.note_done(db, done)
    told = await _put(db, turns, owner) | await _claim_next(db, [one.chat for one in sent], owner)
    await counts.note(db, [one.turn.notes for one in turns])
    return [StoreStaleError() if one.chat in stale else told.get(one.chat, ToSend()) for one in run]


async def _stale(db: Db, turns: Sequence[KeepTurn]) -> set[Address]:
    """Return the chats of which another process has stored something since."""
    wary = [one for one in turns if one.turn.after is not None]
    stored = await sessions.versions(db, [one.chat for one in wary])
    return {one.chat for one, now in zip(wary, stored, strict=True) if one.turn.after != now}


async def _keep_sessions(db: Db, turns: Sequence[KeepTurn]) -> None:
    for unasked in (False, True):
        kept = [
            (one.chat, one.turn.session)
            for one in turns
            if one.turn.session and one.turn.unasked is unasked
        ]
        await sessions.keep(db, kept, unasked=unasked)


async def _put(db: Db, turns: Sequence[KeepTurn], owner: int) -> dict[Address, ToSend]:
    going = [(one.chat, out.delivery) for one in turns for out in one.turn.outgoing]
    put = await outbox.put(db, going, owner=owner)
    ours: defaultdict[Address, list[int]] = defaultdict(list)
    for (chat, _), (number, is_ours) in zip(going, put, strict=True):
        if is_ours:  # all of a chat are, or none
            ours[chat].append(number)
    return {chat: ToSend(numbers=tuple(numbers)) for chat, numbers in ours.items()}


async def _claim_next(db: Db, chats: Sequence[Address], owner: int) -> dict[Address, ToSend]:
    ours: defaultdict[Address, list[Unsent]] = defaultdict(list)
    for one in await outbox.claim_next(db, chats, owner=owner):
        ours[one.chat].append(one)
    return {chat: ToSend(following=tuple(found)) for chat, found in ours.items()}
