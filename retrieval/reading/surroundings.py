"""What stands around a sentence: its paragraph, and the title of its article."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from retrieval.question import Expression, Question
from retrieval.reading.found import Sheet
from retrieval.sentences.matching import all_words
from retrieval.syllables import fold


def expressions_of(
    question: Question, syllables: Collection[int], beside: Collection[str] = ()
) -> Iterator[Expression]:
    """What means the same as some of these syllables, and more than ``beside``; not what they mean with "bao nhiêu"."""
    gap = range(*question.gap)
    for one in question.expressions:
        covers = any(one.start <= i < one.end for i in syllables)
        if covers and not any(one.start <= i < one.end for i in gap) and not set(one.keys) <= set(beside):
            yield one


def told_around(sheet: Sheet, syllables: Collection[int], beside: Collection[str] = ()) -> bool:
    """Whether the paragraph or the title has one of these syllables of the question, or what means the same: more than
    ``beside``, which says nothing of them."""
    question, article = sheet.question, sheet.view.article
    bare = any(question.syllables[i].folded for i in syllables)
    words = {question.syllables[i].key for i in syllables}
    meant = (" ".join(e.keys) for e in expressions_of(question, syllables, beside))
    words |= {fold(word) if bare else word for word in meant}
    around = article.paragraphs[article.sentences[sheet.view.position].paragraph]
    lines = [all_words(text, bare=bare) for text in (article.text[slice(*around)], article.title)]
    return any(f" {word} " in line for line in lines for word in words)
