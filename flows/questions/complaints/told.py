"""A complaint told of in a sentence, as far as it is told: nothing of it counts yet."""

from dataclasses import replace
from datetime import date
from typing import Final

from flows.diagnosis import PLATFORM_ITSELF, PROGRAMME, contact_of
from flows.dialogue import Complaint, Context
from flows.questions.complaints.channels import ComplaintChannel, channels
from flows.questions.complaints.ticket_number import is_ticket
from flows.text import word_set
from flows.understanding import EMAIL, FORM_WAY, Message, read_way
from flows.understanding.dates import ExactDate

_PROGRAMME: Final = word_set("prakerja pmo pusat")
_SITE: Final = word_set("web website situs webnya websitenya situsnya bantuan bantuannya")


def told_complaint(context: Context, message: Message) -> Complaint | None:
    """Return the complaint that a message tells of; None where it tells of none in this case.

    Its day, channel and ticket are "" where they are not told.
    """
    told = message.sent_complaint
    if told is None:
        return None
    clause = replace(message, text=" ".join(told.words))
    if _of_nobody_here(context, clause, told.way):
        return None
    day = message.sent_on
    possible = isinstance(day, ExactDate) and day.day >= _first_day(context, day)
    return Complaint(
        sent=day.day.isoformat() if isinstance(day, ExactDate) and possible else "",
        channel=channel_told(context, clause),
        ticket=told.number if is_ticket(context, told.number) else "",
    )


def channel_told(context: Context, message: Message) -> str:
    """Return the id of the channel that a message names; "" where none of this case is meant."""
    way = read_way(message.words)
    contact = _contact(context, message)
    if way == FORM_WAY and contact in ("", PROGRAMME):
        return FORM_WAY
    if contact == PROGRAMME and not way and not _SITE.isdisjoint(message.words):
        return FORM_WAY  # whoever writes on its site fills in the form
    if way == EMAIL and not contact:
        contact = PROGRAMME  # the only one of whom an address is known
    return _only(context, contact, "" if way == FORM_WAY else way)


def _only(context: Context, contact: str, way: str) -> str:
    """Return the one channel of the case with this contact and way, as far as either is told."""
    if not contact and not way:
        return ""
    known = [one for one in channels(context) if one.contact]
    found = [one for one in known if contact in ("", one.contact) and way in ("", one.way)]
    if len(found) == 1:
        return found[0].id
    named = any(one.contact == contact for one in known)
    return ComplaintChannel(contact, way).id if contact and named else ""


def _contact(context: Context, message: Message) -> str:
    """Return the contact of the case that a message names as whoever was written to; else ""."""
    named = dict.fromkeys(_contacts_named(context, message))
    ours = [contact for contact in named if contact in _known(context)]
    return ours[0] if len(ours) == 1 else ""


def _contacts_named(context: Context, message: Message) -> tuple[str, ...]:
    own = context.platform.id if context.platform else ""
    actors = (own if actor == PLATFORM_ITSELF else actor for actor in message.actors_named)
    found = tuple(contact_of(context.heard_as(actor)) for actor in actors)
    programme = not found and not _PROGRAMME.isdisjoint(message.words)
    return (PROGRAMME,) if programme else found


def _known(context: Context) -> tuple[str, ...]:
    return (*context.contacts(), PROGRAMME)


def _of_nobody_here(context: Context, message: Message, way: str) -> bool:
    """Tell whether somebody is named who has nothing to do with this case."""
    named = _contacts_named(context, message)
    ours = any(contact in _known(context) for contact in named)
    return bool(named) and not ours and way != FORM_WAY


def _first_day(context: Context, day: ExactDate) -> date:
    """Return the first day on which the training can have been completed."""
    return context.earliest or context.completed or day.day
