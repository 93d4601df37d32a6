"""From the words of a Vietnamese question to the kind of its answer: an ordered table of patterns.

Patterns are over the question's keys joined by single spaces, so they need no care for case, Unicode form or tone
marks. The first that matches decides, so the specific stand first.
In Vietnamese the question word stands where the answer would stand: its place is the gap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from retrieval.question import Kind
from retrieval.syllables import key
from retrieval.words.word_classes import (
    CURRENCIES,
    LENGTHS_ASKED_FOR,
    NOT_PAID_FOR,
    SUMS,
    TELLERS,
    THINGS_COUNTED,
    TIMES_ASKED_FOR,
    WEIGHED,
)


def _alone(word: str, behind: str = "", before: str = "") -> str:
    """``word``, but not where it is a part of a longer one: with a syllable ``behind`` which, ``before`` which it stands."""
    return (
        "".join(f"(?<!{one} )" for one in behind.split())
        + word
        + (f"(?! (?:{'|'.join(before.split())}) )" if before else "")
    )


# "giao" that orders, "bảo" that says, "than" that complains.
_ASSIGN = _alone(
    "giao",
    "bàn ngoại chuyển tuyên xã bang",
    "thông hàng lưu dịch thương tranh mùa thừa hữu đấu tiếp phối nhận nộp trả ban",
)
_BID = _alone(
    "bảo",
    "đảm quốc gia thái thông khai đại ngọc quý hoài kim chí",
    "vệ tồn hiểm đảm tàng trì dưỡng mật quản hộ bối lãnh trợ hành ngọc kiếm an lưu quốc bình mẫu thủ toàn chứng thạch thắng yên lộc lâm ninh",
)
_COMPLAIN = _alone("than", "bán mua đốt đào chở xúc thác loại nhập dùng hầm mỏ tấn")
_SAY = (
    "nói|phát biểu|yêu cầu|cho biết|nhấn mạnh|dặn|dặn dò|căn dặn|nhắn nhủ|nhắn|chia sẻ|khuyến cáo|khuyên|đề nghị|kêu gọi|"
    "khẳng định|bày tỏ|tâm sự|(?<!đáng )kể(?! tên| từ| cả)|kể lại|trả lời|chỉ đạo|lưu ý|tuyên bố|cảnh báo|bình luận|kiến nghị|đề xuất|nhận xét|"
    "đánh giá|thông báo|giải thích|phản ánh|thông tin|hứa|cam kết|động viên|trăn trở|"
    "nhắc(?! đến| tới)|nhắc nhở|lý giải|thừa nhận|phân tích|nhận định|nhìn nhận|mong muốn|khai|"
    rf"{_ASSIGN}|cho hay|than thở|than phiền|phàn nàn|phân trần|giãi bày|bộc bạch|trải lòng|thổ lộ|trần tình"
)
# Whoever tells how something was: what it was stands between them and the question word.
_TELL = "(?:kể|thuật|nhớ) lại|(?<!đáng )kể(?! tên| từ| cả| ra)|than thở|than phiền|tâm sự|chia sẻ|phân trần|giãi bày"
_SOMEBODY = f"(?:{'|'.join(TELLERS)})"
# Persons who describe; what "được mô tả thế nào" asks for is no saying.
_DESCRIBED = rf"{_SOMEBODY}(?: (?!được )(?!bị )[^ ]+){{0,6}}? (?:mô tả|miêu tả|diễn tả|(?<!bệnh )(?<!dịch )tả)"
_GROAN = rf"{_SOMEBODY}(?: [^ ]+){{0,4}}? {_COMPLAIN}"
_SO = "ra sao|như thế nào|(?<!như )thế nào|(?<!ra )sao"
# What opens a question that is none: "Cho biết tên các …", "Hãy nêu những …".
_TELL_ME = "(?:hãy )?(?:cho biết|nêu(?: ra| rõ)?|đọc)"
# What a reason does.
_MOVES = (
    "(?:khiến|làm cho|dẫn đến|dẫn tới|dẫn dắt|gây ra|gây nên|đẩy|thôi thúc|thúc đẩy|thúc giục|buộc|níu chân|đưa đẩy)"
)
# Who is moved to a crime; another "động cơ" is an engine.
_CRIME = "(?:gây án|phạm tội|giết|sát hại|ra tay|của (?:vụ|hung thủ|thủ phạm|nghi phạm|nghi can|bị can|bị cáo|kẻ))"
_NAMES = "(?:họ )?tên(?: gọi| thật| tuổi)?"
# "tên" that is no "tên lửa" and no "tên trộm".
_NAME_ITSELF = _alone("tên", before="trộm cướp lửa sát tội côn giết lừa")
# "số" of something, and no measure of it: "dân số", "hệ số".
_CODED = _alone("số", behind="dân chỉ tham thiểu đa thông hệ tần doanh điểm tổng sĩ quân cơ cấp hàm phân")
_SEVERAL = "(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|[0-9]+)"
_ALL = "(?:tất cả |hết |toàn bộ )?(?:những|các|một số|1 số|vài)"
_ANY = "gì|chi|điều gì|những gì|cái gì|việc gì|những điều gì|những việc gì|vấn đề gì|những vấn đề gì"
_CHIEF = "(?:lãnh đạo|sếp|thủ trưởng|quan chức|cán bộ)"
# Of somebody who is one, more is asked: "là cán bộ gì".
_WORKING = (
    "(?:dân|cán bộ|công chức|viên chức|nhân viên|chuyên viên|lính|sĩ quan|quan|thợ|giáo viên|bác sĩ|kỹ sư|lãnh đạo)"
)
# Of whom is asked by "ai" as of persons, and who are bodies nearly always.
_BODY = (
    "(?:chủ đầu tư|nhà thầu|tổng thầu|(?:đơn vị|bên) (?:thi công|thiết kế|tư vấn|giám sát|tổ chức|đăng cai|chủ trì|tài trợ|quản lý|vận hành|"
    "khai thác|trúng thầu|cung cấp|thực hiện|xây dựng)|tư vấn giám sát|nhà tài trợ|nhà cung cấp|ban tổ chức)"
)
_TIME = "|".join(TIMES_ASKED_FOR)
_LENGTH = "|".join(LENGTHS_ASKED_FOR)
_THINGS = f"(?:{'|'.join(NOT_PAID_FOR)}) "
# Behind a bare "bao nhiêu" these are counted; behind "bao nhiêu tiền" some of them say what is paid for ("tiền xe").
_COUNTED = f"(?:{'|'.join(THINGS_COUNTED)}|%) "
# Who pays; and what may stand between that and "bao nhiêu", or behind it, where nothing else is counted.
_PAYS = (
    "(?:(?<!được )đóng|đóng góp|góp|quyên góp|nộp|nộp phạt|nộp thuế|trốn thuế|(?<!hình )phạt|thưởng|trả|trả công|thù lao|"
    "đền|đền bù|bồi thường|bồi hoàn|hỗ trợ|trợ cấp|tài trợ|ủng hộ|đầu tư|rót|chi|tiêu|tốn|hết|(?<!suất )vay|nợ|lời|lãnh|kiếm|"
    "bỏ ra|bỏ túi|đút túi|hưởng lợi|thu lợi|trục lợi|chiếm đoạt|biển thủ|tham ô|tham nhũng|nhận hối lộ|đáng giá)"
)
# What is told by how many per cent it rises.
_RISES = "(?:gdp|grdp|cpi|iip|ppi|lạm phát|chỉ số giá(?: tiêu dùng| sản xuất)?|chỉ số sản xuất(?: công nghiệp)?|kinh tế|tăng trưởng)"
_AT_MOST = "(?: (?:thêm|lại|hết|tổng cộng|tất cả|khoảng|chừng|ít nhất|nhiều nhất|cao nhất|thấp nhất|tối đa|tối thiểu|trung bình))?"
_PAID_FOR = "(?:/|để|cho|khi|nếu|vào|mới|thì|trước khi|sau khi|mỗi|một|1)"
_WEIGHED = f"(?:{'|'.join(WEIGHED)})"
_CURRENCY = "|".join((*SUMS, *CURRENCIES))
_NO_MONEY = (
    "(?:án(?! phí)|sự|vệ|đạo|lệ|đề|chí|đội|đảng|bào|phạm|hồ|nghiệp|hương|minh|môn|ruộng|cỏ|muối|thị|vật|đốc|nạn) "
)
"""Behind "tiền", "đồng", "đô", "tệ": previous convictions, comrades, cities, and more."""
# One of two that exclude each other: the sentence tells which.
_EITHER = (
    "(?:(?:tăng|lên|thắng|đỗ|đậu|đúng|lãi|lời|sống|thật|nhiều|nóng|mở|trực tuyến|tự nguyện|bắt buộc) (?:giá )?hay (?:là )?"
    "(?:tăng|giảm|xuống|thua|hòa|trượt|rớt|sai|lỗ|chết|giả|ít|lạnh|đóng|trực tiếp|bắt buộc|tự nguyện)(?: giá)?)"
)

_HOW_MANY = "(?:bao nhiêu|(?<!bao )nhiêu)"  # as people type it, too: "hết nhiêu tiền"


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` with an optional group "gap" (else the whole match is the gap)."""

    kind: Kind
    pattern: str
    plural: bool = False


_RULES: Final = (
    Rule(Kind.SUMMARY, r"tóm tắt|tóm lược|nội dung chính|ý chính"),
    Rule(
        Kind.SUMMARY,
        rf"(?:bài|tin|bản tin)(?: báo| viết| này| đó| kia| trên)* (?:nói|viết|kể|đưa tin|đề cập|bàn)(?: về| đến| tới)* (?P<gap>(?:(?:những )?(?:nội dung|chủ đề|vấn đề) )?{_ANY})",
    ),
    Rule(Kind.SUMMARY, rf"^ (?:bài|tin|bản tin)(?: báo| viết)* về (?:[^ ]+ ){{1,8}}(?:nói|viết|kể)(?: về)* (?P<gap>{_ANY})$"),
    Rule(
        Kind.WHY,
        r"(?:theo .* )?(?P<gap>vì sao|tại sao|do đâu|vì đâu|bởi đâu|nhờ đâu|vì gì|do gì|bởi vì sao|vì cái gì|tại vì sao|do cái gì|làm sao mà|"
        r"(?:vì|do|bởi|nhờ) (?:những )?(?:lý do|nguyên nhân|lẽ|cớ|chuyện|việc|điều) (?:gì|chi|nào)|(?:lý do|nguyên nhân|nguyên do) (?:gì|nào|vì sao|tại sao)|"
        rf"(?:điều|cái|việc|chuyện|yếu tố|động cơ|động lực) (?:gì|nào) (?:đã |từng )?{_MOVES}|(?<!lấy )(?<!viện )(?<!kiếm )cớ (?:sao|gì|chi))",
    ),
    Rule(Kind.WHY, r"(?P<gap>(?:vì|do|bởi) (?:lỗi|sai phạm|vi phạm|hành vi|tội) (?:gì|nào))"),
    Rule(Kind.WHAT, r"(?P<gap>nhân dịp (?:gì|nào)|dịp gì)"),
    Rule(Kind.WHY, r"^ (?P<gap>sao)(?! (?:hỏa|kim|mộc|thủy|thổ|đỏ|vàng|băng|chổi|mai|biển|việt|y))"),
    Rule(Kind.WHY, r"(?P<gap>sao) (?:lại|mà|không|phải|bị|được)"),
    Rule(Kind.WHY, r"(?:lý do|nguyên nhân|nguyên do|căn nguyên)(?: .*)? (?P<gap>là gì|là sao|là do đâu|là đâu|ra sao|thế nào|gì|nào)"),
    Rule(Kind.WHY, r"^ (?!(?:ai|người nào|cơ quan nào|đơn vị nào|bên nào|khi nào|bao giờ) )(?:.* )?(?P<gap>lý do|nguyên nhân)"),
    Rule(Kind.WHY, rf"động cơ {_CRIME}(?: .*)? (?P<gap>là gì|gì|ra sao|(?:như )?thế nào)"),
    Rule(Kind.DEFINITION, r"^ (?:theo .* )?(?P<gap>thế nào) (?:thì )?(?:được |mới |bị )*(?:gọi là|coi là|xem là|là)"),
    Rule(Kind.DEFINITION, r"(?P<gap>(?<!ý )nghĩa (?:là )?(?:sao|gì|chi|(?:như )?thế nào|ra sao))$"),
    Rule(Kind.DEFINITION, r"^ (?:nên |phải |cần |được )?hiểu (?P<gap>(?:như )?thế nào|ra sao|sao)(?= (?:về|là|cho đúng)| $)"),
    Rule(Kind.DEFINITION, r"được hiểu (?:là )?(?P<gap>gì|(?:như )?thế nào|ra sao|sao)$"),
    Rule(
        Kind.PURPOSE,
        r"để làm gì|để làm chi|nhằm mục đích gì|với mục đích gì|nhằm gì|để đạt được điều gì|nhằm mục tiêu gì|để phục vụ (?:việc |mục đích )?gì",
    ),
    Rule(Kind.PURPOSE, r"mục đích(?: .*)? (?P<gap>là gì|gì|ra sao)"),
    Rule(Kind.AGE, r"(?P<gap>(?:mấy|bao nhiêu)(?: ngày| tuần| tháng| năm)? tuổi|độ tuổi nào|(?<!tên )tuổi nào)"),
    Rule(Kind.PERCENT, r"(?P<gap>(?:bao nhiêu|mấy) (?:phần trăm|%))"),
    Rule(Kind.PERCENT, rf"{_RISES}(?: .*)? (?:tăng|giảm|tăng trưởng|sụt)(?: được| thêm| khoảng| chừng)? (?P<gap>bao nhiêu|mấy)(?= (?:so với|trong) | $)"),
    Rule(Kind.PERCENT, r"(?:tỷ lệ|tỷ trọng|phần trăm|chiếm(?! đoạt| dụng| giữ| lĩnh| đóng))(?: .*)? (?P<gap>bao nhiêu|mấy)"),
    Rule(Kind.PERCENT, r"lãi suất(?: .*)? (?P<gap>bao nhiêu)(?= (?:một|1|mỗi|cho|đến|tới|vào|trong|so với|khi|nếu) | $)"),
    Rule(Kind.WHEN, r"phút (?:thứ )?(?P<gap>bao nhiêu)|phút (?P<gap2>mấy)"),
    Rule(Kind.SCORE, r"tỷ số.*(?P<gap>bao nhiêu|(?<!thứ )mấy|thế nào|ra sao|là gì|nào)|(?P<gap2>mấy mấy)"),
    Rule(Kind.SCORE, r"kết quả (?:(?:của )?(?:các )?trận|chung kết|bán kết|tứ kết)(?: .*)? (?P<gap>là gì|ra sao|(?:như )?thế nào|bao nhiêu)$"),
    Rule(Kind.HOW_MANY, r"(?:vị trí|lần|vụ|bàn|lượt|khóa|kỳ|tầng|vòng|người|con|đời|huy chương|vàng|bạc|đồng|thành viên|trường hợp|nhiệm kỳ|tập|mùa|năm|hàng|đứng|xếp|hạng|về đích|về|đại hội|hội nghị|hội thảo|cuộc|đợt|giải|huân chương|danh hiệu|chuyến|trận|chặng|bão|cơn bão|ca|nước|con|bài|cuốn|phần|hiệp|ván|lứa|thế hệ) (?P<gap>thứ mấy)"),
    Rule(Kind.HOW_MANY, r"(?:lần|đợt|kỳ|vụ|chuyến) [^ ]+ (?P<gap>thứ mấy)"),
    Rule(Kind.WHEN, r"(?P<gap>từ mấy giờ (?:đến|tới) mấy giờ|mấy giờ|giờ nào|(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )(?<!quân )(?<!bình )(?<!cả )(?<!trong )(?<!đầu )(?<!cuối )(?<!giữa )(?<!hết )(?:ngày (?:mấy|bao nhiêu)(?! (?:lần|viên|bữa|tiếng|giờ|ca|chuyến|lượt|suất|cử|buổi))|tháng mấy|năm bao nhiêu|(?<!viên )(?<!học )năm mấy)|thứ mấy|mùng mấy)"),
    Rule(Kind.DURATION, rf"(?P<gap>bao lâu|bao nhiêu thời gian|(?:bao nhiêu|mấy) (?:{_LENGTH})(?! nào))"),
    Rule(Kind.WHEN, rf"(?P<gap>khi nào|bao giờ|(?:mấy )?(?:{_TIME})(?: tháng| năm| giờ)? nào|lúc mấy giờ|hồi nào|chừng nào|phút thứ mấy|bữa nào)"),
    Rule(Kind.MONEY, rf"(?P<gap>(?:bao nhiêu|mấy)(?: trăm| chục)? (?:{_CURRENCY}))(?! {_THINGS}| {_NO_MONEY})"),
    Rule(Kind.HOW_MANY, r"(?P<gap>bao nhiêu|mấy)(?= lần )"),
    Rule(Kind.MONEY, rf"{_PAYS}{_AT_MOST} (?P<gap>bao nhiêu)(?= {_PAID_FOR} | $)"),
    Rule(Kind.YES_NO, rf"(?P<gap>{_EITHER})$"),
    Rule(Kind.HOW_MANY, r"(?:tăng|giảm|hơn|kém|vượt|chênh|đắt lên|hạ|sụt|bớt)(?: .*)? (?<!(?<!đắt )lên )(?<!xuống )(?<!còn )(?<!mức )(?P<gap>bao nhiêu|mấy)(?= $| so với)"),
    Rule(Kind.MONEY, r"(?:lãnh|lĩnh|kiếm|trả|nhận|cho|hỗ trợ|đóng|thuê|trợ cấp|trợ giúp|nộp|tốn|chi|nuôi)(?: .*)? (?P<gap>bao nhiêu)(?= (?:một|1|mỗi|/) (?:tháng|năm|người|suất|bữa|lượt|học kỳ|ngày|giờ|buổi|ca|công|mét|sào|ha|tuần|em|hộ|nhà|tiết|đêm|chuyến|ký|hecta))"),
    Rule(Kind.MONEY, r"(?P<gap>bao nhiêu) (?:vốn|kinh phí|học phí|ngân sách|viện phí|doanh thu|lợi nhuận|lương|tiền lương|tiền thưởng|tiền công|án phí|lệ phí|thuế)(?= )"),
    Rule(Kind.MONEY, r"(?:giá|mức giá|giá vé|mức lương|mức phí) (?P<gap>nào)"),
    Rule(Kind.MONEY, rf"^ vé (?!số )(?:.* )?(?P<gap>(?<= )bao nhiêu)(?! {_COUNTED}| chỗ| ghế)"),
    Rule(Kind.HOW_MANY, r"(?:rộng|dài|cao|sâu|nặng|dày|xa) (?P<gap>bao nhiêu|mấy)(?! tiền| đồng| triệu| tỷ)"),
    Rule(
        Kind.MONEY,
        r"(?:giá|giá bán|giá vé|chi phí|kinh phí|(?<!sông )tiền(?! đạo| vệ| giang| sự| án(?! phí))|lương(?! thực)|thu nhập|doanh thu|lợi nhuận|học phí|vốn|tổng vốn|phí|mức phạt|phạt|ngân sách|thưởng|"
        r"thiệt hại|hỗ trợ|trị giá|giá trị|tổng mức đầu tư|tiền công|lệ phí|viện phí|trợ cấp|bồi thường|tiền thưởng|kim ngạch)(?: .*)? (?P<gap>bao nhiêu|mấy)"
        rf"(?! {_COUNTED})",
    ),
    Rule(Kind.MONEY, r"(?:lãi(?! suất)|lời|lỗ|thu về|kiếm được|đền|tốn)(?: .*)? (?P<gap>bao nhiêu)(?= $)"),
    Rule(Kind.MONEY, r"(?:(?<!trục )bán(?! kính| đảo| cầu| kết)|mua|thu mua|nhập|giá)(?: .*)? (?P<gap>bao nhiêu|mấy)(?= (?:một|1|mỗi) | $)"),
    Rule(Kind.MONEY, rf"^ (?!.* (?:nặng|năng suất|sản lượng|chứa|trừ) ).*(?P<gap>(?<= )bao nhiêu)(?= (?:một|1|mỗi) {_WEIGHED} )"),
    Rule(Kind.CODE, r"(?:số hiệu|biển số|biển kiểm soát|mã số|ký hiệu|số điện thoại|hotline|số quyết định|đường dây nóng|số tài khoản|số báo danh|số căn cước|số đăng ký)(?: .*)? (?P<gap>là gì|là bao nhiêu|bao nhiêu|là mấy|mấy|nào|gì)"),
    Rule(Kind.CODE, r"điện thoại(?: .*)? (?P<gap>là bao nhiêu|bao nhiêu|số nào|số gì)"),
    Rule(Kind.CODE, rf"(?:(?:mang|có) số|(?:mang|đeo|gắn) biển) (?P<gap>bao nhiêu|mấy|nào|gì)|(?P<gap2>số mấy|{_CODED} bao nhiêu|(?<!một ){_CODED} nào)"),
    Rule(Kind.HOW_MANY, r"(?:cao|sâu|mạnh|nặng|rộng|nhanh) (?P<gap>(?:tới|đến) đâu)"),
    Rule(Kind.WHICH, r"(?:quan hệ|hợp tác|ngoại giao)(?: .*)? (?P<gap>(?:mức|cấp|tầm) nào)"),
    Rule(Kind.HOW_MANY, r"(?P<gap>bao nhiêu|bao xa|bao cao|bao rộng|bao sâu|cấp mấy|cỡ nào|dường nào|chừng nào|thứ mấy|mức nào)"),
    Rule(Kind.HOW_MANY, r"(?P<gap>mấy)(?! ai )(?!.* (?:nào|ở đâu|ai|tên gì|tên là gì|khi nào|bao giờ|thế nào|ra sao|vì sao|tại sao) )"),
    Rule(Kind.POST, r"(?:giữ|nắm giữ|đảm nhận|đảm nhiệm|nhận) vị trí (?P<gap>gì)(?! (?:trên|trong) bảng)"),
    Rule(Kind.HOW_MANY, r"(?:đứng|xếp|vươn lên|leo lên|lên|tụt xuống|rơi xuống|xuống|ở|chiếm|giữ|có)(?: ở)? (?P<gap>(?:vị trí|thứ hạng|hạng) (?:thứ )?(?:nào|mấy|bao nhiêu|gì))(?= (?:trên|trong|bảng|của|chung|$))"),
    Rule(Kind.POST, r"(?<!những )(?<!các )(?:chức vụ|chức danh|(?<!tổ )chức|(?<!ở )(?<!tại )vị trí|nghề nghiệp|(?<!ngành )nghề|(?:mang|đeo|phong|thăng|cấp) hàm|cương vị|quân hàm|cấp bậc|học hàm|học vị|trọng trách)(?: là)? (?P<gap>gì|nào|chi)"),
    Rule(Kind.QUOTE, r"^ (?:các )?(?:công an|bộ|sở|ban|ubnd|ủy ban|xã|phường|ngành|đơn vị|lực lượng|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn) .*được (?:giao|phân công)(?: thực hiện)?(?: những)? (?:nhiệm vụ|công việc) (?P<gap>gì|nào)"),
    Rule(Kind.POST, r"(?:giữ|nhận|nhiệm|giao|phân công|làm|phụ trách)(?: [^ ]+){0,2} (?:vai trò|nhiệm vụ|công việc) (?P<gap>gì|nào|chi)"),
    Rule(
        Kind.POST,
        r"(?:kinh qua|trải qua|đảm nhiệm|giữ|nắm giữ|đảm đương|kiêm)(?: .*)? (?:những|các) (?:chức vụ|chức danh|chức|vị trí|cương vị|trọng trách) (?P<gap>gì|nào)",
        plural=True,
    ),
    Rule(Kind.POST, rf"là {_WORKING} (?P<gap>gì)"),
    Rule(Kind.POST, r"(?P<gap>làm) (?P<gap2>gì) (?:ở|tại|trong (?:ban|công ty|cơ quan|đoàn|đội|hội|phòng|sở|tổ|ủy ban))"),
    Rule(Kind.POST, r"(?:chức vụ|chức danh|nghề nghiệp|quân hàm|cương vị)(?: .*)? (?P<gap>là gì|gì|(?<!thế )nào)"),
    Rule(Kind.POST, r"(?P<gap>chức vụ|chức danh|nghề nghiệp|quân hàm)$"),
    Rule(Kind.POST, r"(?:giữ|mang|nhận) (?:chức vụ|chức danh|cương vị|quân hàm) (?P<gap>ra sao|như thế nào|(?<!như )thế nào)"),
    Rule(Kind.POST, rf"^ (?:chức vụ|chức danh|cương vị|quân hàm)(?: của)? {_SOMEBODY} .*(?P<gap>(?<= )(?:ra sao|như thế nào|(?<!như )thế nào))$"),
    Rule(Kind.POST, rf"làm {_CHIEF} (?:(?:cơ quan|đơn vị|ban ngành|ngành|sở ngành|tổ chức|bộ phận|phòng ban) )?(?P<gap>nào|gì)(?! (?:mà|thì|cũng) )"),
    Rule(Kind.POST, rf"làm {_CHIEF} (?P<gap>(?:ở |tại )?(?:đâu|chỗ nào|nơi nào))"),
    Rule(Kind.POST, rf"^ {_SOMEBODY}(?: [^ ]+){{1,6}} (?:phụ trách|phụ trách về|quản lý|được phân công) (?:mảng|khâu|phần việc|bộ phận|lĩnh vực|công tác|mặt) (?P<gap>gì|nào)"),
    Rule(Kind.WHERE, r"^ địa chỉ (?!(?:e ?mail|mail|web|website|trang|fanpage|ip|đỏ|truy cập) )(?:.* )?(?P<gap>là gì|ra sao|như thế nào|thế nào)$"),
    Rule(Kind.WHERE, r"(?P<gap>(?:ở|tại|từ|đến|tới|đi|về|qua|vào|lên|xuống|ra|sang|là) (?:chỗ nào|nơi nào|đâu)|đâu đâu|chỗ nào|nơi nào|nơi đâu|đâu)"),
    Rule(Kind.HOW, r"(?:bằng|theo|dùng|qua|với) (?:những |các )?(?:thủ đoạn|hình thức|phương thức|phương pháp|cách thức|con đường|mánh khóe|chiêu trò|chiêu) (?P<gap>gì|nào)"),
    Rule(Kind.YES_NO, r"có (?:ai|người nào|đơn vị nào|gì)(?: .*)? (?P<gap>không|chưa)$"),
    Rule(Kind.YES_NO, r"có (?:[^ ]+ ){1,4}nào(?: .*)? (?P<gap>không|chưa)$"),
    Rule(Kind.WHO, r"(?P<gap>(?:gồm |bao gồm |có )?(?:những|các) ai)", plural=True),
    Rule(Kind.WHO, r"(?P<gap>những người nào|các đồng chí nào|những đồng chí nào)", plural=True),
    Rule(Kind.ORGANISATION, rf"^ (?:theo .* )?{_BODY}(?: .*)? (?P<gap>là ai)$"),
    Rule(Kind.ORGANISATION, rf"(?P<gap>ai) (?:đã |sẽ |đang |đứng ra |được chọn )?(?:là|làm) (?:đơn vị )?{_BODY}"),
    Rule(Kind.ORGANISATION, r"(?P<gap>ai) (?:đã |sẽ |đang |trúng thầu |nhận thầu )?(?:thi công|tài trợ)"),
    Rule(Kind.WHO, r"(?P<gap>(?:là )?ai)"),
    Rule(Kind.NAME, r"(?P<gap>(?:có )?tên (?:gọi )?(?:là )?(?:gì|chi)|gọi là gì|mang tên gì|tên gọi là gì|biệt danh (?:là )?gì|tên (?:là )?nào)"),
    Rule(Kind.QUOTE, rf"(?:{_SAY})(?: [^ ]+){{0,4}} (?P<gap>{_ANY}|{_SO})"),
    Rule(Kind.QUOTE, rf"(?:{_TELL})(?: [^ ]+){{0,8}} (?P<gap>ra sao|như thế nào|(?<!như )thế nào)"),
    Rule(Kind.QUOTE, rf"^ {_DESCRIBED}(?: [^ ]+){{0,8}} (?P<gap>ra sao|như thế nào|(?<!như )thế nào)"),
    Rule(Kind.QUOTE, rf"^ {_GROAN}(?: rằng| là)? (?P<gap>{_ANY}|{_SO})"),
    Rule(Kind.QUOTE, rf"{_BID}(?: [^ ]+){{0,4}} (?P<gap>{_SO})|{_BID}(?: (?:là|rằng|thêm|với [^ ]+))? (?P<gap2>{_ANY})"),
    Rule(Kind.HOW, r"(?P<gap>như thế nào|thế nào|ra sao|bằng cách nào|bằng cách gì|cách nào|làm sao|làm thế nào|kiểu gì|như nào|dưới hình thức nào|theo cách nào|bằng gì|thì sao|bị sao(?= $))"),
    Rule(Kind.HOW, r"(?:xử lý|xử|giải quyết|tính|khắc phục|đối phó|ứng phó|xử phạt|tình hình|diễn biến)(?: [^ ]+){0,3} (?P<gap>sao)$"),
    Rule(Kind.HOW, r"^ (?P<gap>cách)"),
    Rule(Kind.NAME, rf"^ (?:cho biết |cho mình biết )?(?:{_NAME_ITSELF}|họ tên|tên gọi|tên thật|biệt danh|bí danh)(?: .*)? (?P<gap>là gì|gì)"),
    Rule(Kind.WHAT, r"(?:gồm|bao gồm|kể tên|liệt kê|kể ra)(?: có)? (?P<gap>những gì|gì|những .* (?:gì|nào)|các .* (?:gì|nào))", plural=True),
    Rule(Kind.WHAT, r"(?P<gap>những gì|những điều gì|những việc gì|những cái gì)", plural=True),
    Rule(Kind.DEFINITION, r"(?P<gap>(?:nghĩa )?là (?:cái |con |người |một )?(?:gì|chi))$"),
    Rule(Kind.WHICH, r"(?P<gap>nào)"),
    Rule(Kind.WHAT, r"(?P<gap>cái gì|điều gì|việc gì|gì|cái chi)"),
    Rule(Kind.YES_NO, r"(?P<gap>phải không|đúng không|có phải|hay không|hay chưa|được không|đúng chứ|không|chưa)$"),
    Rule(Kind.WHY, r"(?P<gap>sao)$"),
    Rule(Kind.WHICH, rf"^ (?P<gap>{_TELL_ME} {_NAMES} {_ALL})", plural=True),
    Rule(Kind.WHICH, rf"^ (?P<gap>(?:hãy )?kể (?:ra )?tên(?: {_ALL})?)(?! (?:một|1) )", plural=True),
    Rule(Kind.WHICH, rf"^ (?P<gap>{_TELL_ME} {_NAMES})(?= {_SEVERAL} )", plural=True),
    Rule(Kind.NAME, rf"^ (?P<gap>{_TELL_ME} {_NAMES})(?! lửa| tội| trộm| cướp)"),
    Rule(Kind.WHICH, r"^ (?P<gap>(?:hãy )?kể tên)"),
    Rule(Kind.WHICH, rf"^ (?P<gap>(?:{_TELL_ME}|(?:hãy )?(?:liệt kê|kể(?: ra)?)) {_ALL})", plural=True),
    Rule(Kind.WHICH, r"^ (?P<gap>(?:hãy )?(?:liệt kê|kể ra))", plural=True),
    Rule(Kind.WHAT, r"^ (?P<gap>(?:hãy )?nêu|(?:hãy )?cho biết|(?:hãy )?kể)(?! từ)"),
    Rule(Kind.WHO, r"^ (?P<gap>danh tính)"),
    Rule(Kind.NAME, rf"^ (?P<gap>(?:họ )?{_NAME_ITSELF}(?: của)?(?: các| những)?)(?! (?:khác|thật|riêng) )"),
    Rule(Kind.POST, r"^ (?P<gap>chức vụ|chức danh|nghề nghiệp|quân hàm)"),
    Rule(Kind.PURPOSE, r"^ (?P<gap>mục đích)"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Matched:
    """A rule that fits: the kind, whether a list is wanted, and the gap as characters of the joined keys."""

    kind: Kind
    plural: bool
    start: int
    end: int


def _compiled(rule: Rule) -> re.Pattern[str]:
    pattern = re.sub(r"[^\W\d_]{2,}", lambda m: key(m.group()), rule.pattern.replace("bao nhiêu", _HOW_MANY))
    anchored = pattern.endswith("$") and "|" not in pattern.rsplit(")", 1)[-1]
    body = pattern[:-1] if anchored else pattern
    start = "" if body.startswith("^ ") else "(?<= )"
    return re.compile(rf"{start}(?:{body})(?= {'$' if anchored else ''})")


_COMPILED: Final = tuple((rule, _compiled(rule)) for rule in _RULES)


_CONDITION: Final = re.compile(
    r"(?<= )(?:nào|ai|gì|mấy|bao nhiêu) (?:[^ ]+ )+?(?=thì )|"
    r"(?<= )(?:nào|ai) (?:[^ ]+ ){2,}?(?=sẽ (?:bị|được|phải) (?:[^ ]+ ){0,3}(?:gì|sao|bao nhiêu|mấy|thế nào|đâu) )"
)
""" "Đơn vị nào chậm thì bị gì?": its first question word only says of whom the second asks."""


def kind_of(joined: str) -> Matched | None:
    """The first rule that fits ``joined`` (keys joined by spaces, one before and one after), or None.

    Behind a condition with a question word of its own only what follows asks, if it does.
    """
    condition = _CONDITION.search(joined)
    if condition and (found := _first(joined[condition.end() - 1 :], condition.end() - 1)):
        return found
    return _first(joined, 0)


def _first(joined: str, shift: int) -> Matched | None:
    """The first rule that fits; ``shift`` is added to where its gap stands."""
    for rule, pattern in _COMPILED:
        if found := pattern.search(joined):
            groups = found.groupdict()
            name = "gap" if groups.get("gap") is not None else "gap2" if groups.get("gap2") is not None else 0
            start, end = found.span(name)
            return Matched(rule.kind, rule.plural, start + shift, end + shift)
    return None
