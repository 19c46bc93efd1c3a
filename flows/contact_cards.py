"""Contacts in full: every channel, whether it is open now, how old that knowledge is."""

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from flows.actors import actor_name
from flows.casefile import CaseFile
from flows.channels import channel_line, is_open, seen
from flows.library import Contact
from flows.words import say


def contact_cards(file: CaseFile, contacts: Iterable[str]) -> tuple[str, ...]:
    """Return everything known of each contact, a paragraph each."""
    return tuple(_card(file, contact) for contact in contacts)


def open_first(file: CaseFile, contacts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the same contacts, those that are open now before the others."""
    known = file.library.contacts

    def shut(contact: str) -> bool:
        return contact not in known or not is_open(file, known[contact])

    return tuple(sorted(contacts, key=shut))


def directory(file: CaseFile) -> tuple[str, ...]:
    """Return all contacts there are, a message for each group, in the order of the content."""
    groups = groupby(file.library.contacts.values(), key=attrgetter("group"))
    return tuple(_group(file, name, tuple(members)) for name, members in groups)


def unknown_contact(file: CaseFile, contact: str) -> str:
    """Return what is said of a platform that was added without a contact."""
    return say(file.library, "contact-unknown", contact=actor_name(file, contact))


def _group(file: CaseFile, name: str, members: tuple[Contact, ...]) -> str:
    head = say(file.library, "contact-group", group=name)
    return "\n\n".join((head, *contact_cards(file, (member.id for member in members))))


def _card(file: CaseFile, contact_id: str) -> str:
    contact = file.library.contacts.get(contact_id)
    if contact is None:
        return unknown_contact(file, contact_id)
    lines = (
        say(file.library, "contact", contact=contact.name),
        *(f"• {channel_line(file, channel, open_now=True)}" for channel in contact.channels),
        contact.note or "",
        say(file.library, "contact-age", date=seen(file, contact)),
    )
    return "\n".join(line for line in lines if line)
