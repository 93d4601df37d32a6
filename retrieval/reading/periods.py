"""Of which year, season or session something is told: "năm ngoái", "kỳ trước" against this one."""

from __future__ import annotations

import re
from typing import Final

from retrieval.question import Question
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import SentenceView, Views
from retrieval.words.word_classes import PERIODS

_UNITS: Final = "|".join(PERIODS)
LAST_ONE: Final = re.compile(rf" (?:(?:{_UNITS}) (?:trước|ngoái)|cùng kỳ) ")
"""The period before this one, which an amount of now is compared with."""
_PERIODS: Final = re.compile(rf"(?<= )({_UNITS}) (?:(trước|ngoái)|(nay|này)|(tới|sau))(?= )")
_COMPARING: Final = ("so với", "cùng kỳ", "hơn", "gấp", "bằng", "kém", "như", "từ")
_OPENING: Final = 12  # characters at most before a period that a sentence opens with


def another_period(asked: str, said: str) -> bool:
    """Whether the sentence tells of this year where the last one is asked for, or opens with the last for this.

    What an article compares with ("tăng so với năm ngoái") is no period that it tells of.
    """
    if _PRESENT_ONE.search(asked) and not _PRESENT_ONE.search(said) and _ONCE.search(said):
        return True
    wanted = {(found[1], found.lastindex) for found in _PERIODS.finditer(asked)}
    if not wanted:
        return False
    told = list(_PERIODS.finditer(said))
    for unit, period in wanted:
        others = [found for found in told if found[1] == unit]
        if not others or any(found.lastindex == period for found in others):
            continue
        if any(_is_told(found, said, period) for found in others):
            return True
    return False


_DONE: Final = re.compile(r" (?:đã|được|hiện|hiện nay|tới giờ|đến nay|thực tế|vừa qua|vừa rồi|năm ngoái|[369] tháng) ")
_PLANS: Final = re.compile(
    r" (?:sẽ|muốn|định|cần|phải|phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|dự kiến|dự toán|nhiệm vụ|phương hướng|hướng tới|"
    r"(?:sang|tới|đến) năm|năm (?:tới|sau)) "
)
_PLANNED: Final = re.compile(
    r"^[^\d]*(?:(?:năm|quý|tháng|giai đoạn|ngày) [\d ]+[^\d]*)* (?:phấn đấu|đặt (?:ra )?(?:mục|chỉ) tiêu|dự kiến) "
)


def only_planned(asked: str, said: str) -> bool:
    """Whether the sentence tells of what is to be, where what has been done is asked for: "phấn đấu thu 6.230 tỷ đồng"
    for "tới giờ đã thu được bao nhiêu"."""
    if " bao nhiêu " not in asked and " mấy " not in asked:
        return False
    return bool(_DONE.search(asked)) and not _PLANS.search(asked) and bool(_PLANNED.search(said))


def _is_told(found: re.Match[str], said: str, wanted: int | None) -> bool:
    before = said[: found.start()].rstrip()
    if before.endswith(_COMPARING):
        return False
    return len(before) <= _OPENING or (wanted == _PAST and found.lastindex == _PRESENT)


_PRESENT_ONE: Final = re.compile(
    r" (?:(?:lần|đợt|kỳ|vụ) (?:[^ ]+ ){0,2}(?:này|nay)|năm nay|hiện nay|hiện tại|hiện giờ|bây giờ) "
)
_ONCE: Final = re.compile(r"^ trước (?:đó|đây|kia) | từng ")
_PAST, _PRESENT = 2, 3  # the groups of the pattern


_PAST_ONES: Final = re.compile(
    rf"(?<= )(?:(?:{_UNITS}|mùa giải|giải|hồi)(?: [^ ]+){{0,2}} (?:trước|ngoái|rồi|qua)|cùng kỳ(?! này))(?= )"
)
_ASKED: Final = re.compile(rf"(?<= )(?<!mấy )(?<!nhiêu )(?:{_UNITS}) (?:trước|ngoái|rồi)(?= )(?! đó)")
_NEXT: Final = re.compile(
    r"(?<= )(?:lần|đợt|kỳ|phiên|khóa) (?:sau|tới|kế tiếp|tiếp theo)(?= )"
    r"|(?<= )(?:lần|đợt|kỳ|phiên) (?:điều hành|điều chỉnh|xét tuyển|họp) (?:sau|tới|kế tiếp|tiếp theo)(?= )"
    r"|(?<= )(?:kỳ|phiên|buổi|hội nghị|cuộc) [^ ]+(?: [^ ]+){0,3} (?:lần|kế|kỳ|đợt) (?:sau|tới|tiếp)(?= )"
)
_COMING: Final = re.compile(r" (?:sau|tới|kế tiếp|tiếp theo|tiếp tục|sắp|sẽ|dự kiến|tiếp|hẹn|kỳ này) ")
_FORMERLY: Final = re.compile(
    r"^ trước (?:khi|đây|kia|đó) |(?<= )trước (?:đây|kia) $|(?<= )trước (?:đó|đây) (?:giữ|làm|là|đảm nhiệm|công tác) "
)
_FORMER: Final = re.compile(
    r" (?:trước|cũ|từng|xưa|nguyên|cựu|hưu|tiền nhiệm|bỏ trống|không còn|rời|thôi|chuyển sang|thời|ban đầu|vốn|hồi|lúc|"
    r"từ (?:[^ ]+ ){1,4}(?:lên|xuống|còn|thành)) "
    r"| (?:bổ nhiệm|điều động|luân chuyển|phân công|chỉ định) (?:[^ ]+ ){8,20}(?:giữ chức|giữ|làm|đảm nhiệm|nhận) "
)
"""Words of sentences that tell of what was before. Whoever is appointed is named with the post until then: "bổ nhiệm
ông Lê Văn Sáu, Phó Chánh văn phòng UBND tỉnh, giữ chức …" (eight syllables are more than a name)."""
_MEASURING: Final = re.compile(r" (?:so với|hơn|kém|tăng|giảm|gấp) ")
_YEARS: Final = re.compile(r"(?<= )(?:1[89]|20)\d\d(?= )")
_COMPARED: Final = re.compile(
    r" (?:so với|hơn|bằng|kém|gấp [^ ]+ lần|như|từ)(?: của| mức| cả| cùng kỳ)* "
    rf"(?:(?:{_UNITS})(?: [^ ]+){{0,2}} )?(?:cùng kỳ|trước|ngoái|rồi|qua|(?:1[89]|20)\d\d)(?= )"
)
"""What an article only compares with: "tăng 5% so với năm 2023"."""
_BEFORE_THAT: Final = (" trước đó ", " trước đây ", " trước kia ")
_NOW: Final = re.compile(rf" (?:{_UNITS}) (?:này|nay) ")  # what is told from there on is of now again
_ALWAYS: Final = "9999"  # a year that every other is before
_BEFORE: Final = 2  # sentences that are looked at, too


def untold(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether what was in the last year or session, or before something, or will be in the next one, is asked for, and
    neither the sentence, nor those before it in its paragraph, nor the title tell of that: then it tells of now."""
    asked = question.line
    past, next_one = _ASKED.search(asked), _NEXT.search(asked)
    if not (past or next_one or _FORMERLY.search(asked)) or _MEASURING.search(asked):
        return False
    lines = [one.line(bare=False) for one in (*views.before(view, _BEFORE), view)]
    if next_one:
        return not any(_COMING.search(line) for line in lines)
    if not past:
        return not any(_FORMER.search(line) or _YEARS.search(line) for line in lines)
    years = set(_YEARS.findall(views.line(view.article, bare=False)))
    present = max(years) if len(years) > 1 else _ALWAYS
    told = all_words(view.article.title, bare=False)
    for line in lines:
        if _tells_of_past(line, present):
            told = line
        elif _NOW.search(line):
            told = ""
    return not _tells_of_past(told, present)


def _tells_of_past(said: str, present: str) -> bool:
    """``present``: the latest of the years that the article names, which is no past one."""
    told = _COMPARED.sub(" ", said)
    if told.startswith(_BEFORE_THAT):
        return True
    if " lần thứ " in told or any(year < present for year in _YEARS.findall(told)):
        return True
    befores = (told[: found.start()].rstrip() for found in _PAST_ONES.finditer(told))
    return any(len(before) <= _OPENING or not before.endswith(_COMPARING) for before in befores)
