"""Renders what inline mode offers as Telegram wants it."""

from collections.abc import Iterable

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.tg.outgoing import as_html, keyboard, pieces
from flows.inline import Offer


def results(offers: Iterable[Offer]) -> list[InlineQueryResultArticle]:
    """Return what can be chosen; of a text too long for one message the first is shared."""
    return [_article(offer) for offer in offers]


def _article(offer: Offer) -> InlineQueryResultArticle:
    first, *_ = pieces(offer.reply.text)
    return InlineQueryResultArticle(
        id=offer.id,
        title=offer.title,
        description=offer.description,
        input_message_content=InputTextMessageContent(
            as_html(first),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=keyboard(offer.reply.buttons),
    )
