"""The complaint text, ready to paste into the form; what is never asked stays a gap.

Personal numbers stay gaps: the participant fills them in on the form itself.
"""

from flows.actors import actor_name, does
from flows.casefile import CaseFile
from flows.diagnosis import Diagnosis
from flows.facts import label_of, value_in_words
from flows.replies import Button
from flows.wording import full_date
from flows.words import say
from flows.workdays import working_days_between

COPY_LIMIT = 256  # Telegram's limit for a button that copies


def complaint_text(file: CaseFile, found: Diagnosis) -> str:
    """Return the text of the complaint."""
    passed = working_days_between(found.clock_start, file.today, file.library.calendar)
    return say(
        file.library,
        "complaint-text",
        platform=found.platform.name,
        provider=_provider(file),
        completed=value_in_words(file, "completed"),
        passed=str(passed),
        due=full_date(found.due),
        checks="\n".join(_checks(file)),
        reported="\n".join(_reported(file, found)) or say(file.library, "complaint-nobody-asked"),
    )


def copy_title(file: CaseFile, found: Diagnosis) -> Button:
    """Return the button that copies a title for the form."""
    title = say(file.library, "complaint-title", platform=found.platform.name)
    return Button(label=say(file.library, "complaint-copy-title"), copy=title[:COPY_LIMIT])


def _provider(file: CaseFile) -> str:
    return file.provider.name if file.provider else say(file.library, "complaint-provider-gap")


def _checks(file: CaseFile) -> list[str]:
    ids = [item.check.id for item in file.checks]
    return [f"- {label_of(file, check)}: {value_in_words(file, check)}" for check in ids]


def _reported(file: CaseFile, found: Diagnosis) -> list[str]:
    told = [stage for stage in found.stages if stage.done or stage.not_yet]
    return [
        "- "
        + say(
            file.library,
            "complaint-done" if stage.done else "complaint-not-yet",
            actor=actor_name(file, stage.actor),
            does=does(file, stage),
            done=full_date(stage.done or stage.due),
        )
        for stage in told
    ]
