"""In groups: what is meant for us, and what of it is the question."""

from __future__ import annotations

from telegram import Bot, Message, MessageEntity
from telegram.ext.filters import MessageFilter


class Addressed(MessageFilter):
    """A message that mentions the bot, or replies to one of its messages."""

    def filter(self, message: Message) -> bool:
        bot = message.get_bot()
        replied = message.reply_to_message
        if replied and replied.from_user and replied.from_user.id == bot.id:
            return True
        return bool(_mentions(message, bot))


def question_in(message: Message, bot: Bot) -> str:
    """The text without the mentions of the bot."""
    text = message.text or ""
    units = text.encode("utf-16-le")  # Telegram counts offsets in UTF-16 units
    for entity in reversed(_mentions(message, bot)):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return units.decode("utf-16-le", errors="replace").strip(" ,:")


def _mentions(message: Message, bot: Bot) -> list[MessageEntity]:
    found = message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    name = f"@{bot.username}".lower()
    return [
        entity
        for entity, text in found.items()
        if text.lower() == name or (entity.user is not None and entity.user.id == bot.id)
    ]
