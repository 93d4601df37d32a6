"""The little Telegram itself: who is there, what stands in which chat, and whether the bot may write to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from tests.botapi import limits
from tests.botapi.entities import FormattedText
from tests.botapi.errors import ApiError, bad_request, forbidden
from tests.botapi.markup import Keyboard
from tests.botapi.records import NO_TEXT, Chat, Json, Message, StoredFile, User

MEMBERS = ("creator", "administrator", "member", "restricted")
ADMINISTRATORS = ("creator", "administrator")


class World:
    """Users, chats, messages and files. Message ids count in each chat by itself, as in supergroups and channels."""

    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}  # inline_message_id: chat and message
        self.now: Callable[[], float] = time.time
        self._file_numbers = count(1)

    def add_user(self, user: User) -> User:
        """Makes a person or another bot known."""
        self.users[user.id] = user
        return user

    def add_chat(self, chat: Chat) -> Chat:
        """Makes a chat known."""
        self.chats[chat.id] = chat
        return chat

    def private_chat(self, user: User) -> Chat:
        """The chat between this user and the bot."""
        if user.id not in self.chats:
            self.add_chat(Chat(user.id, "private", first_name=user.first_name, username=user.username))
        return self.chats[user.id]

    def add_message(
        self,
        chat: Chat,
        sender: User | None,
        text: FormattedText = NO_TEXT,
        *,
        media: Json | None = None,
        reply_to: Message | None = None,
        keyboard: Keyboard | None = None,
        extra: Json | None = None,
        topic: int | None = None,
    ) -> Message:
        """A new message at the end of the chat."""
        chat.last_message_id += 1
        message = Message(
            chat=chat,
            message_id=chat.last_message_id,
            sender=sender,
            date=int(self.now()),
            at=time.monotonic(),
            text=text,
            media=media or {},
            reply_to=reply_to,
            keyboard=keyboard,
            extra=extra or {},
            topic=topic,
        )
        chat.messages[message.message_id] = message
        return message

    def change(self, message: Message, **changes: object) -> Message:
        """Puts an edited message in the place of the old one."""
        changed: Message = replace(message, **changes)  # type: ignore[arg-type]
        message.chat.messages[message.message_id] = changed
        return changed

    def from_bot(self, message: Message) -> bool:
        """Whether the bot itself sent it, not somebody by way of it."""
        return message.sender == self.bot

    def add_file(self, data: bytes | None, *, folder: str, name: str | None, mime: str | None, size: int) -> StoredFile:
        """Stores a file; the path it is downloaded from never holds the name its sender gave."""
        number = next(self._file_numbers)
        suffix = _suffix(name or "")
        stored = StoredFile(
            file_id=f"BQACAgUAAxkBAAI{number:06d}file",
            unique_id=f"AgAD{number:06d}",
            path=f"{folder}/file_{number}{suffix}",
            size=size,
            data=data,
            name=name,
            mime=mime,
        )
        self.files[stored.file_id] = stored
        return stored

    def chat(self, reference: str) -> Chat:
        """The chat with this id or @username; raises 400."""
        if not reference:
            raise bad_request("chat_id is empty")
        if reference.startswith("@"):
            named = [chat for chat in self.chats.values() if chat.username == reference[1:] and chat.type != "private"]
            found = named[0] if named else None
        else:
            try:
                found = self.chats.get(int(reference))
            except ValueError:
                found = None
            if found is not None and found.type == "private" and self.bot.id not in found.statuses:
                found = self.chats[found.id] if self._met(found.id) else None
        if found is None:
            raise bad_request("chat not found")
        return found

    def writable_chat(self, reference: str) -> Chat:
        """The chat, where the bot may write to it; raises 400 or 403 as Telegram does."""
        chat = self.chat(reference)
        status = chat.statuses.get(self.bot.id, "left")
        if chat.type == "private":
            self._check_private(chat, status)
        elif chat.migrated_to is not None:
            raise ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                {"migrate_to_chat_id": chat.migrated_to},
            )
        elif status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        elif status == "left":
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        elif chat.type == "channel" and status not in ADMINISTRATORS:
            raise bad_request("need administrator rights in the channel chat")
        return chat

    def _check_private(self, chat: Chat, status: str) -> None:
        if self.users[chat.id].is_bot:
            raise forbidden("bot can't send messages to bots")
        if status == "kicked":
            raise forbidden("bot was blocked by the user")
        if status != "member":
            raise forbidden("bot can't initiate conversation with a user")

    def _met(self, user_id: int) -> bool:
        """Whether the bot has seen this user in some chat."""
        return any(user_id in chat.statuses and self.bot.id in chat.statuses for chat in self.chats.values())

    def stored(self, file_id: str) -> StoredFile:
        """The file with this id; raises 400 where there is none or where it is too big to fetch."""
        if not file_id:
            raise bad_request("file_id not specified")
        found = self.files.get(file_id)
        if found is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if found.size > limits.DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return found


def _suffix(name: str) -> str:
    """The extension of a name that a stranger gave, where it is a plain one."""
    _, dot, extension = name.rpartition(".")
    return f".{extension}" if dot and extension.isascii() and extension.isalnum() and len(extension) <= 8 else ""
