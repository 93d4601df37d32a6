"""Whom or when an answer belongs to: the doer of what is said, the year or the name that governs a number."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Mention
from retrieval.reading.found import Place, Sheet
from retrieval.view import Token

_OF: Final = frozenset({"của", "cho", "với", "bởi"})


def of_asked_year(sheet: Sheet, mention: Mention) -> float:
    """1 where the year that governs a number is one that the question names, 2 where that stands right behind it, -1
    where it is another, 0 where none does.

    A year governs what follows it until another one comes: "Năm 2023 đạt 8 tấn; năm 2024 còn 5 tấn"; but for one right
    behind the number: "sẽ lên 2.200 ha vào năm 2027".
    """
    asked = {number for number in sheet.question.numbers if _is_year(number)}
    if not asked:
        return 0.0
    tokens = sheet.view.tokens
    if behind := _year_behind(sheet, mention):
        return 2.0 if behind in asked else -1.0
    years = [i for i, token in enumerate(tokens) if token.digit and _is_year(token.key)]
    before = [i for i in years if i < mention.first]
    if not before:
        return 0.0
    return 1.0 if tokens[before[-1]].key in asked else -1.0


_BEHIND: Final = 6  # tokens at most from a number to its year


def _year_behind(sheet: Sheet, mention: Mention) -> str:
    """The year behind a number, neither a mark nor another number between them; empty where there is none."""
    tokens = sheet.view.tokens
    for token in tokens[mention.after : mention.after + _BEHIND]:
        if token.mark:
            break
        if token.digit:
            return token.key if _is_year(token.key) else ""
    return ""


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdigit() and key[0] in "12"


def of_asked_name(sheet: Sheet, mention: Mention) -> float:
    """1 where the name that governs a number is one that the question says, -1 where it is another, 0 where none does.

    A name governs what follows it until another one comes: "ở Bản Sen 30 hộ, còn Bản Lùng 12 hộ", "Sen (30 hộ)"; but
    for one that the number itself leads to: "50 triệu đồng cho giải Nhì, 30 triệu đồng cho giải Ba".
    """
    asked, others = sheet.names_by_asking
    if asked and (led_to := _led_to(sheet, mention, asked | others)):
        return 1.0 if led_to in asked else -1.0
    before = [place for place in asked | others if place[1] <= mention.first]
    if not asked or not before:
        return 0.0
    return 1.0 if max(before, key=lambda place: place[1]) in asked else -1.0


_MOST: Final = frozenset(
    {"cao nhất", "nhiều nhất", "lớn nhất", "đắt nhất", "dài nhất", "nặng nhất", "tối đa", "xa nhất"}
)
_LEAST: Final = frozenset(
    {"thấp nhất", "ít nhất", "nhỏ nhất", "rẻ nhất", "ngắn nhất", "nhẹ nhất", "tối thiểu", "gần nhất"}
)


def of_asked_extreme(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is called the lowest and the lowest is asked for (or the highest), -1 where it is called the
    other one, 0 where neither: "cao nhất 215 triệu đồng, thấp nhất | 300.000 đồng"."""
    asked = _extreme(sheet.question.line)
    if not asked:
        return 0.0
    said = " ".join(token.key for token in sheet.view.tokens[: mention.head[0]])
    return float(asked * _extreme(f" {said} "))


def _extreme(line: str) -> int:
    """1 where the last such word is of the most, -1 of the least, 0 where there is none."""
    most, least = (max(line.rfind(f" {word} ") for word in words) for words in (_MOST, _LEAST))
    return 0 if most == least else 1 if most > least else -1


_TO: Final = frozenset({"cho", "của", "ở", "tại", "thuộc", "dành cho"})
_ASIDE: Final = 6  # tokens at most from a number to the name that it leads to


def _led_to(sheet: Sheet, mention: Mention, names: frozenset[Place]) -> Place | None:
    """The name behind a number, a preposition between them and neither a mark nor another number."""
    tokens = sheet.view.tokens
    end = max((m.after for m in sheet.candidates.mentions if m.head == mention.head), default=mention.after)
    led = False
    for i in range(mention.after, min(len(tokens), end + _ASIDE)):
        if tokens[i].mark or tokens[i].digit:
            return None
        if led and (name := next((place for place in names if place[0] <= i < place[1]), None)):
            return name
        led = led or tokens[i].key in _TO
    return None


_RECEIVING: Final = frozenset({"cho", "với", "đối với", "dành cho", "bằng"})
_SAME: Final = 0.25  # the share of the question's weight in a phrase that says whom it asks about
_OTHERS: Final = 0.1  # in one that says of others


def of_asked_receiver(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is for those whom the question asks about, -1 where it is for others and another amount of the
    sentence is for them: "50% cho hộ nghèo, | 30% | cho người dân tộc thiểu số"; 0 where nothing is said of that."""
    own = _for_whom(sheet, mention.head[1])
    if own is None:
        return 0.0
    share = sheet.share(*own)
    heads = {m.head for m in sheet.candidates.mentions if m.type is mention.type and m.head != mention.head}
    shares = [sheet.share(*place) for head in heads if (place := _for_whom(sheet, head[1]))]
    if not shares:
        return 0.0
    if share >= _SAME and share > max(shares):
        return 1.0
    return -1.0 if share < _OTHERS and max(shares) >= _SAME else 0.0


def _for_whom(sheet: Sheet, at: int) -> Place | None:
    """What follows "cho" behind the number that ends at ``at`` and its unit, up to a mark or the next number."""
    tokens = sheet.view.tokens
    led = next((i for i in range(at, min(len(tokens), at + _UNIT)) if tokens[i].key in _RECEIVING), None)
    if led is None or any(tokens[i].text in _ENDS or tokens[i].digit for i in range(at, led)):
        return None
    after = led + 1
    while after < len(tokens) and not (tokens[after].text in _ENDS or tokens[after].digit):
        after += 1
    return led + 1, after


_UNIT: Final = 4  # tokens from a number to the "cho" behind it
_ENDS: Final = frozenset({",", ";", ".", ":", ")", "("})

_CHANGES: Final = frozenset({"xuống", "lên", "còn", "thành", "sang", "xuống còn", "lên đến", "lên tới"})
_FORMER: Final = frozenset({"trước", "cũ", "ban"})
_CHANGED: Final = 3  # tokens between the old value and the new one's verb


def superseded(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount is what was until something changed, and not asked for: "từ | 50 phút | xuống còn 15 phút"."""
    tokens = sheet.view.tokens
    if not mention.first or tokens[mention.first - 1].key.rpartition(" ")[2] != "từ":
        return False
    if _FORMER & {s.key for s in sheet.question.syllables}:
        return False
    return any(t.key in _CHANGES for t in tokens[mention.after : mention.after + _CHANGED])


def as_doer(sheet: Sheet, mention: Mention) -> float:
    """1 for the person nearest before what is said of the one asked for ("Ai trao …?"), -1 for one behind "của".

    Only where the question begins with its question word, so that the doer is asked for.
    """
    question, tokens = sheet.question, sheet.view.tokens
    if question.gap[0] > 0 or question.gap[1] == 0:
        return 0.0
    if mention.first and tokens[mention.first - 1].key in _OF:
        return -1.0
    said = _said_of_doer(sheet)
    if said is None or mention.after > said:
        return 0.0
    between = [person for person in sheet.people if mention.after <= person.full[0] and person.name[1] <= said]
    rivals = [person for person in between if tokens[person.full[0] - 1].key not in _OF]
    return 0.0 if rivals or _is_closed(tokens[mention.after : said]) else 1.0


def _said_of_doer(sheet: Sheet) -> int | None:
    """The token of the first word behind the question word that the sentence has."""
    for position, places in zip(sheet.question.content, sheet.match.places, strict=True):
        if position >= sheet.question.gap[1] and places:
            return min(places)
    return None


def _is_closed(tokens: tuple[Token, ...]) -> bool:
    """Whether a mark ends the clause between."""
    return any(token.text in {";", ":", ".", "”"} for token in tokens)


_COMPARES: Final = frozenset({"kém", "tăng", "giảm", "thêm"})
_COMPARING: Final = frozenset({"hơn", "kém", "chênh", "lệch", "cách", "đổi", "thêm"})
_ASKS: Final = _COMPARING | {"tăng", "giảm", "vượt", "đắt", "mắc", "rẻ", "hạ", "sụt", "bớt"}
_VALUES: Final = frozenset({"lên", "xuống", "còn", "đạt", "thành"})  # "giảm | còn 5" is no difference
_BETWEEN: Final = 8  # tokens from the word that compares to the amount


def difference(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount only says by how much something is more or less than another, and that is not asked for:
    "kém đội đầu bảng | 5 điểm"."""
    if _COMPARING & {s.key for s in sheet.question.syllables}:
        return False
    compared = _compared(sheet, mention)
    return compared is not None and not any(compared in places for places in sheet.match.places)


def asked_difference(sheet: Sheet, mention: Mention) -> float:
    """1 where it is asked by how much, and the amount says so: "hơn người về nhì | 0 giây 12"; -1 where it says what
    something has become: "lên | 350.000 đồng"."""
    question = sheet.question
    if not _ASKS & {s.key for s in question.syllables} or _VALUES & set(
        question.keys(question.gap[0] - 1, question.gap[0])
    ):
        return 0.0
    before = sheet.view.tokens[mention.head[0] - 1].key if mention.head[0] else ""
    if before == "vượt" or _compared(sheet, mention) is not None:
        return 1.0
    return -float(before.rpartition(" ")[2] in _VALUES)


def _compared(sheet: Sheet, mention: Mention) -> int | None:
    """The token that says that an amount is by how much more or less something is; None where there is none."""
    tokens, first = sheet.view.tokens, mention.head[0]
    for i in range(first - 1, max(-1, first - _BETWEEN), -1):
        if tokens[i].mark or tokens[i].digit or tokens[i].key.split(" ")[0] in _VALUES:
            return None
        nearly = tokens[i].key == "hơn" and i == first - 1 and tokens[i - 1].pos != "A"  # "hơn | 40 người"
        if tokens[i].key in _COMPARES or (tokens[i].key.split(" ")[-1] == "hơn" and not nearly):
            return i
    return None
