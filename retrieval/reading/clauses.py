"""Answers that are clauses that no word leads to: what is left of a sentence, what confirms, what stands at the gap."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.means import means
from retrieval.reading.sayings import speaks
from retrieval.reading.segments import segment, unopened
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load
from retrieval.words.word_classes import SAYING, STATE_BODIES

_SAME: Final = 0.9  # strength of a word that is the question's, or stands for it: what only hints at it may answer


def rest(sheet: Sheet) -> Found | None:
    """What a sentence says of the thing asked for: the rest of the segment after the question's words."""
    tokens = sheet.view.tokens
    said = [(t, u, strength) for u, places in enumerate(sheet.match.places) for t, strength in places.items()]
    hits = sorted({(t, u) for t, u, strength in said if strength >= _SAME}) or sorted({(t, u) for t, u, _ in said})
    if not hits:
        return None
    segments = {segment(tokens, t) for t, _ in hits}

    def weight(place: Place) -> float:
        return float(sum(sheet.match.weights[u] for u in {u for t, u in hits if place[0] <= t < place[1]}))

    best = max(sorted(segments), key=weight)
    inside = [t for t, _ in hits if best[0] <= t < best[1]]
    last = _cluster_end(inside)
    after = best[1]
    while after > last + 1 and tokens[after - 1].mark:
        after -= 1
    place = (last + 1, after) if after - last > 2 else (_verb_before(tokens, last, best[0]), after)
    if place[0] == last + 1 and _runs_on(tokens, last):
        place = (best[0], after)  # "64 thợ được bố trí việc ở bến | khác"
    place = (_past_saying(tokens, place), after)
    told = any(not _qualifies(sheet, t) for t in inside)
    return Found(place, "rest", 1.0, 0.5, typed=float(told)) if place[1] > place[0] else None


def _past_saying(tokens: tuple[Token, ...], place: Place) -> int:
    """Behind the verb of saying that leads to what is told: "cho biết | đơn vị sẽ gắn chip"."""
    first, after = place
    verb = first + (first < after and tokens[first].text == ",")
    if not speaks(tokens, verb) or tokens[verb].key in _BIDDING:
        return first
    behind = verb + 1 + (tokens[verb].key not in SAYING)
    behind += behind < after and tokens[behind].key in {"rằng", "là"}
    return behind if after - behind > 2 else first


_BIDDING: Final = frozenset(
    "yêu cầu|đề nghị|kêu gọi|khuyên|khuyến cáo|chỉ đạo|cam kết|hứa|thừa nhận|cảnh báo".split("|")
)
_BODIES: Final = STATE_BODIES | {
    "lực lượng", "cơ quan", "công ty", "tập đoàn", "phương tiện", "luật", "trưởng", "thanh tra", "tổ", "đội",
    "trường", "viện", "trung tâm", "nghị định", "quỹ", "phó chủ tịch", "phụ trách",
}  # fmt: skip


def _qualifies(sheet: Sheet, at: int) -> bool:
    """Whether a word there only says which persons or body act, where it is asked how it is itself: "cảnh sát | giao
    thông" for "Giao thông ra sao?"."""
    tokens = sheet.view.tokens
    head = tokens[at - 1].key if at else ""
    asked = {s.key for s in sheet.question.syllables}
    return (head in _BODIES or head in load().persons) and not asked.intersection(head.split(" "))


def _runs_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun stands there, and what belongs to it behind it: "bến | khác", "tín hiệu | đầu tiên"."""
    behind = tokens[at + 1]
    return tokens[at].pos.startswith("N") and behind.pos in {"A", "N", "Np", "Ny", "P", "M"} and not behind.mark


def _verb_before(tokens: tuple[Token, ...], at: int, first: int) -> int:
    """The last verb of ``[first, at]``, from which a short answer to "how" is read; ``first`` where there is none."""
    return next((i for i in range(at, first, -1) if tokens[i].pos == "V"), first)


def _cluster_end(inside: list[int]) -> int:
    """The end of the first run of matches that lie close together."""
    end = inside[0]
    for token in sorted(inside)[1:]:
        if token - end > 5:
            break
        end = token
    return end


def confirming(sheet: Sheet) -> Found | None:
    """The segment that says most of what a yes-or-no question asks: it confirms or contradicts, never a bare yes."""
    tokens = sheet.view.tokens
    weight: dict[Place, float] = {}
    for share, places in zip(sheet.match.weights, sheet.match.places, strict=True):
        for place in {segment(tokens, t) for t in places}:
            weight[place] = weight.get(place, 0.0) + float(share)
    if not weight:
        return None
    first, after = max(sorted(weight), key=lambda place: weight[place])
    while after > first + 1 and tokens[after - 1].mark:
        after -= 1
    return Found((first, after), "confirming", 1.0, 0.5)


_LEAST_RUN: Final = 3


def in_place(sheet: Sheet) -> Found | None:
    """What stands in the sentence where the question has its gap: after the same words, to the end of their segment."""
    left, _ = sheet.runs
    best = int(np.argmax(left))
    tokens = sheet.view.tokens
    run = float(left[best])
    if best + 1 < len(tokens) and tokens[best].text == ":":
        best += 1
    if run < _LEAST_RUN or best >= len(tokens) or tokens[best].mark:
        return None
    after = _thing_end(sheet, best, unopened(tokens, best, segment(tokens, best)[1]))
    while after > best + 1 and tokens[after - 1].mark:
        after -= 1
    return Found((best, after), "in place", 2.0, run / 4)


_GOES_ON: Final = frozenset(
    "khiến|khiến cho|làm cho|rồi|để|vì|do|bởi|nên|nhằm|sau khi|trước khi|nhân dịp|dẫn đến|dẫn tới".split("|")
)
"""Behind a thing: what came of it, why or when it was: "đâm vào cột điện | khiến tài xế bị thương"."""
_THINGS: Final = frozenset({"N", "Nc", "Np", "Nu", "Ny", "M", "L", "A"})


def _thing_end(sheet: Sheet, first: int, after: int) -> int:
    """Where the thing ends that begins at ``first`` and goes no further than ``after``: before the word that leads to
    what came of it, or why, unless the question says that word, too."""
    tokens = sheet.view.tokens
    if tokens[first].pos not in _THINGS:
        return after
    ends = (i for i in range(first + 1, after) if _goes_on(sheet, i))
    return next(ends, after)


def _goes_on(sheet: Sheet, at: int) -> bool:
    tokens = sheet.view.tokens
    pair = " ".join(token.key for token in tokens[at : at + 2])
    word = tokens[at].key if tokens[at].key in _GOES_ON else pair if pair in _GOES_ON else ""
    return bool(word) and f" {word} " not in sheet.question.line


_ALLOWED: Final = re.compile(" (?:cần|phải|nên|có thể|không được) |^ (?:khi nào|bao giờ) .*được ")
"""What must or may be done; of what was done "khi nào" stands behind it: "được tìm thấy khi nào"."""
_IN_CASE: Final = frozenset({"khi", "nếu", "trường hợp", "một khi", "ngay khi"})
_MODAL: Final = frozenset({"cần", "phải", "nên", "được", "mới", "sẽ", "bị", "có thể", "thì", "không", "hãy"})
_MOST_OF_IT: Final = 0.5


def condition(sheet: Sheet) -> Found | None:
    """In which case something must or may be done, where it is asked when: "| Khi trẻ sốt cao, co giật |, gia đình cần
    đưa trẻ đến bệnh viện"; not where the sentence tells a time besides."""
    tokens, question = sheet.view.tokens, sheet.question
    if question.kind is not Kind.WHEN or not _ALLOWED.search(question.line):
        return None
    for at in (i for i, token in enumerate(tokens) if token.key in _IN_CASE):
        first, after = at - (at > 0 and tokens[at - 1].key in {"trong", "ngay"}), segment(tokens, at)[1]
        if at == 0 or tokens[first - 1].mark or first == 0:
            modal = next(
                (i for i in range(at + 1, after) if tokens[i].key in _MODAL and _behind_comma(tokens, at, i)), 0
            )
            after = next((i for i in range(modal - 1, at, -1) if tokens[i].text == "," or tokens[i].key == "thì"), at)
        while after > first and tokens[after - 1].mark:
            after -= 1
        timed = any(m.type is Type.TIME and not first <= m.first < after for m in sheet.candidates.mentions)
        outside = 1.0 - sheet.share(first, after)
        if after - at > 1 and not timed and outside >= _MOST_OF_IT:
            return Found((first, after), "condition", 2.0, outside)
    return None


def _behind_comma(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    return tokens[at].key == "thì" or any(token.text == "," for token in tokens[first:at])


_OCCASION: Final = frozenset({"nhân", "nhân dịp", "chào mừng"})
_LONGEST_OCCASION: Final = 20  # tokens


def asks_occasion(question: Question) -> bool:
    """Whether it asks on what occasion something is done: "nhân dịp gì"."""
    return question.kind is Kind.WHAT and "dịp" in question.keys(*question.gap)


def occasion(sheet: Sheet) -> Found | None:
    """On what occasion something is done: "thăm đơn vị nhân | kỷ niệm 81 năm Ngày thành lập Quân đội"."""
    tokens = sheet.view.tokens
    for at in (i for i, token in enumerate(tokens) if token.key in _OCCASION):
        first = at + 1 + (tokens[at].key == "nhân" and tokens[at + 1].key == "dịp")
        after = first
        while after < min(len(tokens), first + _LONGEST_OCCASION) and tokens[after].text not in _BREAKS:
            after += 1
        if first < after and tokens[first].pos in {"N", "Np", "V", "M"}:
            return Found((first, after), "clause", 2.5, 0.9)
    return None


_BREAKS: Final = frozenset(",;.:(!?…")


READERS: Final = {Kind.HOW: (means, rest), Kind.YES_NO: (confirming,), Kind.WHEN: (condition,)}
