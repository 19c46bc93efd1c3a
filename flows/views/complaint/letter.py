"""The words of a complaint: a letter for form and mail, a message for a chat or a call.

Personal numbers and what is never asked stay gaps: the participant fills them in where it is sent.
"""

from collections.abc import Iterator
from typing import Final

from flows.diagnosis import PROGRAMME, DatedStage, Diagnosis, contact_of
from flows.dialogue import Context, as_date
from flows.questions import (
    ComplaintChannel,
    as_channel,
    complaint_in_words,
    does,
    inquiries_told,
    report_in_words,
    was_reported,
)
from flows.views.complaint.facts import (
    completed_on,
    goes_to,
    passed,
    platform_brief,
    platform_of,
    provider_of,
    said_by_others,
    sent_besides,
    settled,
    slows,
    still_open,
    to_which_it_refers,
)
from flows.views.complaint.limits import limit
from flows.wording import full_date, say

FORM: Final = "form"
_ANSWERS: Final = 3  # of those asked, that a message has room for; the letter has all
_LEMBAGA: Final = "lembaga"
# By whether a complaint stands above.
_NOBODY: Final = {False: "complaint-nobody-asked", True: "complaint-see-above"}


def complaint_text(context: Context, found: Diagnosis, channel: str = FORM) -> str:
    """Return the whole letter: facts and dates, nobody's limit that no source gives."""
    library = context.library
    others = (*said_by_others(context, found), *sent_besides(context, channel))
    told = [f"- {line}" for line in others]
    opening = _opening(context, channel)
    open_checks = [f"- {label}: {answer}" for label, answer in still_open(context, found)]
    opened = say(library, "complaint-open", checks="\n".join(open_checks)) if open_checks else ""
    late = limit(context, found)
    return say(
        library,
        "complaint-text",
        before=f"{opening}\n\n" if opening else "",
        person=say(library, "complaint-person-form" if channel == FORM else "complaint-person"),
        platform=platform_of(context, found),
        provider=provider_of(context),
        completed=completed_on(context),
        passed=passed(context, found),
        late=f" {late}" if late else "",
        slows=_paragraph(slows(context, found)),
        done="\n".join(f"- {label}" for label in settled(context)),
        open=_paragraph(opened),
        reported="\n".join(told) or say(library, _NOBODY[bool(opening)]),
        asks=request(context, found),
    )


def request(context: Context, found: Diagnosis) -> str:
    """Return what is asked of the programme; of a year gone by, what can still be done.

    Where something of the certificate is missing it cannot be shown yet: a way out is asked for.
    """
    if "past-year" in found.notes:
        return say(context.library, "complaint-asks-past")
    stuck = found.blockers or found.to_check
    return say(context.library, "complaint-asks-stuck" if stuck else "complaint-asks")


def title(context: Context, found: Diagnosis, channel: str = FORM) -> str:
    """Return the title, or the subject of a mail; it names the ticket of one to the same."""
    before, platform = to_which_it_refers(context, channel), platform_brief(context, found)
    if before is None or goes_to(before.channel) != goes_to(channel):
        return say(context.library, "complaint-title", platform=platform)
    if not before.ticket:
        return say(context.library, "complaint-title-again", platform=platform)
    ticket = before.ticket
    return say(context.library, "complaint-title-ticket", platform=platform, ticket=ticket)


def story(context: Context, found: Diagnosis, channel: str = FORM) -> tuple[str, ...]:
    """Return what happened, a sentence each, for fields that have little room."""
    library = context.library
    others = (*said_by_others(context, found), *sent_besides(context, channel))
    done = ", ".join(_small(label) for label in settled(context))
    sentences = (
        _opening(context, channel),
        say(
            library,
            "story-training",
            platform=platform_of(context, found),
            provider=provider_of(context),
            completed=completed_on(context),
            passed=passed(context, found),
        ),
        limit(context, found),
        slows(context, found),
        say(library, "story-done", checks=done) if done else "",
        _open_in_short(context, found),
        say(library, "story-reason") if still_open(context, found) else "",
        *(f"{said}." for said in others),
    )
    return tuple(one for one in sentences if one)


def message(context: Context, found: Diagnosis, channel: str) -> str:
    """Return what is written or said to a contact, in a few sentences."""
    library, to = context.library, as_channel(channel)
    before = to_which_it_refers(context, channel)
    told = complaint_in_words(context, before) if before else ""
    own = to.contact == _LEMBAGA or (context.provider and context.provider.id == to.contact)
    provider = "" if own else say(library, "message-provider", provider=provider_of(context))
    parts = (
        say(library, "message-hello"),
        say(library, "message-before", complaint=told) if told else "",
        say(
            library,
            "message-training",
            platform=platform_of(context, found),
            provider=provider,
            completed=completed_on(context),
        ),
        limit(context, found),
        slows(context, found),
        _open_in_short(context, found),
        *_of_others(context, found, to),
        _asked_of(context, found, to),
        say(library, "message-thanks"),
    )
    return " ".join(part for part in parts if part)


def _open_in_short(context: Context, found: Diagnosis) -> str:
    """Return which checks of the certificate are not in order, in a sentence; "" where all are."""
    told = [f"{_small(label)} ({answer})" for label, answer in still_open(context, found)]
    return say(context.library, "story-open", checks=", ".join(told)) if told else ""


def _of_others(context: Context, found: Diagnosis, to: ComplaintChannel) -> Iterator[str]:
    """Yield what others are said to have done, of the programme all, and the latest answers."""
    for stage in found.stages:
        asked = contact_of(stage.actor) == to.contact != PROGRAMME  # told in what is asked of it
        if was_reported(context, stage) and not asked:
            yield f"{report_in_words(context, stage)}."
    yield from (f"{told}." for told in inquiries_told(context)[-_ANSWERS:])


def _asked_of(context: Context, found: Diagnosis, to: ComplaintChannel) -> str:
    """Return what is asked of whoever is written to, by what they are said to have done."""
    library = context.library
    stage = next((one for one in found.stages if contact_of(one.actor) == to.contact), None)
    if to.contact == PROGRAMME:
        return request(context, found)
    if stage is None or _is_passed(found, stage):
        return say(library, "message-where")
    part = does(context, stage)
    if not was_reported(context, stage):
        return say(library, "message-part", does=part)
    told = as_date(context.reports().get(stage.actor))
    if stage.done is None and told:  # graded, they say, and its certificate is missing
        return say(library, "message-elsewhere", does=part, done=full_date(told))
    if stage.done is None:
        return say(library, "message-late", does=part)
    return say(library, "message-done", does=part, done=full_date(stage.done))


def _is_passed(found: Diagnosis, stage: DatedStage) -> bool:
    """Tell whether it must be done, for somebody behind it has done their part."""
    place = found.stages.index(stage)
    return stage.done is None and any(later.done for later in found.stages[place + 1 :])


def _small(label: str) -> str:
    """Return a label as it stands within a sentence."""
    return label[:1].lower() + label[1:]


def _opening(context: Context, channel: str) -> str:
    """Return which complaint it follows, as a paragraph; "" where it is the first."""
    before = to_which_it_refers(context, channel)
    if before is None:
        return ""
    told = complaint_in_words(context, before)
    again = goes_to(before.channel) == goes_to(channel)
    return say(context.library, "complaint-again" if again else "complaint-also", complaint=told)


def _paragraph(words: str) -> str:
    """Return words that stand where else an empty line does."""
    return f"\n{words}\n" if words else ""
