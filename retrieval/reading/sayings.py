"""What somebody said: the content of quotation marks, also over several sentences, or what follows a verb of saying."""

from __future__ import annotations

import re
from typing import Final

from corpus.article import Span
from retrieval.arrays import Floats
from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.reading.segments import turns
from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import SAYING

_LONGEST_QUOTE: Final = 700  # characters of a quote that goes on over several sentences
_OPEN: Final = '“"«'
_CLOSE: Final = '”"»'


def said(sheet: Sheet) -> Found | None:
    """What somebody said: the quotation marks' content, also over several sentences, else what follows the verb."""
    quotes = [m for m in sheet.candidates.mentions if m.type is Type.QUOTE and m.after - m.first > 3]
    owned = sheet.by_asked_bearer
    if quotes:
        longest = max(quotes, key=lambda m: (owned[m.first] >= 0, m.after - m.first))
        place = (longest.first, longest.after)
        return Found(place, "quote", 2.5, 0.8, extent=_whole_quote(sheet, place))
    tokens = sheet.view.tokens
    verbs = [i for i, _ in enumerate(tokens) if speaks(tokens, i) and not _only_speaks(tokens, i)]
    verbs = _past_occasion(tokens, verbs)
    asked = sheet.literal
    assigned = _ASSIGNED.search(sheet.question.line) is not None
    for i in sorted(
        verbs, key=lambda i: (-assigned * sheet.share(i + 1, i + 1 + _TO_WHOM), owned[i] < 0, i not in asked, i)
    ):
        first = i + 1 + (tokens[i].key not in SAYING)
        while first < len(tokens) - 1 and (tokens[first].mark or tokens[first].key in {"rằng", "là"}):
            first += 1
        first = _past_addressed(tokens, first)
        after = _until_another(tokens, owned, first)
        again = (k for k in range(first, after - 1) if tokens[k].text == ";" and tokens[k + 1].key == tokens[i].key)
        after = next(again, after) if assigned else after
        while after > first + 1 and tokens[after - 1].mark:
            after -= 1
        if after - first > 2:
            first = i if _says_more(sheet, i, first) else first
            return Found((first, after), "saying", 2.0, 0.6, typed=0.6)
    return _done_speaking(sheet)


_ASSIGNED: Final = re.compile(" được (?:giao|phân công) ")
_TO_WHOM: Final = 4  # tokens behind "giao" that say to whom: "; giao | Công an tỉnh bảo đảm an ninh"
_SAYING_ANY: Final = re.compile(" (?:nói|phát biểu|trả lời|cho biết|chia sẻ|khai|thông tin|nhấn mạnh|cho hay) ")
_SAYING_WHICH: Final = frozenset(
    "thừa nhận|bày tỏ|kêu gọi|đề nghị|yêu cầu|khuyến cáo|khuyên|cảnh báo|đề xuất|kiến nghị|dặn|dặn dò|nhắc nhở|lưu ý|"
    "cam kết|hứa|xin|động viên|chỉ đạo|mong muốn|phản ánh".split("|")
)


def _says_more(sheet: Sheet, verb: int, first: int) -> bool:
    """Whether the verb there says what kind of saying it was, where it is only asked what somebody said: "| thừa nhận
    toàn bộ hành vi", "| kêu gọi người dân tiết kiệm nước"."""
    return (
        first == verb + 1
        and sheet.view.tokens[verb].key in _SAYING_WHICH
        and _SAYING_ANY.search(sheet.question.line) is not None
    )


def _done_speaking(sheet: Sheet) -> Found | None:
    """What somebody does as he speaks, where the sentence has no other verb for it: "Phát biểu khai mạc, ông Hùng | nêu
    ba việc"."""
    tokens = sheet.view.tokens
    if not speaks(tokens, 0):
        return None
    for person in sheet.people:
        at = max(person.name[1], person.after)
        if tokens[person.full[0] - 1].text == "," and at + 2 < len(tokens) and tokens[at].pos == "V":
            after = len(tokens) - tokens[-1].mark
            return Found((at, after), "saying", 2.0, 0.6, typed=0.6)
    return None


_SPEECH: Final = frozenset(
    "khai mạc|bế mạc|khai giảng|chỉ đạo|kết luận|chào mừng|tiếp thu|tại|trong|trước|sau|nhấn mạnh|khẳng định".split("|")
)


def _only_speaks(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "phát biểu" there says at what somebody spoke, or leads to the verb of what he said: "phát biểu | khai
    mạc hội nghị", "phát biểu | nhấn mạnh …"."""
    words = [token.key for token in tokens[at : at + 2]]
    return words[0] == "phát biểu" and words[-1] in _SPEECH


def of_occasion(sheet: Sheet, place: Place) -> bool:
    """Whether an answer to what somebody said is only at what he spoke: "phát biểu | khai mạc hội nghị"."""
    quoted = sheet.question.kind is Kind.QUOTE and place[0] > 0
    return quoted and _only_speaks(sheet.view.tokens, place[0] - 1)


def _past_occasion(tokens: tuple[Token, ...], verbs: list[int]) -> list[int]:
    """``verbs`` of saying without the one that opens the sentence and only says when somebody spoke: "Phát biểu khai
    mạc, | ông Hùng nhấn mạnh …", "Trả lời báo chí, …"."""
    if len(verbs) < 2 or verbs[0] > 0:
        return verbs
    comma = next((i for i in range(verbs[0], verbs[-1]) if tokens[i].text == ","), None)
    return verbs if comma is None else [i for i in verbs if i > comma] or verbs


def _until_another(tokens: tuple[Token, ...], owned: Floats, first: int) -> int:
    """The end of the sentence, or of the part behind which another begins: "…; | còn bà Hai cho rằng …"."""
    another = next((i for i in range(first, len(tokens)) if owned[first] > owned[i]), len(tokens))
    ends = (i for i in range(another - 1, first, -1) if tokens[i].text == ";" or turns(tokens, i))
    return next(ends, len(tokens)) if another < len(tokens) else another


def speaks(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a verb of saying stands there, in one token or two: "cho | biết"."""
    if at + 1 >= len(tokens):
        return False
    return tokens[at].key in SAYING or f"{tokens[at].key} {tokens[at + 1].key}" in SAYING


_ADDRESSED: Final = 5  # tokens at most between the verb and the colon: "khuyến cáo bà con: …"


def _past_addressed(tokens: tuple[Token, ...], first: int) -> int:
    """Behind the colon before which stands only to whom something is said."""
    colon = next((i for i in range(first, min(len(tokens), first + _ADDRESSED)) if tokens[i].text == ":"), None)
    return first if colon is None or colon + 1 >= len(tokens) else colon + 1


def _whole_quote(sheet: Sheet, place: Place) -> Span | None:
    """From the opening to the closing mark within the paragraph, where one of them is not in this sentence."""
    article, view = sheet.view.article, sheet.view
    text = article.text
    start, end = view.slice(*place)
    paragraph = article.paragraphs[article.sentences[view.position].paragraph]
    if not any(c in _CLOSE for c in text[end : end + 3]):
        closing = min(
            (i for c in _CLOSE if (i := text.find(c, end, min(paragraph.end, end + _LONGEST_QUOTE))) >= 0), default=-1
        )
        end = closing if closing > 0 else end
    if not any(c in _OPEN for c in text[max(0, start - 2) : start]):
        opening = max(text.rfind(c, max(paragraph.start, start - _LONGEST_QUOTE), start) for c in _OPEN)
        start = opening + 1 if opening >= 0 else start
    while end > start and text[end - 1] in " .,;":
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return None if (start, end) == view.slice(*place) else Span(start, end)


READERS: Final = {Kind.QUOTE: (said,)}
