"""Answers without a conversation: in groups and inline. Nothing is asked back or kept."""

from flows.public.group import GroupChat, without_mention
from flows.public.inline import Offer, offers

__all__ = ["GroupChat", "Offer", "offers", "without_mention"]
