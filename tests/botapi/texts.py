"""From a method's text or caption to formatted text, with Telegram's refusals."""

from __future__ import annotations

from typing import Any

from tests.botapi import limits
from tests.botapi.entities import Entity, FormattedText, finish, utf16_length
from tests.botapi.errors import ApiError, bad_request
from tests.botapi.html import EntityParseError, LinkError, check_link, parse_html

ENTITY_TYPES = frozenset(
    {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link", "text_mention"}
    | {"custom_emoji", "blockquote", "expandable_blockquote"}
)
FOUND_TYPES = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
)


def message_text(text: str, parse_mode: str, entities: Any = None) -> FormattedText:
    """A message's text: 1 to 4096 UTF-16 units after parsing."""
    if not text:
        raise bad_request("Message text is empty")
    formatted = format_text(text, parse_mode, entities)
    if not formatted.text:
        raise bad_request("Text must be non-empty")
    limits.within(utf16_length(formatted.text), limits.TEXT, "Message")
    return formatted


def caption_text(caption: str, parse_mode: str, entities: Any = None) -> FormattedText:
    """A caption: 0 to 1024 UTF-16 units after parsing."""
    formatted = format_text(caption, parse_mode, entities)
    limits.within(utf16_length(formatted.text), limits.CAPTION, "Message caption")
    return formatted


def format_text(text: str, parse_mode: str, entities: Any = None) -> FormattedText:
    """Parses HTML, or takes the entities given, and finishes the text as the server does; its text may be empty."""
    limits.within(len(text.encode()), limits.SOURCE_BYTES, "Text")
    mode = parse_mode.lower()
    if not mode or mode == "none":
        return finish(text, _given_entities(text, entities))
    if mode in ("markdown", "markdownv2"):
        raise ApiError(501, "Not Implemented: this test server parses HTML only")
    if mode != "html":
        raise bad_request("Unsupported parse_mode")
    try:
        plain, parsed = parse_html(text)
    except EntityParseError as error:
        raise ApiError(400, f"Bad Request: can't parse entities: {error}") from error
    return finish(plain, parsed)


def _given_entities(text: str, values: Any) -> list[Entity]:
    if not isinstance(values, list):
        return []
    length = utf16_length(text)
    given = []
    for value in values:
        entity = _given_entity(value)
        if entity is None:
            continue
        if entity.offset < 0 or entity.offset > 1_000_000 or entity.length < 0 or entity.length > 1_000_000:
            raise bad_request(f"Receive an entity with incorrect offset {entity.offset}")
        if entity.end > length:
            raise bad_request(
                f"Entity beginning at UTF-16 offset {entity.offset} ends after the end of the text at UTF-16 "
                f"offset {entity.end}"
            )
        given.append(entity)
    return given


def _given_entity(value: Any) -> Entity | None:
    """One of the `entities` given instead of a parse_mode; None for those that the server finds by itself."""
    if not isinstance(value, dict) or not all(isinstance(value.get(name), int) for name in ("offset", "length")):
        raise bad_request("Can't parse MessageEntity: expected an Object")
    kind = value.get("type")
    if kind in FOUND_TYPES:
        return None
    if kind not in ENTITY_TYPES:
        raise bad_request("Can't parse MessageEntity: Unsupported type specified")
    url = value.get("url")
    if kind == "text_link":
        try:
            url = check_link(str(url or ""))
        except LinkError as error:
            raise bad_request(f"Entity {error}") from error
    user, emoji = value.get("user"), value.get("custom_emoji_id")
    return Entity(
        kind,
        value["offset"],
        value["length"],
        url=url if kind == "text_link" else None,
        user_id=int(user["id"]) if kind == "text_mention" and isinstance(user, dict) else None,
        language=value.get("language") or None if kind == "pre" else None,
        custom_emoji_id=str(emoji) if kind == "custom_emoji" and emoji else None,
    )
