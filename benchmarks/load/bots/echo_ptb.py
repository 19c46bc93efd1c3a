"""A bare echo bot of python-telegram-bot: as it comes, or with N updates at once.

`python -m benchmarks.load.bots.echo_ptb AT_ONCE` (0: as it comes). It has no memory and no words.
"""

import os
import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, TypeHandler

App = Application[Any, Any, Any, Any, Any, Any]
EchoContext = CallbackContext[Any, Any, Any, Any]


async def echo(update: Update, context: EchoContext) -> None:
    """Say what was said or pressed."""
    if update.callback_query:
        await update.callback_query.answer()
    chat, message = update.effective_chat, update.effective_message
    if chat and message:
        pressed = update.callback_query and update.callback_query.data
        await context.bot.send_message(chat.id, pressed or message.text or "?")


def main() -> None:
    """Run until SIGTERM."""
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"])
    builder = builder.base_url(os.environ["TELEGRAM_API_URL"])
    if at_once := int(sys.argv[1]):
        builder = builder.concurrent_updates(at_once)
    app = builder.build()
    run(app)


def run(app: App) -> None:
    """Echo until SIGTERM: by webhook if ECHO_PORT names a port (needs tornado), else by polling."""
    app.add_handler(TypeHandler(Update, echo))
    if port := os.environ.get("ECHO_PORT"):
        url, secret = f"http://127.0.0.1:{port}/telegram", "rahasia"
        app.run_webhook(
            port=int(port), url_path="telegram", webhook_url=url, secret_token=secret,
            max_connections=100,
        )  # fmt: skip
    else:
        app.run_polling()


if __name__ == "__main__":
    main()
