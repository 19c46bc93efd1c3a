"""The words of a complaint as a letter, for the form and for mail, and as its parts to copy.

Personal numbers and what is never asked stay gaps: the participant fills them in where it is sent.
"""

from typing import Final

from flows.diagnosis import Diagnosis
from flows.dialogue import Context
from flows.questions import contact_brief
from flows.views.complaint.answers import events, sent_words
from flows.views.complaint.asked import request
from flows.views.complaint.facts import (
    completed_on,
    goes_to,
    hints,
    missing,
    passed,
    platform_of,
    provider_of,
    sent_besides,
    sent_to_same,
    settled,
    story_done,
    to_which_it_refers,
)
from flows.views.complaint.limits import limit
from flows.wording import paragraphs, say

FORM: Final = "form"


def complaint_text(context: Context, found: Diagnosis, channel: str = FORM) -> str:
    """Return the whole letter: facts and dates, nobody's limit that no source gives."""
    library = context.library
    return say(
        library,
        "complaint-text",
        head=_head(context, channel),
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
        " ".join(hints(context, found)),
        say(library, "complaint-done", checks=_listed(done)) if done else "",
        " ".join(missing(context, found)),
        say(library, "complaint-so-far", answers=_listed(others)) if others else "",
        limit(context, found),
    )


def _others(context: Context, found: Diagnosis, channel: str) -> tuple[str, ...]:
    """Return what others said and did, and what else was sent, in its order.

    A gap where nothing is known.
    """
    reader, library = goes_to(channel), context.library
    complaints = (
        (one.sent, say(library, "complaint-before", complaint=sent_words(context, one, channel)))
        for one in sent_besides(context, channel)
    )
    known = sorted((*events(context, found, reader), *complaints), key=lambda event: event[0])
    told = tuple(words for _, words in known)
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
    """Return what happened in its order, a sentence each, for fields that have little room.

    The form has fields of its own for whoever writes; a mail has none.
    """
    sentences = (
        _head(context, channel),
        "" if channel == FORM else _person(context),
        say(
            context.library,
            "story-training",
            platform=platform_of(context, found),
            provider=provider_of(context),
            completed=completed_on(context),
            passed=passed(context, found),
        ),
        *hints(context, found),
        story_done(context, settled(context, found)),
        *missing(context, found),
        *_others(context, found, channel),
        limit(context, found),
    )
    return tuple(one for one in sentences if one)


def _person(context: Context) -> str:
    return say(context.library, "complaint-person").replace("\n", ". ") + "."


def _head(context: Context, channel: str) -> str:
    """Return whom it is for, what it is about, and which complaint it follows."""
    library = context.library
    about = _about(context, channel)
    if channel == FORM:
        return about
    contact = contact_brief(context, goes_to(channel))
    return f"{say(library, 'complaint-greeting', contact=contact)}\n\n{about}"


def _about(context: Context, channel: str) -> str:
    before = to_which_it_refers(context, channel)
    if before is None:
        return say(context.library, "complaint-first")
    told = sent_words(context, before, channel)
    if sent_to_same(context, channel) is None:
        return say(context.library, "complaint-also", complaint=told)
    word = "complaint-again" if before.ticket else "complaint-again-unnumbered"
    return say(context.library, word, complaint=told)


def _listed(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)
