"""Small articles and replies, made by hand: no store and no retrieval behind them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from corpus.article import Article, Paragraph, Sentence, Span, Words
from retrieval.reply import Answer, Evidence, Reply

TEXT = (
    "Khánh thành cầu Bến Đò\n\n"
    "Sáng 3-2-2025, huyện An Lâm khánh thành cầu Bến Đò. Bà Trần Thị Mai, Chủ tịch huyện, cắt băng khánh thành.\n\n"
    "Cầu dài 120 m, rộng 9 m; gồm ba nhịp, hai mố và đường dẫn."
)


def make_article(
    text: str = TEXT,
    *,
    article_id: int = 1,
    title: str | None = None,
    source: str | None = "cau.txt",
    published: date | None = date(2025, 2, 3),
) -> Article:
    """A paragraph a line, a sentence after each ". "."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for match in re.finditer(r"[^\n]+", text):
        start = match.start()
        sentences += [
            Sentence(start + part.start(), start + part.end(), len(paragraphs))
            for part in re.finditer(r"\S(?:.*?\.(?= )|.*)", match.group())
        ]
        paragraphs.append(Paragraph(match.start(), match.end()))
    return Article(
        id=article_id,
        version=1,
        title=text.split("\n", maxsplit=1)[0] if title is None else title,
        source=source,
        published=published,
        added_at=datetime(2025, 2, 4, 1, 2, 3, tzinfo=UTC),
        text=text,
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        words=Words(),
    )


def make_evidence(article: Article, position: int) -> Evidence:
    """The sentence at ``position``."""
    return Evidence(article, position, 1.5)


def make_answer(
    article: Article,
    words: str,
    *,
    items: tuple[str, ...] = (),
    partial: bool = False,
    about_person: bool = False,
) -> Answer:
    """The first place where ``words`` stand, with the sentence that holds their beginning."""
    start = article.text.index(words)
    position = max(i for i, sentence in enumerate(article.sentences) if sentence.start <= start)
    spans = tuple(Span(at, at + len(item)) for item in items for at in (article.text.index(item),))
    return Answer(
        make_evidence(article, position),
        start,
        start + len(words),
        items=spans,
        partial=partial,
        about_person=about_person,
    )


def make_reply(
    *answers: Answer,
    question: str = "Ai cắt băng khánh thành?",
    language: str = "vi",
    hedged: bool = False,
    related: tuple[Evidence, ...] = (),
    choices: tuple[Article, ...] = (),
    searched_as: str | None = None,
) -> Reply:
    return Reply(
        question=question,
        language=language,
        hedged=hedged,
        confidence=0.87654321,
        answers=answers,
        related=related,
        choices=choices,
        searched_as=searched_as,
        took_ms=1.23456,
    )
