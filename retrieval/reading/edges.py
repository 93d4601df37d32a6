"""Good edges for an answer: nothing dangling, titles with the person, units and "khoảng" with the number."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.mentions.enumerations import PAIRS
from retrieval.mentions.offices import MANNER
from retrieval.question import Kind
from retrieval.reading.amounts.edges import amount
from retrieval.reading.found import Sheet
from retrieval.reading.hours import whole_day
from retrieval.reading.segments import unopened
from retrieval.reading.whereabouts import LIES_IN, trimmed
from retrieval.sentences.view import Place, Token
from retrieval.syllables import fold
from retrieval.words.lexicon import Lexicon, load
from retrieval.words.misspellings import is_vietnamese
from retrieval.words.word_classes import DIVISIONS, TOOLS

_DANGLING_FIRST: Final = frozenset({"và", "hoặc", "là", "mà", "thì", "của", "rằng", "nhưng", "vẫn", "cũng"})
_DANGLING_LAST: Final = frozenset({
    "và", "hoặc", "là", "của", "các", "những", "một", "ở", "tại", "với", "cho", "từ",
    "do", "để", "vào", "trong", "bị", "được", "có", "như", "cùng", "theo", "phải", "đã", "đang", "sẽ", "còn", "chưa",
})  # fmt: skip
_LONGEST_WITH_POSTS: Final = 12
"""Syllables of a person with all posts that are still shown as one answer; beyond that the titles alone stay."""

AMOUNTS: Final = frozenset({Kind.HOW_MANY, Kind.MONEY, Kind.PERCENT, Kind.DURATION, Kind.AGE})


def mend(sheet: Sheet, place: Place, lexicon: Lexicon) -> Place:
    """``place`` with its edges mended for the question's kind."""
    kind = sheet.question.kind
    if kind is Kind.WHO:
        place = _person(sheet, place)
    elif kind in AMOUNTS:
        place = amount(sheet, place, lexicon)
        if kind is Kind.AGE:
            place = _covering(sheet, place, _AGES)
    elif kind in _THING_KINDS:
        place = _whole_thing(sheet, place)
    elif kind in _COVERING:
        place = _covering(sheet, place, _COVERING[kind])
    if kind is Kind.WHERE:
        place = trimmed(sheet, place)
    if kind is Kind.WHEN:
        place = whole_day(sheet, _year(sheet, _elapsed(sheet, place)))
    if kind in _TOLD:
        place = _denied(sheet, place)
    return _behind_time(sheet.view.tokens, _trim(sheet.view.tokens, _closed(sheet.view.tokens, _done(sheet, place))))


_TOLD: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.HOW, Kind.QUOTE, Kind.PURPOSE, Kind.DEFINITION})
_DENYING: Final = frozenset({"không", "chưa", "đừng", "chớ", "chẳng", "chả", "chỉ", "không thể", "chưa thể", "hạn chế"})
_AFTER_DENIAL: Final = frozenset(
    {"nên", "được", "phải", "cần", "thể", "tự ý", "tự", "dám", "còn", "bị", "tùy tiện", "vội"}
)
_DENIED: Final = 2  # small words at most between "không" and the verb


def _denied(sheet: Sheet, place: Place) -> Place:
    """Back over what denies or restricts the verb that an answer begins with, unless the question says that itself:
    "người dân | không bấm vào đường link", "chỉ được dừng tại trạm"."""
    tokens, (first, after) = sheet.view.tokens, place
    if tokens[first].pos != "V" and tokens[first].key not in _GIVING:
        return place
    at = first - 1
    while at > 0 and first - at <= _DENIED and tokens[at].key in _AFTER_DENIAL:
        at -= 1
    if at < 0 or tokens[at].key not in _DENYING:
        return place
    asked = {s.key for s in sheet.question.syllables} | {fold(s.key) for s in sheet.question.syllables if s.folded}
    words = tokens[at].key.split(" ")
    return place if asked.intersection((words[0], fold(words[0]))) else (at, after)


_GIVING: Final = frozenset({"cho", "để"})  # tagged as prepositions where they are verbs

_AGES: Final = frozenset({Type.AGE})
_DOERS: Final = frozenset({Type.PERSON, Type.POST, Type.ORGANISATION})


def _done(sheet: Sheet, place: Place) -> Place:
    """Without the adverb of the verb behind whoever does it: "Công an Gò Me | trực tiếp chỉ huy"."""
    tokens, (first, after) = sheet.view.tokens, place
    if not first + 1 < after < len(tokens) or tokens[after - 1].key not in MANNER or tokens[after].pos != "V":
        return place
    named = any(m.type in _DOERS and m.after == after - 1 for m in sheet.candidates.mentions)
    return (first, after - 1) if named else place


_SPANS: Final = frozenset({"năm", "tháng", "tuần", "quý", "mùa", "vụ", "kỳ", "ngày", "thời gian"})
_WHICH_SPAN: Final = frozenset({"tới", "nay", "sau", "trước", "ngoái", "qua", "này"})


def _behind_time(tokens: tuple[Token, ...], place: Place) -> Place:
    """Past the rest of a time that began before: "vào năm | tới sẽ thêm hai đội"."""
    first, after = place
    if not 0 < first < after - 1 or tokens[first].key not in _WHICH_SPAN or tokens[first - 1].key not in _SPANS:
        return place
    return first + 1, after


def _elapsed(sheet: Sheet, place: Place) -> Place:
    """A length of time with the word that makes a time of it: "sau | hơn 5 giờ"."""
    first, after = place
    lengths = any(m.type is Type.DURATION and (m.first, m.after) == place for m in sheet.candidates.mentions)
    return (first - 1, after) if lengths and first and sheet.view.tokens[first - 1].key == "sau" else place


def _year(sheet: Sheet, place: Place) -> Place:
    """Of a whole date the year alone, where the question asks for no more: "năm nào"."""
    tokens = sheet.view.tokens
    if "năm" not in sheet.question.keys(*sheet.question.gap):
        return place
    years = [t for t in range(*place) if tokens[t].digit and len(tokens[t].key) == 4]
    if len(years) != 1 or years[0] != place[1] - 1:
        return place
    first = years[0] - (years[0] > place[0] and tokens[years[0] - 1].key == "năm")
    return (first, place[1]) if any(tokens[t].digit for t in range(place[0], first)) else place


def _person(sheet: Sheet, place: Place) -> Place:
    for person in sheet.people:
        if person.name[0] < place[1] and place[0] < person.name[1]:
            whole = (min(person.full[0], place[0]), max(person.after, place[1]))
            words = sum(t.key.count(" ") + 1 for t in sheet.view.tokens[whole[0] : whole[1]] if not t.mark)
            return (
                whole
                if words <= _LONGEST_WITH_POSTS
                else (min(person.full[0], place[0]), max(place[1], person.name[1]))
            )
    return place if _is_foreigner(sheet, place) else _covering(sheet, place, _COVERING[Kind.ORGANISATION])


def _is_foreigner(sheet: Sheet, place: Place) -> bool:
    """Whether a name of two words or more is no Vietnamese one: "Viện hàn lâm | Marlee Matlin" is no academy's."""
    tokens = sheet.view.tokens[slice(*place)]
    words = [key for token in tokens for key in token.key.split(" ")]
    named = len(tokens) > 1 and all(token.capital for token in tokens)
    return named and " ".join(words) not in load().known_places and not any(map(is_vietnamese, words))


_THING_KINDS: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.NAME, Kind.DEFINITION})
_LONGEST_THING: Final = 4  # tokens


def _whole_thing(sheet: Sheet, place: Place) -> Place:
    """On over the words that one syllable is only the head of: "quạt | hút bụi sơn", "bờ | kênh"; not over what the
    question says itself."""
    tokens, (first, after) = sheet.view.tokens, place
    word = tokens[first]
    if after - first > 1 or " " in word.key or not word.pos.startswith("N") or word.capital or word.digit:
        return place
    end = after
    while end < min(len(tokens), first + _LONGEST_THING) and end not in sheet.literal and not tokens[end].mark:
        purpose = end == after and tokens[end].pos == "V" and word.key in TOOLS
        if not (purpose or tokens[end].pos in {"N", "Np"}) or tokens[end].digit:
            break
        end += 1
    return first, end


_COVERING: Final = {
    Kind.WHEN: frozenset({Type.TIME}),
    Kind.WHERE: frozenset({Type.PLACE, Type.ORGANISATION}),
    Kind.ORGANISATION: frozenset({Type.ORGANISATION}),
    Kind.POST: frozenset({Type.POST}),
    Kind.CODE: frozenset({Type.CODE}),
}  # fmt: skip
"""Kinds whose answer is the whole mention that a span is part of."""


def _covering(sheet: Sheet, place: Place, types: frozenset[Type]) -> Place:
    """The longest mention of one of ``types`` that holds the span or begins with it; of an address the part that is
    asked for."""
    mentions = [m for m in sheet.candidates.mentions if m.type in types]
    if Type.PLACE in types and (part := _part_of_address(sheet, place, mentions)):
        return part
    around = [(m.first, m.after) for m in mentions if m.first <= place[0] and m.after >= place[1]]
    best = max(around, key=lambda p: p[1] - p[0], default=place)
    if Type.PLACE in types:
        best = _lying_in(sheet, _to_its_end(sheet, best))
    return partner(sheet, best) if Type.ORGANISATION in types and Type.PLACE not in types else best


_STREETS: Final = frozenset({"đường", "phố", "con đường", "tuyến đường"})


def _part_of_address(sheet: Sheet, place: Place, mentions: list[Mention]) -> Place | None:
    """Of an address around the span (or in it) the one part that the question asks for: "ở quận nào"."""
    question, tokens = sheet.question, sheet.view.tokens
    asked = " ".join(question.keys(*question.focus))
    if "nào" not in question.keys(*question.gap) or asked not in DIVISIONS | _STREETS:
        return None
    first = min((m.first for m in mentions if m.first <= place[0] and place[1] <= m.after), default=place[0])
    after = max((m.after for m in mentions if m.first <= place[0] and place[1] <= m.after), default=place[1])
    inside = [(m.first, m.after) for m in mentions if first <= m.first and m.after <= after]
    parts = [p for p in inside if tokens[p[0]].key == asked and not any(t.text == "," for t in tokens[slice(*p)])]
    return max(parts, key=lambda p: p[1] - p[0]) if len({p[0] for p in parts}) == 1 else None


def _to_its_end(sheet: Sheet, place: Place) -> Place:
    """On over the rest of the place whose name ends it: "Km38 và Km44 | trên cao tốc Trung Lương"."""
    first, after = place
    heads = {m.head for m in sheet.candidates.mentions if m.type in _LYING | {Type.NAME} and first < m.first}
    starts = {head[0] for head in heads if head[1] == after}
    ends = [
        m.after for m in sheet.candidates.mentions if m.type is Type.PLACE and m.first in starts and m.after > after
    ]
    return first, _road_end(sheet, first, max(ends, default=after))


_ROADS: Final = frozenset({"cao tốc", "đường cao tốc", "tuyến", "đường sắt", "đường"})


def _road_end(sheet: Sheet, first: int, after: int) -> int:
    """On over where a road leads to: "cao tốc Trung Lương | - Mỹ Thuận"."""
    tokens = sheet.view.tokens
    road = after + 1 < len(tokens) and tokens[after].text in {"-", "–"} and tokens[after - 1].capital
    if not road or not any(token.key in _ROADS for token in tokens[first:after]):
        return after
    return max(
        (m.after for m in sheet.candidates.mentions if m.type is Type.NAME and m.first == after + 1), default=after
    )


def _lying_in(sheet: Sheet, place: Place) -> Place:
    """Back over the place or body that lies in this one: "Bệnh viện Đa khoa tỉnh ở | Đà Lạt"."""
    first, after = place
    if first < 2 or sheet.view.tokens[first - 1].key not in LIES_IN or _is_house(sheet.view.tokens[first]):
        return place
    around = [
        m.first
        for m in sheet.candidates.mentions
        if m.type in _LYING
        and m.after == first - 1
        and not any(t.pos == "V" for t in sheet.view.tokens[m.first : m.after])
    ]
    return min(around, default=first), after


def _is_house(token: Token) -> bool:
    """Whether an address opens with it: who lives there is no place."""
    return token.digit or token.key in {"số", "nhà", "số nhà"}


_LYING: Final = frozenset({Type.PLACE, Type.ORGANISATION})
_WITH: Final = frozenset({"phối hợp", "với", "và", "cùng", "phối hợp với", "cùng với"})


def partner(sheet: Sheet, place: Place) -> Place:
    """On over the body that acts together with this one: "A phối hợp (với) B"; of that very word also back: "| A phối
    hợp với B và | C"; neither where it is asked with whom."""
    tokens, question = sheet.view.tokens, sheet.question
    asked = min(question.gap[0], max(question.focus[0], 1))
    if "với" in question.keys(asked - 1, asked):
        return place
    at = place[1]
    while at < len(tokens) and tokens[at].key in _WITH:
        at += 1
    bodies = [m for m in sheet.candidates.mentions if m.type is Type.ORGANISATION]
    ends = [m.after for m in bodies if m.first == at > place[1]]
    return _leader(sheet, place[0], bodies), max(ends, default=place[1])


def _leader(sheet: Sheet, first: int, bodies: list[Mention]) -> int:
    """Where the body begins that acts together with the one at ``first``, and with others between; else ``first``."""
    tokens, begin = sheet.view.tokens, first
    while " phối hợp " not in sheet.question.line:
        before = begin
        while before and (tokens[before - 1].key in _WITH or tokens[before - 1].text == ","):
            before -= 1
        starts = [m.first for m in bodies if m.after == before < begin]
        if not starts:
            break
        if any(token.key.startswith("phối hợp") for token in tokens[before:begin]):
            return min(starts)
        begin = min(starts)
    return first


def _closed(tokens: tuple[Token, ...], place: Place) -> Place:
    """A bracket or quote that opens inside is closed, where its other half is directly after, and one that opened
    before ends what stands in it: "dời sang ngày 18-5 | ”, ông Đạo nói"."""
    first, after = place
    after = max(first + 1, unopened(tokens, first, after))
    for opener, closer in PAIRS.items():
        inside = [t.text for t in tokens[first:after]]
        if inside.count(opener) > inside.count(closer):
            ends = [i for i in range(after, min(len(tokens), after + 12)) if tokens[i].text == closer]
            if ends:
                after = ends[0] + 1
    return first, after


_CLOSING: Final = frozenset({"”", '"', "»"})


def _trim(tokens: tuple[Token, ...], place: Place) -> Place:
    first, after = place
    quoted = after < len(tokens) and tokens[after].text in _CLOSING and tokens[after].start == tokens[after - 1].end
    dangling = frozenset[str]() if quoted else _DANGLING_LAST  # "… khi bão vào | ”"
    while after - first > 1 and (tokens[after - 1].text in ",;:.…!?-–(“" or tokens[after - 1].key in dangling):
        if tokens[after - 1].capital and tokens[after - 2].capital:
            break  # "Huỳnh | Như"
        if [token.key for token in tokens[after - 2 : after]] == ["mà", "có"]:
            break  # "tài sản do người khác phạm tội mà có"
        if (
            tokens[after - 1].text == "."
            and after - 2 >= first
            and tokens[after - 1].start == tokens[after - 2].end
            and len(tokens[after - 2].text) == 1
        ):
            break
        after -= 1
    while after - first > 1 and (tokens[first].text in ",;:.…!?)”" or tokens[first].key in _DANGLING_FIRST):
        first += 1
    return first, after
