"""All words that a reader or an operator sees, in Vietnamese and in English. Command-line help is English, in `cli`."""

from __future__ import annotations

from bot.messages.en import ENGLISH
from bot.messages.record import Messages
from bot.messages.vi import VIETNAMESE

__all__ = ["ENGLISH", "VIETNAMESE", "Messages", "messages_for"]


def messages_for(language: str) -> Messages:
    """English for "en", else Vietnamese: a Vietnamese bot's best guess."""
    return ENGLISH if language == "en" else VIETNAMESE
