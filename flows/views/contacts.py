"""Contacts: which ones, and in full with every channel and how old that knowledge is."""

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from flows.diagnosis import DatedStage, contact_of
from flows.dialogue import CaseFile
from flows.library import Contact
from flows.questions import actor_name, does
from flows.views.channels import channel_line, is_open, seen
from flows.wording import say


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


_ADVICE = "kontak"


def contact_steps(
    file: CaseFile,
    contacts: tuple[str, ...],
    *,
    late: tuple[DatedStage, ...] = (),
    form: str | None = None,
) -> tuple[str, ...]:
    """Return a numbered step for each contact; the complaint form, where open, is the last.

    `late` are the stages said not to be done: their contacts are asked to do it. A provider that
    reports by itself is the lembaga: the general advice on finding one is left out beside it.
    """
    doing = {contact_of(stage.actor): stage for stage in late}
    shown = [contact for contact in contacts if not (file.provider and contact == "lembaga")]
    steps = [_step(file, contact, doing.get(contact)) for contact in shown]
    if form:
        steps.append(say(file.library, "form-step", form=form))
    return tuple(f"{number}. {step}" for number, step in enumerate(steps, start=1))


def _step(file: CaseFile, contact_id: str, late: DatedStage | None) -> str:
    contact = file.library.contacts.get(contact_id)
    if contact is None:
        return unknown_contact(file, contact_id)
    name = say(file.library, "contact", contact=contact.name)
    asked = say(file.library, "contact-late", does=does(file, late)) if late else ""
    note = asked or _note_here(file, contact)
    channel = contact.channels[0]
    return say(
        file.library,
        # How to find a contact is our own advice; only addresses and numbers have a date.
        "contact-step-undated" if channel.kind == _ADVICE else "contact-step",
        contact=f"{name}: {note}" if note else name,
        channel=channel_line(file, channel),
        date=seen(file, contact),
    )


def _note_here(file: CaseFile, contact: Contact) -> str:
    """Return what this platform or provider says of the contact (of itself: `platform`)."""
    platform, provider = file.platform, file.provider
    if provider and provider.id == contact.id and provider.contact_note:
        return file.told(provider.contact_note)
    notes = platform.contact_notes if platform else {}
    own = platform is not None and contact.id == platform.id
    return file.told((notes.get("platform") if own else None) or notes.get(contact.id, ""))
