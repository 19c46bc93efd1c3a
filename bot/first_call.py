"""Asks Telegram for updates as the first thing; while it holds the call, the rest is got ready.

It imports as little as can be: what people wait for after a restart is what stands in the way here.
"""

from collections.abc import Callable
from typing import Final

from bot.clock import Clock
from bot.log_hold import hold
from bot.settings import Settings
from bot.tg.link import Link
from bot.tg.polling import Asking
from flows.library import Library

_TO_GO_OUT: Final = 0.05  # seconds for the call to go out: importing holds the interpreter


async def run_telegram(settings: Settings, load: Callable[[], Library], clock: Clock) -> None:
    """Serve until SIGTERM or SIGINT.

    `load` reads and learns the content. Raise SettingsError, StoreOpenError, or what `load`
    raises, if the bot cannot start.
    """
    hold()
    async with Link(settings.required_token(), api_url=settings.api_url) as link:
        asking = None if settings.webhook_url else Asking(link)
        try:
            if asking:
                await asking.begun(_TO_GO_OUT)
            from bot.serve import serve  # noqa: PLC0415 - see above

            await serve(settings, load, clock, link=link, asking=asking)
        finally:
            if asking:
                await asking.end()
