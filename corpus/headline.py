"""The title: the first line where it reads like one, else a short title made from the first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Paragraph, Sentence
from corpus.dates import find_dates


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MOST_WORDS = 25  # of a headline
_MOST_CHARS = 90  # of a title that is made
_FEWEST_CHARS = 40  # a title is cut at a clause only if so much is left
_LOOKED_AT = 4  # paragraphs that may stand above the headline: the paper's name, the date, a section

_UNFINISHED = (".", ":", ";", ",", "-", "–")
_ITEM = re.compile(r"\A(?:[-–—•●▪◦*+►·|]\s|\(?\d{1,2}[.)]\s)")
_BYLINE = re.compile(
    r"(?:tin|bài|ảnh|video|clip|đồ họa|nguồn|tác giả|theo|thực hiện|by|photo)\b[^:]{0,24}:", re.IGNORECASE
)
_LABEL = re.compile(r"(?:cập nhật|ngày đăng|đăng ngày|đăng lúc|xuất bản|thời gian|published|updated)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_SPACES = re.compile(r"\s+")
_CLAUSE_END = re.compile(r"[,;:](?=\s)|\s[-–](?=\s)")
_HANGING = _listed(
    """và của các những cho để ra với tại trong là về từ đến do bởi khi mà nhưng hoặc hay thì cùng theo vào trên dưới
    nhằm một hai có được bị đã đang sẽ không nhiều ở gồm như giữa sau trước qua tổ thực phát"""
)


def headline(text: str, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence]) -> str:
    """The title of ``text``: its headline, or at most 90 characters of its first sentence; in one line."""
    for position, (start, end) in enumerate(paragraphs[:_LOOKED_AT]):
        line = text[start:end]
        if _is_above_headline(text, start, end):
            continue
        if _reads_like_headline(line) and _is_followed_as_one(text, paragraphs, position):
            return _in_one_line(line)
        break
    return _from_sentence(text, sentences)


def _is_above_headline(text: str, start: int, end: int) -> bool:
    """Whether the line is a date, a byline or a label, which may stand above the headline."""
    if end - start > 120:
        return False
    line = text[start:end]
    if _BYLINE.match(line) or _LABEL.match(line) or not _LETTER.search(line):
        return True
    dated = sum(mention.end - mention.start for mention in find_dates(text, start, end))
    return 2 * dated > end - start


def _reads_like_headline(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS and not line.endswith(_UNFINISHED) and not _ITEM.match(line)


def _is_followed_as_one(text: str, paragraphs: Sequence[Paragraph], position: int) -> bool:
    """Whether a blank line or a clearly longer paragraph comes next."""
    if position + 1 >= len(paragraphs):
        return False
    (start, end), (next_start, next_end) = paragraphs[position], paragraphs[position + 1]
    return text.count("\n", end, next_start) > 1 or next_end - next_start > 1.5 * (end - start)


def _from_sentence(text: str, sentences: Sequence[Sentence]) -> str:
    start, end = _first_telling(text, sentences)
    for mention in find_dates(text, start, min(end, start + 60)):
        opening = text[mention.end : mention.end + 2]
        if mention.start == start and opening == ", " and end - mention.end > _FEWEST_CHARS:
            start = mention.end + 2  # "Chiều 6-12, Đảng ủy …": the day is no part of a title
    line = _ITEM.sub("", _in_one_line(text[start:end]), count=1).rstrip(".")
    line = line[:1].upper() + line[1:]
    return line if len(line) <= _MOST_CHARS else _cut(line)


def _first_telling(text: str, sentences: Sequence[Sentence]) -> tuple[int, int]:
    """The first sentence that is more than a date or a byline; the very first where none is."""
    for start, end, _ in sentences[:_LOOKED_AT]:
        if not _is_above_headline(text, start, end):
            return start, end
    return sentences[0].start, sentences[0].end


def _cut(line: str) -> str:
    """``line`` up to a clause's end, else up to a word after which it does not hang, with an ellipsis."""
    room = line[: _MOST_CHARS - 1]
    ends = [match.start() for match in _CLAUSE_END.finditer(line, _FEWEST_CHARS, _MOST_CHARS)]
    if ends:
        return room[: ends[-1]].rstrip() + "…"
    words = room.split(" ")
    if len(words) > 1:
        words.pop()  # it may be cut in two
    while len(words) > 1 and words[-1].lower().strip(',;:“"(') in _HANGING:
        words.pop()
    return " ".join(words).rstrip(",;:-– ") + "…"


def _in_one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
