"""What others did and said, for whoever reads it: never told of them as of somebody else.

Names are the one that stands first: "Kariermu", not "Kariermu / Sekolah.mu".
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from flows.diagnosis import PROGRAMME, DatedStage, Diagnosis, contact_of
from flows.dialogue import Complaint, Context, Inquiry, as_date
from flows.questions import (
    actor_name,
    as_channel,
    complaint_in_words,
    contact_brief,
    does,
    graded_elsewhere,
    known_inquiries,
    sentence,
    was_reported,
)
from flows.understanding import CHAT, EMAIL, PHONE, WHATSAPP
from flows.wording import full_date, joined, one_name, say

_LEMBAGA: Final = "lembaga"
# What came of asking: told of somebody else, and told to them.
_ASKED: Final = {
    "no_answer": ("asked-no-answer", "asked-here-no-answer"),
    "wait": ("asked-wait", "asked-here-wait"),
    "not_found": ("asked-not-found", "asked-here-not-found"),
    "sent_on": ("asked-sent-on", "asked-here-sent-on"),
}
_ASKED_DAYS: Final = ("asked-wait-days", "asked-here-wait-days")
_ASKED_OVER: Final = ("asked-wait-over", "asked-here-wait-over")
_HERE: Final = {
    WHATSAPP: "here-number",
    PHONE: "here-number",
    EMAIL: "here-address",
    CHAT: "here-chat",
}


def part(context: Context, found: Diagnosis, stage: DatedStage) -> str:
    """Return what an actor does, with the one name of the platform."""
    name = found.platform.name
    return does(context, stage).replace(name, one_name(name))


def who(context: Context, actor: str) -> str:
    """Return the one name of an actor."""
    return one_name(actor_name(context, actor))


def reader_name(context: Context, stage: DatedStage) -> str:
    """Return what somebody is called in what is written to them, whose part the stage is.

    A lembaga whose name is not known is called what it is.
    """
    if stage.actor == _LEMBAGA:
        return say(context.library, "message-lembaga")
    return who(context, stage.actor)


def reports(context: Context, found: Diagnosis, reader: str) -> str:
    """Return in a sentence what was reported of the stages, for whoever reads it.

    "" where nobody said anything.
    """
    told = [one for one in found.stages if was_reported(context, one)]
    done = joined(_report(context, found, one, reader) for one in told if _is_done(context, one))
    left = (one for one in told if not _is_done(context, one))
    missing = joined(_report(context, found, one, reader) for one in left)
    both = say(context.library, "told-but", done=done, missing=missing) if done and missing else ""
    said = both or done or missing
    return say(context.library, "told", told=said) if said else ""


def events(context: Context, found: Diagnosis, reader: str) -> Iterator[tuple[str, str]]:
    """Yield what was reported and what came of asking: an ISO date, and a sentence for the reader.

    What is not done yet has the day on which that was told.
    """
    for stage in found.stages:
        if was_reported(context, stage):
            told = context.reports().get(stage.actor, "")
            day = told if as_date(told) else context.state.reported_on.get(stage.actor, told)
            yield day, f"{sentence(_report(context, found, stage, reader))}."
    for one in known_inquiries(context):
        yield one.asked, _inquiry(context, one, reader)


def _is_done(context: Context, stage: DatedStage) -> bool:
    return as_date(context.reports().get(stage.actor)) is not None


def _report(context: Context, found: Diagnosis, stage: DatedStage, reader: str) -> str:
    day = as_date(context.reports().get(stage.actor))
    own = contact_of(stage.actor) == reader
    return say(
        context.library,
        _report_word(context, stage, reader, done=day is not None),
        actor=reader_name(context, stage) if own else who(context, stage.actor),
        does=part(context, found, stage),
        done=full_date(day or stage.last_day),
    )


def _report_word(context: Context, stage: DatedStage, reader: str, *, done: bool) -> str:
    if contact_of(stage.actor) == reader == PROGRAMME:
        return "told-here-done" if done else "told-here-not-yet"
    if done and graded_elsewhere(context, stage.actor):
        return "told-elsewhere"
    return "told-done" if done else "told-not-yet"


def inquiries(context: Context, reader: str) -> tuple[str, ...]:
    """Return what came of asking, the oldest first, as sentences for the contact who reads them."""
    known = sorted(known_inquiries(context), key=lambda one: one.asked)
    return tuple(_inquiry(context, one, reader) for one in known)


def _inquiry(context: Context, inquiry: Inquiry, reader: str) -> str:
    asked = as_date(inquiry.asked)
    return say(
        context.library,
        _inquiry_word(context, inquiry, reader),
        contact=contact_brief(context, inquiry.contact),
        days=str(inquiry.days),
        to=contact_brief(context, inquiry.to) if inquiry.to else "",
        asked=full_date(asked) if asked else inquiry.asked,
    )


def _inquiry_word(context: Context, inquiry: Inquiry, reader: str) -> str:
    if inquiry.to == reader:
        return "asked-sent-here"
    words = _ASKED[inquiry.result] if inquiry.days is None else _ASKED_DAYS
    asked = as_date(inquiry.asked)
    if asked and inquiry.days and asked + timedelta(days=inquiry.days) < context.today:
        words = _ASKED_OVER
    return words[inquiry.contact == reader]


def sent_words(context: Context, complaint: Complaint, channel: str) -> str:
    """Return by what a complaint was sent and when, for whoever reads the same channel."""
    way = as_channel(channel)
    if complaint.channel != channel or not way.contact:
        return complaint_in_words(context, complaint)
    day, library = as_date(complaint.sent), context.library
    return say(
        library,
        "complaint-sent-ticket" if complaint.ticket else "complaint-sent",
        via=say(library, _HERE.get(way.way, "here-contact")),
        sent=full_date(day) if day else complaint.sent,
        ticket=complaint.ticket,
    )
