"""What a complaint says of time: by when it should have appeared, and how that is counted.

Only what somebody promised counts: what is usual is no matter of a complaint.
"""

from flows.diagnosis import DatedStage, Diagnosis, StageState, denied, rests_on_promises
from flows.dialogue import OTHER_PLATFORM, Context
from flows.views.complaint.answers import who
from flows.views.headline import due_date
from flows.views.notes import closing
from flows.wording import joined, long_date, say


def limit(context: Context, found: Diagnosis) -> str:
    """Return by when it should have appeared, and how that is counted; "" where nobody promised.

    After the last day of the year to finish it is asked whether it still counts: no limit holds.
    Where something of the certificate is missing nothing was reported that could be late.
    """
    if closed := closing(context, found):
        return say(context.library, "complaint-closed", day=long_date(closed.day))
    verified = found.stages[-1].state is StageState.DONE
    if found.blockers or found.to_check or verified or not _is_promised(found):
        return ""
    return _promised(context, found)


def _is_promised(found: Diagnosis) -> bool:
    """Tell whether the last day is promised: not behind a part that is said not to be done."""
    last = found.stages[-1]
    confirmed = "programme-unconfirmed" not in found.notes
    return confirmed and denied(found) in (None, last) and rests_on_promises(found, last)


def _promised(context: Context, found: Diagnosis) -> str:
    library, due = context.library, due_date(context, found, found.due)
    done = [stage for stage in found.stages if stage.done]
    left = found.stages[found.stages.index(done[-1]) + 1 :] if done else found.stages
    since = done[-1].done if done else None
    return say(
        library,
        "complaint-late",
        since=long_date(since or found.clock_start),
        stages=joined(_days(context, found, stage) for stage in left),
        by=say(library, "complaint-by", due=due),
    )


def _days(context: Context, found: Diagnosis, stage: DatedStage) -> str:
    word = "days-promised" if stage.working_days else "days-same-day"
    if found.platform.id == OTHER_PLATFORM and stage is found.stages[0]:
        word = "complaint-days-through"  # of a platform that has no stage of its own
    return say(context.library, word, actor=who(context, stage.actor), days=str(stage.working_days))
