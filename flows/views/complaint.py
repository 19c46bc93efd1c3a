"""The complaint text, ready to paste into the form; what is never asked stays a gap.

Personal numbers stay gaps: the participant fills them in on the form itself.
"""

from flows.diagnosis import Diagnosis, working_days_between
from flows.dialogue import Button, CaseFile
from flows.questions import actor_name, does, label_of, report_in_words, sentence, value_in_words
from flows.views.headline import due_date, since
from flows.wording import say

COPY_LIMIT = 256  # Telegram's limit for a button that copies


def complaint_text(file: CaseFile, found: Diagnosis) -> str:
    """Return the text of the complaint."""
    library = file.library
    passed = working_days_between(found.clock_start, file.today, library.calendar)
    unsettled = _checks(file, settled=False)
    return say(
        library,
        "complaint-text",
        platform=found.platform.name,
        provider=_provider(file),
        completed=value_in_words(file, "completed"),
        passed=str(passed),
        since=since(file, found),
        late=_late(file, found),
        done=_checks(file, settled=True),
        open=say(library, "complaint-open", checks=unsettled) if unsettled else "",
        reported="\n".join(_reported(file, found)) or say(library, "complaint-nobody-asked"),
    )


def copy_title(file: CaseFile, found: Diagnosis) -> Button:
    """Return the button that copies a title for the form."""
    title = say(file.library, "complaint-title", platform=found.platform.name)
    return Button(label=say(file.library, "complaint-copy-title"), copy=title[:COPY_LIMIT])


def _provider(file: CaseFile) -> str:
    return file.provider.name if file.provider else say(file.library, "complaint-provider-gap")


def _late(file: CaseFile, found: Diagnosis) -> str:
    """Return what is late: the whole, or the stage that is said not to be done."""
    if file.today > found.due:
        return say(file.library, "complaint-late", due=due_date(file, found.due))
    stage = found.holder
    return say(
        file.library,
        "complaint-late-stage",
        actor=sentence(actor_name(file, stage.actor)),
        does=does(file, stage),
        due=due_date(file, stage.due),
    )


def _checks(file: CaseFile, *, settled: bool) -> str:
    ids = [item.check.id for item in file.checks]
    return "\n".join(
        f"- {label_of(file, check)}: {value_in_words(file, check)}"
        for check in ids
        if (file.answer(check) in ("yes", "not_possible")) is settled
    )


def _reported(file: CaseFile, found: Diagnosis) -> list[str]:
    told = [stage for stage in found.stages if stage.done or stage.not_yet]
    return [f"- {report_in_words(file, stage)}" for stage in told]
