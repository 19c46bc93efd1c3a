"""What passes between the conversations, the store and a surface that delivers later.

Values only: no rule, no SQL, nothing of any surface.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from flows.dialogue import Event, RecordUnanswered, RecordWaiting, Reply, Rows, State

# Telegram hands out at most a hundred updates at a time, and what has not been confirmed comes
# again: of one chat at most these many can come twice.
MOST_TAKEN = 100


class Address(NamedTuple):
    """A chat: the surface on which it is held, and its key there. They sort, and go into JSON."""

    surface: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something a participant did.

    `serial` numbers what the surface may deliver twice. `message` is the surface's number of the
    message it was done with or, if `pressed`, of the one whose button it was.
    """

    event: Event
    serial: int | None = None
    message: int | None = None
    pressed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """All that is kept of a chat.

    `taken` are the serials of what was taken last, oldest first, at most MOST_TAKEN. `before` is
    the state before `message`, the participant's last message; `answer_messages` are the messages
    that answered it: when it is edited, the conversation goes back there. They are empty where the
    last thing done was no message. `wake` is the UTC moment, in whole seconds, at which a reminder
    may be due; None for never. `erased` are the serials by which conversations, anybody's, were
    erased lately. `version` is the mark of a store that is shared: it tells what was loaded from
    what another process has stored since. Neither is part of what is kept.
    """

    state: State = field(default_factory=State)
    taken: tuple[int, ...] = ()
    before: State | None = None
    message: int | None = None
    answer_messages: tuple[int, ...] = ()
    wake: datetime | None = None
    erased: frozenset[int] = field(default=frozenset(), compare=False, repr=False)
    version: int | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One answer on its way to a chat.

    `pressed` is the message whose button was pressed, unless that has its use for ever, and `left`
    the buttons that stay on it, None where it is all or none of them; `asked`
    the participant's message that is answered; `replaces` an earlier answer to it, whose place
    this one takes. In a group `thread` is the topic and `reply_to` the message below which it
    stands. `done` tells how many of its operations have been carried out. `unsaid`, of a reminder,
    is the state without it: where it is not sent after all, its mark goes back to that.
    """

    replies: tuple[Reply, ...]
    pressed: int | None = None
    left: Rows | None = None
    asked: int | None = None
    replaces: tuple[int, ...] = ()
    thread: int | None = None
    reply_to: int | None = None
    done: int = 0
    unsaid: State | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A delivery to be sent. `number` is its number in the store, None if it is not there.

    `parts` are the messages it answers: as long as it has not been sent, another one joins them.
    `awaits_more`: they read like the beginning of more, which is worth a moment's waiting.
    `good_for`: in so many seconds it is not to be said any more; None for as long as it takes.
    """

    delivery: Delivery
    number: int | None = None
    parts: tuple[Act, ...] = ()
    awaits_more: bool = False
    good_for: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What was done in one chat, in order.

    `held` is an answer that is held back: what it answers is heard together with what is new, or
    else it goes first.
    """

    chat: Address
    done: tuple[Act, ...]
    held: Outgoing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """A delivery that was stored and not noted as sent."""

    number: int
    chat: Address
    delivery: Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntries:
    """What the journal learns: outcomes with their subjects, what got no answer, who waited."""

    day: date
    outcomes: tuple[tuple[str, str], ...] = ()
    unanswered: tuple[RecordUnanswered, ...] = ()
    waited: tuple[RecordWaiting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnResult:
    """What came of what a participant did, to be stored wholly or not at all.

    `session` is None where nothing is left to keep. `erased`: everything about the chat goes
    first; the serials in `taken` are then remembered apart from it. `instead_of` is the number of
    a delivery, not sent, whose place the answers take. `unasked`: the participant has done nothing.
    A chat that is not kept (any more) stays so, and one that is counts neither as used nor as come
    back. `after` is the `version` of the session that it goes on from, None for whichever there is:
    where another process has stored since, nothing of it is kept.
    """

    session: Session | None
    outgoing: tuple[Outgoing, ...]
    notes: JournalEntries
    instead_of: int | None = None
    erased: bool = False
    taken: tuple[int, ...] = ()
    unasked: bool = False
    after: int | None = None
