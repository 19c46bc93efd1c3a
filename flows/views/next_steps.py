"""The ways on from a verdict, as buttons. Nobody is stranded."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final, cast

from flows.diagnosis import ApplicableCheck, Diagnosis, denied, incentive_checks_open, unfinished
from flows.dialogue import UNKNOWN, Button, Context, Rows, Verb, button, rows, with_next_step
from flows.library import Verdict
from flows.reminders import planned
from flows.views.complaint import SinceSent, copy_sentence, since_sent, whatsapp_buttons
from flows.views.menu import case_button, case_name
from flows.wording import say


class NextStep(StrEnum):
    """What a button under a verdict does; flows.handlers.after_verdict does it."""

    SEEN = "seen"  # the certificate has appeared
    MENDED = "mended"  # the blockers are mended, or what was unknown is known now
    HOW = "how"  # how one check is mended or found out; the check stands behind it
    STUCK = "stuck"  # it cannot be mended: whom to ask, the form and the text all the same
    TOLD = "told"  # asked, and they said ...
    CONTACTS = "contacts"  # everything known of those to contact
    WHY = "why"  # where the count comes from
    COMPLAINT = "complaint"  # the complaint text, for the form or the channel that stands behind it
    SENT = "sent"  # a complaint was sent, by the channel that stands behind it
    ANOTHER = "another"  # check another training
    REMIND = "remind"  # come back by itself; where it does already, all reminders
    PICTURE = "picture"  # the running clock as a picture; the status offers it


# What each verdict offers side by side, in order; None stands for a case without a date.
_OFFERED: Final[Mapping[Verdict | None, tuple[NextStep, ...]]] = {
    Verdict.FIX_FIRST: (NextStep.MENDED, NextStep.CONTACTS, NextStep.SEEN, NextStep.REMIND),
    Verdict.CHECK_FIRST: (
        NextStep.MENDED,
        NextStep.CONTACTS,
        NextStep.SEEN,
        NextStep.WHY,
        NextStep.REMIND,
    ),
    Verdict.ESCALATE: (
        NextStep.COMPLAINT,
        NextStep.TOLD,
        NextStep.SENT,
        NextStep.CONTACTS,
        NextStep.SEEN,
        NextStep.WHY,
        NextStep.REMIND,
    ),
    Verdict.CHASE: (
        NextStep.TOLD,
        NextStep.CONTACTS,
        NextStep.SEEN,
        NextStep.WHY,
        NextStep.REMIND,
    ),
    Verdict.WAIT: (
        NextStep.SEEN,
        NextStep.REMIND,
        NextStep.TOLD,
        NextStep.CONTACTS,
        NextStep.WHY,
    ),
    None: (NextStep.CONTACTS, NextStep.SEEN, NextStep.REMIND),
}

_LABELS: Final[Mapping[NextStep, str]] = {
    NextStep.SEEN: "way-seen",
    NextStep.MENDED: "way-mended",
    NextStep.TOLD: "way-told",
    NextStep.CONTACTS: "way-contacts",
    NextStep.WHY: "way-why",
    NextStep.COMPLAINT: "way-complaint",
    NextStep.SENT: "way-sent",
    NextStep.ANOTHER: "way-another",
    NextStep.REMIND: "way-remind",
    NextStep.PICTURE: "way-picture",
}


def steps_offered(found: Diagnosis | None) -> tuple[NextStep, ...]:
    """Return the ways on that a verdict offers; None stands for a case without a date."""
    offered = (*_side_by_side(found), NextStep.HOW, NextStep.ANOTHER)
    if found is None:
        return offered
    offered = (*offered, NextStep.PICTURE)
    if found.complaint_form is None:
        return offered
    if found.verdict is Verdict.ESCALATE:
        return offered
    stuck = (NextStep.STUCK, NextStep.COMPLAINT, NextStep.SENT)
    return (*offered, *stuck)


def _side_by_side(found: Diagnosis | None) -> tuple[NextStep, ...]:
    """Return what stands side by side: what others said too, once they are to be asked.

    Before a verdict that has them asked anyway, that is where somebody is said not to have done
    their part, or where the way out is open; not while the training is unfinished.
    """
    offered = _OFFERED[found.verdict if found else None]
    if found is None or NextStep.TOLD in offered or unfinished(found):
        return offered
    asked = denied(found) is not None or found.complaint_form is not None
    return (offered[0], NextStep.TOLD, *offered[1:]) if asked else offered


def to_explain(context: Context) -> tuple[str, ...]:
    """Return the checks whose fix, or way to find out, is a button away: the graver ones first."""
    found, case = context.judged, context.case()
    if found is None or case is None:
        answers = context.check_answers()
        return tuple(check for check, value in answers.items() if value in ("no", UNKNOWN))
    unsure = incentive_checks_open(context.library, case, context.today)
    return (*found.blockers, *found.to_check, *found.slows, *found.also, *unsure)


def step_buttons(context: Context, found: Diagnosis | None) -> Rows:
    """Return the buttons under a verdict; None stands for a case without a date."""
    library, verdict = context.library, found.verdict if found else None
    offered = _side_by_side(found)
    first = [_way(context, way, verdict) for way in offered]
    if NextStep.COMPLAINT in offered:
        first.insert(1, form_button(context))
    rest = (
        button(say(library, "way-edit"), context.state.round, Verb.SUMMARY),
        _way(context, NextStep.ANOTHER, verdict),
        button(say(library, "way-menu"), context.state.round, Verb.MENU, "menu"),
    )
    how = rows(_how(context), 1)
    open_first = verdict in (Verdict.FIX_FIRST, Verdict.CHECK_FIRST, None)
    return with_next_step(
        (
            *_to_be_asked(context, found),
            *(((copy_sentence(context, found),),) if found and verdict is Verdict.CHASE else ()),
            *(how if open_first else ()),
            *_stuck(context, found),
            *_next_case(context),
            *rows(first, 2),
            *(() if open_first else how),
            *rows(rest, 2),
        )
    )


def _next_case(context: Context) -> Rows:
    """Return the button of the training that was told together with this one, and still waits."""
    waiting = (case for case in context.state.others if case.unconfirmed and not case.outcome)
    found = next(waiting, None)
    if found is None:
        return ()
    name = case_name(context.with_state(found))
    return ((case_button(context, found, label=say(context.library, "way-next-case", case=name)),),)


def complaint_buttons(context: Context) -> Rows:
    """Return the way to the complaint form and to its text, and that it was sent."""
    complaint, sent = (_way(context, way, None) for way in (NextStep.COMPLAINT, NextStep.SENT))
    return ((form_button(context), complaint), (sent,))


def form_button(context: Context, form: str = "") -> Button:
    """Return the button that opens the complaint form; without one it is the certificate's."""
    url = form or context.library.case.complaint_form
    return Button(label=say(context.library, "way-form"), url=url)


def way_button(context: Context, way: NextStep) -> Button:
    """Return the button of one way on from the verdict that is on."""
    found = context.judged
    return _way(context, way, found.verdict if found else None)


def _to_be_asked(context: Context, found: Diagnosis | None) -> Rows:
    """Return the button that asks the first contact by WhatsApp, once it is time to ask."""
    asking = found is not None and found.verdict in (Verdict.ESCALATE, Verdict.CHASE)
    return whatsapp_buttons(context, found.contacts[:1]) if found and asking else ()


def _how(context: Context) -> Iterator[Button]:
    for check in to_explain(context):
        asked = cast("ApplicableCheck", context.asked(check))
        label = say(context.library, "way-how", check=asked.check.label)
        yield button(label, context.state.round, Verb.VERDICT, NextStep.HOW, check)


def _stuck(context: Context, found: Diagnosis | None) -> Rows:
    if NextStep.STUCK not in steps_offered(found):
        return ()
    label = say(context.library, "way-stuck")
    return ((button(label, context.state.round, Verb.VERDICT, NextStep.STUCK),),)


def _way(context: Context, way: NextStep, verdict: Verdict | None) -> Button:
    label = say(context.library, _label(context, way, verdict))
    shown = button(label, context.state.round, Verb.VERDICT, way)
    return shown._replace(style="success") if way is NextStep.SEEN else shown


def _label(context: Context, way: NextStep, verdict: Verdict | None) -> str:
    if way is NextStep.MENDED and verdict is Verdict.CHECK_FIRST:
        return "way-checked"
    if way is NextStep.COMPLAINT and since_sent(context) is SinceSent.SECOND_LETTER:
        return "way-letter"
    return remind_label(context) if way is NextStep.REMIND else _LABELS[way]


def remind_label(context: Context) -> str:
    """Return the text id of the button that has the bot come back, or lists when it will."""
    return "way-reminded" if planned(context) else _LABELS[NextStep.REMIND]
