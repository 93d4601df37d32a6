"""Messages that were sent are mended when what they quote is changed, removed or taken down, by whichever process.

It follows the audit, and keeps in the database how far it has come: what a stopped bot has not mended, the next one
does. Edits are slow and may be done twice without harm.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from telegram import Bot, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.format.reply import article_title
from bot.format.telegram import plain_html
from bot.logging import log_fault
from bot.messages.telegram import telegram_words
from bot.services import Services
from bot.telegram.buttons import CHOOSE, button, keyboard
from bot.telegram.sending import Sender
from corpus.article import Article
from corpus.errors import CorpusError, NoSuchArticle
from corpus.journal import Journal, Told
from corpus.keeping import Keeping
from corpus.mending import Change, Mending, now_at
from corpus.takedown import Takedown
from retrieval.conversation import LASTS

_LOG = logging.getLogger(__name__)

_LOOKS = 1.0  # seconds between two looks at the audit: others' changes shall be known within two
_AFTER_FAILURE = 30.0
_BETWEEN = 0.2  # between two edits: readers' answers come first
_GRACE = timedelta(seconds=10)  # in which a removal is undone without anybody reading of it
_LONGEST_WORDS = 600


class Mender:
    """The messages of one bot. ``forgetting`` are called where an article is taken down: nothing of it stays in
    memory."""

    def __init__(
        self,
        bot: Bot,
        services: Services,
        journal: Journal,
        sender: Sender,
        language: str,
        forgetting: Sequence[Callable[[], None]] = (),
    ) -> None:
        self._bot = bot
        self._forgetting = forgetting
        self._services = services
        self._journal = journal
        self._sender = sender
        self._language = language
        self._seen = -1  # the audit's newest line at the last look; -1: something may be left of it

    async def run(self) -> None:
        """Until it is cancelled."""
        mending = Mending(self._services.database, self._bot.id)
        while True:
            pause = _LOOKS
            try:
                revision = await self._services.refresh()
                if revision != self._seen:
                    self._seen = revision if await self._mend(mending, revision) else -1
            except (CorpusError, TelegramError) as error:
                _LOG.warning("messages are mended later (%s)", type(error).__name__)
                pause = _AFTER_FAILURE
            except Exception as error:  # the edge of a task: nobody else would hear of it
                log_fault(_LOG, error)
                pause = _AFTER_FAILURE
            await asyncio.sleep(pause)

    async def _mend(self, mending: Mending, revision: int) -> bool:
        """Mends what changed until ``revision`` at least; False where something has to wait."""
        waiting = []
        for change in await mending.changes():
            fresh = datetime.now(UTC) - change.at < _GRACE
            if change.fate == "taken down":
                await self._take_down(mending, change, last=not fresh)
            elif change.fate == "changed":
                await self._change(mending, change.article_id)
            elif not fresh:
                await self._remove(mending, change.article_id)
            if fresh and change.fate != "changed":
                waiting.append(change.line)
        await mending.mended(min(waiting) - 1 if waiting else revision)
        return not waiting

    async def _take_down(self, mending: Mending, change: Change, *, last: bool) -> None:
        """What other processes could not reach: this one's memory, what it was writing just then, and the messages."""
        self._journal.forget_chats()
        for forget in self._forgetting:
            forget()
        wiped_again = await mending.forget_conversations(change.at, LASTS)
        takedown = Takedown(self._services.database)
        if wiped_again:
            await takedown.repeat(change.article_id)
        if last:
            await takedown.finish()
        for shown in await mending.shown(change.article_id):
            text = telegram_words(await self._language_of(shown.chat_id)).keeping.told_taken_down
            await self._edit(shown.chat_id, shown.message_id, text)
            await mending.hidden(shown)

    async def _change(self, mending: Mending, article_id: int) -> None:
        try:
            new = await self._services.show(article_id)
        except NoSuchArticle:  # removed meanwhile: the next look will see it
            return
        olds: dict[int, Article] = {}
        moved, lost = [], []
        for told in await mending.told(article_id):
            if told.version == new.version:
                continue
            if told.version not in olds:
                olds[told.version] = await Keeping(self._services.database).version(article_id, told.version)
            now = now_at(told, olds[told.version], new)
            if now is not None:
                moved.append(now)
            else:
                lost.append(told)
        await mending.moved(moved)
        for told in lost:
            await self._tell(mending, told, new, olds[told.version].text[told.start : told.end])

    async def _remove(self, mending: Mending, article_id: int) -> None:
        for told in await mending.told(article_id):
            article = await Keeping(self._services.database).version(article_id, told.version)
            await self._tell(mending, told, article, "")

    async def _tell(self, mending: Mending, told: Told, article: Article, words: str) -> None:
        """Says in the message itself that it holds no more; ``words`` that the article had are shown struck out."""
        asked = await self._journal.question(told.question_id)
        language = asked.language if asked else await self._language_of(told.chat_id)
        texts = telegram_words(language).keeping
        said = texts.told_changed if words else texts.told_removed
        text = plain_html(said.format(title=article_title(article)))
        if words:
            text += f"\n<s>{plain_html(words, longest=_LONGEST_WORDS)}</s>"
        again = button(texts.ask_again, CHOOSE.data(told.question_id, asked.scope or 0)) if asked else None
        await self._edit(told.chat_id, told.message_id, text, keyboard([again] if again else []))
        await mending.untold(told)

    async def _edit(
        self, chat_id: int, message_id: int, text: str, buttons: InlineKeyboardMarkup | None = None
    ) -> None:
        """Raises NetworkError: then it is to be done again. Where we may not write any more there is nothing to do."""
        try:
            await self._sender.change(
                chat_id,
                lambda: self._bot.edit_message_text(
                    text, chat_id, message_id, parse_mode=ParseMode.HTML, reply_markup=buttons
                ),
            )
        except (Forbidden, BadRequest, ChatMigrated) as error:
            _LOG.info("a message cannot be mended (%s)", type(error).__name__)
        await asyncio.sleep(_BETWEEN)

    async def _language_of(self, chat_id: int) -> str:
        return (await self._journal.chat(chat_id)).language or self._language
