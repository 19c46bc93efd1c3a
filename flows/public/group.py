"""Answers what a group says to the bot: short, for all to read, never about anybody's own data.

Stateless: nothing is asked back and nothing kept. Whatever is personal goes to a private chat.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Final

from flows.addresses import JudgedAddress
from flows.dialogue import (
    Button,
    CommandGiven,
    MediaSent,
    Outcome,
    Reply,
    State,
    Step,
    TextEdited,
    TextSent,
)
from flows.library import Library, Topic
from flows.public.personal import speaks_of_own
from flows.public.shared_answer import may_be_shared, shared_answer
from flows.questions import context_of
from flows.understanding import Decision, Message, TopicChoice
from flows.understanding.dates import DateRange, ExactDate
from flows.views import cannot_read, judged_words
from flows.wording import paragraphs, say

_LONGEST: Final = 630  # characters: a group reads it between other messages
_IN_GROUP: Final = "grup"  # the subject of all that groups are told
_DEEP_LINK: Final = "https://t.me/{bot}?start=grup"


Said = CommandGiven | MediaSent | TextSent | TextEdited  # what can be said in a group


def without_mention(event: Said, bot: str) -> Said:
    """Return what was said without the name that called `bot`."""
    match event:
        case CommandGiven(name=name, argument=argument):
            return CommandGiven(name, _unmentioned(argument, bot))
        case MediaSent(kind=kind, caption=caption):
            return MediaSent(kind, caption=_unmentioned(caption, bot))
    return replace(event, text=_unmentioned(event.text, bot))


def _unmentioned(text: str, bot: str) -> str:
    return re.sub(rf"@{re.escape(bot)}\b", " ", text, flags=re.IGNORECASE).strip()


@dataclass(frozen=True, slots=True)
class GroupChat:
    """Answers for all to read: one message with a way to the private chat, and no state."""

    library: Library
    today: date
    bot: str

    @property
    def wib(self) -> date:
        """The day it is in WIB; nothing is known of a group's own clock."""
        return self.today

    @property
    def announced(self) -> None:
        """Nothing: of what was said before, a group keeps nothing."""
        return None

    def command(self, name: str, behind: Message | None = None) -> Step:  # noqa: ARG002 - see below
        """Answer what was said behind a command; without it one help serves all of them."""
        return self.text(behind) if behind else self._help()

    def unreadable(self, kind: str) -> Step:
        """Say what to do instead of sending what cannot be read."""
        return self._says(Outcome.REPROMPTED, cannot_read(self.library, kind))

    def personal(self, rest: str) -> Step:  # noqa: ARG002 - nothing of it is answered before others
        """Lead to the private chat."""
        return self._says(Outcome.BLOCKED_PERSONAL_DATA, say(self.library, "group-personal"))

    def judged(self, found: Sequence[JudgedAddress]) -> Step:
        """Tell whether a site or an account is genuine; what is somebody's goes to private."""
        if any(one.is_personal for one in found):
            return self.personal("")
        context = context_of(
            self.library, State(), datetime.combine(self.today, time(), tzinfo=UTC)
        )
        return self._shows(Outcome.ANSWERED, judged_words(context, found[:1]))

    def text(self, message: Message) -> Step:
        """Answer thanks, a greeting or a question."""
        if message.is_thanks:
            return self._says(Outcome.ANSWERED, say(self.library, "thanks"))
        if not message.text or message.is_greeting:
            return self._help()
        if message.owner and not message.topics:
            return self._says(Outcome.OUT_OF_SCOPE, message.owner.told)
        topic = self.library.topic(message.asked.topic or "")
        if _is_personal(message, topic) or _tells_slots(message):
            return self._says(Outcome.ANSWERED, say(self.library, "group-personal"))
        if topic:
            first = message.yes_no(topic.answer)
            shown = shared_answer(self.library, topic, self.today, longest=_LONGEST, first=first)
            return self._shows(Outcome.ANSWERED, shown)
        return self._unclear(message.asked)

    def warned(self, step: Step, words: str) -> Step:
        """Warn within the answer: a group is told one thing at a time."""
        (reply,) = step.replies
        return replace(step, replies=(replace(reply, text=paragraphs(words, reply.text)),))

    def _unclear(self, asked: TopicChoice) -> Step:
        if asked.decision is Decision.FALLBACK:
            return self._says(Outcome.FALLBACK, say(self.library, "group-not-understood"))
        near = (self.library.topic(one.topic) for one in asked.candidates[: asked.offered])
        titles = "\n".join(f"• {topic.title}" for topic in near if topic)
        return self._says(Outcome.CLARIFIED, say(self.library, "group-unclear", topics=titles))

    def _help(self) -> Step:
        return self._says(Outcome.ANSWERED, say(self.library, "group-help", bot=self.bot))

    def _says(self, outcome: Outcome, text: str) -> Step:
        return self._shows(outcome, Reply(text=text))

    def _shows(self, outcome: Outcome, shown: Reply) -> Step:
        link = _DEEP_LINK.format(bot=self.bot)
        private = Button(label=say(self.library, "group-private"), url=link)
        reply = replace(shown, buttons=((private,),))
        return Step(state=State(), replies=(reply,), outcome=outcome, subject=_IN_GROUP)


def _is_personal(message: Message, topic: Topic | None) -> bool:
    if topic and not may_be_shared(message.library, topic):
        return True
    return message.tells_case or speaks_of_own(message)


def _tells_slots(message: Message) -> bool:
    """Tell "tokopedia, 3 november" from a question: it tells a case, and asks nothing."""
    if message.asked.decision is not Decision.FALLBACK:
        return False
    named = message.platform or message.provider
    return named is not None and isinstance(message.date, ExactDate | DateRange)
