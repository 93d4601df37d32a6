"""Who does what is asked of, where the sentence says so in the passive: "hội thi do Huyện đoàn | tổ chức"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.mentions.ones import HARM
from retrieval.question import Kind
from retrieval.reading.edges import partner
from retrieval.reading.found import Found, Sheet
from retrieval.reading.lists.members import of_another_member
from retrieval.reading.people.relatives import relatives
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.words.word_classes import DONE_TO_SOMEBODY, FORMS_OF_ADDRESS

_BY: Final = frozenset({"do", "bởi"})
_SORTS: Final = {
    Kind.WHO: frozenset({Type.PERSON, Type.NAME}),
    Kind.ORGANISATION: frozenset({Type.ORGANISATION}),
}
_NO_PERSONS: Final = frozenset({Type.ORGANISATION, Type.PLACE})
_ENOUGH: Final = 0.35  # of the question's weight, beside the one named after "do"
_BEFORE: Final = 0.8  # what a word counts that stands before "do": the thing that is done
_HARD: Final = frozenset(";:.!?…")


def doer(sheet: Sheet) -> Found | None:
    """The one named directly behind "do" or "bởi", where what is asked of stands behind the name; a body where "ai" is
    asked, too, and no person is named so."""
    return _named_doer(sheet, _SORTS[sheet.question.kind]) or _named_doer(sheet, _SORTS[Kind.ORGANISATION])


def _named_doer(sheet: Sheet, sorts: frozenset[Type]) -> Found | None:
    tokens = sheet.view.tokens
    best: tuple[float, Place] | None = None
    bodies = {i for m in sheet.candidates.mentions if m.type in _NO_PERSONS for i in range(m.first, m.after)}
    for mention in sheet.candidates.mentions:
        if mention.type is Type.NAME and mention.first in bodies:
            continue
        if mention.type not in sorts or not mention.first:
            continue
        place = mention.first, mention.after
        if tokens[place[0] - 1].key not in _BY:
            continue
        fit = _fit(sheet, *place)
        if fit >= _ENOUGH and (best is None or (fit, place[1]) > (best[0], best[1][1])):
            best = (fit, place)
    return Found(partner(sheet, best[1]), "doer", 3.0, min(1.0, 0.4 + best[0])) if best else None


_RUN: Final = 2  # syllables of the question behind the one who does it
_LONG_RUN: Final = 4  # and behind a body, where "ai" is asked
_OF: Final = frozenset({"của", "cho", "với", "từ", "tại", "ở", "thuộc"})  # who stands behind them does not do it
_ASIDE: Final = frozenset({"đã", "vừa", "sẽ", "đang", "cùng", "đồng", "trực tiếp", ","})


def active(sheet: Sheet) -> Found | None:
    """The one right before what the question says behind its question word: "Hội Nông dân | tổ chức hội thi"; a body
    where "ai" is asked, too, and no person does it."""
    question = sheet.question
    if question.gap[0] > max(question.focus[1], 0) or not question.content:
        return None
    return _active(sheet, _SORTS[question.kind] - {Type.NAME}, _RUN) or (
        _active(sheet, _SORTS[Kind.ORGANISATION], _LONG_RUN) if question.kind is Kind.WHO else None
    )


def _active(sheet: Sheet, sorts: frozenset[Type], least: int) -> Found | None:
    """As above, of these sorts, before a run of so many syllables at least."""
    tokens, right = sheet.view.tokens, sheet.runs[1]
    ends = {person.name[1]: person.after for person in sheet.people}
    mentions = [m for m in sheet.candidates.mentions if m.type in sorts]
    others = {m.after for m in mentions if m.first and tokens[m.first - 1].key in _OF}
    best: tuple[float, Place] | None = None
    for mention in mentions:
        at = max(mention.after, ends.get(mention.after, 0)) if mention.after not in others else len(tokens)
        while at < len(tokens) and (tokens[at].key in _ASIDE or tokens[at].text in _ASIDE):
            at += 1
        run = float(right[at]) if at < len(tokens) else 0.0
        if run < least or of_another_member(sheet, (mention.first, mention.after)):
            continue
        if best is None or (run, best[1][0]) > (best[0], mention.first):
            best = (run, (mention.first, mention.after))
    return Found(best[1], "doer", 3.0, min(1.0, 0.5 + 0.1 * best[0])) if best else None


_SUBJECTS: Final = frozenset({Type.PERSON, Type.ORGANISATION, Type.POST, Type.SOMEONE})
_LEAST: Final = 0.5  # of the question's weight, in the part of the sentence in which somebody does it


def subject(sheet: Sheet) -> Found | None:
    """Whoever stands right before the verb that the question has behind "ai", named or not: "| Chủ tịch xã | tặng
    quà", "được | hàng xóm | cứu"."""
    tokens, question, unit = sheet.view.tokens, sheet.question, asked_deed(sheet)
    if question.kind is not Kind.WHO or unit is None or question.plural:
        return None
    best: tuple[float, Place] | None = None
    for verb, strength in sheet.match.places[unit].items():
        at = verb
        while at and (tokens[at - 1].key in _ASIDE or tokens[at - 1].pos == "R") and not tokens[at - 1].mark:
            at -= 1
        is_verb = "V" in {token.pos for token in tokens[verb : verb + 2]}  # "tạm | giữ"
        is_verb |= tokens[verb].key in DONE_TO_SOMEBODY or tokens[verb].key in HARM
        if strength < 1 or not is_verb or not at or tokens[at - 1].key in _UNDERGOES:
            continue
        start, end = _part(sheet.view, verb, verb + 1)
        share = sheet.share(start, end)
        found = _ending(sheet, at) or _behind_passive(sheet, start, at) or _opening(sheet, start, at)
        place = _bearer(sheet, found)
        if place and share >= _LEAST and (best is None or share > best[0]):
            best = (share, place)
    return Found(best[1], "doer", 3.0, min(1.0, 0.4 + best[0] / 2)) if best else None


def _bearer(sheet: Sheet, place: Place | None) -> Place | None:
    """Whoever is named, where ``place`` is only a post that is said of him behind the name: "| Ông An |, Bí thư Huyện
    ủy, Chủ tịch HĐND huyện trao quà"."""
    return next(
        ((p.full[0], p.name[1]) for p in sheet.people if place and p.name[1] <= place[0] and place[1] <= p.after), place
    )


def _somebody(sheet: Sheet) -> list[tuple[Place, int]]:
    """Whoever is named or meant, and where what is said of him in apposition ends."""
    people = [((p.full[0], p.name[1]), max(p.after, p.name[1])) for p in sheet.people]
    return people + [((m.first, m.after), m.after) for m in sheet.candidates.mentions if m.type in _SUBJECTS]


def _ending(sheet: Sheet, at: int) -> Place | None:
    """The longest that ends before token ``at``, also before an apposition there: "| Bà Tư |, mẹ của em Nam, nấu cơm";
    with whose relative it is: "| cha của nạn nhân"."""
    tokens, somebody = sheet.view.tokens, _somebody(sheet)
    ends = {at}
    if tokens[at - 1].text == ",":
        ends = {next((i for i in range(at - 2, max(0, at - _ASIDE_LENGTH), -1) if tokens[i].text == ","), at - 1)}
        ends |= {at - 1} if any(end == at - 1 > place[1] for place, end in somebody) else set()
    ends |= {opens for end in ends if end and tokens[end - 1].text == ")" and (opens := _bracket(tokens, end - 1))}
    best = min((place for place, end in somebody if {place[1], end} & ends), default=None)
    best = with_relative(sheet, best) if best else None
    if best and (whole := partner(sheet, best)) != best:
        return whole
    if best and best[0] > 1 and tokens[best[0] - 1].key == "của":
        return min(((place[0], best[1]) for place, _ in somebody if place[1] == best[0] - 1), default=None)
    return None if best is None or (best[0] and tokens[best[0] - 1].key in _OF) else best


def _bracket(tokens: tuple[Token, ...], closes: int) -> int:
    """Where the bracket opens that closes there; 0 where none does."""
    return next((i for i in range(closes, 0, -1) if tokens[i].text == "("), 0)


def _behind_passive(sheet: Sheet, start: int, verb: int) -> Place | None:
    """Who stands right behind "bị" or "được" in the part of the sentence, up to the first verb: "bị | Tuấn | dùng gậy
    đánh", "được | tàu cá QNg 95678 | cứu"."""
    tokens = sheet.view.tokens
    first = max((i + 1 for i in range(start, verb - 1) if tokens[i].key in _UNDERGOES), default=verb)
    after = next((i for i in range(first, verb) if tokens[i].pos == "V"), verb)
    within = tokens[first:after]
    named = bool(within) and within[0].pos in _COUNTED | _NOUNS and any(one.pos in _NOUNS for one in within)
    return (first, after) if named and not any(one.mark or one.pos == "R" for one in within) else None


_NOUNS: Final = frozenset({"N", "Nc", "Np", "Ny"})
_COUNTED: Final = frozenset({"M", "L"})


def with_relative(sheet: Sheet, place: Place) -> Place:
    """Somebody with the word before that says whose relative or family does it: "| cha của nạn nhân", "| gia đình chị
    Lan"; with how many."""
    tokens, (first, after) = sheet.view.tokens, place
    at = first - (first > 1 and tokens[first - 1].key == "của")
    word = next((n for n in (2, 1) if at >= n and _is_relative(tokens[at - n : at])), 0)
    if not word:
        return place
    first = at - word
    while first and tokens[first - 1].pos in {"M", "L"} and not tokens[first - 1].mark:
        first -= 1
    return first, after


def _is_relative(words: tuple[Token, ...]) -> bool:
    said = " ".join(word.key for word in words)
    return said in _FAMILIES or (said in relatives() and said not in FORMS_OF_ADDRESS)


_FAMILIES: Final = frozenset(
    "gia đình|hộ gia đình|hộ|nhà|người nhà|người thân|vợ chồng|mẹ con|cha con|luật sư|đại diện|tài xế|hàng xóm|bạn|"
    "bạn bè|đồng nghiệp|con".split("|")
)

_ASIDE_LENGTH: Final = 14  # tokens of an apposition


def _opening(sheet: Sheet, start: int, verb: int) -> Place | None:
    """Who opens the part of the sentence and does something else before: "| Hai thanh niên | đi xe máy giật …"."""
    before = {place for place, _ in _somebody(sheet) if start <= place[0] and place[1] <= verb}
    opens = max((place for place in before if place[0] == start), key=lambda place: place[1], default=None)
    others = opens and any(place[0] >= opens[1] for place in before)
    return None if others else opens


_CALLED: Final = 0.55  # of the question's weight, before "là" in its part of the sentence
_DEPUTY: Final = " phó "
_LEADS: Final = 3  # tokens at most between "là" and the name: "là liên danh | Công ty …"


def called(sheet: Sheet) -> Found | None:
    """Who is said to be what the question names: "Đơn vị thi công là | Công ty A; tư vấn là Công ty B"."""
    tokens, match, question = sheet.view.tokens, sheet.match, sheet.question
    units = zip(question.content, match.places, strict=True)
    told = [bool(p) or question.kind is Kind.WHO or not question.focus[0] <= i < question.focus[1] for i, p in units]
    total = float(match.weights[told].sum()) or 1.0
    sorts = _SORTS[question.kind] - {Type.NAME}
    ends = {m.first: m.after for m in sheet.candidates.mentions if m.type in sorts}
    best: tuple[float, Place] | None = None
    for i in range(1, len(tokens) - 1):
        if tokens[i].key != "là":
            continue
        start, end = _part(sheet.view, i, i + 1)
        if _DEPUTY not in question.line and any(f" {token.key} ".startswith(_DEPUTY) for token in tokens[start:i]):
            continue  # "Phó chủ tịch huyện là …" for "Chủ tịch huyện là ai?"
        share = sum(
            float(w)
            for w, p, of_deed in zip(match.weights, match.places, told, strict=True)
            if of_deed and any(start <= t < i for t in p)
        )
        named = [t for t in range(i + 1, min(end, i + 1 + _LEADS)) if t in ends]
        if share / total >= _CALLED and named and (best is None or share / total > best[0]):
            person = question.kind is Kind.WHO
            best = (share / total, (named[0], ends[named[0]]) if person else (i + 1, end))
    return Found(best[1], "doer", 3.0, min(1.0, 0.3 + best[0])) if best else None


_ASIDE_SHARE: Final = 0.35  # of the question's weight, in the brackets behind a body


def aside(sheet: Sheet) -> Found | None:
    """The body behind which brackets say what it is: "Ban Quản lý dự án 9 | (chủ đầu tư, thuộc Sở Giao thông)"."""
    tokens, sorts = sheet.view.tokens, _SORTS[sheet.question.kind] - {Type.NAME}
    best: tuple[float, Place] | None = None
    for mention in sheet.candidates.mentions:
        if mention.type not in sorts or mention.after + 1 >= len(tokens) or tokens[mention.after].text != "(":
            continue
        close = next((i for i in range(mention.after, len(tokens)) if tokens[i].text == ")"), len(tokens))
        share = sheet.share(mention.after + 1, close)
        place = (mention.first, mention.after)
        if share >= _ASIDE_SHARE and (
            best is None or (share, place[1] - place[0]) > (best[0], best[1][1] - best[1][0])
        ):
            best = (share, place)
    return Found(best[1], "doer", 3.0, min(1.0, 0.4 + best[0])) if best else None


def _fit(sheet: Sheet, first: int, after: int) -> float:
    """The share of the question's weight in the mention's part of the sentence; 0 where nothing of it is behind, or
    what is done stands only before "do": "đã tiếp đoàn | do ông Kim dẫn đầu".

    What a word of the question only means says nothing there, where the sentence has the word itself elsewhere: "do A
    làm chủ đầu tư, B | thi công".
    """
    start, end = _part(sheet.view, first, after)
    total = float(sheet.match.weights.sum()) or 1.0
    deed = asked_deed(sheet)
    behind = before = 0.0
    for unit, (weight, places) in enumerate(zip(sheet.match.weights, sheet.match.places, strict=True)):
        literal = max(places.values(), default=0.0)
        said = {token for token, strength in places.items() if strength == literal}
        if any(after <= t < end for t in said):
            behind += float(weight)
        elif any(start <= t < first for t in said):
            if unit == deed and not _passive(sheet.view, min(t for t in said if start <= t)):
                return 0.0
            before += float(weight)
    owned = "của" in sheet.question.keys(0, sheet.question.gap[1])  # "kỷ lục là của ai?"
    return (behind + _BEFORE * before) / total if behind or owned else 0.0


def asked_deed(sheet: Sheet) -> int | None:
    """The unit of the question that says what is done, right behind its question word: "Ai | tiếp | đoàn …?"."""
    question = sheet.question
    if question.language == "en" or question.gap[1] == 0 or question.gap[0] > max(question.focus[1], 0):
        return None
    at = question.gap[1]
    while at < len(question.syllables) and question.syllables[at].key in _ASIDE:
        at += 1
    return question.content.index(at) if at in question.content else None


def _passive(view: SentenceView, deed: int) -> bool:
    """Whether what is done is told as done to something: "được xây dựng | do A …"."""
    return any(token.key.split(" ")[0] in _UNDERGOES for token in view.tokens[max(0, deed - _NEAR) : deed + 1])


_UNDERGOES: Final = frozenset({"được", "bị"})
_NEAR: Final = 2  # tokens from "được" to what is done


def _part(view: SentenceView, first: int, after: int) -> Place:
    """From the comma (or hard mark) before "do" to the one behind what is done; brackets and appositions aside."""
    tokens, depths = view.tokens, view.depths
    start = first
    while start and tokens[start - 1].text not in _HARD | {","}:
        start -= 1
    end = after
    told_of = after < len(tokens) and tokens[after].text == ","  # "do ông Hai, Trưởng thôn, dựng"
    depth = depths[after]
    while end < len(tokens) and (depths[end] != depth or tokens[end].text not in _HARD):
        end += 1
        if end < len(tokens) and tokens[end].key in _BY:
            break
        if end < len(tokens) and depths[end] == depth and tokens[end].text == "," and end > after + told_of:
            break
    return start, end
