"""What the Telegram bot says beside the common messages, in Vietnamese and in English."""

from __future__ import annotations

from bot.messages.telegram.en import ENGLISH
from bot.messages.telegram.record import TelegramWords
from bot.messages.telegram.vi import VIETNAMESE

__all__ = ["ENGLISH", "VIETNAMESE", "TelegramWords", "telegram_words"]


def telegram_words(language: str) -> TelegramWords:
    """English for "en", else Vietnamese."""
    return ENGLISH if language == "en" else VIETNAMESE
