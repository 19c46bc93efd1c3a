"""What came of asking somebody, as answers and ids of questions carry it, and as it was typed."""

from dataclasses import dataclass
from typing import Final

from flows.diagnosis import PLATFORM_ITSELF, contact_of
from flows.dialogue import Context
from flows.understanding import Message

NO_ANSWER: Final = "no_answer"
WAIT: Final = "wait"
NOT_FOUND: Final = "not_found"
SENT_ON: Final = "sent_on"
RESULTS: Final = {  # with the label of each; to be sent on to somebody is only typed
    NO_ANSWER: "result-no-answer",
    WAIT: "result-wait",
    NOT_FOUND: "result-not-found",
}
_MOST_DAYS: Final = 365


@dataclass(frozen=True, slots=True)
class Result:
    """What came of asking; `days` is how long to wait, `to` the contact to whom one was sent."""

    kind: str
    days: int | None = None
    to: str | None = None

    def __str__(self) -> str:
        """Return it as answers and ids of questions carry it: "wait_3", "sent_on_lembaga"."""
        detail = self.to if self.days is None else str(self.days)
        return self.kind if detail is None else f"{self.kind}_{detail}"


def as_result(value: str) -> Result | None:
    """Return what str(Result) wrote; None for anything else."""
    if value in RESULTS:
        return Result(value)
    days = value.removeprefix(f"{WAIT}_")
    if days != value and may_be_days(days):
        return Result(WAIT, int(days))
    to = value.removeprefix(f"{SENT_ON}_")
    return Result(SENT_ON, to=to) if to not in (value, "") else None


def may_be_days(days: str) -> bool:
    """Tell whether somebody can have been told to wait so many days."""
    return days.isdecimal() and days.isascii() and 1 <= int(days) <= _MOST_DAYS


def read_result(context: Context, message: Message) -> tuple[Result, str | None] | None:
    """Return what came of asking, and the contact that was asked, where it is told."""
    told = message.came_of_asking
    if told is None:
        return None
    to = _contact(context, told.to)
    if told.to and to is None:
        return None
    return Result(told.kind, told.days, to), _contact(context, told.actor)


def _contact(context: Context, actor: str | None) -> str | None:
    """Return the contact of an actor, where it is one of this case."""
    own = context.platform.id if context.platform else ""
    named = own if actor == PLATFORM_ITSELF else context.heard_as(actor or "")
    contact = contact_of(named)
    return contact if contact in context.contacts() else None
