"""Whom to contact: cards, lines and buttons of contacts, and what is said of each channel."""

from flows.views.contacts.cards import (
    contact_cards,
    contact_step,
    contact_steps,
    copyable,
    directory,
    open_first,
)
from flows.views.contacts.channels import channel_line, seen, whatsapp_number

__all__ = [
    "channel_line",
    "contact_cards",
    "contact_step",
    "contact_steps",
    "copyable",
    "directory",
    "open_first",
    "seen",
    "whatsapp_number",
]
