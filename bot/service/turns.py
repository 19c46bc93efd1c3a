"""What a participant did becomes a turn: heard in order, bursts as one, edits in their place.

Pure: it loads nothing, stores nothing, sends nothing; bot.service.conversations does, around it.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from bot.service.bursts import Burst, bursts
from bot.service.effects import consequences
from bot.service.errors import SOMETHING_FAILED
from bot.service.turn import (
    MOST_TAKEN,
    Act,
    Delivery,
    JournalEntries,
    Outgoing,
    Session,
    TurnResult,
)
from flows.conversation import step, step_in_group
from flows.dialogue import (
    NO_WAITS,
    ButtonPressed,
    Event,
    MediaSent,
    Outcome,
    RecordHelpfulness,
    RecordUnanswered,
    RecordWaiting,
    Reply,
    State,
    Step,
    TextEdited,
    TextSent,
    WaitingTimes,
    lasts,
    waits_changed,
)
from flows.library import Library

_log = logging.getLogger(__name__)

S = TypeVar("S")


def take(
    library: Library,
    session: Session,
    done: Sequence[Act],
    now: datetime,
    *,
    held: Outgoing | None = None,
    waits: WaitingTimes = NO_WAITS,
) -> TurnResult | None:
    """Return the turn; None if all this has been taken before.

    `held` is an answer that has not been sent and, with this, never will be: what it answers is
    heard again together with what is new (see `joinable`). `waits` is what can be told of how long
    others have waited.
    """
    fresh = _not_taken(done, session)
    if not fresh:
        return None
    work = _Work(library=library, now=now, session=session, waits=waits)
    if held:
        before = work.back_to(session.before or State())
        work.session = replace(session, state=before, message=None)
        work.replaces = held.delivery.replaces
    for burst in bursts(_with_edits(held.parts if held else (), fresh)):
        work.hear(burst)
    instead_of = held.number if held else None
    return replace(work.turn(taken=fresh), instead_of=instead_of)


def take_in_group(
    library: Library, session: Session, act: Act, now: datetime, *, bot: str, thread: int | None
) -> TurnResult | None:
    """Return the turn of what was said in a group to `bot`, in the topic `thread` of that group.

    None where it has been taken before, or needs no answer. Of its writer nothing is kept.
    """
    if not _not_taken((act,), session):
        return None
    step = _safely(session.state, lambda: step_in_group(library, act.event, now.date(), bot=bot))
    if step is None:
        return None
    work = _Work(library=library, now=now, session=session)
    work.note(step)
    delivery = Delivery(replies=step.replies, thread=thread, reply_to=act.message)
    work.outgoing.append(Outgoing(delivery=delivery))
    return work.turn(taken=(act,))


def joinable(session: Session, unsent: Outgoing) -> bool:
    """Tell whether what an unsent answer answers can be heard again: nothing came after it."""
    last = unsent.parts[-1].message if unsent.parts else None
    return last is not None and session.before is not None and session.message == last


@dataclass(slots=True, kw_only=True)
class _Work:
    """A turn in the making."""

    library: Library
    now: datetime
    session: Session
    waits: WaitingTimes = field(default_factory=lambda: NO_WAITS)
    replaces: tuple[int, ...] = ()
    outgoing: list[Outgoing] = field(default_factory=list)
    outcomes: list[tuple[str, str]] = field(default_factory=list)
    unanswered: list[RecordUnanswered] = field(default_factory=list)
    waited: list[RecordWaiting] = field(default_factory=list)
    erased: bool = False
    forgotten: bool = False
    lost: tuple[int, ...] = ()  # the serials that what was erased had taken

    def hear(self, burst: Burst) -> None:
        """Take one thing said or done."""
        act, session = burst.whole, self.session
        event, before, replaces = act.event, session.state, self.replaces
        if _edits_last(act, session):
            event, before, replaces = (
                _as_sent(event),
                self.back_to(session.before or before),
                session.answer_messages,
            )
        self.replaces = ()
        done = _safely(
            before, lambda: step(self.library, before, event, self.now, waits=self.waits)
        )
        message = act.message if _is_message(event) else None
        self.session = Session(
            state=done.state,
            taken=session.taken,
            before=None if message is None else before,
            message=message,
        )
        self.note(done)
        # An answer to several messages is not tied to one: an edit of one is a further message.
        asked = message if len(burst.parts) == 1 else None
        pressed = act.message if act.pressed and not _lasts(event) else None
        delivery = Delivery(
            replies=done.replies, pressed=pressed, left=done.left, asked=asked, replaces=replaces
        )
        parts = () if message is None else tuple(map(_sent, burst.parts))
        self.outgoing.append(Outgoing(delivery=delivery, parts=parts, awaits_more=done.unfinished))

    def back_to(self, before: State) -> State:
        """Return the state before what is heard anew; what was counted since is taken back."""
        self.waited += waits_changed(self.session.state, before)
        return before

    def turn(self, *, taken: Sequence[Act]) -> TurnResult:
        """Return what has come of it, and of `taken` remember that it was."""
        serials = tuple(act.serial for act in taken if act.serial is not None)
        remembered = (*self.session.taken, *serials)[-MOST_TAKEN:]
        return TurnResult(
            session=None if self.forgotten else replace(self.session, taken=remembered),
            outgoing=tuple(self.outgoing),
            notes=JournalEntries(
                day=self.now.date(),
                outcomes=tuple(self.outcomes),
                unanswered=tuple(self.unanswered),
                waited=tuple(self.waited),
            ),
            erased=self.erased,
            taken=(*self.lost, *serials) if self.erased else (),
        )

    def note(self, done: Step) -> None:
        """Keep what a step comes to beside its state."""
        self.outcomes.append((done.outcome.value, done.subject))
        come_to = consequences(done.effects)
        self.unanswered += come_to.unanswered
        self.waited += come_to.waited
        self.outcomes += map(_helpfulness, come_to.helpfulness)
        # What comes after the erasure in the same turn is kept again.
        self.forgotten = come_to.erased
        if self.forgotten:
            self.erased = True
            self.lost += self.session.taken
            self.session = Session()


def _helpfulness(told: RecordHelpfulness) -> tuple[str, str]:
    """Return how the journal counts it: "helpful", or "unhelpful" with the reason behind."""
    if told.helpful:
        return ("helpful", told.subject)
    return (f"unhelpful:{told.why}" if told.why else "unhelpful", told.subject)


def _safely(state: State, answer: Callable[[], S]) -> S | Step:
    """Return the answer; whatever goes wrong in it, the person gets one."""
    try:
        return answer()
    except Exception:  # noqa: BLE001 - the edge
        _log.exception("event not answered")
        reply = Reply(text=SOMETHING_FAILED)
        return Step(state=state, replies=(reply,), outcome=Outcome.ERROR)


def _not_taken(done: Sequence[Act], session: Session) -> tuple[Act, ...]:
    """Return what is new, each once."""
    seen: set[int | None] = {*session.taken, *session.erased}
    found = []
    for act in done:
        if act.serial is None or act.serial not in seen:
            found.append(act)
        seen.add(act.serial)
    return tuple(found)


def _with_edits(parts: Sequence[Act], fresh: Sequence[Act]) -> tuple[Act, ...]:
    """Return the messages with those that are edits put into their places."""
    found = list(parts)
    for act in fresh:
        place = next((n for n, part in enumerate(found) if _edits(act, part)), None)
        if place is None:
            found.append(act)
        else:
            found[place] = _sent(act)
    return tuple(found)


def _edits(act: Act, part: Act) -> bool:
    same = act.message is not None and act.message == part.message
    return same and isinstance(act.event, TextEdited) and _is_message(part.event)


def _edits_last(act: Act, session: Session) -> bool:
    edits = isinstance(act.event, TextEdited) and act.message == session.message
    return edits and session.before is not None and bool(session.answer_messages)


def _sent(act: Act) -> Act:
    return replace(act, event=_as_sent(act.event))


def _as_sent(event: Event) -> Event:
    return TextSent(event.text) if isinstance(event, TextEdited) else event


def _lasts(event: Event) -> bool:
    return isinstance(event, ButtonPressed) and lasts(event.data)


def _is_message(event: Event) -> bool:
    return isinstance(event, TextSent | MediaSent)
