"""Whether a sentence tells of the event whose time is asked for: of a death where "mất năm nào" is asked, of a birth,
the beginning of a work, ..."""

from __future__ import annotations

import re
from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, SentenceView, Token, Views

_DEATH: Final = "mất|qua đời|tử vong|chết|từ trần|hy sinh|thiệt mạng|tắt thở|nạn|lâm chung"
_MAKING: Final = "chụp|vẽ|sáng tác|viết|phác thảo|thiết kế|xuất bản|phát hành|công bố"
_AGAIN: Final = (
    "(?:học|làm|mở|mở cửa|hoạt động|chạy|bay|bán|xe|sản xuất|thi đấu|giao dịch|kinh doanh|khai thác|điện|nước|"
    "khách|trở) lại(?! (?:quả|hiện trường))"
)
_RESUMED: Final = "lại|tái|khôi phục|phục hồi|đi học|tựu trường|đến trường|mở|thông xe|thông quan|bình thường"
_TOLD_BY: Final = {
    "(?<!học )(?<!thí )(?<!hy )(?<!phát )sinh(?= (?:năm|ngày|tháng|khi|lúc|hôm) )": "sinh|sn|tuổi|chào đời",
    "qua đời|từ trần|tử vong|thiệt mạng|hy sinh": _DEATH,
    "mất(?= (?:năm|ngày|khi|lúc|hôm) (?:nào|mấy))": _DEATH,
    "khởi công|động thổ": "khởi công|động thổ|bắt đầu|bắt tay|triển khai|đặt viên|khởi động|thi công",
    "thành lập|ra đời": f"thành lập|lập|ra đời|ra mắt|sáng lập|khai trương|tiền thân|mở|có mặt|hình thành|{_MAKING}",
    "kết hôn|cưới": "cưới|kết hôn|hôn|vợ|chồng|nên duyên|lấy",
    "tốt nghiệp|ra trường": "tốt nghiệp|ra trường|học xong|cử nhân",
    "nghỉ hưu|về hưu": "hưu|nghỉ",
    "(?:nghỉ bán|nghỉ dạy|nghỉ làm|nghỉ việc|thôi việc|đóng cửa|giải thể|phá sản|ngừng (?:bán|hoạt động|kinh doanh)|"
    "dừng (?:bán|hoạt động))(?= (?:từ |vào |hồi )?năm )": "nghỉ|thôi|bỏ|đóng|dẹp|ngừng|ngưng|dừng|giải thể|phá sản|"
    "chấm dứt|kết thúc|sang nhượng",
    _AGAIN: _RESUMED,
}
"""By what is asked about: the words of sentences that tell of it."""
_EVENTS: Final = tuple((re.compile(f" (?:{asked}) "), re.compile(f" (?:{told}) ")) for asked, told in _TOLD_BY.items())
_WHERE: Final = "(?= (?:ở|tại) (?:đâu|chỗ nào|nơi nào) $)"
_STATIONS_BY: Final = {
    f"học{_WHERE}": "học|học sinh|sinh viên|học viên|tốt nghiệp|du học|lớp|theo học",
    f"dạy{_WHERE}|giảng dạy{_WHERE}": "dạy|giảng|giáo viên|giảng viên|giáo sư|trường|thầy|cô|đại học",
    f"làm việc{_WHERE}|công tác{_WHERE}": "làm|công tác|việc|nhân viên|công nhân|cán bộ|viên chức|giám đốc|của",
    f"(?:an táng|chôn cất|chôn|hỏa táng|mai táng){_WHERE}": "táng|chôn|cất|nghĩa trang|mộ|quê|hỏa",
}
"""By where somebody is asked to be: the words of sentences that tell of it."""
_STATIONS: Final = tuple(
    (re.compile(f" (?:{asked}) "), re.compile(f" (?:{told}) ")) for asked, told in _STATIONS_BY.items()
)
_BEFORE: Final = 1  # sentence of the paragraph that is looked at, too


def of_event(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether it is asked when such a thing happened, or where somebody learns, works or lies, and neither the sentence
    nor the one before it in its paragraph tells of that."""
    table = {Kind.WHEN: _EVENTS, Kind.WHERE: _STATIONS}.get(question.kind, ())
    wanted = [told for asked, told in table if asked.search(question.line)]
    if not wanted:
        return False
    lines = [one.line(bare=False) for one in (*views.before(view, _BEFORE), view)]
    return any(not any(told.search(line) for line in lines) for told in wanted)


_ASKS_AGAIN: Final = re.compile(f" (?:{_AGAIN}) ")
_TELLS_AGAIN: Final = re.compile(f" (?:{_RESUMED}) ")
_STOPS: Final = re.compile(" (?:nghỉ|đóng|đóng cửa|tạm|tạm dừng|ngừng|ngưng|dừng|cấm|tê liệt|gián đoạn|phong tỏa|cắt) ")
_PARTS: Final = frozenset({",", ";", ".", ":", "và", "rồi", "đến khi", "trước khi", "nhưng"})


def of_stop(sheet: Sheet, place: Place) -> bool:
    """Whether a time is of what stopped, where it is asked when that goes on again: "đóng cửa | từ ngày 5-5 | , mở lại
    ngày 9-5"."""
    if not _ASKS_AGAIN.search(sheet.question.line):
        return False
    line = _clause(sheet, place)
    return bool(_STOPS.search(line)) and not _TELLS_AGAIN.search(line)


_ITSELF: Final = re.compile(
    " (?:thi|diễn ra|tổ chức|khai mạc|khai giảng|khởi tranh|biểu diễn|thi đấu|làm bài|kéo dài) "
)
_PREPARES: Final = re.compile(" (đăng ký|ghi danh|nộp|nhận hồ sơ|bán vé|mở bán|tra cứu|báo danh|công bố)(?= )")
_ASKS_FOR_THAT: Final = re.compile(
    " (?:hạn|hồ sơ|vé|đăng ký|đăng kí|ghi danh|nộp|tra cứu|kết quả|báo danh|điểm|công bố|danh sách|biết|"
    "cấm|đường|phân luồng|xe) "
)


def of_preparing(sheet: Sheet, place: Place) -> bool:
    """Whether a time is only of what goes before, goes along with it or comes after, where it is asked when the thing
    itself is: "đăng ký dự thi | từ ngày 10/4" for "Khi nào thi?"."""
    line = sheet.question.line
    if not _ITSELF.search(line) or _ASKS_FOR_THAT.search(line):
        return False
    clause = _clause(sheet, place)
    return bool(_BARRED.search(clause) or (_PREPARES.search(clause) and not _IS_ITSELF.search(clause)))


_BARRED: Final = re.compile(" (?:cấm|phân luồng|giữ xe|gửi xe) ")
_IS_ITSELF: Final = re.compile(" (?:diễn ra|khai mạc|(?<!ban )tổ chức) ")
_ASKS_RESULT: Final = re.compile(" (?:có|biết|ra|công bố|trả) (?:kết quả|điểm|đáp án) ")
_RESULT: Final = re.compile(" (?:kết quả|điểm|đáp án|điểm thi|điểm chuẩn|công bố|phúc khảo) ")


def of_no_result(sheet: Sheet, place: Place) -> bool:
    """Whether a time is of something else than the result that is asked for: "thi | ngày 5/6 |, kết quả công bố ngày
    20/6" for "Khi nào có kết quả thi?"."""
    return bool(_ASKS_RESULT.search(sheet.question.line)) and not _RESULT.search(_clause(sheet, place))


def _clause(sheet: Sheet, place: Place) -> str:
    """The keys of the words with which a time stands between marks."""
    tokens, (first, after) = sheet.view.tokens, place
    while first and not _apart(tokens[first - 1]):
        first -= 1
    while after < len(tokens) and not _apart(tokens[after]):
        after += 1
    return f" {' '.join(token.key for token in tokens[first:after])} "


def _apart(token: Token) -> bool:
    return token.text in _PARTS or token.key in _PARTS
