"""What a handler works with: one update, its chat, the words of its language, and the ways to answer it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any, TypedDict
from zoneinfo import ZoneInfo

from telegram import (
    CallbackQuery,
    ForceReply,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
    Update,
)
from telegram.constants import ChatAction, ChatType, ParseMode
from telegram.error import TelegramError
from telegram.ext import CallbackContext, ExtBot

from bot.messages import Messages, messages_for
from bot.messages.telegram import TelegramWords, telegram_words
from bot.services import Services
from bot.settings import Settings, TelegramSettings
from bot.suggestions import Suggestions
from bot.telegram.inbox import Delivery, Inbox
from bot.telegram.limits import Quota, Rate, Window
from bot.telegram.menu import AdminMenus
from bot.telegram.sending import Sender
from bot.telegram.uploading import Uploading
from corpus.admins import Admins
from corpus.allowed_chats import AllowedChats
from corpus.journal import ChatState, Journal

_TYPING_AFTER = 0.3  # seconds
_TYPING_AGAIN = 4.5  # Telegram shows it for five
_TYPING_RATE = Rate(5, 1.0)  # over all chats: under a rush it would double what we send
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Place(TypedDict, total=False):
    """Of a message among others, as the Bot API says it."""

    message_thread_id: int | None
    reply_parameters: ReplyParameters


@dataclass(slots=True)
class Desk:
    """All that the handlers share, built once."""

    settings: Settings
    telegram: TelegramSettings
    services: Services
    journal: Journal
    admins: Admins
    allowed_chats: AllowedChats
    menus: AdminMenus
    sender: Sender
    quota: Quota
    inline_quota: Quota
    suggestions: Suggestions
    inbox: Inbox
    typing: Window
    uploading: Uploading

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.settings.timezone)

    @classmethod
    def typing_window(cls) -> Window:
        return Window((_TYPING_RATE,))


class Turn(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """The context of one update. ``open`` comes first."""

    event: Update
    chat: ChatState

    @property
    def desk(self) -> Desk:
        desk = self.application.bot_data["desk"]
        assert isinstance(desk, Desk)
        return desk

    async def open(self, update: Update) -> None:
        self.event = update
        chat_id = self.chat_id
        self.chat = ChatState() if chat_id is None else await self.desk.journal.chat(chat_id)

    # --- who and where ---

    @property
    def chat_id(self) -> int | None:
        chat = self.event.effective_chat
        return chat.id if chat else None

    @property
    def person_id(self) -> int | None:
        sender = self.event.effective_sender  # a chat, where somebody writes as one
        return sender.id if sender else None

    async def is_admin(self) -> bool:
        """Whether this person runs the desk. Who writes as a group or a channel is nobody in particular."""
        person_id = self.person_id
        if person_id is None or person_id <= 0:
            return False
        return person_id in self.desk.telegram.admin_ids or await self.desk.admins.has(person_id)

    @property
    def actor(self) -> str:
        """This person, in the audit."""
        return f"telegram:{self.person_id}"

    @property
    def is_private(self) -> bool:
        chat = self.event.effective_chat
        return chat is not None and chat.type == ChatType.PRIVATE

    @property
    def query(self) -> CallbackQuery:
        assert self.event.callback_query is not None
        return self.event.callback_query

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of the button that was pressed."""
        assert self.matches
        return tuple(map(int, self.matches[0].groups()))

    @property
    def delivery(self) -> Delivery:
        return self.desk.inbox.delivery(self.event)

    # --- words ---

    @property
    def language(self) -> str:
        """Of menus and messages; an answer's frame follows its question where the chat has no language of its own."""
        return self.chat.language or self.desk.settings.language

    @property
    def messages(self) -> Messages:
        return messages_for(self.language)

    @property
    def words(self) -> TelegramWords:
        return telegram_words(self.language)

    async def keep_chat(self, **changes: Any) -> None:
        """Remembers what is set for this chat."""
        assert self.chat_id is not None
        self.chat = replace(self.chat, **changes)
        await self.desk.journal.keep_chat(self.chat_id, self.chat)

    # --- answering ---

    async def say(self, text: str, buttons: InlineKeyboardMarkup | ForceReply | None = None) -> Message:
        """A new message of HTML; in a group as a reply to the one that asked."""
        place = self._place()
        return await self._send(
            lambda chat_id: self.bot.send_message(
                chat_id,
                text,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=buttons,
                **place,
            )
        )

    async def say_with_picture(self, png: bytes, caption: str) -> Message:
        """A new message of a picture with HTML under it, of at most 1,024 UTF-16 units after parsing."""
        place = self._place()
        return await self._send(
            lambda chat_id: self.bot.send_photo(chat_id, png, caption, parse_mode=ParseMode.HTML, **place)
        )

    async def say_with_file(self, data: bytes, name: str, caption: str) -> Message:
        """A new message of a file with HTML under it."""
        place = self._place()
        return await self._send(
            lambda chat_id: self.bot.send_document(
                chat_id, data, caption, filename=name, parse_mode=ParseMode.HTML, **place
            )
        )

    async def _send(self, call: Callable[[int], Awaitable[Message]]) -> Message:
        assert self.chat_id is not None
        return await self.desk.sender.send(self.delivery, self.chat_id, call)

    def _place(self) -> Place:
        """Where a new message stands: in the topic, and in a group as a reply."""
        message = self.event.effective_message
        place: Place = {}
        if isinstance(message, Message) and message.is_topic_message:
            place["message_thread_id"] = message.message_thread_id
        if message is not None and self.event.message is not None and not self.is_private:
            place["reply_parameters"] = ReplyParameters(message.message_id, allow_sending_without_reply=True)
        return place

    async def keep_shown(self, article_ids: Iterable[int], message: Message | None = None) -> None:
        """Keeps of which articles a message (else the one whose button was pressed) shows words, for when one of them
        is taken down. Answers are kept with their places."""
        shown = message or self.query.message
        if shown is not None:
            await self.desk.journal.show(self.bot.id, shown.chat.id, shown.message_id, article_ids)

    async def show(self, text: str, buttons: InlineKeyboardMarkup | None = None, notice: str | None = None) -> None:
        """Puts HTML in the place of the message whose button was pressed, then lets the button rest, with ``notice``
        over the chat."""
        try:
            message = self.query.message
            if message is not None:
                await self._change(message.chat.id, message.message_id, text, buttons)
        finally:
            await self.notice(notice)

    async def _change(self, chat_id: int, message_id: int, text: str, buttons: InlineKeyboardMarkup | None) -> None:
        await self.desk.sender.change(
            chat_id,
            lambda: self.bot.edit_message_text(
                text,
                chat_id,
                message_id,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=buttons,
            ),
        )

    async def notice(self, text: str | None = None, *, alert: bool = False) -> None:
        """Lets the pressed button rest, with a short line over the chat. One that is too old cannot be told."""
        with suppress(TelegramError):
            await self.bot.answer_callback_query(self.query.id, text, show_alert=alert)

    @asynccontextmanager
    async def typing(self) -> AsyncIterator[None]:
        """Shows that we are at it, where it takes a while."""
        task = asyncio.create_task(self._type())
        try:
            yield
        finally:
            task.cancel()

    async def _type(self) -> None:
        await asyncio.sleep(_TYPING_AFTER)
        while self.chat_id is not None:
            now = asyncio.get_running_loop().time()
            if not self.desk.typing.wait(now):
                self.desk.typing.take(now)
                with suppress(TelegramError):
                    await self.bot.send_chat_action(self.chat_id, ChatAction.TYPING)
            await asyncio.sleep(_TYPING_AGAIN)
