"""The ways on from a verdict, as buttons. Nobody is stranded."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from flows.dialogue import Button, Context, Rows, Verb, button, rows
from flows.library import Verdict
from flows.wording import say


class NextStep(StrEnum):
    """What a button under a verdict does; flows.handlers.after_verdict does it."""

    SEEN = "seen"  # the certificate has appeared
    MENDED = "mended"  # the blockers are mended, or what was unknown is known now
    TOLD = "told"  # asked, and they said ...
    CONTACTS = "contacts"  # everything known of those to contact
    WHY = "why"  # where the count comes from
    COMPLAINT = "complaint"  # the complaint text
    ANOTHER = "another"  # check another training


# What each verdict offers, in order; None stands for a case without a date.
_OFFERED: Final[Mapping[Verdict | None, tuple[NextStep, ...]]] = {
    Verdict.FIX_FIRST: (NextStep.MENDED, NextStep.CONTACTS, NextStep.SEEN),
    Verdict.CHECK_FIRST: (NextStep.MENDED, NextStep.CONTACTS, NextStep.SEEN, NextStep.WHY),
    Verdict.ESCALATE: (
        NextStep.COMPLAINT,
        NextStep.TOLD,
        NextStep.CONTACTS,
        NextStep.SEEN,
        NextStep.WHY,
    ),
    Verdict.CHASE: (NextStep.TOLD, NextStep.CONTACTS, NextStep.SEEN, NextStep.WHY),
    Verdict.WAIT: (NextStep.SEEN, NextStep.TOLD, NextStep.CONTACTS, NextStep.WHY),
    None: (NextStep.CONTACTS, NextStep.SEEN),
}

_LABELS: Final[Mapping[NextStep, str]] = {
    NextStep.SEEN: "way-seen",
    NextStep.MENDED: "way-mended",
    NextStep.TOLD: "way-told",
    NextStep.CONTACTS: "way-contacts",
    NextStep.WHY: "way-why",
    NextStep.COMPLAINT: "way-complaint",
    NextStep.ANOTHER: "way-another",
}


def steps_offered(verdict: Verdict | None) -> tuple[NextStep, ...]:
    """Return the ways on that a verdict offers; None stands for a case without a date."""
    return (*_OFFERED[verdict], NextStep.ANOTHER)


def step_buttons(context: Context, verdict: Verdict | None) -> Rows:
    """Return the buttons under a verdict; None stands for a case without a date."""
    library, round_ = context.library, context.state.round
    first = [
        button(_label(context, way, verdict), round_, Verb.VERDICT, way.value)
        for way in _OFFERED[verdict]
    ]
    if NextStep.COMPLAINT in _OFFERED[verdict]:
        first.insert(1, Button(label=say(library, "way-form"), url=library.case.complaint_form))
    rest = (
        button(say(library, "way-edit"), round_, Verb.SUMMARY),
        button(_label(context, NextStep.ANOTHER, verdict), round_, Verb.VERDICT, NextStep.ANOTHER),
        button(say(library, "way-menu"), round_, Verb.MENU, "menu"),
    )
    return (*rows(first, 2), *rows(rest, 2))


def _label(context: Context, way: NextStep, verdict: Verdict | None) -> str:
    unsure = way is NextStep.MENDED and verdict is Verdict.CHECK_FIRST
    return say(context.library, "way-checked" if unsure else _LABELS[way])
