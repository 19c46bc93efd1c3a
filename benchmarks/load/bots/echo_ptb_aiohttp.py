"""A bare echo bot of python-telegram-bot over our own transport, with many updates at once."""

import os
from typing import Final

from telegram.ext import Application

from benchmarks.load.bots.echo_ptb import run
from bot.surfaces.tg.api import AiohttpRequest

_AT_ONCE: Final = 256


def main() -> None:
    """Run until SIGTERM."""
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"])
    builder = builder.base_url(os.environ["TELEGRAM_API_URL"]).concurrent_updates(_AT_ONCE)
    builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    run(builder.build())


if __name__ == "__main__":
    main()
