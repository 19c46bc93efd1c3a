"""A bare echo bot of aiogram 3, the peer. It runs in an environment of its own (.venv-load)."""

import asyncio
import os

from aiogram import Bot, Dispatcher  # type: ignore[import-not-found]
from aiogram.client.session.aiohttp import AiohttpSession  # type: ignore[import-not-found]
from aiogram.client.telegram import TelegramAPIServer  # type: ignore[import-not-found]
from aiogram.types import CallbackQuery, Message  # type: ignore[import-not-found]
from aiogram.webhook.aiohttp_server import (  # type: ignore[import-not-found]
    SimpleRequestHandler,
)
from aiohttp import web


async def echo(message: Message) -> None:
    """Say what was said."""
    await message.answer(message.text or "?")


async def echo_press(query: CallbackQuery) -> None:
    """Say what was pressed."""
    await query.answer()
    await query.message.answer(query.data)


async def main() -> None:
    """Run until SIGTERM."""
    base = os.environ["TELEGRAM_API_URL"].removesuffix("/bot")
    session = AiohttpSession(api=TelegramAPIServer.from_base(base))
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    dispatcher.callback_query.register(echo_press)
    bot = Bot(os.environ["TELEGRAM_BOT_TOKEN"], session=session)
    if port := os.environ.get("ECHO_PORT"):
        await serve(dispatcher, bot, int(port))
    else:
        await dispatcher.start_polling(bot)


async def serve(dispatcher: Dispatcher, bot: Bot, port: int) -> None:
    """Take updates by webhook."""
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token="rahasia").register(app, path="/telegram")  # noqa: S106 - of this machine only
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    url = f"http://127.0.0.1:{port}/telegram"
    await bot.set_webhook(url, secret_token="rahasia", max_connections=100)  # noqa: S106 - the same
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
