"""All reminders at once, and the clock they go by."""

from flows.dialogue import Context, Outcome, Reply, Step, says
from flows.handlers.after_verdict import below
from flows.handlers.prompt import current
from flows.library import changed
from flows.reminders import cases_of, planned
from flows.views import menu_button, reminder_list, zone_name
from flows.wording import say


def list_reminders(context: Context) -> Step:
    """List the reminders of all cases."""
    return beside_what_is_on(context, reminder_list(context))


def set_zone(context: Context, zone: str) -> Step:
    """Go by the clock of that zone from now on."""
    after = context.with_state(changed(context.state, zone=zone, zone_heard=""))
    lead = say(context.library, "zone-set", zone=zone_name(zone))
    reminded = any(map(planned, cases_of(after)))
    told = reminder_list(after, lead=lead) if reminded else Reply(text=lead)
    return beside_what_is_on(after, told)


def beside_what_is_on(context: Context, reply: Reply) -> Step:
    """Say something, and leave nobody there: the open question, the verdict's ways, the menu."""
    if context.open_question() is not None:
        question = current(context, lead=say(context.library, "back-to"))
        return says(context, Outcome.ANSWERED, reply, question)
    if context.state.active:
        return below(context, reply)
    under = changed(reply, buttons=(*reply.buttons, (menu_button(context),)))
    return says(context, Outcome.ANSWERED, under)
