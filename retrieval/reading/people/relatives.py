"""Of whom something is asked: of somebody's wife, not of himself ("vợ ông Sửu mấy tuổi"); of somebody's lawyer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from retrieval.question import Question
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import SentenceView, Views
from retrieval.words.lexicon import load
from retrieval.words.lexicon_files import read_synonyms
from retrieval.words.word_classes import FORMS_OF_ADDRESS

TABLE: Final = Path(__file__).parents[2] / "data" / "relatives.txt"
_TITLES: Final = frozenset(
    {"luật sư", "trợ lý", "tài xế", "thư ký", "đồng nghiệp", "học trò", "bạn"}
)  # of one's own, with "của"
_ALSO_FATHER: Final = "ba"  # no word of the table, where it would be the number
_LONGEST: Final = 2  # syllables
_BEFORE: Final = 2  # sentences of the paragraph that are looked at, too


def of_relative(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether a relative of somebody who is named is asked about, or another person of his, and neither the sentence
    nor those before it in its paragraph, nor the title, speak of one: then it tells of him."""
    asked = list(_asked(question))
    if not asked:
        return False
    lines = [one.line(bare=False) for one in (*views.before(view, _BEFORE), view)]
    lines.append(all_words(view.article.title, bare=False))
    return any(not any(f" {word} " in line for line in lines for word in words) for words in asked)


def _titled(question: Question, at: int) -> int:
    """How many syllables before a name are a form of address or a title: "vợ | bị cáo | Thịnh"."""
    if at and question.syllables[at - 1].key in FORMS_OF_ADDRESS:
        return 1
    titles = load().titles
    return next((n for n in (3, 2) if at > n and " ".join(question.keys(at - n, at)) in titles), 0)


def asks_of_kin(question: Question) -> bool:
    """Whether a question is about somebody's wife, father, ...: "Mẹ của Vy", "Vợ anh Tâm"."""
    before = question.keys(0, question.gap[0])
    line = f" {' '.join(before)} "
    return _ALSO_FATHER in before or any(f" {word} " in line for word in relatives())


@cache
def relatives() -> dict[str, tuple[str, ...]]:
    """By the word for a relative: all that an article may call one."""
    return {word: group.said + group.meant for group in read_synonyms(TABLE) for word in group.said}


def _asked(question: Question) -> Iterator[tuple[str, ...]]:
    """Of each name behind such a word: what an article may call the one who is meant."""
    called = relatives()
    for first, _ in question.names:
        at = first
        at -= _titled(question, at)
        own = at > 0 and question.syllables[at - 1].key == "của"
        at -= own
        for length in range(_LONGEST, 0, -1):
            word = " ".join(question.keys(max(0, at - length), at))
            if at >= length and (word in called or word in _TITLES):
                both = length == 1 < at and question.syllables[at - 2].key in called  # "mẹ con Phia", "vợ chồng Trụ"
                if (own or word not in _TITLES) and not both:
                    yield called.get(word, (word,))
                break
