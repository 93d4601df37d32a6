"""Where sentences are found: the seam (``SentenceIndex``) behind which an engine works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from corpus.article import Article


class Term(NamedTuple):
    """A syllable to look for: its key (``retrieval.syllables``), or its folded key where ``folded``.

    A plain term is found only as it is typed, a folded one under any diacritics. ``weight`` multiplies what the term
    adds to a score. Terms whose ``position`` differs by one are looked for side by side too; only the difference
    counts, and a term without a position has no neighbours.
    """

    key: str
    weight: float = 1.0
    folded: bool = False
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. A term that is given twice counts twice.

    ``scope``: ids of the articles to look into (None: all); how rare a term is always follows from the whole corpus.
    ``limit``: hits wanted at most.
    """

    terms: tuple[Term, ...]
    scope: frozenset[int] | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """What each field's score counts in the sum (measured: docs/quality.md)."""

    syllable: float = 1.0
    bigram: float = 0.3
    paragraph: float = 1.2
    article: float = 0.6


class Hit(NamedTuple):
    """A sentence that fits: its article's id, its position in ``article.sentences``, and its score (only orders).

    ``score`` is the weighted sum of the four others: of its syllables, of its pairs of neighbouring syllables, of its
    paragraph, and of its whole article with the title. Each is 0 where nothing matches.
    """

    article_id: int
    sentence: int
    score: float
    syllable: float = 0.0
    bigram: float = 0.0
    paragraph: float = 0.0
    article: float = 0.0


class SentenceIndex(Protocol):
    """BM25 over sentences. Writes are visible to the next search when the call returns.

    Keys are those of ``retrieval.syllables``; ``folded`` asks for folded keys.
    """

    def write(self, article: Article) -> None:
        """Adds ``article``, in place of any version of it that is there."""

    def delete(self, article_id: int) -> None:
        """Takes an article out; an id that is not there is no error."""

    def search(self, query: Query) -> list[Hit]:
        """The sentences that match any term, best first; equal scores in order of article id and sentence."""

    def keys(self, article: Article, sentence: int) -> tuple[str, ...]:
        """The keys of the sentence at a position of ``article.sentences``, in order: the text's own, but sooner had
        where this very ``article`` was written."""

    def count(self) -> int:
        """Number of sentences."""

    def idf(self, key: str, *, folded: bool = False) -> float:
        """How rare a syllable is, in the corpus and in Vietnamese at large; highest for one never seen."""

    def document_frequency(self, key: str, *, folded: bool = False) -> int:
        """Number of sentences that hold a syllable."""

    def pair_frequency(self, first: str, second: str) -> int:
        """Number of sentences in which the two syllables stand side by side, in this order."""

    @property
    def revision(self) -> int:
        """Another number after every write: what was derived from the index before is out of date."""

    def vocabulary(self) -> Iterator[tuple[str, int]]:
        """Every (unfolded) key that the corpus holds, with its document frequency."""

    def settle(self) -> None:
        """Does now what the first search after a write would do."""

    def close(self) -> None:
        """Frees what it holds."""
