"""What people type that asks the articles nothing: thanks, chit-chat, abuse, questions to whoever answers.

The words stand in ``data/word_classes.txt``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from retrieval.conversations.references import Typed
from retrieval.syllables import fold, key
from retrieval.words.phrases import Phrases
from retrieval.words.word_classes import BESIDE_THANKS, CHIT_CHAT, THANKS

_THANKS: Final = Phrases(dict.fromkeys(THANKS, (True,)))
_AROUND_THANKS: Final = Phrases(dict.fromkeys(THANKS | BESIDE_THANKS, (True,)))
_CHIT_CHAT: Final = Phrases(dict.fromkeys(THANKS | CHIT_CHAT, (True,)))


def is_thanks(text: str) -> bool:
    """Whether all of ``text`` is thanks and what people put around them: "Dạ, cảm ơn bạn nhiều nhé ạ"."""
    return _thanks(Typed(text))


def _thanks(typed: Typed) -> bool:
    return not _left(typed, _AROUND_THANKS, shortest=1) and len(_left(typed, _THANKS, shortest=1)) < len(typed.keys)


_YOU: Final = r"(?:bạn|bot|hỏi báo|ad|admin|mày|cậu)"
_YOURS: Final = (
    r"(?:số điện thoại|số máy|điện thoại|sđt|sdt|email|địa chỉ|nhà|quê|quê quán|tuổi|tên|họ tên|tên tuổi|năm sinh|"
    r"ngày sinh|nghề nghiệp|giới tính|facebook|zalo|lương|người yêu)"
)
_IS_WHAT: Final = r"(?:(?:là )?(?:gì|chi|ai|đâu|số mấy|bao nhiêu)|(?:là )?ở đâu|thế nào)"
_TO_YOU: Final = (
    rf"{_YOU} (?:có )?(?:họ )?tên (?:là )?(?:gì|chi)",
    rf"{_YOU} (?:được |nay |năm nay )?(?:bao nhiêu|mấy|nhiêu) tuổi",
    rf"{_YOU} sinh (?:năm|ngày|tháng) (?:nào|mấy|bao nhiêu)",
    rf"(?:cho (?:mình |tôi |em )?(?:xin |hỏi |biết ))?{_YOURS} (?:của )?{_YOU}(?: {_IS_WHAT})?",
)
_TO_YOU_SPELT: Final = (
    rf"{_YOU} (?:đang )?(?:sống |làm việc |quê )?ở đâu",
    rf"{_YOU} (?:là |có phải là )?(?:người|máy|nam|trai|nữ|robot|ai)(?: thật)? (?:hay|không)(?: [^ ]+){{0,3}}",
    rf"{_YOU} (?:có )?(?:khỏe|người yêu|chồng|vợ|gia đình)(?: không| chưa)",
    rf"{_YOU} (?:đang |thường )?(?:làm nghề gì|làm gì)",
    rf"{_YOU} (?:có thể |biết )?(?:làm|giúp) (?:được )?(?:những )?gì",
    rf"(?:ai|người nào|công ty nào|đơn vị nào) (?:đã )?(?:tạo|làm|viết|lập trình|sinh) ra {_YOU}",
    rf"{_YOU} (?:do|được) ai (?:tạo|làm|viết|lập trình|sinh) ra",
)
""" "Ban o dau" may be "bán ở đâu": these only with their diacritics."""
_PARTICLES: Final = frozenset({"vậy", "thế", "ạ", "nhé", "nha", "nhỉ", "hả", "rồi", "ơi", "à", "dạ"})


@cache
def _to_you() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Of questions with their diacritics, and without."""
    spelt, bare = "|".join((*_TO_YOU, *_TO_YOU_SPELT)), fold("|".join(_TO_YOU))
    return re.compile(re.sub(r"[^\W\d_]{2,}", lambda m: key(m.group()), spelt)), re.compile(bare)


def asks_the_bot(text: str) -> bool:
    """Whether all of ``text`` asks whoever answers, not the articles: "Số điện thoại của bạn?"."""
    return _to_the_bot(Typed(text))


def _to_the_bot(typed: Typed) -> bool:
    said = " ".join(word for i, word in enumerate(typed.keys) if not typed.is_any(i, _PARTICLES))
    return bool(_to_you()[typed.bare].fullmatch(said))


def without_chit_chat(typed: Typed) -> str:
    """What is left of the text without it; a lone syllable without diacritics may be any word, and stays."""
    if _thanks(typed) or _to_the_bot(typed):
        return ""
    left = _left(typed, _CHIT_CHAT, shortest=2)
    return typed.text if len(left) == len(typed.words) else " ".join(typed.slice(i, i + 1) for i in left)


def _left(typed: Typed, table: Phrases[bool], *, shortest: int) -> list[int]:
    """The syllables that are none of ``table``'s; expressions from ``shortest`` syllables on also without diacritics,
    where none has any."""
    if table.openers.isdisjoint(typed.keys) and not (typed.bare and not table.folded.openers.isdisjoint(typed.keys)):
        return list(range(len(typed.keys)))
    left: list[int] = []
    at = 0
    while at < len(typed.keys):
        length, _ = table.match(typed.keys, at)
        bare, _ = table.folded.match(typed.keys, at) if typed.bare else (0, ())
        length = max(length, bare if bare >= shortest else 0)
        if not length:
            left.append(at)
        at += length or 1
    return left
