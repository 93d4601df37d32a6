"""What there is in the little Telegram: users, chats, messages, files, and what the bot did."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.botapi.entities import FormattedText
from tests.botapi.errors import ApiError
from tests.botapi.markup import Button, Keyboard

Json = dict[str, Any]
NO_TEXT = FormattedText("")


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def to_json(self) -> Json:
        """As a User."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass(eq=False)
class Chat:
    """A chat and its messages, by message id; `statuses` are the members', by user id."""

    id: int
    type: str  # private, group, supergroup, channel
    title: str | None = None
    username: str | None = None
    first_name: str | None = None
    topics: set[int] = field(default_factory=set)
    statuses: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int = 0
    migrated_to: int | None = None

    @property
    def is_group(self) -> bool:
        """A group or supergroup."""
        return self.type in ("group", "supergroup")

    def to_json(self) -> Json:
        """As a Chat."""
        chat: Json = {"id": self.id, "type": self.type}
        for name in ("title", "username", "first_name"):
            if getattr(self, name):
                chat[name] = getattr(self, name)
        if self.topics:
            chat["is_forum"] = True
        return chat


@dataclass(frozen=True, slots=True, eq=False)
class Message:
    """A message as it stands; an edit makes a new record with the same ids. `at` is monotonic seconds."""

    chat: Chat
    message_id: int
    sender: User | None
    date: int
    at: float
    text: FormattedText = NO_TEXT
    media: Json = field(default_factory=dict)  # {"document": {...}} and the like; then `text` is the caption
    reply_to: Message | None = None
    keyboard: Keyboard | None = None
    extra: Json = field(default_factory=dict)  # forward_origin, via_bot, sender_chat, ...
    edit_date: int | None = None
    topic: int | None = None

    @property
    def plain(self) -> str:
        """The text or caption without formatting."""
        return self.text.text

    @property
    def buttons(self) -> list[Button]:
        """All buttons, row by row."""
        return self.keyboard.buttons if self.keyboard else []

    @property
    def button_texts(self) -> list[str]:
        """What the buttons show."""
        return [button.text for button in self.buttons]

    def spans(self, *types: str) -> list[str]:
        """The stretches of the text with these entity types."""
        return self.text.spans(*types)

    def to_json(self, *, with_reply: bool = True) -> Json:
        """As a Message."""
        message: Json = {"message_id": self.message_id, "date": self.date, "chat": self.chat.to_json()}
        if self.sender is not None:
            message["from"] = self.sender.to_json()
        if self.edit_date is not None:
            message["edit_date"] = self.edit_date
        if self.topic is not None:
            message |= {"message_thread_id": self.topic, "is_topic_message": True}
        if self.reply_to is not None and with_reply:
            message["reply_to_message"] = self.reply_to.to_json(with_reply=False)
        message |= self.media | self.extra
        if self.plain:
            name, entities = ("caption", "caption_entities") if self.media else ("text", "entities")
            message[name] = self.plain
            if self.text.entities:
                message[entities] = [entity.to_json() for entity in self.text.entities]
        if self.keyboard is not None and self.keyboard.rows:
            message["reply_markup"] = self.keyboard.to_json()
        return message


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file on the server; `data` is None where only its size matters."""

    file_id: str
    unique_id: str
    path: str
    size: int
    data: bytes | None
    name: str | None = None
    mime: str | None = None

    def to_json(self) -> Json:
        """The fields that every kind of file has."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


@dataclass(eq=False)
class Call:
    """A request of the bot; `error` when it was refused, `fault` when a test made it fail, `at` monotonic."""

    method: str
    params: dict[str, str]
    at: float
    error: ApiError | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Edit:
    """The bot changed a message: what it is now, and when."""

    message: Message
    at: float


@dataclass(frozen=True, slots=True)
class Action:
    """The bot showed that it is typing (or else)."""

    chat_id: int
    action: str
    at: float


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What a person saw after pressing a button."""

    query_id: str
    text: str | None
    show_alert: bool
    url: str | None
    at: float


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One article offered in inline mode and the message it would send."""

    id: str
    type: str
    title: str
    description: str | None
    message: FormattedText | None
    keyboard: Keyboard | None
    raw: Json


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What a person was offered in inline mode; `cache_time` in seconds."""

    query_id: str
    results: tuple[InlineResult, ...]
    cache_time: int
    is_personal: bool
    next_offset: str
    button: Json | None
    at: float
