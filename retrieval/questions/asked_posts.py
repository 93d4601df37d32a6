"""Whether a question asks who holds a post: "Ai là Bí thư …?", not "Thứ trưởng nào dự lễ …?"."""

from __future__ import annotations

from typing import Final

from retrieval.question import Question
from retrieval.words.lexicon import Lexicon

HELD: Final = "held"
"""In ``Question.extra``: the question asks who holds a post, so only who holds that very post answers it."""


def asks_for_holder(question: Question, lexicon: Lexicon) -> bool:
    """Whether a WHO question names a post and no person: then only who holds that very post answers it."""
    keys = question.keys(0, len(question.syllables))
    if "thay" in question.keys(question.gap[1], question.gap[1] + 2):
        return True  # "Ai thay ông X làm …?"
    for first in range(len(keys)):
        for after in range(first + 1, min(len(keys), first + 4) + 1):
            if " ".join(keys[first:after]) in lexicon.posts:
                if not _predicate(question, first) or _one_of_many(question, after) or _acts(keys, after):
                    return False
                return not any(f <= first < a for f, a in question.names if a - f > 2 and keys[f] in lexicon.surnames)
    return False


_HOLDING: Final = frozenset(
    "là|làm|giữ|chức|vụ|đang|hiện|nay|mới|vừa|lên|được|bầu|bổ|nhiệm|nhậm|đảm|cử|phân|công".split("|")
)


def _predicate(question: Question, post: int) -> bool:
    """Whether the post is what is said of "ai": it opens the question ("X là ai"), or follows it ("Ai đang làm X")."""
    if post <= 1 or post < question.gap[0]:
        return post <= 1
    return all(key in _HOLDING for key in question.keys(question.gap[1], post))


def _acts(keys: tuple[str, ...], after: int) -> bool:
    """Whether the post that ends there is rather what somebody does: "Ai | đại diện | Việt Nam dự …", "người | đứng đầu
    | cuộc điều tra"."""
    ending = keys[after - 2 : after]
    return ending == ("đại", "diện") or (ending == ("đứng", "đầu") and bool(_LED & set(keys[after : after + 1])))


_LED: Final = frozenset({"cuộc", "vụ", "đường", "nhóm", "băng", "đoàn", "chiến"})


def _one_of_many(question: Question, after: int) -> bool:
    """Whether the question asks which one of those who hold such a post did something: "Thứ trưởng | nào dự lễ …"."""
    following = question.keys(after, after + 2)
    return len(following) > 1 and following[0] == "nào"
