"""From what a person types to a ``Question``: teencode, spelling, kind of answer, focus, words to search for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Protocol

from retrieval.errors import LONGEST_QUESTION, BadQuestion
from retrieval.question import Kind, Question, QuestionSyllable
from retrieval.questions.asked_posts import HELD, asks_for_holder
from retrieval.questions.asking_words import without_asking_words
from retrieval.questions.diacritics import Restorer, Spelling
from retrieval.questions.expressions import other_words
from retrieval.questions.focus import REACH, TOLD, TypedSyllable, focus_of, keys_of, phrase_start, subject
from retrieval.questions.kinds import Matched, kind_of
from retrieval.questions.noun_phrases import asking_noun
from retrieval.syllables import fold, has_diacritics, normalise, syllables
from retrieval.words.lexicon import Lexicon
from retrieval.words.word_classes import BEHIND_NAMES, FORMS_OF_ADDRESS, GIVEN_NAMES


class Mender(Protocol):
    """Puts right what was typed, and says None where there is nothing to do."""

    def repair(self, text: str) -> str | None: ...


def understand(
    text: str,
    lexicon: Lexicon,
    restorer: Restorer,
    menders: Sequence[Mender] = (),
    short_forms: Lexicon | None = None,
) -> Question:
    """What ``text`` asks, mended by one mender after the other. Raises BadQuestion where it is blank or too long.

    ``restorer`` knows the diacritics of what was typed without. ``short_forms``: those that the articles explain.
    """
    text = checked(text)
    mended = None
    for mender in menders:
        mended = mender.repair(mended or text) or mended
    spoken = _percent(mended or text)
    shouted = spoken.isupper()  # then capitals say nothing
    typed = [
        TypedSyllable(
            s.text,
            capital=spoken[s.start].isupper() and not shouted,
            marked=has_diacritics(s.text),
            short=s.end - s.start > 1 and spoken[s.start : s.end].isupper() and not shouted,
            parted=spoken[: s.start].rstrip().endswith(_PARTING),
            glued=len(s.text) == 1 and s.text.isalpha() and spoken[s.end : s.end + 1].isdigit(),
        )
        for s in syllables(spoken)
    ]
    typed = _spoken(typed, lexicon)
    spelt = _spelt(typed, restorer, bare=not has_diacritics(spoken))
    if not has_diacritics(spoken):
        spelt = _opened(spelt, lexicon)
    lexicons = (lexicon, short_forms) if short_forms else (lexicon,)
    question = without_asking_words(_question(text, typed, spelt, lexicons))
    question = replace(question, searched_as=mended)
    if question.kind is Kind.KEYWORDS and question.sort == "organisation" and asks_for_holder(question, lexicon):
        return replace(question, kind=Kind.ORGANISATION)  # "chủ đầu tư khu chợ nổi"
    if question.kind in {Kind.WHO, Kind.KEYWORDS} and asks_for_holder(question, lexicon):
        return replace(question, kind=Kind.WHO, extra=frozenset({HELD}))
    return question


def checked(text: str) -> str:
    """``text`` normalised. Raises BadQuestion where it is blank or too long."""
    text = normalise(text).strip()
    if not text:
        raise BadQuestion("The question is blank: type a question", "blank")
    if len(text) > LONGEST_QUESTION:
        raise BadQuestion(f"The question has {len(text)} characters; {LONGEST_QUESTION} are the most", "too_long")
    return text


def _percent(text: str) -> str:
    return re.sub(r"%", " phần trăm " if has_diacritics(text) else " phan tram ", text)


def _spoken(typed: list[TypedSyllable], lexicon: Lexicon) -> list[TypedSyllable]:
    """Chat spellings written out, particles and greetings dropped; words typed in capitals are names, not chat.

    Nor is a letter before a figure: "ghế s2".
    """
    keys = [t.key for t in typed]
    out: list[TypedSyllable] = []
    at = 0
    while at < len(typed):
        length, words = (0, ()) if (typed[at].capital and at) or typed[at].glued else lexicon.chat(keys, at)
        if not length:
            out.append(typed[at])
            at += 1
            continue
        out.extend(TypedSyllable(word, capital=False, marked=has_diacritics(word)) for word in words)
        at += length
    return out or typed


def _spelt(typed: Sequence[TypedSyllable], restorer: Restorer, *, bare: bool) -> list[Spelling]:
    """Everything with its diacritics; what was written out is fixed."""
    found = restorer.restored([t.key for t in typed], bare=bare)
    return [Spelling(t.key) if t.marked else one for t, one in zip(typed, found, strict=True)]


_PARTING: Final = (",", ";", ":")
_SUMMED_UP: Final = {"tom tat": ("tóm", "tắt"), "tom luoc": ("tóm", "lược")}  # however articles have "tôm"
_OPENED: Final = {("kẻ", "tên"): ("kể", "tên"), ("hay", "nêu"): ("hãy", "nêu"), ("hay", "kể"): ("hãy", "kể")}
"""How what was typed without diacritics is read, and how it is meant where a question opens with it."""


def _opened(spelt: list[Spelling], lexicon: Lexicon) -> list[Spelling]:
    """``spelt``, its beginning as questions begin: "ke ten"; "may" before what is counted, where nothing else asks."""
    keys = [one.key for one in spelt]
    meant = (_OPENED.get((keys[0], keys[1])) or _SUMMED_UP.get(fold(" ".join(keys[:2])))) if len(keys) > 1 else None
    if meant:
        return [*map(Spelling, meant), *spelt[len(meant) :]]
    counted = any(" ".join(keys[1:after]) in lexicon.unit_kinds for after in (2, 3))
    if keys[:1] == ["máy"] and counted and kind_of(_join(keys)[0]) is None:
        return [Spelling("mấy", ("máy",)), *spelt[1:]]
    return spelt


def _question(
    text: str, typed: Sequence[TypedSyllable], spelt: Sequence[Spelling], lexicons: Sequence[Lexicon]
) -> Question:
    lexicon = lexicons[0]
    asked = tuple(QuestionSyllable(one.key) for one in spelt)
    joined, starts = _join([s.key for s in asked])
    found = kind_of(joined)
    gap = _positions(starts, found.start, found.end) if found else (len(asked), len(asked))
    meaning = "nghĩa" in keys_of(asked, *gap)
    naming = found is None or (found.kind in _NAMING and not meaning)
    focus = subject(asked, typed, gap, lexicon) if naming else (gap[0], gap[0])
    if focus[0] == focus[1]:
        focus = focus_of(asked, typed, gap, lexicon)
    if found and found.kind is Kind.ORGANISATION and lexicon.answer_type(keys_of(asked, *focus)) != "organisation":
        focus = gap[0], gap[0]  # "Xe đạp do ai tài trợ?" asks for no bicycle
    if found and not gap[0] and found.kind in _BY_NOUN:
        focus = gap
    asking = asking_noun(asked, typed, lexicon) if found is None else None
    if asking:
        focus = asking
    kind = _refined(found, asked, typed, gap, focus, lexicon) if found or asking else Kind.KEYWORDS
    plural = bool(found and found.plural) or (not meaning and _plural(asked, typed, gap, focus))
    content = tuple(
        i
        for i, s in enumerate(asked)
        if not gap[0] <= i < gap[1]
        and not _single(asked, i, lexicon)
        and not lexicon.is_stop(s.key)
        and (len(s.key) > 1 or s.key.isdigit() or typed[i].capital)
    )
    return Question(
        text=text,
        language="vi",
        kind=kind,
        syllables=asked,
        content=content,
        gap=gap,
        focus=focus,
        plural=plural,
        expressions=other_words(spelt, [t.short for t in typed], set(content), lexicons),
        names=_names(typed, gap, lexicon),
        numbers=tuple(asked[i].key for i in content if asked[i].key[0].isdigit()),
        sort=lexicon.answer_type(keys_of(asked, *focus)) or "",
    )


def _single(asked: Sequence[QuestionSyllable], i: int, lexicon: Lexicon) -> bool:
    """Whether syllable ``i`` is the one of "1 cái", "một cân": it only says what a price or a measure is of."""
    one = asked[i].key in {"1", "một"} and i + 1 < len(asked)
    return one and " ".join(keys_of(asked, i + 1, i + 2)) in lexicon.unit_kinds


def _join(keys: Sequence[str]) -> tuple[str, list[int]]:
    starts, at = [], 1
    for key in keys:
        starts.append(at)
        at += len(key) + 1
    return f" {' '.join(keys)} ", starts


def _positions(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    inside = [i for i, s in enumerate(starts) if start <= s < end]
    return (inside[0], inside[-1] + 1) if inside else (len(starts), len(starts))


_NAMING: Final = frozenset({Kind.NAME, Kind.DEFINITION})
_BY_NOUN: Final = frozenset({Kind.POST, Kind.PURPOSE})  # which their noun asks for where it opens the question
_BY_TYPE: Final = {
    "person": Kind.WHO, "organisation": Kind.ORGANISATION, "place": Kind.WHERE, "time": Kind.WHEN,
    "duration": Kind.DURATION, "money": Kind.MONEY, "percent": Kind.PERCENT, "post": Kind.POST, "age": Kind.AGE,
    "score": Kind.SCORE, "code": Kind.CODE, "reason": Kind.WHY,
}  # fmt: skip
_MEASURED: Final = frozenset({"duration", "money"})


def _refined(
    found: Matched | None,
    asked: Sequence[QuestionSyllable],
    typed: Sequence[TypedSyllable],
    gap: tuple[int, int],
    focus: tuple[int, int],
    lexicon: Lexicon,
) -> Kind:
    """The kind by the question words, made narrower by the focus noun: "nào" after "thiếu tướng" wants a person."""
    if found is None:
        return _noun_phrase(keys_of(asked, *focus), lexicon)
    if found.kind is Kind.WHAT and _asks_trade(asked, typed, gap):
        return Kind.POST
    if found.kind is Kind.WHAT and _is_what(asked, gap, focus):
        return Kind.DEFINITION
    told = bool(TOLD & set(keys_of(asked, *gap))) or (found.kind is Kind.NAME and not gap[0])
    if told and found.kind is Kind.WHAT:
        kind = _noun_phrase(keys_of(asked, *focus), lexicon)
        return found.kind if kind is Kind.KEYWORDS else kind
    if found.kind in {Kind.WHICH, Kind.WHAT, Kind.NAME} and focus[0] < focus[1] and (told or focus[1] <= gap[0]):
        name = lexicon.answer_type(keys_of(asked, *focus))
        if found.kind is Kind.WHAT and name == "time":
            return found.kind  # "gồm những giai đoạn gì", "20-11 là ngày gì"
        if found.kind is Kind.WHICH and name in _MEASURED and focus[1] - focus[0] == 1:
            return found.kind  # "tiếng nào", "cộng đồng nào": a unit is no answer to "which"
        return _BY_TYPE.get(name or "", found.kind)
    return found.kind


_ASKED_BY_NOUN: Final = frozenset({"number", "money", "time", "place", "percent", "duration", "age", "score", "code"})


def _noun_phrase(noun: Sequence[str], lexicon: Lexicon) -> Kind:
    """ "Diện tích Ấn Độ Dương?": a noun that opens the question asks by itself; other words only name a topic."""
    name = lexicon.answer_type(noun)
    if name not in _ASKED_BY_NOUN:
        return Kind.KEYWORDS
    return Kind.HOW_MANY if name == "number" else _BY_TYPE[name]


def _is_what(asked: Sequence[QuestionSyllable], gap: tuple[int, int], focus: tuple[int, int]) -> bool:
    """ "Sởi là bệnh gì?": the noun between "là" and "gì" only classes what is asked for."""
    start = focus[0] if focus[1] == gap[0] and focus[0] < gap[0] else gap[0] - 1
    return start > 0 and asked[start - 1].key == "là" and gap[1] == len(asked)


_ADDRESSES: Final = FORMS_OF_ADDRESS | {"thầy"}
_AT_PRESENT: Final = frozenset({"hiện", "nay", "tại", "đang", "bây", "giờ", "vốn"})


def _asks_trade(asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], gap: tuple[int, int]) -> bool:
    """ "Bà Hoa hiện làm gì?": of somebody who is only named it is asked what he is."""
    verb = gap[0] - 1
    if verb < _SHORTEST_CALLED or gap[1] < len(asked) or asked[verb].key != "làm":
        return False
    named = typed[1].capital and all(typed[i].capital or asked[i].key in _AT_PRESENT for i in range(1, verb))
    return named and asked[0].key in _ADDRESSES


_SHORTEST_CALLED: Final = 2  # syllables: "bà Hoa"


def _plural(
    asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], gap: tuple[int, int], focus: tuple[int, int]
) -> bool:
    """Whether "những", "các" or a number stands before the focus or the gap; "Ba" in "ông Ba" is a name."""
    many = {"những", "các", "gồm", "hai", "ba", "bốn", "năm"}
    start = min(focus[0], gap[0]) if focus[1] > focus[0] else gap[0]
    opened = phrase_start(asked, typed, gap[0], REACH)
    if opened and asked[opened - 1].key in {"những", "các"}:
        return True
    near = [asked[i].key for i in range(max(0, start - 2), gap[1]) if not (i and typed[i].capital)]
    return any(key in many - {"năm"} for key in near)


_LONGEST_SYLLABLE: Final = 7  # letters: "nghiêng"


def _surely_name(typed: Sequence[TypedSyllable], lexicon: Lexicon) -> bool:
    """Whether a word that opens the question is a name though it stands alone: "Indonesia", "Khang | hưởng lợi …"."""
    key, behind = typed[0].key, typed[1].key if len(typed) > 1 else ""
    given = key in GIVEN_NAMES and behind in BEHIND_NAMES
    return given or len(key) > _LONGEST_SYLLABLE or key in lexicon.known_places


def _names(typed: Sequence[TypedSyllable], gap: tuple[int, int], lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """Runs of syllables typed in capitals; one alone only inside the question, where a capital means a name."""
    runs, first = [], None
    for i in range(len(typed) + 1):
        capital = i < len(typed) and typed[i].capital and not gap[0] <= i < gap[1]
        if capital and first is None:
            first = i
        elif not capital and first is not None:
            whole = not first and _is_all_asked(typed, i, gap, lexicon)
            if not first and i > 1 and typed[0].key not in lexicon.surnames and not whole:
                first = 1  # the first word has its capital from the sentence
            if i - first > 1 or first or whole or _surely_name(typed, lexicon):
                runs += _body_and_place(typed, first, i, lexicon)
            first = None
    return tuple(runs)


def _is_all_asked(typed: Sequence[TypedSyllable], after: int, gap: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether nothing but who the one named in the first syllables is is asked: "Mỹ Linh | là ai?"."""
    asked = after == gap[0] and [one.key for one in typed[after:]] == ["là", "ai"]
    word, known = typed[0].key, (lexicon.titles, lexicon.persons, FORMS_OF_ADDRESS)
    return asked and not any(word in words for words in known)


_OFFICES: Final = frozenset("sở ubnd hđnd cục chi ban hội liên tòa công bộ mặt".split())
_IN_NAMES: Final = 2  # syllables of a body's name at least, and of a place's


def _body_and_place(typed: Sequence[TypedSyllable], first: int, after: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """A run of capitals as one name, or as two, of an office and its province: "Sở Công Thương | Đắk Lắk"."""
    cut = after - _IN_NAMES
    place = " ".join(one.key for one in typed[cut:after])
    office = cut - first >= _IN_NAMES and typed[first].key in _OFFICES
    return [(first, cut), (cut, after)] if office and place in lexicon.known_places else [(first, after)]
