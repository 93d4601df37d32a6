"""Whether an answer names as many as the question speaks of: "ba quận nào", "hai bác sĩ nghỉ việc tên là gì"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.question import Question
from retrieval.reading.found import Found, Sheet
from retrieval.words.numbers import WORDS
from retrieval.words.word_classes import NAMED_BY_NUMBER, ROWS

_NUMBERS: Final = {word: int(figure) for word, figure in WORDS.items()}
_THIS_YEAR: Final = "năm(?= (?:nay|tới|ngoái|sau|trước|qua|này|học) )"
_NUMBER: Final = rf"({'|'.join(_NUMBERS)}|[2-9]|1\d)(?! \d)(?<!{_THIS_YEAR})"  # not "năm 2024"
_TIME: Final = "(?!(?:lần|năm|tháng|ngày|giờ|tuần|phút|giây|đêm|buổi|mùa|thế kỷ|đời) )"
_WHICH: Final = re.compile(
    rf" {_NUMBER} {_TIME}(?:(?!của |do |bởi )[^ ]+ ){{1,3}}(?<! thế )(?<! khi )(?<! lúc )(?<! hôm )nào "
)
_CALLED: Final = re.compile(
    rf"^ (?:tên (?:của )?)?{_NUMBER} {_TIME}(?:.* )?"
    r"(?:tên (?:là )?(?:gì|ai)|(?:là|gồm) (?:những |các )?(?:(?!của )[^ ]+ ){0,3}(?:ai|nào|gì)) $"
)
_APART: Final = frozenset({",", ";", "và", "cùng", "với", "hoặc", "lẫn", "hay"})


def too_few(sheet: Sheet, found: Found) -> bool:
    """Whether the question says how many there are, and asks which, and the answer names fewer."""
    question = sheet.question
    said = _WHICH.search(question.line) or _CALLED.search(question.line)
    if not said or _is_name_of_one(question.line[: said.start()]) or _in_name(question, said.start(1)):
        return False
    wanted = _NUMBERS.get(said[1]) or int(said[1])
    return _named(sheet, found) < wanted


def _is_name_of_one(before: str) -> bool:
    """Whether the number behind ``before`` names one of a row, and says of no many: "vòng | 2 thi ngày nào"."""
    return before.rsplit(" ", 1)[-1] in _IN_A_ROW


def _in_name(question: Question, at: int) -> bool:
    """Whether the word at character ``at`` of the question's line is part of a name: "bà Bé | Ba | mất năm nào"."""
    syllable = question.line[:at].count(" ") - 1
    return any(first <= syllable < after for first, after in question.names)


_IN_A_ROW: Final = NAMED_BY_NUMBER | {*ROWS, "đoạn", "khối"}


def _named(sheet: Sheet, found: Found) -> int:
    """How many things the answer names at most: its items, or what stands between its commas and conjunctions."""
    if found.items or found.parts:
        return max(len(found.items), len(found.parts))
    tokens = sheet.view.tokens[slice(*found.place)]
    return 1 + sum(token.text in _APART or token.key in _APART for token in tokens)
