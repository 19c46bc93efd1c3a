"""Tells what a message without text is, by the field that Telegram filled. Says nothing itself."""

from typing import Final

from bot.tg.fields import Raw

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
