"""Given names that stand alone where the article tells the whole name: "Lê Văn Tình (31 tuổi) … | Tình | khai"."""

from __future__ import annotations

import re
from typing import Final

from corpus.article import Article
from retrieval.sentences.per_article import PerArticle
from retrieval.words.lexicon import load
from retrieval.words.word_classes import NAMED_AFTER_PERSONS

_CAPITAL: Final = "".join(filter(str.isupper, map(chr, [*range(0x250), *range(0x1E00, 0x1F00)])))
_WHOLE: Final = re.compile(rf"(?:(\w+) )?\b([{_CAPITAL}]\w*(?: [{_CAPITAL}]\w*){{2,3}})(?! [{_CAPITAL}])\b")
"""Three or four syllables with capitals, and the word before them."""


def _given_names(article: Article) -> frozenset[str]:
    """The last syllables of the names of Vietnam's persons in ``article``, as they are written there."""
    surnames, places = load().surnames, {head.split(" ")[-1] for head in (*load().places, *NAMED_AFTER_PERSONS)}
    names = ((before or "", name.split(" ")) for before, name in _WHOLE.findall(article.text))
    return frozenset(name[-1] for before, name in names if name[0].lower() in surnames and before.lower() not in places)


given_names: Final = PerArticle(_given_names)
"""As above, kept for the articles that were asked last."""
