"""Formatted text: entities with UTF-16 offsets, and what Telegram does to a text before it is a message.

Offsets and lengths are in UTF-16 code units of the message's text, as everywhere in the Bot API.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")  # may overlap others, merged when adjacent
VERBATIM = ("code", "pre")  # hold no other formatting
BLOCKQUOTES = ("blockquote", "expandable_blockquote")
HIDDEN_DATA = ("text_link", "text_mention", "custom_emoji")  # kept even around white space
MOST_ENTITIES = 100  # Telegram keeps no more that the bot asked for, and drops the rest without a word

_TO_CLEAN = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e\u0333\u033f\u030a]")
_INVISIBLE = re.compile("[\\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202f\u2060-\u2064\u2800\u3164\ufeff\ufffc]*")
_FOUND = re.compile(
    r"(?P<email>(?<![\w.+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,12}(?!\w))"
    r"|(?P<url>https?://[^\s<>\"«»“”]*[^\s<>\"«»“”.,:;!?)\]}'…]"
    r"|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,4}(?:vn|com|net|org|info|io|me|tv)(?![\w.-])(?:/[^\s<>\"]*)?)"
    r"|(?P<mention>(?<!\w)@[A-Za-z0-9_]{4,32}(?!\w))"
    r"|(?P<hashtag>(?<![\w&#])#(?=\w*[^\W\d_])\w{1,256})"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a text, [offset, offset + length) in UTF-16 code units, and what it is."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None

    @property
    def end(self) -> int:
        """Where the entity ends, exclusive."""
        return self.offset + self.length

    def to_json(self) -> dict[str, Any]:
        """As in a Message (a mentioned user is given by id only; `Message` completes it)."""
        entity: dict[str, Any] = {"offset": self.offset, "length": self.length, "type": self.type}
        for name in ("url", "language", "custom_emoji_id"):
            if (value := getattr(self, name)) is not None:
                entity[name] = value
        if self.user_id is not None:
            entity["user"] = {"id": self.user_id, "is_bot": False, "first_name": str(self.user_id)}
        return entity


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text and its entities, sorted."""

    text: str
    entities: tuple[Entity, ...] = ()

    def spans(self, *types: str) -> list[str]:
        """The stretches of these types, in order."""
        return [utf16_slice(self.text, e.offset, e.end) for e in self.entities if e.type in types]


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text) if not text.isascii() else len(text)


def utf16_slice(text: str, start: int, end: int) -> str:
    """`text` between two UTF-16 offsets."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "replace")


def finish(text: str, entities: Iterable[Entity]) -> FormattedText:
    """What the server makes of a text: control characters gone, trimmed, entities made valid, links and commands found.

    The result's text is empty when there was nothing but white space.
    """
    cleaned, kept = _cleaned(text, sorted_entities(entities))
    cleaned, kept = _trimmed(cleaned, kept)
    if _INVISIBLE.fullmatch(cleaned):
        return FormattedText("")
    kept = valid(kept)[:MOST_ENTITIES]
    taken = [e for e in kept if e.type not in SPLITTABLE and e.type not in BLOCKQUOTES]
    found = [e for e in find_entities(cleaned) if not any(_intersect(e, other) for other in taken)]
    return FormattedText(cleaned, tuple(sorted_entities([*kept, *found])))


def find_entities(text: str) -> list[Entity]:
    """Commands, mentions, hashtags, addresses and links that Telegram finds in a text by itself."""
    matches = [match for match in _FOUND.finditer(text) if match.lastgroup]
    if not matches:
        return []
    astral = [index for index, character in enumerate(text) if character > "\uffff"]
    return [
        Entity(str(match.lastgroup), match.start() + bisect_left(astral, match.start()), utf16_length(match[0]))
        for match in matches
    ]


def valid(entities: Iterable[Entity]) -> list[Entity]:
    """Entities as Telegram keeps them: continuous ones do not overlap, no formatting inside code, equal ones merged."""
    ordered = sorted_entities(entities)
    quotes = _without_overlaps(e for e in ordered if e.type in BLOCKQUOTES)
    continuous = _without_overlaps(e for e in ordered if e.type not in SPLITTABLE and e.type not in BLOCKQUOTES)
    continuous = [e for e in continuous if not any(_cross(e, quote) for quote in quotes)]
    verbatim = [e for e in continuous if e.type in VERBATIM]
    styles: list[Entity] = []
    for kind in SPLITTABLE:
        for merged in _merged([e for e in ordered if e.type == kind]):
            styles.extend(_outside(merged, verbatim))
    return sorted_entities([*quotes, *continuous, *styles])


def sorted_entities(entities: Iterable[Entity]) -> list[Entity]:
    """By offset, the longer first, quotes outside of styles."""
    return sorted(entities, key=lambda e: (e.offset, -e.length, e.type not in BLOCKQUOTES, e.type))


def _intersect(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end


def _cross(one: Entity, other: Entity) -> bool:
    """Whether they overlap and `other` does not hold all of `one`."""
    return _intersect(one, other) and not (other.offset <= one.offset and one.end <= other.end)


def _without_overlaps(entities: Iterable[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in entities:
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def _merged(entities: list[Entity]) -> list[Entity]:
    merged: list[Entity] = []
    for entity in entities:
        if merged and entity.offset <= merged[-1].end:
            end = max(entity.end, merged[-1].end)
            merged[-1] = replace(merged[-1], length=end - merged[-1].offset)
        else:
            merged.append(entity)
    return merged


def _outside(entity: Entity, holes: list[Entity]) -> Iterator[Entity]:
    start = entity.offset
    for hole in holes:
        if hole.offset < entity.end and hole.end > start:
            if hole.offset > start:
                yield replace(entity, offset=start, length=hole.offset - start)
            start = hole.end
    if start < entity.end:
        yield replace(entity, offset=start, length=entity.end - start)


def _cleaned(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Control characters become spaces; carriage returns, bidirectional overrides and three combining marks go."""
    if not _TO_CLEAN.search(text):
        return text, entities
    kept: list[str] = []
    gone: list[int] = []  # UTF-16 offsets of what was removed
    offset = 0
    for character in text:
        if character != "\r" and character < " " and character != "\n":
            kept.append(" ")
        elif character == "\r" or _TO_CLEAN.match(character):
            gone.append(offset)
        else:
            kept.append(character)
        offset += 1 + (character > "\uffff")
    moved = []
    for entity in entities:
        start = entity.offset - bisect_left(gone, entity.offset)
        end = entity.end - bisect_left(gone, entity.end)
        if end > start:
            moved.append(replace(entity, offset=start, length=end - start))
    return "".join(kept), moved


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Blanks and line ends go at both ends; entities neither begin with them nor hold nothing else."""
    stripped = text.rstrip(" \n")
    length = utf16_length(stripped)
    tightened = [kept for e in entities if (kept := _tightened(stripped, length, e)) is not None]
    lead = len(stripped) - len(stripped.lstrip(" \n"))
    lead = min([lead, *(e.offset for e in tightened)])  # what is trimmed is not astral: one unit a character
    return stripped[lead:], [replace(e, offset=e.offset - lead) for e in tightened]


def _tightened(text: str, length: int, entity: Entity) -> Entity | None:
    end = min(entity.end, length)
    if entity.offset >= end:
        return None
    if entity.type in HIDDEN_DATA or (entity.type == "pre" and entity.language):
        return replace(entity, length=end - entity.offset)
    inside = utf16_slice(text, entity.offset, end)
    bare = inside.lstrip(" \n")
    if not bare:
        return None
    start = entity.offset + len(inside) - len(bare)
    return replace(entity, offset=start, length=end - start)
