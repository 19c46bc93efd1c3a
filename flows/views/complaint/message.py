"""The words of a complaint as a message, for a chat, a help page, or the telephone."""

from typing import Final

from flows.diagnosis import PROGRAMME, DatedStage, Diagnosis, contact_of, denied
from flows.dialogue import Context, as_date
from flows.questions import was_reported
from flows.views.complaint.answers import (
    inquiries,
    part,
    reader_name,
    reports,
    sent_words,
    who,
)
from flows.views.complaint.asked import once_more, request
from flows.views.complaint.facts import (
    completed_on,
    goes_to,
    hints,
    missed_here,
    missing,
    platform_of,
    proved,
    provider_of,
    sent_besides,
    sent_to_same,
    to_which_it_refers,
)
from flows.views.complaint.limits import limit
from flows.views.timeline import is_proved
from flows.wording import say

_ANSWERS: Final = 3  # of those asked, that a message has room for; a letter has all
_ALSO: Final = 2  # complaints besides the one to which it refers
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
    case = _case(context, found, channel)
    lines = (say(library, person), *case, " ".join(filter(None, asks)))
    return "\n".join(line for line in lines if line)


def spoken(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is said on the telephone, before anything is asked: the same without numbers."""
    case = _case(context, found, channel)
    lines = (say(context.library, "call-person"), *case)
    return "\n".join(line for line in lines if line)


def _case(context: Context, found: Diagnosis, channel: str) -> tuple[str, ...]:
    """Return the training, what is in order and missing, and what was said, a line each.

    Of the answers there are the latest.
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
        proved(context, found, reader),
        *(() if ungraded else missing(context, found)),
    )
    said = reports(context, found, reader)
    others = (said, limit(context, found), *inquiries(context, reader)[-_ANSWERS:])
    return (
        training,
        _before(context, channel),
        " ".join(one for one in stands if one),
        " ".join(one for one in others if one),
    )


def _before(context: Context, channel: str) -> str:
    """Return to which complaint it refers, and what else was sent of late."""
    before, library = to_which_it_refers(context, channel), context.library
    if before is None:
        return ""
    again = sent_to_same(context, channel) is not None and not before.ticket
    word = "message-before-unnumbered" if again else "message-before"
    told = say(library, word, complaint=sent_words(context, before, channel))
    others = sent_besides(context, channel)[-_ALSO:]
    also = (
        say(library, "message-also", complaint=sent_words(context, one, channel)) for one in others
    )
    return " ".join((told, *also))


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
    told = was_reported(context, stage)
    if _is_passed(found, stage):
        return say(library, "message-passed", **part_)
    if told and (stage.done or not missed_here(context, found, stage)):
        return _of_what_they_said(context, found, stage, part_)
    return _of_what_is_left(context, found, stage, part_)


def _of_what_is_left(
    context: Context, found: Diagnosis, stage: DatedStage, part_: dict[str, str]
) -> str:
    """Return what is asked of whoever has not done their part, by what is missing of it."""
    library = context.library
    if _is_ungraded(context, found, contact_of(stage.actor)):
        return say(library, _of_ungraded(context, stage), **part_)
    if missed := missed_here(context, found, stage):
        if is_proved(context, stage):  # their part is done; another thing of theirs is missing
            return say(library, "message-lacks", checks=missed)
        return say(library, "message-missing", checks=missed, does=part_["does"])
    return _of_what_is_next(context, found, stage, part_)


def _of_ungraded(context: Context, stage: DatedStage) -> str:
    """Return the word for whoever has not graded, by what they say."""
    if not was_reported(context, stage):
        return "message-ungraded"
    graded = as_date(context.reports().get(stage.actor)) is not None
    return "message-elsewhere" if graded else "message-late"


def _of_what_is_next(
    context: Context, found: Diagnosis, stage: DatedStage, part_: dict[str, str]
) -> str:
    """Return what is asked of whoever comes next, or comes behind somebody who is missing."""
    told = denied(found)
    missing_ = told or _without_proof(context, found)
    if missing_ is None or found.stages.index(missing_) >= found.stages.index(stage):
        return say(context.library, "message-part", **part_)
    return say(
        context.library,
        "message-behind" if told else "message-behind-unsure",
        actor=who(context, missing_.actor),
        before=part(context, found, missing_),
        does=part_["does"],
    )


def _without_proof(context: Context, found: Diagnosis) -> DatedStage | None:
    """Return the first stage of which something is missing that its actor gives; None: none is."""
    left = (one for one in found.stages if not is_proved(context, one))
    return next((one for one in left if missed_here(context, found, one)), None)


def _of_what_they_said(
    context: Context, found: Diagnosis, stage: DatedStage, part_: dict[str, str]
) -> str:
    if stage.done is None:
        return say(context.library, "message-late", does=part_["does"])
    later = found.stages[found.stages.index(stage) + 1 :]
    if any(one.done for one in later):
        return say(context.library, "message-done-passed", who=part_["who"])
    return say(context.library, "message-done")


def _is_passed(found: Diagnosis, stage: DatedStage) -> bool:
    """Tell whether it must be done, for somebody behind it has done their part."""
    place = found.stages.index(stage)
    return stage.done is None and any(later.done for later in found.stages[place + 1 :])
