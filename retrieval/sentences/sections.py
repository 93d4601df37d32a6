"""Which lines of an article head what follows them: "II. Điều kiện dự tuyển"."""

from __future__ import annotations

import re
from typing import Final

from corpus.article import Article

_HEADING: Final = re.compile(r"(?:(?:[IVX]{1,4}|\d{1,2}|[A-Da-d])[.)] ?)?[^\W\d_][^\n\d:]{3,80}[^\W\d_]:?")
_CAPTION: Final = re.compile(r"\b(?:Ảnh|ẢNH|Nguồn|Đồ họa|Video|Clip):")
_SECTION: Final = 15  # sentences at most that one heading heads


def headings(article: Article) -> list[int]:
    """Of every sentence the position of the one that heads its section, -1 where none does: a short line of its own
    that no full stop ends, behind the headline and before running text."""
    found: list[int] = []
    last = -1
    for position in range(len(article.sentences)):
        if heads(article, position):
            last = position
        headed = last >= 0 and 0 < position - last <= _SECTION
        found.append(last if headed else -1)
    return found


def heads(article: Article, position: int) -> bool:
    """Whether the sentence at ``position`` heads a section. What has a figure, or something behind a colon, tells."""
    sentences = article.sentences
    start, end, paragraph = sentences[position]
    if not position or position + 1 >= len(sentences) or sentences[position - 1].paragraph == paragraph:
        return False
    alone = sentences[position + 1].paragraph != paragraph
    said = article.text[start:end]
    return alone and _HEADING.fullmatch(said) is not None and not _CAPTION.search(said)
