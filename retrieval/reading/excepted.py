"""What a sentence tells of all but what is asked about: "học phí các ngành ngoài sư phạm" for that of sư phạm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.edges import AMOUNTS
from retrieval.sentences.view import SentenceView

_EXCEPTING: Final = tuple(
    tuple(words.split(" "))
    for words in (
        "ngoại trừ", "ngoài", "trừ", "không kể", "chưa kể", "không thuộc", "không bao gồm", "không gồm", "không tính",
        "chưa tính", "chưa bao gồm", "chưa gồm", "khác với", "không phải", "không áp dụng với", "không áp dụng cho",
    )
)  # fmt: skip
_FIRST: Final = frozenset(words[0] for words in _EXCEPTING)
_NOT_BEFORE: Final = frozenset(
    "ra trời việc giờ nước khơi tỉnh đường đồng sân đời cùng mặt điểm tiền lương vào sâu nợ thuế".split()
)
"""Behind "ngoài" and "trừ" they make other words: "ngoài | trời", "trừ | điểm"."""
_NOT_BEHIND: Final = frozenset(
    "nước bên phía trong và ra ở từ vươn đi khấu loại diệt tiêu xóa bài giải phòng miễn".split()
)
"""Before them: "nước | ngoài", "khấu | trừ"."""
_FILLING: Final = frozenset({"các", "những", "với", "đối", "của", "cho", "riêng", "loại", "nhóm", "là"})
_LONGEST: Final = 6  # syllables
_KINDS: Final = AMOUNTS | {Kind.WHEN, Kind.WHAT, Kind.SCORE}
_SINGLE: Final = frozenset({"ngoài", "trừ"})


def excepts(question: Question, view: SentenceView) -> bool:
    """Whether the sentence has what the question asks about only as what it leaves out, and the question does not ask
    about the others in such words itself."""
    if question.kind not in _KINDS or question.language != "vi":
        return False
    if question.kind in _PAID and not view.words.isdisjoint(_FREE) and _exempts(question, view):
        return True
    if view.words.isdisjoint(_FIRST):
        return False
    asked = question.keys(0, len(question.syllables))
    if any(True for _ in _left_out(asked)):
        return False
    content = {question.syllables[i].key for i in question.content}
    for first in _left_out(view.keys):
        after = _end(view, first, asked)
        words = [key for key in view.keys[first:after] if key not in _FILLING]
        others = {*view.keys[:first], *view.keys[after:]}
        if words and set(words) <= set(asked) and (set(words) & content) - others:
            return True
    return False


_PAID: Final = frozenset({Kind.MONEY, Kind.HOW_MANY})
_FREE: Final = frozenset({"miễn"})
_SUMS: Final = frozenset({"đồng", "nghìn", "triệu", "usd"})


def _exempts(question: Question, view: SentenceView) -> bool:
    """Whether whoever is asked about pays nothing, where others pay so much: "Mỗi hộ nộp 25.000 đồng; | hộ nghèo được
    miễn phí"."""
    asked = set(question.keys(0, len(question.syllables)))
    if asked & _FREE:
        return False
    keys = view.keys
    free = next(i for i, key in enumerate(keys) if key in _FREE)
    first = next((i + 1 for i in range(free - 1, -1, -1) if keys[i] in _SUMS), 0)
    others = {*keys[:first], *keys[free:]}
    return first > 0 and any(question.syllables[i].key in set(keys[first:free]) - others for i in question.content)


def _left_out(keys: tuple[str, ...]) -> Iterator[int]:
    """The syllables with which begins what is left out."""
    for at, key in enumerate(keys):
        if key not in _FIRST:
            continue
        words = next((words for words in _EXCEPTING if keys[at : at + len(words)] == words), None)
        if words is None:
            continue
        after = at + len(words)
        if words[0] in _SINGLE and (keys[at - 1 : at] in _BEHIND or set(keys[after : after + 1]) & _NOT_BEFORE):
            continue
        yield after


_BEHIND: Final = frozenset((key,) for key in _NOT_BEHIND)
_ENDING: Final = frozenset("từ là có được thì đều bị sẽ đã phải còn đạt tăng giảm".split())


def _end(view: SentenceView, first: int, asked: tuple[str, ...]) -> int:
    """Where it ends: at a mark, a verb, a number that the question does not have ("ngoại trừ | quận 3")."""
    after = first
    while after < len(view.keys) and after - first < _LONGEST and view.keys[after] not in _ENDING:
        token, numbered = view.token_of[after], view.tokens[view.token_of[after]].digit
        marked = after > first and view.token_of[after - 1] < token - 1
        if marked or (numbered and view.keys[after] not in asked):
            break
        after += 1
        if numbered:
            break
    return after
