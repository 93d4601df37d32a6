"""The index and the answerer, kept as the database is, and what they have answered since it changed."""

from __future__ import annotations

import math
import time
from contextlib import nullcontext
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from retrieval.garbage import loading

if TYPE_CHECKING:
    from corpus.article import Article, ParsedText
    from corpus.store import Store
    from retrieval.answerer import Answerer
    from retrieval.conversation import Conversation
    from retrieval.facts.suggestions import SelfTest, Suggestion
    from retrieval.likeness import Likeness
    from retrieval.recall import Recall
    from retrieval.reply import Reply
    from retrieval.search.index import SentenceIndex
    from retrieval.words.abbreviations import Abbreviations
    from retrieval.words.lexicon import Lexicon

    # What was asked: the question, the only article, how many answers at most, after what, on which day.
    Key = tuple[str, int | None, int, Conversation | None, date]

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_ANSWERED = 2_000
_FEW_SENTENCES = 3_000
_SHORT_QUESTION = 200  # characters


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
        self._recall: Recall | None = None  # what those questions were understood as, and what was tried for them
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
        if self._recall is not None:
            self._recall.clear()
        self.suggested.clear()  # how sure an answer is depends on all articles
        changes = await self._store.changed_since(self._revision)
        if changes.synonyms:
            from bot.synonyms import lexicon_of

            self._lexicon, self._answerer = await lexicon_of(self._store.database), None
        with loading() if not self._revision else nullcontext():
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
        from retrieval.facts.suggestions import suggest

        _, answerer = self._engine()
        return suggest(answerer, article, limit=limit)

    def self_test(self, article: Article) -> SelfTest:
        from retrieval.facts.suggestions import self_test

        _, answerer = self._engine()
        return self_test(answerer, article)

    def like(self, parsed: ParsedText) -> Likeness | None:
        from retrieval.likeness import likeness

        return likeness(self._engine()[0], self.articles, parsed)

    def abbreviations(self, text: str) -> Abbreviations:
        from retrieval.words.abbreviations import abbreviations
        from retrieval.words.lexicon import load

        return abbreviations(text, self._lexicon or load(), self._engine()[1].short_forms)

    @property
    def lexicon(self) -> Lexicon | None:
        """With the operator's synonyms, where there are any."""
        return self._lexicon

    def close(self) -> None:
        if self._index is not None:
            self._index.close()

    def _engine(self) -> tuple[SentenceIndex, Answerer]:
        if self._index is None:
            from retrieval.search.embedded import EmbeddedIndex

            self._index = EmbeddedIndex()
        if self._answerer is None:
            from retrieval.answerer import Answerer
            from retrieval.recall import Recall

            self._recall = Recall()
            self._answerer = Answerer(self._index, self.articles, self._lexicon, recall=self._recall)
        return self._index, self._answerer


def suggest_alone(parsed: ParsedText, lexicon: Lexicon | None, limit: int) -> tuple[Suggestion, ...]:
    """Questions that a publication answers, asked in an index of its own."""
    from corpus.article import Article
    from retrieval.answerer import Answerer
    from retrieval.facts.suggestions import suggest
    from retrieval.search.embedded import EmbeddedIndex

    article = Article(
        1,
        1,
        parsed.title,
        None,
        parsed.published,
        _NEVER,
        parsed.text,
        parsed.paragraphs,
        parsed.sentences,
        parsed.words,
    )
    index = EmbeddedIndex()
    index.write(article)
    return suggest(Answerer(index, {article.id: article}, lexicon), article, limit=limit)
