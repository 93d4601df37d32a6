"""Articles for tests: sentences are the lines of a paragraph."""

from datetime import UTC, date, datetime

from corpus.article import Article, Paragraph, Sentence, Words

ADDED = datetime(2024, 1, 1, tzinfo=UTC)


def article(number: int, *paragraphs: str, title: str = "", published: date | None = None) -> Article:
    text = "\n\n".join(paragraphs)
    spans, sentences, start = [], [], 0
    for position, paragraph in enumerate(paragraphs):
        spans.append(Paragraph(start, start + len(paragraph)))
        at = start
        for line in paragraph.split("\n"):
            sentences.append(Sentence(at, at + len(line), position))
            at += len(line) + 1
        start += len(paragraph) + 2
    return Article(number, 1, title, None, published, ADDED, text, tuple(spans), tuple(sentences), Words())
