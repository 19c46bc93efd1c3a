"""A complaint for one channel: the whole text, pieces to copy, how it is sent, what to attach."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from flows.diagnosis import REVIEW_CHECK, Diagnosis
from flows.dialogue import Button, Context, Reply, Rows, Verb, button, rows
from flows.questions import (
    DESCRIBED,
    STATUS_PAGE,
    ComplaintChannel,
    as_channel,
    channel_label,
    channels,
    contact_brief,
    known_complaints,
    source_channel,
    via,
)
from flows.understanding import EMAIL, PHONE, WHATSAPP
from flows.views.complaint import (
    FORM,
    call_questions,
    complaint_text,
    completed_on,
    copy_letter,
    copy_message,
    message,
    spoken,
    tickets_of,
    title,
    whatsapp_button,
)
from flows.views.contacts import channel_line, seen, whatsapp_number
from flows.views.next_steps import NextStep
from flows.wording import joined, paragraphs, say

_NO_ANSWER: Final = "no_answer"
OTHER_CHANNELS: Final = "ways"  # instead of a channel: the list of them


def letter(context: Context, found: Diagnosis, value: str) -> tuple[Reply, ...]:
    """Return what is sent by a channel of the case, and how.

    Where no wave is known so late, it is told since when nobody has seen these channels.
    """
    first, *others = _letter(context, found, as_channel(value))
    if "programme-unconfirmed" in found.notes:
        note = say(context.library, "note-contacts-old")
        first = replace(first, text=paragraphs(note, first.text))
    return (first, *others)


def _letter(context: Context, found: Diagnosis, channel: ComplaintChannel) -> tuple[Reply, ...]:
    if not channel.contact:
        return _form(context, found)
    match channel.way:
        case way if way == EMAIL:
            return _mail(context, found, channel)
        case way if way == PHONE:
            return _call(context, found, channel)
        case _:
            return _message(context, found, channel)


def letter_channels(context: Context) -> Reply:
    """Return the channels of the case in their order, those marked by which one was sent."""
    sent = {one.channel for one in known_complaints(context)}
    shown = tuple(_to(context, one, sent=one.id in sent) for one in channels(context))
    return Reply(
        text=say(context.library, "complaint-ways"), buttons=(*rows(shown, 1), _back(context))
    )


def _to(context: Context, channel: ComplaintChannel, *, sent: bool) -> Button:
    name = channel_label(context, channel)
    label = say(context.library, "channel-sent", channel=name) if sent else name
    return button(label, context.state.round, Verb.VERDICT, NextStep.COMPLAINT, channel.id)


def _form(context: Context, found: Diagnosis) -> tuple[Reply, ...]:
    library = context.library
    form = library.case.complaint_form
    opens = Button(label=say(library, "way-form"), url=form)
    return (
        Reply(
            text=paragraphs(
                say(library, "complaint-intro"), _fenced(complaint_text(context, found))
            )
        ),
        Reply(
            text=paragraphs(say(library, "complaint-after", form=form), _attachments(context)),
            buttons=(*copy_letter(context, found), (opens,), *_ways_on(context, FORM)),
        ),
    )


def _mail(context: Context, found: Diagnosis, channel: ComplaintChannel) -> tuple[Reply, ...]:
    """Return the letter with address and subject to copy.

    Telegram refuses `mailto:` in buttons (http, https and tg only), so nothing opens by itself.
    """
    library, place = context.library, _place(context, channel)
    told = say(
        library,
        "complaint-mail",
        address=place.value,
        date=place.seen,
        subject=title(context, found, channel.id),
    )
    copied = Button(label=say(library, "copy-address"), copy=place.value)
    letters = copy_letter(context, found, channel.id)
    text = complaint_text(context, found, channel.id)
    return (
        Reply(text=paragraphs(told, _fenced(text))),
        Reply(
            text=_attachments(context),
            buttons=((copied,), *letters, *_ways_on(context, channel.id)),
        ),
    )


def _call(context: Context, found: Diagnosis, channel: ComplaintChannel) -> tuple[Reply, ...]:
    """Return what to have at hand, what to say, and what to ask."""
    library, place = context.library, _place(context, channel)
    ready = say(
        library,
        "complaint-call",
        contact=contact_brief(context, channel.contact),
        channel=place.line,
        date=place.seen,
        completed=completed_on(context),
    )
    number = joined(tickets_of(context, channel.id))
    ticket = say(library, "complaint-call-ticket", ticket=number) if number else ""
    said = _fenced(spoken(context, found, channel.id))
    text = paragraphs("\n".join(part for part in (ready, ticket) if part), place.note, said)
    return (
        Reply(text=text),
        Reply(
            text=say(
                library,
                "complaint-call-ask",
                questions=call_questions(context, found, channel.id),
            ),
            buttons=_ways_on(context, channel.id),
        ),
    )


def _message(context: Context, found: Diagnosis, channel: ComplaintChannel) -> tuple[Reply, ...]:
    """Return a message to paste where the contact reads it; WhatsApp opens with it written."""
    text = paragraphs(
        _lead(context, channel),
        _fenced(message(context, found, channel.id)),
        _where(context, channel),
    )
    return (
        Reply(text=text),
        Reply(
            text=_attachments(context),
            buttons=(
                *_chat(context, found, channel),
                *copy_message(context, found, channel.id),
                *_ways_on(context, channel.id),
            ),
        ),
    )


def _lead(context: Context, channel: ComplaintChannel) -> str:
    library, place = context.library, _place(context, channel)
    if not place.only_shows:
        return say(library, "complaint-message", via=via(context, channel.id))
    contact = contact_brief(context, channel.contact)
    return say(
        library,
        "complaint-status-page",
        contact=contact,
        channel=place.value,
        date=place.seen,
    )


def _where(context: Context, channel: ComplaintChannel) -> str:
    """Return where a message goes, "" for a contact of whom the content knows no such place."""
    library, place = context.library, _place(context, channel)
    if not place.value or place.only_shows:
        return ""
    if place.is_described:
        return say(library, "complaint-found", channel=place.value)
    word = "complaint-number" if channel.way == WHATSAPP else "complaint-where"
    return say(library, word, channel=place.value, date=place.seen)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where somebody is reached; all of it is "" where the content does not know."""

    value: str = ""
    line: str = ""  # with its hours
    note: str = ""  # what is to be known of it: whether it may be gone
    seen: str = ""  # the date of its source
    is_described: bool = False  # how it is found, not an address
    only_shows: bool = False  # a page where one looks something up, and nobody reads complaints


def _place(context: Context, channel: ComplaintChannel) -> _Place:
    contact, found = context.library.contacts.get(channel.contact), source_channel(context, channel)
    if contact is None or found is None:
        return _Place()
    line = channel_line(context, found)
    return _Place(
        found.value,
        line,
        note=contact.note or "",
        seen=seen(context, contact, found),
        is_described=found.kind == DESCRIBED,
        only_shows=found.code == STATUS_PAGE,
    )


def _chat(context: Context, found: Diagnosis, channel: ComplaintChannel) -> Rows:
    contact = context.library.contacts.get(channel.contact)
    number = whatsapp_number(contact) if contact and channel.way == WHATSAPP else None
    if contact is None or number is None:
        return ()
    return ((whatsapp_button(context, contact, number, message(context, found, channel.id)),),)


def _attachments(context: Context) -> str:
    """Return which pictures of the screen to attach: those that this case can have."""
    wanted = "\n".join(
        f"{number}. {say(context.library, word)}"
        for number, word in enumerate(_pictures(context), start=1)
    )
    return say(context.library, "complaint-attach", pictures=wanted)


def _pictures(context: Context) -> Iterator[str]:
    yield "attach-dashboard"
    yield "attach-status"
    yield "attach-certificate"
    if context.answer(REVIEW_CHECK) == "yes":
        yield "attach-review"
    answered = any(one.result != _NO_ANSWER for one in context.state.inquiries)
    if context.reports() or answered:
        yield "attach-replies"
    if known_complaints(context):
        yield "attach-sent"


def _ways_on(context: Context, channel: str) -> Rows:
    """Return that it was sent, the other channels, and the way back to the verdict."""
    library, round_ = context.library, context.state.round
    sent = button(say(library, "way-sent"), round_, Verb.VERDICT, NextStep.SENT, channel)
    others = button(
        say(library, "complaint-others"), round_, Verb.VERDICT, NextStep.COMPLAINT, OTHER_CHANNELS
    )
    return ((sent, others), _back(context))


def _back(context: Context) -> tuple[Button, ...]:
    library, round_ = context.library, context.state.round
    return (
        button(say(library, "complaint-back"), round_, Verb.SUMMARY, "back"),
        button(say(library, "way-menu"), round_, Verb.MENU, "menu"),
    )


def _fenced(text: str) -> str:
    return f"```\n{text}\n```"
