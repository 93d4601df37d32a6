"""Brings uploads on: fetches, stores, reads, and keeps one message saying how each stands, also after a restart."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary
from zoneinfo import ZoneInfo

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot.drafts import Drafts
from bot.exits import explain
from bot.logging import log_fault
from bot.messages import messages_for
from bot.services import Services
from bot.settings import Settings
from bot.suggestions import Suggestions
from bot.telegram.replies import Shown
from bot.telegram.sending import Sender
from bot.telegram.transport import AiohttpRequest
from bot.telegram.upload_cards import Card
from corpus.decode import MAX_BYTES
from corpus.errors import BadLink, BadText, NoSuchArticle, StoreError
from corpus.journal import Journal
from corpus.uploads import Upload, Uploads, UploadState

if TYPE_CHECKING:
    from aiohttp.abc import AbstractResolver

    from corpus.edits import Placed

_LOG = logging.getLogger(__name__)

_AT_ONCE = 3  # uploads that are fetched or read
_PAUSES = (1.0, 3.0, 10.0, 30.0, 60.0)  # seconds after the first, second … failure in a row
_PROGRESS_SECONDS = 2.5
_LARGE = 500_000  # bytes: reading so much is said before it is done
_WEB = ("http://", "https://")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Uploading:
    """The uploads of one bot. What is done twice does no harm: a card that may have been sent is sent again rather
    than none, and acts on the same upload."""

    def __init__(
        self,
        bot: Bot,
        transport: AiohttpRequest,
        sender: Sender,
        journal: Journal,
        services: Services,
        suggestions: Suggestions,
        settings: Settings,
        resolver: AbstractResolver | None = None,
    ) -> None:
        self._bot = bot
        self._transport = transport
        self._sender = sender
        self._journal = journal
        self._services = services
        self._suggestions = suggestions
        self._settings = settings
        self._resolver = resolver
        self.uploads = Uploads(services.database)
        self.drafts = Drafts(services, self.uploads)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._growing: set[int] = set()  # chats

    def start(self, upload_id: int, *, after: float = 0.0) -> None:
        """Goes on with an upload beside all else, ``after`` so many seconds."""
        task = asyncio.create_task(self._go_on(upload_id, after))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def expect_more(self, chat_id: int) -> None:
        """A text of this chat may come in pieces."""
        self._growing.add(chat_id)

    def grows(self, chat_id: int) -> bool:
        """Whether a message of this chat may be a piece of a text: seldom, and then the database knows."""
        return chat_id in self._growing

    async def resume(self) -> None:
        """Goes on with all that an earlier run has left."""
        self._growing.update(await self.uploads.growing_chats(self._bot.id))
        for upload_id in await self.uploads.untold(self._bot.id):
            self.start(upload_id)

    async def stop(self) -> None:
        """What is not done goes on with the next start."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def publish(self, upload: Upload, *, replaces: int | None, actor: str) -> Placed | None:
        """Makes it an article; None where it was done with before. Raises BadText, NoSuchArticle."""
        async with self._alone(upload.id):
            return await self.drafts.publish(upload, replaces=replaces, actor=actor)

    async def show(self, upload_id: int, *, aside: bool = False) -> None:
        """Makes its message say how it stands, later where Telegram cannot be reached. ``aside``: samples have made
        room for it. Raises other TelegramErrors."""
        try:
            await self._show(upload_id, aside=aside)
        except BadRequest:
            raise
        except NetworkError as error:
            _LOG.warning("upload %d waits (%s)", upload_id, type(error).__name__)
            self.start(upload_id, after=_PAUSES[0])

    async def move(self, upload: Upload) -> None:
        """Shows it in a new message, below what was said since; the one before says so. Raises TelegramError."""
        await self.uploads.place(upload.id, None)
        await self.show(upload.id)
        if upload.message_id is not None:
            moved = (await self._card(upload)).moved()
            await self._sender.change(upload.chat_id, lambda: self._edit(upload, moved))

    # --- one upload ---

    async def _go_on(self, upload_id: int, after: float) -> None:
        """Until its message says how it stands; again and again where Telegram or the disk does not let us."""
        await asyncio.sleep(after)
        for failures in count():
            try:
                async with self._room:
                    await self._show(upload_id)
            except Forbidden:
                _LOG.info("upload %d: its chat does not take our messages any more", upload_id)
            except BadRequest as error:
                log_fault(_LOG, error)
            except (NetworkError, StoreError) as error:
                _LOG.warning("upload %d waits (%s)", upload_id, type(error).__name__)
                await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
                continue
            except Exception as error:  # the edge of a task: nobody else would hear of it
                await self._give_up(upload_id, error)
            return

    async def _give_up(self, upload_id: int, error: Exception) -> None:
        upload = await self.uploads.upload(upload_id)
        error_id = log_fault(_LOG, error)
        if upload is not None:
            card = await self._card(upload)
            if await self.uploads.fail(upload_id, card.words.fault.format(error_id=error_id)):
                with suppress(TelegramError):
                    await self.show(upload_id)

    async def _show(self, upload_id: int, *, aside: bool = False) -> None:
        async with self._alone(upload_id):
            await self._advance(upload_id, aside=aside)

    async def _advance(self, upload_id: int, *, aside: bool = False) -> None:
        upload = await self.uploads.upload(upload_id)
        if upload is not None and upload.state is UploadState.ANNOUNCED:
            upload = await self._fetched(upload)
        if upload is not None and upload.state is UploadState.STORED:
            upload = await self._read(upload)
        if upload is None:
            return
        if not upload.is_open:
            card = await self._card(upload)
            published = upload.state is UploadState.PUBLISHED
            await self._put(upload, await self._published(card, aside=aside) if published else card.closed())
        await self.uploads.tell(upload_id)

    async def _fetched(self, upload: Upload) -> Upload | None:
        """Stored, or failed."""
        card = await self._card(upload)
        if upload.message_id is None:
            upload = await self._put(upload, card.fetching())
        try:
            if upload.file_id is not None:
                async with self._progress(upload, card) as received:
                    data = await self._download(upload.file_id, received)
                await self.uploads.store(upload.id, data)
            else:
                from corpus.links import fetch

                fetched = await fetch(upload.link or "", resolver=self._resolver)
                await self.uploads.store(upload.id, fetched.data, name=fetched.name, link=fetched.url)
        except (BadLink, _Refused) as error:
            reason = explain(error, card.messages) if isinstance(error, BadLink) else card.words.not_handed_over
            await self.uploads.fail(upload.id, reason)
        return await self.uploads.upload(upload.id)

    async def _download(self, file_id: str, received: Callable[[int, int], None]) -> bytes:
        """Raises NetworkError, and _Refused where Telegram does not hand it over: it is too large, or forgotten."""
        try:
            file = await self._bot.get_file(file_id)
        except BadRequest as error:
            raise _Refused from error
        if file.file_path is None or not file.file_path.startswith(_WEB):  # a path on the server's own disk
            raise _Refused
        size = file.file_size or 0
        data = await self._transport.download(file.file_path, MAX_BYTES, lambda come: received(come, size))
        if data is None:
            raise _Refused
        return data

    async def _read(self, upload: Upload) -> Upload | None:
        """Its card, or the reason why it cannot be read."""
        card, today = await self._card(upload), datetime.now(ZoneInfo(self._settings.timezone)).date()
        if upload.message_id is not None and await self.uploads.size(upload.id) > _LARGE:
            await self._put(upload, card.reading())
        try:
            draft = await self.drafts.draft(upload, today)
        except BadText as error:
            await self.uploads.fail(upload.id, explain(error, card.messages))
            return await self.uploads.upload(upload.id)
        return await self._put(upload, card.draft(draft, today))

    async def _published(self, card: Card, *, aside: bool) -> Shown:
        upload, messages = card.upload, card.messages
        assert upload.article_id is not None
        try:
            article = await self._services.show(upload.article_id)
        except NoSuchArticle:
            return card.published(None, ())
        questions = await self._suggestions.of_article(article.id, article.version, messages)
        alike = (one.id for one in await self._services.list() if one.title == article.title and one.id != article.id)
        return card.published(
            article, questions, same_title=tuple(alike) if upload.outcome == "added" else (), aside=aside
        )

    # --- its message ---

    async def _card(self, upload: Upload) -> Card:
        chat = await self._journal.chat(upload.chat_id)
        return Card(upload, messages_for(chat.language or self._settings.language).language)

    async def _put(self, upload: Upload, shown: Shown) -> Upload:
        """Into its message; into a new one where there is none, or the person has deleted it."""
        if upload.message_id is not None and await self._sender.change(
            upload.chat_id, lambda: self._edit(upload, shown)
        ):
            return upload
        message = await self._sender.send_again(
            upload.chat_id,
            lambda chat_id: self._bot.send_message(
                chat_id,
                shown.text,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=shown.buttons,
            ),
        )
        await self.uploads.place(upload.id, message.message_id)
        return await self.uploads.upload(upload.id) or upload

    async def _edit(self, upload: Upload, shown: Shown) -> object:
        return await self._bot.edit_message_text(
            shown.text,
            upload.chat_id,
            upload.message_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=shown.buttons,
        )

    @asynccontextmanager
    async def _progress(self, upload: Upload, card: Card) -> AsyncIterator[Callable[[int, int], None]]:
        """Shows how much has come, every few seconds."""
        percents: list[int] = []
        task = asyncio.create_task(self._show_progress(upload, card, percents))
        try:
            yield lambda come, size: percents.append(100 * come // size) if size else None
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _show_progress(self, upload: Upload, card: Card, percents: list[int]) -> None:
        while True:
            await asyncio.sleep(_PROGRESS_SECONDS)
            if percents:
                with suppress(TelegramError):
                    await self._put(upload, card.fetching(percents[-1]))

    @asynccontextmanager
    async def _alone(self, upload_id: int) -> AsyncIterator[None]:
        lock = self._locks.setdefault(upload_id, asyncio.Lock())
        async with lock:
            yield


class _Refused(Exception):
    """Telegram does not hand over a file."""
