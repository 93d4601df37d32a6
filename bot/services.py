"""The one object that holds store, index and answerer, and the only place that calls all three."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.asking import Asking
from bot.errors import NoDatabase
from bot.settings import Settings
from corpus.errors import StoreError

if TYPE_CHECKING:
    from corpus.article import Article, ParsedText
    from corpus.database import Database
    from corpus.imports import Entry
    from corpus.store import Added, History, Store, Summary
    from retrieval.conversation import Conversation
    from retrieval.facts.suggestions import SelfTest, Suggestion
    from retrieval.likeness import Likeness
    from retrieval.reply import Reply
    from retrieval.words.abbreviations import Abbreviations

_FEW_CHANGES = 3_000
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@asynccontextmanager
async def open_services(
    settings: Settings,
    *,
    create_samples: bool = False,
    create: bool = True,
    keep_unused: bool = True,
    in_thread: bool = False,
) -> AsyncIterator[Services]:
    """Opens the database and closes it at the end.

    ``create_samples``: a database that this very call creates gets the sample articles (unless HOIBAO_SAMPLES is
    off). Without ``create`` a missing database is an error, NoDatabase. Without ``keep_unused`` one that this call
    creates is gone at the end where nothing was stored in it, so that the next call may still begin with samples.
    ``in_thread``: what may take a while is answered in a worker thread, so that an event loop which serves others
    goes on; a command that asks once does not need it.
    """
    if not create and _is_missing(settings.database):
        name = settings.database.name
        raise NoDatabase(f"There is no database {name} yet: `hoibao add` makes one.", "no_database", file=name)
    from corpus.store import Store

    async with await Store.open(settings.database) as store:
        if create_samples and settings.samples and store.created:
            from corpus.samples import load_samples

            await load_samples(store)
        services = Services(store, in_thread=in_thread, zone=ZoneInfo(settings.timezone))
        try:
            yield services
        finally:
            services.close()
            if not keep_unused:
                with suppress(StoreError):  # what it was opened for is done, or has failed for a better reason
                    await store.database.discard_if_unused()


def _is_missing(path: Path) -> bool:
    """Surely so: what may not be looked at is for the store to complain of."""
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


class Services:
    """Everything that a front end may ask for. Methods raise the errors of `corpus` and `retrieval`."""

    def __init__(self, store: Store, *, in_thread: bool = False, zone: tzinfo = UTC) -> None:
        self._store = store
        self._in_thread = in_thread
        self._zone = zone
        self._asking = Asking(store)
        self._turn = asyncio.Lock()  # the index is never written while an answer is read from it

    @property
    def writable(self) -> bool:
        """False where the database can only be read; asking works there."""
        return self._store.writable

    @property
    def database(self) -> Database:
        """Where a front end keeps what must not be lost, by classes of their own over it."""
        return self._store.database

    @property
    def empty(self) -> bool:
        """Whether there was no article at the last question."""
        return not self._asking.articles

    async def ask(
        self,
        question: str,
        *,
        article: int | None = None,
        top: int = 3,
        conversation: Conversation | None = None,
        now: datetime | None = None,
    ) -> Reply:
        """Answers from all articles, or from ``article`` alone, as they are at this moment in the database.

        ``conversation``: what the reply to the question before came with. ``now``: with its zone; else by the clock.
        Raises BadQuestion, and NoSuchArticle where ``article`` is not there.
        """
        now = now or datetime.now(self._zone)
        if conversation and not conversation.is_alive(now):
            conversation = None
        came = time.monotonic()
        async with self._turn:
            asking = self._asking
            await asking.sync(since=came)
            if article is not None and article not in asking.articles:
                await self._store.article(article)  # raises
            # When the last question was asked does not change the answer.
            timeless = replace(conversation, at=_LONG_AGO) if conversation else None
            key = (question, article, top, timeless, now.date())
            if key not in asking.answered:
                if self._in_thread and not asking.is_quick(question):
                    reply = await asyncio.to_thread(asking.answer, question, article, top, conversation, now)
                else:
                    reply = asking.answer(question, article, top, conversation, now)
                asking.remember(key, reply)
            return asking.answered[key].at(now)

    async def prepare(self) -> None:
        """Loads all that questions need, so that none has to wait for it."""
        async with self._turn:
            await self._asking.sync()
            await asyncio.to_thread(self._asking.prepare)

    async def refresh(self) -> int:
        """Brings in at once what has changed, where anybody has asked before; returns the store's revision."""
        revision = await self._store.revision()
        async with self._turn:
            if self._asking.articles:
                await self._asking.sync()
        return revision

    async def reads_quickly(self) -> bool:
        """Whether reading in all articles takes about a second at most: a command that need not do so then may."""
        return await self._store.revision() <= _FEW_CHANGES

    async def suggestions(self, article_id: int, limit: int = 3) -> tuple[Suggestion, ...]:
        """At most ``limit`` questions for "Bạn có thể hỏi" (article cards, /start, the welcome), with their answers.

        In printed Vietnamese, of at most 60 characters: a button holds one. Asked of this article alone (``ask`` with
        ``article``) each is answered without a hedge, with that text first; asked of all articles it may be too vague,
        so whoever offers it there asks first. About a tenth of a second an article; then remembered until an article
        changes, so nothing need be kept outside. Raises NoSuchArticle.
        """
        async with self._turn:
            asking = self._asking
            await asking.sync()
            article = asking.articles.get(article_id) or await self._store.article(article_id)
            key = (article.id, article.version, limit)
            if key not in asking.suggested:
                if self._in_thread:
                    asking.suggested[key] = await asyncio.to_thread(asking.suggest, article, limit)
                else:
                    asking.suggested[key] = asking.suggest(article, limit)
            return asking.suggested[key]

    async def self_test(self, article_id: int) -> SelfTest:
        """Asks for the facts of an article, and says how many of them came back; a few tenths of a second.

        Raises NoSuchArticle.
        """
        async with self._turn:
            await self._asking.sync()
            article = self._asking.articles.get(article_id) or await self._store.article(article_id)
            return await asyncio.to_thread(self._asking.self_test, article)

    async def with_text(self, text: str) -> int | None:
        """The present article with just this text."""
        return await self._store.with_text(text)

    async def from_origin(self, origin: str) -> int | None:
        """The present article that came from this address."""
        return await self._store.from_origin(origin)

    async def like(self, parsed: ParsedText) -> Likeness | None:
        """The present article that a publication is most like, and how they differ."""
        async with self._turn:
            await self._asking.sync()
            return await asyncio.to_thread(self._asking.like, parsed)

    async def abbreviations(self, text: str) -> Abbreviations:
        """Which abbreviations a text uses, to questions known and unknown."""
        async with self._turn:
            await self._asking.sync()
            return await asyncio.to_thread(self._asking.abbreviations, text)

    async def suggestions_of(self, parsed: ParsedText, limit: int = 3) -> tuple[Suggestion, ...]:
        """As ``suggestions``, of a publication that is not stored: it is asked alone."""
        from bot.asking import suggest_alone

        return await asyncio.to_thread(suggest_alone, parsed, self._asking.lexicon, limit)

    async def add_bytes(
        self,
        data: bytes,
        *,
        name: str,
        actor: str,
        origin: str | None = None,
        source: str | None = None,
        title: str | None = None,
        published: date | None = None,
        of_many: bool = False,
    ) -> Added:
        """Reads a publication and stores it; it can be asked about when this returns."""
        from corpus.ingest import ingest

        return await ingest(
            self._store,
            data,
            name=name,
            origin=origin,
            source=source,
            title=title,
            published=published,
            actor=actor,
            of_many=of_many,
        )

    async def add_file(
        self,
        path: Path,
        *,
        actor: str,
        title: str | None = None,
        published: date | None = None,
        of_many: bool = False,
    ) -> Added:
        """Stores a file's publication. Its absolute path recognises it later; readers see its name only.

        ``of_many``: one of a folder's files, that nobody has named; see ``Store.add``.
        """
        from corpus.ingest import read_file

        data = await asyncio.to_thread(read_file, path)
        return await self.add_bytes(
            data,
            name=path.name,
            origin=_origin(path),
            source=path.name,
            title=title,
            published=published,
            actor=actor,
            of_many=of_many,
        )

    async def add_link(self, url: str, *, actor: str, title: str | None = None, published: date | None = None) -> Added:
        """Fetches a page of the public network and stores it; its address recognises it later."""
        from corpus.ingest import ingest_link

        return await ingest_link(self._store, url, title=title, published=published, actor=actor)

    async def bring_in(self, entry: Entry, *, actor: str) -> Added:
        """Stores what a line of an export says."""
        from corpus.imports import bring_in

        return await bring_in(self._store, entry, actor=actor)

    async def remove(self, article_id: int, *, actor: str) -> Article:
        return await self._store.remove(article_id, actor)

    async def restore(self, article_id: int, *, actor: str) -> Article:
        return await self._store.restore(article_id, actor)

    async def list(self) -> list[Summary]:
        return await self._store.summaries()

    async def show(self, article_id: int) -> Article:
        return await self._store.article(article_id)

    async def history(self, article_id: int) -> History:
        return await self._store.history(article_id)

    def close(self) -> None:
        self._asking.close()


def _origin(path: Path) -> str:
    """The absolute path without "..". Links stay as they are: the same link may lead to next year's folder."""
    return os.path.abspath(path)  # noqa: PTH100
