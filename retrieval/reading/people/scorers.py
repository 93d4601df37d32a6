"""Who scored, and who passed the ball, where a sentence names both: "Văn Vũ chuyền cho | Hendrio | sút xa nâng tỷ số",
"| Lucao | đánh đầu sau quả phạt góc của Việt Hưng"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, Token

_GOALS: Final = (
    "ghi bàn|lập công|làm bàn|mở tỷ số|mở tỉ số|nâng tỷ số|nâng tỉ số|gỡ|gỡ hòa|cân bằng|san bằng|ấn định|nhân đôi|"
    "rút ngắn"
)
_PASSES: Final = "kiến tạo|chuyền|tạt|treo bóng|căng ngang|chọc khe|đá phạt góc|ném biên|phất bóng"
_WHO: Final = r"^ (?:ai|cầu thủ nào|người nào) (?:là người |đã |vừa |là )*"
_SCORING: Final = re.compile(rf"{_WHO}(?:[^ ]+ )?(?:{_GOALS}|ghi (?:[^ ]+ )?bàn) ")
_PASSING: Final = re.compile(rf"{_WHO}(?:thực hiện |có )?(?:(?:quả|cú|pha) )?(?:{_PASSES}|phạt góc) ")
_GOAL: Final = re.compile(rf" (?:{_GOALS}|ghi [^ ]+ bàn|bàn thắng|tung lưới|vào lưới|thành bàn) ")
_PASS: Final = re.compile(rf" (?:{_PASSES}|đường chuyền|phạt góc|quả tạt|cú tạt) ")
_PASS_VERBS: Final = frozenset({"chuyền", "tạt", "treo", "kiến", "căng", "chọc", "phất", "ném", "nhả", "dọn", "bấm"})
_BACK: Final = 4  # tokens before "của" that say what somebody's pass was
_LED_BY: Final = frozenset({"của", "cho", "hạ", "qua", "trước", "với", "lưới", "đội", "môn", "thay"})
"""Last syllables of what stands before those who do not score."""


def mended(sheet: Sheet, found: Found) -> Found:
    """``found``, or who scored or passed, as it is asked, where a sentence tells of one who passed to another and
    somebody else was found."""
    place = _wanted(sheet)
    if place is None or (found.place[0] < place[1] and place[0] < found.place[1]):
        return found
    return Found(place, "doer", 3.0, 0.9)


def _wanted(sheet: Sheet) -> Place | None:
    asked = _asked(sheet.question)
    line = sheet.view.line(bare=False) if asked else ""
    if not asked or sheet.question.plural or len(_GOAL.findall(line)) != 1 or not _PASS.search(line):
        return None
    names = sorted({m.head for m in sheet.candidates.mentions if m.type in _NAMES})
    names = [one for one in names if not any(one != n and n[0] <= one[0] and one[1] <= n[1] for n in names)]
    passers = [name for name in names if _passes(sheet.view.tokens, name) or _has_passed(sheet, name)]
    if len(passers) != 1:
        return None
    return passers[0] if asked == "pass" else _finisher(sheet, names, passers[0])


_NAMES: Final = frozenset({Type.PERSON, Type.NAME})


def _asked(question: Question) -> str:
    return _asked_in(question.line) if question.kind is Kind.WHO and question.language == "vi" else ""


@lru_cache(maxsize=64)
def _asked_in(line: str) -> str:
    """Whether a question asks for one who scored ("goal") or who passed the ball ("pass")."""
    return "pass" if _PASSING.search(line) else "goal" if _SCORING.search(line) else ""


def _passes(tokens: tuple[Token, ...], name: Place) -> bool:
    """Whether the verb behind a name is one of passing: "Văn Vũ | chuyền cho"."""
    at = name[1]
    while at < len(tokens) and tokens[at].pos == "R":
        at += 1
    said = " ".join(token.key for token in tokens[at : at + 3])
    return said.partition(" ")[0] in _PASS_VERBS or bool(re.match(r"(?:đá|thực hiện)(?: quả)? phạt góc", said))


def _has_passed(sheet: Sheet, name: Place) -> bool:
    """Whether a pass is called somebody's: "sau quả phạt góc của | Việt Hưng"."""
    of = _of(sheet, name)
    before = sheet.view.tokens[max(0, of - _BACK) : of] if of else ()
    return bool(before) and bool(_PASS.search(f" {' '.join(token.key for token in before)} "))


def _of(sheet: Sheet, name: Place) -> int:
    """The token "của" before a name, with its title or not; 0 where none is."""
    wholes = {
        m.first for m in sheet.candidates.mentions if m.head == name or (m.first < name[0] and m.after == name[1])
    }
    starts = (name[0], *sorted(wholes))
    return next((at - 1 for at in starts if at > 1 and sheet.view.tokens[at - 1].key == "của"), 0)


def _finisher(sheet: Sheet, names: list[Place], passer: Place) -> Place | None:
    """The one to whom the pass went: the first named behind a verb of passing; else who does something in the part of
    the sentence before that pass, or behind it."""
    tokens = sheet.view.tokens
    others = [name for name in names if name != passer and not _is_other(tokens, name, passer)]
    behind = next((name for name in others if name[0] >= passer[1]), None)
    of = _of(sheet, passer)
    if not of:
        return behind
    before = [name for name in others if name[1] <= of]
    commas = [i for i in range(of) if tokens[i].text == ","]
    for comma in reversed([-1, *commas]):
        if found := next((name for name in before if name[0] > comma), None):
            return found
    return behind


def _is_other(tokens: tuple[Token, ...], name: Place, passer: Place) -> bool:
    """Whether what stands before a name says that he or it does not score: "hạ thủ môn | Văn Lâm"; "chuyền cho" him is
    no such thing."""
    if not name[0]:
        return False
    led = tokens[name[0] - 1].key.rpartition(" ")[2]
    received = led == "cho" and 0 < name[0] - passer[1] <= _BACK
    return led in _LED_BY and not received
