"""Of whom something is asked: of somebody's wife, not of himself ("vợ ông Sửu mấy tuổi"); of somebody's lawyer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retrieval.matching import all_words
from retrieval.people import FORMS_OF_ADDRESS
from retrieval.question import Question
from retrieval.view import SentenceView, Views

_CHILD: Final = ("con", "cháu", "bé", "ái nữ", "quý tử")
_KIN: Final = {
    "vợ": ("vợ", "bà xã", "phu nhân"), "chồng": ("chồng", "ông xã", "phu quân"),
    **dict.fromkeys(("bố", "cha"), ("bố", "cha", "ba", "tía", "thân phụ", "phụ thân")),
    **dict.fromkeys(("mẹ", "má"), ("mẹ", "má", "thân mẫu")),
    **dict.fromkeys(("con", "con trai", "con gái", "cháu"), _CHILD),
    **dict.fromkeys(("anh trai", "em trai", "anh ruột", "em ruột"), ("anh", "em")),
    **dict.fromkeys(("chị gái", "em gái", "chị ruột"), ("chị", "em")),
    "con rể": ("rể",), "con dâu": ("dâu",), "bạn gái": ("bạn", "người yêu"), "bạn trai": ("bạn", "người yêu"),
}  # fmt: skip
"""Words for a relative, and what an article may call one."""
_TITLES: Final = frozenset(
    {"luật sư", "trợ lý", "tài xế", "thư ký", "đồng nghiệp", "học trò", "bạn"}
)  # of one's own, with "của"
_WORDS: Final = {**_KIN, **{word: (word,) for word in _TITLES}}
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


def _asked(question: Question) -> Iterator[tuple[str, ...]]:
    """Of each name behind such a word: what an article may call the one who is meant."""
    for first, _ in question.names:
        at = first
        if at and question.syllables[at - 1].key in FORMS_OF_ADDRESS:
            at -= 1
        own = at > 0 and question.syllables[at - 1].key == "của"
        at -= own
        for length in range(_LONGEST, 0, -1):
            word = " ".join(question.keys(max(0, at - length), at))
            if at >= length and word in _WORDS:
                both = length == 1 < at and question.syllables[at - 2].key in _KIN  # "mẹ con Phia", "vợ chồng Trụ"
                if (own or word not in _TITLES) and not both:
                    yield _WORDS[word]
                break
