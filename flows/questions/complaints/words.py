"""Complaints in words: what was sent when, for the participant and in letters. Changes nothing."""

from typing import Final

from flows.dialogue import Button, Complaint, Context, Verb, as_date, button, fitting
from flows.questions.complaints.channels import (
    as_channel,
    channel_label,
    is_known_contact,
    via,
)
from flows.questions.complaints.ticket_number import is_ticket
from flows.wording import full_date, say, short_date

# The first argument of Verb.FORGET, before day and channel, and the ticket of what is brought back.
FORGET_COMPLAINT: Final = "sent"
RESTORE_COMPLAINT: Final = "back"
_LONGEST: Final = 64  # bytes that a button carries


def complaint_in_words(context: Context, complaint: Complaint) -> str:
    """Return "lewat form pengaduan Prakerja, Selasa, 10 November 2026, nomor tiket 12345"."""
    day = as_date(complaint.sent)
    return say(
        context.library,
        "complaint-sent-ticket" if complaint.ticket else "complaint-sent",
        via=via(context, complaint.channel),
        sent=full_date(day) if day else complaint.sent,
        ticket=complaint.ticket,
    )


def sending_in_words(context: Context, complaint: Complaint) -> str:
    """Return a complaint that does not count yet, as far as it was told."""
    day = as_date(complaint.sent)
    parts = (
        via(context, complaint.channel) if complaint.channel else "",
        full_date(day) if day else "",
        say(context.library, "ticket", ticket=complaint.ticket) if complaint.ticket else "",
    )
    return ", ".join(part for part in parts if part) or say(context.library, "complaint-untold")


def known_complaints(context: Context) -> tuple[Complaint, ...]:
    """Return the complaints that were sent to somebody whom the content still has, latest last."""
    return tuple(one for one in context.state.complaints if is_known_contact(context, one.channel))


def complaints_told(context: Context) -> tuple[str, ...]:
    """Return in words what was sent, the latest last."""
    return tuple(complaint_in_words(context, one) for one in known_complaints(context))


def forget_complaint_buttons(context: Context) -> tuple[Button, ...]:
    """Return a button for each complaint that takes it back."""
    return tuple(_forgetting(context, one) for one in known_complaints(context))


def unsent_button(context: Context, complaint: Complaint) -> Button:
    """Return the button by which a complaint was not sent after all."""
    label = say(context.library, "complaint-not-sent")
    return _forget(context, complaint, label)


def restore_button(context: Context, complaint: Complaint) -> Button:
    """Return the button that brings back a complaint that was taken back.

    A ticket for which a button has no room has to be told again.
    """
    label, round_ = say(context.library, "complaint-restore"), context.state.round
    arguments = (RESTORE_COMPLAINT, complaint.sent, complaint.channel)
    whole = button(label, round_, Verb.FORGET, *arguments, complaint.ticket)
    fits = len((whole.data or "").encode()) <= _LONGEST
    return whole if fits else button(label, round_, Verb.FORGET, *arguments, "")


def complaint_restored(context: Context, arguments: tuple[str, ...]) -> Complaint | None:
    """Return the complaint that such a button brings back, None where it carries none."""
    match arguments:
        case (kind, sent, channel, ticket) if kind == RESTORE_COMPLAINT and as_date(sent):
            known = is_known_contact(context, channel)
            sound = not ticket or is_ticket(context, ticket)
            return Complaint(sent=sent, channel=channel, ticket=ticket) if known and sound else None
    return None


def _forgetting(context: Context, complaint: Complaint) -> Button:
    day, channel = as_date(complaint.sent), as_channel(complaint.channel)
    told = short_date(day) if day else complaint.sent
    label = fitting(
        say(
            context.library,
            "forget-complaint",
            channel=channel_label(context, channel),
            sent=told,
        ),
        say(context.library, "forget-complaint-brief", sent=told),
    )
    return _forget(context, complaint, label)


def _forget(context: Context, complaint: Complaint, label: str) -> Button:
    arguments = (FORGET_COMPLAINT, complaint.sent, complaint.channel)
    return button(label, context.state.round, Verb.FORGET, *arguments)
