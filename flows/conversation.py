"""One step of the conversation: what was done comes in, what is said goes out.

Every surface drives `step` for private chats and `step_in_group` for groups; what is shared inline
comes from flows.public.inline. Both go one way: what is personal is taken out, then the message is
read, once. `step` never raises and always replies, but where a reminder is no longer due; in a
group a press gets no answer. `wake` tells when a private chat is to be looked at again.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Final, Protocol

from flows.addresses import JudgedAddress, to_judge
from flows.dialogue import (
    NO_WAITS,
    ButtonPressed,
    CommandGiven,
    Effect,
    Event,
    MediaSent,
    RecordUnanswered,
    ReminderDue,
    State,
    Step,
    TextEdited,
    TextSent,
    WaitingTimes,
    met,
    waits_changed,
)
from flows.handlers import PrivateChat, handle_reminder
from flows.library import Library, changed
from flows.privacy import Guarded, Kind, announced_by, guard, kind_named, official
from flows.public import GroupChat, without_mention
from flows.questions import as_put, context_of
from flows.reminders import next_wake
from flows.text import beginning
from flows.understanding import Message
from flows.views import reads_caption, warning
from flows.wording import paragraphs, say

__all__ = ["Step", "step", "step_in_group", "wake"]

_MAY_BE_JUDGED: Final = frozenset({Kind.PHONE, Kind.EMAIL, Kind.ACCOUNT})


class Responder(Protocol):
    """Who answers, once what was done is safe to read."""

    @property
    def library(self) -> Library:
        """What CS wrote."""

    @property
    def today(self) -> date:
        """The day it is where the person lives."""

    @property
    def wib(self) -> date:
        """The day it is in WIB."""

    @property
    def announced(self) -> Kind | None:
        """The kind of secret that the message before named without telling it."""

    def command(self, name: str, behind: Message | None = None) -> Step:
        """Answer a command, and what was said behind it."""

    def unreadable(self, kind: str) -> Step:
        """Answer media of this kind without a caption."""

    def personal(self, rest: str) -> Step | None:
        """Answer a text with personal data in it; None: `rest`, what is left of it, is read."""

    def judged(self, found: Sequence[JudgedAddress]) -> Step:
        """Answer whether what was pasted is genuine, by the verdicts on it."""

    def text(self, message: Message) -> Step:
        """Answer a text."""

    def warned(self, step: Step, words: str) -> Step:
        """Return the step with a warning of personal data in front."""


def step(
    library: Library,
    state: State,
    event: Event,
    now: datetime,
    *,
    waits: WaitingTimes = NO_WAITS,
) -> Step:
    """Take one event in a private chat. `now` is an aware datetime in WIB.

    Its day is the one deadlines go by; what is typed of days is read by the person's own clock.
    `waits` is what can be told of how long others have waited for their certificate.
    """
    if isinstance(event, ReminderDue):
        return handle_reminder(context_of(library, state, now))
    context = context_of(library, met(state, int(now.timestamp())), now, waits=waits)
    asked_to_erase, prompted = context.state.erasing, context.state.prompted
    secret = kind_named(context.state.announced)
    if asked_to_erase or prompted or secret:
        once = changed(context.state, erasing=False, prompted="", announced="")
        context = context.with_state(once)
    typed = isinstance(event, TextSent)
    chat = PrivateChat(
        context, asked_to_erase=asked_to_erase and typed, prompted=prompted, announced=secret
    )
    done = chat.press(event.data) if isinstance(event, ButtonPressed) else _respond(chat, event)
    if done.unfinished and not typed:  # nobody adds to a caption, or to what was changed
        done = changed(done, unfinished=False)
    if isinstance(event, TextSent) and (named := announced_by(event.text)):
        done = changed(done, state=changed(done.state, announced=named))
    counted = waits_changed(state, done.state)
    if counted:
        done = changed(done, effects=(*done.effects, *counted))
    return changed(done, state=as_put(library, done.state, now)) if done.state.reported else done


def wake(library: Library, state: State, now: datetime) -> datetime | None:
    """Return the aware moment at which to come with ReminderDue; None where nobody waits for it."""
    return next_wake(context_of(library, state, now))


def step_in_group(library: Library, event: Event, today: date, *, bot: str) -> Step | None:
    """Take what was said to `bot` (its username, without "@") in a group; nothing of it is kept.

    None for a press: our messages in groups carry links only; and no group is reminded.
    """
    if isinstance(event, ButtonPressed | ReminderDue):
        return None
    return _respond(GroupChat(library, today, bot=bot), without_mention(event, bot))


def _respond(who: Responder, event: CommandGiven | MediaSent | TextSent | TextEdited) -> Step:
    match event:
        case CommandGiven(name=name, argument=argument) if argument.strip():
            return _read(who, argument, partial(who.command, name))
        case CommandGiven(name=name):
            return who.command(name)
        case MediaSent(kind=kind, caption=caption):
            return _look(who, kind, caption)
    return _read(who, event.text)


def _look(who: Responder, kind: str, caption: str) -> Step:
    """Answer what was written below a photo or the like; without that, say what to do instead."""
    if not caption.strip():
        return who.unreadable(kind)
    step = _read(who, caption)
    return _led(step, reads_caption(who.library, kind))


def _led(step: Step, words: str) -> Step:
    """Return the step with these words before its first reply, which no emoji says then."""
    first, *rest = step.replies
    lead = changed(first, text=paragraphs(words, first.text), reaction="")
    return changed(step, replies=(lead, *rest))


def _read(who: Responder, typed: str, answer: Callable[[Message], Step] | None = None) -> Step:
    """Answer a text without what is personal in it, and warn of that; nothing of it is kept.

    Of a very long one the beginning is answered, and that is said. `answer` is what answers it in
    the place of the conversation: a command.
    """
    found = guard(typed, official(who.library), who.announced)
    heard = beginning(found.text)
    message = Message(text=heard.text, library=who.library, today=who.today, wib=who.wib)
    judged = _judged(who, typed, found, message) if answer is None else None
    blocked = who.personal(found.text) if found.kinds and not judged else None
    step = judged or blocked or (answer or who.text)(message)
    if heard.more and not blocked:
        step = _led(step, say(who.library, "long-message"))
    if step.effects:
        step = changed(step, effects=tuple(_redacted(effect, found) for effect in step.effects))
    # What somebody asks about is not their own, as far as one can tell.
    not_own = judged and found.text and _MAY_BE_JUDGED.issuperset(found.kinds)
    if found.kinds and not not_own:
        return who.warned(step, warning(who.library, found.kinds))
    return step


def _judged(who: Responder, typed: str, found: Guarded, message: Message) -> Step | None:
    """Answer whether a pasted address or number is genuine, unless harm is done already.

    It is looked at here and nowhere else: the verdicts hold nothing of it.
    """
    stricter = not _MAY_BE_JUDGED.issuperset(found.kinds)
    verdicts = to_judge(typed, who.library, guarded=stricter)
    return who.judged(verdicts) if verdicts and not message.urgent else None


def _redacted(effect: Effect, found: Guarded) -> Effect:
    """Let no more of the question be recorded than may be kept."""
    return changed(effect, text=found.kept) if isinstance(effect, RecordUnanswered) else effect
