"""How a match ended: the score that a sentence about its end gives, not one on the way there."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.segments import segment
from retrieval.sentences.view import Place, SentenceView, Token

_ENDED: Final = frozenset(
    (
        "thắng|thua|đánh bại|hạ|chung cuộc|kết thúc|khép lại|hòa|chia điểm|ngược dòng|vượt qua|quật ngã|hạ gục|"
        "khuất phục|để thua|giành chiến thắng|thất bại|đăng quang|vô địch|chiến thắng|thắng lợi"
    ).split("|")
)
_ON_THE_WAY: Final = frozenset(
    (
        "gỡ|gỡ hòa|rút ngắn|cân bằng|nhân đôi|cách biệt|mở tỷ số|nâng|hiệp|hiệp một|phút|tạm dẫn|"
        "san bằng|lượt đi|năm ngoái|mùa trước|set|ván|séc|dẫn"
    ).split("|")
)


_CLOSE: Final = 3  # tokens
_RESULT: Final = re.compile(
    r" kết quả(?: (?:của |các )?(?:trận|cuộc đấu|chung kết|bán kết|tứ kết|chung cuộc|cuối cùng|vòng|lượt)(?: [^ ]+)*)?"
    r"(?: (?:là )?(?:thế nào|như thế nào|ra sao|sao|gì|bao nhiêu))? $"
)
_HALF: Final = {
    "một": re.compile(r" (?:hiệp (?:một|1|đầu|i|thứ nhất)|45 phút đầu(?: tiên)?|giờ nghỉ|hết hiệp) "),
    "hai": re.compile(r" hiệp (?:hai|2|ii|thứ hai|sau) "),
    "90": re.compile(r" (?:90 phút|hai hiệp chính|(?:giờ|thời gian)(?: thi đấu)? chính thức) "),
}
_ASKED_HALF: Final = re.compile(r" (?:hiệp (một|1|hai|2|đầu)|(90) phút) ")
_HALVES: Final = {"1": "một", "đầu": "một", "2": "hai"}


def of_another_half(question: Question, view: SentenceView) -> bool:
    """Whether the score of a half is asked for, and the sentence tells of no such half: "thắng 2-1" for "tỷ số hiệp
    một"."""
    if question.kind is not Kind.SCORE or not (asked := _ASKED_HALF.search(question.line)):
        return False
    return not _HALF[_half(asked)].search(view.line(bare=False))


def _half(asked: re.Match[str]) -> str:
    said = asked[1] or asked[2]
    return _HALVES.get(said, said)


def final(sheet: Sheet) -> Found | None:
    """The score of the sentence, surer where it tells the end of a match; None where the question names a moment.

    Of several it is that of the match that is asked about, else the last; what brackets hold are the sets of one.
    """
    tokens = sheet.view.tokens
    asked = sheet.question.line
    if half := _ASKED_HALF.search(asked):
        return _at_half(sheet, _half(half))
    if any(f" {word} " in asked for word in _ON_THE_WAY):
        return None
    scores = [m for m in sheet.candidates.mentions if m.type is Type.SCORE]
    if not scores:
        return None
    said = f" {' '.join(token.key for token in tokens)} "
    ended = any(f" {word} " in said for word in _ENDED)
    moment = any(f" {word} " in said for word in _ON_THE_WAY)
    fit = 0.1 if moment and not ended else 1.0 if ended and not moment else 0.3
    one = _told(sheet, scores)
    lead = f" {' '.join(token.key for token in tokens[max(0, one.first - _CLOSE) : one.first])} "
    if any(f" {word} " in lead for word in _ON_THE_WAY):
        fit = 0.0  # "gỡ hòa | 2-2"
    whole = _who_played(sheet) if _RESULT.search(asked) and fit else None
    return Found(whole or _in_sets(tokens, (one.first, one.after)), "score", 2.0, fit)


def result(sheet: Sheet) -> Found | None:
    """How a match ended, where just "kết quả" is asked for; None where no end is told."""
    place = _who_played(sheet) if _RESULT.search(sheet.question.line) else None
    return Found(place, "result", 2.0, 1.0) if place else None


def _who_played(sheet: Sheet) -> Place | None:
    """The score of a match with who played: "Nam Định thắng Hà Nội 2-0"; None where no end is told."""
    view, mentions = sheet.view, sheet.candidates.mentions
    scores = [m for m in mentions if m.type is Type.SCORE and view.depths[m.first] <= 0]
    ended = _END.search(view.line(bare=False))
    if not scores or ended is None:
        return None
    verb = view.token_of[view.line(bare=False).count(" ", 0, ended.start() + 1) - 1]
    first, last = segment(view.tokens, verb)[0], max(scores, key=lambda m: m.after)
    named = max((m.first for m in mentions if m.type in _SIDES and m.after <= verb), default=verb)
    first = next((i + 1 for i in range(named - 1, first - 1, -1) if view.tokens[i].text == ","), first)
    after = _in_sets(view.tokens, (last.first, last.after))[1]
    if after < len(view.tokens) and view.tokens[after].key in _TOWARDS:
        after = next((m.after for m in mentions if m.type in _SIDES and m.first == after + 1), after)
    return (first, after) if first < after else None


_END: Final = re.compile(rf"(?<!đương kim) (?:{'|'.join(sorted(_ENDED))}) ")
_TOWARDS: Final = frozenset({"trước", "nghiêng về", "cho", "dành cho", "thuộc về"})
_SIDES: Final = frozenset({Type.NAME, Type.PERSON, Type.PLACE, Type.ORGANISATION})


def _at_half(sheet: Sheet, half: str) -> Found | None:
    """The score nearest to the words for the half: "thắng 2-1, sau khi dẫn | 1-0 | ở hiệp một"."""
    view = sheet.view
    said = _HALF[half].search(view.line(bare=False))
    scores = [m for m in sheet.candidates.mentions if m.type is Type.SCORE]
    if said is None or not scores:
        return None
    at = view.token_of[view.line(bare=False).count(" ", 0, said.start() + 1) - 1]
    one = min(scores, key=lambda m: abs(m.first - at))
    return Found((one.first, one.after), "score", 2.0, _SURELY)


_SURELY: Final = 0.6


def _in_sets(tokens: tuple[Token, ...], place: Place) -> Place:
    """All scores of a row that the one at ``place`` opens: "7-6, 6-4"."""
    first, after = place
    while after + _SET < len(tokens) and tokens[after].text == "," and _is_score(tokens[after + 1 : after + 1 + _SET]):
        after += 1 + _SET
    return first, after


_SET: Final = 3  # tokens: "6", "-", "4"


def _is_score(tokens: tuple[Token, ...]) -> bool:
    return tokens[0].digit and tokens[1].text in {"-", "–"} and tokens[2].digit


def _told(sheet: Sheet, scores: list[Mention]) -> Mention:
    """Of ``scores`` the last of those that are told with most of what is asked about."""
    matches = [m for m in scores if sheet.view.depths[m.first] <= 0] or scores
    starts = [0, *(m.after for m in matches)]
    shares = [sheet.share(start, m.first) for start, m in zip(starts, matches, strict=False)]
    return max(zip(shares, range(len(matches)), matches, strict=True), key=lambda told: told[:2])[2]
