"""Answers without a conversation: in groups and inline. Nothing is asked back or kept."""

from flows.public.group import answer_in_group
from flows.public.inline import Offer, offers

__all__ = ["Offer", "answer_in_group", "offers"]
