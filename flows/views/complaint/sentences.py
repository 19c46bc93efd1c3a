"""Sentences to ask or to chase somebody with before it is time for a complaint."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from flows.diagnosis import Diagnosis, denied, unfinished
from flows.dialogue import Button, Context, Rows
from flows.library import Contact
from flows.views.complaint.answers import part, reader_name
from flows.views.complaint.copying import COPY_LIMIT
from flows.views.complaint.facts import completed_on, platform_of
from flows.views.contacts import whatsapp_number
from flows.wording import say

_CHAT: Final = "https://wa.me/{number}?text={text}"


def ready_sentence(context: Context, found: Diagnosis) -> str:
    """Return what a participant can send to whoever has not done their part."""
    stage = found.holder
    return say(
        context.library,
        "chase-sentence",
        does=part(context, found, stage),
        who=reader_name(context, stage),
        platform=platform_of(context, found),
        completed=completed_on(context),
    )


def ask_sentence(context: Context, found: Diagnosis) -> str:
    """Return what a participant can send to ask how far the report has come."""
    return say(
        context.library,
        "ask-sentence",
        platform=platform_of(context, found),
        completed=completed_on(context),
    )


def copy_sentence(context: Context, found: Diagnosis) -> Button:
    """Return the button that copies that sentence."""
    sentence_ = ready_sentence(context, found)
    return Button(label=say(context.library, "chase-copy"), copy=sentence_[:COPY_LIMIT])


def whatsapp_buttons(context: Context, contacts: Iterable[str]) -> Rows:
    """Return a button for each contact with WhatsApp: it opens a chat with the case written.

    None while there is nothing to ask about: no verdict yet, or a training that is not finished.
    """
    found = context.judged
    if found is None or unfinished(found):
        return ()
    known = (context.library.contacts.get(contact) for contact in contacts)
    return tuple(
        (whatsapp_button(context, contact, number, _asked(context, found, contact)),)
        for contact in known
        if contact and (number := whatsapp_number(contact))
    )


def whatsapp_button(context: Context, contact: Contact, number: str, text: str) -> Button:
    """Return the button that opens a chat with this text written."""
    label = say(context.library, "way-whatsapp", contact=contact.name)
    return Button(label=label, url=_CHAT.format(number=number, text=quote(text)))


def _asked(context: Context, found: Diagnosis, contact: Contact) -> str:
    """Return what to ask a contact: for what they have not done, else whether they have."""
    if denied(found) and contact.id == found.contacts[0]:
        return ready_sentence(context, found)
    return ask_sentence(context, found)
