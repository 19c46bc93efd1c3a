"""The ways on from a verdict, as buttons. Nobody is stranded."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from flows.dialogue import Button, CaseFile, Rows, Verb, button, rows
from flows.library import Verdict
from flows.wording import say


class Way(StrEnum):
    """What a button under a verdict does; flows.handlers.after_verdict does it."""

    SEEN = "seen"  # the certificate has appeared
    MENDED = "mended"  # the blockers are mended, or what was unknown is known now
    TOLD = "told"  # asked, and they said ...
    CONTACTS = "contacts"  # everything known of those to contact
    WHY = "why"  # where the count comes from
    COMPLAINT = "complaint"  # the complaint text
    ANOTHER = "another"  # check another training


# What each verdict offers, in order; None stands for a case without a date.
_OFFERED: Final[Mapping[Verdict | None, tuple[Way, ...]]] = {
    Verdict.FIX_FIRST: (Way.MENDED, Way.CONTACTS, Way.SEEN),
    Verdict.CHECK_FIRST: (Way.MENDED, Way.CONTACTS, Way.SEEN, Way.WHY),
    Verdict.ESCALATE: (Way.COMPLAINT, Way.TOLD, Way.CONTACTS, Way.SEEN, Way.WHY),
    Verdict.WAIT: (Way.SEEN, Way.TOLD, Way.CONTACTS, Way.WHY),
    None: (Way.CONTACTS, Way.SEEN),
}


def ways(verdict: Verdict | None) -> tuple[Way, ...]:
    """Return the ways on that a verdict offers; None stands for a case without a date."""
    return (*_OFFERED[verdict], Way.ANOTHER)


def ways_on(file: CaseFile, verdict: Verdict | None) -> Rows:
    """Return the buttons under a verdict; None stands for a case without a date."""
    library, round_ = file.library, file.state.round
    first = [
        button(_label(file, way, verdict), round_, Verb.VERDICT, way.value)
        for way in _OFFERED[verdict]
    ]
    if Way.COMPLAINT in _OFFERED[verdict]:
        first.insert(1, Button(label=say(library, "way-form"), url=library.case.complaint_form))
    rest = (
        button(say(library, "way-edit"), round_, Verb.SUMMARY),
        button(say(library, "way-another"), round_, Verb.VERDICT, Way.ANOTHER),
        button(say(library, "way-menu"), round_, Verb.MENU, "menu"),
    )
    return (*rows(first, 2), *rows(rest, 2))


def _label(file: CaseFile, way: Way, verdict: Verdict | None) -> str:
    unsure = way is Way.MENDED and verdict is Verdict.CHECK_FIRST
    return say(file.library, "way-checked" if unsure else f"way-{way.value}")
