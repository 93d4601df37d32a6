"""What people do, as the updates that the bot gets of it."""

from __future__ import annotations

from tests.botapi.backend import Backend
from tests.botapi.chats import member_json
from tests.botapi.entities import utf16_slice
from tests.botapi.records import Chat, Json, Message, StoredFile, User
from tests.botapi.updates import Update
from tests.botapi.world import ADMINISTRATORS, MEMBERS

SERVICE = ("new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id")


def arrive(backend: Backend, message: Message, kind: str = "message") -> Update | None:
    """Tells the bot of a message, where it may see it."""
    if not sees(backend, message):
        return None
    return backend.updates.push(kind, message.to_json(), message.chat.id)


def sees(backend: Backend, message: Message) -> bool:
    """Whether the bot gets to see a message: all in private; in a group with privacy mode only commands, mentions,
    replies to it, what was sent by way of it, and service messages."""
    chat, bot = message.chat, backend.world.bot
    status = chat.statuses.get(bot.id, "left")
    if status not in MEMBERS:
        return False
    if chat.type == "channel":
        return status in ADMINISTRATORS
    if chat.type == "private" or not backend.privacy or status in ADMINISTRATORS:
        return True
    replied = message.reply_to is not None and message.reply_to.sender == bot
    via = message.extra.get("via_bot", {}).get("id") == bot.id
    service = any(name in message.extra for name in SERVICE)
    return replied or via or service or _meant_for(bot, message)


def _meant_for(bot: User, message: Message) -> bool:
    name = f"@{bot.username}".lower()
    for entity in message.text.entities:
        found = utf16_slice(message.plain, entity.offset, entity.end).lower()
        if entity.type == "mention" and found == name:
            return True
        if entity.type == "text_mention" and entity.user_id == bot.id:
            return True
        if entity.type == "bot_command" and entity.offset == 0 and ("@" not in found or found.endswith(name)):
            return True
    return False


def member_changed(backend: Backend, chat: Chat, by: User, status: str) -> Update | None:
    """The bot's own status in a chat becomes `status`; it is told by my_chat_member."""
    bot = backend.world.bot
    old = chat.statuses.get(bot.id, "left")
    chat.statuses[bot.id] = status
    payload: Json = {
        "chat": chat.to_json(),
        "from": by.to_json(),
        "date": int(backend.world.now()),
        "old_chat_member": member_json(bot.to_json(), old),
        "new_chat_member": member_json(bot.to_json(), status),
    }
    return backend.updates.push("my_chat_member", payload, chat.id)


def document_media(stored: StoredFile) -> Json:
    """A message's `document`."""
    document = stored.to_json()
    if stored.name is not None:
        document["file_name"] = stored.name
    if stored.mime is not None:
        document["mime_type"] = stored.mime
    return {"document": document}


def photo_media(stored: StoredFile, width: int = 1280, height: int = 720) -> Json:
    """A message's `photo` in two sizes."""
    small = stored.to_json() | {"width": 90, "height": 51, "file_size": 1_200}
    return {"photo": [small, stored.to_json() | {"width": width, "height": height}]}


def voice_media(stored: StoredFile, seconds: int = 3) -> Json:
    """A message's `voice`."""
    return {"voice": stored.to_json() | {"duration": seconds, "mime_type": "audio/ogg"}}


def sticker_media(stored: StoredFile, emoji: str = "👍") -> Json:
    """A message's `sticker`."""
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": stored.to_json() | shape | {"emoji": emoji}}
