"""Records as JSON: the shapes that other people's scripts hold on to. Offsets count characters of ``article.text``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.exports import Exported
    from corpus.keeping import Removed
    from corpus.store import Added, History, Summary
    from retrieval.reply import Answer, Evidence, Reply


class SpanJson(TypedDict):
    text: str
    start: int
    end: int


class ChoiceJson(TypedDict):
    id: int
    title: str
    published: str | None


class SourceJson(ChoiceJson):
    source: str | None


class ArticleJson(SourceJson):
    added_at: str
    version: int


class ListedJson(ArticleJson):
    paragraphs: int
    sentences: int


class ParagraphJson(TypedDict):
    start: int
    end: int


class SentenceJson(ParagraphJson):
    paragraph: int


class AddedJson(ArticleJson):
    outcome: str
    path: str


class ChangedJson(ArticleJson):
    outcome: str


class RemovedJson(ChoiceJson):
    removed_at: str
    removed_by: str


class ExportedJson(ArticleJson):
    file: str


class VersionJson(TypedDict):
    version: int
    title: str
    source: str | None
    published: str | None
    added_at: str


class ChangeJson(TypedDict):
    at: str
    actor: str
    action: str
    version: int


class HistoryJson(TypedDict):
    id: int
    removed_at: str | None
    versions: list[VersionJson]
    changes: list[ChangeJson]


class FailedJson(TypedDict):
    path: str
    reason: str


class WholeJson(ArticleJson):
    text: str
    paragraphs: list[ParagraphJson]
    sentences: list[SentenceJson]


class AnswerJson(SpanJson):
    items: list[SpanJson]
    sentence: SpanJson
    article: SourceJson
    paragraph: int
    score: float
    partial: bool


class ParagraphTextJson(SpanJson):
    paragraph: int
    article: SourceJson


class RelatedJson(TypedDict):
    sentence: SpanJson
    article: SourceJson
    paragraph: int
    score: float


class ReplyJson(TypedDict):
    question: str
    answered: bool
    hedged: bool
    confidence: float
    answers: list[AnswerJson]
    choices: list[ChoiceJson]
    related: list[RelatedJson]
    searched_as: str | None
    took_ms: float


class ErrorBody(TypedDict):
    code: int
    message: str


class ErrorJson(TypedDict):
    error: ErrorBody


class IntakeJson(TypedDict):
    """``error`` is there when the command fails: when not all went in."""

    articles: list[AddedJson]
    failed: list[FailedJson]
    error: NotRequired[ErrorBody]


def dumps(document: object) -> str:
    """One line. What is no Unicode (a file name's undecodable bytes) is written as an escape, so that it can be."""
    text = json.dumps(document, ensure_ascii=False, separators=(", ", ": "))
    return text if text.isascii() or _encodable(text) else json.dumps(document, separators=(", ", ": "))


def error(code: int, message: str) -> ErrorJson:
    return {"error": {"code": code, "message": message}}


def reply(record: Reply) -> ReplyJson:
    return {
        "question": record.question,
        "answered": record.answered,
        "hedged": record.hedged,
        "confidence": round(record.confidence, 4),
        "answers": [answer(one) for one in record.answers],
        "choices": [_choice(one) for one in record.choices],
        "related": [_related(one) for one in record.related],
        "searched_as": record.searched_as,
        "took_ms": round(record.took_ms, 2),
    }


def article(record: Article) -> ArticleJson:
    return {**source(record), "added_at": record.added_at.isoformat(), "version": record.version}


def listed(record: Summary) -> ListedJson:
    return {
        "id": record.id,
        "title": record.title,
        "source": record.source,
        "published": _day(record.published),
        "added_at": record.added_at.isoformat(),
        "version": record.version,
        "paragraphs": record.paragraphs,
        "sentences": record.sentences,
    }


def added(record: Added, path: str) -> AddedJson:
    """``path`` is as it was given."""
    return {**article(record.article), "outcome": record.outcome, "path": path}


def changed(record: Article, outcome: str) -> ChangedJson:
    return {**article(record), "outcome": outcome}


def removed(record: Removed) -> RemovedJson:
    return {
        "id": record.id,
        "title": record.title,
        "published": _day(record.published),
        "removed_at": record.removed_at.isoformat(),
        "removed_by": record.removed_by,
    }


def exported(record: Exported) -> ExportedJson:
    """``file`` is within the folder."""
    return {
        "id": record.id,
        "title": record.title,
        "source": record.source,
        "published": _day(record.published),
        "added_at": record.added_at.isoformat(),
        "version": record.version,
        "file": record.file,
    }


def history(record: History) -> HistoryJson:
    return {
        "id": record.article_id,
        "removed_at": record.removed_at.isoformat() if record.removed_at else None,
        "versions": [
            {
                "version": one.version,
                "title": one.title,
                "source": one.source,
                "published": _day(one.published),
                "added_at": one.added_at.isoformat(),
            }
            for one in record.versions
        ],
        "changes": [
            {"at": one.at.isoformat(), "actor": one.actor, "action": one.action, "version": one.version}
            for one in record.audit
        ],
    }


def whole(record: Article) -> WholeJson:
    return {
        **article(record),
        "text": record.text,
        "paragraphs": [{"start": one.start, "end": one.end} for one in record.paragraphs],
        "sentences": [{"start": s, "end": e, "paragraph": paragraph} for s, e, paragraph in record.sentences],
    }


def answer(record: Answer) -> AnswerJson:
    return {
        **span(record.article, record.start, record.end),
        "items": _spans(record.article, record.items),
        "sentence": _sentence(record.evidence),
        "article": source(record.article),
        "paragraph": record.evidence.paragraph,
        "score": round(record.evidence.score, 4),
        "partial": record.partial,
    }


def _related(record: Evidence) -> RelatedJson:
    return {
        "sentence": _sentence(record),
        "article": source(record.article),
        "paragraph": record.paragraph,
        "score": round(record.score, 4),
    }


def paragraph(record: Evidence, whole_span: tuple[int, int]) -> ParagraphTextJson:
    """The paragraph that holds a sentence."""
    return {
        **span(record.article, *whole_span),
        "paragraph": record.paragraph,
        "article": source(record.article),
    }


def _sentence(record: Evidence) -> SpanJson:
    return span(record.article, *record.span)


def _spans(record: Article, spans: Iterable[tuple[int, int]]) -> list[SpanJson]:
    return [span(record, start, end) for start, end in spans]


def span(record: Article, start: int, end: int) -> SpanJson:
    return {"text": record.text[start:end], "start": start, "end": end}


def _choice(record: Article) -> ChoiceJson:
    return {"id": record.id, "title": record.title, "published": _day(record.published)}


def source(record: Article) -> SourceJson:
    return {"id": record.id, "title": record.title, "source": record.source, "published": _day(record.published)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
