"""The desk's work on single articles, for every front end."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.services import Services
from corpus.errors import CorpusError, NoSuchArticle

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.copies import Copy
    from corpus.keeping import Usage
    from corpus.store import History
    from corpus.takedown import Mentions, Quotes, TakenDown


@dataclass(frozen=True, slots=True)
class Gone:
    """An article that was taken down. ``copies``: those that held it and have not been deleted, as far as this computer
    can see."""

    taken_down: TakenDown
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class DeskRecord:
    """All that the desk knows of an article. ``article``: in its newest version, also where it is removed; None where
    it was taken down."""

    article: Article | None
    history: History
    usage: Usage

    @property
    def is_present(self) -> bool:
        return self.history.removed_at is None


async def desk_record(services: Services, article_id: int) -> DeskRecord:
    """Raises NoSuchArticle."""
    from corpus.keeping import Keeping

    keeping, history = Keeping(services.database), await services.history(article_id)
    newest = history.versions[-1].version if history.versions else None
    article = None if newest is None else await keeping.version(article_id, newest)
    return DeskRecord(article, history, await keeping.usage(article_id))


async def take_down(services: Services, article_id: int, *, actor: str) -> Gone:
    """Deletes all that was published of an article, for good and at once, with what quotes it.

    Nobody is answered from it when this returns; another process knows it with its next question. Raises NoSuchArticle.
    """
    from corpus.takedown import Quotes, Takedown

    takedown = Takedown(services.database)
    texts, hashes = await takedown.texts(article_id), await takedown.hashes(article_id)
    uploads = await _uploads_with(services, Quotes(texts)) if texts else []
    try:
        taken_down = await takedown.take_down(
            article_id, actor=actor, mentions=mentions_of(article_id, texts), uploads=uploads
        )
    except NoSuchArticle:
        await takedown.finish()  # of one before, which was interrupted
        raise
    await services.refresh()
    return Gone(taken_down, await _copies_with(services, article_id, hashes))


def mentions_of(article_id: int, texts: Sequence[str]) -> Mentions:
    """Finds the conversations that were about an article, or speak of somebody whom it names."""
    from retrieval.conversation import Conversation

    def mentions(kept: str) -> bool:
        found = Conversation.from_json(kept)
        if found is None:
            return False
        places = (place.article for turn in found.turns for place in turn.places)
        return article_id in places or any(person.name in text for person in found.persons for text in texts)

    return mentions


async def _uploads_with(services: Services, quotes: Quotes) -> list[int]:
    """The open uploads that say what the article says. What cannot be read is nobody's to publish either."""
    from bot.drafts import read
    from corpus.uploads import Uploads

    uploads = Uploads(services.database)
    found = []
    for upload in await uploads.stored():
        data = await uploads.data(upload.id)
        try:
            if data and quotes.found_in((await read(upload, data)).parsed.text):
                found.append(upload.id)
        except CorpusError:
            continue
    return found


async def _copies_with(services: Services, article_id: int, hashes: Collection[str]) -> tuple[Copy, ...]:
    """Those that have one of its texts, as any article; those that cannot be read, or were sent away, where it went
    into them as the audit says."""
    from corpus.copies import Copies, CopyKind, places, says

    copies = Copies(services.database)
    went_into = {one.id for one in await copies.holding(article_id)}

    def found(known: Sequence[Copy]) -> Iterator[Copy]:
        for copy in known:
            if copy.kind is CopyKind.SENT and copy.id in went_into:
                yield copy
            for place in places(copy):
                has = says(place, copy.kind, hashes)
                edited = copy.kind is CopyKind.EXPORT  # by hand, perhaps: then no text is the same
                if has or (copy.id in went_into and (has is None or edited)):
                    yield replace(copy, place=str(place))

    known = await copies.all()
    return await asyncio.to_thread(lambda: tuple(found(known)))
