"""The words of a complaint: a letter for form and mail, a message for a chat or a call.

Personal numbers and what is never asked stay gaps: the participant fills them in where it is sent.
"""

from collections.abc import Iterator
from typing import Final

from flows.diagnosis import PROGRAMME, DatedStage, Diagnosis, contact_of
from flows.dialogue import Context, as_date
from flows.questions import was_reported
from flows.views.complaint.answers import inquiries, part, reports, sent_words
from flows.views.complaint.asked import once_more, request
from flows.views.complaint.facts import (
    completed_on,
    goes_to,
    hints,
    missing,
    passed,
    platform_of,
    proved,
    provider_of,
    sent_besides,
    sent_to_same,
    settled,
    story_done,
    to_which_it_refers,
)
from flows.views.complaint.limits import limit
from flows.wording import full_date, paragraphs, say

FORM: Final = "form"
_ANSWERS: Final = 3  # of those asked, that a message has room for; the letter has all
_LEMBAGA: Final = "lembaga"


def complaint_text(context: Context, found: Diagnosis, channel: str = FORM) -> str:
    """Return the whole letter: facts and dates, nobody's limit that no source gives."""
    library = context.library
    opening = _opening(context, channel)
    return say(
        library,
        "complaint-text",
        before=f"{opening}\n\n" if opening else "",
        person=say(library, "complaint-person-form" if channel == FORM else "complaint-person"),
        platform=platform_of(context, found),
        provider=provider_of(context),
        completed=completed_on(context),
        passed=passed(context, found),
        told=_told(context, found, channel),
        asks=request(context, found, channel),
    )


def _told(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is in order, missing, and said, as paragraphs."""
    library, done = context.library, settled(context, found)
    others = _others(context, found, channel)
    return paragraphs(
        limit(context, found),
        " ".join(hints(context, found)),
        say(library, "complaint-done", checks=_listed(done)) if done else "",
        " ".join(missing(context, found)),
        say(library, "complaint-so-far", answers=_listed(others)) if others else "",
    )


def _others(context: Context, found: Diagnosis, channel: str) -> tuple[str, ...]:
    """Return what others said and did, and what else was sent; a gap where nothing is known."""
    reader, library = goes_to(channel), context.library
    besides = (sent_words(context, one, channel) for one in sent_besides(context, channel))
    told = (
        *reports(context, found, reader),
        *inquiries(context, reader),
        *(say(library, "complaint-before", complaint=one) for one in besides),
    )
    if told or to_which_it_refers(context, channel):
        return told
    return (say(library, "complaint-nobody-asked"),)


def title(context: Context, found: Diagnosis, channel: str = FORM) -> str:
    """Return the title, or the subject of a mail; it names the ticket of one to the same."""
    before, platform = sent_to_same(context, channel), platform_of(context, found)
    if before is None:
        return say(context.library, "complaint-title", platform=platform)
    if not before.ticket:
        return say(context.library, "complaint-title-again", platform=platform)
    ticket = before.ticket
    return say(context.library, "complaint-title-ticket", platform=platform, ticket=ticket)


def story(context: Context, found: Diagnosis, channel: str = FORM) -> tuple[str, ...]:
    """Return what happened in its order, a sentence each, for fields that have little room."""
    sentences = (
        say(
            context.library,
            "story-training",
            platform=platform_of(context, found),
            provider=provider_of(context),
            completed=completed_on(context),
            passed=passed(context, found),
        ),
        limit(context, found),
        *hints(context, found),
        story_done(context, settled(context, found)),
        *missing(context, found),
        *_others(context, found, channel),
        _opening(context, channel),
    )
    return tuple(one for one in sentences if one)


def message(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is written or said to a contact, in a few sentences."""
    library, reader = context.library, goes_to(channel)
    own = reader == _LEMBAGA or (context.provider and context.provider.id == reader)
    provider = "" if own else say(library, "message-provider", provider=provider_of(context))
    ungraded = _is_ungraded(context, found, reader)
    parts = (
        say(library, "message-hello"),
        say(library, "message-person"),
        _before(context, channel),
        say(
            library,
            "message-training",
            platform=platform_of(context, found),
            provider=provider,
            completed=completed_on(context),
        ),
        limit(context, found),
        *hints(context, found),
        proved(context, found),
        *(() if ungraded else missing(context, found)),
        *_of_others(context, found, reader),
        "" if reader == PROGRAMME else once_more(context, channel),
        _asked_of(context, found, channel),
        say(library, "message-thanks"),
    )
    return " ".join(part for part in parts if part)


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


def _of_others(context: Context, found: Diagnosis, reader: str) -> Iterator[str]:
    """Yield what others are said to have done, of the programme all, and the latest answers."""
    for stage, told in zip(_reported(context, found), reports(context, found, reader), strict=True):
        asked = contact_of(stage.actor) == reader != PROGRAMME  # told in what is asked of it
        if not asked:
            yield told
    yield from inquiries(context, reader)[-_ANSWERS:]


def _reported(context: Context, found: Diagnosis) -> Iterator[DatedStage]:
    return (stage for stage in found.stages if was_reported(context, stage))


def _asked_of(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is asked of whoever is written to, by what they are said to have done."""
    library, reader = context.library, goes_to(channel)
    stage = next((one for one in found.stages if contact_of(one.actor) == reader), None)
    if reader == PROGRAMME:
        return request(context, found, channel)
    if stage is None:
        return say(library, "message-where")
    does = part(context, found, stage)
    if _is_passed(found, stage):
        return say(library, "message-passed", does=does)
    if was_reported(context, stage):
        return _of_what_they_said(context, stage, does)
    if _is_ungraded(context, found, reader):
        return say(library, "message-ungraded", does=does)
    return say(library, "message-part", does=does)


def _of_what_they_said(context: Context, stage: DatedStage, does: str) -> str:
    library, told = context.library, as_date(context.reports().get(stage.actor))
    if stage.done is None and told:  # graded, they say, and its certificate is missing
        return say(library, "message-elsewhere", does=does, done=full_date(told))
    if stage.done is None:
        return say(library, "message-late", does=does)
    return say(library, "message-done", does=does, done=full_date(stage.done))


def _is_passed(found: Diagnosis, stage: DatedStage) -> bool:
    """Tell whether it must be done, for somebody behind it has done their part."""
    place = found.stages.index(stage)
    return stage.done is None and any(later.done for later in found.stages[place + 1 :])


def _opening(context: Context, channel: str) -> str:
    """Return which complaint it follows, in a sentence or two; "" where it is the first."""
    before = to_which_it_refers(context, channel)
    if before is None:
        return ""
    told = sent_words(context, before, channel)
    if sent_to_same(context, channel) is None:
        return say(context.library, "complaint-also", complaint=told)
    word = "complaint-again" if before.ticket else "complaint-again-unnumbered"
    return say(context.library, word, complaint=told)


def _listed(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)
