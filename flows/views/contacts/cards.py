"""Contacts: which ones, and in full with every channel and how old that knowledge is."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from flows.diagnosis import DatedStage, contact_of
from flows.dialogue import Context, Reply, Rows
from flows.library import Contact
from flows.questions import actor_name, does
from flows.views.contacts.channels import channel_line, copy_buttons, is_open, seen
from flows.wording import pages, say


def contact_cards(context: Context, contacts: Iterable[str]) -> tuple[str, ...]:
    """Return everything known of each contact, a paragraph each."""
    return tuple(_card(context, contact) for contact in contacts)


def open_first(context: Context, contacts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the same contacts, those known to be open now before the others."""
    known = context.library.contacts

    def shut(contact: str) -> bool:
        return contact not in known or not is_open(context, known[contact])

    return tuple(sorted(contacts, key=shut))


def copyable(context: Context, contacts: Iterable[str]) -> Rows:
    """Return the buttons that copy the numbers and mail addresses of these contacts."""
    known = context.library.contacts
    return copy_buttons(context, (known[each] for each in contacts if each in known))


def directory(context: Context) -> tuple[Reply, ...]:
    """Return all contacts there are: each group in a message of its own, or more where it is long.

    They stand in the order of the content.
    """
    groups = groupby(context.library.contacts.values(), key=attrgetter("group"))
    return tuple(page for name, members in groups for page in _group(context, name, members))


def unknown_contact(context: Context, contact: str) -> str:
    """Return what is said of a platform that was added without a contact."""
    return say(context.library, "contact-unknown", contact=actor_name(context, contact))


def _group(context: Context, name: str, members: Iterable[Contact]) -> Iterator[Reply]:
    head = say(context.library, "contact-group", group=name)
    cards = {_card(context, member.id): member for member in members}
    for page in pages(cards, head=head):
        shown = (member for card, member in cards.items() if card in page)
        yield Reply(text=page, buttons=copy_buttons(context, shown))


def _card(context: Context, contact_id: str) -> str:
    contact = context.library.contacts.get(contact_id)
    if contact is None:
        return unknown_contact(context, contact_id)
    lines = (
        say(context.library, "contact", contact=contact.name),
        *(f"• {channel_line(context, channel, open_now=True)}" for channel in contact.listed),
        contact.note or "",
        say(context.library, "contact-age", date=seen(context, contact)),
    )
    return "\n".join(line for line in lines if line)


_ADVICE = "kontak"


def contact_steps(
    context: Context,
    contacts: tuple[str, ...],
    *,
    late: DatedStage | None = None,
    form: str | None = None,
    brief: bool = False,
) -> tuple[str, ...]:
    """Return a numbered step for each contact; the complaint form, where open, is the last.

    `late` is the stage said not to be done: its contact is asked to do it. A `brief` step says how
    to reach somebody, and nothing of what to ask. A provider that reports by itself is the lembaga:
    the general advice on finding one is left out beside it.
    """
    whose = contact_of(late.actor) if late else None
    shown = [contact for contact in contacts if not (context.provider and contact == "lembaga")]
    steps = [
        contact_step(context, contact, late=late if contact == whose else None, brief=brief)
        for contact in shown
    ]
    if form:
        steps.append(say(context.library, "form-step", form=form))
    return tuple(f"{number}. {step}" for number, step in enumerate(steps, start=1))


def contact_step(
    context: Context, contact_id: str, *, late: DatedStage | None = None, brief: bool = False
) -> str:
    """Return whom to ask, for what, and by which channel; `late` is what they have not done."""
    contact = context.library.contacts.get(contact_id)
    if contact is None:
        return unknown_contact(context, contact_id)
    name = say(context.library, "contact", contact=contact.name)
    asked = say(context.library, "contact-late", does=does(context, late)) if late else ""
    if brief:
        return _brief_step(context, contact)
    note = asked or _note_here(context, contact)
    channel = contact.listed[0]
    return say(
        context.library,
        # How to find a contact is our own advice; only addresses and numbers have a date.
        "contact-step-undated" if channel.kind == _ADVICE else "contact-step",
        contact=f"{name}: {note}" if note else name,
        channel=channel_line(context, channel),
        date=seen(context, contact, channel),
    )


def _brief_step(context: Context, contact: Contact) -> str:
    """Return whom to ask and where, in a line."""
    channel = contact.listed[0]
    advised = channel.kind == _ADVICE
    return say(
        context.library,
        "contact-brief-undated" if advised else "contact-brief",
        contact=say(context.library, "contact", contact=contact.name),
        channel=channel.value if advised else f"{channel.kind} {channel.value}",
        date=seen(context, contact, channel),
    )


def _note_here(context: Context, contact: Contact) -> str:
    """Return what this guided case, platform or provider (of itself: `platform`) says of it."""
    if context.guide:
        return context.guide.contacts.get(contact.id, "")
    platform, provider = context.platform, context.provider
    if provider and provider.id == contact.id and provider.contact_note:
        return context.filled(provider.contact_note)
    notes = platform.contact_notes if platform else {}
    own = platform is not None and contact.id == platform.id
    return context.filled((notes.get("platform") if own else None) or notes.get(contact.id, ""))
