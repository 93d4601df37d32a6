"""Who is said to hold a post: "Chủ tịch xã | là | ông An", "Giám đốc đầu tiên của bảo tàng | là | Henry Cole"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from retrieval.sentences.view import Place, Token

_IS: Final = "là"
_STILL: Final = frozenset({"hiện", "hiện nay", "hiện tại", "nay", "vẫn", "chính", "đang", "cũng"})
_OPENING: Final = frozenset({"và", "còn", "trong đó", "với", "theo"})
_REACH: Final = 9  # tokens from the post to "là"
_NOT_OF_POSTS: Final = frozenset({"V", "C", "CC", "P"})  # "Chủ tịch xã | cho biết nạn nhân | là ông An"


def subject_post(tokens: tuple[Token, ...], first: int, posts: Iterable[Place]) -> Place | None:
    """The post, with all that says of what, that is said to be held by who is named from token ``first`` on.

    ``posts``: where posts stand. The one meant opens its part of the sentence, and nothing is told before "là".
    """
    if first < 2 or tokens[first - 1].key != _IS:
        return None
    end = first - 1
    while end > 1 and tokens[end - 1].key in _STILL:
        end -= 1
    for start, after in posts:
        opens = start == 0 or tokens[start - 1].mark or tokens[start - 1].key in _OPENING
        if opens and after <= end <= start + _REACH and _says_of_what(tokens[after:end]):
            return start, end
    return None


def _says_of_what(tokens: tuple[Token, ...]) -> bool:
    return not any(token.mark or (token.pos in _NOT_OF_POSTS and not token.capital) for token in tokens)
