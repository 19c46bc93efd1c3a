"""The words of a complaint: a letter for form and mail, a message for a chat or a call.

Personal numbers and what is never asked stay gaps: the participant fills them in where it is sent.
"""

from collections.abc import Iterator
from typing import Final

from flows.diagnosis import PROGRAMME, Diagnosis, contact_of
from flows.dialogue import Context
from flows.questions import (
    ComplaintChannel,
    as_channel,
    complaint_in_words,
    does,
    report_in_words,
    was_reported,
)
from flows.views.complaint.facts import (
    completed_on,
    goes_to,
    late,
    passed,
    platform_of,
    provider_of,
    said_by_others,
    sent_besides,
    settled,
    slows,
    still_open,
    to_which_it_refers,
)
from flows.wording import full_date, joined, say

FORM: Final = "form"
_LEMBAGA: Final = "lembaga"
# By whether a complaint stands above.
_NOBODY: Final = {False: "complaint-nobody-asked", True: "complaint-see-above"}


def complaint_text(context: Context, found: Diagnosis, channel: str = FORM) -> str:
    """Return the whole letter: facts and dates, nobody's limit that no source gives."""
    library = context.library
    others = (*said_by_others(context, found), *sent_besides(context, channel))
    told = [f"- {line}" for line in others]
    opening = _opening(context, channel)
    open_checks = [f"- {line}" for line in still_open(context, found)]
    opened = say(library, "complaint-open", checks="\n".join(open_checks)) if open_checks else ""
    limit = late(context, found)
    return say(
        library,
        "complaint-text",
        before=f"{opening}\n\n" if opening else "",
        person=say(library, "complaint-person-form" if channel == FORM else "complaint-person"),
        platform=platform_of(context, found),
        provider=provider_of(context),
        completed=completed_on(context),
        passed=passed(context, found),
        late=f" {limit}" if limit else "",
        slows=_paragraph(slows(context, found)),
        done="\n".join(f"- {label}" for label in settled(context)),
        open=_paragraph(opened),
        reported="\n".join(told) or say(library, _NOBODY[bool(opening)]),
        asks=request(context, found),
    )


def request(context: Context, found: Diagnosis) -> str:
    """Return what is asked of the programme; of a year gone by, what can still be done."""
    over = "past-year" in found.notes
    return say(context.library, "complaint-asks-past" if over else "complaint-asks")


def title(context: Context, found: Diagnosis, channel: str = FORM) -> str:
    """Return the title, or the subject of a mail; it names the ticket of one to the same."""
    before, platform = to_which_it_refers(context, channel), platform_of(context, found)
    if before is None or goes_to(before.channel) != goes_to(channel):
        return say(context.library, "complaint-title", platform=platform)
    if not before.ticket:
        return say(context.library, "complaint-title-again", platform=platform)
    ticket = before.ticket
    return say(context.library, "complaint-title-ticket", platform=platform, ticket=ticket)


def story(context: Context, found: Diagnosis, channel: str = FORM) -> tuple[str, ...]:
    """Return what happened, a sentence each, for fields that have little room."""
    library, open_checks = context.library, still_open(context, found)
    others = (*said_by_others(context, found), *sent_besides(context, channel))
    done = joined(label[:1].lower() + label[1:] for label in settled(context))
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
        late(context, found),
        slows(context, found),
        say(library, "story-done", checks=done) if done else "",
        say(library, "story-open", checks="; ".join(open_checks)) if open_checks else "",
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
        late(context, found),
        *_of_others(context, found, to),
        _asked_of(context, found, to),
        say(library, "message-thanks"),
    )
    return " ".join(part for part in parts if part)


def _of_others(context: Context, found: Diagnosis, to: ComplaintChannel) -> Iterator[str]:
    """Yield what others than whoever is written to are said to have done."""
    for stage in found.stages:
        if was_reported(context, stage) and contact_of(stage.actor) != to.contact:
            yield f"{report_in_words(context, stage)}."


def _asked_of(context: Context, found: Diagnosis, to: ComplaintChannel) -> str:
    """Return what is asked of whoever is written to, by what they are said to have done."""
    library = context.library
    stage = next((one for one in found.stages if contact_of(one.actor) == to.contact), None)
    if to.contact == PROGRAMME:
        return request(context, found)
    if stage is None:
        return say(library, "message-where")
    part = does(context, stage)
    if not was_reported(context, stage):
        return say(library, "message-part", does=part)
    if stage.done is None:
        return say(library, "message-late", does=part)
    return say(library, "message-done", does=part, done=full_date(stage.done))


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
