"""What an article is about, by the sentences with which it opens."""

from __future__ import annotations

from typing import Final

from corpus.article import Article
from retrieval.sentences.matching import all_words

LEAD: Final = 3  # sentences


def lead_line(article: Article) -> str:
    """The keys of the first ``LEAD`` sentences between spaces, as ``SentenceView.line`` has one's."""
    return all_words(article.text[: article.sentences[min(LEAD, len(article.sentences)) - 1].end], bare=False)
