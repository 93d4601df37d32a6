"""What an admin has sent, told from a message: a file, a link, a channel's post, or a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Literal

from telegram import Document, Message, MessageEntity, MessageOriginChannel

from bot.format.telegram import units
from corpus.decode import MAX_BYTES
from corpus.keeping import LONGEST_TITLE
from retrieval.errors import LONGEST_QUESTION

Problem = Literal["too_large", "no_words", "post_by_link"]

_COMMAND = re.compile(r"/\w+(?:@\w+)?(?:\s+|\Z)", re.ASCII)
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_OF_POSTS = re.compile(r"https?://(?:www\.)?(?:t\.me|telegram\.me)/", re.IGNORECASE)
_FOLDERS = re.compile(r"[/\\]")
_LONGEST_NAME = 200
_FULL = 3_000  # UTF-16 units: where an app splits a text at 4,096, its pieces but the last are at least so long
_SPLIT_AT = 4_096
_MORE_SECONDS = 5  # within which the other pieces come
_ENDS = (".", "!", "?", "…", ":", "”", '"', "»", ")")


@dataclass(frozen=True, slots=True)
class Sent:
    """One of ``file_id``, ``link`` without ``text``, and ``text``, unless there is a ``problem``.

    ``name``: the file's, without folders. ``size`` in bytes. ``title`` and ``published``: what the message says of it.
    ``grows_until``: texts that come until then (Unix seconds) belong to it.
    """

    file_id: str | None = None
    name: str | None = None
    size: int = 0
    link: str | None = None
    text: str | None = None
    title: str | None = None
    published: date | None = None
    grows_until: int | None = None
    problem: Problem | None = None


def may_be_sent(message: Message) -> bool:
    """Whether ``sent`` or a prompt may want it; cheap, and True rather too often."""
    return (
        message.document is not None
        or message.forward_origin is not None
        or message.reply_to_message is not None
        or len(message.text or "") > LONGEST_QUESTION
        or bool(message.parse_entities([MessageEntity.URL]) if message.text else ())
    )


def sent(message: Message, zone: tzinfo, *, wanted: bool) -> Sent | None:
    """None where the message is nothing to publish. ``wanted``: somebody says that it is, however short its text."""
    origin = message.forward_origin
    if message.document is not None:
        return _file(message, message.document, zone)
    if isinstance(origin, MessageOriginChannel):
        return _post(message, origin, zone)
    return words(message, message.text or (message.caption or "" if wanted else ""), wanted=wanted)


def words(message: Message, text: str, *, wanted: bool) -> Sent | None:
    """As ``sent``, of the words ``text`` of a message."""
    text = text.strip()
    link = _link(message, text)
    if link is not None:
        return Sent(problem="post_by_link") if _OF_POSTS.match(link) else Sent(link=link)
    if not text or not (wanted or len(text) > LONGEST_QUESTION):
        return None
    return Sent(text=piece(message, text), grows_until=grows_until(message, text))


def behind_command(text: str) -> str:
    """What stands after "/them " or the like; all of it where there is no command."""
    command = _COMMAND.match(text)
    return text[command.end() :] if command else text


def piece(message: Message, text: str) -> str:
    """The text of a message with what parts it from the next one, where an app has split it: it cuts at a line end or a
    blank, which Telegram then leaves out, or after just so many units wherever that is."""
    if units(text) < _FULL or units(message.text or text) == _SPLIT_AT:
        return text
    return text + ("\n" if text.endswith(_ENDS) else " ")


def grows_until(message: Message, text: str) -> int | None:
    """Until when (Unix seconds) the rest of a text may come; None where it looks like the last piece."""
    return int(message.date.timestamp()) + _MORE_SECONDS if units(text) >= _FULL else None


def _file(message: Message, document: Document, zone: tzinfo) -> Sent:
    name = _FOLDERS.split(document.file_name or "")[-1].strip()[-_LONGEST_NAME:] or None
    size = document.file_size or 0
    if size > MAX_BYTES:
        return Sent(name=name, size=size, problem="too_large")
    title = behind_command(message.caption or "").strip().partition("\n")[0][:LONGEST_TITLE] or None
    link, published = None, None
    if isinstance(message.forward_origin, MessageOriginChannel):
        link, published = _address(message.forward_origin), message.forward_origin.date.astimezone(zone).date()
    return Sent(document.file_id, name, size, link, None, title, published)


def _post(message: Message, origin: MessageOriginChannel, zone: tzinfo) -> Sent:
    text = (message.text or message.caption or "").strip()
    if not text:
        return Sent(problem="no_words")
    return Sent(link=_address(origin), text=text, published=origin.date.astimezone(zone).date())


def _address(origin: MessageOriginChannel) -> str | None:
    """Where a public channel shows the post (https://core.telegram.org/api/links#message-links)."""
    username = origin.chat.username
    return f"https://t.me/{username}/{origin.message_id}" if username else None


def _link(message: Message, text: str) -> str | None:
    """The address, where the text is nothing else."""
    if _LINK.fullmatch(text):
        return text
    entities = message.parse_entities([MessageEntity.URL]).values() if message.text else ()
    return f"https://{text}" if list(entities) == [text] and "://" not in text else None
