"""What a complaint asks of whoever reads it: nothing that cannot be yet."""

from flows.diagnosis import Diagnosis, StageState, denied
from flows.dialogue import Context
from flows.views.complaint.answers import part, who
from flows.views.complaint.facts import sent_to_same, tickets_of
from flows.wording import joined, say


def request(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is asked of the programme, once more or for the first time.

    Nobody is asked for what cannot be yet: of a year gone by, what can still be done; behind a part
    that is not done, help to get it done; where all is done, why it does not show; where something
    is missing, a way out.
    """
    asks = (once_more(context, channel), _first_request(context, found))
    return " ".join(one for one in asks if one)


def once_more(context: Context, channel: str) -> str:
    """Return what is asked of whoever was written to before; "" where it is the first time."""
    before = sent_to_same(context, channel)
    if before is None:
        return ""
    if tickets := tickets_of(context, channel):
        return say(context.library, "complaint-asks-ticket", ticket=joined(tickets))
    return say(context.library, "complaint-asks-again")


def _first_request(context: Context, found: Diagnosis) -> str:
    library, stage = context.library, denied(found)
    if found.stages[-1].state is StageState.DONE:
        return say(library, "complaint-asks-verified")
    if not {"past-year", "after-closing"}.isdisjoint(found.notes):
        return say(library, "complaint-asks-past")
    if stage and stage is not found.stages[-1] and not _lacks_more(context, found):
        does = part(context, found, stage)
        return say(library, "complaint-asks-denied", actor=who(context, stage.actor), does=does)
    if found.blockers:
        return say(library, "complaint-asks-stuck")
    return say(library, "complaint-asks-verify" if stage else "complaint-asks")


def _lacks_more(context: Context, found: Diagnosis) -> bool:
    """Tell whether more is missing or not known than the check that is the report itself."""
    proof = context.report_check()
    return any(proof is None or one != proof.id for one in (*found.blockers, *found.to_check))
