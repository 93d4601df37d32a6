"""What is asked without a question word: "Diện tích Ấn Độ Dương?", "giá vé phà", "Cái Bè số hộ bị ngập".

A noun that tells a property of something asks for it. One that is a thing itself ("chợ", "cây cầu", "vụ cháy") only
names a topic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from retrieval.focus import TypedSyllable, keys_of
from retrieval.lexicon import Lexicon
from retrieval.question import QuestionSyllable

_PROPERTIES: Final = frozenset(
    (
        "số|con số|số lượng|số người|số ca|số vụ|số hộ|số lượt|số điểm|tổng số|dân số|diện tích|chiều dài|"
        "chiều rộng|chiều cao|độ dài|độ cao|độ sâu|độ rộng|bề rộng|bề dày|đường kính|bán kính|chu vi|khoảng cách|"
        "quãng đường|cự ly|trọng lượng|khối lượng|cân nặng|thể tích|dung tích|dung lượng|sức chứa|công suất|"
        "năng suất|sản lượng|tốc độ|vận tốc|nhiệt độ|độ ẩm|áp suất|lượng mưa|cường độ|mật độ|mật độ dân số|"
        "nồng độ|hàm lượng|mực nước|độ lớn|cấp gió|cấp bão|chỉ số|chỉ tiêu|điểm số|điểm chuẩn|thứ hạng|số tiền|"
        "tiền thưởng|mức thưởng|giá|mức giá|giá bán|giá vé|giá tiền|chi phí|kinh phí|phí|mức phí|lệ phí|học phí|"
        "viện phí|cước|lương|mức lương|tiền lương|lương tối thiểu|thu nhập|doanh thu|doanh số|lợi nhuận|vốn|"
        "số vốn|vốn đầu tư|vốn điều lệ|vốn hóa|tổng vốn|tổng mức đầu tư|thu ngân sách|tiền phạt|mức phạt|"
        "mức hỗ trợ|mức trợ cấp|mức đóng|tiền bồi thường|kim ngạch|kim ngạch xuất khẩu|tiền thuế|tiền vé|"
        "tiền công|phí chuyển nhượng|tỷ lệ|tỷ lệ phần trăm|tỷ trọng|tỷ suất|lãi suất|thuế suất|mức tăng|"
        "mức tăng trưởng|tốc độ tăng trưởng|mức giảm|thời gian|thời điểm|thời hạn|kỳ hạn|khung giờ|hạn chót|"
        "hạn cuối|hạn nộp|hạn đăng ký|hạn đóng|ngày|giờ|ngày sinh|ngày mất|năm sinh|năm mất|thời lượng|"
        "khoảng thời gian|mức án|tuổi|độ tuổi|nơi|địa điểm|địa chỉ|vị trí|trụ sở|quê|quê quán|quê hương|"
        "nguyên quán|nơi sinh|nơi ở|nơi cư trú|tỷ số|tỷ số chung cuộc|tỷ số hiệp một|kết quả chung cuộc|"
        "kết quả trận đấu|kết quả trận|kết quả bán kết|kết quả chung kết|số hiệu|biển số|biển số xe|"
        "biển kiểm soát|mã số|mã chứng khoán|mã cổ phiếu|mã vùng|mã bưu chính|số điện thoại|số máy|hotline|"
        "đường dây nóng|số tài khoản|số báo danh|số áo|số quyết định|địa chỉ email|tiền|tiền lãi|phần trăm|"
        "điểm trung bình|niên đại|thời hiệu|quân số"
    ).split("|")
)
_LONGEST: Final = 4  # syllables
_AIMS: Final = frozenset({"mục tiêu", "kế hoạch"})  # of what is aimed at
_OTHER_WORDS: Final = frozenset(
    (
        "số phận|số hóa|số liệu|số học|số đỏ|số đông|số ít|ngày hội|ngày nay|ngày xưa|ngày hè|ngày tết|giờ đây|"
        "giá trị|giá đỗ|giá thể|tiền đạo|tiền vệ|tiền đề|tiền sử|tiền thân|tiền bối|phí phạm|vốn là|nơi đây|quê nhà|"
        "tuổi trẻ"
    ).split("|")
)
"""They begin like a property and are none."""
_TURNS: Final = frozenset(
    "tăng giảm nâng hạ bố kê cáo tính chỉnh miễn trả đóng nộp đòi thu chi có và của về với theo các những cả đạt vượt "
    "một thiểu đa chữ hệ đổi thuật tế mất bán mua hỗ trợ biết xét xem cùng là được bị".split()
)
"""Behind them a property is told of, and not asked for: "tăng giá vé", "công bố số hộ nghèo"."""


def asking_noun(
    asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], lexicon: Lexicon
) -> tuple[int, int] | None:
    """The property that is asked for, ``[first, after)``: it opens what was typed, or is set behind its topic."""
    keys = keys_of(asked, 0, len(asked))
    starts = [2] if " ".join(keys[:2]) in _AIMS else [0, 1] if keys[:1] == ("tổng",) else [0]
    opening = max(starts, key=lambda start: _property(keys, start))
    if after := _property(keys, opening):
        return opening, after
    for first in range(1, len(keys)):
        after = _property(keys, first)
        if not after or keys[first - 1] in _TURNS or typed[first].capital:
            continue
        several = after > first + 1
        of_number = keys[first] == "số" and (several or _counts(keys, after, lexicon))
        named = all(one.capital or one.key in lexicon.known_places for one in typed[:first])
        if (several and after == len(keys)) or of_number or (several and named):
            return first, after
    return None


def _property(keys: Sequence[str], first: int) -> int:
    """Where the longest property ends that begins at ``first``; 0 where none does."""
    for after in range(min(len(keys), first + _LONGEST), first, -1):
        if " ".join(keys[first:after]) in _PROPERTIES:
            return after if after > first + 1 or _is_open(keys, first, after) else 0
    return 0


def _is_open(keys: Sequence[str], first: int, after: int) -> bool:
    """Whether a lone syllable is a property of what follows: "số hộ", no "số 5", "ngày 6" and "số phận"."""
    return after < len(keys) and keys[after].isalpha() and f"{keys[first]} {keys[after]}" not in _OTHER_WORDS


def _counts(keys: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether what stands there can be counted: "số | hồ băng", and no "chuyển đổi số | ở"."""
    return any(lexicon.answer_type(keys[at:end]) for end in range(at + 1, min(len(keys), at + 3) + 1))
