"""Whether a sentence tells only which penalty was asked for, or is the law's: "Viện kiểm sát đề nghị | 14-15 năm tù"
for "bị phạt bao nhiêu năm tù"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from retrieval.question import Question
from retrieval.sentences.view import SentenceView

_ASKED: Final = re.compile(
    r" (?:(?:năm|tháng) tù|mức án|l[ĩã]nh án|nhận án|tuyên án|bản án|"
    r"(?:phạt|lĩnh|lãnh|nhận|tuyên)(?: án)? (?:mấy|bao nhiêu) (?:năm|tháng)) "
)
_GIVING: Final = re.compile(r" (?:bị|lĩnh|lãnh|nhận|chịu|tuyên|phạt) ")
_PROPOSAL: Final = r"(?:đề nghị|đề xuất|kiến nghị|khung hình phạt|khung phạt|đối mặt)"
_PROPOSED: Final = re.compile(rf"(?<= ){_PROPOSAL} ")
_ASKED_FOR: Final = re.compile(
    rf" (?:{_PROPOSAL}|tối đa|cao nhất|có thể|tội này|vks|viện kiểm sát|công tố|công tố viên|luật sư) "
)
_GIVEN: Final = re.compile(r"(?<= )(?:tuyên|tòa|hđxx|hội đồng xét xử|lĩnh|lãnh|nhận|bị phạt|phải chịu|y án|chấp nhận) ")
_PENALTY: Final = re.compile(r"(?<= )(?:[^ ]+ (?:năm|tháng) (?:tù|cải tạo)|tù chung thân|chung thân|tử hình) ")
_ADDRESSED: Final = 7  # syllables in which the court is named behind the verb: "đề nghị | hội đồng xét xử tuyên phạt"


def only_proposed(question: Question, view: SentenceView) -> bool:
    """Whether a penalty that was given is asked for, and the sentence tells none but those that were proposed."""
    if not _asks(question.line):
        return False
    said = view.line(bare=False)
    penalties = [one.start() for one in _PENALTY.finditer(said)]
    return bool(penalties) and all(_is_proposed(said[:at]) for at in penalties)


@lru_cache(maxsize=64)
def _asks(line: str) -> bool:
    return bool(_ASKED.search(line) and _GIVING.search(line)) and not _ASKED_FOR.search(line)


def _is_proposed(before: str) -> bool:
    """Whether what stands before a penalty proposes it, and no court gives it behind that."""
    proposals = list(_PROPOSED.finditer(before))
    if not proposals:
        return False
    behind = before[proposals[-1].end() :]
    return not any(behind.count(" ", 0, one.start()) >= _ADDRESSED for one in _GIVEN.finditer(behind))
