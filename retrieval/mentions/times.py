"""Dates, hours, years and spans between them, as news writes them: "Chiều 6-12", "từ 16h30 đến 17h30", "trước 18 giờ ngày 23-10"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.patterns import places_of, places_opened
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import Place, SentenceView
from retrieval.syllables import key

_PART: Final = "rạng sáng|sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm|khuya"
_D: Final = r"\d{1,2}"
_FROM: Final = rf"(?:(?:(?<=khung giờ )|(?<=từ )|(?<=lúc )|(?<=giờ và ))(?:{_D} ?[-–] ?))?"  # "khung giờ | 8-11 giờ"
_HOUR: Final = rf"{_D} ?(?:giờ|h|(?-i:g))(?: ?{_D}(?: ?phút| ?p)?)?|{_D}:\d\d"  # not "sim 5G"
_CLOCK: Final = rf"{_FROM}(?:{_HOUR})(?:[-–](?:{_HOUR}))?(?: rưỡi| kém \d+)?"  # "7h30-11h30"
_N: Final = r"(?:0?[1-9]|1[0-2])(?!\d)"  # the number of a month
_SAID_MONTH: Final = "một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười"
_SAID_DAY: Final = rf"(?:(?:hai|ba) mươi(?: (?:mốt|{_SAID_MONTH}|lăm))?|mười (?:{_SAID_MONTH}|lăm)|{_SAID_MONTH})(?!\w)"
_DAYS: Final = rf"{_D}(?:, {_D})*(?: (?:và|đến|tới|-|–) {_D})?"
_DAY: Final = (
    rf"(?:ngày |mùng |mồng |hôm )?{_DAYS}(?: ?(?:/|-|\.)(?!\d{{3}}(?!\d)){_N}(?:[-/.]\d{{4}})?| tháng (?:{_D}|giêng|chạp)(?:,? (?:năm )?\d{{4}}|[-/.]\d{{4}})?)(?![\d%])"
    rf"|(?:ngày|mùng|mồng|hôm) {_D}(?!\d)"
    rf"|(?:ngày|mùng|mồng) {_SAID_DAY}(?: tháng (?:giêng|chạp|{_SAID_MONTH}))?|rằm tháng (?:giêng|chạp|{_SAID_MONTH}|\d{{1,2}})"
)
_MONTH: Final = r"tháng (?:\d{1,2}|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)(?:[-/.]\d{4}| ?năm \d{4}|, ?\d{4}| \d{4}(?!\d))?"
_QUARTER: Final = r"(?:quý|quí) (?:iv|i{1,3}|[1-4])(?:[-/.]\d{4}| ?năm \d{4}|,? \d{4}(?!\d))?(?!\w)"
_YEAR: Final = r"(?:năm|thập niên|thập kỷ|niên khóa|những năm) \d{3,4}(?: ?[-–] ?\d{2,4})?(?: (?:tcn|scn|trước công nguyên|sau công nguyên))?"
_CENTURY: Final = r"thế kỷ (?:thứ )?(?:[ivxlc]+|\d+)(?: (?:tcn|scn|trước công nguyên))?(?![\w])"
_SAID: Final = rf"(?:hôm qua|hôm nay|hôm kia|ngày mai|năm ngoái|năm nay|năm sau|năm tới|tháng trước|tháng tới|tuần trước|tuần tới|tuần này|cùng ngày|(?:đầu|giữa|cuối) (?:tháng|năm|tuần)(?: (?:này|tới|sau|trước|nay))?(?! \d)|(?<=hết )(?:ngày|tuần|tháng|quý|năm)(?: (?:này|nay))?(?! \d| học| trăng)(?!\w)|(?:ngày )?hôm (?:sau|trước|đó)(?!\w)|(?:{_PART}) (?:cùng ngày|qua|nay|mai))"
_WEEK: Final = "tuần (?:này|tới|trước|sau|qua)|(?:hằng|hàng|mỗi) tuần"
_OF_WEEK: Final = r"(?:hai|ba|tư|năm|sáu|bảy|[2-7](?![\d.,]*\d))"
_NUMBERED: Final = rf"thứ {_OF_WEEK}"  # days of the week, and what is third, fourth, ...
_BARE_DAY: Final = rf"{_OF_WEEK}(?= (?:hằng|hàng|mỗi|và) |[,.;)]|$)"
_OTHER_DAYS: Final = rf"(?:, (?:{_NUMBERED}(?!\w)|{_BARE_DAY}))*(?: và|,) (?:{_NUMBERED}(?!\w)|{_BARE_DAY}|chủ nhật)"  # "thứ hai, | tư, sáu"
_CLOCKED: Final = r"(?:(?<=\dh )|(?<=h\d\d )|(?<=:\d\d )|(?<=\d giờ )|(?<=giờ \d\d ))"  # "20h | thứ năm"
_COMING: Final = rf"(?<!lần )(?<!đợt )(?<!trận )(?<!vòng )(?<!chuyến )(?<!người ){_NUMBERED} tới(?!\w)(?! (?-i:[A-ZĐ]))"
_WEEKDAY: Final = (
    rf"(?:chủ nhật|{_NUMBERED}(?:(?:, {_NUMBERED})* và| đến(?: hết)?| tới) (?:{_NUMBERED}|chủ nhật)"
    rf"|(?:{_PART}|hôm) {_NUMBERED}(?:{_OTHER_DAYS})?|{_CLOCKED}{_NUMBERED}|(?<=các ngày ){_NUMBERED}(?:, {_NUMBERED})*|{_COMING}|{_NUMBERED}(?:{_OTHER_DAYS})?(?=,? (?:ngày )?\d{{1,2}}[-/.]\d| (?:{_WEEK})))(?: (?:{_WEEK}))?"
)
_SEASON: Final = r"mùa (?:xuân|hạ|hè|thu|đông|mưa|khô) (?:năm )?\d{4}"
_TET: Final = r"tết(?: (?:nguyên đán|dương lịch|âm lịch|cổ truyền|trung thu|đoan ngọ|độc lập))?(?: (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) \w+)?(?: (?:năm )?\d{4})?(?!\w)"
_FEAST: Final = (
    rf"(?:(?<=trước )|(?<=sau )|(?<=đến )|(?<=hết )|(?:trong |vào |nhân |đúng )?(?:dịp|kỳ nghỉ) |trong )(?:dịp )?{_TET}"
)
_SEASONS: Final = (
    r"(?:(?<=trước )|(?<=sau )|(?<=vào )|(?<=trong ))(?:mùa (?:mưa bão|mưa lũ|bão lũ|nước nổi|mưa|bão|khô|lũ|xuân|hạ|hè|thu|đông|cạn)|dịp hè)(?! \d)(?!\w)"
    r"|mùa (?:xuân|hạ|hè|thu|đông)(?= (?:hằng|hàng|mỗi) năm)"
)
_PARTS: Final = "nửa đêm|giữa đêm|giữa trưa|chập tối|đầu giờ (?:sáng|chiều)|(?:(?<=lúc )|(?<=vào ))(?:rạng sáng|sáng sớm|chiều tối|đêm khuya|ban đêm|ban ngày|buổi (?:sáng|trưa|chiều|tối))"
_NAME: Final = r"(?-i:[A-ZĐÂÔ]\w+(?: [A-ZĐÂÔ]\w+)*)"
_ERA: Final = rf"(?:(?<!cuộc )(?<!xe )(?-i:thời|đời)|(?-i:triều)(?= (?:nhà|đại|vua|(?-i:Lý|Trần|Lê|Mạc|Nguyễn)) ))(?: kỳ| đại)* (?:pháp thuộc|bao cấp|phong kiến|(?:vua |chúa |nhà |hậu |tiền )?{_NAME}(?: thuộc)?)"
_QUALIFIER: Final = r"(?:từ|đến hết|đến|tới|trước|sau|khoảng|cuối|đầu|giữa|hết|kể từ|tính đến|nửa đầu|nửa cuối|những ngày cuối|những ngày đầu|gần|mùa (?:xuân|hạ|hè|thu|đông)|hai ngày|ba ngày|các ngày|hai đêm|ba đêm|các đêm) "
_CORE: Final = rf"(?:(?:{_PART}) )?(?:{_CLOCK}|(?:ngày |mùng |mồng )?{_D} tết(?!\w)|{_DAY}|{_MONTH}|{_QUARTER}|{_YEAR}|{_CENTURY}|{_SAID}|{_WEEKDAY}|{_SEASON}|{_FEAST}|{_SEASONS}|{_PARTS}|{_ERA})(?: (?:âm|dương) lịch)?(?: (?:hằng|hàng|mỗi) (?:năm|tháng)(?!\w))?"
_NO_SHARE: Final = r"(?!,\d+ ?(?:%|phần trăm|điểm|độ|triệu|tỷ)(?!\w))"  # "24 tháng | 5,6%" is no day of May
_NO_RANGE: Final = r"(?! (?:(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|usd|euro|phần trăm|độ|điểm|tuổi|lần|số|tổng số|dân số|diện tích|kg|tạ|tấn|ha|m|mm|cm|km|m2|m3)(?!\w)|%))"  # "từ 3-5 | tỷ đồng" is no third of May
_TIME: Final = re.compile(
    rf"(?<![\w/.,+-])(?<!trừ )(?:{_QUALIFIER}){{0,3}}{_CORE}(?:(?:(?<!năm \d{{4}}),)? (?:ngày )?{_CORE}){{0,3}}(?: (?:đến|tới|-|–|và) (?:{_QUALIFIER}){{0,2}}{_CORE}(?:,? {_CORE})*){{0,3}}(?![\w%]){_NO_SHARE}{_NO_RANGE}",
    re.I,
)
_BARE: Final = re.compile(
    r"(?<![\w.,/+-])(?:1\d{3}|20\d{2})(?:(?:, (?:1\d{3}|20\d{2}))* và (?:1\d{3}|20\d{2})| ?[-–] ?(?:1\d{3}|20\d{2}|\d{2})| đến (?:năm )?(?:1\d{3}|20\d{2}))?(?![\w.,]?\d|%| (?:người|tấn|ha|đồng|hộ|ca))"
)
_OPENERS: Final = frozenset(
    key(word)
    for word in (
        "từ đến tới trước sau khoảng cuối đầu giữa hết kể tính nửa những gần mùa hai ba các rạng sáng trưa chiều tối đêm "
        "khuya ngày mùng mồng hôm rằm tháng quý quí năm thập niên thế tuần cùng chủ thứ tết trong vào nhân đúng dịp kỳ "
        "chập ban buổi thời đời triều"
    ).split()
)
"""The first syllables of what ``_TIME`` fits that begins with no number."""
_MINUTE: Final = re.compile(r"(?<!\w)(?<!\d )phút (?:thứ )?\d+(?:\+\d+)?", re.I)


def times(view: SentenceView) -> list[Mention]:
    """Expressions of time; the head of "năm 1944" is its figures. Bare years only where no longer one covers them."""
    minutes = places_of(view, _MINUTE) if view.has_digit and "phút" in view.words else ()
    found = [
        Mention(Type.TIME, first, after, _head(view, first, after))
        for first, after in (*places_opened(view, _TIME, _OPENERS), *minutes)
    ]
    covered = {i for m in found for i in range(m.first, m.after)}
    if view.has_digit:
        found += [Mention(Type.TIME, *place, place) for place in places_of(view, _BARE) if place[0] not in covered]
    return found


def _head(view: SentenceView, first: int, after: int) -> Place:
    tokens = view.tokens
    return (first + 1, after) if tokens[first].key == "năm" and after - first == 2 else (first, after)
