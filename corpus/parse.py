"""From bytes to an article's text with everything that is read out of it, top to bottom."""

from __future__ import annotations

from datetime import date

from corpus.article import ParsedText
from corpus.dateline import publication_date
from corpus.decode import check_words, clean
from corpus.headline import headline
from corpus.readers import Publication, choose
from corpus.sentences import split_sentences
from corpus.words import segment


def read_bytes(data: bytes, name: str | None = None) -> Publication:
    """What ``data`` says, read by the reader of its format. ``name`` is the file's, where it has one.

    Raises ``BadText``.
    """
    return choose(data, name).read(data, name)


def parse(publication: Publication | str, *, title: str | None = None, published: date | None = None) -> ParsedText:
    """``publication`` as it will be stored. ``title`` and ``published`` win over what it says itself.

    Busy with the CPU for a millisecond a sentence: call it in a worker thread. Raises ``BadText``.
    """
    if isinstance(publication, str):
        publication = Publication(publication)
    text = clean(publication.text)
    check_words(text)
    paragraphs, sentences = split_sentences(text)
    given = _one_line(title) or _one_line(publication.title)
    return ParsedText(
        text=text,
        title=given or headline(text, paragraphs, sentences),
        published=published or publication.published or publication_date(text, paragraphs, sentences),
        paragraphs=paragraphs,
        sentences=sentences,
        words=segment(text, sentences),
    )


def _one_line(title: str | None) -> str:
    return " ".join(clean(title or "").split())
