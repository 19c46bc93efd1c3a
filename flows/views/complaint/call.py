"""What to ask on the telephone: nothing that is known already."""

from flows.diagnosis import Diagnosis
from flows.dialogue import Context
from flows.views.complaint.facts import ticket_of
from flows.wording import say


def call_questions(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what to ask of whoever is called, a line each, numbered.

    What was reported to the programme is only verified yet; who has a ticket asks after it.
    """
    reported = any(stage.done for stage in found.stages[-2:])
    known = ticket_of(context, channel)
    asked = (
        "call-where",
        "call-when" if reported else "call-who",
        "call-ticket" if known else "call-ticket-new",
    )
    lines = (say(context.library, word) for word in asked)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))
