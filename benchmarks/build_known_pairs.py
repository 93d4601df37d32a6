"""Makes retrieval/data/known_pairs.txt anew: ``python -m benchmarks.build_known_pairs``.

Counted over the questions and the articles of the lessons, each article's together; the same lessons give the same
file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from benchmarks.learning_sets import LESSONS, read_lessons
from retrieval.questions.diacritics import EDGE, TABLE, KnownPairs
from retrieval.syllables import has_diacritics, keys

RAREST: Final = 2  # articles that have a pair in their text: one alone has names
_CUT: Final = re.compile(r'[.;:!?,()“”"\n]+')
HEADER: Final = f"""\
# Pairs of neighbouring syllables: the number of articles whose questions have them and, from {RAREST} on, of those
# whose text has them, together; TAB; the pairs. "{EDGE}" stands for the beginning and the end of a question. Counted
# over benchmarks/lessons, over what is typed with diacritics. Made by `python -m benchmarks.build_known_pairs`.
"""

Pair = tuple[str, str]


def count(questions: Iterable[Iterable[str]], texts: Iterable[str]) -> KnownPairs:
    """``questions``: those on one article after those on another; ``texts``: the articles. Pairs with figures count in
    questions only."""
    asked, written = Counter[Pair](), Counter[Pair]()
    for of_article in questions:
        asked.update(
            {pair for text in of_article if has_diacritics(text) for pair in pairwise([EDGE, *keys(text), EDGE])}
        )
    for text in texts:
        written.update(set(_in_text(text)))
    return KnownPairs.of(asked + Counter({pair: many for pair, many in written.items() if many >= RAREST}))


def _in_text(text: str) -> Iterator[Pair]:
    """The pairs with nothing but a space between."""
    for part in _CUT.split(text):
        for pair in pairwise(keys(part)):
            if not any(key.isdigit() for key in pair):
                yield pair


def main() -> None:
    lessons = read_lessons(LESSONS)
    by_article: dict[str, list[str]] = {}
    for question in lessons.questions:
        by_article.setdefault(question.passage.article, []).append(question.text)
    table = count(by_article.values(), (passage.text for passage in lessons.passages))
    TABLE.write_text(HEADER + table.render(), encoding="utf-8")
    print(f"{TABLE.name}: {len(table.counts)} pairs of {len(by_article)} articles")


if __name__ == "__main__":
    main()
