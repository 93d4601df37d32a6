"""Who somebody's wife, son, ... is: only whom the sentence calls so, and of just that person; nobody else is named for
one: "Vợ bị cáo Thịnh là ai?" is not answered by another accused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from retrieval.mentions.particulars import past_particulars
from retrieval.mentions.people import Person
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.asked_persons import whole_names
from retrieval.reading.people.relatives import relatives
from retrieval.sentences.view import Place, Token
from retrieval.syllables import fold
from retrieval.words.lexicon import load
from retrieval.words.word_classes import ADDRESS_OF_MEN, ADDRESS_OF_WOMEN, FORMS_OF_ADDRESS

_LONGEST: Final = 2  # syllables of a word for a relative
_TITLES: Final = 4  # syllables at most between that word and the name: "vợ | của cựu giám đốc | Thịnh"
_QUALIFIED: Final = frozenset({"cũ", "hờ", "cả", "hai", "ba", "trước", "sau", "kế", "nuôi"})  # "vợ | cũ" is another one
_ALSO_ADDRESSES: Final = FORMS_OF_ADDRESS | {"cháu", "bé"}
_PRONOUNS: Final = FORMS_OF_ADDRESS | {"mình", "y", "thị", "hắn", "ông ta", "anh ta", "bà ta", "chị ta", "ông ấy"}
_CALLED: Final = frozenset({"là", "tên", "tên là"})
_WITH: Final = frozenset({"cùng", "và", "với", "cùng với", "có"})
_BESIDE: Final = frozenset({"sn", "sinh", "năm", "tuổi", "sinh năm", "là", ",", "(", "-", "–"})
_WOMEN: Final = frozenset({"vợ", "mẹ", "má", "con gái", "chị gái", "em gái", "con dâu", "bạn gái"})
_MEN: Final = frozenset({"chồng", "bố", "cha", "con trai", "anh trai", "em trai", "con rể", "bạn trai"})


@dataclass(frozen=True, slots=True)
class Asked:
    """The relative who is asked for: by which words one is called, with which qualifier, and whose (a run of keys)."""

    word: str
    words: frozenset[str]
    qualifier: str
    owner: tuple[str, ...]


def asked_kin(question: Question) -> Asked | None:
    """The relative, where who that is is all that is asked: "Vợ (của) ông Sáu là ai?", "Ai là vợ ông Sáu?"."""
    names = whole_names(question)
    if question.kind is not Kind.WHO or len(names) > 1:
        return None
    keys, (gap, behind) = question.keys(0, len(question.syllables)), question.gap
    if question.language == "en":
        return _asked_in_english(question, names)
    at = behind + (keys[behind : behind + 1] == ("là",)) if gap == 0 else 0
    at += keys[at : at + 1] == ("người",)
    end = len(keys) if gap == 0 else gap
    if (gap and behind < len(keys)) or (gap == 0 and "là" not in keys[: behind + 1]):
        return None
    word = _relative_at(keys, at)
    first, after = names[0] if names else (end, end)
    at += word.count(" ") + 1
    if not word or after != end or not 0 <= first - at <= _TITLES + 1 or at == end:
        return None
    if not names and (word not in _WOMEN | _MEN or keys[at] != "của"):
        return None  # "Con tàu tên gì?", "Cháu bé là ai?"
    return Asked(word, _called(word), keys[at] if keys[at] in _QUALIFIED else "", keys[first:after])


def _asked_in_english(question: Question, names: list[Place]) -> Asked | None:
    """As above: "Who is Thịnh's wife?" is a name and the word for her."""
    named = {i for first, after in names for i in range(first, after)}
    rest = tuple(s.key for i, s in enumerate(question.syllables) if i not in named)
    word = " ".join(rest)
    if not named or word not in relatives():
        return None
    return Asked(word, _called(word), "", question.keys(*names[0]))


def _called(word: str) -> frozenset[str]:
    """What an article may call such a relative, but for forms of address: "anh Bảy" need be nobody's brother."""
    return frozenset({word, *relatives()[word]} - _ALSO_ADDRESSES)


def _relative_at(keys: tuple[str, ...], at: int) -> str:
    """The longest word for a relative that begins there, or nothing."""
    words = (" ".join(keys[at : at + n]) for n in range(_LONGEST, 0, -1) if at + n <= len(keys))
    return next((word for word in words if word in relatives()), "")


def kin(sheet: Sheet) -> Found | None:
    """The one whom the sentence calls the relative that is asked for."""
    asked = asked_kin(sheet.question)
    if asked is None:
        return None
    for at, after in _mentioned(sheet.view.tokens, asked):
        for relative, owner in _tied(sheet, at, after, asked):
            own = _is(sheet, owner, asked) if owner else (not asked.owner or _told_before(sheet, asked))
            if own and not (asked.owner and _is(sheet, relative, asked)) and _suits(sheet, relative, asked.word):
                return Found((relative.full[0], relative.name[1]), "post", 3.0, 0.9)
    return None


def _mentioned(tokens: tuple[Token, ...], asked: Asked) -> Iterator[Place]:
    """Where the sentence has a word for the relative, of the same qualifier."""
    for i, token in enumerate(tokens):
        pair = " ".join(one.key for one in tokens[i : i + 2])
        length = 2 if pair in relatives() else 1
        if (pair if length > 1 else token.key) not in asked.words:
            continue
        behind = tokens[i + length].key if i + length < len(tokens) else ""
        qualifier = behind if behind in _QUALIFIED else ""
        if qualifier == asked.qualifier:
            yield i, i + length + bool(qualifier)


def _tied(sheet: Sheet, at: int, after: int, asked: Asked) -> Iterator[tuple[Person, Person | None]]:
    """Who may be the relative by the word for one at tokens ``[at, after)``, and of whom: of nobody who is named here,
    but of somebody told of before, where that is None."""
    tokens = sheet.view.tokens
    of = after < len(tokens) and tokens[after].key == "của"
    behind = _person_at(sheet, after + of)
    before = [person for person in sheet.people if person.name[1] <= at]
    nearest = next((one for one in reversed(before) if not _is_called(tokens, one)), None)
    pronoun = behind is None and after + of < len(tokens) and tokens[after + of].key in _PRONOUNS
    end = max(behind.name[1], behind.after) if behind else after + of + pronoun
    if not behind and not asked.owner:
        end = _nouns_end(tokens, after + of)  # "mẹ | của cháu bé | là …"
    owner = behind or nearest
    if (called := _called_at(sheet, end, asked if behind else None)) is not None:
        yield called, owner
        return
    if behind and nearest and not of and tokens[at - 1].key in _WITH and behind.full[0] == behind.name[0]:
        yield behind, nearest  # "ông Sáu cùng vợ | Lê Thị Năm"
    if nearest and _is_aside(tokens, max(nearest.name[1], nearest.after), at):
        if behind:
            yield nearest, behind  # "bà Lê Thị Năm, vợ ông Sáu"
        elif pronoun and len(before) > 1:
            yield nearest, before[-2]
        elif not asked.owner:
            yield nearest, None  # "bà Lê Thị Năm, mẹ nạn nhân"


_NOUNS: Final = frozenset({"N", "Nc", "Np", "A", "P", "M"})


def _nouns_end(tokens: tuple[Token, ...], at: int) -> int:
    """Past the words from ``at`` on that call somebody without a name."""
    while at < len(tokens) and tokens[at].pos in _NOUNS and tokens[at].key not in _CALLED:
        at += 1
    return at


def _is_called(tokens: tuple[Token, ...], person: Person) -> bool:
    """Whether a person only says who another one is: "ông Sáu có con gái là | bà Bích và con trai là …"."""
    return person.full[0] > 0 and tokens[person.full[0] - 1].key in _CALLED


def _called_at(sheet: Sheet, at: int, asked: Asked | None) -> Person | None:
    """Who is named behind "là" there; also behind a comma, by a form of address that ``asked`` suits: "vợ anh Sáu, |
    chị Năm"."""
    tokens, first = sheet.view.tokens, at
    while at < len(tokens) and tokens[at].key in _CALLED:
        at += 1
    if at > first:
        return _person_at(sheet, at)
    aside = asked and at < len(tokens) and tokens[at].text == ","
    person = _person_at(sheet, at + 1) if aside else None
    ours = ADDRESS_OF_WOMEN if asked and asked.word in _WOMEN else ADDRESS_OF_MEN
    return person if person and asked and asked.word in _WOMEN | _MEN and tokens[at + 1].key in ours else None


def _person_at(sheet: Sheet, at: int) -> Person | None:
    return next((person for person in sheet.people if person.full[0] <= at <= person.name[0]), None)


def _is_aside(tokens: tuple[Token, ...], first: int, after: int) -> bool:
    """Whether nothing but a mark, and how old somebody is or where he lives, stands between him and what he is
    called."""
    between = tokens[first:after]
    beside = all(one.digit or one.key in _BESIDE or one.text in _BESIDE for one in between)
    return bool(between) and (beside or (between[0].mark and past_particulars(tokens, first) == after))


def _is(sheet: Sheet, person: Person, asked: Asked) -> bool:
    """Whether a person is the one whose relative is asked for: one name ends like the other; anyone where none is."""
    name = _syllables(sheet, person)
    shorter = min(len(name), len(asked.owner))
    return not shorter or [fold(key) for key in name[-shorter:]] == [fold(key) for key in asked.owner[-shorter:]]


_BEFORE: Final = 2  # sentences of the paragraph in which the one may be named whose relative it is


def _told_before(sheet: Sheet, asked: Asked) -> bool:
    """Whether the sentences before tell of the one whose relative is asked for, and name no other person in full."""
    article, position = sheet.view.article, sheet.view.position
    here = article.sentences[position].paragraph
    before = [one for one in article.sentences[max(0, position - _BEFORE) : position] if one.paragraph == here]
    words = article.text[before[0].start : before[-1].end].split() if before and asked.owner else []
    named = [fold(word.strip('.,;:()“”"').lower()) if word[:1].isupper() else "" for word in words]
    given = fold(asked.owner[-1]) if asked.owner else ""
    surnames = {fold(name) for name in load().surnames}
    for i in range(len(named) - 1):
        if named[i] in surnames and named[i + 1] and (i == 0 or not named[i - 1]) and given not in named[i + 1 : i + 4]:
            return False
    return given in named


def _syllables(sheet: Sheet, person: Person) -> list[str]:
    return [key for token in sheet.view.tokens[slice(*person.name)] if not token.mark for key in token.key.split(" ")]


def _suits(sheet: Sheet, person: Person, word: str) -> bool:
    """Whether somebody may be such a relative by what he is called: "ông", "Văn" are no wife's."""
    said = {token.key for token in sheet.view.tokens[person.full[0] : person.name[0]]} | set(_syllables(sheet, person))
    men, women = ADDRESS_OF_MEN | {"văn"}, ADDRESS_OF_WOMEN | {"thị"}
    return not (said & (men if word in _WOMEN else women if word in _MEN else frozenset()))
