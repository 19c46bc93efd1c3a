"""What a complaint says of time: a limit that somebody promised, or what is usual, or nothing."""

from typing import Final

from flows.diagnosis import Diagnosis, StageState, denied, rests_on_promises
from flows.dialogue import Context
from flows.views.headline import due_date
from flows.views.notes import closing
from flows.wording import long_date, say

# Of these nobody promised anything that still counts.
_WITHOUT_USUAL: Final = frozenset({"past-year", "programme-unconfirmed"})


def limit(context: Context, found: Diagnosis) -> str:
    """Return by when it should have appeared, or how long that usually takes; "" where neither.

    After the last day of the year to finish it is asked whether it still counts: no limit holds.
    Where something of the certificate is missing nothing was reported that could be late.
    """
    if closed := closing(context, found):
        return say(context.library, "complaint-closed", day=long_date(closed.day))
    verified = found.stages[-1].state is StageState.DONE
    if found.blockers or found.to_check or verified:
        return ""
    return _promised(context, found) if _is_promised(found) else _usual(context, found)


def _is_promised(found: Diagnosis) -> bool:
    """Tell whether the last day is promised: not behind a part that is said not to be done."""
    last = found.stages[-1]
    confirmed = "programme-unconfirmed" not in found.notes
    return confirmed and denied(found) in (None, last) and rests_on_promises(found, last)


def _promised(context: Context, found: Diagnosis) -> str:
    due = due_date(context, found, found.due)
    about = found.estimated or "date-range" in found.notes
    return say(context.library, "complaint-late-about" if about else "complaint-late", due=due)


def _usual(context: Context, found: Diagnosis) -> str:
    """Return how long the last part takes once it was reported; "" where it is no matter."""
    if not _WITHOUT_USUAL.isdisjoint(found.notes):
        return ""
    return say(context.library, "complaint-usual", days=str(found.stages[-1].working_days))
