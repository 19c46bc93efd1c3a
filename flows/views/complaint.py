"""The complaint text, ready to paste into the form; what is never asked stays a gap.

Personal numbers stay gaps: the participant fills them in on the form itself.
"""

from flows.diagnosis import Diagnosis, working_days_between
from flows.dialogue import COMPLETED, Button, Context
from flows.questions import (
    actor_name,
    answer_in_words,
    does,
    inquiries_told,
    question_of,
    report_in_words,
    sentence,
    was_reported,
)
from flows.views.headline import due_date, since
from flows.wording import say

COPY_LIMIT = 256  # Telegram's limit for a button that copies


def complaint_text(context: Context, found: Diagnosis) -> str:
    """Return the text of the complaint."""
    library = context.library
    passed = working_days_between(found.clock_start, context.today, library.calendar)
    unsettled = _checks(context, settled=False)
    return say(
        library,
        "complaint-text",
        platform=found.platform.name,
        provider=_provider(context),
        completed=answer_in_words(context, question_of(context, COMPLETED)),
        passed=str(passed),
        since=since(context, found),
        late=_late(context, found),
        done=_checks(context, settled=True),
        open=say(library, "complaint-open", checks=unsettled) if unsettled else "",
        reported="\n".join(_reported(context, found)) or say(library, "complaint-nobody-asked"),
    )


def copy_title(context: Context, found: Diagnosis) -> Button:
    """Return the button that copies a title for the form."""
    title = say(context.library, "complaint-title", platform=found.platform.name)
    return Button(label=say(context.library, "complaint-copy-title"), copy=title[:COPY_LIMIT])


def _provider(context: Context) -> str:
    return (
        context.provider.name
        if context.provider
        else say(context.library, "complaint-provider-gap")
    )


def _late(context: Context, found: Diagnosis) -> str:
    """Return what is late: the whole, or the stage that is said not to be done."""
    if context.today > found.due:
        return say(context.library, "complaint-late", due=due_date(context, found.due))
    stage = found.holder
    return say(
        context.library,
        "complaint-late-stage",
        actor=sentence(actor_name(context, stage.actor)),
        does=does(context, stage),
        due=due_date(context, stage.last_day),
    )


def _checks(context: Context, *, settled: bool) -> str:
    asked = [question_of(context, item.check.id) for item in context.checks]
    return "\n".join(
        f"- {check.label(context.library)}: {answer_in_words(context, check)}"
        for check in asked
        if (context.answer(check.id) in ("yes", "not_possible")) is settled
    )


def _reported(context: Context, found: Diagnosis) -> list[str]:
    told = [stage for stage in found.stages if was_reported(context, stage)]
    reports = (report_in_words(context, stage) for stage in told)
    return [f"- {line}" for line in (*reports, *inquiries_told(context))]
