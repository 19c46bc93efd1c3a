"""Renders what inline mode offers as Telegram wants it."""

from collections.abc import Iterable
from typing import Any

from bot.tg.outgoing import as_html, keyboard, pieces
from flows.inline import Offer


def results(offers: Iterable[Offer]) -> list[dict[str, Any]]:
    """Return what can be chosen; of a text too long for one message the first is shared."""
    return [_article(offer) for offer in offers]


def _article(offer: Offer) -> dict[str, Any]:
    first, *_ = pieces(offer.reply.text)
    return {
        "type": "article",
        "id": offer.id,
        "title": offer.title,
        "description": offer.description,
        "input_message_content": {
            "message_text": as_html(first),
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
        "reply_markup": keyboard(offer.reply.buttons),
    }
