"""Of whom an amount, or a time, is told where the sentence tells it of one and something else of another: "anh Sơn
bỏng 40%; anh Bình | bỏng nhẹ"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.reading.people.posts import named
from retrieval.reading.people.trades import HOMES
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load
from retrieval.words.word_classes import FORMS_OF_ADDRESS

_SOMEBODY: Final = frozenset({Type.PERSON, Type.NAME, Type.SOMEONE, Type.ORGANISATION})
_THAN: Final = frozenset({"hơn", "kém", "so với", "nhiều hơn", "ít hơn", "cao hơn", "thấp hơn", "sau"})
_TURNS: Final = frozenset({"còn", "riêng", "trong khi", "nhưng", "song"})
_KINDS: Final = AMOUNTS | {Kind.WHEN}


def of_another_subject(sheet: Sheet, place: Place) -> bool:
    """Whether what stands at ``place`` is told of somebody before, and whoever is asked about is only compared with him
    or opens a later part of the sentence; or of another sort of homes: "riêng hộ kinh doanh | 60.000 đồng"
    for "hộ nghèo"."""
    if sheet.question.kind not in _KINDS or sheet.question.language != "vi":
        return False
    return _told_before(sheet, place) or _of_other_sort(sheet, place) or _in_anothers_brackets(sheet, place)


def _in_anothers_brackets(sheet: Sheet, place: Place) -> bool:
    """Whether an age stands in brackets behind the name of somebody else than the one the question names: "bà Nga
    (| 62 tuổi |) tử vong, chị Hương bị thương" for "chị Hương"."""
    if sheet.question.kind is not Kind.AGE:
        return False
    shares = [(named(sheet.view, person.name, sheet.question), person.name) for person in sheet.people]
    most, asked = max(shares, default=(0.0, (0, 0)))
    tokens = sheet.view.tokens
    opens = next((i for i in range(place[0] - 1, -1, -1) if tokens[i].text in "()"), -1)
    bracketed = opens > 0 and tokens[opens].text == "("
    bearer = next((name for _, name in shares if name[1] == opens), None)
    return bracketed and most > 0 and bearer is not None and bearer != asked


def _told_before(sheet: Sheet, place: Place) -> bool:
    tokens, question = sheet.view.tokens, sheet.question
    named = {i for first, after in question.names for i in range(first, after)}
    units = zip(question.content, sheet.match.places, strict=True)
    asked = [t for i, places in units if i in named for t, said in places.items() if said == 1.0 and tokens[t].capital]
    if not asked or min(asked) < place[1]:
        return False
    first = min(asked)
    while first and (tokens[first - 1].key in FORMS_OF_ADDRESS or tokens[first - 1].key in load().titles):
        first -= 1
    if first and tokens[first - 1].key in _THAN:
        return True
    opens = first > 0 and (tokens[first - 1].mark or tokens[first - 1].key in _TURNS) and first > place[1]
    others = any(m.type in _SOMEBODY and m.after <= place[0] for m in sheet.candidates.mentions)
    behind = max(asked) + 1
    return opens and others and behind < len(tokens) and not tokens[behind].mark


def _of_other_sort(sheet: Sheet, place: Place) -> bool:
    """Whether the noun for homes that opens the question stands before the amount with another word behind
    it, and the question's nowhere in the sentence."""
    tokens, question = sheet.view.tokens, sheet.question
    if len(question.content) < _PAIR or question.names:
        return False
    noun, sort = question.content[:_PAIR]
    head = question.syllables[noun].key
    if sort != noun + 1 or head not in HOMES or sort >= question.gap[0] or sheet.match.places[1]:
        return False
    at = max((t for t, said in sheet.match.places[0].items() if said == 1.0 and t < place[0]), default=None)
    return at is not None and at + 1 < place[0] and _qualifies(tokens[at + 1])


_PAIR: Final = 2  # the noun, and the word that says which


def _qualifies(token: Token) -> bool:
    return token.pos in {"N", "A", "V"} and not token.mark and not token.digit
