"""A bot that sends back every text, on python-telegram-bot's default transport: what our bot is measured against."""

from __future__ import annotations

import os
import sys

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Sends the text back."""
    message = update.effective_message
    if message is not None and message.text is not None:
        await message.reply_text(message.text)


async def say_ready(application: Application) -> None:  # type: ignore[type-arg]
    """As our own bot does."""
    print("ready", file=sys.stderr, flush=True)


def main() -> None:
    """Runs until SIGTERM."""
    application = (
        ApplicationBuilder()
        .token(os.environ["TELEGRAM_BOT_TOKEN"])
        .base_url(os.environ["TELEGRAM_API_BASE_URL"])
        .base_file_url(os.environ["TELEGRAM_API_FILE_URL"])
        .concurrent_updates(256)
        .connection_pool_size(256)
        .pool_timeout(60)
        .post_init(say_ready)
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(allowed_updates=["message"], bootstrap_retries=0)


if __name__ == "__main__":
    main()
