"""What is worked out of a whole article, kept for the articles that were asked last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from corpus.article import Article

T = TypeVar("T")
_CAPACITY: Final = 1_000  # articles


class PerArticle(Generic[T]):
    """``made`` of every article once; the least recently asked goes first. An article that is another object by the
    same id and version is made anew."""

    def __init__(self, made: Callable[[Article], T], capacity: int = _CAPACITY) -> None:
        self._made = made
        self._capacity = capacity
        self._kept: OrderedDict[tuple[int, int], tuple[Article, T]] = OrderedDict()

    def __call__(self, article: Article) -> T:
        name = (article.id, article.version)
        kept = self._kept.get(name)
        if kept is None or kept[0] is not article:
            kept = self._kept[name] = article, self._made(article)
            if len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        return kept[1]
