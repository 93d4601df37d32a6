"""What stands around a sentence: its paragraph, and the title of its article."""

from __future__ import annotations

from collections.abc import Collection

from retrieval.reading.found import Sheet
from retrieval.sentences.matching import all_words
from retrieval.syllables import fold


def told_around(sheet: Sheet, syllables: Collection[int]) -> bool:
    """Whether the paragraph or the title has one of these syllables of the question, or what means the same."""
    question, article = sheet.question, sheet.view.article
    bare = any(question.syllables[i].folded for i in syllables)
    words = {question.syllables[i].key for i in syllables}
    meant = (" ".join(e.keys) for e in question.expressions if any(e.start <= i < e.end for i in syllables))
    words |= {fold(word) if bare else word for word in meant}
    around = article.paragraphs[article.sentences[sheet.view.position].paragraph]
    lines = [all_words(text, bare=bare) for text in (article.text[slice(*around)], article.title)]
    return any(f" {word} " in line for line in lines for word in words)
