"""Who wrote the article or took its pictures: "Tin, ảnh: …", "Ảnh: …", or a line that is nothing but names."""

from __future__ import annotations

from typing import Final

from retrieval.mentions.capitals import in_capitals
from retrieval.question import Question
from retrieval.reading.found import Found, Sheet
from retrieval.view import Place, Token

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


def _found(tokens: tuple[Token, ...], place: Place, fit: float = 1.0) -> Found | None:
    first, after = place
    while after > first and tokens[after - 1].mark:
        after -= 1
    names = [token for token in tokens[first:after] if token.text not in _BETWEEN]
    if not names or len(names) > _LONGEST or not all(map(in_capitals, names)):
        return None
    return Found((first, after), "byline", 3.0, fit)
