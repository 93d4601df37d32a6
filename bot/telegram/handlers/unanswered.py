"""/chuatraloi: what readers asked and was not answered, or answered badly, for those who mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, Update

from bot.format.masking import masked
from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown
from bot.format.telegram import html
from bot.telegram.buttons import NEAREST, SETTLE, SYNONYM, UNANSWERED, button, keyboard
from bot.telegram.handlers.answers import reply_now
from bot.telegram.handlers.articles import put, say
from bot.telegram.handlers.keeping import open_card
from bot.telegram.replies import Shown
from bot.telegram.turn import Turn
from bot.watching import unanswered
from corpus.errors import NoSuchArticle
from corpus.question_log import QuestionLog

if TYPE_CHECKING:
    from bot.watching import Unanswered
    from corpus.journal import Asked
    from corpus.question_log import Complaint
    from retrieval.reply import Reply

_ON_A_PAGE = 5
_LONGEST_QUESTION = 300
_LONGEST_ANSWER = 150
_LONGEST_TITLE = 100
_COMPLAINTS: tuple[Complaint, Complaint] = ("refused", "disliked")


async def on_unanswered(update: Update, turn: Turn) -> None:
    await say(turn, await _page(turn, 0, 0))


async def on_page(update: Update, turn: Turn) -> None:
    """Another page, or those whose answer was disliked."""
    complaint, page = turn.numbers
    await put(turn, await _page(turn, complaint, page))


async def on_settle(update: Update, turn: Turn) -> None:
    """Done with: all questions that are like the one on the button. Pressed twice, it has been done."""
    complaint, page, question_id = turn.numbers
    done = [
        id_ for one in await _unanswered(turn, complaint) if question_id in one.question_ids for id_ in one.question_ids
    ]
    await QuestionLog(turn.desk.services.database).settle(done)
    words = turn.words.watching
    notice = words.settled.format(count=turn.messages.number(len(done))) if done else words.settled_before
    await put(turn, await _page(turn, complaint, page), notice)


async def on_nearest(update: Update, turn: Turn) -> None:
    """The article's card in a message of its own: the list stays."""
    await open_card(turn, turn.numbers[0])


def complaint_of(asked: Asked) -> int:
    """Which of the two lists a question stands in."""
    return 0 if asked.outcome == "refused" else 1


def question_shown(question: str) -> str:
    """A reader's words, private numbers hidden."""
    return shortened(shown(masked(question)), _LONGEST_QUESTION)


async def reply_shown(turn: Turn, asked: Asked) -> Reply:
    """What a reader's question is answered as the articles are now; private numbers are hidden where it is repeated."""
    try:
        reply = await reply_now(turn, asked)
    except NoSuchArticle:
        reply = await reply_now(turn, replace(asked, scope=None))
    return replace(reply, searched_as=masked(reply.searched_as)) if reply.searched_as else reply


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
    lines, rows, about = [], [], set[int]()
    for number, one in enumerate(found[first : first + _ON_A_PAGE], first + 1):
        lines += [(), *await _lines(turn, number, one, about)]
        opened = [button(words.open.format(number=number), NEAREST.data(one.nearest.id))] if one.nearest else []
        taught = button(words.teach.format(number=number), SYNONYM.data(one.example))
        done = button(words.done.format(number=number), SETTLE.data(complaint, page, one.question_ids[0]))
        rows.append([*opened, taught, done])
    other = button(words.show_unanswered if complaint else words.show_disliked, UNANSWERED.data(1 - complaint, 0))
    if not found:
        return Shown(html([line(words.nothing)]), keyboard([other]))
    heading = (words.disliked if complaint else words.unanswered).format(
        count=turn.messages.number(len(found)), days=turn.desk.settings.retention_days
    )
    text = html([line(heading, Style.ANSWER), *lines])
    return Shown(text, keyboard(*rows, [*_turning(turn, complaint, page, found), other]), tuple(about))


async def _lines(turn: Turn, number: int, one: Unanswered, about: set[int]) -> list[Line]:
    """The question as it was most often put, what it is answered by now, and the article next to it. The articles that
    are named or quoted are added to ``about``."""
    words, desk = turn.words.watching, turn.messages.desk
    times = desk.times.format(count=turn.messages.number(one.count))
    question = shortened(shown(one.question), _LONGEST_QUESTION)
    asked = await turn.desk.journal.question(one.example)
    notes = []
    if asked is not None:
        notes.append(await _now(turn, asked, about))
    if one.nearest is not None:
        about.add(one.nearest.id)
        named = words.answered_from if asked is not None and complaint_of(asked) else words.nearest
        notes.append(named.format(title=shortened(shown(one.nearest.title), _LONGEST_TITLE)))
    return [
        (Piece(f"{number}. "), Piece(question, Style.ANSWER), Piece(f" · {times}", Style.SOURCE)),
        *([line(joined(notes), Style.NOTE)] if joined(notes) else []),
    ]


async def _now(turn: Turn, asked: Asked, about: set[int]) -> str:
    """What a question is answered by now, where that says something new."""
    reply, words, disliked = await reply_shown(turn, asked), turn.words.watching, complaint_of(asked)
    if not reply.answers:
        return words.refused_now if disliked else ""
    about.add(reply.answers[0].article.id)
    answer = shortened(shown(reply.answers[0].text), _LONGEST_ANSWER)
    return (words.answer if disliked else words.answers_now).format(answer=answer)


def _turning(turn: Turn, complaint: int, page: int, found: Sequence[Unanswered]) -> list[InlineKeyboardButton]:
    words = turn.words.buttons
    turning = [button(words.previous, UNANSWERED.data(complaint, page - 1))] if page else []
    if (page + 1) * _ON_A_PAGE < len(found):
        turning.append(button(words.next, UNANSWERED.data(complaint, page + 1)))
    return turning
