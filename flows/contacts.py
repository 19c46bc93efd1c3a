"""Contacts as numbered steps: whom to try, how, when they are open, how old that knowledge is."""

from collections.abc import Iterator

from flows.actors import actor_name
from flows.casefile import CaseFile
from flows.library import Channel, Contact, Hours
from flows.wording import MONTHS, WEEKDAYS
from flows.words import say

_ANSWERED_BY_PEOPLE = ("telepon", "whatsapp", "live chat")


def contact_steps(
    file: CaseFile, contacts: tuple[str, ...], *, form: str | None = None
) -> tuple[str, ...]:
    """Return a numbered step for each contact; the complaint form, where open, is the last."""
    steps = [_step(file, contact, form) for contact in contacts]
    if form:
        steps.append(say(file.library, "form-step", form=form))
    return tuple(f"{number}. {step}" for number, step in enumerate(steps, start=1))


def hours_in_words(hours: Hours) -> str:
    """Return "Senin–Minggu 08.00–20.00 WIB"."""
    first, last = WEEKDAYS[hours.days[0]], WEEKDAYS[hours.days[-1]]
    running = hours.days == tuple(range(hours.days[0], hours.days[-1] + 1))
    days = f"{first}–{last}" if running else ", ".join(WEEKDAYS[day] for day in hours.days)
    return f"{first if first == last else days} {hours.opens:%H.%M}–{hours.closes:%H.%M} WIB"


def _step(file: CaseFile, contact_id: str, form: str | None) -> str:
    contact = file.library.contacts.get(contact_id)
    if contact is None:  # a platform added without a contact: the check warns, the person is told
        return say(file.library, "contact-unknown", contact=actor_name(file, contact_id))
    lines = (
        say(file.library, "contact", contact=contact.name),
        *_notes(file, contact),
        *_channels(file, contact, form),
        say(file.library, "contact-age", date=_month(contact)),
    )
    return "\n".join(lines)


def _notes(file: CaseFile, contact: Contact) -> Iterator[str]:
    platform, provider = file.platform, file.provider
    if provider and provider.id == contact.id and provider.contact_note:
        yield file.told(provider.contact_note)
    if platform:
        key = "platform" if contact.id == platform.id else contact.id
        note = platform.contact_notes.get(key) or platform.contact_notes.get(contact.id)
        if note:
            yield file.told(note)
    if contact.note:
        yield contact.note


def _channels(file: CaseFile, contact: Contact, form: str | None) -> Iterator[str]:
    return (
        f"• {channel.kind}: {channel.value}{_hours(file, channel)}"
        for channel in contact.channels
        if channel.value != form
    )


def _hours(file: CaseFile, channel: Channel) -> str:
    if channel.hours:
        return f" ({hours_in_words(channel.hours)})"
    if channel.kind in _ANSWERED_BY_PEOPLE:
        return f" ({say(file.library, 'hours-unknown')})"
    return ""


def _month(contact: Contact) -> str:
    return f"{MONTHS[contact.last_confirmed.month - 1]} {contact.last_confirmed.year}"
