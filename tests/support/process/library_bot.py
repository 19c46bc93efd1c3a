"""A bot of python-telegram-bot as it comes: long polling, one handler, nothing of ours.

`python -m tests.support.process.library_bot`, with the address in TELEGRAM_API_URL.
"""

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, TypeHandler

from tests.support.telegram_server.server import TOKEN

HEARD = "Sudah kudengar."


async def hear(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
    """Answer every message."""
    if update.effective_message:
        await update.effective_message.reply_text(HEARD)


def main() -> None:
    """Serve until killed."""
    url = os.environ["TELEGRAM_API_URL"]
    application = Application.builder().token(TOKEN).base_url(url).job_queue(None).build()
    application.add_handler(TypeHandler(Update, hear))
    application.run_polling()


if __name__ == "__main__":
    main()
