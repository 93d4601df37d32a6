"""Whether a sentence tells of the penalty, the arrest, ... of which it is asked who underwent it, and not that nobody
did: "chưa có đơn vị nào | bị xử phạt"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from retrieval.question import Kind, Question
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import SentenceView, Views

_TOLD_BY: Final = {
    "(?:xử )?phạt": "phạt|án|tù|kỷ luật",
    "bắt(?: giữ| giam)?|tạm (?:giữ|giam)": "bắt|giữ|giam|tóm|khống chế|đầu thú|tự thú",
    "khởi tố|truy tố": "khởi tố|truy tố|bị can|bị cáo|cáo trạng",
    "kỷ luật": "kỷ luật|cảnh cáo|khiển trách|cách chức|khai trừ|phê bình|giáng chức",
    "đình chỉ": "đình chỉ|tạm dừng|dừng|ngừng|ngưng|đóng cửa",
    "thu hồi": "thu hồi|rút|tước",
}
"""By what is asked about: the words of sentences that tell of it."""
_DEEDS: Final = tuple(
    (
        re.compile(rf" (?:ai|nào|gì) (?:đã |vừa |từng |sẽ )?bị (?:{asked}) | (?:{asked}) (?:ai|[^ ]+(?: [^ ]+)? nào) "),
        re.compile(rf"(?<= )(?:{told})(?= )"),
    )
    for asked, told in _TOLD_BY.items()
)
_DENIED: Final = re.compile(
    r" (?:không|chưa|chẳng)(?: hề)?(?: có| phải)?(?: [^ ]+){0,3}?(?: nào| ai)?"
    r"(?: bị| xử| tiến hành| ra quyết định| áp dụng)* $"
)
"""What stands before a deed that was not done."""
_BEFORE: Final = 1  # sentence of the paragraph that is looked at, too
_KINDS: Final = frozenset({Kind.WHO, Kind.ORGANISATION, Kind.WHICH, Kind.NAME})


def of_no_deed(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether it is asked who underwent such a thing, and neither the sentence, nor the one before it in its paragraph,
    nor the title tells that anybody did."""
    wanted = _wanted(question)
    if not wanted:
        return False
    lines = [one.line(bare=False) for one in (*views.before(view, _BEFORE), view)]
    lines.append(all_words(view.article.title, bare=False))
    return any(not any(_told(told, line) for line in lines) for told in wanted)


def denies_deed(question: Question, view: SentenceView) -> bool:
    """Whether it is asked who underwent such a thing, and the sentence tells of it only that somebody did not: "Công ty
    Sóng Biển | không bị phạt"."""
    return any(_told(told, view.line(bare=False)) is False for told in _wanted(question))


def _wanted(question: Question) -> tuple[re.Pattern[str], ...]:
    return _asked(question.line) if question.kind in _KINDS and question.language == "vi" else ()


@lru_cache(maxsize=64)
def _asked(line: str) -> tuple[re.Pattern[str], ...]:
    """The words that tell of each thing of which a question asks who underwent it."""
    return tuple(told for asked, told in _DEEDS if asked.search(line))


def _told(told: re.Pattern[str], line: str) -> bool | None:
    """Whether a line tells that it was done; None where it says nothing of it."""
    places = list(told.finditer(line))
    return any(not _DENIED.search(line[: one.start()]) for one in places) if places else None
