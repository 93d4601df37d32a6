"""Where "một" counts, and is no article: "làm | một người chết", "chỉ có | một bệnh viện", "một người tử vong, ba
người bị thương"; not "một người dân cho biết"."""

from __future__ import annotations

from typing import Final

from retrieval.sentences.view import Token

_COUNTED: Final = frozenset({"N", "Nc", "Nu"})
_COUNTS_NOTHING: Final = frozenset(
    "số vài ít cách phần lần khi trong loạt phía bên mặt chút lúc nửa đời mình trong nơi chỗ góc dịp hôm buổi ngày tối "
    "sáng chiều đêm năm tháng tuần giờ thời vẻ nét kiểu dạng loại thứ điều việc cái".split()
) | {"thời gian", "trong những", "trong số", "khoảng cách", "cách thức", "người dân", "bộ phận", "khía cạnh"}
"""Behind "một" that is as good as never asked for with "mấy"."""
_LEADING: Final = frozenset(
    "làm khiến có còn chỉ thêm gồm mất chết sập đổ hỏng cứu bắt ghi cướp cuốn trôi chìm cháy thiệt xảy phát thu tạm "
    "khởi tử trúng vùi".split()
)
"""First syllables of what leads to a number: "làm | một người chết", "cướp đi | một mạng", "ghi nhận | một ca"."""
HARM: Final = (
    "chết", "tử vong", "thiệt mạng", "tử nạn", "qua đời", "bị thương", "trọng thương", "mất tích", "nhập viện",
    "nguy kịch", "hy sinh", "đuối nước",
)  # fmt: skip
_REACH: Final = 7  # tokens from the noun to the harm


def counts_one(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "một", token ``i``, counts the noun behind it."""
    noun = tokens[i + 1] if i + 1 < len(tokens) else None
    if noun is None or noun.pos not in _COUNTED or noun.capital or noun.key in _COUNTS_NOTHING:
        return False
    if noun.key.split(" ")[0] in _COUNTS_NOTHING:
        return False
    return _led_to(tokens, i) or _come_to_harm(tokens, i + 2)


def _led_to(tokens: tuple[Token, ...], i: int) -> bool:
    return i > 0 and tokens[i - 1].key.split(" ")[0] in _LEADING


def _come_to_harm(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether death or injury is told next, in the same part of the sentence."""
    told = []
    for token in tokens[first : first + _REACH]:
        if token.mark or token.digit:
            break
        told.append(token.key)
    line = f" {' '.join(told)} "
    return any(f" {harm} " in line for harm in HARM)
