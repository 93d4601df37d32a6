"""Where an article was written, as news opens with it."""

from __future__ import annotations

import re
from typing import Final

from corpus.article import Article

_DATELINE: Final = re.compile(r"[^\W\d_][^.;:,\n]{2,40}?(?: [-–] |\) ?[-–] )")
_OPENING: Final = 2  # sentences: the headline, and the first of the text


def dateline(article: Article) -> str:
    """Where an article was written, as it opens with that: "BÌNH PHƯỚC - …", "(Trà Vinh) - …"; else empty."""
    for start, end, _ in article.sentences[:_OPENING]:
        if found := _DATELINE.match(article.text[start:end].lstrip("(")):
            return found.group()
    return ""
