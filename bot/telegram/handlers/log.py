"""/nhatky: who changed what, newest first, in pages."""

from __future__ import annotations

from telegram import Update

from bot.format.log import log_lines
from bot.format.pieces import Style, line
from bot.format.telegram import html, plain_html
from bot.telegram.buttons import LOG, button, keyboard
from bot.telegram.handlers.articles import put, say
from bot.telegram.replies import Shown
from bot.telegram.turn import Turn
from corpus.audit_log import AuditLog

_ON_A_PAGE = 15


async def on_log(update: Update, turn: Turn) -> None:
    await say(turn, await _page(turn, 0))


async def on_log_page(update: Update, turn: Turn) -> None:
    await put(turn, await _page(turn, turn.numbers[0]))


async def _page(turn: Turn, page: int) -> Shown:
    """``page`` counts from 0."""
    log = AuditLog(turn.desk.services.database)
    count = await log.count()
    if not count:
        return Shown(plain_html(turn.messages.desk.nothing_logged))
    pages = (count - 1) // _ON_A_PAGE + 1
    page = min(page, pages - 1)
    entries = await log.entries(_ON_A_PAGE, page * _ON_A_PAGE)
    lines = [line(turn.words.watching.log, Style.ANSWER), *log_lines(entries, turn.messages, turn.desk.zone)]
    if pages > 1:
        lines.append(line(turn.words.list.page.format(page=page + 1, pages=pages), Style.NOTE))
    newer = [button(turn.words.watching.newer, LOG.data(page - 1))] if page else []
    older = [button(turn.words.watching.older, LOG.data(page + 1))] if page + 1 < pages else []
    named = {entry.article_id for entry in entries if entry.article_id is not None and entry.title}
    return Shown(html(lines), keyboard([*newer, *older]), tuple(named))
