"""Of what the fee, the price or the mark is that a question asks for: "lệ phí cấp căn cước" is not told by "lệ phí cấp
hộ chiếu"."""

from __future__ import annotations

from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.reading.surroundings import expressions_of, told_around
from retrieval.sentences.view import Place

_PROPERTIES: Final = (
    "giá vé", "học phí", "lệ phí", "viện phí", "điểm chuẩn", "tiền thuê", "tỷ giá", "giá", "vé", "phí", "tiền", "cước",
    "vốn", "lương",
)  # fmt: skip
_NO_THING: Final = frozenset(
    "là có hiện nay hôm mới mỗi một tháng năm ngày tuần giờ lượt người học kỳ suất kg lít phải hết khoảng tầm bán mua "
    "đồng chiều ra vào của cho ở tại từ đến tăng giảm còn bao nhiêu mấy cả các những trung bình cao thấp nhất tối đa "
    "thiểu tổng cộng chung đóng nộp thu trả".split()
)
"""What says nothing of which thing is meant."""
_FAR: Final = 6  # tokens from such a noun in a sentence on


def of_another_thing(sheet: Sheet, place: Place) -> bool:
    """Whether the sentence tells such an amount of another thing, and neither it, nor its paragraph, nor the title has
    a word of the thing asked about."""
    question = sheet.question
    if question.language != "vi" or question.kind not in AMOUNTS | {Kind.KEYWORDS}:
        return False
    noun, thing = _asked(question)
    beside = {*noun.split(" "), *_NO_THING}
    thing = _missing(sheet, thing, beside)
    if not thing:
        return False
    another = _names_another(sheet, noun, place[0]) or _priced(sheet, noun, place[0]) or _summed(sheet, place[0])
    return another and not told_around(sheet, thing, beside)


_CLASSES: Final = frozenset("ngành môn học khoa khối lớp trường vé xe phòng đất nhà cấp".split())


def _missing(sheet: Sheet, thing: list[int], beside: set[str]) -> list[int]:
    """What of the thing the sentence lacks, where that is all of it, a word of two syllables or what a class is of:
    "đại học | luật"; nothing else, which may be said otherwise."""
    question = sheet.question
    line = sheet.view.line(bare=False)
    lacking = [i for i in thing if not _says(sheet, i, line, beside)]
    if not lacking or lacking == thing:
        return lacking
    word = any(i + 1 in lacking for i in lacking)
    classed = question.syllables[lacking[0] - 1].key in _CLASSES
    return lacking if word or classed else []


def _says(sheet: Sheet, i: int, line: str, beside: set[str]) -> bool:
    """Whether the sentence has syllable ``i`` of the question, or what means the same and not only ``beside``."""
    places = sheet.match.places[sheet.question.content.index(i)]
    if not places or 1.0 in places.values():
        return bool(places)
    return any(f" {' '.join(e.keys)} " in line for e in expressions_of(sheet.question, [i], beside))


def _asked(question: Question) -> tuple[str, list[int]]:
    """The noun and the syllables of content right behind it, up to the question word, that say of what; none where a
    question has no such noun."""
    keys = question.keys(0, len(question.syllables))
    end = question.gap[0] if question.gap[1] > question.gap[0] > 0 else len(keys)
    for i in range(end):
        for noun in _PROPERTIES:
            words = noun.split(" ")
            if list(keys[i : i + len(words)]) == words:
                behind = range(i + len(words), end)
                return noun, [j for j in behind if j in question.content and keys[j] not in _NO_THING]
    return "", []


def _names_another(sheet: Sheet, noun: str, before: int) -> bool:
    """Whether a noun that the question does not say stands in the sentence behind that noun and before the amount, and
    says of what it is."""
    tokens = sheet.view.tokens
    told = {t for places in sheet.match.places for t in places}
    for i, token in enumerate(tokens[:before]):
        said = " ".join(one.key for one in tokens[i : i + 2])
        if noun in {token.key, said} or token.key.startswith(f"{noun} "):
            if token.key.startswith(f"{noun} ") and i not in told:
                return True
            first = i + 1 + (token.key != noun and said == noun)
            behind = enumerate(tokens[first : min(before, first + _FAR)], first)
            nouns = (t for j, t in behind if t.pos.startswith("N") and j not in told)
            return any(not _NO_THING.issuperset(t.key.split(" ")) for t in nouns)
    return False


def _priced(sheet: Sheet, noun: str, before: int) -> bool:
    """Whether another thing stands before its price: "Vé | tàu | giá 1,8 triệu đồng" for "giá vé máy bay"."""
    tokens = sheet.view.tokens
    price = next(
        (i for i in range(before - 1, max(-1, before - 1 - _CLOSE), -1) if "giá" in tokens[i].key.split(" ")), None
    )
    if price is None or not noun.startswith(("giá", "vé")):
        return False
    told = {t for places in sheet.match.places for t in places}
    for i in range(price - 1, max(-1, price - 1 - _FAR), -1):
        if tokens[i].mark and tokens[i].text != "-":
            return False
        if tokens[i].pos == "N" and i not in told and not _NO_THING.issuperset(tokens[i].key.split(" ")):
            return True
    return False


_CLOSE: Final = 3  # tokens


def _summed(sheet: Sheet, before: int) -> bool:
    """Whether the amount is a sum: "tổng vốn đầu tư | 3.200 tỷ đồng" for "vốn địa phương"."""
    near = sheet.view.tokens[max(0, before - _FAR) : before]
    asked = {syllable.key for syllable in sheet.question.syllables}
    return "tổng" not in asked and any(token.key.split(" ")[0] == "tổng" for token in near)
