"""All reminders of all cases, each with a button that ends it; and the clock they go by."""

from collections.abc import Iterator
from typing import Final

from flows.dialogue import Button, Context, Reply, Rows, Verb, button, fitting, rows
from flows.reminders import cases_of, planned
from flows.views.cases.reminders import (
    LIST,
    STOP,
    ZONE,
    morning,
    reminder_button,
    what_asked,
    zone_name,
    zone_question,
)
from flows.views.menu import case_name
from flows.wording import full_date, paragraphs, say

_ZONES: Final = {"wib": "zone-wib", "wita": "zone-wita", "wit": "zone-wit"}


def reminder_list(context: Context, *, lead: str = "") -> Reply:
    """Return what the bot will come back with, on which days, after a lead of its own."""
    reminded = [case for case in cases_of(context) if planned(case)]
    head = say(context.library, "reminders-head" if reminded else "reminders-none")
    lines, zone = (_lines(context, case) for case in reminded), zone_question(context)
    ends = rows((_delete(context, case) for case in reminded), 1)
    return Reply(
        text=paragraphs(lead, head, *lines, zone.text),
        buttons=(*ends, *(zone.buttons or _clock(context))),
    )


def _lines(context: Context, case: Context) -> str:
    name = say(context.library, "reminders-case", case=case_name(case))
    return "\n".join((name, *_days(context, case)))


def _days(context: Context, case: Context) -> Iterator[str]:
    for one in planned(case):
        yield say(
            context.library,
            "reminders-line",
            day=full_date(one.day),
            morning=morning(context),
            what=what_asked(case, one.kind),
        )


def _delete(context: Context, case: Context) -> Button:
    library, name = context.library, case_name(case)
    label = fitting(say(library, "reminder-delete", case=name), name)
    return button(label, context.state.round, Verb.REMINDER, STOP, str(case.state.case))


def _clock(context: Context) -> Rows:
    label = say(context.library, "zone-change", zone=zone_name(context.state.zone))
    return ((button(label, context.state.round, Verb.REMINDER, ZONE),),)


def zone_choices(context: Context, *, lead: str = "") -> Reply:
    """Return the three zones to choose from, after a lead of its own."""
    choices = (reminder_button(context, word, ZONE, zone) for zone, word in _ZONES.items())
    back = reminder_button(context, "zone-back", LIST)
    text = paragraphs(lead, say(context.library, "zone-which"))
    return Reply(text=text, buttons=(*((choice,) for choice in choices), (back,)))
