"""Question sets as corpora in memory: each article is parsed once, however many corpora it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from bot.evaluation.questions import Passage
from bot.evaluation.run import texts_of
from corpus.article import Article
from corpus.parse import parse
from retrieval.search.embedded import EmbeddedIndex

_ADDED: Final = datetime(2024, 1, 1, tzinfo=UTC)  # the same at every run


@dataclass(frozen=True)
class Corpus:
    """Articles with an index over them. ``articles`` and ``index`` always hold the same."""

    articles: dict[int, Article]
    ids: dict[str, int]
    index: EmbeddedIndex
    passages: tuple[Passage, ...]

    @property
    def names(self) -> dict[int, str]:
        return {article_id: name for name, article_id in self.ids.items()}

    def named(self, name: str) -> Article:
        return self.articles[self.ids[name]]

    @contextmanager
    def without(self, name: str) -> Iterator[None]:
        """The corpus as if this article were not there."""
        article = self.articles.pop(self.ids[name])
        self.index.delete(article.id)
        try:
            yield
        finally:
            self.articles[article.id] = article
            self.index.write(article)


def corpus_of(articles: Mapping[str, Article], passages: tuple[Passage, ...] = ()) -> Corpus:
    """These articles by name, with an index over them."""
    index = EmbeddedIndex()
    for article in articles.values():
        index.write(article)
    index.settle()
    ids = {name: article.id for name, article in articles.items()}
    return Corpus({article.id: article for article in articles.values()}, ids, index, passages)


class Library:
    """Every article that was parsed so far, by name and text."""

    def __init__(self) -> None:
        self._parsed: dict[tuple[str, str], Article] = {}

    def corpus(self, passages: Iterable[Passage]) -> Corpus:
        """The contexts of an article are its paragraphs, as `eval` has them."""
        passages = tuple(dict.fromkeys(passages))
        return corpus_of({name: self.article(name, text) for name, text in texts_of(passages).items()}, passages)

    def article(self, title: str | None, text: str, source: str | None = None) -> Article:
        """A new article, or the one that was made of the same title and text before."""
        name = (title or "", text)
        if name not in self._parsed:
            parsed = parse(text, title=title)
            self._parsed[name] = Article(
                id=len(self._parsed) + 1,
                version=1,
                title=parsed.title,
                source=source,
                published=parsed.published,
                added_at=_ADDED,
                text=parsed.text,
                paragraphs=parsed.paragraphs,
                sentences=parsed.sentences,
                words=parsed.words,
            )
        return self._parsed[name]
