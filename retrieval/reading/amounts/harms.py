"""How many died, and how many were hurt or are missing: "làm chết | 72 người, | bị thương | 63 người"; and whether they
are those of the accident that an article tells of, or of a year and a whole province."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.lead import LEAD, lead_line
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.words.numbers import WORDS

_HARMS: Final = {
    "dead": "chết|tử vong|thiệt mạng|tử nạn|bỏ mạng|mất mạng|thương mạng|không qua khỏi|hy sinh",
    "hurt": "bị thương|trọng thương|thương nặng|thương nhẹ|chấn thương|xây xát|thương tích",
    "missing": "mất tích|mất liên lạc|chưa tìm thấy",
    "either": "thương vong",
}
_TOLD: Final = {harm: re.compile(rf" (?:{words})(?= )(?! người )") for harm, words in _HARMS.items()}
_ANY: Final = re.compile(
    r" (?:nạn nhân|thương vong|bị nạn|gặp nạn|đuối nước|ngộ độc|bị giết|sát hại|bị hại|qua đời|(?<!mất )mất(?! tích)|"
    r"chết đuối|bồi thường|hỗ trợ|bao nhiêu mạng|mấy mạng|bị|hy sinh) "
)
"""Questions about persons of whom any harm may be told."""
_SYLLABLES: Final = frozenset({"chết", "vong", "mạng", "nạn", "thương", "xát", "tích", "lạc", "thấy", "khỏi", "sinh"})
_NUMBERS: Final = frozenset({Type.AMOUNT, Type.NUMBER})
_PARTING: Final = frozenset({"và", "cùng", "còn"})
_LEADING: Final = frozenset(
    "là tới đến gần hơn khoảng thêm có lên tăng nặng nhẹ tại chỗ người số thêm ít nhất tổng cộng ước tính trên".split()
)


@lru_cache(maxsize=64)
def _asked(line: str) -> frozenset[str]:
    """The harms that a question names."""
    return frozenset(harm for harm, told in _TOLD.items() if told.search(line))


@lru_cache(maxsize=64)
def _asked_together(line: str) -> frozenset[str]:
    """The two harms or more that are asked for at once: "mấy người chết, mấy người bị thương"."""
    asked = _asked(line) - {"either"}
    return asked if len(asked) > 1 and _BESIDE.search(line) else frozenset()


_EITHER: Final = "|".join(words for harm, words in _HARMS.items() if harm != "either")
_BESIDE: Final = re.compile(
    rf" (?:{_EITHER}) (?:(?:và|hoặc|hay|lẫn|cùng|có|số|bao nhiêu|mấy|người|nạn nhân|bị) )*(?:{_EITHER}) "
)


def of_asked_harm(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is of those who came to the harm that the question names, -1 where to another one or where it
    names none; 0 where nothing is told of that."""
    if not _may_tell(sheet):
        return 0.0
    harm = _harm(sheet.view.tokens, mention.head)
    asked = _asked(sheet.question.line)
    if harm in asked or (harm == _BOTH and len(asked) > 1):
        return 1.0
    return -1.0 if harm and (asked or not _ANY.search(sheet.question.line)) else 0.0


def of_another_harm(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is of those who came to another harm, and nothing in it to the one asked for."""
    if not _may_tell(sheet):
        return False
    inside = (m for m in sheet.candidates.mentions if place[0] <= m.head[0] and m.head[1] <= place[1])
    numbers = [m for m in inside if m.type in _NUMBERS]
    told = [of_asked_harm(sheet, m) for m in numbers]
    if told and _asked_together(sheet.question.line):
        return len({harm for m in numbers if (harm := _harm(sheet.view.tokens, m.head))} - {_BOTH}) == 1
    return bool(told) and max(told) < 0


def _may_tell(sheet: Sheet) -> bool:
    question = sheet.question
    return question.kind is Kind.HOW_MANY and question.language == "vi" and not sheet.view.words.isdisjoint(_SYLLABLES)


def _harm(tokens: tuple[Token, ...], number: Place) -> str | None:
    """To what those came whom a number counts: what leads to it ("làm chết | 72 người"), or follows it ("3 người |
    chết"), in its part of the sentence."""
    first, after = number
    while first and not _parts(tokens[first - 1]) and not tokens[first - 1].digit:
        first -= 1
    while after < len(tokens) and not _parts(tokens[after]) and not tokens[after].digit:
        after += 1
    before = f" {' '.join(token.key for token in tokens[first : number[0]])} "
    ends = {harm: [m.end() for m in told.finditer(before)] for harm, told in _TOLD.items()}
    leading = max(((places[-1], harm) for harm, places in ends.items() if places), default=None)
    if leading and all(key in _LEADING for key in before[leading[0] :].split()):
        return leading[1]
    behind = f" {' '.join(token.key for token in tokens[number[1] : after])} "
    if _told_together(tokens, number[1]):
        return _BOTH
    following = min(((m.start(), harm) for harm, told in _TOLD.items() if (m := told.search(behind))), default=None)
    return following[1] if following else None


_BOTH: Final = "both"
_ANY_HARM: Final = "|".join(f"(?P<{harm}_{{0}}>{words})" for harm, words in _HARMS.items())
_TOGETHER: Final = re.compile(
    rf"^(?: [^ ,]+)? (?:bị )?(?:{_ANY_HARM.format(1)}) (?:, |và |hoặc |hay |/ |lẫn )+(?:bị )?(?:{_ANY_HARM.format(2)})"
    rf" (?!\d|(?:một|{'|'.join(WORDS)}) )"
)
_WITHIN: Final = 9  # tokens behind a number in which two harms are told of it


def _told_together(tokens: tuple[Token, ...], after: int) -> bool:
    """Whether two harms are told of those whom a number counts: "7 | người chết và mất tích", not "3 người chết, bị
    thương 5 người"."""
    behind = f" {' '.join(token.key or token.text for token in tokens[after : after + _WITHIN])} "
    told = _TOGETHER.search(behind)
    return told is not None and not any(told[f"{harm}_1"] and told[f"{harm}_2"] for harm in _HARMS)


def _parts(token: Token) -> bool:
    return token.mark or token.key in _PARTING


def several_harms(sheet: Sheet) -> Found | None:
    """All that the sentence tells of those who came to several harms, where just these are asked for: "Mấy người chết,
    mấy người bị thương?", "Thương vong thế nào?"; None where one number is of them together, or of one harm are two."""
    question, tokens = sheet.question, sheet.view.tokens
    asked, wanted = _asked_together(question.line), _FEWEST
    if question.kind is Kind.HOW and _TOLL.search(question.line):
        asked, wanted = frozenset(_HARMS) - {"either"}, 1
    elif question.kind is not Kind.HOW_MANY or question.language != "vi":
        return None
    if len(asked) < _FEWEST or sheet.view.words.isdisjoint(_SYLLABLES):
        return None
    told = [(harm, m) for m in sheet.candidates.mentions if m.type is Type.NUMBER and (harm := _harm(tokens, m.head))]
    heads = {m.head: harm for harm, m in told}
    harms = list(heads.values())
    if not wanted <= len(asked.intersection(harms)) or _BOTH in harms or len(set(harms)) < len(harms):
        return None
    places = [_told_of(tokens, head) for head, harm in heads.items() if harm in asked]
    place = min(first for first, _ in places), max(after for _, after in places)
    return Found(place, "harms", 2.0, 1.0) if place[1] - place[0] <= _FAR else None


_FEWEST: Final = 2
_FAR: Final = 20  # tokens that tell of them at most
_TOLL: Final = re.compile(r" (?:thương vong|thiệt hại về người) (?:là |ra |như )?(?:sao|thế nào) ")

_BEFORE: Final = _LEADING | _SYLLABLES | {"bị"}


def _told_of(tokens: tuple[Token, ...], number: Place) -> Place:
    """What is told of those whom a number counts: "bị thương | 63 người", "3 người | tử vong"."""
    first, after = number
    start, end = first, after
    while start and not _parts(tokens[start - 1]) and tokens[start - 1].key.split(" ")[-1] in _BEFORE:
        start -= 1
    while end < len(tokens) and not _parts(tokens[end]) and not tokens[end].digit:
        end += 1
    while end > after + 1 and tokens[end - 1].key.split(" ")[-1] not in _BEFORE:
        end -= 1
    return start, end


def tells_asked_harm(question: Question, view: SentenceView) -> bool:
    """Whether it is asked how many came to a harm of which the sentence tells: "làm chết 72 người, bị thương 63 người"
    has "người bị thương" where its marks are left out, and tells of the dead."""
    if question.kind is not Kind.HOW_MANY or view.words.isdisjoint(_SYLLABLES):
        return False
    return any(_TOLD[harm].search(view.line(bare=False)) for harm in _asked(question.line))


_OVER_TIME: Final = (
    r"(?:từ|kể từ) đầu (?:năm|tháng)|đầu năm đến nay|\d+ (?:tháng|năm) (?:đầu năm|qua|gần đây|đầu)|"
    r"(?:trong|trong cả|cả|riêng|hết) (?:năm|quý|tháng) \d+|(?:mỗi|hằng|hàng) (?:năm|tháng|ngày)|"
    r"năm (?:ngoái|trước|qua)|(?<!tháng \d )(?<!tháng \d\d )năm (?:19|20)\d\d"
)
_OVER_LAND: Final = (
    r"(?:toàn|cả) (?:tỉnh|thành phố|quốc|nước|huyện)|trên toàn quốc|trên địa bàn (?:tỉnh|thành phố|huyện|cả nước)"
)
_LONG: Final = re.compile(rf" (?:{_OVER_TIME}) ")
_SUMMED: Final = re.compile(rf" (?:{_OVER_TIME}|{_OVER_LAND}) ")
"""What a total is of: a longer time, a whole province."""
_OF_ALL: Final = re.compile(r" (?:vụ|trường hợp|ca) ")
_ONE_ACCIDENT: Final = re.compile(
    r" (?:vụ (?:tai nạn|cháy|nổ|va chạm|lật|chìm|sập|ngộ độc|đuối nước|ẩu đả|hỏa hoạn)|lật|va chạm|tông|húc|"
    r"đâm (?:vào|trực diện)|lao (?:xuống|vào|sang)|mất (?:lái|phanh)|bốc cháy|phát nổ|"
    r"bị (?:sập|chìm|cuốn|điện giật|sét đánh)|đuối nước) "
)


_BY_PLACE: Final = {
    harm: re.compile(rf"(?<= )(?:\d+|một|{'|'.join(WORDS)}) (?:người|nạn nhân|em|trẻ)(?: bị| đã)* (?:{words})(?= )")
    for harm, words in _HARMS.items()
}
_BOTH_TOLD: Final = re.compile(
    rf" (?:\d+|{'|'.join(WORDS)}) (?:người|nạn nhân) (?:bị )?"
    rf"(?:(?:{_HARMS['dead']}) (?:và |hoặc |hay )?(?:bị )?(?:{_HARMS['missing']}|{_HARMS['hurt']})|"
    rf"(?:{_HARMS['missing']}) (?:và |hoặc |hay )?(?:{_HARMS['dead']})) (?!\d|(?:một|{'|'.join(WORDS)}) )"
)
_PARTS_OF_IT: Final = re.compile(r" (?:trong đó|tổng cộng|gồm|bao gồm|nâng|lên|tổng số|trong số) ")


def tells_by_place(question: Question, view: SentenceView) -> bool:
    """Whether it is asked how many came to harm in all, and the sentence, behind one that tells that, tells twice of
    it, of one place after another: "Thừa Thiên Huế 3 người chết, Quảng Bình 2 người chết"; or only how many came to
    this harm or that: "7 người chết và mất tích"."""
    asked = _asked(question.line) if question.kind is Kind.HOW_MANY else frozenset[str]()
    if len(asked) != 1:
        return False
    said = view.line(bare=False)
    told = sum(1 for harm in asked for _ in _BY_PLACE[harm].finditer(said))
    if told <= 1 and _BOTH_TOLD.search(said):
        return True
    if told <= 1 or not view.position or question.names or _PARTS_OF_IT.search(said):
        return False
    before = all_words(view.article.text[: view.article.sentences[view.position - 1].end], bare=False)
    return any(_BY_PLACE[harm].search(before) for harm in asked)


def is_total(question: Question, view: SentenceView) -> bool:
    """Whether it is asked how many came to harm, and the sentence counts those of a year or a whole province, where
    the question names neither and the article opens with something else: its own accident."""
    if question.kind is not Kind.HOW_MANY or view.position < LEAD or not _asked(question.line):
        return False
    said = view.line(bare=False)
    if _SUMMED.search(question.line) or not _SUMMED.search(said):
        return False
    lead = lead_line(view.article)
    if _SUMMED.search(lead):
        return False
    return bool(_OF_ALL.search(said)) or bool(_LONG.search(said) and _ONE_ACCIDENT.search(lead))
