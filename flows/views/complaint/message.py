"""The words of a complaint as a message, for a chat, a help page, or the telephone."""

from collections.abc import Iterable
from typing import Final

from flows.diagnosis import PROGRAMME, DatedStage, Diagnosis, contact_of
from flows.dialogue import Context, as_date
from flows.questions import was_reported
from flows.views.complaint.answers import inquiries, part, reader_name, reports, sent_words
from flows.views.complaint.asked import once_more, request
from flows.views.complaint.facts import (
    completed_on,
    goes_to,
    hints,
    missing,
    platform_of,
    proved,
    provider_of,
    to_which_it_refers,
)
from flows.views.complaint.limits import limit
from flows.wording import full_date, say

_ANSWERS: Final = 3  # of those asked, that a message has room for; a letter has all
_LEMBAGA: Final = "lembaga"


def message(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is written to a contact, in a few lines: who, what, since when, the request."""
    reader = goes_to(channel)
    person = "message-person-programme" if reader == PROGRAMME else "message-person"
    library = context.library
    asks = (
        "" if reader == PROGRAMME else once_more(context, channel),
        _asked_of(context, found, channel),
        say(library, "message-thanks"),
    )
    others = [one for one in found.stages if reader == PROGRAMME or contact_of(one.actor) != reader]
    case = _case(context, found, channel, told=others)
    lines = (say(library, person), *case, " ".join(filter(None, asks)))
    return "\n".join(line for line in lines if line)


def spoken(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is said on the telephone, before anything is asked: the same without numbers."""
    case = _case(context, found, channel, told=found.stages)
    lines = (say(context.library, "call-person"), *case)
    return "\n".join(line for line in lines if line)


def _case(
    context: Context, found: Diagnosis, channel: str, *, told: Iterable[DatedStage]
) -> tuple[str, ...]:
    """Return the training, what is in order and missing, and what was said, a line each.

    `told` are the stages of which it is said what was reported; of answers there are the latest.
    """
    library, reader = context.library, goes_to(channel)
    own = reader == _LEMBAGA or (context.provider and context.provider.id == reader)
    provider = "" if own else say(library, "message-provider", provider=provider_of(context))
    training = say(
        library,
        "message-training",
        platform=platform_of(context, found),
        provider=provider,
        completed=completed_on(context),
    )
    ungraded = _is_ungraded(context, found, reader)
    stands = (
        *hints(context, found),
        proved(context, found),
        *(() if ungraded else missing(context, found)),
    )
    said = reports(context, found, reader, told)
    others = (said, *inquiries(context, reader)[-_ANSWERS:], limit(context, found))
    return (
        training,
        _before(context, channel),
        " ".join(one for one in stands if one),
        " ".join(one for one in others if one),
    )


def _before(context: Context, channel: str) -> str:
    before = to_which_it_refers(context, channel)
    if before is None:
        return ""
    told = sent_words(context, before, channel)
    return say(context.library, "message-before", complaint=told)


def _is_ungraded(context: Context, found: Diagnosis, reader: str) -> bool:
    """Tell whether the reader's own certificate is missing, which would be the report."""
    proof = context.report_check()
    return proof is not None and proof.id in found.blockers and proof.done_by == reader


def _asked_of(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is asked of whoever is written to, by what they are said to have done."""
    library, reader = context.library, goes_to(channel)
    stage = next((one for one in found.stages if contact_of(one.actor) == reader), None)
    if reader == PROGRAMME:
        return request(context, found, channel)
    if stage is None:
        return say(library, "message-where")
    part_ = {"does": part(context, found, stage), "who": reader_name(context, stage)}
    if _is_passed(found, stage):
        return say(library, "message-passed", **part_)
    if was_reported(context, stage):
        return _of_what_they_said(context, stage, part_)
    if _is_ungraded(context, found, reader):
        return say(library, "message-ungraded", **part_)
    return say(library, "message-part", **part_)


def _of_what_they_said(context: Context, stage: DatedStage, part_: dict[str, str]) -> str:
    library, told = context.library, as_date(context.reports().get(stage.actor))
    if stage.done is None and told:  # graded, they say, and its certificate is missing
        return say(library, "message-elsewhere", **part_, done=full_date(told))
    if stage.done is None:
        return say(library, "message-late", **part_)
    return say(library, "message-done", **part_, done=full_date(stage.done))


def _is_passed(found: Diagnosis, stage: DatedStage) -> bool:
    """Tell whether it must be done, for somebody behind it has done their part."""
    place = found.stages.index(stage)
    return stage.done is None and any(later.done for later in found.stages[place + 1 :])
