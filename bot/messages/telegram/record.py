"""The shape of the Telegram messages, as in `bot.messages.record`: plain text, escaped where it is put into HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.messages.telegram.keeping import KeepingWords
from bot.messages.telegram.uploads import UploadWords
from bot.messages.telegram.watching import WatchingWords


@dataclass(frozen=True, slots=True)
class MenuWords:
    """What Telegram itself shows of the bot."""

    commands: Mapping[str, str]
    """In a private chat, in order."""
    admin_commands: Mapping[str, str]
    """Before those, in an admin's private chat."""
    group_commands: Mapping[str, str]
    description: str
    """At most 512 characters."""
    short_description: str
    """At most 120 characters."""


@dataclass(frozen=True, slots=True)
class ButtonWords:
    other: str
    paragraph: str
    shorter: str
    like: str
    dislike: str
    read: str
    scope: str
    all_articles: str
    source: str
    list: str
    previous: str
    next: str
    ask_here: str
    forget: str
    keep: str
    vietnamese: str
    english: str
    follow_question: str


@dataclass(frozen=True, slots=True)
class ConversationWords:
    stored: str
    stored_briefly: str
    try_asking: str
    you_can_ask: str
    asked: str
    help: str
    privacy: str
    forget: str
    forgotten: str
    kept: str
    language: str
    language_set: str
    scoped: str
    scope_set: str
    scope_gone: str
    unscoped: str
    no_articles: str
    hello: str
    thanks: str
    who: str
    ask_what: str
    only_text: str
    no_such_command: str
    too_fast: str
    not_here: str
    fault: str


@dataclass(frozen=True, slots=True)
class ListWords:
    heading: str
    only_one: str
    found: str
    found_within: str
    """Heading of articles found by what they say."""
    nothing_found: str
    how_to_search: str
    page: str


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """Short lines over the chat after a button was pressed; at most 200 characters."""

    liked: str
    disliked: str
    question_gone: str
    article_gone: str
    no_others: str
    stale: str


@dataclass(frozen=True, slots=True)
class AdminWords:
    """What only admins read. A person is shown by number: no name is kept."""

    commands: str
    """Heading of the admins' commands in the help."""
    heading: str
    one_configured: str
    one_added: str
    how: str
    added: str
    known: str
    removed: str
    unknown: str
    last: str
    configured: str
    privately: str
    remove: str


@dataclass(frozen=True, slots=True)
class AccessWords:
    """What only admins read: which chats are answered."""

    heading: str
    one_configured: str
    everyone: str
    how: str
    added: str
    known: str
    removed: str
    unknown: str
    configured: str


@dataclass(frozen=True, slots=True)
class TelegramWords:
    menu: MenuWords
    buttons: ButtonWords
    conversation: ConversationWords
    list: ListWords
    notices: NoticeWords
    admin: AdminWords
    access: AccessWords
    watching: WatchingWords
    uploads: UploadWords
    keeping: KeepingWords
