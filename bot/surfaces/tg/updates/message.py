"""Turns a message into the event that the conversation knows, or None where silence is designed.

Which silences there are, and why, stands in bot.surfaces.tg.updates.read.
"""

import re
from typing import Final

from bot.surfaces.tg.api import Me
from bot.surfaces.tg.updates.addressed import addressed, for_another_bot
from bot.surfaces.tg.updates.fields import Raw, words
from flows.dialogue import CommandGiven, Event, MediaSent, TextEdited, TextSent
from flows.text import LONGEST

# What a person can send, by Telegram's names. An animation is a document as well, a venue a
# location, a live photo a photo: the more telling name stands first.
KINDS: Final = (
    "live_photo",
    "photo",
    "voice",
    "sticker",
    "animation",
    "video",
    "video_note",
    "document",
    "audio",
    "contact",
    "venue",
    "location",
    "poll",
    "dice",
    "game",
    "story",
    "invoice",
    "giveaway",
    "giveaway_winners",
    "checklist",
    "paid_media",
)

# Telegram's notes about the chat: nobody said anything to the bot.
SERVICE_NOTES: Final = frozenset(
    {
        "boost_added",
        "channel_chat_created",
        "chat_background_set",
        "chat_owner_changed",
        "chat_owner_left",
        "chat_shared",
        "checklist_tasks_added",
        "checklist_tasks_done",
        "connected_website",
        "delete_chat_photo",
        "direct_message_price_changed",
        "forum_topic_closed",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
        "gift",
        "gift_upgrade_sent",
        "giveaway_completed",
        "giveaway_created",
        "group_chat_created",
        "left_chat_member",
        "managed_bot_created",
        "message_auto_delete_timer_changed",
        "migrate_from_chat_id",
        "migrate_to_chat_id",
        "new_chat_members",
        "new_chat_photo",
        "new_chat_title",
        "paid_message_price_changed",
        "passport_data",
        "pinned_message",
        "poll_option_added",
        "poll_option_deleted",
        "proximity_alert_triggered",
        "refunded_payment",
        "successful_payment",
        "suggested_post_approval_failed",
        "suggested_post_approved",
        "suggested_post_declined",
        "suggested_post_paid",
        "suggested_post_refunded",
        "supergroup_chat_created",
        "unique_gift",
        "user_shared",
        "users_shared",
        "video_chat_ended",
        "video_chat_participants_invited",
        "video_chat_scheduled",
        "video_chat_started",
        "web_app_data",
        "write_access_allowed",
    }
)


def kind(message: Raw) -> str | None:
    """Return what was sent; "message" for what Telegram invents tomorrow; None for a note."""
    known = next((name for name in KINDS if name in message), None)
    if known is None and not SERVICE_NOTES.isdisjoint(message):
        return None
    return known or "message"


_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)", re.ASCII)

# Sent in reply to the bot in a group, these ask nothing.
_NODS: Final = frozenset({"sticker", "dice", "game", "animation"})


def said_in_private(message: Raw, *, edited: bool) -> Event | None:
    """Read what a participant sent, or changed, in their own chat."""
    text = words(message, "text", longest=LONGEST)
    if edited:
        return _changed(message, text)
    if not text:
        return _media(message)
    command = _COMMAND.match(text)
    if command is None:
        return TextSent(text)
    return CommandGiven(command[1].lower(), text[command.end() :])


def said_in_group(message: Raw, me: Me, *, edited: bool) -> Event | None:
    """Read what was said to the bot among others."""
    text = words(message, "text", longest=LONGEST)
    command = _COMMAND.match(text)
    if command and command[2]:
        return _command(command, text, me)
    caption = "" if text else words(message, "caption", longest=LONGEST)
    if edited or not addressed(message, text or caption, me):
        return None
    event = said_in_private(message, edited=False)
    return None if isinstance(event, MediaSent) and _is_nod(event) else event


def _command(command: re.Match[str], text: str, me: Me) -> Event | None:
    if for_another_bot(command[2], me):
        return None
    # "/tanya@bot kapan cair?": what follows the name is what they want to know.
    question = text[command.end() :]
    return TextSent(question) if question else CommandGiven(command[1].lower())


def _changed(message: Raw, text: str) -> Event | None:
    changed = text or words(message, "caption", longest=LONGEST)
    return TextEdited(changed) if changed else None


def _media(message: Raw) -> Event | None:
    sent = kind(message)
    if sent is None:
        return None
    return MediaSent(sent, caption=words(message, "caption", longest=LONGEST))


def _is_nod(event: MediaSent) -> bool:
    return event.kind in _NODS and not event.caption
