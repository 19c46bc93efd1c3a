"""What is known of a case, as a complaint tells it: facts and dates, no limit without a source.

What is not known stays a gap, in square brackets, which the participant fills in where it is sent.
"""

from collections.abc import Iterator
from typing import Final

from flows.diagnosis import PROGRAMME, Diagnosis, working_days_between
from flows.dialogue import COMPLETED, OTHER_PLATFORM, Complaint, Context
from flows.library import Blocks
from flows.questions import (
    answer_in_words,
    as_channel,
    complaint_in_words,
    inquiries_told,
    known_complaints,
    question_of,
    report_in_words,
    was_reported,
)
from flows.views.headline import labels
from flows.wording import elapsed, say

_LONG_AGO: Final = 60  # days; who waits for longer counts in months and years


def platform_brief(context: Context, found: Diagnosis) -> str:
    """Return the name of the platform without what stands in brackets behind it; or the gap."""
    return platform_of(context, found).partition(" (")[0]


def platform_of(context: Context, found: Diagnosis) -> str:
    """Return the name of the platform; a gap where it is none of those that have one."""
    if found.platform.id == OTHER_PLATFORM:
        return say(context.library, "complaint-platform-gap")
    return found.platform.name


def provider_of(context: Context) -> str:
    """Return the name of the provider, or a gap."""
    if context.provider:
        return context.provider.name
    return say(context.library, "complaint-provider-gap")


def completed_on(context: Context) -> str:
    """Return the completion date, or the period that is all that is known of it."""
    return answer_in_words(context, question_of(context, COMPLETED))


def passed(context: Context, found: Diagnosis) -> str:
    """Return how long ago it was completed: in working days, and later as people say it."""
    if (context.today - found.completed).days > _LONG_AGO:
        return elapsed(found.completed, context.today)
    days = working_days_between(found.completed, context.today, context.library.calendar)
    return say(context.library, "complaint-working-days", days=str(days))


def slows(context: Context, found: Diagnosis) -> str:
    """Return what may slow it, "" where nothing does."""
    if not found.slows:
        return ""
    return say(context.library, "complaint-slows", checks=labels(context, found.slows))


def settled(context: Context) -> tuple[str, ...]:
    """Return the names of the checks that are in order."""
    checks = (item.check for item in context.checks)
    return tuple(check.label for check in checks if context.answer(check.id) == "yes")


def still_open(context: Context, found: Diagnosis) -> tuple[tuple[str, str], ...]:
    """Return which checks of the certificate are not, with the answers in words.

    The incentive is no matter here.
    """
    open_checks = {*found.blockers, *found.to_check}
    return tuple(
        (item.check.label, answer_in_words(context, question_of(context, item.check.id)))
        for item in context.checks
        if item.blocks is Blocks.CERTIFICATE and item.check.id in open_checks
    )


def said_by_others(context: Context, found: Diagnosis) -> Iterator[str]:
    """Yield what others are said to have done, and what came of asking them."""
    told = (stage for stage in found.stages if was_reported(context, stage))
    yield from (report_in_words(context, stage) for stage in told)
    yield from inquiries_told(context)


def sent_besides(context: Context, channel: str) -> Iterator[str]:
    """Yield the complaints that were sent beside the one to which this one refers."""
    named = to_which_it_refers(context, channel)
    for complaint in (one for one in known_complaints(context) if one is not named):
        told = complaint_in_words(context, complaint)
        yield say(context.library, "complaint-before", complaint=told)


def to_which_it_refers(context: Context, channel: str) -> Complaint | None:
    """Return the complaint to which another one refers: the latest to the same, or of all."""
    sent = known_complaints(context)
    same = [one for one in sent if goes_to(one.channel) == goes_to(channel)]
    return next(reversed(same or sent), None)


def ticket_of(context: Context, channel: str) -> str:
    """Return the number that whoever reads the channel gave; "" where they gave none."""
    sent = (one for one in known_complaints(context) if goes_to(one.channel) == goes_to(channel))
    return next(reversed([one.ticket for one in sent if one.ticket]), "")


def goes_to(channel: str) -> str:
    """Return the contact who reads what is sent by a channel; the form is the programme's."""
    return as_channel(channel).contact or PROGRAMME
