"""The audit as lines and as JSON: who changed what, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypedDict

from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown

if TYPE_CHECKING:
    from datetime import tzinfo

    from bot.messages import Messages
    from corpus.audit_log import Entry

_LONGEST_TITLE = 70
_LONGEST_DETAIL = 120


class EntryJson(TypedDict):
    id: int
    at: str
    actor: str
    action: str
    article: int | None
    version: int | None
    title: str | None
    detail: str


def entry_json(record: Entry) -> EntryJson:
    return {
        "id": record.id,
        "at": record.at.isoformat(),
        "actor": record.actor,
        "action": record.action,
        "article": record.article_id,
        "version": record.version,
        "title": record.title,
        "detail": record.detail,
    }


def log_lines(entries: Iterable[Entry], messages: Messages, zone: tzinfo) -> Iterator[Line]:
    """A line an entry under its day; times are in ``zone``."""
    today = None
    for entry in entries:
        at = entry.at.astimezone(zone)
        if at.date() != today:
            today = at.date()
            yield line(messages.day(today), Style.HEADING)
        said = joined((_what(entry, messages), _detail(entry, messages)))
        who = actor_text(entry.actor, messages)
        yield Piece(f"{at:%H:%M} ", Style.SOURCE), Piece(said), Piece(f" · {who}", Style.SOURCE)


def actor_text(actor: str, messages: Messages) -> str:
    """Who an audit line names, as people read it: an admin of Telegram by number."""
    kind, _, person = actor.partition(":")
    named = messages.desk.actors.get(kind)
    return named.format(id=shown(person)).strip() if named else shown(actor)


def _what(entry: Entry, messages: Messages) -> str:
    action = messages.articles.actions.get(entry.action, entry.action)
    if entry.article_id is None:
        return action
    version = messages.articles.version.format(version=entry.version) if (entry.version or 1) > 1 else ""
    title = f"«{shortened(shown(entry.title), _LONGEST_TITLE)}»" if entry.title else ""
    return joined((f"{action} #{entry.article_id}", version, title))


def _detail(entry: Entry, messages: Messages) -> str:
    if entry.action == "edited":
        return ", ".join(messages.keeping.fields.get(field, field) for field in entry.detail.split())
    if entry.action == "reverted":
        return messages.keeping.from_version.format(version=entry.detail)
    return shortened(shown(entry.detail), _LONGEST_DETAIL)
