"""What became of an article that was taken down, as lines and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from pathlib import PurePath
from typing import TYPE_CHECKING, TypedDict

from bot.format.log import actor_text
from bot.format.pieces import Line, Style, line, shown
from bot.messages import Messages

if TYPE_CHECKING:
    from bot.keeping import Gone
    from corpus.copies import Copy


class CopyJson(TypedDict):
    kind: str
    place: str
    made_at: str


class GoneJson(TypedDict):
    id: int
    outcome: str
    at: str
    messages: int
    wiped: bool
    copies: list[CopyJson]


def gone_json(record: Gone) -> GoneJson:
    done = record.taken_down
    return {
        "id": done.article_id,
        "outcome": "taken down",
        "at": done.at.isoformat(),
        "messages": done.messages,
        "wiped": done.wiped,
        "copies": [{"kind": one.kind, "place": one.place, "made_at": one.made_at.isoformat()} for one in record.copies],
    }


def gone_lines(record: Gone, messages: Messages, zone: tzinfo, *, by_bot: bool = False) -> Iterator[Line]:
    """Without the title: it was taken down, too. ``by_bot``: who reads it is not at this computer, so that copies are
    named without their paths."""
    words, done = messages.keeping, record.taken_down
    yield line(words.taken_down.format(id=done.article_id), Style.ANSWER)
    if done.messages:
        mended = words.messages_being_mended if by_bot else words.messages_mended
        yield line(mended.format(count=messages.number(done.messages)))
    if not done.wiped:
        yield line(words.not_wiped.format(id=done.article_id))
    yield line(words.copies_left if record.copies else words.no_copies)
    for copy in record.copies:
        yield line(f"• {_copy_text(copy, messages, zone, paths=not by_bot)}")


def _copy_text(copy: Copy, messages: Messages, zone: tzinfo, *, paths: bool) -> str:
    from corpus.copies import CopyKind

    at = copy.made_at.astimezone(zone)
    place = copy.place if paths else PurePath(copy.place).name
    if copy.kind is CopyKind.SENT:
        place = actor_text(copy.place, messages)
    text = messages.keeping.copies[copy.kind]
    return text.format(place=shown(place), when=f"{messages.day(at.date())} {at:%H:%M}")
