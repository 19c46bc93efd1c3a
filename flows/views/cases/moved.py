"""A due date that has moved since it was told, and why: said once."""

from typing import Final

from flows.diagnosis import Diagnosis, dates_hold
from flows.dialogue import Context, as_date
from flows.library import Verdict
from flows.questions import actor_name
from flows.views.headline import due_date
from flows.wording import full_date, joined, say

_MOST_NAMED: Final = 3  # days off


def due_told(context: Context) -> str:
    """Return the due date that the verdict tells, as an ISO date; "" where it tells none."""
    found = context.judged
    if found is None or found.verdict is Verdict.FIX_FIRST or not dates_hold(found):
        return ""
    return found.due.isoformat()


def moved_words(context: Context) -> str:
    """Return that the due date has moved since it was told last, and why; "" where it has not."""
    found, old, now = context.judged, as_date(context.state.told_due), due_told(context)
    if found is None or old is None or now in ("", old.isoformat()):
        return ""
    return say(
        context.library,
        "due-moved",
        old=full_date(old),
        due=due_date(context, found, found.due),
        why=_why(context, found),
    )


def _why(context: Context, found: Diagnosis) -> str:
    """Return what moves it: a disturbance, or the days off; which of them are new is not kept."""
    actors = [actor_name(context, stage.actor) for stage in found.stages if stage.incidents]
    if actors:
        return say(context.library, "moved-by-incident", actors=joined(actors))
    off = list(dict.fromkeys(why for _, why in found.skipped))
    if off and len(off) <= _MOST_NAMED:
        return say(context.library, "moved-by-days-off", days=joined(off))
    return say(context.library, "moved-by-calendar")
