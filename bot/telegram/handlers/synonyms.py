"""Words that mean the same: /dongnghia, and taught for one question, which is asked again at once."""

from __future__ import annotations

from telegram import InlineKeyboardButton, Update

from bot.format.log import actor_text
from bot.format.pieces import Line, Piece, Style, joined, line
from bot.format.reply import View, reply_lines
from bot.format.telegram import html, joined_lines, plain_html
from bot.format.watching import expressions_text
from bot.synonyms import add_synonyms, remove_synonyms
from bot.telegram.buttons import SETTLE, SYNONYM, SYNONYMS, UNLEARN, button, keyboard
from bot.telegram.handlers.articles import put, say
from bot.telegram.handlers.unanswered import complaint_of, question_shown, reply_shown
from bot.telegram.prompts import prompt
from bot.telegram.replies import Shown
from bot.telegram.turn import Turn
from corpus.errors import BadSynonyms, NoSuchSynonyms
from corpus.glossary import Glossary, Learnt
from corpus.journal import Asked
from retrieval.reply import Reply

SYNONYM_OF = "synonym"
"""A prompt's purpose; its subject is the question."""
_ON_A_PAGE = 8
_IN_A_ROW = 4


async def on_synonyms(update: Update, turn: Turn) -> None:
    """/dongnghia QSQP = quân sự quốc phòng: the next question knows it. Alone: what was added."""
    assert update.message is not None and update.message.text is not None
    given = update.message.text.partition(" ")[2].strip()
    if not given:
        page = await _page(turn, 0)
        await turn.say(page.text, page.buttons)
        return
    learnt = await _learn(turn, given)
    if learnt is None:
        await turn.say(plain_html(turn.words.watching.how_synonyms))
    else:
        await turn.say(plain_html(_learnt_text(turn, learnt)), keyboard(_undoing(turn, learnt)))


async def on_page(update: Update, turn: Turn) -> None:
    page = await _page(turn, turn.numbers[0])
    await turn.show(page.text, page.buttons)


async def on_unlearn(update: Update, turn: Turn) -> None:
    """Takes synonyms away again. Pressed twice, they have gone."""
    group_id, listed = turn.numbers
    words = turn.words.watching
    try:
        removed = await remove_synonyms(turn.desk.services.database, group_id, actor=turn.actor)
        said = words.synonyms_removed.format(expressions=expressions_text(removed))
    except NoSuchSynonyms:
        said = words.synonyms_gone
    if listed:
        page = await _page(turn, 0)
        await turn.show(page.text, page.buttons, said[:200])
    else:
        await put(turn, Shown(plain_html(said)))


async def on_wanted(update: Update, turn: Turn) -> None:
    """The button under a question: which of its words means what?"""
    asked = await turn.desk.journal.question(turn.numbers[0])
    if asked is None:
        await turn.notice(turn.words.watching.question_deleted, alert=True)
        return
    await turn.notice()
    words = turn.words.watching
    said = words.which_synonym.format(question=question_shown(asked.text))
    await prompt(turn, SYNONYM_OF, asked.id, said, words.synonym_example)


async def on_told(turn: Turn, question_id: int, text: str) -> None:
    """The reply to that; the question is asked again at once."""
    words = turn.words.watching
    learnt = await _learn(turn, text)
    if learnt is None:
        example = words.synonym_example
        await prompt(turn, SYNONYM_OF, question_id, words.no_synonym.format(example=example), example)
        return
    asked = await turn.desk.journal.question(question_id)
    reply = await reply_shown(turn, asked) if asked else None
    again = _asked_again(turn, asked, reply) if asked and reply else [line(words.question_deleted, Style.NOTE)]
    lines = joined_lines([line(_learnt_text(turn, learnt), Style.HEADING)], again)
    buttons = keyboard(_mending(turn, asked) if asked else [], _undoing(turn, learnt))
    await say(turn, Shown(html(lines, link_text=turn.words.buttons.source), buttons, _about(reply)))


async def _learn(turn: Turn, text: str) -> Learnt | None:
    """None where ``text`` is not expressions with "=" between them."""
    try:
        return await add_synonyms(turn.desk.services.database, text.split("="), actor=turn.actor)
    except BadSynonyms:
        return None


def _learnt_text(turn: Turn, learnt: Learnt) -> str:
    words = turn.words.watching
    said = words.synonyms_added if learnt.outcome == "added" else words.synonyms_known
    return said.format(expressions=expressions_text(learnt.synonyms))


def _asked_again(turn: Turn, asked: Asked, reply: Reply) -> list[Line]:
    again = turn.words.watching.asked_again.format(question=question_shown(asked.text))
    view = View("/bai" if turn.language == "vi" else "/articles", "", scoped=bool(asked.scope))
    return joined_lines([line(again, Style.NOTE)], reply_lines(reply, turn.messages, view))


def _about(reply: Reply | None) -> tuple[int, ...]:
    """The articles that the reply names or quotes."""
    if reply is None:
        return ()
    quoted = [answer.article.id for answer in reply.answers[:1]] or [one.article.id for one in reply.related]
    return tuple({*quoted, *(article.id for article in reply.choices)})


def _mending(turn: Turn, asked: Asked) -> list[InlineKeyboardButton]:
    words = turn.words.watching
    return [
        button(words.settle, SETTLE.data(complaint_of(asked), 0, asked.id)),
        button(words.teach_more, SYNONYM.data(asked.id)),
    ]


def _undoing(turn: Turn, learnt: Learnt) -> list[InlineKeyboardButton]:
    """Nothing where nothing was changed."""
    undone = button(turn.words.watching.unlearn_last, UNLEARN.data(learnt.synonyms.id, 0))
    return [undone] if learnt.outcome == "added" else []


async def _page(turn: Turn, page: int) -> Shown:
    """Of all that was added, the newest first; ``page`` counts from 0."""
    words, messages = turn.words.watching, turn.messages
    groups = (await Glossary(turn.desk.services.database).groups())[::-1]
    if not groups:
        return Shown(plain_html(f"{words.no_synonyms}\n{words.how_synonyms}"))
    page = min(page, (len(groups) - 1) // _ON_A_PAGE)
    first = page * _ON_A_PAGE
    lines: list[Line] = [line(words.synonyms.format(count=messages.number(len(groups))), Style.ANSWER)]
    removing = []
    for number, one in enumerate(groups[first : first + _ON_A_PAGE], first + 1):
        when = messages.day(one.added_at.astimezone(turn.desk.zone).date()) or ""
        added = joined((when, actor_text(one.actor, messages)))
        lines.append((Piece(f"{number}. {expressions_text(one)}"), Piece(f" · {added}", Style.SOURCE)))
        removing.append(button(words.unlearn.format(number=number), UNLEARN.data(one.id, 1)))
    lines.append(line(words.how_synonyms, Style.NOTE))
    rows = [removing[at : at + _IN_A_ROW] for at in range(0, len(removing), _IN_A_ROW)]
    return Shown(html(lines), keyboard(*rows, _turning(turn, page, len(groups))))


def _turning(turn: Turn, page: int, count: int) -> list[InlineKeyboardButton]:
    words = turn.words.watching
    newer = [button(words.newer, SYNONYMS.data(page - 1))] if page else []
    return [*newer, *([button(words.older, SYNONYMS.data(page + 1))] if (page + 1) * _ON_A_PAGE < count else [])]
