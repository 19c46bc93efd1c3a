"""Contacts as numbered steps: whom to try, how, when they are open, how old that knowledge is."""

from flows.actors import actor_name, does
from flows.casefile import CaseFile
from flows.chain import DatedStage, contact_of
from flows.library import Channel, Contact, Hours
from flows.wording import WEEKDAYS, source_date
from flows.words import say

_ADVICE = "kontak"
_ANSWERED_BY_PEOPLE = ("telepon", "whatsapp", "live chat")


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


def contact_cards(file: CaseFile, contacts: tuple[str, ...]) -> tuple[str, ...]:
    """Return everything known of each contact, a paragraph each."""
    return tuple(_card(file, contact) for contact in contacts)


def hours_in_words(hours: Hours) -> str:
    """Return "Senin–Minggu 08.00–20.00 WIB"."""
    first, last = WEEKDAYS[hours.days[0]], WEEKDAYS[hours.days[-1]]
    running = hours.days == tuple(range(hours.days[0], hours.days[-1] + 1))
    days = f"{first}–{last}" if running else ", ".join(WEEKDAYS[day] for day in hours.days)
    return f"{first if first == last else days} {hours.opens:%H.%M}–{hours.closes:%H.%M} WIB"


def _step(file: CaseFile, contact_id: str, late: DatedStage | None) -> str:
    contact = file.library.contacts.get(contact_id)
    if contact is None:
        return _unknown(file, contact_id)
    name = say(file.library, "contact", contact=contact.name)
    asked = say(file.library, "contact-late", does=does(file, late)) if late else ""
    note = asked or _note_here(file, contact)
    channel = contact.channels[0]
    return say(
        file.library,
        # How to find a contact is our own advice; only addresses and numbers have a date.
        "contact-step-undated" if channel.kind == _ADVICE else "contact-step",
        contact=f"{name}: {note}" if note else name,
        channel=_channel(file, channel),
        date=_seen(file, contact),
    )


def _card(file: CaseFile, contact_id: str) -> str:
    contact = file.library.contacts.get(contact_id)
    if contact is None:
        return _unknown(file, contact_id)
    lines = (
        say(file.library, "contact", contact=contact.name),
        *(f"• {_channel(file, channel)}" for channel in contact.channels),
        contact.note or "",
        say(file.library, "contact-age", date=_seen(file, contact)),
    )
    return "\n".join(line for line in lines if line)


def _unknown(file: CaseFile, contact_id: str) -> str:
    # A platform added without a contact: the content check warns, the participant is told.
    return say(file.library, "contact-unknown", contact=actor_name(file, contact_id))


def _note_here(file: CaseFile, contact: Contact) -> str:
    """Return what this platform or provider says of the contact (of itself: `platform`)."""
    platform, provider = file.platform, file.provider
    if provider and provider.id == contact.id and provider.contact_note:
        return file.told(provider.contact_note)
    notes = platform.contact_notes if platform else {}
    own = platform is not None and contact.id == platform.id
    return file.told((notes.get("platform") if own else None) or notes.get(contact.id, ""))


def _channel(file: CaseFile, channel: Channel) -> str:
    return f"{channel.kind}: {channel.value}{_hours(file, channel)}"


def _hours(file: CaseFile, channel: Channel) -> str:
    if channel.hours:
        return f" · {hours_in_words(channel.hours)}"
    if channel.kind in _ANSWERED_BY_PEOPLE:
        return f" · {say(file.library, 'hours-unknown')}"
    return ""


def _seen(file: CaseFile, contact: Contact) -> str:
    """Return when the contact was last seen: its source's date, as exact as that is known."""
    day = contact.last_confirmed.isoformat()
    sources = (file.library.sources[source] for source in contact.sources)
    showing = [source for source in sources if day.startswith(source.date)]
    if not showing:
        return source_date(day, approximate=False)
    exact = max(showing, key=lambda source: len(source.date))
    return source_date(exact.date, approximate=exact.approximate)
