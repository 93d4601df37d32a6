"""What an upload would become: read as it will be published, and compared with what is there."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.services import Services
    from corpus.article import ParsedText
    from corpus.edits import Placed
    from corpus.uploads import Upload, Uploads
    from retrieval.likeness import Likeness
    from retrieval.suggestions import Suggestion

_QUESTIONS = 3
_OPENING = 6  # sentences in which the day of the event is looked for
_YEARS = 2


@dataclass(frozen=True, slots=True)
class ShortDate:
    """A day that the text names without a year, as it is written there; ``days``: the last ones that it may mean, the
    nearest first."""

    written: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """An upload as it would be published.

    ``source`` is what readers will see. ``short_date``: only where no date was found. ``same``: the present article
    with just this text. ``succeeds``: the one from the same address, whose new version this will be. ``likeness``:
    another one that is much like it. ``suggestions``: questions that it answers, with their answers.
    """

    parsed: ParsedText
    source: str | None
    short_date: ShortDate | None
    same: int | None
    succeeds: int | None
    likeness: Likeness | None
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A publication, the source that readers will see, and the address that recognises it when it comes again."""

    parsed: ParsedText
    source: str | None
    origin: str | None


async def read(upload: Upload, data: bytes) -> Reading:
    """An upload as it would be published. Raises BadText."""
    from corpus.links import address_of
    from corpus.parse import parse, read_bytes

    publication = await asyncio.to_thread(read_bytes, data, upload.name)
    parsed = await asyncio.to_thread(parse, publication, title=upload.title, published=upload.published)
    origin = address_of(upload.link, publication.link) if upload.link else None
    return Reading(parsed, origin or upload.name, origin)


async def draft_of(services: Services, upload: Upload, data: bytes, today: date) -> Draft:
    """Reads an upload and compares it with what is there. Raises BadText."""
    reading = await read(upload, data)
    parsed, origin = reading.parsed, reading.origin
    same = await services.with_text(parsed.text)
    is_new = same is None
    return Draft(
        parsed,
        reading.source,
        None if parsed.published else short_date_of(parsed, today),
        same,
        await services.from_origin(origin) if origin and is_new else None,
        await services.like(parsed) if is_new else None,
        await services.suggestions_of(parsed, _QUESTIONS),
    )


async def publish(uploads: Uploads, upload: Upload, data: bytes, *, replaces: int | None, actor: str) -> Placed | None:
    """Makes an upload an article; None where it was published or discarded before. Raises BadText, NoSuchArticle."""
    reading = await read(upload, data)
    return await uploads.publish(
        upload.id, reading.parsed, source=reading.source, origin=reading.origin, replaces=replaces, actor=actor
    )


def short_date_of(parsed: ParsedText, today: date) -> ShortDate | None:
    """The first day without a year in the opening sentences."""
    from corpus.dates import find_dates

    end = parsed.sentences[:_OPENING][-1].end if parsed.sentences else 0
    for mention in find_dates(parsed.text, 0, end):
        if mention.day and mention.month and mention.year is None and not mention.lunar:
            days = [_day(today.year - before, mention.month, mention.day) for before in range(_YEARS + 1)]
            past = tuple(day for day in days if day and day <= today)[:_YEARS]
            return ShortDate(parsed.text[mention.start : mention.end], past)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
