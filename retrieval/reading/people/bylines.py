"""Who wrote the article or took its pictures: "Tin, ảnh: …", "Ảnh: …", or a line that is nothing but names."""

from __future__ import annotations

import re
from typing import Final

from corpus.article import Article
from retrieval.mentions.capitals import in_capitals
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import HEADS_OF_BODIES

_WRITES: Final = frozenset({"viết", "tác giả", "phóng viên", "nhà báo", "đưa tin", "ký tên", "soạn", "người viết"})
_WRITTEN: Final = frozenset({"bài", "bài báo", "bài viết", "tin", "bản tin", "phóng sự"})
_SHOOTS: Final = frozenset({"chụp", "ghi lại", "tác giả", "phóng viên"})
_SHOT: Final = frozenset({"ảnh", "bức ảnh", "hình", "bức hình", "ảnh chụp", "hình ảnh"})
_TEXT_LABELS: Final = frozenset({"tin", "bài", "bài viết", "tin bài", "thực hiện", "tác giả"})
_IMAGE_LABELS: Final = frozenset({"ảnh", "hình", "hình ảnh", "minh họa", "đồ họa", "clip", "video"})
_BETWEEN: Final = frozenset({",", "và", "-", "–", "/", "&"})
_LONGEST: Final = 9  # tokens of a line of names


def asks_for_author(question: Question) -> str | None:
    """ "text" where the writer of the article is asked for, "image" where its photographer is, else None."""
    said = question.line

    def says(words: frozenset[str]) -> bool:
        return any(f" {word} " in said for word in words)

    if says(_SHOOTS) and says(_SHOT):
        return "image"
    return "text" if says(_WRITES) and says(_WRITTEN) else None


def byline(sheet: Sheet) -> Found | None:
    """The names behind the label, or the line of names that ends the article."""
    wanted = asks_for_author(sheet.question)
    if wanted is None:
        return None
    tokens = sheet.view.tokens
    colon = next((i for i, token in enumerate(tokens) if token.text == ":"), None)
    if colon is not None and 0 < colon <= _LONGEST:
        words = [token.key for token in tokens[:colon] if token.text not in _BETWEEN]
        labels = set(words) & (_TEXT_LABELS | _IMAGE_LABELS)
        right = labels & (_TEXT_LABELS if wanted == "text" else _IMAGE_LABELS)
        if right and labels == set(words):
            return _found(tokens, (colon + 1, len(tokens)))
        return None
    last = sheet.view.position == len(sheet.view.article.sentences) - 1
    return _found(tokens, (0, len(tokens)), 0.9) if wanted == "text" and last else None


_SIGNING: Final = re.compile(
    r" (?:ai|người nào|vị nào) (?:đã |là người )?ký |(?:^| )(?:do|người) .*ký | ký .*(?:là )?ai "
)
_PAPERS: Final = (
    "thông báo", "quyết định", "công văn", "kế hoạch", "báo cáo", "tờ trình", "giấy mời", "thư mời", "thư ngỏ",
    "công điện", "chỉ thị", "thông cáo", "văn bản",
)  # fmt: skip
_SIGNED: Final = frozenset({"đã ký", "ký tên", "ký tên và đóng dấu"})
_ENDING: Final = 3  # lines with which a paper ends, from the signature on
_ABOVE: Final = 2  # lines between who signs as what, and the name: "(Đã ký)"


def signature(sheet: Sheet) -> Found | None:
    """The name under a paper, where who signed that paper is asked for: "GIÁM ĐỐC" / "| Nguyễn Văn A"."""
    question, view = sheet.question, sheet.view
    article, position = view.article, view.position
    if question.kind is not Kind.WHO or " ký " not in question.line or position + _ENDING < len(article.sentences):
        return None
    opening = all_words(article.text[: article.sentences[0].end], bare=False)
    own = any(f" {paper} " in question.line and f" {paper} " in opening for paper in _PAPERS)
    if not own or not _SIGNING.search(question.line) or not _under_post(article, position):
        return None
    found = _found(view.tokens, (0, len(view.tokens)))
    return found if found and any(len(token.key.split(" ")) > 1 for token in view.tokens) else None


def _under_post(article: Article, position: int) -> bool:
    """Whether right above a line stands, in capitals, as what somebody signs, or that it is signed."""
    for start, end, _ in article.sentences[max(0, position - _ABOVE) : position]:
        line = article.text[start:end].strip(" ()")
        keys = all_words(line, bare=False)
        if keys.strip() in _SIGNED or (line.isupper() and any(f" {post} " in keys for post in HEADS_OF_BODIES)):
            return True
    return False


def _found(tokens: tuple[Token, ...], place: Place, fit: float = 1.0) -> Found | None:
    first, after = place
    while after > first and tokens[after - 1].mark:
        after -= 1
    names = [token for token in tokens[first:after] if token.text not in _BETWEEN]
    if not names or len(names) > _LONGEST or not all(map(in_capitals, names)):
        return None
    return Found((first, after), "byline", 3.0, fit)
