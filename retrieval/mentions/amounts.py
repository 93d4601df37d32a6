"""Numbers with what they count: amounts, money, percentages, ages, durations, scores, ordinals, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from retrieval.mentions.fractions import fractions, multiples
from retrieval.mentions.money import NO_UNITS, currency_end, is_money, signed, sums
from retrieval.mentions.ones import counts_one
from retrieval.mentions.patterns import places_of
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.words.lexicon import Lexicon
from retrieval.words.numbers import NUMBER_WORDS
from retrieval.words.word_classes import DIVISIONS, FIRST_OF_LENGTHS, NAMED_BY_NUMBER

_CODE: Final = re.compile(
    r"\d+(?:/\d{4})?/[A-ZĐ][\wĐ]*(?:-[\wĐ]+)*|\d+[A-ZĐ\d.]*[/-](?=[\w.Đ-]*[A-ZĐ])[\w.Đ-]+|(?<!\w)[A-ZĐ]{1,4}-?\d[\w.-]*|(?<!\w)km\d+(?:\+\d+)?"
    r"|(?<!\w)\d{2}[A-Z]\d?-[\d.x]+|(?<![\d.,])0\d{8,10}(?!\d)|(?<![\d.,])0\d{1,3}(?:[ .]\d{3,4}){2,3}(?![\d.,]*\d)"
    r"|(?<![\d.,])1[18]\d{1,2}(?![\d.,])|(?<![\d.,])1[89]00[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?(?![\d.,]*\d)"
)
_TAKEN: Final = re.compile(
    r"(?<![\w.,/-])\d+ giờ \d+ phút(?: \d+(?: giây)?)?|(?<![\w.,/-])\d+ phút \d+ giây(?: \d+)?(?!\w)"
    r"|(?<![\w.,/-])\d+ năm \d+ tháng(?: tù)?(?!\w)"
)
_FOR_LIFE: Final = re.compile(r"(?<!\w)(?:án tù|án|tù) (?:chung thân|tử hình)(?!\w)", re.I)
_SCORE: Final = re.compile(r"(?<![\d/.,-])\d{1,2} ?[-–] ?\d{1,2}(?![\d/.,-]\d|\d|%)")
_RANGE: Final = re.compile(r"(?<![\w/.,-])(?:khoảng |gần |hơn )?\d{1,2} ?[-–/] ?\d{1,2}(?![\d/.,-]\d|\d)", re.I)
_ORDINAL: Final = re.compile(
    r"(?<!\w)(?:thứ|hạng|cấp|khóa|lần thứ) "
    r"(?:nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: \w+)?|[IVXLC]+|\d+)(?!\w)"
    r"|(?<!\w)(?:đứng|xếp|về|dẫn|cán đích) (?:thứ |hạng )?(?:đầu|nhất|nhì|cuối|chót|bét)(?: bảng| đoàn)?"
    r"(?! (?:năm|tháng|tuần|nước|tiên)(?!\w))(?!\w)"
    r"|(?<!\w)(?:lớp|tầng|vòng|tập|kỳ|làn|cửa|cổng|phòng)(?: số)? \d+(?![\w.,]?\d)",
    re.I,
)
_GLUE: Final = frozenset("-–/x+±")
_SPACED: Final = frozenset("triệu tỷ tỉ nghìn ngàn đồng kg tấn ha độ mm cm m km ngày tháng năm giờ phút người".split())
_OF_YEARS: Final = frozenset("ngoái trước nay sau tới qua rồi đó này liền học".split())
"""Behind "năm" that is no number: "nhiều hơn | năm ngoái"."""
_SCALES: Final = frozenset("CFK")  # "độ C"
_WIDEST: Final = 3  # tokens of a counted thing after its unit


def amounts(view: SentenceView, lexicon: Lexicon, times: Iterable[Mention]) -> list[Mention]:
    """Every number, alone and with qualifier, unit and what is counted; numbers within dates are left out."""
    tokens = view.tokens
    loose = set(places_of(view, _RANGE)) if view.has_digit else set()  # "3-1", "5-7 người": a day, a score or a range
    dated = {i for m in times if not _may_count(tokens, m, loose) for i in range(m.first, m.after)}
    shares = fractions(view)
    dated |= {i for first, after in shares for i in range(first, after)}
    found = [
        Mention(Type.AMOUNT, first, end, (first, after))
        for first, after in shares
        for end in {after, _thing_end(tokens, after)}
    ]
    found += [Mention(Type.AMOUNT, *place, (place[0] + 1, place[1])) for place in multiples(view)]
    found += [Mention(Type.ORDINAL, *place, place) for place in _places_with(_ORDERING, view, _ORDINAL)]
    found += [Mention(Type.DURATION, *place, place) for place in _places_with(_IN_PRISON, view, _FOR_LIFE)]
    if view.has_digit:
        found += [Mention(Type.CODE, *place, place) for place in places_of(view, _CODE)]
        found += [Mention(Type.DURATION, *place, place) for place in places_of(view, _TAKEN)]
        found += [Mention(Type.DURATION, *place, place) for place in _lasting(tokens)]
        found += [
            Mention(Type.SCORE, *place, place)
            for place in places_of(view, _SCORE)
            if place[0] not in dated or _played(tokens, place[0])
        ]
    i = _POINT if _is_numbered(tokens) else 0
    while i < len(tokens):
        if i in dated or not _is_number(tokens[i]) or tokens[i].key == _HALF or _counts_nothing(tokens, i):
            i += 1
            continue
        first = i
        while i < len(tokens) and ((_is_number(tokens[i]) and not _years(tokens, first, i)) or _glues(tokens, i)):
            i += 1
        alone = i - first == 1 and tokens[first].key == "một" and not counts_one(tokens, first)
        if not alone and not _kind_of_vehicle(tokens, first, i):
            found += _measured(tokens, (first, i), lexicon)
    return found + signed(tokens, found) + sums(tokens, found)


_ORDERING: Final = frozenset("thứ hạng đứng xếp về dẫn cán cấp khóa lớp tầng vòng tập kỳ làn cửa cổng phòng".split())
_IN_PRISON: Final = frozenset({"án", "tù"})


def _places_with(words: frozenset[str], view: SentenceView, pattern: re.Pattern[str]) -> Iterable[Place]:
    """``places_of`` a pattern of which every match has one of ``words``: most sentences have none."""
    return () if words.isdisjoint(view.words) else places_of(view, pattern)


def _may_count(tokens: tuple[Token, ...], time: Mention, ranges: set[Place]) -> bool:
    """Whether a day may as well be a range: "5-7 người", "từ 3-5 người"."""
    return (time.first + (tokens[time.first].key == "từ"), time.after) in ranges


def _counts_nothing(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the number at ``i`` is one of a row ("bão số | 6"), ends a name ("ấp Hòa Phú | 3 |, xã …"), or is no
    number but years: "ba | năm", "năm | 2020"."""
    if i and (tokens[i - 1].key in NAMED_BY_NUMBER or _ends_name(tokens, i)) and not _sends(tokens, i):
        return True
    if tokens[i].key != "năm":
        return False
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    year = behind is not None and (behind.digit or behind.key in _OF_YEARS)
    return year or (i > 0 and _is_number(tokens[i - 1]) and _years(tokens, i - 1, i))


_NAMED: Final = 3  # tokens at most from "ấp" to the number that ends its name


def _ends_name(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the figure at ``i`` stands right behind the name of a hamlet or the like, and nothing that it counts."""
    if not tokens[i].digit or not tokens[i - 1].capital or (i + 1 < len(tokens) and not tokens[i + 1].mark):
        return False
    return any(token.key in DIVISIONS for token in tokens[max(0, i - 1 - _NAMED) : i - 1])


_VEHICLES: Final = frozenset(
    {"xe", "xe điện", "xe máy", "xe đạp", "xe máy điện", "xe đạp điện", "điện", "mô tô", "xe mô tô"}
)


def _kind_of_vehicle(tokens: tuple[Token, ...], first: int, after: int) -> bool:
    """Whether a number says what kind of vehicle it is: "xe điện | hai bánh"."""
    wheels = after < len(tokens) and tokens[after].key == "bánh"
    return wheels and first > 0 and tokens[first - 1].key in _VEHICLES


_LASTING: Final = frozenset("chừng hơn gần suốt mất trong thêm ngót".split()) | {
    "kéo dài",
    "ít nhất",
    "tối đa",
    "trung bình",
}
_HALF: Final = "rưỡi"  # "9 giờ rưỡi"
_ON: Final = frozenset({"liên tục", "liền", "đồng hồ", "mỗi"})
_DAY: Final = 24  # hours


def _lasting(tokens: tuple[Token, ...]) -> list[Place]:
    """Where hours are so many, and no time of the day: "chừng | 11 giờ", "6 giờ | liên tục", "36 giờ"."""
    found = []
    for i in range(1, len(tokens) - 1):
        if not tokens[i].key.isdigit() or tokens[i + 1].key != "giờ":
            continue
        before, behind = tokens[i - 1].key, tokens[i + 2].key if i + 2 < len(tokens) else ""
        behind_it = tokens[i + 2].digit if i + 2 < len(tokens) else False
        if not behind_it and (before in _LASTING or behind in _ON or int(tokens[i].key) > _DAY):
            after = i + 3 if behind == _HALF else i + 2
            found += [(i, after), (i - 1, after)] if before in {"chừng", "hơn", "gần", "ngót"} else [(i, after)]
    return found


_ABOUT: Final = frozenset({"hơn", "gần", "chừng", "khoảng", "ngót", "chưa đầy", "đầy", "chưa", "tròn"})
_FOR: Final = frozenset({"trong", "suốt", "kéo dài", "mất", "thêm", "trong vòng", "ròng rã", "trong suốt"}) | {
    "ùn tắc", "tắc nghẽn", "gián đoạn", "tê liệt", "chờ", "chờ đợi", "đợi", "trễ", "chậm", "muộn", "hoãn",
}  # fmt: skip
_NOON: Final = 12  # and up to here not at the end of what was done: "bị bắt sau 6 giờ"
_NO_CLOCK: Final = 4  # up to here an hour is never said without its part of the day: "sau 3 giờ"


def lasts(tokens: tuple[Token, ...], place: Place) -> bool:
    """Whether what reads like a time of the day is so many hours: "sau hơn | 5 giờ", "trong | 3 giờ", "sau | 6 giờ
    cứu chữa"."""
    end = place[1] - 1
    if tokens[end].key != "giờ" or end - 1 < place[0] or not tokens[end - 1].key.isdigit():
        return False
    lead = end - 1
    while lead and tokens[lead - 1].key in _ABOUT:
        lead -= 1
    before = tokens[lead - 1].key if lead else ""
    if lead > place[0] + 1 or (before == "sau" and lead - 1 > place[0]):
        return False
    if before != "sau":
        return before in _FOR
    works = end + 1 < len(tokens) and tokens[end + 1].pos == "V"
    undergone = lead > 2 and tokens[lead - 3].key in {"bị", "được"}
    closes = undergone and (end + 1 == len(tokens) or tokens[end + 1].mark)
    return lead < end - 1 or works or int(tokens[end - 1].key) <= (_NOON if closes else _NO_CLOCK)


_POINT: Final = 2  # tokens: "6", "."


def _is_numbered(tokens: tuple[Token, ...]) -> bool:
    """Whether the sentence is a numbered point of a list: "6. Điều kiện: …" counts no six."""
    return len(tokens) > _POINT and tokens[0].digit and tokens[1].text in {".", ")", "/"} and not tokens[2].digit


_PLAYED: Final = frozenset({"thắng", "thua", "hòa", "tỷ số", "đánh bại", "thắng ngược", "hạ", "vượt qua"})
_REACH: Final = 5  # tokens from the verb over the name of a team to the score


def _played(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a match is told of right before: "thắng Quy Nhơn | 3-2 tối 12/5" is no third of February."""
    return any(token.key in _PLAYED for token in tokens[max(0, at - _REACH) : at])


def _sends(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "điều" before a number sends what is counted: "điều | 9 xe", not "Điều 9 quy định"."""
    before = tokens[i - 1]
    return before.key == "điều" and not before.capital and i + 1 < len(tokens) and tokens[i + 1].pos.startswith("N")


def _is_number(token: Token) -> bool:
    return token.digit or (
        token.key != "nửa"
        and token.pos in {"M", "L", "N", "Nc"}
        and all(part in NUMBER_WORDS for part in token.key.split(" "))
    )


def _years(tokens: tuple[Token, ...], first: int, i: int) -> bool:
    """Whether "năm" after a number counts years: "ba | năm", not "một trăm năm | mươi"."""
    behind = tokens[i + 1].key if i + 1 < len(tokens) else ""
    return i > first and tokens[i].key == "năm" and (behind == _HALF or behind not in NUMBER_WORDS)


def _glues(tokens: tuple[Token, ...], i: int) -> bool:
    """A mark within a number ("68/72", "1.500-2.000", "2 - 3 đợt"), or "đến" within a range."""
    if i + 1 >= len(tokens) or not tokens[i + 1].digit:
        return False
    if tokens[i].text in "-–" and i + 2 < len(tokens) and tokens[i].start > tokens[i - 1].end:
        behind = tokens[i + 2]
        spaced = behind.text == "%" or behind.key.split(" ")[0] in _SPACED  # "4,2 - 6,5 triệu đồng"
        return spaced or (_counted(behind) and _rises(tokens[i - 1], tokens[i + 1]) and not _played(tokens, i - 1))
    return (tokens[i].text in _GLUE and tokens[i].start == tokens[i - 1].end) or tokens[i].key in {"đến", "tới"}


def _counted(token: Token) -> bool:
    return token.pos in {"N", "Nc", "Nu"} and not token.capital


def _rises(low: Token, high: Token) -> bool:
    """Whether two numbers are the ends of a range: "80.000 - 100.000", not "3 - 2"."""
    try:
        return float(low.key) < float(high.key)
    except ValueError:
        return False


def qualifies(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Whether token ``i`` belongs to the number after it: "khoảng | 40", "hàng | trăm", "âm | 2 độ",
    "ngoài | 70 tuổi"."""
    if tokens[i].key == "âm":
        return tokens[i + 1].digit and any(token.key == "độ" for token in tokens[i + 2 : i + 3])
    if tokens[i].key == "ngoài":  # "ngoài | 70 tuổi", "tuổi ngoài | 70", not "ngoài 12 xã"
        behind = any(token.key == "tuổi" for token in tokens[i + 2 : i + 3])
        return tokens[i + 1].digit and (behind or _behind_age(tokens, i))
    return tokens[i].key in lexicon.approximate or (tokens[i].key == "hàng" and tokens[i + 1].key in NUMBER_WORDS)


_AND_BEYOND: Final = frozenset({("trở", "lên"), ("trở", "xuống")})
_FROM: Final = frozenset({"đủ", "từ", "tròn"})


def _measured(tokens: tuple[Token, ...], number: Place, lexicon: Lexicon) -> list[Mention]:
    first, after = number
    lead = first
    while lead and qualifies(tokens, lead - 1, lexicon):
        lead -= 1
    unit = _unit_end(tokens, after)
    kind = _type_of(tokens, number, unit)
    found = [Mention(Type.NUMBER, a, after, number) for a in {first, lead}]
    if _behind_age(tokens, lead) and kind is not Type.AGE and _is_age(tokens[first].text, after - first):
        return found + [Mention(Type.AGE, a, after, number) for a in {first, lead}]
    share = unit > after and tokens[after].text in _SHARES
    ends = {unit} if share or kind is not Type.AMOUNT else {unit, _thing_end(tokens, unit)}
    if kind is Type.AGE and tuple(token.key for token in tokens[unit : unit + 2]) in _AND_BEYOND:
        ends.add(unit + 2)
        if lead and tokens[lead - 1].key in _FROM:
            lead -= 1
    found += [Mention(kind, a, b, number) for a in {first, lead} for b in ends if b > after or kind is not Type.AMOUNT]
    return found


_ALREADY: Final = frozenset({"đã", "nay", "mới", "vừa", "tròn", "cũng"})
_OLDEST: Final = 120


def _behind_age(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "tuổi" stands before a number, which then is one: "ở tuổi | 78", "tuổi đã | ngoài 80"."""
    while at and tokens[at - 1].key in _ALREADY:
        at -= 1
    return at > 0 and tokens[at - 1].key.rpartition(" ")[2] == "tuổi"


def _is_age(figure: str, length: int) -> bool:
    return length == 1 and figure.isdigit() and int(figure) <= _OLDEST


_WHERE: Final = frozenset({"gần", "sát", "cạnh", "dọc"})  # "12ha | gần bến phà"


_SHARES: Final = frozenset({"%", "‰"})  # marks that are units


_OF_AGE: Final = frozenset({"tháng", "tuần", "ngày"})  # "11 tháng | tuổi"


def _unit_end(tokens: tuple[Token, ...], after: int) -> int:
    """After the unit: one word, or more joined by "/" ("đồng/người/ngày")."""
    if end := currency_end(tokens, after):
        return end
    if after >= len(tokens) or (tokens[after].mark and tokens[after].text not in _SHARES):
        return after
    if tokens[after].key in _WHERE or tokens[after].pos in NO_UNITS:
        return after
    end = after + 1
    if end < len(tokens) and tokens[end].key == _HALF:
        return end + 1
    if end < len(tokens) and tokens[after].key in _OF_AGE and tokens[end].key == "tuổi":
        return end + 1
    if end < len(tokens) and tokens[after].key == "điểm" and tokens[end].key.startswith("phần trăm"):
        return end + 1
    if end < len(tokens) and tokens[after].key == "độ" and tokens[end].text in _SCALES:
        return end + 1
    while end + 1 < len(tokens) and tokens[end].text == "/" and not tokens[end + 1].mark:
        end += 2
    return end


_MEDALS: Final = frozenset(("huy chương", metal) for metal in ("vàng", "bạc", "đồng"))


def _thing_end(tokens: tuple[Token, ...], end: int) -> int:
    """After the nouns that follow the unit: "5.000 thùng | mì tôm"."""
    medal = end < len(tokens) and (tokens[end - 1].key, tokens[end].key) in _MEDALS
    last = end = end + medal
    while (
        last < len(tokens)
        and last - end < _WIDEST
        and tokens[last].pos in {"N", "Np", "Nu", "Ny"}
        and not tokens[last].mark
    ):
        last += 1
    return last


def _type_of(tokens: tuple[Token, ...], number: Place, unit: int) -> Type:
    said = " ".join(t.key for t in tokens[number[0] : unit])
    tail = tokens[number[1]].key if unit > number[1] else ""  # "40 tấn/ngày" lasts no time
    if "%" in {tokens[unit - 1].text, tokens[number[1]].text if unit > number[1] else ""} or said.endswith("phần trăm"):
        return Type.PERCENT
    if is_money(tokens, number, unit):
        return Type.MONEY
    if tail in {"tuổi", "năm tuổi"} or (tail in _OF_AGE and said.endswith(" tuổi")):
        return Type.AGE
    return Type.DURATION if tail.split(" ")[0] in FIRST_OF_LENGTHS else Type.AMOUNT
