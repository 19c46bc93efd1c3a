"""The ways on from a verdict, as buttons. Nobody is stranded."""

from enum import StrEnum

from flows.buttons import Verb, button, rows
from flows.casefile import CaseFile
from flows.replies import Button, Rows
from flows.words import say


class Way(StrEnum):
    """What a button under a verdict does; flows.aftermath does it."""

    SEEN = "seen"  # the certificate has appeared
    MENDED = "mended"  # the blockers are mended, or what was unknown is known now
    TOLD = "told"  # asked, and they said ...
    CONTACTS = "contacts"  # everything known of those to contact
    COMPLAINT = "text"  # the complaint text
    ANOTHER = "another"  # check another training


def ways_on(file: CaseFile, verdict: str | None) -> Rows:
    """Return the buttons under a verdict; None stands for a case without a date."""
    library, round_ = file.library, file.state.round

    def way(label: str, to: Way) -> Button:
        return button(say(library, label), round_, Verb.VERDICT, to.value)

    seen, told = way("way-seen", Way.SEEN), way("way-told", Way.TOLD)
    first: dict[str | None, tuple[Button, ...]] = {
        "fix_first": (way("way-mended", Way.MENDED), seen),
        "check_first": (way("way-checked", Way.MENDED), seen),
        "escalate": (
            way("way-complaint", Way.COMPLAINT),
            Button(label=say(library, "way-form"), url=library.case.complaint_form),
            told,
            way("way-contacts", Way.CONTACTS),
            seen,
        ),
        "wait": (seen, told),
        None: (way("way-contacts", Way.CONTACTS), seen),
    }
    rest = (
        button(say(library, "way-edit"), round_, Verb.SUMMARY),
        way("way-another", Way.ANOTHER),
        button(say(library, "way-menu"), round_, Verb.MENU, "menu"),
    )
    return (*rows(first[verdict], 2), *rows(rest, 2))
