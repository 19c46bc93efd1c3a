"""What is known of a case, as a complaint tells it: facts and dates, and what is in order.

What is not known stays a gap, in square brackets, which the participant fills in where it is sent.
"""

from collections.abc import Iterator
from typing import Final

from flows.diagnosis import (
    BUTTON_INACTIVE,
    FINISHED_CHECK,
    PROGRAMME,
    REVIEW_CHECK,
    ApplicableCheck,
    DatedStage,
    Diagnosis,
    working_days_between,
)
from flows.dialogue import COMPLETED, OTHER_PLATFORM, Complaint, Context
from flows.library import Blocks, Check
from flows.questions import (
    answer_in_words,
    as_channel,
    known_complaints,
    question_of,
    sentence,
)
from flows.views.headline import labels
from flows.wording import elapsed, joined, long_date, one_name, say

_LONG_AGO: Final = 60  # days; who waits for longer counts in months and years


def platform_of(context: Context, found: Diagnosis) -> str:
    """Return the one name of the platform; a gap where it is none of those that have one."""
    if found.platform.id == OTHER_PLATFORM:
        return say(context.library, "complaint-platform-gap")
    return one_name(found.platform.name)


def provider_of(context: Context) -> str:
    """Return the name of the provider, or a gap."""
    if context.provider:
        return context.provider.name
    return say(context.library, "complaint-provider-gap")


def completed_on(context: Context) -> str:
    """Return the completion date, or the period that is all that is known of it."""
    told = answer_in_words(context, question_of(context, COMPLETED))
    about = context.earliest is not None
    return say(context.library, "complaint-about", completed=told) if about else told


def passed(context: Context, found: Diagnosis) -> str:
    """Return how long ago it was completed: in working days, and later as people say it."""
    if (context.today - found.completed).days > _LONG_AGO:
        return say(context.library, "complaint-ago", ago=elapsed(found.completed, context.today))
    days = working_days_between(found.completed, context.today, context.library.calendar)
    about = "date-range" in found.notes
    return say(
        context.library,
        "complaint-working-days-about" if about else "complaint-working-days",
        days=str(days),
        today=long_date(context.today),
    )


def hints(context: Context, found: Diagnosis) -> Iterator[str]:
    """Yield what may explain it: data that differ, and a review that was possible."""
    if found.slows:
        yield say(context.library, "complaint-slows")
    if "look-again" in found.notes and not found.blockers:
        yield say(context.library, "complaint-reviewed")


def settled(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return what is in order, of what matters to the certificate, in a sentence each.

    That the training is finished is told beside what is missing, where something is.
    """
    told = _in_order(context, found)
    return tuple(_affirmed(one) for one in told if not (found.blockers and _finishes(one)))


def proved(context: Context, found: Diagnosis, reader: str) -> str:
    """Return what is there besides a finished training, a sentence each; "" where nothing is.

    Nobody is told of what they gave themselves.
    """
    here = _in_order(context, found, Blocks.CERTIFICATE)
    told = tuple(one for one in here if not _finishes(one) and one.done_by != reader)
    return " ".join(f"{_affirmed(one)}." for one in told)


def story_done(context: Context, checks: tuple[str, ...]) -> str:
    """Return what is in order as one sentence; "" where nothing is."""
    told = "; ".join(one[:1].lower() + one[1:] for one in checks)
    return say(context.library, "story-done", checks=told) if told else ""


def missing(context: Context, found: Diagnosis) -> Iterator[str]:
    """Yield what is missing of the certificate and why, and what is not known of it.

    The incentive is no matter here.
    """
    library, proof = context.library, context.report_check()
    if found.blockers:
        finished = context.answer(FINISHED_CHECK) == "yes"
        word = "complaint-missing-finished" if finished else "complaint-missing"
        yield say(library, word, checks=_denied(context, found.blockers))
        if proof and found.blockers == (proof.id,) and not context.reports():
            yield say(library, "complaint-ungraded")
        if any(item.check.moves_completion for item in context.checks if _blocks(item, found)):
            yield say(library, "complaint-exam")  # what is still to be passed
        if REVIEW_CHECK in found.blockers:
            yield say(library, "complaint-why")
    if _is_inactive(context):
        yield say(library, "complaint-inactive")
    if found.to_check:
        yield say(library, "complaint-unsure", checks=labels(context, found.to_check))


def _is_inactive(context: Context) -> bool:
    """Tell whether the review, which came first until 2021, is not possible yet."""
    held = any(
        item.check.id == REVIEW_CHECK and item.blocks is Blocks.CERTIFICATE
        for item in context.checks
    )
    return held and context.answer(REVIEW_CHECK) == BUTTON_INACTIVE


def _blocks(item: ApplicableCheck, found: Diagnosis) -> bool:
    return item.check.id in found.blockers


def _denied(context: Context, checks: tuple[str, ...]) -> str:
    named = (item.check for item in context.checks if item.check.id in checks)
    return joined(check.denied or check.label for check in named)


def missed_here(context: Context, found: Diagnosis, stage: DatedStage) -> str:
    """Return what is missing of what whoever has the stage gives; "" where nothing is."""
    own = context.provider is not None and stage.actor == context.provider.id
    checks = (item.check for item in context.checks if item.check.id in found.blockers)
    theirs = (
        check
        for check in checks
        if check.done_by == stage.actor or (own and check.moves_completion)
    )
    return joined(check.denied or check.label for check in theirs)


def _in_order(context: Context, found: Diagnosis, *kinds: Blocks) -> tuple[Check, ...]:
    """Return the checks answered yes that nothing else denies; of the incentive none."""
    wanted = kinds or (Blocks.CERTIFICATE, Blocks.MATCHING)
    checks = (item.check for item in context.checks if item.blocks in wanted)
    known = (check for check in checks if check.id not in found.blockers)
    return tuple(check for check in known if context.answer(check.id) == "yes")


def _affirmed(check: Check) -> str:
    return sentence(check.affirmed or check.label)


def _finishes(check: Check) -> bool:
    return check.id == FINISHED_CHECK


def sent_besides(context: Context, channel: str) -> tuple[Complaint, ...]:
    """Return the complaints that were sent beside the one to which this one refers."""
    named = to_which_it_refers(context, channel)
    return tuple(one for one in known_complaints(context) if one is not named)


def to_which_it_refers(context: Context, channel: str) -> Complaint | None:
    """Return the complaint to which another one refers: the latest to the same, or of all."""
    sent = known_complaints(context)
    return sent_to_same(context, channel) or next(reversed(sent), None)


def sent_to_same(context: Context, channel: str) -> Complaint | None:
    """Return the latest complaint to whoever reads the channel, of those with a ticket if any has.

    None where this is the first.
    """
    sent = [one for one in known_complaints(context) if goes_to(one.channel) == goes_to(channel)]
    numbered = [one for one in sent if one.ticket]
    return next(reversed(numbered or sent), None)


def tickets_of(context: Context, channel: str) -> tuple[str, ...]:
    """Return the numbers that whoever reads the channel gave, the oldest first, each once."""
    sent = (one for one in known_complaints(context) if goes_to(one.channel) == goes_to(channel))
    return tuple(dict.fromkeys(one.ticket for one in sent if one.ticket))


def goes_to(channel: str) -> str:
    """Return the contact who reads what is sent by a channel; the form is the programme's."""
    return as_channel(channel).contact or PROGRAMME
