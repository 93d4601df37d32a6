"""What an upload would become: read as it will be published, and compared with what is there."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from corpus.errors import NoSuchArticle

if TYPE_CHECKING:
    from bot.services import Services
    from corpus.article import Article, ParsedText
    from corpus.edits import Placed
    from corpus.uploads import Upload, Uploads
    from retrieval.facts.suggestions import Suggestion
    from retrieval.likeness import Likeness
    from retrieval.words.abbreviations import Abbreviations

T = TypeVar("T")

_QUESTIONS = 3
_REMEMBERED = 16  # uploads
_CAPTION = re.compile(r"(?<!\w)[ẢA]nh\s?:")
_OPENING = 6  # sentences in which the day of the event is looked for
_YEARS_BACK = 15
_LIKELY = 3  # days that are offered
_READ = 20_000  # characters of a text in which years are looked for


@dataclass(frozen=True, slots=True)
class ShortDate:
    """A day that the text names without a year, as it is written there; ``days``: the likely ones, the last one first:
    the nearest to today, and those of years that the text speaks of."""

    written: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """An upload as it would be published.

    ``source`` is what readers will see. ``captions``: how many paragraphs stand under a picture. ``short_date``: only
    where no date was found. ``same``: the present article with just this text. ``succeeds``: the one from the same
    address, whose new version this will be. ``replaced``: the one that it was sent in to replace. ``likeness``: another
    one that is much like it. ``suggestions``: questions that it answers, with their answers.
    """

    parsed: ParsedText
    source: str | None
    captions: int
    abbreviations: Abbreviations
    short_date: ShortDate | None
    same: Article | None
    succeeds: Article | None
    replaced: Article | None
    likeness: Likeness | None
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A publication, the source that readers will see, and the address that recognises it when it comes again."""

    parsed: ParsedText
    source: str | None
    origin: str | None


class Drafts:
    """Reads uploads and publishes them. What was read last is remembered: pressing a button reads it again."""

    def __init__(self, services: Services, uploads: Uploads) -> None:
        self._services = services
        self._uploads = uploads
        self._readings: dict[tuple[object, ...], Reading] = {}
        self._suggestions: dict[tuple[object, ...], tuple[Suggestion, ...]] = {}

    def forget(self) -> None:
        """Of all uploads."""
        self._readings.clear()
        self._suggestions.clear()

    async def draft(self, upload: Upload, today: date) -> Draft:
        """Reads an upload and compares it with what is there. Raises BadText."""
        services, data = self._services, await self._uploads.data(upload.id) or b""
        reading = await self._read(upload, data)
        replaced = await self._article(upload.replaces)
        parsed, origin = _dated(reading.parsed, replaced), reading.origin
        same = await services.with_text(parsed.text)
        succeeds = await services.from_origin(origin) if origin and same is None else None
        key = _key(upload, data)
        if key not in self._suggestions:
            _keep(self._suggestions, key, await services.suggestions_of(parsed, _QUESTIONS))
        return Draft(
            parsed,
            reading.source,
            sum(bool(_CAPTION.search(parsed.text, start, end)) for start, end in parsed.paragraphs),
            await services.abbreviations(parsed.text),
            None if parsed.published else short_date_of(parsed, today),
            await self._article(same),
            await self._article(succeeds),
            replaced,
            await services.like(parsed) if same is None else None,
            self._suggestions[key],
        )

    async def likeness(self, upload: Upload) -> Likeness | None:
        """The present article that it is most like, and how they differ. Raises BadText."""
        reading = await self._read(upload, await self._uploads.data(upload.id) or b"")
        return await self._services.like(reading.parsed)

    async def publish(self, upload: Upload, *, replaces: int | None, actor: str) -> Placed | None:
        """Makes an upload an article; None where it was done with before. Raises BadText, NoSuchArticle."""
        data = await self._uploads.data(upload.id)
        if data is None:
            return None
        reading = await self._read(upload, data)
        parsed = _dated(reading.parsed, await self._article(replaces))
        return await self._uploads.publish(
            upload.id, parsed, source=reading.source, origin=reading.origin, replaces=replaces, actor=actor
        )

    async def _article(self, article_id: int | None) -> Article | None:
        """None where it is gone meanwhile, too."""
        try:
            return None if article_id is None else await self._services.show(article_id)
        except NoSuchArticle:
            return None

    async def _read(self, upload: Upload, data: bytes) -> Reading:
        key = _key(upload, data)
        if key not in self._readings:
            _keep(self._readings, key, await read(upload, data))
        return self._readings[key]


async def read(upload: Upload, data: bytes) -> Reading:
    """An upload as it would be published. Raises BadText."""
    from corpus.links import address_of
    from corpus.parse import parse, read_bytes

    if upload.file_id is None and upload.link is None:
        data = data.rstrip()  # what would have parted it from a next message
    publication = await asyncio.to_thread(read_bytes, data, upload.name)
    parsed = await asyncio.to_thread(parse, publication, title=upload.title, published=upload.published)
    origin = address_of(upload.link, publication.link) if upload.link else None
    return Reading(parsed, origin or upload.name, origin)


def _dated(parsed: ParsedText, replaced: Article | None) -> ParsedText:
    """A new version that says no day keeps that of the article it replaces."""
    return parsed if parsed.published or replaced is None else replace(parsed, published=replaced.published)


def _key(upload: Upload, data: bytes) -> tuple[object, ...]:
    return upload.id, len(data), upload.name, upload.title, upload.published


def _keep(remembered: dict[tuple[object, ...], T], key: tuple[object, ...], value: T) -> None:
    """The oldest is forgotten for it."""
    if len(remembered) >= _REMEMBERED:
        del remembered[next(iter(remembered))]
    remembered[key] = value


def short_date_of(parsed: ParsedText, today: date) -> ShortDate | None:
    """The first day without a year in the opening sentences."""
    from corpus.dates import find_dates

    end = parsed.sentences[:_OPENING][-1].end if parsed.sentences else 0
    for mention in find_dates(parsed.text, 0, end):
        if mention.day and mention.month and mention.year is None and not mention.lunar:
            past = [
                found
                for year in range(today.year, today.year - _YEARS_BACK, -1)
                if (found := _day(year, mention.month, mention.day)) and found <= today
            ]
            named = [one for one in past if one.year in _years_named(parsed.text)]
            likely = list(dict.fromkeys((*past[:1], *named, *past)))[:_LIKELY]
            return ShortDate(parsed.text[mention.start : mention.end], tuple(sorted(likely, reverse=True)))
    return None


def _years_named(text: str) -> set[int]:
    """The years that a text speaks of, and those before them: a meeting in December speaks of the next year's tasks."""
    from corpus.dates import find_dates

    named = {mention.year for mention in find_dates(text, 0, min(len(text), _READ)) if mention.year}
    return named | {year - 1 for year in named}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
