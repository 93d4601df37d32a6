"""The one object that holds store, index and answerer, and the only place that calls all three."""

from __future__ import annotations

import asyncio
import math
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.errors import NoDatabase
from bot.settings import Settings

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.database import Database
    from corpus.store import Added, History, Store, Summary
    from retrieval.answerer import Answerer
    from retrieval.conversation import Conversation
    from retrieval.index import SentenceIndex
    from retrieval.lexicon import Lexicon
    from retrieval.reply import Reply
    from retrieval.suggestions import Suggestion

    # What was asked: the question, the only article, how many answers at most, after what, on which day.
    Key = tuple[str, int | None, int, Conversation | None, date]

_MOST_ANSWERED = 2_000
_FEW_CHANGES = 3_000
_FEW_SENTENCES = 3_000
_SHORT_QUESTION = 200  # characters
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@asynccontextmanager
async def open_services(
    settings: Settings, *, create_samples: bool = False, create: bool = True, in_thread: bool = False
) -> AsyncIterator[Services]:
    """Opens the database and closes it at the end.

    ``create_samples``: a database that this very call creates gets the sample articles (unless HOIBAO_SAMPLES is off).
    Without ``create`` a missing database is an error, NoDatabase. ``in_thread``: what may take a while is answered in a
    worker thread, so that an event loop which serves others goes on; a command that asks once does not need it.
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
        )

    async def add_file(
        self, path: Path, *, actor: str, title: str | None = None, published: date | None = None
    ) -> Added:
        """Stores a file's publication. Its absolute path recognises it later; readers see its name only."""
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
        )

    async def add_link(self, url: str, *, actor: str, title: str | None = None, published: date | None = None) -> Added:
        """Fetches a page of the public network and stores it; its address recognises it later."""
        from corpus.ingest import ingest_link

        return await ingest_link(self._store, url, title=title, published=published, actor=actor)

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


class Asking:
    """The index and the answerer, made at the first question and kept as the database is.

    ``articles`` are all that are present; index and answerer see the same. ``answered`` are the replies to what was
    asked since they changed: many readers ask the same, and pressing a button asks again.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._revision = 0
        self._synced = -math.inf
        self.articles: dict[int, Article] = {}
        self.answered: dict[Key, Reply] = {}
        self.suggested: dict[tuple[int, int, int], tuple[Suggestion, ...]] = {}  # by article, version and limit
        self._index: SentenceIndex | None = None
        self._lexicon: Lexicon | None = None  # with the operator's synonyms, where there are any
        self._answerer: Answerer | None = None
        self._prepared = False  # all tables have been read

    async def sync(self, since: float | None = None) -> None:
        """Brings in what any process has added, changed or removed since the last time.

        ``since``: nothing is done where that was done after this moment (``time.monotonic()``): of many who ask at once
        one looks for all.
        """
        if since is not None and since <= self._synced:
            return
        began = time.monotonic()
        revision = await self._store.revision()
        if revision != self._revision:
            await self._bring_in()
        self._synced = began

    async def _bring_in(self) -> None:
        self.answered.clear()
        self.suggested.clear()  # how sure an answer is depends on all articles
        changes = await self._store.changed_since(self._revision)
        if changes.synonyms:
            from bot.synonyms import lexicon_of

            self._lexicon, self._answerer = await lexicon_of(self._store.database), None
        present = {article.id: article for article in await self._store.articles(changes.article_ids)}
        index, _ = self._engine()
        for article_id in changes.article_ids:
            if article_id in present:
                self.articles[article_id] = present[article_id]
                index.write(present[article_id])
            else:
                self.articles.pop(article_id, None)
                index.delete(article_id)
        self._revision = changes.revision

    def is_quick(self, question: str) -> bool:
        """Whether the answer takes a few milliseconds: less than to hand it to a thread and to wait for that."""
        few = self._index is not None and self._index.count() <= _FEW_SENTENCES
        return few and self._prepared and len(question) <= _SHORT_QUESTION

    def remember(self, key: Key, reply: Reply) -> None:
        """The oldest is forgotten for it where there are many."""
        if len(self.answered) >= _MOST_ANSWERED:
            del self.answered[next(iter(self.answered))]
        self.answered[key] = reply

    def answer(
        self, question: str, article: int | None, top: int, conversation: Conversation | None, now: datetime
    ) -> Reply:
        _, answerer = self._engine()
        try:
            return answerer.answer(question, scope=article, top=top, conversation=conversation, now=now)
        except StopIteration as error:  # asyncio cannot hand that over from a thread: it would wait for ever
            raise RuntimeError("a search within the answerer ended early") from error

    def prepare(self) -> None:
        self._engine()[1].prepare()
        self._prepared = True

    def suggest(self, article: Article, limit: int) -> tuple[Suggestion, ...]:
        from retrieval.suggestions import suggest

        _, answerer = self._engine()
        return suggest(answerer, article, limit=limit)

    def close(self) -> None:
        if self._index is not None:
            self._index.close()

    def _engine(self) -> tuple[SentenceIndex, Answerer]:
        if self._index is None:
            from retrieval.embedded import EmbeddedIndex

            self._index = EmbeddedIndex()
        if self._answerer is None:
            from retrieval.answerer import Answerer

            self._answerer = Answerer(self._index, self.articles, self._lexicon)
        return self._index, self._answerer
