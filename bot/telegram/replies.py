"""What the messages that answer a question look like: HTML and buttons, from the records of `retrieval`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.format.pieces import Line, Piece, Style, line, shown
from bot.format.reply import View, answer_lines, article_title, marked, marks_of, reply_lines, source_line
from bot.format.telegram import html, joined_lines
from bot.messages import Messages, messages_for
from bot.messages.telegram import TelegramWords, telegram_words
from bot.telegram.buttons import AROUND, CHOOSE, OTHER, RATE, article_button, button, keyboard
from corpus.article import Span
from retrieval.reply import Answer, Reply

MOST_ANSWERS = 5  # that can be paged through
_LONGEST_PARAGRAPH = 3_000
_BEFORE_MARK = 1_000
_MOST_CHOICES = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """A message: HTML, and its buttons. ``about``: the articles that it names or quotes, where it is no answer."""

    text: str
    buttons: InlineKeyboardMarkup | None = None
    about: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What is said around the article's words. ``question_id`` goes into the buttons; ``asked`` repeats a question that
    was not typed; ``note`` is a line of ours at the end."""

    language: str
    question_id: int
    scope: int | None = None
    empty: bool = False
    asked: str = ""
    note: str = ""

    @property
    def messages(self) -> Messages:
        return messages_for(self.language)

    @property
    def words(self) -> TelegramWords:
        return telegram_words(self.language)

    @property
    def view(self) -> View:
        articles = "/bai" if self.language == "vi" else "/articles"
        return View(articles, "", scoped=bool(self.scope))


def first_reply(reply: Reply, frame: Frame) -> Shown:
    """The reply to a question: its best answer, or the refusal."""
    if frame.empty:
        return Shown(_html([line(frame.words.conversation.no_articles)], frame))
    lines = joined_lines(_asked(frame), reply_lines(reply, frame.messages, frame.view), _notes(frame))
    rows = _answer_rows(reply, 0, frame) if reply.answered else []
    return Shown(_html(lines, frame), keyboard(*rows, *_choice_rows(reply, frame)))


def other_answer(reply: Reply, position: int, frame: Frame) -> Shown:
    """The answer at ``position``; the first one as it was first shown."""
    if position == 0:
        return first_reply(reply, frame)
    heading = line(frame.messages.answer.other_answers, Style.HEADING)
    answer = answer_lines(reply.answers[position], frame.messages, frame.view)
    lines = joined_lines(_asked(frame), [heading, *answer], _notes(frame))
    return Shown(_html(lines, frame), keyboard(*_answer_rows(reply, position, frame), *_choice_rows(reply, frame)))


def around(reply: Reply, position: int, frame: Frame) -> Shown:
    """The paragraph of the answer at ``position``, with the answer marked."""
    answer = reply.answers[position]
    lines = [_paragraph(answer), source_line(answer.article, frame.messages)]
    if answer.about_person:
        lines.append(line(frame.messages.answer.posts_may_have_changed, Style.NOTE))
    rows = _answer_rows(reply, position, frame, is_paragraph=True)
    return Shown(_html(joined_lines(_asked(frame), lines, _notes(frame)), frame), keyboard(*rows))


def plain_answer(answer: Answer, messages: Messages, link_text: str) -> str:
    """One answer alone, as it is sent from inline mode."""
    return html(answer_lines(answer, messages, View("/bai", "")), link_text=link_text)


def _html(lines: Sequence[Line], frame: Frame) -> str:
    return html(lines, link_text=frame.words.buttons.source)


def _asked(frame: Frame) -> list[Line]:
    asked = frame.words.conversation.asked.format(question=shown(frame.asked))
    return [line(asked, Style.NOTE)] if frame.asked else []


def _notes(frame: Frame) -> list[Line]:
    notes = [frame.note] if frame.note else []
    if frame.scope:
        notes.append(frame.words.conversation.scoped.format(id=frame.scope))
    return [line(note, Style.NOTE) for note in notes]


def _paragraph(answer: Answer) -> Line:
    """Cut around the answer where it is long."""
    article, marks = answer.article, marks_of(answer)
    start, end = article.paragraphs[answer.evidence.paragraph]
    first = max(start, min(marks[0].start - _BEFORE_MARK, end - _LONGEST_PARAGRAPH))
    last = min(end, first + _LONGEST_PARAGRAPH)
    opening, closing = "❝" + "…" * (first > start), "…" * (last < end) + "❞"
    return (
        Piece(opening, Style.QUOTE),
        *marked(article, Span(first, last), marks),
        Piece(closing, Style.QUOTE),
    )


def _answer_rows(
    reply: Reply, position: int, frame: Frame, *, is_paragraph: bool = False
) -> list[list[InlineKeyboardButton]]:
    words, id_ = frame.words.buttons, frame.question_id
    count = len(reply.answers)
    first = []
    if count > 1:
        following = (position + 1) % count
        first.append(button(f"{words.other} ({following + 1}/{count})", OTHER.data(id_, following)))
    if is_paragraph:
        first.append(button(words.shorter, AROUND.data(id_, position, 0)))
    else:
        first.append(button(words.paragraph, AROUND.data(id_, position, 1)))
    return [first, [button(words.like, RATE.data(id_, 1)), button(words.dislike, RATE.data(id_, 0))]]


def _choice_rows(reply: Reply, frame: Frame) -> list[list[InlineKeyboardButton]]:
    rows = []
    for article in reply.choices[:_MOST_CHOICES]:
        day, data = frame.messages.day(article.published), CHOOSE.data(frame.question_id, article.id)
        rows.append([article_button(article_title(article), day, data)])
    if frame.scope:
        rows.append([button(frame.words.buttons.all_articles, CHOOSE.data(frame.question_id, 0))])
    return rows
