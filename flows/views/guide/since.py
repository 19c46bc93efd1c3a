"""What stands in a guided case since a complaint was sent, in the words of the certificate's.

The days and the order are those of flows.views.complaint and flows.reminders.
"""

from flows.diagnosis import GuideJudgement, add_working_days, working_days_between
from flows.dialogue import Context, as_date
from flows.library import GuideVerdict
from flows.questions import as_channel, complaint_in_words, known_complaints, via
from flows.reminders import NEXT_CHANNEL_AFTER, SECOND_LETTER_AFTER
from flows.views.complaint import FORM, SinceSent, since_sent
from flows.views.contacts import contact_step
from flows.wording import full_date, say


def complained(context: Context, found: GuideJudgement) -> bool:
    """Tell whether a complaint was sent, and the verdict is one that can lead to it."""
    leads = found.complaint_form is not None or found.verdict is GuideVerdict.TOLD
    return leads and bool(known_complaints(context))


def sent_head(context: Context, found: GuideJudgement) -> str:
    """Return what was sent and when, in place of what the verdict says first.

    "" where none was, and where the verdict is a status, whose meaning stays what comes first.
    """
    if found.verdict is not GuideVerdict.ESCALATE or not complained(context, found):
        return ""
    latest = known_complaints(context)[-1]
    sent = as_date(latest.sent) or context.today
    days = working_days_between(sent, context.today, context.library.calendar)
    return say(
        context.library,
        "sent-head" if days else "sent-head-new",
        via=via(context, latest.channel),
        sent=full_date(sent),
        day=str(days),
    )


def after_sent(context: Context, found: GuideJudgement) -> str:
    """Return what is to be done since a complaint was sent; "" where none was.

    Under a verdict that does not lead to one it is only said to be noted.
    """
    sent, since = known_complaints(context), since_sent(context)
    if not sent:
        return ""
    library = context.library
    if not complained(context, found):
        return say(library, "sent-noted", complaint=complaint_in_words(context, sent[-1]))
    if since is SinceSent.SECOND_LETTER:
        return say(library, "sent-again")
    step = _next(context, found)
    if not step:
        return say(library, "sent-all", until=_until(context, SECOND_LETTER_AFTER))
    if since is SinceSent.NEXT_CHANNEL:
        return say(library, "sent-next", step=step)
    return say(library, "sent-wait", until=_until(context, NEXT_CHANNEL_AFTER), next=step)


def _next(context: Context, found: GuideJudgement) -> str:
    """Return how the first is reached who was not written to yet, last the form; "": all were."""
    written = {as_channel(one.channel).contact or FORM for one in known_complaints(context)}
    contact = next((one for one in (*found.contacts, FORM) if one not in written), "")
    if contact == FORM and context.guide:
        return say(context.library, "form-step", form=context.guide.letter.form)
    return contact_step(context, contact, brief=True) if contact else ""


def _until(context: Context, days: int) -> str:
    sent = as_date(known_complaints(context)[-1].sent) or context.today
    return full_date(add_working_days(sent, days, context.library.calendar))
