"""Questions that only say what is different: "Còn năm 2024?", "Thế giải nhì thì sao?", "Còn huyện Yên Lập?"."""

from __future__ import annotations

from typing import Final

from corpus.dates import find_dates
from retrieval.conversations.references import Typed
from retrieval.question import Kind, Question

_OPENINGS: Final = (
    "thế còn", "vậy còn", "rồi còn", "và còn", "thế thì", "vậy thì", "vậy thế", "thế", "vậy", "rồi", "còn", "và",
    "riêng", "what about", "how about", "and",
)  # fmt: skip
_CLOSINGS: Final = (
    "thì như thế nào", "thì thế nào", "thì ra sao", "thì sao", "thì", "sao", "nhỉ", "hả", "ạ", "à", "vậy", "thế",
)  # fmt: skip
_BEFORE_SAO: Final = frozenset({"vì", "tại", "bởi", "ra", "làm"})  # "vì sao" asks, and closes nothing
_LONGEST_PHRASE: Final = 4  # syllables of what may be put in the place of its like
_WHEN: Final = frozenset({"năm", "tháng", "ngày", "quý", "trong"})
_LIMITS: Final = frozenset(
    {"là", "có", "được", "bị", "và", "của", "ở", "tại", "cho", "với", "do", "vì", "để", "thì", "mà"}
)


def stripped(typed: Typed) -> tuple[str, bool]:
    """The question without "thế còn … thì sao", and whether it had any of that."""
    first, after = 0, len(typed.words)
    for opening in _OPENINGS:
        if length := typed.opens(first, opening):
            first += length
            break
    while closing := next((c for c in _CLOSINGS if _closes(typed, first, after, c)), ""):
        after -= closing.count(" ") + 1
    return typed.slice(first, after), first > 0 or after < len(typed.words)


def goes_on(typed: Typed) -> bool:
    """Whether it has a sign that it goes on from before: "còn …", "thế …", "… thì sao"; "… thế" may end anything."""
    opened = any(0 < typed.opens(0, opening) < len(typed.words) for opening in _OPENINGS)
    return opened or any(_closes(typed, 0, len(typed.words), c) for c in _CLOSINGS if c.startswith(("thì", "sao")))


def _closes(typed: Typed, first: int, after: int, closing: str) -> bool:
    start = after - closing.count(" ") - 1
    if closing == "sao" and typed.is_any(start - 1, _BEFORE_SAO):
        return False
    return start > first and typed.opens(start, closing) > 0


def substituted(phrase: str, question: str) -> str | None:
    """``question`` with its year, day, number, name or like noun replaced by that of ``phrase``; None: it has no such.

    What else is in ``phrase`` is put before it: "mục tiêu năm 2024" of "Năm 2023 tỉnh thu được bao nhiêu?".
    """
    for replaced in (_dated, _numbered, _named, _like):
        if found := replaced(phrase, question):
            return found
    return None


def counted_instead(phrase: str, text: str, question: Question) -> str:
    """ "Trường có bao nhiêu học sinh?" of "Trường có bao nhiêu phòng học?" and "học sinh"; ``text`` is what
    ``question`` was made of."""
    typed, first = Typed(text), question.gap[1]
    if question.kind is not Kind.HOW_MANY or len(typed.words) != len(question.syllables) or not question.gap[1]:
        return ""
    after = first
    while after in question.content and typed.keys[after] not in _WHEN and not typed.words[after].capital:
        after += 1
    return typed.without(first, after, phrase) if first < after else ""


def _dated(phrase: str, question: str) -> str | None:
    """A day for a day, a month for a month, a year for a year."""
    there = find_dates(question)
    out, rest = question, phrase
    for mention in reversed(find_dates(phrase)):
        like = [m for m in there if (m.day is None, m.month is None) == (mention.day is None, mention.month is None)]
        if not like:
            return None
        out = out[: like[0].start] + phrase[mention.start : mention.end] + out[like[0].end :]
        rest = rest[: mention.start] + rest[mention.end :]
    return None if out == question else " ".join(f"{rest} {out}".split())


def _numbered(phrase: str, question: str) -> str | None:
    """ "quý 3" for "quý 2", "vòng 20" for "vòng 19": the same noun with another number."""
    said, there = Typed(phrase), Typed(question)
    for i in range(1, len(said.keys)):
        if not said.keys[i][0].isdigit():
            continue
        for j in range(1, len(there.keys)):
            if there.keys[j][0].isdigit() and there.keys[j - 1] == said.keys[i - 1]:
                rest = " ".join(f"{said.slice(0, i - 1)} {said.slice(i + 1, len(said.keys))}".split())
                return " ".join(f"{rest} {there.without(j, j + 1, said.slice(i, i + 1))}".split())
    return None


def _named(phrase: str, question: str) -> str | None:
    """A name for a name, with the nouns before them: "Phú Thọ" for "tỉnh Bắc Giang", "ông Minh" for "bà Hoa"."""
    said, there = Typed(phrase), Typed(question)
    one = _names(said)
    if len(one) != 1 or one[0][1] < len(said.words) or one[0][0] > 2:
        return None
    names = _names(there)
    if not names:
        return None
    first, after = names[-1]
    if one[0][0] and said.keys[0] != there.keys[max(0, first - one[0][0])] and len(names) > 1:
        first, after = next((n for n in names if n[0] and there.keys[n[0] - 1] == said.keys[one[0][0] - 1]), names[-1])
    lead = min(one[0][0], first)
    return there.without(first - lead, after, phrase)


def _names(typed: Typed) -> list[tuple[int, int]]:
    """Runs of capitals; the first word's is a name's only where another follows."""
    runs: list[tuple[int, int]] = []
    first = None
    for i in range(len(typed.words) + 1):
        capital = i < len(typed.words) and typed.words[i].capital
        if capital and first is None:
            first = i
        elif not capital and first is not None:
            if first or i - first > 1 or i == len(typed.words):
                runs.append((first, i))
            first = None
    return runs


def _like(phrase: str, question: str) -> str | None:
    """ "giải nhì" for "giải nhất": a phrase that begins alike, with as many syllables."""
    said, there = Typed(phrase), Typed(question)
    length = len(said.words)
    if not 2 <= length <= _LONGEST_PHRASE:
        return None
    for at in range(len(there.keys) - length + 1):
        found = there.keys[at : at + length]
        if found[0] == said.keys[0] and found != said.keys and not _LIMITS & set(found):
            return there.without(at, at + length, phrase)
    return None
