"""Where something is, at the edges: without the words that lead there, the time behind it, and the thing itself; and
from where to where a way leads."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, Token

_LED_BY: Final = frozenset(
    {"xuống", "về", "vào", "đến", "tới", "sang", "lên", "quê", "ngụ", "trú", "trú tại", "quê quán"}
)
LIES_IN: Final = frozenset({"thuộc", "ở", "tại"})
_LEADS_TO_TIME: Final = frozenset({"hồi", "lúc", "vào", "hôm"})  # "Đông Anh | hồi tháng 8"
_NEXT: Final = frozenset(
    {"rồi", "thì", "khiến", "làm", "khi"}
)  # "vách núi | rồi lật", "cột điện | khiến hai người chết"
SITES: Final = frozenset({Type.PLACE, Type.NAME, Type.ORGANISATION})
_DATED: Final = frozenset({"đường", "phố", "quảng trường", "số", "cầu", "trường", "công ty", "khu"})
_DASHES: Final = frozenset({"-", "–"})


def trimmed(sheet: Sheet, place: Place) -> Place:
    """What is left of an answer to "ở đâu" by these edges: "xuống | Đà Nẵng", "Alaska | ngày 15-8"."""
    return _located(sheet, _joined(sheet, _without_lead(sheet, _without_itself(sheet, _without_time(sheet, place)))))


def _without_time(sheet: Sheet, place: Place) -> Place:
    first, after = place
    times = (m for m in sheet.candidates.mentions if m.type is Type.TIME)
    starts = [m.first for m in times if first < m.first < after <= m.after and not _is_named_by(sheet, m)]
    starts += [i for i in range(first + 1, after) if sheet.view.tokens[i].key in _NEXT]
    after = min(starts, default=after)
    while after - first > 1 and sheet.view.tokens[after - 1].key in _LEADS_TO_TIME:
        after -= 1
    return first, after


def _is_named_by(sheet: Sheet, time: Mention) -> bool:
    """Whether a time is the name of a street or the like: "đường | 30-4"."""
    return time.first > 0 and sheet.view.tokens[time.first - 1].key in _DATED


def _without_itself(sheet: Sheet, place: Place) -> Place:
    """Without the thing that is asked about, where what it lies in follows: "Vịnh Xuân Đài thuộc | thị xã Sông Cầu"."""
    tokens, (first, after) = sheet.view.tokens, place
    at = next((i for i in range(first + 1, after - 1) if tokens[i].key in LIES_IN), None)
    if at is not None and sheet.literal.issuperset(range(first, at)):
        return at + 1, after
    if first not in sheet.literal or not any(token.pos == "V" for token in tokens[first + 1 : after]):
        return place
    ends = [m.first for m in sheet.candidates.mentions if m.type in SITES and first < m.first < m.after == after]
    told = [i for i in ends if not any(token.pos == "V" for token in tokens[i:after])]
    return min(told, default=first), after  # "Bão dự kiến đổ bộ | Quảng Ninh"


def _without_lead(sheet: Sheet, place: Place) -> Place:
    tokens, (first, after) = sheet.view.tokens, place
    if after - first < 2 or tokens[first].key not in _LED_BY:
        return place
    named = any(m.first == first + 1 and m.type in SITES for m in sheet.candidates.mentions)
    return (first + 1, after) if named else place


def _joined(sheet: Sheet, place: Place) -> Place:
    """On over the other one of two names that a dash joins: "Quảng Ninh | - Hải Phòng"."""
    tokens, (first, after) = sheet.view.tokens, place
    names = [m for m in sheet.candidates.mentions if m.type is Type.NAME]
    if after + 1 >= len(tokens) or tokens[after].text not in _DASHES or not any(m.after == after for m in names):
        return place
    return first, max((m.after for m in names if m.first == after + 1), default=after)


def _located(sheet: Sheet, place: Place) -> Place:
    """On over the place in which something lies that has no name: "công trình | ở quận 2"."""
    tokens, (first, after) = sheet.view.tokens, place
    nameless = not any(token.capital or token.digit for token in tokens[first:after])
    if not nameless or tokens[after - 1].pos not in {"N", "A"} or after + 1 >= len(tokens):
        return place
    if tokens[after].key not in LIES_IN:
        return place
    ends = [m.after for m in sheet.candidates.mentions if m.first == after + 1 and m.type is Type.PLACE]
    return first, max(ends, default=after)


def told_as_times(sheet: Sheet) -> set[int]:
    """The tokens of the times that a sentence tells, which are no places."""
    times = (m for m in sheet.candidates.mentions if m.type is Type.TIME and not _is_named_by(sheet, m))
    return {i for m in times for i in range(m.first, m.after)}


def of_time(sheet: Sheet, place: Place) -> bool:
    """Whether an answer to "ở đâu" begins in a time, or is how long something took, and tells when: "| sáng nay",
    "| chiều 3-3 khi đi bơi", "dập tắt đám cháy | sau 30 phút"."""
    lasts = any(
        m.type is Type.DURATION and m.first - 1 <= place[0] < place[1] == m.after for m in sheet.candidates.mentions
    )
    return (lasts or place[0] in told_as_times(sheet)) and not any(
        m.type is Type.PLACE and m.first <= place[0] and place[1] <= m.after for m in sheet.candidates.mentions
    )


_LEADS_ON: Final = frozenset("khiến làm gây khi để do vì nên".split()) | {
    "khiến cho", "làm cho", "gây ra", "sau khi", "trước khi", "trong khi", "trong lúc",
}  # fmt: skip
_NOWHERE: Final = frozenset({"địa phương", "hiện trường", "khu vực", "nơi", "vụ việc", "sự việc"})
_NO_SITES: Final = frozenset({Type.MONEY, Type.PERCENT, Type.TIME, Type.DURATION, Type.AGE, Type.PERSON, Type.SOMEONE})
_BODY: Final = frozenset("tay chân đầu mặt bụng ngực lưng cổ vai mắt tai đùi gối hông người".split())
_HURT: Final = re.compile(
    " (?:thương|đau|bỏng|chảy máu|gãy|trúng|bắn|đâm|chém|đánh|mổ|phẫu thuật|tiêm|xăm|vết|sẹo|nốt) (?:[^ ]+ ){0,3}"
    "(?:ở|tại|vào) (?:đâu|chỗ|bộ phận) "
)


_DOING: Final = frozenset({"V", "A", "R"})
_AT: Final = LIES_IN | {"trên", "dưới", "cạnh", "gần", "quanh", "ngoài", "bên", "giữa", "trước", "cách"}


def _leads(token: Token) -> bool:
    """Whether a word leads to a place, or says where by itself: "ngoài trời", "trực tuyến"."""
    return token.key.partition(" ")[0] in _AT or token.key in {"trực tuyến", "online"}


def _tells_doing(sheet: Sheet, place: Place) -> bool:
    """Whether an answer only tells what happens, and names no place: "được dập tắt nhanh", "lan rất nhanh"."""
    tokens = sheet.view.tokens[slice(*place)]
    if tokens[0].pos not in _DOING or tokens[0].key in _LED_BY | _ON or any(_leads(token) for token in tokens):
        return False
    return not any(m.type in SITES and place[0] <= m.first and m.after <= place[1] for m in sheet.candidates.mentions)


def _is_something_else(sheet: Sheet, place: Place) -> bool:
    """Whether an answer is somebody, an amount or a time, or just the body whose place is asked for."""
    types = {m.type for m in sheet.candidates.mentions if (m.first, m.after) == place}
    if Type.PLACE in types:
        return False
    itself = Type.ORGANISATION in types and {place[0], place[1] - 1} <= sheet.literal
    return itself or not types.isdisjoint(_NO_SITES)


_CARRIED: Final = frozenset({"bay", "chuyến bay", "chuyến", "máy bay", "tàu", "tàu bay", "xe", "số hiệu"})
_NUMBERED: Final = re.compile(r"[A-Z]+-?\d+")  # "chuyến bay | VN1825"


def nowhere(sheet: Sheet, place: Place) -> bool:
    """Whether an answer to "ở đâu" only says "địa phương", what something led to ("tai nạn | khiến giao thông ùn tắc"),
    somebody, an amount or the body itself that is asked about, or where somebody is hurt, who is asked after: "bỏng
    nặng ở | tay" for "điều trị ở đâu"."""
    tokens, (first, after) = sheet.view.tokens, place
    if _is_something_else(sheet, place) or tokens[first].key in _LEADS_ON or _tells_doing(sheet, place):
        return True
    if after - first > 1:
        return False
    if first and tokens[first - 1].key in _CARRIED and _NUMBERED.fullmatch(tokens[first].text):
        return True
    return tokens[first].key in _NOWHERE or (tokens[first].key in _BODY and not _HURT.search(sheet.question.line))


_BOTH: Final = frozenset({"đến", "tới", "về"})
_ON: Final = frozenset({"đến", "tới", "về", "lên", "ra", "vào", "xuống", "sang", "đi"})
_SETTING_OUT: Final = (
    "xuất phát", "khởi hành", "cất cánh", "bắt đầu", "lấy", "nhập", "mua", "gốc", "quê", "rời", "đón", "xuất xứ",
)  # fmt: skip


def _ways(sheet: Sheet) -> list[tuple[Place, Place]]:
    """From which place to which the sentence leads: "từ | Hà Giang | về | Hà Nội"."""
    tokens = sheet.view.tokens
    sites = [(m.first, m.after) for m in sheet.candidates.mentions if m.type in SITES]
    froms = [p for p in sites if p[0] and tokens[p[0] - 1].key == "từ"]
    return [
        (start, end)
        for start in froms
        for end in sites
        if end[0] == start[1] + 1 < len(tokens) and tokens[start[1]].key in _ON
    ]


def way(sheet: Sheet) -> Found | None:
    """The whole way, where the question asks from where to where: "từ đâu đến đâu"."""
    line = sheet.question.line
    if (
        sheet.question.kind is not Kind.WHERE
        or " từ đâu " not in line
        or not any(f" {on} đâu " in line for on in _BOTH)
    ):
        return None
    ways = _ways(sheet)
    if not ways:
        return None
    first = min(start[0] for start, _ in ways) - 1
    after = max(end[1] for start, end in ways if start[0] == first + 1)
    return Found((first, after), "way", fit=0.9)


def left_behind(sheet: Sheet) -> set[int]:
    """Where the places begin from which somebody moved to another, where it is asked where he is: "chuyển từ | Đồng
    Nai | lên Đà Lạt sống"."""
    question = sheet.question
    if "từ" in question.keys(max(0, question.gap[0] - 1), question.gap[1]):
        return set()
    if any(f" {word} " in question.line for word in _SETTING_OUT):
        return set()
    return {i for start, _ in _ways(sheet) for i in range(*start)}


def gone_to(sheet: Sheet) -> set[Place]:
    """The other places, where nothing else is said to be "ở" or "tại" somewhere: "từ Đồng Nai lên | Đà Lạt | sống"."""
    if not sheet.view.words.isdisjoint({"ở", "tại"}):
        return set()
    return {end for _, end in _ways(sheet)}
