"""What readers asked, for those who run the desk: figures by day, what was not answered, and mending it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, Update

from bot.format.chart import statistics_png
from bot.format.masking import masked
from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown
from bot.format.reply import View, reply_lines
from bot.format.telegram import html, joined_lines, plain_html
from bot.format.watching import expressions_text
from bot.question import checked
from bot.synonyms import add_synonyms
from bot.telegram.buttons import ARTICLE, SETTLE, SYNONYM, UNANSWERED, button, keyboard
from bot.telegram.prompts import prompt
from bot.telegram.replies import Shown
from bot.telegram.turn import Turn
from bot.watching import statistics, unanswered
from corpus.errors import BadSynonyms
from corpus.question_log import QuestionLog
from retrieval.errors import BadQuestion

if TYPE_CHECKING:
    from bot.watching import Figures, Unanswered
    from corpus.question_log import Complaint

_DAYS = 7
_LONGEST_CAPTION = 1024  # UTF-16 units
_ON_A_PAGE = 5
_LONGEST_QUESTION = 300
SYNONYM_OF = "synonym"
"""A prompt's purpose; its subject is the question."""
_COMPLAINTS: tuple[Complaint, Complaint] = ("refused", "disliked")


async def on_statistics(update: Update, turn: Turn) -> None:
    """/thongke: the last days, each with its figures, and all of them together, as a picture and in words."""
    words = turn.words.watching
    found = await statistics(turn.desk.services, turn.desk.settings, _DAYS, datetime.now(UTC))
    lines = [words.statistics.format(days=_DAYS)]
    lines += [_figures(turn, turn.messages.day(day) or "", figures) for day, figures in found.days]
    lines += ["", _figures(turn, turn.messages.desk.total, found.total)]
    async with turn.typing():
        picture = await asyncio.to_thread(statistics_png, found, turn.messages)
    await turn.say_with_picture(picture, plain_html("\n".join(lines), longest=_LONGEST_CAPTION))


async def on_unanswered(update: Update, turn: Turn) -> None:
    """/chuatraloi: in a private chat only, as readers' words are not for a group."""
    if not turn.is_private:
        await turn.say(plain_html(turn.words.admin.privately))
        return
    page = await _page(turn, 0, 0)
    await turn.say(page.text, page.buttons)


async def on_unanswered_page(update: Update, turn: Turn) -> None:
    """Another page, or those whose answer was disliked."""
    complaint, page = turn.numbers
    found = await _page(turn, complaint, page)
    await turn.show(found.text, found.buttons)


async def on_settle(update: Update, turn: Turn) -> None:
    """Done with: all questions that are like the one on the button. Pressed twice, it has been done."""
    complaint, question_id = turn.numbers
    for one in await _unanswered(turn, complaint):
        if question_id in one.question_ids:
            await QuestionLog(turn.desk.services.database).settle(one.question_ids)
    found = await _page(turn, complaint, 0)
    await turn.show(found.text, found.buttons)


async def on_synonyms(update: Update, turn: Turn) -> None:
    """/dongnghia QSQP = quân sự quốc phòng: the next question knows it."""
    assert update.message is not None and update.message.text is not None
    said = await _learn(turn, update.message.text.partition(" ")[2])
    await turn.say(plain_html(said or turn.words.watching.how_synonyms))


async def on_synonym_wanted(update: Update, turn: Turn) -> None:
    """The button under a question: which of its words means what?"""
    question = await turn.desk.journal.question(turn.numbers[0])
    if question is None:
        await turn.notice(turn.words.notices.question_gone, alert=True)
        return
    await turn.notice()
    words = turn.words.watching
    asked = words.which_synonym.format(question=shortened(_said(question.text), _LONGEST_QUESTION))
    await prompt(turn, SYNONYM_OF, question.id, asked, words.synonym_example)


async def on_synonym(turn: Turn, question_id: int, text: str) -> None:
    """The reply to that; the question is asked again at once."""
    words, question = turn.words.watching, await turn.desk.journal.question(question_id)
    said = await _learn(turn, text)
    if said is None:
        example = words.synonym_example
        await prompt(turn, SYNONYM_OF, question_id, words.no_synonym.format(example=example), example)
        return
    lines = [line(said)]
    if question is not None:
        reply = await turn.desk.services.ask(checked(question.text), article=None)
        again = words.asked_again.format(question=shortened(_said(question.text), _LONGEST_QUESTION))
        view = View("/bai" if turn.language == "vi" else "/articles", "")
        lines = joined_lines(lines, [line(again, Style.NOTE)], reply_lines(reply, turn.messages, view))
    await turn.say(html(lines, link_text=turn.words.buttons.source))


async def _learn(turn: Turn, text: str) -> str | None:
    """What is said when ``text``, expressions with "=" between them, was learnt; None where it is none."""
    try:
        learnt = await add_synonyms(turn.desk.services.database, text.split("="), actor=turn.actor)
    except BadSynonyms:
        return None
    words = turn.words.watching
    said = words.synonyms_added if learnt.outcome == "added" else words.synonyms_known
    return said.format(expressions=expressions_text(learnt.synonyms))


def _said(question: str) -> str:
    """A reader's words, private numbers hidden."""
    return shown(masked(question))


async def _unanswered(turn: Turn, complaint: int) -> list[Unanswered]:
    desk = turn.desk
    kind = _COMPLAINTS[complaint % len(_COMPLAINTS)]
    return await unanswered(desk.services, desk.settings, desk.settings.retention_days, datetime.now(UTC), kind)


async def _page(turn: Turn, complaint: int, page: int) -> Shown:
    """``page`` counts from 0."""
    complaint %= len(_COMPLAINTS)
    words, found = turn.words.watching, await _unanswered(turn, complaint)
    page = min(page, max(0, len(found) - 1) // _ON_A_PAGE)
    first = page * _ON_A_PAGE
    on_it = found[first : first + _ON_A_PAGE]
    count = turn.messages.number(len(found))
    heading = (words.disliked if complaint else words.unanswered).format(count=count)
    lines: list[Line] = [line(heading, Style.HEADING)]
    rows = []
    for number, one in enumerate(on_it, first + 1):
        lines += await _lines(turn, number, one, asked_again=not complaint)
        done = button(words.done.format(number=number), SETTLE.data(complaint, one.question_ids[0]))
        opened = [button(words.open.format(number=number), ARTICLE.data(one.nearest.id))] if one.nearest else []
        taught = button(words.teach.format(number=number), SYNONYM.data(one.question_ids[-1]))
        rows.append([*opened, taught, done])
    lines.append(line(words.how_synonyms if on_it else words.nothing, Style.NOTE))
    other = button(words.show_unanswered if complaint else words.show_disliked, UNANSWERED.data(1 - complaint, 0))
    return Shown(html(lines), keyboard(*rows, [*_turning(turn, complaint, page, found), other]))


async def _lines(turn: Turn, number: int, one: Unanswered, *, asked_again: bool) -> list[Line]:
    """The question as it was most often put. ``asked_again``: whether an article answers it by now is said, too."""
    words, desk = turn.words.watching, turn.messages.desk
    question = shortened(shown(one.question), _LONGEST_QUESTION)
    times = desk.times.format(count=turn.messages.number(one.count))
    nearest = words.nearest.format(title=shortened(shown(one.nearest.title), 100)) if one.nearest else ""
    now = words.answered_now if asked_again and await _is_answered(turn, one.question) else ""
    return [
        (Piece(f"{number}. "), Piece(question, Style.ANSWER), Piece(f" · {times}", Style.SOURCE)),
        *([line(joined((now, nearest)), Style.NOTE)] if now or nearest else []),
    ]


async def _is_answered(turn: Turn, question: str) -> bool:
    try:
        return (await turn.desk.services.ask(checked(question))).answered
    except BadQuestion:
        return False


def _turning(turn: Turn, complaint: int, page: int, found: Sequence[Unanswered]) -> list[InlineKeyboardButton]:
    words = turn.words.buttons
    turning = [button(words.previous, UNANSWERED.data(complaint, page - 1))] if page else []
    if (page + 1) * _ON_A_PAGE < len(found):
        turning.append(button(words.next, UNANSWERED.data(complaint, page + 1)))
    return turning


def _figures(turn: Turn, day: str, figures: Figures) -> str:
    number = turn.messages.number
    return turn.words.watching.day.format(
        day=day,
        questions=number(figures.questions),
        answered=number(figures.answered + figures.hedged),
        refused=number(figures.refused),
        liked=number(figures.liked),
        disliked=number(figures.disliked),
    )
