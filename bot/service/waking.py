"""When a chat is to be looked at by itself, and the turn that comes of it.

Pure: it loads nothing, stores nothing, sends nothing; bot.service.conversations does, around it.
"""

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final
from zlib import crc32

from bot.service.clock import WIB
from bot.service.turn import Address, Delivery, JournalEntries, Outgoing, Session, TurnResult
from flows.conversation import step, wake
from flows.dialogue import Outcome, ReminderDue, State, Step
from flows.library import Library
from flows.reminders import closing, spread, taken_back

_log = logging.getLogger(__name__)

# All reminders of a day come within this time after the hours begin, each chat's always at the
# same: a hundred thousand in one minute would take Telegram an hour.
SPREAD: Final = timedelta(minutes=90)
# What is due already waits for so long: whoever was just spoken with is left alone; and where
# nothing was due although it seemed so, it is not looked at again and again.
_DUE_ALREADY: Final = timedelta(hours=1)


def share(chat: Address, whole: timedelta) -> timedelta:
    """Return the part of `whole` after which it is this chat's turn: always the same."""
    seconds = int(whole.total_seconds())
    place = crc32(f"{chat.surface} {chat.key}".encode())
    return timedelta(seconds=place % seconds if seconds else 0)


def waking(library: Library, session: Session, now: datetime, *, after: timedelta) -> Session:
    """Return the session with its `wake`, so long after the person's hours begin, or later.

    Whatever goes wrong in it, what was said before stands: then it is looked at again.
    """
    try:
        found = _moment(library, session.state, now.astimezone(WIB))
    except Exception:  # noqa: BLE001 - the edge: an answer does not depend on it
        _log.exception("moment of a reminder not worked out")
        found = now + _DUE_ALREADY if session.wake else None
    moment = spread(found, after).astimezone(UTC).replace(microsecond=0) if found else None
    return session if session.wake == moment else replace(session, wake=moment)


def _moment(library: Library, state: State, now: datetime) -> datetime | None:
    found = wake(library, state, now)
    due = found is not None and found <= now
    return wake(library, state, now + _DUE_ALREADY) if due else found


def take_due(library: Library, session: Session, now: datetime) -> TurnResult:
    """Return the turn of a chat in which a reminder may be due; no delivery where none is.

    The participant's last message lies before the reminder: an edit of it does not undo that.
    """
    done = _reminded(library, session.state, now)
    notes = JournalEntries(day=now.date(), outcomes=((done.outcome.value, done.subject),))
    if not done.replies:
        left = replace(session, state=done.state)
        return TurnResult(session=left, outgoing=(), notes=notes, unasked=True)
    going = Outgoing(
        delivery=Delivery(replies=done.replies, unsaid=session.state),
        good_for=(closing(now, session.state.zone) - now).total_seconds(),
    )
    kept = Session(state=done.state, taken=session.taken)
    return TurnResult(session=kept, outgoing=(going,), notes=notes, unasked=True)


def untaken(session: Session, before: State, number: int | None, now: datetime) -> TurnResult:
    """Return the turn in which a stored reminder, not sent, is due again; `before` was its state.

    `number` is that of its delivery in the store.
    """
    again = now.astimezone(UTC).replace(microsecond=0)
    back = replace(session, state=taken_back(session.state, before), wake=again)
    notes = JournalEntries(day=now.date())
    return TurnResult(session=back, outgoing=(), notes=notes, instead_of=number, unasked=True)


def _reminded(library: Library, state: State, now: datetime) -> Step:
    try:
        return step(library, state, ReminderDue(), now)
    except Exception:  # noqa: BLE001 - the edge: nobody has asked, so nobody gets an apology
        _log.exception("reminder not worked out")
        return Step(state=state, replies=(), outcome=Outcome.ERROR)
