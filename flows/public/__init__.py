"""Answers without a conversation: in groups, inline, and the bot's profile. Nothing is kept."""

from flows.public.group import GroupChat, without_mention
from flows.public.inline import Offer, offers
from flows.public.profile import (
    LONGEST_DESCRIPTION,
    LONGEST_SHORT,
    description,
    longest_description,
    short_description,
)

__all__ = [
    "LONGEST_DESCRIPTION",
    "LONGEST_SHORT",
    "GroupChat",
    "Offer",
    "description",
    "longest_description",
    "offers",
    "short_description",
    "without_mention",
]
