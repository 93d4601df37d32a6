"""What somebody does, and what came of something: clauses found by the words that stand before or behind them."""

from __future__ import annotations

from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.segments import CAUSE, advises, segment
from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import FORMS_OF_ADDRESS, SAYING

_DO: Final = "làm"
_ENOUGH: Final = 0.5  # of the weight of what is asked for
_ASIDE: Final = frozenset("đã đang sẽ vừa cũng phải còn được thì mới cùng đều".split())
_LET: Final = "cho"  # tagged as a preposition: "không tự ý | cho trẻ uống thuốc"
_NEAR: Final = 4  # tokens from the question's words to the verb
_SHORTEST: Final = 2
_CAUSES: Final = frozenset(
    "nên|khiến|khiến cho|làm cho|dẫn đến|dẫn tới|gây ra|gây nên|vì vậy|vì thế|do đó|bởi vậy|do vậy|cho nên".split("|")
)


def asks_for_doing(question: Question) -> bool:
    """ "X làm gì?", "X làm những việc gì?": what is asked for is a verb with all that belongs to it."""
    first, after = question.gap
    return question.kind is Kind.WHAT and _DO in question.keys(max(0, first - 2), after)


def action(sheet: Sheet) -> Found | None:
    """From the verb behind the question's own words to the end of its clause: "Tòa buộc Tẹo | bồi thường 9 triệu"."""
    if not asks_for_doing(sheet.question):
        return None
    tokens, left = sheet.view.tokens, _before_doing(sheet)
    total = sum(weight for weight, _ in left)
    best: tuple[float, int, Place] | None = None
    for start in sorted({segment(tokens, t)[0] for _, places in left for t in places}):
        end = segment(tokens, start)[1]
        inside = [(w, [t for t in places if start <= t < end]) for w, places in left]
        share = sum(w for w, places in inside if places)
        if not total or share < _ENOUGH * total:
            continue
        last = max(min(places) for _, places in inside if places)
        first = _verb(tokens, last + 1, end)
        if first is not None and (best is None or share > best[0]):
            best = (share, first, (first, _stripped(tokens, first, end)))
    if best is None or best[2][1] - best[2][0] < _SHORTEST:
        return None
    return Found(best[2], "action", 2.0, min(1.0, 0.2 + 0.8 * best[0] / total))


def _before_doing(sheet: Sheet) -> list[tuple[float, dict[int, float]]]:
    """The weights and places of what the question says before "làm"."""
    question, match = sheet.question, sheet.match
    units = zip(question.content, match.weights, match.places, strict=True)
    return [
        (float(weight), places)
        for position, weight, places in units
        if position < question.gap[0] and question.syllables[position].key != _DO
    ]


def _verb(tokens: tuple[Token, ...], first: int, after: int) -> int | None:
    """The first verb from ``first`` on, where nothing but small words stands before it."""
    for i in range(first, min(after, first + _NEAR)):
        if (tokens[i].pos == "V" and tokens[i].key not in _ASIDE) or (tokens[i].key == _LET and i > first):
            return i
        if tokens[i].mark and tokens[i].text != ",":
            return None
    return None


def _stripped(tokens: tuple[Token, ...], first: int, after: int) -> int:
    while after > first and tokens[after - 1].mark and tokens[after - 1].text not in ')”"':
        after -= 1
    return after


def consequence(sheet: Sheet) -> Found | None:
    """What stands before "nên", "khiến", where what is asked about stands behind: "Nước dâng nhanh | nên phà nghỉ".
    A "nên" that the question says asks why something is advised."""
    tokens, match = sheet.view.tokens, sheet.match
    advice = "nên" in sheet.question.keys(0, len(sheet.question.syllables))
    total = float(match.weights.sum()) or 1.0
    best: tuple[float, Place] | None = None
    for i in range(1, len(tokens) - 1):
        if tokens[i].key not in _CAUSES or (tokens[i].key == "nên" and (advice or advises(tokens, i))):
            continue
        start, end = segment(tokens, i)
        behind = sum(float(w) for w, p in zip(match.weights, match.places, strict=True) if any(i < t < end for t in p))
        behind += _carried_over(sheet, start, i, end)
        place = _reason(tokens, start, i)
        if place and behind >= _ENOUGH * total and (best is None or behind > best[0]):
            best = (behind, place)
    return Found(best[1], "cause", 2.5, min(1.0, 0.3 + best[0] / total)) if best else None


def _carried_over(sheet: Sheet, start: int, at: int, end: int) -> float:
    """The weight of the names of the question that stand before "nên" at ``at`` and not behind it, where whoever bears
    one is only called "ông" or the like: "gia đình ông Hai …, nên | ông chưa nhận"; or speaks: "ông Hai nói: “… nên |
    tôi chưa nhận”"."""
    question, match, tokens = sheet.question, sheet.match, sheet.view.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].key not in _CALLED | _SPEAKING:
        return 0.0
    start = 0 if tokens[at + 1].key in _SPEAKING else start
    named = {i for first, after in question.names for i in range(first, after)}
    units = zip(question.content, match.weights, match.places, strict=True)
    return sum(
        float(weight)
        for position, weight, places in units
        if position in named and any(start <= t < at for t in places) and not any(at < t < end for t in places)
    )


_SPEAKING: Final = frozenset({"tôi", "tui", "mình", "chúng tôi", "gia đình tôi"})
_CALLED: Final = FORMS_OF_ADDRESS | {"họ", "gia đình"}


def _reason(tokens: tuple[Token, ...], start: int, end: int) -> Place | None:
    """The stretch from the last comma, or from the one before where too little is behind it, or what adds to that
    ("cộng với …"); not what says who tells it; none where a word of cause opens it, which says so better."""
    while end > start and tokens[end - 1].mark:
        end -= 1
    start = max((i + 1 for i in range(start, end - _SHORTEST) if _leads(tokens, i)), default=start)
    commas = [i for i in range(start, end) if tokens[i].text == ","]
    first = next((c + 1 for c in reversed(commas) if end - c > _SHORTEST + 1 and not _adds(tokens, c + 1)), start)
    first += tokens[first].text in _OPENING
    if end - first < _SHORTEST or any(tokens[i].key in CAUSE for i in range(start, end)):
        return None
    return first, end


_OPENING: Final = frozenset('“"«')


def _leads(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a cause may begin behind token ``at``: behind "cho biết", be it one word or two, or behind "nhưng"."""
    pair = " ".join(token.key for token in tokens[max(0, at - 1) : at + 1])
    return tokens[at].key in _BEFORE_REASONS or pair in _BEFORE_REASONS


_BEFORE_REASONS: Final = SAYING | {"nhưng", "tuy nhiên", "song"}
_ADDING: Final = ("cộng", "cùng với", "lại", "trong khi", "trong lúc", "đồng thời", "hơn nữa", "kết hợp", "kèm")


def _adds(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a cause begins there that is told besides another one."""
    behind = " ".join(token.key for token in tokens[at : at + 2])
    return any(f"{behind} ".startswith(f"{word} ") for word in _ADDING)
