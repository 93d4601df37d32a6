"""Which of a sort does or undergoes it, told by what qualifies the noun: "| Trẻ đang sốt, mắc bệnh cấp tính | thì hoãn
tiêm" for "trẻ nào"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Token

_KINDS: Final = frozenset({Kind.WHICH, Kind.WHO})
_WHICH: Final = ("nào",)
_BEFORE_VERB: Final = frozenset(
    {"được", "bị", "không", "phải", "sẽ", "thì", "cần", "nên", "mới", "tạm", "đã", "đang", "chưa", "đều", "cũng"}
)
_HARD: Final = frozenset(';:.!?…“”"()')
_PARTS: Final = frozenset({",", ";", ":"})
_LONGEST: Final = 16  # tokens
_ENOUGH: Final = 0.5  # of the question's weight, behind the noun and what qualifies it


def qualified(sheet: Sheet) -> Found | None:
    """The noun before "nào", where it opens the question and the sentence, with all up to the verb of the question."""
    question, tokens = sheet.question, sheet.view.tokens
    first, after = question.focus
    if question.kind not in _KINDS or first or after != question.gap[0] or question.language != "vi":
        return None
    noun = " ".join(question.keys(first, after))
    if question.keys(*question.gap) != _WHICH or not after or not _opens(tokens, noun):
        return None
    verb = _verb(sheet, question.gap[1])
    end = verb
    while end and tokens[end - 1].key.split(" ")[0] in _BEFORE_VERB:
        end -= 1
    start = noun.count(" ") + 1 if tokens[0].key != noun else 1
    told = tokens[start:end]
    if not told or len(told) > _LONGEST or any(token.text in _HARD for token in told) or told[0].mark:
        return None
    if any(one.text == "," and behind.pos.startswith("N") for one, behind in pairwise(told)):
        return None  # a list: "Hộ nghèo, | hộ cận nghèo được miễn"
    part = next((i for i in range(end, len(tokens)) if tokens[i].text in _PARTS), len(tokens))
    share = sheet.share(end, part)
    return Found((0, end), "sort", 2.5, share) if share >= _ENOUGH and _all_within(sheet, end, part) else None


def _all_within(sheet: Sheet, first: int, after: int) -> bool:
    """Whether all that the sentence has of what the question says behind its question word stands at ``[first,
    after)``, and every number of it."""
    question, gap = sheet.question, sheet.question.gap[1]
    for i, places in zip(question.content, sheet.match.places, strict=True):
        said = [token for token, strength in places.items() if strength == 1.0]
        elsewhere = bool(said) and not any(first <= token < after for token in said)
        if i >= gap and (elsewhere or (not said and question.syllables[i].key.isdigit())):
            return False
    return True


def _opens(tokens: tuple[Token, ...], noun: str) -> bool:
    """Whether the sentence begins with the noun."""
    said = " ".join(token.key for token in tokens[: noun.count(" ") + 1])
    return tokens[0].key == noun or said == noun


def _verb(sheet: Sheet, behind: int) -> int:
    """Where the sentence has the first word that is searched for behind the question word; 0 where it has not."""
    units = zip(sheet.question.content, sheet.match.places, strict=True)
    told = ([t for t, said in places.items() if said == 1.0] for i, places in units if i >= behind)
    return next((min(found) for found in told if found), 0)
