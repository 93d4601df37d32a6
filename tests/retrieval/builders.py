"""Articles, sentences and questions for the tests of this room, parsed as at ingestion (pyvi is loaded once)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache

from corpus.article import Article
from corpus.parse import parse
from retrieval.answerer import Answerer
from retrieval.mentions import Type, mentions_of
from retrieval.question import Question
from retrieval.questions.diacritics import Restorer
from retrieval.questions.understanding import understand
from retrieval.ranking.ranker import Ranker
from retrieval.reading.found import Found, Sheet
from retrieval.reading.reader import Reader
from retrieval.search.embedded import EmbeddedIndex
from retrieval.sentences.view import SentenceView, view_of
from retrieval.words.lexicon import load
from retrieval.words.wordlist import Wordlist

LEXICON = load()
READER = Reader(LEXICON, Ranker.load())


@cache
def article(text: str, number: int = 1, *, title: str | None = None, published: date | None = None) -> Article:
    """``text`` as a stored article."""
    parsed = parse(text, title=title, published=published)
    return Article(
        id=number,
        version=1,
        title=parsed.title,
        source=None,
        published=parsed.published,
        added_at=datetime(2024, 1, 1, tzinfo=UTC),
        text=parsed.text,
        paragraphs=parsed.paragraphs,
        sentences=parsed.sentences,
        words=parsed.words,
    )


@cache
def view(text: str, sentence: int = 0) -> SentenceView:
    """One sentence of ``text``, ready for reading."""
    return view_of(article(text), sentence)


def said(seen: SentenceView, place: tuple[int, int]) -> str:
    """What stands at tokens ``place``."""
    return seen.article.text[slice(*seen.slice(*place))]


def named(text: str, *types: Type) -> list[str]:
    """The mentions of ``types`` in the first sentence of ``text``, in order, each once."""
    seen = view(text)
    found = [said(seen, (m.first, m.after)) for m in mentions_of(seen, LEXICON) if m.type in types]
    return list(dict.fromkeys(found))


def index_of(articles: Iterable[Article]) -> EmbeddedIndex:
    made = EmbeddedIndex()
    for one in articles:
        made.write(one)
    return made


@cache
def answerer(*texts: str) -> Answerer:
    """Answers from articles numbered from 1 in the order given."""
    articles = {number: article(text, number) for number, text in enumerate(texts, 1)}
    return Answerer(_index(*texts), articles, LEXICON)


@cache
def _index(*texts: str) -> EmbeddedIndex:
    return index_of(article(text, number) for number, text in enumerate(texts, 1))


def words_of(index: EmbeddedIndex) -> Wordlist:
    return Wordlist(index, LEXICON)


@cache
def restorer(*texts: str) -> Restorer:
    """Knows the diacritics of ``texts``."""
    return Restorer(_index(*texts), words_of(_index(*texts)))


def asked(text: str, *texts: str) -> Question:
    """``text`` understood where the corpus is ``texts``."""
    return understand(text, LEXICON, restorer(*texts))


def sheet(question: str, text: str, sentence: int = 0) -> Sheet:
    """One sentence of ``text`` laid out for ``question``, every word of which weighs as its rarity."""
    understood = asked(question, text)
    weights = answerer(text).weights(understood)
    return READER.sheet(understood, weights, view(text, sentence))


def read(question: str, text: str, sentence: int = 0) -> Found | None:
    """What is read in one sentence of ``text`` for ``question``."""
    return READER.read(sheet(question, text, sentence))


def answer(question: str, text: str, sentence: int = 0) -> str | None:
    """The words that ``read`` finds."""
    found = read(question, text, sentence)
    if found is None:
        return None
    start, end = found.extent or view(text, sentence).slice(*found.place)
    return article(text).text[start:end]


def items(question: str, text: str, sentence: int = 0) -> list[str]:
    """The parts of the list that ``read`` finds; empty where it finds none."""
    found = read(question, text, sentence)
    if found is None:
        return []
    seen = view(text, sentence)
    spans = found.parts or [seen.slice(*place) for place in found.items]
    return [seen.article.text[start:end] for start, end in spans]
