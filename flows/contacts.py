"""Contacts as numbered steps: whom to try first, how, and how old that knowledge is."""

from flows.actors import does
from flows.casefile import CaseFile
from flows.chain import DatedStage, contact_of
from flows.channels import channel_line, seen
from flows.contact_cards import unknown_contact
from flows.library import Contact
from flows.words import say

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
