"""What to ask on the telephone: nothing that is known already."""

from collections.abc import Iterator

from flows.diagnosis import (
    PROGRAMME,
    DatedStage,
    Diagnosis,
    StageState,
    contact_of,
    denied,
)
from flows.dialogue import Context
from flows.questions import was_reported
from flows.views.complaint.answers import part, reader_name, who
from flows.views.complaint.facts import goes_to, missed_here, tickets_of
from flows.wording import say


def call_questions(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what to ask of whoever is called, a line each, numbered.

    Of whoever has a part of their own, that part; of the programme, how far it has come. Who has a
    ticket asks after it.
    """
    reader = goes_to(channel)
    stage = next((one for one in found.stages if contact_of(one.actor) == reader), None)
    own = stage is not None and reader != PROGRAMME
    asked = _of_part(context, found, stage) if own and stage else _of_report(context, found)
    library = context.library
    known = tickets_of(context, channel)
    before = (say(library, "call-ticket"),) if known else ()
    after = () if known else (say(library, "call-ticket-new"),)
    lines = (*before, *asked, *after)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))


def _of_part(context: Context, found: Diagnosis, stage: DatedStage) -> Iterator[str]:
    library = context.library
    if stage.state is StageState.DONE:
        yield say(library, "call-part-done")
        return
    if missed := missed_here(context, found, stage):
        yield say(library, "call-missing", checks=missed)
    does, name = part(context, found, stage), reader_name(context, stage)
    late = was_reported(context, stage)  # that it is not done
    yield say(library, "call-part-late" if late else "call-part", does=does, who=name)


def _of_report(context: Context, found: Diagnosis) -> Iterator[str]:
    """Yield how far a report has come: what was verified only waits to be shown."""
    library, (*_, before, last), stage = context.library, found.stages, denied(found)
    yield say(library, "call-why" if last.done else "call-where")
    if stage and stage is not last:
        does = part(context, found, stage)
        yield say(library, "call-urge", actor=who(context, stage.actor), does=does)
    elif not last.done:
        yield say(library, "call-when" if before.done else "call-who")
