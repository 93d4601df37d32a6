"""Whether a sentence tells in passing of another event than the article's own: the next match, an earlier conference,
where just "trận đấu", "hội nghị" is asked about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.lead import LEAD, lead_line
from retrieval.sentences.view import SentenceView
from retrieval.words.word_classes import EVENTS

_NOUNS: Final = "|".join(
    sorted({*EVENTS, "trận đấu", "trận", "giải đấu", "giải", "phiên tòa", "phiên xử", "vụ việc"}, key=len, reverse=True)
)
_OWN: Final = re.compile(
    rf"^ (?:ở đâu |khi nào |lúc nào |bao giờ |ngày nào )?(?P<noun>{_NOUNS}) (?:này |trên |đó )?"
    r"(?:được |sẽ |đã |có )*(?:diễn ra|tổ chức|bắt đầu|kết thúc|khai mạc|bế mạc|khởi tranh|mở màn|ở|tại|vào|lúc|khi|"
    r"trên|ngày|mấy|là|đâu|kéo dài|thi đấu|đá|họp|mở) "
)
"""The article's own event, with nothing said that tells it from others."""
OTHER_TIME: Final = re.compile(
    r" (?:vòng|trận|lượt|lượt trận|kỳ|lần|mùa|mùa giải|giải|hội nghị|hội thảo|phiên|chặng|bảng|cuộc)(?: đấu)? "
    r"(?:tới|sau|trước|kế tiếp|tiếp theo|gần nhất|năm ngoái|năm trước|sắp tới)(?! (?:khi|đó|khán|sự|hàng|giờ)) "
    r"|^ (?:trước đó|trước đây|năm ngoái|năm trước|mùa trước|tuần trước|tháng trước|sắp tới|(?:tuần|tháng|năm) tới|"
    r"trong trận còn lại|ở trận (?:còn lại|khác|đấu khác)|cùng (?:giờ|ngày)) "
)
_LAST_TIME: Final = re.compile(
    r" (?:lần|đợt|kỳ|phiên|chuyến)(?: (?!xảy|diễn|được|bị|đã|là|vào|này|đầu|nay|thứ)[^ ]+){0,4} "
    r"(?:trước đó|trước đây|liền trước|gần nhất|gần đây nhất|năm ngoái|năm trước) "
)
"""The time before: "Đợt ngừng cấp nước | trước đó | diễn ra đêm 14-8"."""
_ASKED_BEFORE: Final = re.compile(r" (?:trước|ngoái|gần nhất|gần đây|vừa rồi|vừa qua|năm|cuối cùng) ")
_PLAIN: Final = frozenset(
    "này đó đã được sẽ do có diễn tổ bắt kết khai bế là tại ở vào lúc thu gồm cũng còn và với nhằm để kéo nghe thống "
    "đang vừa mới bàn quy cho trên hôm sáng chiều tối cần phải không chỉ của lần nói ấy".split()
)
"""Behind the noun they tell what it does, and not which it is."""
_KINDS: Final = frozenset({Kind.WHEN, Kind.WHERE})


def in_passing(question: Question, view: SentenceView) -> bool:
    """Whether it is asked when or where the article's own event is, and the sentence, past those that open the article,
    tells of one before or after it, or of one that is called otherwise than there."""
    if question.kind not in _KINDS or view.position < LEAD:
        return False
    noun, said = _own_event(question.line), view.line(bare=False)
    before = _LAST_TIME.search(said) and not _ASKED_BEFORE.search(question.line)
    if not before and noun is None:
        return False
    lead = lead_line(view.article)
    if before and not _LAST_TIME.search(lead):
        return True
    if noun is None:
        return False
    if OTHER_TIME.search(said) and not OTHER_TIME.search(question.line) and not OTHER_TIME.search(lead):
        return True
    called = [one[1] for one in re.finditer(rf"(?<= ){noun} ([^ ]+ [^ ]+)(?= )", said)]
    return bool(called) and all(_tells_which(words) and f" {words} " not in lead for words in called)


@lru_cache(maxsize=64)
def _own_event(line: str) -> str | None:
    found = None if OTHER_TIME.search(line) else _OWN.search(line)
    return found["noun"] if found else None


def _tells_which(words: str) -> bool:
    """Whether what stands behind the noun says which one it is: "hội nghị | sơ kết công tác kiểm lâm"."""
    return words.split(" ", 1)[0] not in _PLAIN
