"""Makes retrieval/data/asked_pairs.txt anew: ``python -m benchmarks.build_asked_pairs``.

Counted over the questions of the lessons, each article's together; the same lessons give the same file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from benchmarks.learning_sets import LESSONS, read_lessons
from retrieval.questions.diacritics import EDGE, TABLE, AskedPairs
from retrieval.syllables import has_diacritics, keys

RAREST = 3  # articles
HEADER = f"""\
# Pairs of neighbouring syllables in questions: the number of articles whose questions have them, TAB, the pairs.
# "{EDGE}" stands for the beginning and the end of a question. Counted over the questions of benchmarks/lessons that are
# typed with diacritics. Made by `python -m benchmarks.build_asked_pairs`.
"""


def count(questions: Iterable[Iterable[str]]) -> AskedPairs:
    """``questions``: those on one article after those on another. Pairs on fewer than ``RAREST`` are left out."""
    counts = Counter[tuple[str, str]]()
    for asked in questions:
        counts.update({pair for text in asked if has_diacritics(text) for pair in pairwise([EDGE, *keys(text), EDGE])})
    return AskedPairs.of({pair: many for pair, many in counts.items() if many >= RAREST})


def main() -> None:
    by_article: dict[str, list[str]] = {}
    for question in read_lessons(LESSONS).questions:
        by_article.setdefault(question.passage.article, []).append(question.text)
    table = count(by_article.values())
    TABLE.write_text(HEADER + table.render(), encoding="utf-8")
    print(f"{TABLE.name}: {len(table.counts)} pairs in the questions on {len(by_article)} articles")


if __name__ == "__main__":
    main()
