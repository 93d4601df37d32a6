"""Articles that ask and answer: which paragraphs are an interviewer's questions, and what replies to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from corpus.article import Article, Span
from retrieval.search.index import Hit
from retrieval.sentences.view import asks
from retrieval.words.word_classes import FORMS_OF_ADDRESS

_MARK: Final = r"[\s*•▪●◦+►>–—-]*"
_ADDRESSED: Final = rf"(?:{'|'.join(sorted(FORMS_OF_ADDRESS))}|bạn|thầy|sư|đồng|giáo|tiến|luật|PGS|GS|TS|ThS)"
_OPENING: Final = re.compile(
    rf"{_MARK}(?:(?:\*\*)?(?:PV|P\.V|Phóng viên|Hỏi|Câu hỏi|MC|Nhà báo|Người dẫn chương trình)\b[^.:?!\n]{{0,30}}:"
    rf"|(?:Thưa [^,.:?!\n]{{2,40}}, )?[Xx]in (?:(?:trân trọng |chân thành )?cảm ơn )?{_ADDRESSED}\b)"
)
"""How an interviewer's turn opens that need not be a question in form: "PV: …", "* Xin ông cho biết …"."""
_HEAD: Final = re.compile(rf"{_MARK}([^\W\d_][^:?!\n]{{1,120}}?)\s*:\s*")
_ASIDE: Final = re.compile(r" ?[,(–]| - ")
_ITEM: Final = re.compile(r"\s*([*•▪●◦+►>–—-])\s")
_ANSWERING: Final = frozenset({"Trả lời", "Đáp"})
_QUOTES: Final = "\"“”«»'"
_SHORT: Final = 20  # characters of a sentence that only takes the word: "Vâng.", "- Đúng vậy."


def asked_by_interviewer(article: Article, position: int) -> bool:
    """Whether the sentence at ``position`` of ``article.sentences`` asks in a turn of an interviewer, or in a heading:
    as the sentence of the turn that asks, or any of one that says whose turn it is."""
    paragraph = _paragraph(article, position)
    if not _is_turn(article, paragraph):
        return False
    return asks(article, position) or _opens(article, paragraph) is not None


def answers_nothing(article: Article, position: int) -> bool:
    """Whether the sentence belongs to a turn that asks, or only takes the word behind one: "Vâng.", "- Đúng vậy."."""
    return asked_by_interviewer(article, position) or _takes_the_word(article, position)


def question_of(article: Article, position: int) -> int | None:
    """The sentence of the interviewer's turn that the sentence at ``position`` replies to; None where it does to none.
    What replies are the first words of the paragraph behind it, past a mere "Vâng."."""
    paragraph = _paragraph(article, position)
    first = _first_of(article, position)
    if not first or position != reply_from(article, first) or _is_turn(article, paragraph):
        return None
    return first - 1 if _is_turn(article, _paragraph(article, first - 1)) else None


def reply_from(article: Article, first: int) -> int:
    """Where the reply that begins with the sentence ``first`` says something."""
    paragraph = _paragraph(article, first)
    start, end = past_speaker(article, first)
    following = first + 1 < len(article.sentences) and article.sentences[first + 1].paragraph == paragraph
    return first + 1 if following and end - start < _SHORT else first


def past_mark(article: Article, position: int) -> Span:
    """What is said in a sentence, behind the dash of a turn or the bullet of an item."""
    start, end, _ = article.sentences[position]
    return Span(_past_mark(article.text, start, end), end)


def past_speaker(article: Article, position: int) -> Span:
    """The same behind "Ông A:" or "Trả lời:", too."""
    start, end, _ = article.sentences[position]
    found = _speaker(article.text, start, end)
    return Span(_past_mark(article.text, found.end() if found else start, end), end)


def _speaker(text: str, start: int, end: int) -> re.Match[str] | None:
    """Who is named at the head of ``text[start:end]`` as its speaker: "Ông Nguyễn Văn A, giám đốc:", "Trả lời:"."""
    found = _HEAD.match(text, start, end)
    if found is None:
        return None
    words = _ASIDE.split(found.group(1))[0].split()
    named = len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()
    return found if named or found.group(1) in _ANSWERING else None


def _past_mark(text: str, start: int, end: int) -> int:
    while found := _ITEM.match(text, start, end):
        start = found.end()
    return start


def interviewee(article: Article, position: int) -> str:
    """What tells who replies there: the name at the head of the reply, and what stands before the first turn, unless
    that does not know whoever is named."""
    turns = (n for n in range(len(article.paragraphs)) if _is_turn(article, n))
    opening = article.text[: article.paragraphs[next(turns, 0)].start]
    found = _speaker(article.text, *article.paragraphs[_paragraph(article, position)])
    if found is None:
        return opening
    name = _ASIDE.split(found.group(1))[0]
    return f"{found.group(1)} {opening}" if name.split()[-1] in opening else name


def has_turns(article: Article) -> bool:
    """Whether any paragraph is a turn that asks: most articles have none."""
    return any(_is_turn(article, paragraph) for paragraph in range(len(article.paragraphs)))


def replied(
    hits: Sequence[Hit], articles: Mapping[int, Article], interviews: Callable[[Article], bool] = has_turns
) -> list[Hit]:
    """``hits`` with what replies in the place of the interviewer's questions, each sentence once, as good as the best
    of its hits; a question that nothing replies to goes. ``interviews``: ``has_turns``, from where it is kept."""
    kept: dict[tuple[int, int], Hit] = {}
    turning = {n for n in {hit.article_id for hit in hits} if interviews(articles[n])}
    for hit in hits:
        article, position = articles[hit.article_id], hit.sentence
        if article.id in turning and answers_nothing(article, position):
            position = _reply_to(article, position)
        if position < len(article.sentences):
            moved = hit if position == hit.sentence else hit._replace(sentence=position)
            kept.setdefault((article.id, position), moved)
    return list(kept.values())


def _takes_the_word(article: Article, position: int) -> bool:
    first = _first_of(article, position)
    following = position + 1 < len(article.sentences) and question_of(article, position + 1) is not None
    return position == first and following and _paragraph(article, position + 1) == _paragraph(article, first)


def _paragraph(article: Article, position: int) -> int:
    return article.sentences[position].paragraph


def _reply_to(article: Article, position: int) -> int:
    """The sentence that replies to a turn; past the last one where none does."""
    if not asked_by_interviewer(article, position):
        return position + 1
    paragraph, at = article.sentences[position].paragraph, position
    while at < len(article.sentences) and article.sentences[at].paragraph == paragraph:
        at += 1
    if at == len(article.sentences) or asked_by_interviewer(article, at):
        return len(article.sentences)
    return reply_from(article, at)


def _is_turn(article: Article, paragraph: int) -> bool:
    """Whether a paragraph is a turn that asks. The headline is none, nor what somebody is quoted with, nor a reply that
    ends in a question of its own."""
    if not paragraph or not _may_ask(article, paragraph):
        return False
    return not (_replies(article, paragraph) and _may_ask(article, paragraph - 1))


def _may_ask(article: Article, paragraph: int) -> bool:
    start, end = article.paragraphs[paragraph]
    text = article.text
    if _opens(article, paragraph):
        return True
    return text.endswith("?", start, end) and text[_past_mark(text, start, end)] not in _QUOTES


def _opens(article: Article, paragraph: int) -> re.Match[str] | None:
    start, end = article.paragraphs[paragraph]
    return _OPENING.match(article.text, start, end)


def _replies(article: Article, paragraph: int) -> bool:
    """Whether a paragraph names its speaker, or has another mark than the one before it."""
    start, end = article.paragraphs[paragraph]
    if _opens(article, paragraph):
        return False
    if _speaker(article.text, start, end):
        return True
    mark, before = (_ITEM.match(article.text, *article.paragraphs[n]) for n in (paragraph, paragraph - 1))
    return mark is not None and mark.group(1) in "-–—" and not (before and before.group(1) in "-–—")


def _first_of(article: Article, position: int) -> int:
    """The first sentence of the paragraph in which the one at ``position`` stands."""
    paragraph = _paragraph(article, position)
    while position and article.sentences[position - 1].paragraph == paragraph:
        position -= 1
    return position
