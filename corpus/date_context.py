"""Whether two numbers are a day and a month, by the words around them: "6-12" may be ages, a score or a fraction."""

from __future__ import annotations

import re


def _any_of(words: str) -> str:
    """A pattern for one of ``words``, which are parted by "|" and line breaks."""
    return "(?:" + "|".join(word.strip() for word in words.split("|")) + ")"


_UNITS = _any_of(
    """tuổi|ngày|giờ|phút|giây|tháng|năm|tuần|người|em|cháu|ca|phần|tỷ|tỉ|triệu|nghìn|ngàn|vạn|trăm|chục|đồng|USD|EUR|đô
    |mm|cm|dm|m|m2|m3|m²|m³|km|kg|g|mg|tấn|tạ|yến|ha|hecta|lít|ml|l|kW|MW|độ|cấp|điểm|lần|lượt|hộ|inch|inches|pound|pounds
    |GB|tiếng|buổi|đêm|suất|phiếu"""
)
_COUNTED = _any_of(
    """bàn|nhà|căn|xe|tàu|con|chiếc|cái|cây|quả|đại biểu|chỉ tiêu|tiêu chí|xã|phường|huyện|quận|thị xã|tỉnh|địa phương
    |đơn vị|quốc gia|nước|trận|hiệp|set|ván|thành viên|ủy viên|học sinh|sinh viên|cán bộ|chiến sĩ|giáo viên|thôn|bản
    |doanh nghiệp|cơ sở|phòng|tầng|lớp|trường|bộ|bài|câu|trang|cuốn|số|diện tích|dân số|thời gian|quãng đường|chặng|đội
    |mẫu|sản phẩm|dự án|công trình|nhiệm vụ|nghị quyết|thí sinh|bệnh nhân|khách"""
)
_CONTEST = _any_of("""thắng|thua|tỷ số|tỉ số|hòa|hoà|dẫn|đánh bại|hạ|vượt qua|gỡ|cách biệt|chung cuộc|set|ván|game""")
_NUMBERED = _any_of(
    """số|đường|phố|lô|quốc lộ|tỉnh lộ|ngõ|ngách|hẻm|phòng|mã|biển|mẫu|khoảng|hơn|gần|chừng|xấp xỉ|chiếm|đạt|bằng|gấp
    |tỷ lệ|tỉ lệ|bản đồ|quý|quyết định|nghị định|thông tư|chỉ thị|công văn|luật|kế hoạch|sơ đồ|phiên bản|mỗi|từng|cả
    |mạng|còn|quá|dưới|trên|cỡ|dài|cao|rộng|sâu|nặng|cách|mất|tăng|giảm|lãi|QL|TL"""
)
_DATED = _any_of(
    """vào|từ|đến|tới|hết|trước|sau|dịp|lễ|khánh|nay|qua|mai|và|mạc|ra|niệm|trong|là|cuối|đầu|hạn|Tết|lập|kỳ"""
)
_UNIT = re.compile(rf"\s?(?:[%‰°]|{_UNITS}(?!\w))")
_THING = re.compile(rf"\s{_COUNTED}(?!\w)")
_SCORE = re.compile(rf"(?<!\w){_CONTEST}(?!\w)[^.;\n]*\Z", re.IGNORECASE)
_OTHER_NUMBER = re.compile(rf"(?:(?<!\w){_NUMBERED}|[+×*=<>≥≤$#])\s?\Z", re.IGNORECASE)
_BEFORE_DATE = re.compile(rf"(?<!\w){_DATED}\s?\Z", re.IGNORECASE)


def is_other_number(before: str, after: str) -> bool:
    """Whether the word before or the unit after says that the numbers between are no date."""
    return bool(_OTHER_NUMBER.search(before) or _UNIT.match(after))


def is_short_date(day: int, month: int, before: str, after: str, slash: bool) -> bool:
    """Whether ``day``-``month`` with no "ngày", weekday, time or part of the day before it is a date all the same.

    ``before`` and ``after`` are what stands around it, some forty characters each.
    """
    if is_other_number(before, after) or _THING.match(after) or _SCORE.search(before):
        return False
    if before.endswith("(") or day > month:  # neither a fraction nor a range has its larger number first
        return not before.rstrip().endswith(":")
    if not _BEFORE_DATE.search(before):
        return False
    # "đến 1/3 dân số", but "trước 1/3,": a fraction goes on with what it is a part of.
    return (
        not slash or not after[:1].isspace() or not after.lstrip()[:1].islower() or after.startswith((" đến", " tới"))
    )
